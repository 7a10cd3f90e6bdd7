import { contactItemsOf } from '../contacts/queries.ts'
import type { ContactItem } from '../contacts/schema.ts'
import { seenBy } from '../contacts/seeing.ts'
import type { Answers } from '../db/batch.ts'
import { NotFound } from '../errors.ts'
import { nameOf } from '../people/names.ts'
import { isStaff } from '../permissions.ts'
import type { Scope } from '../scope.ts'
import { type Counters, counterStatements, countersIn } from './absence-counters.ts'
import { type Place, placesIn, rolesIn } from './people.ts'
import { childrenOf, guardiansOf, type KinRow, type PersonRow, personRow } from './person-queries.ts'
import { eyesOf, isListed, type Relation, type Standing, seesPhoto } from './relation.ts'

export type Kin = { id: string; name: string; group: string | null }

/** Somebody as one viewer sees them: nothing is in it that the viewer may not know. */
export type Card = {
  id: string
  name: string
  photo: string | null
  roles: string[]
  places: Place[]
  parent: boolean
  pupil: boolean
  items: ContactItem[]
  children: Kin[]
  guardians: Kin[]
  writes: boolean
  /** The school's own: basic data (C1). */
  email: string | null
  official: string | null
  birthDate: string | null
}

/** All that is known of somebody, for `cardOf` to choose from. */
export type Known = {
  person: PersonRow
  items: readonly ContactItem[]
  children: readonly KinRow[]
  guardians: readonly KinRow[]
}

const statementsOf = (scope: Scope, id: string) =>
  [personRow(scope, id), contactItemsOf(scope, id), childrenOf(scope, id), guardiansOf(scope, id)] as const

export const knownOf = async (scope: Scope, id: string) => knownFrom(await scope.db.batch(statementsOf(scope, id)))

function knownFrom([[person], items, children, guardians]: Answers<ReturnType<typeof statementsOf>>): Known {
  if (!person) throw new NotFound()
  return { person, items, children, guardians }
}

/** `absence`: for whoever may know of a pupil how often it was away. */
export type PersonCard = Card & { absence: Counters | null }

export async function personFor(scope: Scope, id: string): Promise<PersonCard> {
  const [person, items, children, guardians, ...counted] = await scope.db.batch([
    ...statementsOf(scope, id),
    ...counterStatements(scope, id),
  ])
  const known = knownFrom([person, items, children, guardians])
  const card = cardOf(known, relationOf(scope, known.person))
  if (!card) throw new NotFound()
  return { ...card, absence: card.pupil ? countersIn(scope, counted) : null }
}

/** The one function that says what is seen of somebody: their page and the preview of it (C4). */
export function cardOf({ person, items, children, guardians }: Known, relation: Relation): Card | null {
  const standing = standingOf(person)
  if (!isListed(standing, relation)) return null
  const { staff, self } = relation
  const knows = ({ group_name }: KinRow) => staff || self || group_name !== null
  const own = staff || self
  return {
    id: person.id,
    name: nameOf(person),
    photo: seesPhoto(standing, relation) ? person.photo : null,
    roles: rolesIn(person.roles),
    places: placesIn(person.places),
    parent: standing.parent,
    pupil: standing.pupil,
    items: seenBy(eyesOf(standing, relation), items),
    children: children.filter(knows).map(toKin),
    guardians: guardians.filter(knows).map(toKin),
    writes: relation.writes && !self,
    email: own ? person.email : null,
    official: own && person.official ? nameOf({ ...person, first_name: person.official }) : null,
    birthDate: own ? person.birth_date : null,
  }
}

export const standingOf = ({ here, works, parent, pupil }: PersonRow): Standing => ({
  here: here === 1,
  works: works === 1,
  parent: parent === 1,
  pupil: pupil === 1,
})

const relationOf = ({ me }: Scope, row: PersonRow): Relation => ({
  self: row.id === me.id,
  staff: isStaff(me.roles),
  belongs: row.belongs === 1,
  partner: row.partner === 1,
  classmates: row.classmates === 1,
  together: row.together === 1,
  blocked: row.blocked === 1,
  writes: row.writes === 1,
  open: row.open === 1,
})

const toKin = (row: KinRow): Kin => ({ id: row.id, name: nameOf(row), group: row.group_name })
