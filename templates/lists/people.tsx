import { writeToParentsOf, writeToPerson } from '../../src/drafts/prefill.ts'
import type { Listed, PeopleList } from '../../src/lists/people.ts'
import { type Look, listRoles } from '../../src/lists/queries.ts'
import { paths } from '../../src/paths.ts'
import { Button, ButtonLink } from '../ui/button.tsx'
import { Empty } from '../ui/empty.tsx'
import { Field, SelectField } from '../ui/field.tsx'
import { List } from '../ui/list.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { Pager } from '../ui/pager.tsx'
import { PersonRow } from '../ui/person.tsx'
import { useReader, useWords } from '../ui/reader.tsx'
import { listTexts } from './texts.ts'
import { whatIs } from './what.ts'

type Props = { list: PeopleList; look: Look; me: string }

/** Everybody the reader finds, by role, group and name (C4). */
export const PeoplePage = ({ list, look, me }: Props) => {
  const say = useWords(listTexts)
  return (
    <>
      <PageHead title={say.userList} />
      <div class="columns led">
        <Search list={list} look={look} />
        <div class="stack tight">
          <Found list={list} look={look} me={me} />
        </div>
      </div>
    </>
  )
}

const Found = ({ list: { people, next }, look, me }: Props) => {
  const say = useWords(listTexts)
  if (people.length === 0)
    return (
      <Empty icon="people" title={say.nobody}>
        {say.nobodyHint}
      </Empty>
    )
  return (
    <>
      <p class="quiet small" role="status">
        {look.after ? say.further(people.length) : say.found(people.length, next !== null)}
      </p>
      <List label={say.userList}>
        {people.map((person) => (
          <PersonInList person={person} me={me} />
        ))}
      </List>
      <div class="split">
        {look.after ? <a href={at({ ...look, after: null })}>{say.start}</a> : <span />}
        <Pager next={next ? at({ ...look, after: next }) : undefined} />
      </div>
    </>
  )
}

const PersonInList = ({ person, me }: { person: Listed; me: string }) => {
  const reader = useReader()
  const say = useWords(listTexts)
  const { id, pupil, writes } = person
  const sub = id === me ? say.you : whatIs(person, reader)
  const writeTo = writes ? (pupil ? writeToParentsOf(id) : writeToPerson(id)) : undefined
  return <PersonRow person={person} sub={sub} href={paths.person(id)} writeTo={writeTo} />
}

/** An address that names what one looks at, so that it can be kept and gone back to. */
function at({ role, group, search, after }: Look) {
  const query = new URLSearchParams(
    Object.entries({ rol: role, groep: group, zoek: search, na: after }).filter((field): field is [string, string] =>
      Boolean(field[1]),
    ),
  ).toString()
  return query ? `${paths.userList}?${query}` : paths.userList
}

const Search = ({ list, look }: Omit<Props, 'me'>) => {
  const say = useWords(listTexts)
  const roles = [{ value: '', label: say.everybody }, ...listRoles.map((value) => ({ value, label: say[value] }))]
  const groups = [
    { value: '', label: say.allGroups },
    ...list.groups.map(({ id, name }) => ({ value: id, label: name })),
  ]
  return (
    <search>
      <form class="stack tight" method="get" action={paths.userList}>
        <Field
          name="zoek"
          type="search"
          label={say.search}
          hint={say.searchHint}
          value={look.search}
          required={undefined}
        />
        <div class="halves">
          <SelectField name="rol" label={say.role} options={roles} value={look.role ?? ''} />
          <SelectField name="groep" label={say.group} options={groups} value={look.group ?? ''} />
        </div>
        <div class="cluster">
          <Button kind="main" icon="search">
            {say.show}
          </Button>
          {look.search || look.role || look.group ? (
            <ButtonLink href={paths.userList}>{say.everybody}</ButtonLink>
          ) : null}
        </div>
      </form>
    </search>
  )
}
