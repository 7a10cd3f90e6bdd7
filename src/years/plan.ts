import { byText } from '../searching.ts'
import { type Choices, type ClassNow, yearsIn } from './choices.ts'
import type { Place, PlaceNow } from './queries.ts'

export type NewGroup = { id: string; name: string; kind: PlaceNow['kind']; schoolYear: string; year: number }
type Mover = { pupilId: string; name: string; year: number; from: string; to: string | null }

/** What begins with the new year: rows to write, and what they say. */
export type YearPlan = {
  groups: NewGroup[]
  made: Place[]
  ended: Place[]
  movers: Mover[]
  /** Pupils for whom nothing was chosen: they stay where they are. */
  unplaced: { name: string; from: string }[]
}

type Here = { id: string; name: string; kind: PlaceNow['kind'] }
export type Moment = { toYear: string; newId: () => string }

/** The classes of this year: the newest year that a class with pupils in it is of. */
export function classesNow(places: readonly PlaceNow[]): { fromYear: string | null; classes: ClassNow[] } {
  const seats = places.filter(({ kind, role }) => kind === 'class' && role === 'pupil')
  const fromYear =
    seats
      .map(({ school_year }) => school_year)
      .sort()
      .at(-1) ?? null
  const byGroup = Map.groupBy(
    seats.filter(({ school_year }) => school_year === fromYear),
    ({ group_id }) => group_id,
  )
  const classes = [...byGroup].map(([id, rows]) => ({ id, name: rows[0]!.name, years: countYears(rows) }))
  return { fromYear, classes }
}

const countYears = (rows: readonly PlaceNow[]) =>
  [...Map.groupBy(rows, ({ pupil_year }) => pupil_year ?? 0)]
    .map(([year, pupils]) => ({ year, pupils: pupils.length }))
    .sort((one, other) => one.year - other.year)

/** The clubs, councils and teams that somebody is in. */
export const othersNow = (places: readonly PlaceNow[]): Here[] => {
  const rows = places.filter(({ kind }) => kind !== 'class')
  return [...new Map(rows.map(({ group_id, name, kind }) => [group_id, { id: group_id, name, kind }])).values()]
}

/** Works the choices out on the school as it is now; a group of the new year that is there already is used. */
export function planYear(
  choices: Choices,
  places: readonly PlaceNow[],
  there: readonly Here[],
  moment: Moment,
): YearPlan {
  const { fromYear } = classesNow(places)
  const inClasses = places.filter(({ kind, school_year }) => kind === 'class' && school_year === fromYear)
  const inOthers = places.filter(({ kind }) => kind !== 'class')
  const targets = new Map(choices.moves.map(({ groupId, year, to }) => [`${groupId} ${year}`, to]))
  const seats = inClasses.filter(({ role }) => role === 'pupil')
  const chosen = seats.filter(({ group_id, pupil_year }) => targets.has(`${group_id} ${pupil_year}`))
  const movers = chosen.map((row) => moverOf(row, targets.get(`${row.group_id} ${row.pupil_year}`) ?? null))
  const open = opener(there, moment)
  const made = [
    ...movers.flatMap(({ pupilId, to, year }) =>
      to === null ? [] : [{ groupId: open.class(to, year + 1), personId: pupilId, role: 'pupil' as const }],
    ),
    ...staffOf(choices, inClasses, movers, open),
    ...othersOf(choices, inOthers, movers, open),
  ]
  const isEnding = (row: PlaceNow) => row.role !== 'pupil' || row.kind !== 'class' || chosen.includes(row)
  const unplaced = seats.filter((row) => !chosen.includes(row))
  return {
    groups: open.made(),
    made: distinct(made),
    ended: distinct([...inClasses, ...inOthers].filter(isEnding).map(placeOf)),
    movers,
    unplaced: unplaced.map((row) => ({ name: nameOf(row), from: row.name })),
  }
}

export const nameOf = (row: PlaceNow) => [row.first_name, row.infix, row.last_name].filter(Boolean).join(' ')
const placeOf = ({ group_id, person_id, role }: PlaceNow): Place => ({ groupId: group_id, personId: person_id, role })
const moverOf = (row: PlaceNow, to: string | null): Mover => ({
  pupilId: row.person_id,
  name: nameOf(row),
  year: row.pupil_year ?? 0,
  from: row.name,
  to,
})
const distinct = (places: readonly Place[]) => [
  ...new Map(places.map((place) => [`${place.groupId} ${place.role} ${place.personId}`, place])).values(),
]

type Opener = {
  class: (name: string, year: number) => string
  other: (group: Here) => string
  made: () => NewGroup[]
}

/** Gives a group of the new year by its name: the one that is there, or one that is made. */
function opener(there: readonly Here[], { toYear, newId }: Moment): Opener {
  const made = new Map<string, NewGroup>()
  const open = (name: string, kind: Here['kind'], year: number) => {
    const known = there.find((one) => one.name === name && one.kind === kind)?.id ?? made.get(`${kind} ${name}`)?.id
    if (known) return known
    const group = { id: newId(), name, kind, schoolYear: toYear, year }
    made.set(`${kind} ${name}`, group)
    return group.id
  }
  return {
    class: (name, year) => open(name, 'class', yearsIn(name)[0] ?? year),
    other: ({ name, kind }) => open(name, kind, afterClasses),
    made: () => [...made.values()].sort((one, other) => one.year - other.year || byText(one.name, other.name)),
  }
}

/** Groups of no year stand after the classes. */
const afterClasses = 99

/** Teachers and parents with a task: with the room, with the children, or nowhere yet. */
function staffOf(
  { teachers, tasks }: Choices,
  rows: readonly PlaceNow[],
  movers: readonly Mover[],
  open: Opener,
): Place[] {
  const names = new Set(movers.flatMap(({ to }) => to ?? []))
  const withChildren = mostWentTo(movers)
  const targetOf = ({ name, role }: PlaceNow) => {
    const how = role === 'teacher' ? teachers : tasks
    if (how === 'follow') return withChildren.get(name)
    return how === 'stay' && names.has(name) ? name : undefined
  }
  return rows
    .filter(({ role }) => role !== 'pupil')
    .flatMap((row) => {
      const to = targetOf(row)
      return to ? [{ groupId: open.class(to, yearsIn(to)[0] ?? 0), personId: row.person_id, role: row.role }] : []
    })
}

/** Where most of each class goes, by the class's name. */
function mostWentTo(movers: readonly Mover[]) {
  const going = movers.filter((mover): mover is Mover & { to: string } => mover.to !== null)
  return new Map(
    [...Map.groupBy(going, ({ from }) => from)].map(([from, rows]) => {
      const counted = [...Map.groupBy(rows, ({ to }) => to)].sort(([, one], [, other]) => other.length - one.length)
      return [from, counted[0]?.[0]] as const
    }),
  )
}

/** Whoever leaves the school leaves its clubs too. */
function othersOf({ goOn }: Choices, rows: readonly PlaceNow[], movers: readonly Mover[], open: Opener): Place[] {
  const leaving = new Set(movers.flatMap(({ pupilId, to }) => (to === null ? pupilId : [])))
  return rows
    .filter(({ group_id, person_id }) => goOn.includes(group_id) && !leaving.has(person_id))
    .map((row) => ({
      groupId: open.other({ id: row.group_id, name: row.name, kind: row.kind }),
      personId: row.person_id,
      role: row.role,
    }))
}
