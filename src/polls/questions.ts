/** What a poll or a survey can ask. Fewer kinds than a message's: what tells people apart, as a number or a date does, is left out. */
export const pollQuestionKinds = ['yesNo', 'single', 'multiple', 'grade', 'longText'] as const
export type PollQuestionKind = (typeof pollQuestionKinds)[number]

export type PollQuestion = {
  id: string
  kind: PollQuestionKind
  label: string
  /** What there is to choose. */
  options: string[]
  required: boolean
}

/** Per question what was answered: nothing where it was left open, several where several were ticked. */
export type Values = Readonly<Record<string, readonly string[]>>

/** The most characters of an answer in words. */
export const longestAnswer = 1000

const grades = Array.from({ length: 10 }, (_, place) => String(place + 1))

/** What can be answered, in order; null where it is in one's own words. */
export function valuesOf({ kind, options }: PollQuestion): readonly string[] | null {
  if (kind === 'longText') return null
  if (kind === 'yesNo') return ['yes', 'no']
  return kind === 'grade' ? grades : options
}

/** One question that is answered by one press. */
export const isOneTap = (questions: readonly PollQuestion[]) =>
  questions.length === 1 && questions[0]?.kind !== 'multiple' && questions[0]?.kind !== 'longText'
