import { beforeAll, expect, it } from 'vitest'
import { address } from '../../src/audiences/addressing.ts'
import type { Audience } from '../../src/audiences/audience.ts'
import { newId } from '../../src/ids.ts'
import { messages } from '../../src/messages/schema.ts'
import { send } from '../../src/messages/sending.ts'
import { questions } from '../../src/questionnaires/schema.ts'
import type { Scope } from '../../src/scope.ts'
import { type Cast, cast } from '../cast.ts'
import { scopeOf } from './scopes.ts'

let them: Cast
beforeAll(async () => {
  them = await cast()
})

const to3b: Audience = { include: [{ kind: 'parentsOf', group: '3b' }], except: [] }

async function letter(scope: Scope, id: string, label: string) {
  const addressed = await address(scope, to3b)
  if (!addressed.ok) throw new Error('Ines may write to 3b')
  const question = {
    id: newId(scope.now),
    kind: 'yesNo' as const,
    label,
    required: true,
    options: [],
    positive: null,
    capacity: null,
    condition: null,
  }
  const questionnaire = { mode: 'perChild' as const, deadline: null, reminders: [], questions: [question] }
  const text = { body: 'Lieve ouders', rich: null }
  return { id, subject: 'Schoolreis', ...text, urgent: false, audience: addressed.audience, questionnaire }
}

it('becomes one message with one form, though it is sent twenty times at once (check 33)', async () => {
  const ines = await scopeOf(them.linde, 'ines')
  const id = newId(ines.now)
  const letters = await Promise.all(Array.from({ length: 20 }, (_, n) => letter(ines, id, `Mag uw kind mee? ${n}`)))
  const sent = await Promise.all(letters.map((one) => send(ines, one)))
  expect(new Set(sent.map((one) => one.id))).toEqual(new Set([id]))
  expect(await ines.db.from(messages)).toHaveLength(1)
  expect(await ines.db.from(questions)).toHaveLength(1)
})
