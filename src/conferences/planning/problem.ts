/**
 * What a plan is made of: plain facts, so that the same planner runs in a worker, in a script or in a test. Times are
 * milliseconds; everything is named by an id and nothing is drawn but from the seed, so that the order of arrival counts for nothing.
 */
export type Problem = {
  slots: readonly Slot[]
  talks: readonly Talk[]
  families: readonly Family[]
  /** Of `others` in talks: those whose talks are to stand near each other, such as an interpreter's. */
  grouped: readonly string[]
  /** Between a talk at one desk and the next at another. */
  walkMs: number
  seed: number
}

export type Slot = { id: string; desk: string; start: number; end: number }

export type Talk = {
  id: string
  desk: string
  /** Whoever comes to it: none of them can be elsewhere at the time. */
  families: readonly string[]
  /** Who else is needed, and can be at one talk at a time: an interpreter, a teacher of two desks. */
  others?: readonly string[]
  /** How many slots it takes, one after the other. */
  length: 1 | 2
  /** Where it stands and stays: the slot it begins in. */
  fixed?: string
}

/** "good" is hoped for, "never" cannot be. What is not said is possible. */
export type Wish = { from: number; until: number; is: 'good' | 'never' }

export type Family = { id: string; wishes: readonly Wish[] }

/** Talk to the slot that it begins in. */
export type Plan = ReadonlyMap<string, string>
