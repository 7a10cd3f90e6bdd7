import { paths } from '../../src/paths.ts'
import type { SignedWords } from '../../src/questionnaires/signed.ts'
import { messageTexts } from '../messages/texts.ts'
import { Section } from '../ui/card.tsx'
import { momentText } from '../ui/moment.ts'
import { PageHead } from '../ui/page-head.tsx'
import { useReader, useWords } from '../ui/reader.tsx'
import { handedTexts } from './handed-texts.ts'

/** The words as they were signed, and by whom. */
export const SignedPage = ({ signed: { messageId, version, words, signatures } }: { signed: SignedWords }) => {
  const say = useWords(handedTexts)
  const { message } = useWords(messageTexts)
  const reader = useReader()
  return (
    <div class="reading stack">
      <PageHead
        title={say.signedTitle}
        back={{ href: paths.message(messageId), label: message }}
        sub={say.version(version.slice(0, 8))}
      />
      <div class="card prose">
        {words.split('\n\n').map((paragraph) => (
          <p>
            <bdi>{paragraph}</bdi>
          </p>
        ))}
      </div>
      <Section title={say.signatures}>
        <ul class="stack tight">
          {signatures.map(({ name, at, child }) => (
            <li>
              <bdi>{say.signedFor(name, child, momentText(at, reader, { exact: true }))}</bdi>
            </li>
          ))}
        </ul>
      </Section>
    </div>
  )
}
