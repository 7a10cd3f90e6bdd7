import type { Round } from './schema.ts'

/** How far a round is. `open`: families can choose or say their wishes; `settled`: everybody can see the plan. */
export type State = 'draft' | 'invited' | 'open' | 'closed' | 'settled' | 'done' | 'wiped'

export type Moments = Pick<Round, 'way' | 'opensAt' | 'closesAt' | 'lastAt' | 'invitedAt' | 'publishedAt' | 'wipedAt'>

export function stateOf(round: Moments, now: Date): State {
  if (round.wipedAt) return 'wiped'
  if (now >= round.lastAt && round.invitedAt) return 'done'
  if (!round.invitedAt) return 'draft'
  if (round.publishedAt) return 'settled'
  if (now < round.opensAt) return 'invited'
  if (now < round.closesAt) return 'open'
  return round.way === 'choosing' ? 'settled' : 'closed'
}

/** Whether families see when their talks are: what they chose at once, what was planned for them when it is published. */
export const showsTimes = (round: Moments) => round.way === 'choosing' || round.publishedAt !== null

/** Whether families say what suits them: until the plan is published, since one on trial is no answer of theirs (G2). */
export const isAnswering = (round: Moments) => round.way === 'wishes' && round.publishedAt === null

/** When a family with so many talks can begin: where it chooses, those with more children first, if the school wants (G1). */
export const opensFor = (
  { way, opensAt, headStartHours }: Pick<Round, 'way' | 'opensAt' | 'headStartHours'>,
  talks: number,
) => (talks > 1 || way !== 'choosing' ? opensAt : new Date(opensAt.getTime() + headStartHours * 3_600_000))
