import type { Mode } from '../audiences/audience.ts'
import type { QuestionKind } from './schema.ts'

/** A question before it is asked. Its id is of our making, and that of no question asked before. */
export type NewQuestion = {
  id: string
  kind: QuestionKind
  label: string
  required: boolean
  options: string[]
  positive: 'yes' | 'no' | null
  capacity: number | null
  /** Asked only where this earlier question has this answer. */
  condition: { questionId: string; value: string } | null
}

export type NewQuestionnaire = {
  mode: Mode
  deadline: Date | null
  /** When those are reminded who have not answered (D5). */
  reminders: Date[]
  questions: NewQuestion[]
}
