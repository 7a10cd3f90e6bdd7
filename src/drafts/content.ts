import { type Mode, modes } from '../audiences/audience.ts'
import { type MessageDate, noDate } from '../calendar/message-date.ts'
import { type QuestionKind, questionKinds } from '../questionnaires/schema.ts'
import { usualDays } from '../reminders/moments.ts'
import type { RichText } from '../richtext/tree.ts'
import type { Tongue } from '../tongues.ts'

/** A question as typed: nothing is checked before the message is sent. */
export type TypedQuestion = {
  id: string
  kind: QuestionKind
  label: string
  required: boolean
  /** One a line. */
  options: string
  positive: string
  capacity: string
  /** "<earlier question>=<its answer>" */
  condition: string
}

/** The compose form as typed, of text alone, so that it keeps through anything. */
export type DraftContent = {
  /** Audience terms in the notation of audiences/notation.ts. */
  include: string[]
  except: string[]
  subject: string
  body: string
  /** The text as it was marked up; null where it is plain. */
  rich: RichText | null
  /** What it is written in, where its writer said so (D13). */
  language: Tongue | null
  /** Replies go to all teachers of the group (D8). */
  toTeachers: boolean
  /** Goes at once, past summaries and quiet hours (E5). */
  urgent: boolean
  mode: Mode
  day: string
  time: string
  /** Days before the deadline on which whoever has not answered is reminded. */
  remind: number[]
  questions: TypedQuestion[]
  /** When it is to go by itself, as typed. */
  sendDay: string
  sendTime: string
  /** On what day it stands in the calendar (D11). */
  date: MessageDate
}

export const blank: DraftContent = {
  include: [],
  except: [],
  subject: '',
  body: '',
  rich: null,
  language: null,
  toTeachers: false,
  urgent: false,
  mode: 'once',
  day: '',
  time: '17:00',
  remind: [...usualDays],
  questions: [],
  sendDay: '',
  sendTime: '08:00',
  date: noDate,
}

export const isMode = (value: string): value is Mode => modes.some((mode) => mode === value)
export const isKind = (value: string): value is QuestionKind => questionKinds.some((kind) => kind === value)

/** Yes/no and choices can be asked after: these are their answers. */
export function answersOf({ kind, options }: Pick<TypedQuestion, 'kind' | 'options'>): string[] {
  if (kind === 'yesNo') return ['yes', 'no']
  return kind === 'single' || kind === 'multiple' ? optionsIn(options) : []
}

export const optionsIn = (typed: string) => [
  ...new Set(
    typed
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
  ),
]

/** The earlier question and answer that a condition names. */
export function readCondition(condition: string) {
  const cut = condition.indexOf('=')
  return cut < 0 ? null : { questionId: condition.slice(0, cut), value: condition.slice(cut + 1) }
}
