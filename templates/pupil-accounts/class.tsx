import { paths } from '../../src/paths.ts'
import type { Pupil, PupilClass } from '../../src/pupil-accounts/pupil-accounts.ts'
import { Badge } from '../ui/badge.tsx'
import { Button } from '../ui/button.tsx'
import { Card, Section } from '../ui/card.tsx'
import { Empty } from '../ui/empty.tsx'
import { Form } from '../ui/form.tsx'
import { List, Row } from '../ui/list.tsx'
import { momentText, timeText } from '../ui/moment.ts'
import { PageHead } from '../ui/page-head.tsx'
import { Face } from '../ui/person.tsx'
import { useReader, useWords } from '../ui/reader.tsx'
import { Notice } from '../ui/toast.tsx'
import { pupilAccountTexts } from './texts.ts'

/** Who of a class logs in, and how: what there is to print comes first, and then who has nothing yet. */
export const PupilClassPage = ({ group, over }: { group: PupilClass; over: boolean }) => {
  const say = useWords(pupilAccountTexts)
  const { pupils } = group
  const without = pupils.filter(({ userName }) => userName === null)
  const having = pupils.filter(({ userName }) => userName !== null)
  const ready = pupils.filter(({ cardUntil }) => cardUntil !== null)
  return (
    <>
      <PageHead
        title={say.title}
        sub={<bdi>{group.name}</bdi>}
        back={{ href: paths.group(group.id), label: say.backToGroup }}
      />
      <div class="stack reading">
        {over ? <Notice kind="wrong">{say.over}</Notice> : null}
        {ready.length > 0 ? <Ready group={group} ready={ready} /> : null}
        {without.length > 0 ? <Without group={group} without={without} main={ready.length === 0} /> : null}
        {having.length > 0 ? <Having group={group} having={having} /> : null}
        {pupils.length === 0 ? <Empty icon="people">{say.nobody}</Empty> : null}
      </div>
    </>
  )
}

const Ready = ({ group, ready }: { group: PupilClass; ready: readonly Pupil[] }) => {
  const say = useWords(pupilAccountTexts)
  const reader = useReader()
  const first = Math.min(...ready.map(({ cardUntil }) => cardUntil?.getTime() ?? 0))
  return (
    <Card>
      <p>{say.ready(ready.length, timeText(new Date(first), reader))}</p>
      <Form to={paths.pupilCards(group.id)}>
        <div>
          <Button kind="main" icon="download">
            {say.download(ready.length)}
          </Button>
        </div>
      </Form>
    </Card>
  )
}

type WithoutProps = { group: PupilClass; without: readonly Pupil[]; main: boolean }

const Without = ({ group, without, main }: WithoutProps) => {
  const say = useWords(pupilAccountTexts)
  return (
    <Section title={say.without(without.length)}>
      <List>
        {without.map((pupil) => (
          <Row lead={<Face person={pupil} />} title={<bdi>{pupil.name}</bdi>} isName />
        ))}
      </List>
      <Form to={paths.pupilAccountsOf(group.id)}>
        <p class="hint">{say.makeNote}</p>
        <div>
          <Button kind={main ? 'main' : 'quiet'}>{say.make(without.length)}</Button>
        </div>
      </Form>
    </Section>
  )
}

const Having = ({ group, having }: { group: PupilClass; having: readonly Pupil[] }) => {
  const say = useWords(pupilAccountTexts)
  return (
    <>
      <Section title={say.with(having.length)}>
        <List>
          {having.map((pupil) => (
            <PupilRow group={group} pupil={pupil} />
          ))}
        </List>
      </Section>
      <Section title={say.renewAllTitle}>
        <Form to={paths.pupilWords(group.id)}>
          <input type="hidden" name="wie" value="alle" />
          <p>{say.renewAllNote}</p>
          <div>
            <Button kind="danger">{say.renewAll(having.length)}</Button>
          </div>
        </Form>
      </Section>
    </>
  )
}

const PupilRow = ({ group, pupil }: { group: PupilClass; pupil: Pupil }) => {
  const say = useWords(pupilAccountTexts)
  const reader = useReader()
  const last = pupil.lastLogIn ? say.lastLogIn(momentText(pupil.lastLogIn, reader)) : say.never
  return (
    <Row
      lead={<Face person={pupil} />}
      title={<bdi>{pupil.name}</bdi>}
      isName
      sub={`${pupil.userName} · ${last}`}
      state={
        <>
          {pupil.cardUntil ? <Badge kind="info">{say.cardReady}</Badge> : null}
          <Form to={paths.pupilWords(group.id)} class="cluster">
            <input type="hidden" name="wie" value={pupil.id} />
            <Button label={say.renewFor(pupil.name)}>{say.renew}</Button>
          </Form>
        </>
      }
    />
  )
}
