import type { Found, Search } from '../../src/finding/finding.ts'
import type { Piece } from '../../src/finding/marking.ts'
import type { Listed } from '../../src/messages/pages.ts'
import { paths } from '../../src/paths.ts'
import { Nothing, Pages } from '../messages/mailbox.tsx'
import { messageTexts } from '../messages/texts.ts'
import { Button } from '../ui/button.tsx'
import { Field } from '../ui/field.tsx'
import { List, Row } from '../ui/list.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { Face } from '../ui/person.tsx'
import { useWords } from '../ui/reader.tsx'
import { Moment } from '../ui/time.tsx'
import { findingTexts } from './texts.ts'

type Props = { search: Search; page: Listed<Found>; isFirst: boolean }

/** Everything one may read that says these words, newest first. */
export const FindingPage = ({ search, page, isFirst }: Props) => {
  const say = useWords(findingTexts)
  const { messages } = useWords(messageTexts)
  const query = new URLSearchParams({ zoek: search.typed }).toString()
  return (
    <>
      <PageHead title={say.find} back={{ href: paths.messages, label: messages }} />
      <SearchForm typed={search.typed} hint={say.hint} />
      {search.isTooShort ? <p role="status">{say.tooShort}</p> : null}
      {page.entries.length > 0 ? (
        <List label={say.found}>
          {page.entries.map((found) => (
            <FoundRow found={found} />
          ))}
        </List>
      ) : search.sought.length > 0 && !search.isTooShort ? (
        <Nothing at={`${paths.findMessages}?${query}`} isFirst={isFirst} text={say.nothing} />
      ) : null}
      <Pages at={paths.findMessages} page={page} also={query} />
    </>
  )
}

/** Works by itself: its words stand in the address. */
export const SearchForm = ({ typed, hint }: { typed?: string | undefined; hint?: string | undefined }) => {
  const say = useWords(findingTexts)
  return (
    <search class="apart">
      {hint ? <p class="hint">{hint}</p> : null}
      <form class="beside" method="get" action={paths.findMessages}>
        <Field name="zoek" type="search" label={say.words} value={typed} maxlength={200} autocomplete="off" />
        <Button kind="main" icon="search">
          {say.search}
        </Button>
      </form>
    </search>
  )
}

const FoundRow = ({ found }: { found: Found }) => {
  const say = useWords(findingTexts)
  const { author, mine, subject, writer, text, talk, at } = found
  return (
    <Row
      lead={<Face person={author} />}
      title={<bdi>{marks(subject)}</bdi>}
      href={hrefOf(found)}
      sub={
        <>
          {mine ? say.you : marks(writer)}
          {talk ? ` · ${say.reply}` : ''}
        </>
      }
      detail={
        <p class="small" dir="auto">
          {marks(text)}
        </p>
      }
      trail={<Moment at={at} short />}
    />
  )
}

/** What lies further back than the conversation shows is shown with what came before it: "~" sorts after every id. */
function hrefOf({ messageId, talk }: Found) {
  if (!talk) return paths.message(messageId)
  const earlier = talk.isEarly ? `?voor=${talk.replyId}~` : ''
  return `${paths.conversation(messageId, talk.withId)}${earlier}#antwoord-${talk.replyId}`
}

/** With what was looked for marked. */
export const marks = (pieces: readonly Piece[]) =>
  pieces.map(({ text, isFound }) => (isFound ? <mark>{text}</mark> : text))
