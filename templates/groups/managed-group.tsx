import { isHandMade } from '../../src/groups/founding.ts'
import { type Candidate, type ManagedGroup, type Member, type MembersPage, placesIn } from '../../src/groups/members.ts'
import type { MemberRole } from '../../src/groups/schema.ts'
import { type Draft, emptyDraft } from '../../src/http/forms.ts'
import { paths } from '../../src/paths.ts'
import { roleManagementTexts } from '../people/role-texts.ts'
import { Finder } from '../people/roles.tsx'
import { Button, ButtonLink } from '../ui/button.tsx'
import { Section } from '../ui/card.tsx'
import { Empty } from '../ui/empty.tsx'
import { Field } from '../ui/field.tsx'
import { Form } from '../ui/form.tsx'
import { Icon } from '../ui/icon.tsx'
import { List, Row } from '../ui/list.tsx'
import { localDayText } from '../ui/moment.ts'
import { PageHead } from '../ui/page-head.tsx'
import { Face } from '../ui/person.tsx'
import { useReader, useText, useWords } from '../ui/reader.tsx'
import { Notice } from '../ui/toast.tsx'
import { kindTexts, managedGroupTexts } from './managed-texts.ts'
import { groupTexts } from './texts.ts'

type Props = { page: MembersPage; search: string; draft?: Draft | undefined }

const headings = {
  teacher: 'teachers',
  classParent: 'classParents',
  liceParent: 'liceParents',
  member: 'members',
  pupil: 'pupils',
} as const

/** Who has which place in a group, with the ways in and out. */
export const ManagedGroupPage = ({ page, search, draft }: Props) => {
  const say = useWords(managedGroupTexts)
  const groups = useWords(groupTexts)
  const word = useText()
  const reader = useReader()
  const { group, members, former, candidates } = page
  const view = <ButtonLink href={paths.group(group.id)}>{say.view}</ButtonLink>
  return (
    <>
      <PageHead
        title={<bdi>{group.name}</bdi>}
        sub={isHandMade(group) ? word(kindTexts[group.kind]) : undefined}
        back={{ href: paths.groupsManaged, label: say.title }}
        action={view}
      />
      <div class="stack reading">
        {group.endedOn ? <Notice kind="info">{say.ended(localDayText(group.endedOn, reader))}</Notice> : null}
        {group.endedOn ? null : <Finder to={paths.groupManaged(group.id)} title={say.search} search={search} />}
        {candidates ? <Candidates candidates={candidates} group={group} /> : null}
        {placesIn[group.kind].map((role) => (
          <Section title={groups[headings[role]]}>
            <Members group={group} members={members.filter((member) => member.role === role)} />
          </Section>
        ))}
        {former.length > 0 ? <Former former={former} /> : null}
        {isHandMade(group) && !group.endedOn ? <Change group={group} size={members.length} draft={draft} /> : null}
      </div>
    </>
  )
}

const Members = ({ group, members }: { group: ManagedGroup; members: readonly Member[] }) => {
  const say = useWords(managedGroupTexts)
  const reader = useReader()
  if (members.length === 0) return <p class="quiet">{say.nobody}</p>
  return (
    <List>
      {members.map((member) => (
        <Row
          lead={<Face person={member} />}
          title={<bdi>{member.name}</bdi>}
          isName
          sub={say.since(localDayText(member.from, reader))}
          trail={
            <Place group={group} person={member} role={member.role} doing="weg" label={say.takeOutOf(member.name)}>
              {say.takeOut}
            </Place>
          }
        />
      ))}
    </List>
  )
}

type PlaceProps = {
  group: ManagedGroup
  person: { id: string }
  role: MemberRole
  doing: 'erbij' | 'weg'
  label: string
  children: string
}

/** One press: somebody gets a place, or loses it. */
const Place = ({ group, person, role, doing, label, children }: PlaceProps) => (
  <Form to={paths.groupMembers(group.id)} class="cluster">
    <input type="hidden" name="persoon" value={person.id} />
    <input type="hidden" name="rol" value={role} />
    <input type="hidden" name="zet" value={doing} />
    <Button label={label}>{children}</Button>
  </Form>
)

const Candidates = ({ candidates, group }: { candidates: readonly Candidate[]; group: ManagedGroup }) => {
  const say = useWords(managedGroupTexts)
  const { nobodyCalled } = useWords(roleManagementTexts)
  if (candidates.length === 0) return <Empty icon="search">{nobodyCalled}</Empty>
  return (
    <div class="stack tight">
      <List label={say.search}>
        {candidates.map((candidate) => (
          <CandidateRow candidate={candidate} group={group} />
        ))}
      </List>
      {group.kind === 'class' ? <p class="hint">{say.teachersWorkHere}</p> : null}
    </div>
  )
}

const CandidateRow = ({ candidate, group }: { candidate: Candidate; group: ManagedGroup }) => {
  const say = useWords(managedGroupTexts)
  const groups = useWords(groupTexts)
  return (
    <Row
      lead={<Face person={candidate} />}
      title={<bdi>{candidate.name}</bdi>}
      isName
      state={candidate.roles.map((role) => (
        <Place
          group={group}
          person={candidate}
          role={role}
          doing="erbij"
          label={say.putIn(groups[role], candidate.name)}
        >
          {groups[role]}
        </Place>
      ))}
      sub={candidate.roles.length === 0 ? say.cannotBePut : undefined}
    />
  )
}

const Former = ({ former }: { former: readonly Member[] }) => {
  const say = useWords(managedGroupTexts)
  const reader = useReader()
  const groups = useWords(groupTexts)
  return (
    <details class="fold list">
      <summary>
        {say.former(former.length)}
        <Icon name="down" />
      </summary>
      <ul class="people">
        {former.map(({ name, role, from, until }) => (
          <Row
            title={<bdi>{name}</bdi>}
            isName
            sub={say.was(groups[role], localDayText(from, reader), until ? localDayText(until, reader) : '')}
          />
        ))}
      </ul>
    </details>
  )
}

type ChangeProps = { group: ManagedGroup; size: number; draft?: Draft | undefined }

const Change = ({ group, size, draft: { typed, problems } = emptyDraft }: ChangeProps) => {
  const say = useWords(managedGroupTexts)
  return (
    <>
      <Section title={say.rename}>
        <Form to={paths.groupManaged(group.id)}>
          <Field name="naam" label={say.name} value={typed.naam ?? group.name} problem={problems.naam} maxlength={80} />
          <div>
            <Button>{say.renameSave}</Button>
          </div>
        </Form>
      </Section>
      <Section title={say.end}>
        <Form to={paths.groupEnd(group.id)}>
          <p>{say.endNote(size)}</p>
          <div>
            <Button kind="danger">{say.end}</Button>
          </div>
        </Form>
      </Section>
    </>
  )
}
