import fc from 'fast-check'
import { expect, it } from 'vitest'
import { countAnew } from '../../src/figures/counting.ts'
import { deliverPage, startOf } from '../../src/messages/dispatch.ts'
import { foundSchool } from '../../src/schools/founding.ts'
import { randomCase } from '../audiences/random-school.ts'
import { settle } from '../audiences/settle.ts'
import { platform } from '../cast.ts'
import { crowded } from '../overview/crowd.ts'
import { letter } from '../questionnaires/letter.ts'
import { answersAt, asking, countsItself, deed, doIt, messageId } from './deeds.ts'
import { kept } from './kept.ts'
import { recounted } from './recount.ts'

const history = fc.record({
  drawn: randomCase(),
  deeds: fc.array(deed, { minLength: 4, maxLength: 12 }),
  asks: fc.constantFrom(true, true, true, false),
})

it('whatever happens, in whatever school, the figures that are kept are those of a recount (D4, D9, model.md)', async () => {
  await fc.assert(
    fc.asyncProperty(history, async ({ drawn: { world, audience, mode, senderId }, deeds, asks }) => {
      const scope = await settle(world)
      const form = asks ? { mode, ask: asking } : {}
      await letter(scope, { id: messageId, senderId, audience, sentAt: scope.now, ...form })
      expect(await kept(scope, messageId)).toEqual({ state: 'right', found: await recounted(scope, messageId) })
      for (const one of deeds) {
        await doIt(scope, world, one)
        const { state } = await kept(scope, messageId)
        if (countsItself.includes(one.kind)) expect([one.kind, state]).toEqual([one.kind, 'right'])
        if (state !== 'right') await countAnew(scope, [messageId])
        expect(await kept(scope, messageId)).toEqual({ state: 'right', found: await recounted(scope, messageId) })
      }
    }),
    { numRuns: 30 },
  )
}, 240_000)

// 590 parents are three pages of every step.
it.each([
  'once',
  'perChild',
  'perGroup',
] as const)('are right when it has been sent in pages, each done twice, with answers in between, asked %s (E4)', async (mode) => {
  const about = {
    name: 'De Menigte',
    slug: `menigte-${mode.toLowerCase()}`,
    town: '',
    welcome: '',
    hue: 30,
    shard: '1',
  }
  const scope = { ...(await foundSchool(platform, about)), later: async () => {} }
  const { teacher, adults } = await crowded(scope)
  const audience = { include: [{ kind: 'parentsOfSchool' as const }], except: [] }
  await letter(scope, { id: messageId, senderId: teacher, audience, mode, ask: asking, deliver: false })
  const values = { mee: 'yes', fruit: 'appel', dagen: ['ma'], toel: 'ja hoor', rijdt: '1' } as const
  for (let progress = startOf, page = 0; progress.phase !== 'done'; page++) {
    await deliverPage(scope, messageId, progress)
    await answersAt(scope, adults[(page * 37) % adults.length]!, [values])
    progress = await deliverPage(scope, messageId, progress)
  }
  const found = await recounted(scope, messageId)
  expect(await kept(scope, messageId)).toEqual({ state: 'right', found })
  expect(found.figures[0]).toMatchObject({ received: 590, asked: mode === 'perChild' ? 297 : expect.any(Number) })
  expect(found.figures[0]!.answered).toBeGreaterThan(5)
}, 60_000)
