import type { MyFeed } from '../../src/agenda/feeds.ts'
import { paths } from '../../src/paths.ts'
import { Button, ButtonLink } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { Field } from '../ui/field.tsx'
import { Form } from '../ui/form.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { useWords } from '../ui/reader.tsx'
import { feedTexts } from './feed-texts.ts'
import { agendaTexts } from './texts.ts'

type Props = { feeds: readonly MyFeed[]; anyone: string }

/** The addresses by which other programs read the calendar (F2). */
export const FeedsPage = ({ feeds, anyone }: Props) => {
  const say = useWords(feedTexts)
  const { title } = useWords(agendaTexts)
  return (
    <div class="reading stack">
      <PageHead title={say.title} back={{ href: paths.calendar, label: title }} sub={say.about} />
      <p>{say.secret}</p>
      {feeds.map((feed) => (
        <FeedCard feed={feed} />
      ))}
      <Card title={say.public}>
        <p class="quiet">{say.publicAbout}</p>
        <Address address={anyone} name={say.public} id="public" />
      </Card>
    </div>
  )
}

const FeedCard = ({ feed: { groupId, name, address } }: { feed: MyFeed }) => {
  const say = useWords(feedTexts)
  const called = name ?? say.all
  return (
    <Card title={called}>
      {address ? (
        <>
          <Address address={address} name={called} id={groupId || 'all'} />
          <Ending groupId={groupId} called={called} />
        </>
      ) : (
        <Form to={paths.calendarFeeds} class="cluster">
          <input type="hidden" name="groep" value={groupId} />
          <Button name="doen" value="maken" label={say.ofWhat(say.make, called)}>
            {say.make}
          </Button>
        </Form>
      )}
    </Card>
  )
}

/** What becomes of whoever follows the address stands beside the buttons that end it (principle 3). */
const Ending = ({ groupId, called }: { groupId: string; called: string }) => {
  const say = useWords(feedTexts)
  return (
    <details>
      <summary class="button quiet apart">{say.change}</summary>
      <Form to={paths.calendarFeeds} class="stack tight">
        <input type="hidden" name="groep" value={groupId} />
        <p class="hint">{say.changeHint}</p>
        <div class="cluster">
          <Button name="doen" value="maken" label={say.ofWhat(say.renew, called)}>
            {say.renew}
          </Button>
          <Button kind="danger" name="doen" value="stoppen" label={say.ofWhat(say.stop, called)}>
            {say.stop}
          </Button>
        </div>
      </Form>
    </details>
  )
}

/** To copy, and to follow at once by whoever takes such links. */
const Address = ({ address, name, id }: { address: string; name: string; id: string }) => {
  const say = useWords(feedTexts)
  const webcal = address.replace(/^https?:/, 'webcal:')
  return (
    <>
      <Field name={`adres-${id}`} label={say.ofWhat(say.address, name)} value={address} plain />
      <div class="cluster">
        <ButtonLink href={webcal} icon="calendar">
          {say.open}
        </ButtonLink>
        <ButtonLink href={`https://calendar.google.com/calendar/r?cid=${encodeURIComponent(webcal)}`}>
          {say.google}
        </ButtonLink>
      </div>
    </>
  )
}
