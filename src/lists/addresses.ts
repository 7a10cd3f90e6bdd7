import { seenBy } from '../contacts/seeing.ts'
import { NotFound } from '../errors.ts'
import { fullName, nameOf } from '../people/names.ts'
import { isStaff } from '../permissions.ts'
import type { Scope } from '../scope.ts'
import { type FamilyRow, familiesIn, type ItemRow, itemsIn, listedClasses } from './address-queries.ts'
import { byYear, type GroupRow } from './own-queries.ts'

export type Item = Omit<ItemRow, 'person_id'>
export type Guardian = { id: string; name: string; items: Item[] }
export type ListedFamily = { id: string; name: string; guardians: Guardian[] }
export type AddressList = { group: GroupRow; families: ListedFamily[]; forParents: boolean; isStaff: boolean }

export const addressClasses = async (scope: Scope) => (await listedClasses(scope)).sort(byYear)

/** A class's children with their parents, each as they show themselves. Staff can see it as parents do, to hand it out. */
export async function addressList(scope: Scope, groupId: string, asParents: boolean): Promise<AddressList> {
  const [[group], families, items] = await scope.db.batch([
    listedClasses(scope, groupId),
    familiesIn(scope, groupId),
    itemsIn(scope, groupId),
  ])
  if (!group) throw new NotFound()
  const staff = isStaff(scope.me.roles)
  const forParents = asParents || !staff
  const byPerson = Map.groupBy(items, ({ person_id }) => person_id)
  // One's own line too stands there as the others see it.
  const shown = ({ id }: FamilyRow) => seenBy(forParents ? 'group' : 'staff', byPerson.get(id) ?? [])
  const byPupil = [...Map.groupBy(families, ({ pupil_id }) => pupil_id).values()]
  return { group, families: byPupil.map((rows) => toFamily(rows, shown)), forParents, isStaff: staff }
}

function toFamily(rows: readonly FamilyRow[], shown: (row: FamilyRow) => Item[]): ListedFamily {
  const [first] = rows as [FamilyRow] // safe: grouped by what they are of
  const { pupil_id: id, pupil_first_name: firstName, pupil_infix: infix, pupil_last_name: lastName } = first
  const guardians = rows
    .filter((row) => row.id !== null)
    .map((row) => ({
      id: row.id,
      name: nameOf(row),
      items: shown(row),
    }))
  return { id, name: fullName({ firstName, infix, lastName }), guardians }
}
