import { agendaTexts } from '../../templates/agenda/texts.ts'
import { fingerprint } from '../ids.ts'
import { textFor } from '../language.ts'
import type { Scope } from '../scope.ts'
import type { FeedEvent } from './ics.ts'
import type { ToldItem } from './schema.ts'
import { forgetTold, noteTold } from './told-queries.ts'

/** What a feed tells of something that no calendar holds. */
export type Telling = Pick<FeedEvent, 'title' | 'place' | 'url' | 'allDay' | 'startsAt' | 'endsAt'> & { key: string }

/** How long what has been, or does not take place any more, is remembered (ms). */
const remembered = 90 * 86_400_000

/**
 * These as events with their numbers: the same as before where nothing changed, one higher where something did. What was told
 * and is still to come, and is no more, is told as cancelled.
 */
export async function tell(scope: Scope, tellings: readonly Telling[], before: readonly ToldItem[]) {
  const known = new Map(before.map((row) => [row.key, row]))
  const now = await Promise.all(tellings.map((one) => toldNow(scope, one, known.get(one.key))))
  const keys = new Set(now.map(({ row }) => row.key))
  const missing = before.filter(({ key }) => !keys.has(key))
  const gone = missing.filter((row) => row.cancelledAt || row.startsAt > scope.now).map((row) => cancelled(scope, row))
  const rows = [...now.map(({ row }) => row), ...gone]
  const fresh = rows.filter((row) => row.sequence !== known.get(row.key)?.sequence)
  const over = missing.filter(({ endsAt }) => endsAt.getTime() < scope.now.getTime() - remembered)
  if (fresh.length + over.length > 0)
    await scope.db.batch([
      ...noteTold(scope, fresh),
      forgetTold(
        scope,
        over.map(({ key }) => key),
      ),
    ])
  return [
    ...now.map(({ one, row }) => eventOf(scope, one, row)),
    ...gone.map((row) => eventOf(scope, { ...nothingMore(scope), ...row }, row)),
  ]
}

async function toldNow({ me, now }: Scope, one: Telling, before: ToldItem | undefined) {
  const { key, title, place, allDay, startsAt, endsAt } = one
  const said = (await fingerprint(JSON.stringify([title, place, allDay, startsAt, endsAt]))).slice(0, 22)
  const isSame = before?.said === said && before.cancelledAt === null
  const row: ToldItem = isSame
    ? before
    : {
        ...{ personId: me.id, key, said, allDay, startsAt, endsAt, changedAt: now, cancelledAt: null },
        sequence: (before?.sequence ?? -1) + 1,
      }
  return { one, row }
}

const cancelled = ({ now }: Scope, row: ToldItem): ToldItem =>
  row.cancelledAt ? row : { ...row, cancelledAt: now, changedAt: now, sequence: row.sequence + 1 }

/** What it was is not kept. */
const nothingMore = ({ me, school }: Scope) => ({
  title: textFor(agendaTexts.fellAway, { language: me.language ?? school.language }),
  place: '',
  url: null,
})

const eventOf = ({ school }: Scope, one: Telling, row: ToldItem): FeedEvent => ({
  uid: `${one.key.replaceAll(/[^\w-]+/g, '-')}@${school.schoolId}.pleinpost`,
  ...{ title: one.title, place: one.place, url: one.url, about: '', attachments: [] },
  ...{ allDay: one.allDay, startsAt: one.startsAt, endsAt: one.endsAt, zone: school.zone },
  ...{ sequence: row.sequence, changedAt: row.changedAt, cancelled: row.cancelledAt !== null },
  ...{ rule: null, until: null, changes: [] },
})
