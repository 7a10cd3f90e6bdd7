import { NotFound } from '../errors.ts'
import { newId, newIds } from '../ids.ts'
import { searchable } from '../people/names.ts'
import type { Scope } from '../scope.ts'
import {
  cancelledImports,
  eventsBeside,
  importedEvents,
  importWithId,
  insertAll,
  insertImport,
  noteApplied,
} from './import-queries.ts'
import { type Entry, type Read, readIcs } from './reading-ics.ts'
import { isUndoable } from './removing.ts'
import type { Event } from './schema.ts'
import { stepOf } from './steps.ts'
import { cancelStatements, keepStatements, type NewEvent } from './writing-queries.ts'

/** What a file would change, against what stands in the calendar now (F5). */
export type Difference = {
  fresh: readonly Entry[]
  changed: readonly { event: Event; entry: Entry }[]
  gone: readonly Event[]
  same: number
}
export type Preview = { id: string; name: string; isApplied: boolean; mayUndo: boolean; difference: Difference }

/** Reads a file and keeps what stands in it, to be looked at; or says what is wrong, and keeps nothing. */
export async function receiveIcs(
  scope: Scope,
  name: string,
  bytes: Uint8Array,
): Promise<Exclude<Read, { ok: true }> | { ok: true; id: string }> {
  const read = readIcs(bytes, scope.school.zone)
  if (!read.ok) return read
  const id = newId(scope.now)
  await insertImport(scope, id, name, read.entries)
  return { ok: true, id }
}

export async function previewOf(scope: Scope, id: string): Promise<Preview> {
  const [[run], standing, beside] = await scope.db.batch([
    importWithId(scope, id),
    importedEvents(scope),
    eventsBeside(scope, id),
  ])
  if (!run) throw new NotFound()
  const entries = run.entries as readonly Entry[] // safe: only entries are put in
  return {
    ...{ id, name: run.name },
    isApplied: run.appliedAt !== null,
    mayUndo: run.appliedAt !== null && isUndoable(scope, run.appliedAt) && (run.undo ?? []).length > 0,
    difference: differenceOf(entries, standing, beside),
  }
}

function differenceOf(entries: readonly Entry[], standing: readonly Event[], beside: readonly Event[]): Difference {
  const known = new Map(standing.map((event) => [event.importedUid, event]))
  const found = entries.map((entry) => ({ entry, event: known.get(entry.uid) }))
  const there = found.flatMap(({ entry, event }) => (event ? [{ entry, event }] : []))
  const changed = there.filter(({ entry, event }) => !entry.cancelled && !isSame(event, entry))
  const gone = there.filter(({ entry }) => entry.cancelled).map(({ event }) => event)
  const others = found.filter(({ entry, event }) => !event && !entry.cancelled).map(({ entry }) => entry)
  const fresh = others.filter((entry) => !beside.some((event) => isAlike(event, entry)))
  return {
    fresh,
    changed,
    gone,
    same: there.length - changed.length - gone.length + others.length - fresh.length,
  }
}

const said = ({ title, place, allDay, zone, rule, until, changes }: Entry | Event) =>
  JSON.stringify([title, place, allDay, zone, rule, until, changes])
const isThen = (event: Event, entry: Entry) =>
  event.startsAt.getTime() === entry.startsAt && event.endsAt.getTime() === entry.endsAt

const isSame = (event: Event, entry: Entry) => said(event) === said(entry) && isThen(event, entry)

/** Under the same name on the same days, by whatever uid: it was put in by hand before. */
const isAlike = (event: Event, entry: Entry) =>
  searchable(event.title) === searchable(entry.title) &&
  event.allDay === entry.allDay &&
  isThen(event, entry) &&
  event.rule === entry.rule

/** All of it or nothing; a second time there is nothing left to do. What it does can be undone for a while. */
export async function applyImport(scope: Scope, id: string, asDrafts: boolean) {
  const { difference, isApplied } = await previewOf(scope, id)
  if (isApplied) return
  const ids = newIds(scope.now, difference.fresh.length)
  const fresh = difference.fresh.map((entry, place) => eventOf(scope, entry, ids[place] ?? '', asDrafts))
  const before = await cancelledImports(
    scope,
    fresh.flatMap(({ importedUid }) => importedUid ?? []),
  )
  const back = before.map((event) => {
    const now = fresh.find(({ importedUid }) => importedUid === event.importedUid) as NewEvent // safe: asked for by these
    return { ...now, id: event.id, sequence: event.sequence + 1 }
  })
  const added = fresh.filter(({ importedUid }) => !before.some((event) => event.importedUid === importedUid))
  const moved = difference.changed.map(({ event: { schoolId: _, ...event }, entry }) => ({
    ...event,
    ...timesOf(entry),
    title: entry.title,
    place: entry.place,
    changedAt: scope.now,
    sequence: event.sequence + 1,
    undo: null,
  }))
  await scope.db.batch([
    ...insertAll(scope, added, calendarsOf),
    ...[...moved, ...back].flatMap((event) => keepStatements(scope, event, calendarsOf(event))),
    ...difference.gone.flatMap((event) => cancelStatements(scope, event.id)),
    noteApplied(scope, id, [
      ...added.map((event) => stepOf(event, null)),
      ...before.map((event) => stepOf(event, null, 1)),
      ...[...difference.changed.map(({ event }) => event), ...difference.gone].map((event) => stepOf(event, event, 1)),
    ]),
  ])
}

/** Of what is read in from a file. */
export const calendarsOf = ({ visibility }: Pick<NewEvent, 'visibility'>) =>
  visibility === 'visitors' ? ['school', 'public'] : ['school']

const timesOf = ({ allDay, startsAt, endsAt, zone, rule, until, changes }: Entry) => ({
  ...{ allDay, zone, rule, until, changes },
  startsAt: new Date(startsAt),
  endsAt: new Date(endsAt),
})

/** When there is no school is for everybody to know. */
const eventOf = (scope: Scope, entry: Entry, id: string, draft: boolean): NewEvent => ({
  id,
  kind: entry.kind,
  visibility: entry.kind === 'event' ? 'users' : 'visitors',
  draft,
  title: entry.title,
  place: entry.place,
  ...{ about: '', bring: '', subject: '', messageId: null, ofMessage: false, sequence: 0, cancelledAt: null },
  ...timesOf(entry),
  importedUid: entry.uid,
  createdById: scope.me.id,
  createdAt: scope.now,
  changedAt: scope.now,
})
