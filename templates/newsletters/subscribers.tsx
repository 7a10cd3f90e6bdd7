import type { ListedSubscriber } from '../../src/newsletters/subscribing-queries.ts'
import { paths } from '../../src/paths.ts'
import { AskedAgain } from '../ui/asked-again.tsx'
import { Badge } from '../ui/badge.tsx'
import { Button, ButtonLink } from '../ui/button.tsx'
import { Empty } from '../ui/empty.tsx'
import { Form } from '../ui/form.tsx'
import { List, Row } from '../ui/list.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { useWords } from '../ui/reader.tsx'
import { Moment } from '../ui/time.tsx'
import { subscribingTexts } from './subscribing-texts.ts'
import { letterTexts } from './texts.ts'

type Props = {
  shown: readonly ListedSubscriber[]
  counts: { there: number; waiting: number }
  /** The address after which the list goes on. */
  next: string | null
}

/** Addresses outside the school that get the newsletter. */
export const SubscribersPage = ({ shown, counts, next }: Props) => {
  const say = useWords(subscribingTexts)
  const { title } = useWords(letterTexts)
  return (
    <div class="reading stack">
      <PageHead title={say.subscribers} back={{ href: paths.newsletters, label: title }} />
      <p>{say.counts(counts.there, counts.waiting)}</p>
      {shown.length === 0 ? (
        <Empty icon="mail">{say.nobody}</Empty>
      ) : (
        <List label={say.subscribers}>
          {shown.map((subscriber) => (
            <Subscriber subscriber={subscriber} />
          ))}
        </List>
      )}
      {next ? (
        <p>
          <ButtonLink href={`${paths.subscribers}?na=${encodeURIComponent(next)}`}>{say.more}</ButtonLink>
        </p>
      ) : null}
      <Form to={paths.subscriberExport}>
        <div>
          <Button icon="file">{say.export}</Button>
        </div>
      </Form>
    </div>
  )
}

const Subscriber = ({ subscriber: { id, email, confirmedAt, blocked } }: { subscriber: ListedSubscriber }) => {
  const say = useWords(subscribingTexts)
  return (
    <Row
      title={<bdi>{email}</bdi>}
      sub={confirmedAt ? <Since at={confirmedAt} /> : null}
      state={
        <>
          {blocked ? <Badge kind="late">{say.blocked}</Badge> : null}
          <AskedAgain label={say.remove} name={say.removeNamed(email)} note={say.removeNote}>
            <Form to={paths.subscriberRemoval(id)}>
              <Button kind="danger" label={say.removeNamed(email)}>
                {say.remove}
              </Button>
            </Form>
          </AskedAgain>
        </>
      }
    />
  )
}

const Since = ({ at }: { at: Date }) => (
  <>
    {useWords(subscribingTexts).since} <Moment at={at} />
  </>
)
