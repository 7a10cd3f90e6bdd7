import { readTerm } from '../audiences/notation.ts'
import { newId } from '../ids.ts'
import type { Press } from './compose-form.ts'
import { type DraftContent, isKind, type TypedQuestion } from './content.ts'

type Change = (content: DraftContent, about: string, now: Date) => DraftContent

/** What each button of the form does to the draft. Those that are not here leave it as typed. */
const changes: Record<string, Change> = {
  erbij: (content, word) => ({
    ...content,
    include: added(content.include, word),
    except: without(content.except, word),
  }),
  behalve: (content, word) => ({
    ...content,
    except: added(content.except, word),
    include: without(content.include, word),
  }),
  eruit: (content, word) => ({ ...content, include: without(content.include, word) }),
  terug: (content, word) => ({ ...content, except: without(content.except, word) }),
  vraag: (content, kind, now) =>
    isKind(kind) ? { ...content, questions: [...content.questions, newQuestion(kind, now)] } : content,
  'vraag-weg': (content, id) => ({ ...content, questions: content.questions.filter((question) => question.id !== id) }),
  'vraag-op': (content, id) => ({ ...content, questions: moved(content.questions, id, -1) }),
  'vraag-neer': (content, id) => ({ ...content, questions: moved(content.questions, id, 1) }),
}

export const changedBy = ({ action, about, content }: Press, now: Date) =>
  Object.hasOwn(changes, action) ? (changes[action]?.(content, about, now) ?? content) : content

const added = (words: readonly string[], word: string) =>
  readTerm(word) ? [...without(words, word), word] : [...words]
const without = (words: readonly string[], word: string) => words.filter((one) => one !== word)

const newQuestion = (kind: TypedQuestion['kind'], now: Date): TypedQuestion => ({
  id: newId(now),
  kind,
  label: '',
  required: kind !== 'multiple', // to tick none of several is an answer too
  options: '',
  positive: kind === 'yesNo' ? 'yes' : '',
  capacity: '',
  condition: '',
})

function moved(questions: readonly TypedQuestion[], id: string, by: 1 | -1) {
  const from = questions.findIndex((question) => question.id === id)
  const question = questions[from]
  const to = from + by
  if (!question || to < 0 || to >= questions.length) return [...questions]
  return questions.toSpliced(from, 1).toSpliced(to, 0, question)
}
