import type { Question } from './schema.ts'

/** A button for each option must fit a mail and a thumb. */
export const mostOptions = 6

/** One question with a button for each answer: what can be answered straight from the mail (D14). */
export const isSimple = ([question, ...others]: readonly Pick<Question, 'kind' | 'options'>[]) =>
  question !== undefined && others.length === 0 && choicesOf(question).length > 0

/** The answers there are to a simple question; none of any other. */
export const choicesOf = ({ kind, options }: Pick<Question, 'kind' | 'options'>): readonly string[] => {
  if (kind === 'yesNo') return ['yes', 'no']
  return kind === 'single' && options.length <= mostOptions ? options : []
}
