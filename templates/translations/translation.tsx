import { paths } from '../../src/paths.ts'
import { directionOf, type Tongue, tongueNames } from '../../src/tongues.ts'
import type { Translated } from '../../src/translations/opening.ts'
import { ButtonLink } from '../ui/button.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { useWords } from '../ui/reader.tsx'
import { RichTextBody } from '../ui/rich-text.tsx'
import { translationTexts } from './texts.ts'

type Wanted = { messageId: string; withId: string }
/** `looks`: how often this was looked for; null where there is no use in looking again. */
type Props = Wanted & { translated: Translated; looks: number | null }

const region = 'vertaling'
const addressOf = ({ messageId, withId }: Wanted, looks = 0) => {
  const query = [withId ? `met=${withId}` : '', looks > 0 ? `keer=${looks}` : ''].filter(Boolean).join('&')
  return `${paths.translation(messageId)}${query ? `?${query}` : ''}`
}

const look = (to: string, wait: string) => ({ 'hx-get': to, 'hx-trigger': `load${wait}`, 'hx-swap': 'outerHTML' })

/** On a page with something in another language than its reader's: where the translation comes, or the way to it without scripts. */
export const TranslationHere = ({ to, ...wanted }: Wanted & { to: Tongue }) => (
  <section id={region} class="card" {...look(addressOf(wanted), '')} hx-target="this">
    <p>
      <a href={addressOf(wanted)}>{useWords(translationTexts).readIn(tongueNames[to])}</a>
    </p>
  </section>
)

export const TranslationRegion = ({ translated, looks, ...wanted }: Props) => {
  const say = useWords(translationTexts)
  const { language, message, replies, isWaiting } = translated
  const isLooking = isWaiting && looks !== null
  const poll = isLooking ? look(addressOf(wanted, looks + 1), ' delay:3s') : {}
  const from = message?.from ?? replies[0]?.from
  return (
    <section id={region} class="card" aria-label={say.title} {...poll} hx-target="this">
      {from ? <p class="quiet small">{say.made(tongueNames[from], tongueNames[language])}</p> : null}
      <div class="stack" lang={language} dir={directionOf(language)}>
        {message ? <TranslatedMessagePart message={message} /> : null}
        {replies.length > 0 ? <TranslatedReplies replies={replies} /> : null}
      </div>
      {isWaiting ? <Waiting wanted={wanted} isLooking={isLooking} /> : null}
    </section>
  )
}

const TranslatedMessagePart = ({
  message: { subject, body, questions },
}: {
  message: NonNullable<Translated['message']>
}) => (
  <>
    <h2>{subject}</h2>
    <RichTextBody text={body} />
    {questions.length > 0 ? (
      <ol>
        {questions.map(({ label, options }) => (
          <li>
            {label}
            {options.length > 0 ? <p class="quiet small">{options.join(' · ')}</p> : null}
          </li>
        ))}
      </ol>
    ) : null}
  </>
)

const TranslatedReplies = ({ replies }: Pick<Translated, 'replies'>) => {
  const say = useWords(translationTexts)
  return (
    <>
      {replies.map(({ id, author, mine, body }) => (
        <div>
          <p class="small">
            <a href={`#antwoord-${id}`} translate="no">
              {mine ? say.you : author}
            </a>
          </p>
          <RichTextBody text={body} />
        </div>
      ))}
    </>
  )
}

const Waiting = ({ wanted, isLooking }: { wanted: Wanted; isLooking: boolean }) => {
  const say = useWords(translationTexts)
  return (
    <p class="cluster" role="status">
      {isLooking ? say.waiting : say.none}
      <a href={addressOf(wanted)}>{isLooking ? say.lookAgain : say.tryAgain}</a>
    </p>
  )
}

/** The same by itself. */
export const TranslationPage = (props: Props) => {
  const say = useWords(translationTexts)
  const { messageId } = props
  return (
    <div class="reading stack">
      <PageHead title={say.title} />
      <TranslationRegion {...props} />
      <div>
        <ButtonLink href={paths.message(messageId)}>{say.original}</ButtonLink>
      </div>
    </div>
  )
}
