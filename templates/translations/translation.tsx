import { directionOf, type Tongue, tongueNames } from '../../src/tongues.ts'
import type { Translated } from '../../src/translations/opening.ts'
import { ButtonLink } from '../ui/button.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { useWords } from '../ui/reader.tsx'
import { RichTextBody } from '../ui/rich-text.tsx'
import { TranslatedQuestionPart } from './question-here.tsx'
import { translationTexts } from './texts.ts'

/** `at`: where it is asked for; of a message besides, which of its conversations, and before which reply. */
export type Wanted = { at: string; withId?: string; before?: string }
/** `looks`: how often this was looked for; null where there is no use in looking again. On a page of its own the original is elsewhere. */
type Props = Wanted & { translated: Translated; looks: number | null; isPage?: boolean }

const region = 'vertaling'
const addressOf = ({ at, withId, before }: Wanted, looks = 0) => {
  const asked = [withId ? `met=${withId}` : '', before ? `voor=${before}` : '', looks > 0 ? `keer=${looks}` : '']
  const query = asked.filter(Boolean).join('&')
  return `${at}${query ? `?${query}` : ''}`
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

export const TranslationRegion = ({ translated, looks, isPage = false, ...wanted }: Props) => {
  const say = useWords(translationTexts)
  const { language, message, replies, original } = translated
  const isWaiting = translated.waiting.length > 0
  const isLooking = isWaiting && looks !== null
  const poll = isLooking ? look(addressOf(wanted, looks + 1), ' delay:3s') : {}
  const from = message?.from ?? replies[0]?.from
  return (
    <section id={region} class="card" aria-label={say.title} {...poll} hx-target="this">
      {from ? <p class="quiet small">{say.made(tongueNames[from], tongueNames[language])}</p> : null}
      <div class="stack" lang={language} dir={directionOf(language)}>
        {message ? <TranslatedMessagePart message={message} /> : null}
        {replies.length > 0 ? <TranslatedReplies replies={replies} at={isPage ? original : ''} /> : null}
      </div>
      {isPage
        ? null
        : message?.questions.map((question) => <TranslatedQuestionPart question={question} language={language} />)}
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
            {options.length > 0 ? <p class="quiet small">{options.map(({ said }) => said).join(' · ')}</p> : null}
          </li>
        ))}
      </ol>
    ) : null}
  </>
)

const TranslatedReplies = ({ replies, at }: Pick<Translated, 'replies'> & { at: string }) => (
  <>
    {replies.map(({ id, author, body }) => (
      <div>
        <p class="small">
          <a href={`${at}#antwoord-${id}`} translate="no">
            {author}
          </a>
        </p>
        <RichTextBody text={body} />
      </div>
    ))}
  </>
)

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
  return (
    <div class="reading stack">
      <PageHead title={say.title} />
      <TranslationRegion {...props} isPage />
      <div>
        <ButtonLink href={props.translated.original}>{say.original}</ButtonLink>
      </div>
    </div>
  )
}
