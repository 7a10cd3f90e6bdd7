import type { Audience } from '../../src/audiences/audience.ts'
import { type Mode, modes } from '../../src/audiences/audience.ts'
import { newId } from '../../src/ids.ts'
import { deliverAll } from '../../src/messages/dispatch.ts'
import { messages } from '../../src/messages/schema.ts'
import { questionnaires, questions } from '../../src/questionnaires/schema.ts'
import type { SchoolScope } from '../../src/scope.ts'
import { wordList } from '../../src/searching.ts'

type Asking = Partial<Omit<typeof questions.$inferInsert, 'schoolId' | 'messageId' | 'position'>> & { id: string }

export type Letter = {
  id?: string
  senderId?: string
  subject?: string
  body?: string
  audience?: Audience
  sentAt?: Date
  mode?: Mode
  deadline?: Date | null
  ask?: Asking[]
  deliver?: boolean
}

export const toGroup = (group: string): Audience => ({ include: [{ kind: 'parentsOf', group }], except: [] })
export const toPeople = (...people: string[]): Audience => ({ include: [{ kind: 'people', people }], except: [] })
export const hours = (count: number) => new Date(Date.now() + count * 3_600_000)

/** A letter as sending leaves it, delivered. Ids of questions are made the message's own. */
export async function letter(scope: SchoolScope, about: Letter = {}) {
  const id = about.id ?? newId(new Date())
  const { senderId = 'ines', subject = 'Schoolreisje', body = 'Lieve ouders,', audience = toGroup('3b') } = about
  const [words, sentAt] = [wordList(`${subject} ${body}`), about.sentAt ?? new Date()]
  await scope.db.insert(messages, { id, senderId, subject, body, words, audience, sentAt })
  if (about.ask) {
    const asked = about.ask.map(({ id: name, conditionQuestionId, ...question }, position) => ({
      kind: 'yesNo' as const,
      label: 'Mag mee?',
      required: true,
      options: [],
      ...question,
      id: questionId(id, name),
      conditionQuestionId: conditionQuestionId ? questionId(id, conditionQuestionId) : null,
      messageId: id,
      position,
    }))
    const mode = about.mode ?? modes[1]
    await scope.db.batch([
      ...scope.db.insertMany(questionnaires, [{ messageId: id, mode, deadline: about.deadline ?? null }]),
      ...scope.db.insertMany(questions, asked),
    ])
  }
  if (about.deliver !== false) await deliverAll(scope, id)
  return id
}

export const questionId = (message: string, name: string) => `${message}-${name}`
