/** Why a talk has no place, in facts that a teacher understands; the words are `templates/conferences/explaining.tsx`'s. */
export type Shortage = {
  /** More talks than places for them: at this desk, for these talks, at these times. */
  kind: 'desk' | 'talks' | 'family' | 'unknown'
  desk: string
  talks: readonly string[]
  places: number
  /** Stretches of time in which these talks could be. */
  when: readonly { from: number; until: number }[]
}

export type Explanation = {
  placed: number
  asked: number
  together: number
  siblings: number
  good: number
  wished: number
  shortages: readonly Shortage[]
}
