import type { Mode, Term } from '../audiences/audience.ts'
import type { RepliesTo } from '../messages/schema.ts'
import type { QuestionKind } from '../questionnaires/schema.ts'

/** Who writes, and what its terms are about: the groups that the writer teaches then, and people by their login. */
export type Cast = { groups: readonly string[]; person: (login: string) => string }

export type Letter = {
  /** A staff member by the administration's key, or a parent by login. */
  from: string
  to: (cast: Cast) => Term[]
  subject: string
  body: string
  /** The body is HTML, as an editor gives it. */
  isMarkedUp?: true
  urgent?: boolean
  asks?: Asking
  /** What the writer changed in it afterwards: these words into those (D12). */
  corrected?: { hours: number; from: string; into: string }
  repliesTo?: RepliesTo
  talks?: readonly Talk[]
}
/** What was said after it: who, how many minutes after the letter, and what. */
export type Talk = {
  with: string
  said: readonly (readonly [from: string, minutes: number, text: string])[]
  takenBy?: string
}
export type Asking = {
  mode: Mode
  /** From sending to the deadline. */
  days: number
  /** Of the children, how many per cent have an answer. */
  share: number
  questions: Asked[]
}
export type Asked = {
  kind: QuestionKind
  label: string
  required?: boolean
  options?: string[]
  positive?: 'yes' | 'no'
  capacity?: number
  /** Asked only where this earlier question, by its place, has this answer. */
  only?: [question: number, value: string]
  /** What people answer, drawn by lot; '' is left open. */
  answers: readonly string[]
}

/** Month and day in a school year, counted back from the current one. */
export type DatedLetter = Letter & { yearsAgo: number; on: string; at: string }

export const ownGroup = ({ groups }: Cast): Term[] => groups.slice(0, 1).map((group) => ({ kind: 'parentsOf', group }))
export const wholeSchool = (): Term[] => [{ kind: 'parentsOfSchool' }]
export const person =
  (login: string) =>
  (cast: Cast): Term[] => [{ kind: 'people', people: [cast.person(login)] }]

/** Answers in which `most` comes as often as that in ten. */
export const mostly = (most: string, times: number, ...others: string[]) => [
  ...Array<string>(times).fill(most),
  ...Array.from({ length: 10 - times }, (_, at) => others[at % others.length] ?? ''),
]
