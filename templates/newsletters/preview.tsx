import type { Shown } from '../../src/newsletters/live.ts'
import { paths } from '../../src/paths.ts'
import { ButtonLink } from '../ui/button.tsx'
import { Section } from '../ui/card.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { useWords } from '../ui/reader.tsx'
import { LetterBody } from './letter.tsx'
import { letterTexts } from './texts.ts'

type Props = { shown: Shown; text: string }

/** What its readers will see: as a mail, as a mail without markup, and as a page. */
export const PreviewPage = ({ shown, text }: Props) => {
  const say = useWords(letterTexts)
  return (
    <div class="reading stack">
      <PageHead
        title={say.preview}
        back={{ href: paths.newsletterDraft(shown.id), label: shown.title }}
        action={
          <ButtonLink href={paths.newsletterMail(shown.id)} icon="mail" elsewhere>
            {say.asMail}
          </ButtonLink>
        }
      />
      <Section title={say.asPage}>
        <article class="card stack">
          <h3>
            <bdi>{shown.title}</bdi>
          </h3>
          <LetterBody shown={shown} />
        </article>
      </Section>
      <Section title={say.asText}>
        <p class="said" dir="auto">
          {text.replace(/\r\n/g, '\n')}
        </p>
      </Section>
    </div>
  )
}
