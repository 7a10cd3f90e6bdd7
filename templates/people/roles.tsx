import { paths } from '../../src/paths.ts'
import { type Bearer, type Colleague, type RolesPage as Page, staffRolesInOrder } from '../../src/people/roles.ts'
import type { StaffRole } from '../../src/people/schema.ts'
import { stepResetTexts } from '../accounts/step-reset-texts.ts'
import { groupTexts } from '../groups/texts.ts'
import { useManagement } from '../settings/management.tsx'
import { Badge } from '../ui/badge.tsx'
import { Button } from '../ui/button.tsx'
import { Section } from '../ui/card.tsx'
import { Empty } from '../ui/empty.tsx'
import { Field } from '../ui/field.tsx'
import { Form } from '../ui/form.tsx'
import { Icon } from '../ui/icon.tsx'
import { List, Row } from '../ui/list.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { Face } from '../ui/person.tsx'
import { useText, useWords } from '../ui/reader.tsx'
import { Notice } from '../ui/toast.tsx'
import { roleManagementTexts, roleTexts } from './role-texts.ts'

export const RolesPage = ({ page: { byRole, found }, search }: { page: Page; search: string }) => {
  const say = useWords(roleManagementTexts)
  const word = useText()
  return (
    <>
      <PageHead title={say.title} sub={say.intro} back={useManagement()} />
      <div class="stack reading">
        <Finder to={paths.roles} title={say.find} search={search} />
        {found ? <Found found={found} /> : null}
        {byRole.map(({ role, people }) => (
          <Section title={word(roleTexts[role])}>
            {people.length > 0 ? <Colleagues people={people} /> : <p class="quiet">{say.none}</p>}
          </Section>
        ))}
      </div>
    </>
  )
}

/** A name to look for; the page comes again with who was found. */
export const Finder = ({ to, title, search }: { to: string; title: string; search: string }) => {
  const say = useWords(roleManagementTexts)
  return (
    <form method="get" action={to} class="card">
      <h2>{title}</h2>
      <Field name="zoek" type="search" label={say.name} value={search} maxlength={100} />
      <div>
        <Button icon="search">{say.search}</Button>
      </div>
    </form>
  )
}

const Found = ({ found }: { found: NonNullable<Page['found']> }) => {
  const say = useWords(roleManagementTexts)
  if (found.length === 0) return <Empty icon="search">{say.nobodyCalled}</Empty>
  return (
    <List label={say.find}>
      {found.map(({ id, name }) => (
        <Row lead={<Face person={{ id, name }} />} title={<bdi>{name}</bdi>} isName href={paths.rolesOf(id)} />
      ))}
    </List>
  )
}

const Colleagues = ({ people }: { people: readonly Colleague[] }) => {
  const say = useWords(roleManagementTexts)
  return (
    <List>
      {people.map((person) => (
        <Row
          lead={<Face person={person} />}
          title={<bdi>{person.name}</bdi>}
          isName
          href={paths.rolesOf(person.id)}
          state={person.enters ? undefined : <Badge>{say.noAccount}</Badge>}
        />
      ))}
    </List>
  )
}

type BearerProps = { person: Bearer; isMe: boolean; isLast?: boolean }

/** All that somebody is here: what this page gives and takes, and what follows from elsewhere. */
export const BearerPage = ({ person, isMe, isLast }: BearerProps) => {
  const say = useWords(roleManagementTexts)
  return (
    <>
      <PageHead title={<bdi>{say.rolesOf(person.name)}</bdi>} back={{ href: paths.roles, label: say.title }} />
      <div class="stack reading">
        {isLast ? <Notice kind="wrong">{say.lastAdmin}</Notice> : null}
        {person.isPupil ? <Notice kind="info">{say.isPupil}</Notice> : <AtSchool person={person} isMe={isMe} />}
        {person.enters && !person.isPupil && !isMe ? <LoggingIn person={person} /> : null}
        {person.tasks.length > 0 ? <InGroups person={person} /> : null}
        {person.isGuardian ? (
          <Section title={say.besides}>
            <p>{say.isGuardian}</p>
          </Section>
        ) : null}
      </div>
    </>
  )
}

const AtSchool = ({ person, isMe }: { person: Bearer; isMe: boolean }) => {
  const say = useWords(roleManagementTexts)
  return (
    <Section title={say.atSchool}>
      {isMe && person.roles.has('admin') ? <Notice kind="late">{say.yourself}</Notice> : null}
      <List>
        {staffRolesInOrder.map((role) => (
          <RoleRow role={role} person={person} />
        ))}
      </List>
    </Section>
  )
}

const about = {
  admin: 'aboutAdmin',
  management: 'aboutManagement',
  administration: 'aboutAdministration',
  teacher: 'aboutTeacher',
} as const

const RoleRow = ({ role, person }: { role: StaffRole; person: Bearer }) => {
  const say = useWords(roleManagementTexts)
  const name = useText()(roleTexts[role])
  const has = person.roles.has(role)
  return (
    <Row
      title={name}
      isName
      sub={say[about[role]]}
      state={has ? <Badge kind="good">{say.has}</Badge> : undefined}
      trail={
        <Form to={paths.rolesOf(person.id)} class="cluster">
          <input type="hidden" name="rol" value={role} />
          <input type="hidden" name="doen" value={has ? 'afnemen' : 'geven'} />
          <Button label={has ? say.takeFrom(name, person.name) : say.giveTo(name, person.name)}>
            {has ? say.take : say.give}
          </Button>
        </Form>
      }
    />
  )
}

const LoggingIn = ({ person }: { person: Bearer }) => {
  const say = useWords(stepResetTexts)
  return (
    <Section title={say.section}>
      <List>
        <Row title={say.title} sub={say.lost} href={paths.stepOf(person.id)} trail={<Icon name="next" />} />
      </List>
    </Section>
  )
}

const InGroups = ({ person }: { person: Bearer }) => {
  const say = useWords(roleManagementTexts)
  const groups = useWords(groupTexts)
  return (
    <Section title={say.inGroups}>
      <List>
        {person.tasks.map(({ groupId, group, role }) => (
          <Row title={say.inGroup(groups[role], group)} href={paths.groupManaged(groupId)} />
        ))}
      </List>
    </Section>
  )
}
