import { expect, it } from 'vitest'
import { deliverAll } from '../../src/messages/dispatch.ts'
import { deliveries, messages } from '../../src/messages/schema.ts'
import { tenFamilies } from './oracle-table.ts'
import { settle } from './settle.ts'

it('still reaches last year’s parents in August, until the new year’s file has been read', async () => {
  const settled = await settle(tenFamilies)
  const scope = { ...settled, now: new Date('2027-08-05T10:00:00Z') }
  const audience = { include: [{ kind: 'parentsOfSchool' as const }], except: [] }
  const message = { id: 'new', senderId: 'yara', subject: 'Welkom', body: '', audience, sentAt: scope.now }
  await scope.db.insert(messages, message)
  await deliverAll(scope, 'new')
  const reached = (await scope.db.from(deliveries)).map(({ personId }) => personId)
  expect(reached).toContain('mia')
  expect(reached).toContain('olga')
})
