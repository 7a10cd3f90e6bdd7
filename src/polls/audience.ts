import type { Audience, Term } from '../audiences/audience.ts'
import type { Poll } from './schema.ts'

/** As many as one sentence can name (audiences/audience.ts). */
export const mostGroups = 25

/** Whom a poll is for, as audiences say it. */
export function audienceOf({ for: whom, groupIds }: Pick<Poll, 'for' | 'groupIds'>): Audience {
  return { include: groupIds.length > 0 ? groupIds.map((group) => ofGroup[whom](group)) : ofSchool[whom], except: [] }
}

const ofGroup: Record<Poll['for'], (group: string) => Term> = {
  parents: (group) => ({ kind: 'parentsOf', group }),
  staff: (group) => ({ kind: 'teachersOf', group }),
  pupils: (group) => ({ kind: 'pupilsOf', group }),
}

const ofSchool: Record<Poll['for'], Term[]> = {
  parents: [{ kind: 'parentsOfSchool' }],
  staff: [{ kind: 'staff' }],
  // There is no such sentence for pupils: their groups are named.
  pupils: [],
}
