import { change } from '../planning/difference.ts'
import { planLine } from '../planning/lines.ts'
import { keysOf, type Present } from '../planning/present.ts'
import type { ToldGroup } from '../planning/told.ts'
import { isSameGroup } from './known.ts'
import type { FileGroup, SchoolFile } from './school-file.ts'
import type { Planning } from './school-plan.ts'

/** A group of ours that a key of the file means. */
export type Place = { id: string; name: string; year: number }
export type Places = ReadonlyMap<string, Place>

/** Groups of no year stand after the classes. */
const afterClasses = 99

/** Groups are of one school year, so the same key next year is another group (C8). */
export function planGroups(planning: Planning): Places {
  const { file, present } = planning
  const known = new Map(keysOf<ToldGroup>(present, 'group').map((key) => [key.key, key]))
  const named = new Set(file.groups.map(({ key }) => keyIn(file, key)))
  const keyed = new Set([...known.values()].filter(({ key }) => named.has(key)).map(({ entityId }) => entityId))
  const places = file.groups.flatMap((group) => {
    const found = known.get(keyIn(file, group.key))
    if (found && !group.isNamed) return [[group.key, changedGroup(planning, group, found)] as const]
    const here = sameGroup(present, file, group, keyed)
    const former = [...known.values()].find(({ entityId }) => !group.isNamed && entityId === here?.id)
    if (former) known.delete(former.key)
    const place = newGroup(planning, group, here, former?.key)
    return place ? [[group.key, place] as const] : []
  })
  const saidGone = new Set(file.gone.groups.map((key) => keyIn(file, key)))
  for (const key of known.values())
    if (saidGone.has(key.key) || (file.whole.groups && !named.has(key.key))) goneGroup(planning, key)
  return new Map(places)
}

const keyIn = ({ schoolYear }: SchoolFile, key: string) => `${schoolYear}/${key}`

const told = ({ name, years, kind }: FileGroup): ToldGroup => ({
  name,
  year: years[0] ?? (kind === 'class' ? 0 : afterClasses),
})

/** A list's "5a" is the administration's "Groep 5a", when there is only one; a group whose key the file names besides is another. */
function sameGroup(present: Present, { schoolYear }: SchoolFile, group: FileGroup, keyed: ReadonlySet<string>) {
  const ofYear = present.groups.filter((one) => one.schoolYear === schoolYear)
  const exactly = ofYear.find((one) => one.name === group.name && (group.isNamed || one.kind === group.kind))
  if (!group.isNamed) return exactly && !keyed.has(exactly.id) ? exactly : undefined
  const [like, another] = ofYear.filter((one) => isSameGroup(one.name, group.name))
  return exactly ?? (another ? undefined : like)
}

/** None where somebody leaves the group out. */
function newGroup(planning: Planning, group: FileGroup, here: Place | undefined, former?: string): Place | null {
  const { file, moment } = planning
  const said = told(group)
  const id = here?.id ?? moment.newId()
  const isTaken = planLine(planning, 'groups', group.key, ({ plan }) => {
    // Another program's key for the same group takes the place of the one before.
    if (former) plan.formerKeys.push({ kind: 'group', key: former })
    if (!group.isNamed) plan.keys.push({ kind: 'group', key: keyIn(file, group.key), entityId: id, told: said })
    if (here) return null
    plan.groups.push({ id, ...said, kind: group.kind, schoolYear: file.schoolYear })
    return { way: 'added', name: said.name, about: file.schoolYear }
  })
  return isTaken ? (group.isNamed && here ? { id, name: here.name, year: here.year } : { id, ...said }) : null
}

type KnownGroup = ReturnType<typeof keysOf<ToldGroup>>[number]

function changedGroup(
  planning: Planning,
  group: FileGroup,
  { key, entityId, told: before, goneOn }: KnownGroup,
): Place {
  const { file } = planning
  const said = told(group)
  const changes = [
    ...change('name', before.name, said.name),
    ...change('year', before.year, said.year),
    ...change('returned', goneOn, null),
  ]
  const isTaken = planLine(planning, 'groups', group.key, ({ plan }) => {
    if (changes.length === 0) return null
    plan.groups.push({ id: entityId, ...said, kind: group.kind, schoolYear: file.schoolYear })
    plan.keys.push({ kind: 'group', key, entityId, told: said })
    return { way: 'changed', name: said.name, about: file.schoolYear, changes }
  })
  return { id: entityId, ...(isTaken ? said : before) }
}

/** It keeps its messages and who was in it. */
function goneGroup(planning: Planning, { goneOn, ...key }: KnownGroup) {
  const { file, moment } = planning
  if (goneOn || !key.key.startsWith(`${file.schoolYear}/`)) return
  planLine(planning, 'groups', key.key, ({ plan }) => {
    plan.keys.push({ kind: 'group', key: key.key, entityId: key.entityId, told: key.told, goneOn: moment.today })
    return { way: 'gone', name: key.told.name, about: file.schoolYear }
  })
}
