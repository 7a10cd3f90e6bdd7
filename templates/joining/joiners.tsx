import type { JoinersOfGroup, JoinersOfMessage } from '../../src/joining/joining.ts'
import { paths } from '../../src/paths.ts'
import { ActionBar, Button } from '../ui/button.tsx'
import { Empty } from '../ui/empty.tsx'
import { Form } from '../ui/form.tsx'
import { List, Row } from '../ui/list.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { useWords } from '../ui/reader.tsx'
import { Notice } from '../ui/toast.tsx'
import { joiningTexts } from './texts.ts'

type Given = { given: string | undefined }

/** For the sender of one message: whose parents it may still be given to. */
export const MessageJoinersPage = ({ found, given }: { found: JoinersOfMessage } & Given) => {
  const say = useWords(joiningTexts)
  const { message, isOpen, joiners, more } = found
  return (
    <div class="reading stack">
      <PageHead
        title={say.title}
        sub={<bdi>{message.subject}</bdi>}
        back={{ href: paths.results(message.id), label: say.results }}
      />
      <Said given={given} />
      {joiners.length > 0 && !isGiven(given) ? (
        <>
          <p>{say.messageNote}</p>
          <List label={say.title}>
            {joiners.map(({ firstName, group }) => (
              <Row title={<bdi>{firstName}</bdi>} isName sub={group} />
            ))}
          </List>
          {more ? <p class="quiet">{say.more}</p> : null}
          <Give at={paths.joiners(message.id)} label={say.give(joiners.length)} />
        </>
      ) : given ? null : (
        <Empty icon="people">{isOpen ? say.nobody : say.closed}</Empty>
      )}
    </div>
  )
}

/** For a teacher of the group: what of the own open messages a later child’s parents have not got. */
export const GroupJoinersPage = ({ found, given }: { found: JoinersOfGroup } & Given) => {
  const say = useWords(joiningTexts)
  const { group, pupils, messageIds } = found
  return (
    <div class="reading stack">
      <PageHead title={say.title} sub={group.name} back={{ href: paths.group(group.id), label: group.name }} />
      <Said given={given} />
      {pupils.length > 0 && !isGiven(given) ? (
        <>
          <p>{say.groupNote}</p>
          <List label={say.title}>
            {pupils.map(({ firstName, subjects }) => (
              <Row title={<bdi>{firstName}</bdi>} isName sub={<bdi>{subjects.join(' · ')}</bdi>} />
            ))}
          </List>
          <Give at={paths.groupJoiners(group.id)} label={say.giveOpen(messageIds.length)} />
        </>
      ) : given ? null : (
        <Empty icon="people">{say.nobodyInGroup}</Empty>
      )}
    </div>
  )
}

const Said = ({ given }: Given) => {
  const say = useWords(joiningTexts)
  return isGiven(given) ? <Notice kind="good">{say.given}</Notice> : null
}

/** It is on its way to all of them: nothing is left to press, though the page may still find them without it. */
const isGiven = (given: string | undefined) => given !== undefined && given !== '0'

const Give = ({ at, label }: { at: string; label: string }) => (
  <Form to={at}>
    <ActionBar>
      <Button kind="main">{label}</Button>
    </ActionBar>
  </Form>
)
