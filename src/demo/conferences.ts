import * as v from 'valibot'
import type { SlotPick } from '../conferences/booking-queries.ts'
import { defaults, written } from '../conferences/defaults.ts'
import { planIn, roundForm } from '../conferences/forms.ts'
import { placeTalks, type SlotToFillRow, slotsToFill, talksToPlace } from '../conferences/placing-queries.ts'
import { inviteFamilies, updateDraft } from '../conferences/round-queries.ts'
import { classesHere, makeRound } from '../conferences/rounds.ts'
import { firstSweep } from '../conferences/sweeping.ts'
import type { SchoolScope } from '../scope.ts'
import { daysLater, localDay } from '../time.ts'
import { asPerson } from './history.ts'
import { randomFrom } from './random.ts'

/** A round that is open: half of the families have a time, and whoever looks around still has to choose. */
export async function openRound(scope: SchoolScope, head: string, undecided: readonly string[]) {
  const runner = await asPerson(scope, head)
  const form = v.parse(roundForm, {
    ...defaults(scope),
    naam: 'Gesprekken over de eerste maanden',
    uitleg: 'Tien minuten over hoe het met uw kind gaat. Schrijf vooraf op wat u wilt bespreken.',
    opent: written(daysLater(localDay(scope.now, scope.school.zone), -3)),
  })
  const plan = planIn(form, scope)
  const id = await makeRound(runner, plan, await classesHere(runner))
  const [talks, slots] = await scope.db.batch([talksToPlace(scope, id), slotsToFill(scope, id)])
  const free = new Map<string, SlotToFillRow[]>([...Map.groupBy(slots, ({ desk_id }) => desk_id)])
  const random = randomFrom(7)
  const seats = new Map<string, number[]>()
  const picks: SlotPick[] = talks.flatMap(({ id: talk, desk_id, pupil_id, households }) => {
    const homes = JSON.parse(households) as string[] // safe: the query made it so
    if (undecided.includes(pupil_id) || random.chance(45)) return []
    const open = free.get(desk_id) ?? []
    const taken = homes.flatMap((home) => seats.get(home) ?? [])
    const at = open.findIndex(({ starts_at }) => random.chance(30) && !taken.includes(starts_at))
    const [slot] = at < 0 ? [] : open.splice(at, 1)
    if (!slot) return []
    for (const home of homes) seats.set(home, [...(seats.get(home) ?? []), slot.starts_at])
    return [{ talk, slot: slot.id, part: 0 }]
  })
  const invitation = {
    invitedAt: plan.opensAt,
    sweepAt: firstSweep({ ...columns(plan.form), ...momentsIn(slots), closesAt: plan.closesAt }),
  }
  await scope.db.batch([
    ...placeTalks(scope, picks, 'family'),
    inviteFamilies(scope, id),
    updateDraft(scope, id, invitation),
  ])
}

const columns = ({ manier, bewaren }: { manier: 'choosing' | 'wishes' | 'byHand'; bewaren: string }) => ({
  way: manier,
  keptMonths: Number(bewaren),
})

const momentsIn = (slots: readonly SlotToFillRow[]) => ({
  firstAt: new Date(Math.min(...slots.map(({ starts_at }) => starts_at))),
  lastAt: new Date(Math.max(...slots.map(({ ends_at }) => ends_at))),
})
