import { yearProblems } from '../../templates/years/texts.ts'
import { auditEntry } from '../audit/queries.ts'
import { NotFound, Refused } from '../errors.ts'
import { fingerprint, newId } from '../ids.ts'
import type { SchoolScope, Scope } from '../scope.ts'
import { dayBefore, localDay } from '../time.ts'
import { type Choices, type ClassNow, suggestedTarget } from './choices.ts'
import { type Family, familiesIn } from './families.ts'
import { classesNow, nameOf, othersNow, planYear, type YearPlan } from './plan.ts'
import {
  deleteWaiting,
  demandWaiting,
  endPlaces,
  familiesNow,
  groupsOfYear,
  importsSince,
  insertGroups,
  insertPlaces,
  insertRollover,
  insertTraces,
  markRollover,
  newestRollovers,
  placesNow,
  putBack,
  raisePupils,
  rolloverById,
  sendOff,
} from './queries.ts'
import type { Rollover } from './schema.ts'

/** Days in which a new year can be taken back (C8). */
export const undoDays = 14
const day = 86_400_000

export type Start = {
  fromYear: string
  toYear: string
  startsOn: string
  classes: ClassNow[]
  others: { id: string; name: string }[]
  names: string[]
  suggested: Choices
}
export type Overview = { start: Start | null; earlier: Rollover[] }

/** What there is to choose for the next year; nothing where no class has a pupil in it. */
export async function yearOverview(scope: SchoolScope): Promise<Overview> {
  const [places, earlier] = await scope.db.batch([placesNow(scope), newestRollovers(scope)])
  const { fromYear, classes } = classesNow(places)
  if (!fromYear) return { start: null, earlier }
  const others = othersNow(places)
  const names = classes.map(({ name }) => name)
  const suggested: Choices = {
    moves: classes.flatMap((group) =>
      group.years.map(({ year }) => ({ groupId: group.id, year, to: suggestedTarget(group, year, names) })),
    ),
    teachers: 'stay',
    tasks: 'end',
    goOn: others.map(({ id }) => id),
  }
  const toYear = nextYear(fromYear)
  return {
    start: { fromYear, toYear, startsOn: `${toYear.slice(0, 4)}-08-01`, classes, others, names, suggested },
    earlier,
  }
}

const nextYear = (year: string) => {
  const start = Number(year.slice(0, 4)) + 1
  return `${start}-${start + 1}`
}

/** Keeps the choices for a preview, in the place of those that were looked at before; nothing changes yet. */
export async function prepareYear(scope: Scope, choices: Choices, startsOn: string) {
  const { start } = await yearOverview(scope)
  if (!start) throw new NotFound()
  const id = newId(scope.now)
  const { fromYear, toYear } = start
  const rollover = { id, fromYear, toYear, startsOn, choices, at: scope.now, byId: scope.me.id }
  await scope.db.batch([deleteWaiting(scope), insertRollover(scope, rollover)])
  return id
}

/** A plan that nobody wants after all; one that was agreed on is taken back instead. */
export async function discardYear(scope: Scope, id: string) {
  const [rollover] = await rolloverById(scope, id)
  if (!rollover) throw new NotFound()
  await deleteWaiting(scope, id)
}

export type Preview = {
  rollover: Rollover
  plan: YearPlan
  families: Family[]
  teachers: Map<string, string[]>
  seen: string
}

/** What the choices come to in the school as it is now. */
export async function previewOf(scope: SchoolScope, id: string): Promise<Preview> {
  const [[rollover], places, families] = await scope.db.batch([
    rolloverById(scope, id),
    placesNow(scope),
    familiesNow(scope),
  ])
  if (!rollover) throw new NotFound()
  const there = await groupsOfYear(scope, rollover.toYear)
  const plan = planYear(rollover.choices, places, there, { toYear: rollover.toYear, newId: () => newId(scope.now) })
  const named = new Map(places.map((row) => [row.person_id, nameOf(row)]))
  const groupNames = new Map([...plan.groups, ...there].map((group) => [group.id, group.name]))
  const teaching = plan.made.filter(({ role }) => role === 'teacher')
  const teachers = new Map(
    [...Map.groupBy(teaching, ({ groupId }) => groupNames.get(groupId) ?? '')].map(([name, rows]) => [
      name,
      rows.map(({ personId }) => named.get(personId) ?? ''),
    ]),
  )
  const seen = await fingerprint(JSON.stringify([rollover.startsOn, plan.movers, plan.unplaced, [...teachers]]))
  return { rollover, plan, families: familiesIn(plan.movers, families), teachers, seen }
}

/** As it was seen: at once when its day has come, else on that day. False when the school changed since it was looked at. */
export async function agreeOnYear(scope: Scope, id: string, seen: string) {
  const preview = await previewOf(scope, id)
  const { rollover } = preview
  if (rollover.agreedAt || rollover.undoneAt) return true
  if (preview.seen !== seen) return false
  await onlyOnce(async () => {
    const agreed = markRollover(scope, id, { agreedAt: scope.now })
    const entry = auditEntry(scope, 'year.agreed', { about: { year: rollover.toYear, from: rollover.startsOn } })
    if (isDue(scope, rollover)) await scope.db.batch([agreed, entry, ...written(scope, preview)])
    else await scope.db.batch([agreed, entry])
  })
  return true
}

/** Carries out what was agreed on and is due; twice at once does it once. */
export async function beginYear(scope: SchoolScope, id: string) {
  const preview = await previewOf(scope, id)
  const { rollover } = preview
  if (!rollover.agreedAt || rollover.appliedAt || rollover.undoneAt || !isDue(scope, rollover)) return
  await scope.db.batch(written(scope, preview))
}

const isDue = ({ now, school }: SchoolScope, { startsOn }: Rollover) => startsOn <= localDay(now, school.zone)

function written(scope: SchoolScope, { rollover, plan }: Preview) {
  const until = dayBefore(rollover.startsOn)
  const up = plan.movers.filter(({ to }) => to !== null).map(({ pupilId }) => pupilId)
  const away = plan.movers.filter(({ to }) => to === null).map(({ pupilId }) => pupilId)
  return [
    demandWaiting(scope, rollover.id),
    markRollover(scope, rollover.id, { appliedAt: scope.now }),
    ...insertGroups(scope, plan.groups),
    ...insertTraces(scope, rollover.id, {
      groups: plan.groups.map(({ id }) => id),
      places: [
        ...plan.made.map((place) => ({ ...place, became: 'made' as const })),
        ...plan.ended.map((place) => ({ ...place, became: 'ended' as const })),
      ],
      pupils: plan.movers.map(({ pupilId, year, to }) => ({ pupilId, year, went: to === null ? 'away' : 'up' })),
    }),
    endPlaces(scope, plan.ended, until),
    ...insertPlaces(scope, plan.made, rollover.startsOn),
    raisePupils(scope, up),
    sendOff(scope, away, until),
    auditEntry(scope, 'year.began', { about: { year: rollover.toYear, up: up.length, away: away.length } }),
  ]
}

export const mayUndo = ({ now }: Pick<SchoolScope, 'now'>, { agreedAt, appliedAt, undoneAt }: Rollover) =>
  agreedAt !== null && undoneAt === null && (appliedAt === null || now.getTime() - appliedAt.getTime() < undoDays * day)

/** Everything as it was, within 14 days and before anything else was built on it (C8). */
export async function undoYear(scope: Scope, id: string) {
  const [rollover] = await rolloverById(scope, id)
  if (!rollover) throw new NotFound()
  if (rollover.undoneAt) return
  if (!mayUndo(scope, rollover)) throw new Refused(yearProblems.tooLate)
  const { appliedAt } = rollover
  if (appliedAt && (await importsSince(scope, appliedAt)).length > 0) throw new Refused(yearProblems.importedSince)
  await scope.db.batch([
    ...(appliedAt ? putBack(scope, id, dayBefore(rollover.startsOn)) : []),
    markRollover(scope, id, { undoneAt: scope.now }),
    auditEntry(scope, 'year.undone', { about: { year: rollover.toYear } }),
  ])
}

/** Of two who want the same year to begin, the second is told. */
async function onlyOnce(act: () => Promise<unknown>) {
  try {
    await act()
  } catch (error) {
    if (/constraint failed: rollovers/.test(String(error))) throw new Refused(yearProblems.agreedAlready)
    throw error
  }
}
