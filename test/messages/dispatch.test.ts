import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Audience, Mode } from '../../src/audiences/audience.ts'
import { deliverAll, deliverPage, startOf } from '../../src/messages/dispatch.ts'
import { deliveries, deliveryPupils, messages } from '../../src/messages/schema.ts'
import { questionnaires } from '../../src/questionnaires/schema.ts'
import type { SchoolScope } from '../../src/scope.ts'
import { rows, sayings, senderId, tenFamilies } from '../audiences/oracle-table.ts'
import { randomCase } from '../audiences/random-school.ts'
import { recipients } from '../audiences/reference.ts'
import { settle } from '../audiences/settle.ts'
import type { World } from '../audiences/world.ts'

const messageId = 'new'

async function say(scope: SchoolScope, audience: Audience, sender: string, mode: Mode = 'once') {
  const message = { id: messageId, senderId: sender, subject: 'Reis', body: '', audience, sentAt: scope.now }
  await scope.db.batch([scope.db.insert(messages, message), scope.db.insert(questionnaires, { messageId, mode })])
}

const byText = (one: string, other: string) => (one < other ? -1 : 1)

/** Who has it, by name or not, and about which pupils, each by which group. */
async function delivered({ db }: SchoolScope) {
  const [made, pairs] = await db.batch([db.from(deliveries), db.from(deliveryPupils)])
  const here = made.filter((each) => each.messageId === messageId)
  return here
    .map(({ personId, named }) => ({
      personId,
      named,
      pairs: pairs
        .filter((pair) => pair.messageId === messageId && pair.personId === personId)
        .map(({ pupilId, groupId }) => `${pupilId} by ${groupId}`)
        .sort(),
    }))
    .sort((one, other) => byText(one.personId, other.personId))
}

/** The same from the slow reading of model.md. A sender is not written to by name, only as a guardian (Recipients 3). */
const expected = (world: World, audience: Audience, mode: Mode, sender: string) =>
  recipients(world, audience, mode, sender)
    .map(({ personId, named, pairs }) => ({
      personId,
      named: named && personId !== sender,
      pairs: pairs.map(({ pupilId, groupId }) => `${pupilId} by ${groupId}`).sort(),
    }))
    .sort((one, other) => byText(one.personId, other.personId))

describe('the ten families of model.md (D2)', () => {
  it.each(sayings)('get what the table says, $name', async ({ audience, rows }) => {
    const scope = await settle(tenFamilies)
    await say(scope, audience, senderId, 'perChild')
    await deliverAll(scope, messageId)
    const made = await delivered(scope)
    expect(made.map(({ personId }) => personId)).toEqual(rows.flatMap((row) => row.deliveries).sort())
    for (const row of rows) {
      for (const personId of row.deliveries) {
        const firstNames = row.perChild.map((name) => name.toLowerCase()).sort()
        const pupils = made.find((each) => each.personId === personId)?.pairs.map((pair) => pair.split(' ')[0])
        expect([personId, pupils]).toEqual([personId, firstNames])
      }
    }
  })

  it('get it once, however often a page is delivered again (E4)', async () => {
    const scope = await settle(tenFamilies)
    await say(scope, sayings[0]!.audience, senderId)
    for (let progress = startOf; progress.phase !== 'done'; ) {
      const next = await deliverPage(scope, messageId, progress)
      expect(await deliverPage(scope, messageId, progress)).toEqual(next)
      progress = next
    }
    const people = (await delivered(scope)).map(({ personId }) => personId)
    expect(people).toEqual(rows.flatMap((row) => row.deliveries).sort())
  })
})

it('random families, audiences and households get exactly what model.md says (D2, C2, D9)', async () => {
  const property = fc.asyncProperty(randomCase(), async ({ world: drawn, audience, mode, senderId: sender }) => {
    const world = { ...drawn, messages: drawn.messages.map((message) => ({ ...message, withdrawn: false })) }
    const scope = await settle(world)
    await say(scope, audience, sender, mode)
    await deliverAll(scope, messageId)
    expect(await delivered(scope)).toEqual(expected(world, audience, mode, sender))
  })
  await fc.assert(property, { numRuns: 400, seed: 20261123 })
}, 240_000)
