import { roundTexts } from '../../templates/conferences/round-texts.ts'
import { cleanLine } from '../cleaning.ts'
import type { Draft, Problems } from '../http/forms.ts'
import { tellFound } from '../notifications/telling-found.ts'
import type { Scope } from '../scope.ts'
import { localDay } from '../time.ts'
import { deleteSlotsOfDesk, insertSlots, type NewSlot, updateDesk } from './round-queries.ts'
import type { ManagedRound } from './rounds.ts'
import { slotsOf } from './rounds.ts'
import { tellOfDesks } from './telling-queries.ts'
import { readTimes } from './times.ts'

export const roomField = (deskId: string) => `lokaal.${deskId}`
export const linkField = (deskId: string) => `link.${deskId}`
export const dayOffField = (deskId: string) => `vrij.${deskId}`

type Body = Readonly<Record<string, unknown>>
export type Place = { id: string; room: string; link: string; daysOff: readonly string[] }

const texts = (value: unknown) => [value].flat().filter((one): one is string => typeof one === 'string')

/** The local days on which a round has times. */
export const daysOf = (
  { times, minutes }: ManagedRound['round'],
  { school: { zone } }: Pick<Scope, 'school'>,
  now = new Date(0),
) => {
  const read = readTimes(times, minutes, localDay(now, zone))
  return read.ok ? [...new Set(read.stretches.map(({ day }) => day))] : []
}

/** Where each desk is to be, or what is wrong with it. */
export function readRooms(
  body: Body,
  { desks }: ManagedRound,
  days: readonly string[],
): { ok: true; places: Place[] } | { ok: false; draft: Draft } {
  const places = desks.map(({ id, room, link, daysOff }) => ({
    id,
    room: roomField(id) in body ? cleanLine(texts(body[roomField(id)])[0] ?? '').slice(0, 60) : room,
    link: linkField(id) in body ? cleanLine(texts(body[linkField(id)])[0] ?? '').slice(0, 500) : link,
    daysOff: days.length > 1 ? days.filter((day) => texts(body[dayOffField(id)]).includes(day)) : daysOff,
  }))
  const problems: Problems = Object.assign({}, ...places.map((place) => wrongWith(place, places, days)))
  if (Object.keys(problems).length === 0) return { ok: true, places }
  const typed = Object.fromEntries(
    places.flatMap(({ id, room, link, daysOff }) => [
      [roomField(id), room],
      [linkField(id), link],
      [dayOffField(id), daysOff.join(' ')],
    ]),
  )
  return { ok: false, draft: { typed, problems } }
}

function wrongWith({ id, room, link, daysOff }: Place, places: readonly Place[], days: readonly string[]): Problems {
  const isTaken = room !== '' && places.some((other) => other.id !== id && sameRoom(other.room, room))
  return {
    ...(room === '' && link === '' ? { [roomField(id)]: roundTexts.roomNeeded } : {}),
    ...(isTaken ? { [roomField(id)]: roundTexts.roomTaken } : {}),
    ...(link === '' || isVideoLink(link) ? {} : { [linkField(id)]: roundTexts.linkWrong }),
    ...(days.length > 1 && daysOff.length === days.length ? { [dayOffField(id)]: roundTexts.allDaysOff } : {}),
  }
}

const sameRoom = (one: string, other: string) => one.toLowerCase() === other.toLowerCase()

/** Nothing but https, and no name or password in it. */
export function isVideoLink(text: string) {
  if (!URL.canParse(text)) return false
  const { protocol, username, password } = new URL(text)
  return protocol === 'https:' && username === '' && password === ''
}

/** Rooms and links at any time, and who was to come hears of it (G4); days off only as long as nobody was invited. */
export async function saveRooms(scope: Scope, { round, desks }: ManagedRound, places: readonly Place[]) {
  const read = readTimes(round.times, round.minutes, localDay(new Date(0), scope.school.zone))
  const isMoved = ({ id, daysOff }: Place) =>
    !round.invitedAt && String(desks.find((desk) => desk.id === id)?.daysOff) !== String(daysOff)
  const isElsewhere = ({ id, room, link }: Place) => {
    const desk = desks.find((one) => one.id === id)
    return round.invitedAt !== null && (desk?.room !== room || desk.link !== link)
  }
  const moved = places.filter(isMoved)
  const form = { minuten: round.minutes, pauze: round.pauseAfter }
  const slots: NewSlot[] = read.ok ? slotsOf(scope, round.id, moved, { form, stretches: read.stretches }) : []
  const elsewhere = places.filter(isElsewhere).map(({ id }) => id)
  const telling = tellFound(scope, `conference:${round.id}:elsewhere:${scope.now.getTime()}`)
  const results = await scope.db.batch([
    ...places.map((place) => updateDesk(scope, round.id, place)),
    ...moved.map(({ id }) => deleteSlotsOfDesk(scope, round.id, id)),
    ...insertSlots(scope, slots),
    telling.tell(tellOfDesks(JSON.stringify(elsewhere), 'elsewhere')),
    telling.push,
    telling.keys,
  ])
  await telling.queue(results.at(-1) as { key: string }[]) // safe: as asked
}
