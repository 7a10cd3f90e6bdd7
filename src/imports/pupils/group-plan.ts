import { change } from '../planning/difference.ts'
import { keysOf, type Present } from '../planning/present.ts'
import type { ToldGroup } from '../planning/told.ts'
import type { FileGroup } from './school-file.ts'
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
  const keyed = new Set([...known.values()].map(({ entityId }) => entityId))
  const places = new Map(
    file.groups.map((group) => {
      const key = `${file.schoolYear}/${group.key}`
      const found = known.get(key)
      const place = found
        ? changedGroup(planning, group, found)
        : newGroup(planning, group, key, sameGroup(present, file.schoolYear, group, keyed))
      known.delete(key)
      return [group.key, place] as const
    }),
  )
  for (const gone of known.values()) goneGroup(planning, gone)
  return places
}

const told = ({ name, years, kind }: FileGroup): ToldGroup => ({
  name,
  year: years[0] ?? (kind === 'class' ? 0 : afterClasses),
})

const sameGroup = (present: Present, schoolYear: string, { name, kind }: FileGroup, keyed: ReadonlySet<string>) =>
  present.groups.find(
    (one) => one.name === name && one.kind === kind && one.schoolYear === schoolYear && !keyed.has(one.id),
  )

function newGroup({ plan, file, moment }: Planning, group: FileGroup, key: string, here: { id: string } | undefined) {
  const said = told(group)
  const id = here?.id ?? moment.newId()
  if (!here) {
    plan.groups.push({ id, ...said, kind: group.kind, schoolYear: file.schoolYear })
    plan.difference.groups.added.push({ name: said.name, about: file.schoolYear })
  }
  plan.keys.push({ kind: 'group', key, entityId: id, told: said })
  return { id, ...said }
}

type KnownGroup = ReturnType<typeof keysOf<ToldGroup>>[number]

function changedGroup({ plan, file }: Planning, group: FileGroup, { key, entityId, told: before, goneOn }: KnownGroup) {
  const said = told(group)
  const changes = [
    ...change('name', before.name, said.name),
    ...change('year', before.year, said.year),
    ...change('returned', goneOn, null),
  ]
  if (changes.length > 0) {
    plan.groups.push({ id: entityId, ...said, kind: group.kind, schoolYear: file.schoolYear })
    plan.difference.groups.changed.push({ name: said.name, about: file.schoolYear, changes })
    plan.keys.push({ kind: 'group', key, entityId, told: said })
  }
  return { id: entityId, ...said }
}

/** It keeps its messages and who was in it. */
function goneGroup({ plan, file, moment }: Planning, { goneOn, ...key }: KnownGroup) {
  if (goneOn || !key.key.startsWith(`${file.schoolYear}/`)) return
  plan.difference.groups.gone.push({ name: key.told.name, about: file.schoolYear })
  plan.keys.push({ kind: 'group', key: key.key, entityId: key.entityId, told: key.told, goneOn: moment.today })
}
