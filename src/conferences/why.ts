import type { OwnRound, OwnTalk } from './own.ts'

/** Why a talk has its time, as far as its family may know: nothing of anybody else (G3, G5). */
export type Why = { fixed: boolean; good: boolean | null; beside: readonly string[] }

export function whyOf(talk: OwnTalk, { talks, round, said }: Pick<OwnRound, 'talks' | 'round' | 'said'>): Why {
  const { held } = talk
  const hopes = said.wishes.filter(({ is }) => is === 'good')
  if (!held) return { fixed: talk.fixed, good: null, beside: [] }
  const [start, end] = [held.startsAt.getTime(), held.endsAt.getTime()]
  const near = (round.walkMinutes + round.minutes) * 60_000
  const beside = talks.filter(
    (other) =>
      other.id !== talk.id &&
      other.held !== null &&
      Math.max(other.held.startsAt.getTime() - end, start - other.held.endsAt.getTime()) <= near,
  )
  return {
    fixed: talk.fixed,
    good: hopes.length === 0 ? null : hopes.some(({ from, until }) => from <= start && end <= until),
    beside: beside.map(({ pupil }) => pupil),
  }
}
