import { writeToParentsOf, writeToPerson } from '../../src/drafts/prefill.ts'
import type { Adult, GroupPeople, Somebody } from '../../src/groups/groups.ts'
import { paths } from '../../src/paths.ts'
import { Icon } from '../ui/icon.tsx'
import { List, Row } from '../ui/list.tsx'
import { Face, PersonRow } from '../ui/person.tsx'
import { useWords } from '../ui/reader.tsx'
import { groupTexts } from './texts.ts'

/** Teachers, then parents with a task. */
export const Adults = ({ adults, label, roles }: { adults: readonly Adult[]; label: string; roles?: boolean }) => {
  const say = useWords(groupTexts)
  return (
    <List label={label}>
      {adults.map((adult) => (
        <PersonRow
          person={adult}
          sub={roles ? say[adult.role] : undefined}
          writeTo={adult.writable ? writeToPerson(adult.id) : undefined}
        />
      ))}
    </List>
  )
}

/** Children by first name, each with the way to its parents. */
export const Pupils = ({ pupils }: { pupils: readonly Somebody[] }) => (
  <ul class="list people" aria-label={useWords(groupTexts).pupils}>
    {pupils.map((pupil) => (
      <li class="row">
        <Face person={pupil} size="small" />
        <span class="row-main">{pupil.name}</span>
        {pupil.writable ? <Envelope pupil={pupil} /> : null}
      </li>
    ))}
  </ul>
)

const Envelope = ({ pupil }: { pupil: Somebody }) => (
  <a href={writeToParentsOf(pupil.id)} class="button quiet square">
    <Icon name="mail" label={useWords(groupTexts).writeToParentsOf(pupil.name)} />
  </a>
)

/** The grown-ups, and the children of the only group; of several these are one press away, on the page of each. */
export const GroupPeopleList = ({ group: { id, isWhole, adults, pupils } }: { group: GroupPeople }) => {
  const say = useWords(groupTexts)
  return (
    <>
      {adults.length > 0 ? <Adults adults={adults} label={say.adults} roles /> : null}
      {isWhole ? null : (
        <List>
          <Row title={say.allPupils} href={paths.group(id)} />
        </List>
      )}
      {pupils.length > 0 ? (
        <details class="fold" open>
          <summary>
            {say.pupilCount(pupils.length)}
            <Icon name="down" />
          </summary>
          <Pupils pupils={pupils} />
        </details>
      ) : null}
    </>
  )
}
