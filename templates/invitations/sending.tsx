import type { Missed, Progress as Sent } from '../../src/invitations/progress.ts'
import { paths } from '../../src/paths.ts'
import { Icon } from '../ui/icon.tsx'
import { List, Row } from '../ui/list.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { Progress } from '../ui/progress.tsx'
import { useWords } from '../ui/reader.tsx'
import { invitationTexts } from './texts.ts'

export const SendingPage = ({ progress, missed }: { progress: Sent; missed: readonly Missed[] }) => {
  const say = useWords(invitationTexts)
  return (
    <>
      <PageHead title={say.sending} back={{ href: paths.invitations, label: say.title }} />
      <div class="stack reading">
        <Sending progress={progress} missed={missed} />
      </div>
    </>
  )
}

/** How far the mails are. While they go it looks again by itself, wherever it stands; whom they missed is told on its own page. */
export const Sending = ({ progress, missed }: { progress: Sent; missed: readonly Missed[] | null }) => {
  const say = useWords(invitationTexts)
  const { total, sent, passedOver, givenUp, postponed, moving } = progress
  const lost = passedOver + givenUp
  return (
    <section class="card" id="verzending" {...(moving ? lookAgain(progress.id) : {})}>
      <h2 class="sr">{say.sending}</h2>
      <Progress label={say.sending} value={sent + lost} total={total} />
      {moving ? (
        <p class="hint">
          {say.goOn} <a href={paths.invitationRun(progress.id)}>{say.refresh}</a>
        </p>
      ) : (
        <p data-announce>{say.sentTo(sent)}</p>
      )}
      {postponed > 0 ? <p class="hint">{say.postponed(postponed)}</p> : null}
      {lost > 0 && !moving ? <Lost id={progress.id} count={lost} missed={missed} /> : null}
    </section>
  )
}

const lookAgain = (id: string) => ({
  'hx-get': paths.invitationRun(id),
  'hx-trigger': 'every 2s',
  'hx-select': '#verzending',
  'hx-swap': 'outerHTML',
})

const Lost = ({ id, count, missed }: { id: string; count: number; missed: readonly Missed[] | null }) => {
  const say = useWords(invitationTexts)
  if (missed === null) return <a href={paths.invitationRun(id)}>{say.missedCount(count)}</a>
  return (
    <details class="fold">
      <summary>
        {say.missedCount(count)}
        <Icon name="down" />
      </summary>
      <List label={say.missedCount(count)}>
        {missed.map(({ name, givenUp }) => (
          <Row title={name} sub={givenUp ? say.wasGivenUp : say.wasPassedOver} />
        ))}
      </List>
    </details>
  )
}
