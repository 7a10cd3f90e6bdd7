import type { InvitationOverview } from '../../src/invitations/invitations.ts'
import type { Filter, Standing } from '../../src/invitations/standing-queries.ts'
import { paths } from '../../src/paths.ts'
import { useManagement } from '../settings/management.tsx'
import { ActionBar, Button, ButtonLink } from '../ui/button.tsx'
import { Empty } from '../ui/empty.tsx'
import { Form } from '../ui/form.tsx'
import { List } from '../ui/list.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { Pager } from '../ui/pager.tsx'
import { useText, useWords } from '../ui/reader.tsx'
import { Tabs } from '../ui/tabs.tsx'
import { Notice } from '../ui/toast.tsx'
import { InvitationFilter, withFilter } from './filter.tsx'
import { InviteeRow } from './invitee.tsx'
import { Sending } from './sending.tsx'
import { invitationTexts, standingTexts } from './texts.ts'

type Props = { overview: InvitationOverview; nobody: boolean }

/** Who has an account and who not yet, and what can be done about it. */
export const InvitationsPage = ({ overview, nobody }: Props) => {
  const say = useWords(invitationTexts)
  const { counts, filter, sending, groups } = overview
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0)
  return (
    <>
      <PageHead
        title={say.title}
        back={useManagement()}
        sub={say.haveAccount(counts.active, total)}
        action={
          <ButtonLink href={paths.letters} icon="print">
            {say.letters}
          </ButtonLink>
        }
      />
      <div class="stack">
        {nobody ? <Notice kind="info">{say.nobodyLeft}</Notice> : null}
        {sending ? <Sending progress={sending} missed={null} /> : null}
        <Views overview={overview} total={total} />
        <InvitationFilter filter={filter} groups={groups} />
        <People overview={overview} />
      </div>
    </>
  )
}

/** What wants doing comes first. */
const order: readonly Standing[] = ['never', 'expired', 'undelivered', 'unreachable', 'invited', 'active']

const Views = ({ overview: { counts, filter }, total }: { overview: InvitationOverview; total: number }) => {
  const say = useWords(invitationTexts)
  const chosen = useText()
  const tabOf = (standing: Standing | null, label: string, count: number) => ({
    href: withFilter(paths.invitations, { ...filter, standing, search: '' }),
    label,
    count,
  })
  const shown = order.filter((standing) => counts[standing] > 0 || standing === filter.standing)
  return (
    <Tabs
      label={say.views}
      tabs={[
        tabOf(null, say.everybody, total),
        ...shown.map((standing) => tabOf(standing, chosen(standingTexts[standing]), counts[standing])),
      ]}
      current={withFilter(paths.invitations, { ...filter, search: '' })}
    />
  )
}

const People = ({ overview }: { overview: InvitationOverview }) => {
  const say = useWords(invitationTexts)
  const { people, next, filter } = overview
  if (people.length === 0) return <Empty icon="people">{say.nobodyFound}</Empty>
  return (
    <Form to={paths.invitations}>
      {Object.entries({ stand: filter.standing, rol: filter.part, groep: filter.groupId, zoek: filter.search }).map(
        ([name, value]) => (value ? <input type="hidden" name={name} value={value} /> : null),
      )}
      {filter.standing === 'active' || filter.standing === 'unreachable' ? null : (
        <p class="hint">{isRepeat(filter) ? say.againNote : say.inviteNote}</p>
      )}
      <List label={say.people}>
        {people.map((person) => (
          <InviteeRow person={person} />
        ))}
      </List>
      <Pager older={next ? withFilter(paths.invitations, filter, { na: next }) : undefined} />
      <Actions overview={overview} />
    </Form>
  )
}

const isRepeat = ({ standing }: Filter) =>
  standing === 'invited' || standing === 'expired' || standing === 'undelivered'

const Actions = ({ overview: { filter, counts } }: { overview: InvitationOverview }) => {
  const say = useWords(invitationTexts)
  const { standing } = filter
  if (standing === 'active') return null
  if (standing === 'unreachable') {
    return (
      <ActionBar>
        <ButtonLink kind="main" href={`${paths.letters}?wie=unreachable`} icon="print">
          {say.lettersFor}
        </ButtonLink>
      </ActionBar>
    )
  }
  const count = standing ? counts[standing] : counts.never + counts.expired
  const isAgain = isRepeat(filter)
  return (
    <ActionBar>
      {count > 0 ? (
        <Button kind="main" name="wie" value="alle">
          {isAgain ? say.inviteAllAgain(count) : say.inviteAll(count)}
        </Button>
      ) : null}
      <Button kind={count > 0 ? 'quiet' : 'main'} name="wie" value="gekozen">
        {say.inviteChosen}
      </Button>
    </ActionBar>
  )
}
