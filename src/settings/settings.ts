import type { Action } from '../audit/actions.ts'
import { auditEntry } from '../audit/queries.ts'
import type { About } from '../audit/schema.ts'
import { type Module, modules, type Permission, type Role, ruleOf } from '../permissions.ts'
import type { Grants, School } from '../schools/schema.ts'
import type { Scope } from '../scope.ts'
import { updateSettings } from './queries.ts'

export type Changes = Partial<Omit<School, 'schoolId'>>
type Identity = Pick<School, 'name' | 'town' | 'address' | 'postcode' | 'welcome' | 'contactEmail'>

/** The directory is told each time: should that have failed once, pressing again mends it. */
export async function changeIdentity(scope: Scope, identity: Identity) {
  await changeSettings(scope, 'settings.changed', identity)
  await scope.listing.rename(identity)
}

export const changeModules = (scope: Scope, on: readonly Module[]) =>
  changeSettings(scope, 'modules.changed', { modulesOff: modules.filter((module) => !on.includes(module)) })

/** Who has what the table leaves to the school (N1). What is as the table has it is not written down, and follows the table. */
export async function changeGrants(scope: Scope, chosen: ReadonlyMap<Permission, readonly Role[]>) {
  const before = scope.school.grants
  const grants: Grants = Object.fromEntries([...chosen].filter(([permission, given]) => isOwnChoice(permission, given)))
  const changed = [...chosen.keys()].filter((one) => JSON.stringify(grants[one]) !== JSON.stringify(before[one]))
  const about = changed.map((permission) => [permission, JSON.stringify(chosen.get(permission))])
  await changeSettings(scope, 'grants.changed', { grants }, Object.fromEntries(about))
}

function isOwnChoice(permission: Permission, given: readonly Role[]) {
  const { by, within = [] } = ruleOf(permission)
  return within.some((role) => by.includes(role) !== given.includes(role))
}

/** What differs from what stands there, and who did it; saving the same again writes nothing. */
export async function changeSettings(scope: Scope, action: Action, wanted: Changes, about?: About) {
  const { school } = scope
  const changed = Object.entries(wanted).filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(school[name as keyof School]),
  )
  if (changed.length === 0) return
  await scope.db.batch([
    updateSettings(scope, Object.fromEntries(changed)),
    auditEntry(scope, action, { about: about ?? Object.fromEntries(changed.map(told)) }),
  ])
}

/** A setting as the log keeps it; of a text only that it changed. */
const told = ([name, value]: [string, Changes[keyof Changes]]): [string, About[string]] => {
  if (name === 'welcome') return [name, true]
  return [name, typeof value === 'object' ? JSON.stringify(value) : (value ?? null)]
}
