import { eq, sql } from 'drizzle-orm'
import { beforeAll, beforeEach, expect, it } from 'vitest'
import { doAndTell } from '../../src/notifications/notifying.ts'
import { outbox } from '../../src/notifications/schema.ts'
import { people } from '../../src/people/schema.ts'
import { settings } from '../../src/schools/schema.ts'
import { type Cast, cast } from '../cast.ts'
import { minutes, postOffice } from '../notifications/post-office.ts'
import { answer, arrive, repliesTo, replyToOf } from './mails.ts'

let them: Cast
beforeAll(async () => {
  them = await cast()
})
beforeEach(async () => {
  await them.linde.db.delete(outbox, undefined)
  await them.linde.db.update(people, undefined, { email: sql`${people.id} || '@cast.example'`, language: null })
})

let count = 0
/** A mail about the account of one of the parents, as it really went, and where its answer goes. */
async function aboutAccount(who = 'paul', office = postOffice()) {
  const scope = await office.scope(them.linde)
  const notice = { kind: 'security' as const, news: 'passwordChanged' as const, at: scope.now.getTime() }
  await doAndTell(scope, [], [{ personId: who, about: `account${++count}`, notice }])
  await office.carryAll()
  const to = replyToOf(office.sent.at(-1)!.mail)
  office.sent.length = 0
  return { to, office }
}
const said = ({ logged }: ReturnType<typeof postOffice>) =>
  logged.filter(({ event }) => event === 'mail.answered').map(({ received }) => received)

it('tells whoever answers a mail about an account that nobody reads it, and where to ask (D8)', async () => {
  await them.linde.db.update(settings, undefined, { contactEmail: 'kantoor@linde.example' })
  const { to, office } = await aboutAccount()
  expect(to).toMatch(/^bericht\+a[\w-]{1,56}@pleinpost\.test$/)
  await arrive(office.platform, to, answer({ to, text: 'Was ik niet' }))
  await office.carryAll()
  expect(office.sent.map((one) => [one.to, one.mail.subject])).toEqual([
    ['paul@cast.example', 'Niemand leest uw antwoord'],
  ])
  const [{ mail, raw }] = office.sent as [(typeof office.sent)[number]]
  for (const text of [mail.text!, mail.html!]) {
    expect(text).toContain('kantoor@linde.example')
    expect(text).toContain('http://linde.pleinpost.test/inloggen')
    expect(text).not.toMatch(/Was ik niet|Paul/)
  }
  expect(raw).toMatch(/^Auto-Submitted: auto-generated\r$/m)
  expect(replyToOf(mail)).toBe('')
  await them.linde.db.update(settings, undefined, { contactEmail: '' })
  await them.linde.db.update(people, eq(people.id, 'petra'), { language: 'en' })
  const english = await aboutAccount('petra', office)
  await arrive(office.platform, english.to, answer({ to: english.to, from: 'petra@cast.example' }))
  await office.carryAll()
  const [told] = office.sent
  expect([told?.mail.subject, told?.mail.text?.includes('or contact De Linde')]).toEqual([
    'Nobody reads your answer',
    true,
  ])
})

it('says so once a day to an address, whatever and however often it answers, and keeps none of it (check 37, N4)', async () => {
  const { to, office } = await aboutAccount()
  const { to: other } = await aboutAccount('petra', office)
  const day = async () => {
    for (const [place, one] of [to, to, other].entries())
      await arrive(office.platform, one, answer({ to: one, id: `<${place}@x>` }))
    await Promise.all([1, 2, 3].map((n) => arrive(office.platform, to, answer({ to, id: `<again${n}@x>` }))))
    await office.carryAll()
    return office.sent.splice(0).map((one) => one.to)
  }
  expect(await day()).toEqual(['paul@cast.example'])
  office.later(24 * 60 * minutes)
  expect(await day()).toEqual(['paul@cast.example'])
  expect(JSON.stringify(await them.linde.db.from(outbox))).not.toContain('stranger"')
  // Who forwards it to many makes us write to few.
  for (let n = 0; n < 8; n++) await arrive(office.platform, to, answer({ to, from: `s${n}@elsewhere.example` }))
  await office.carryAll()
  expect(office.sent).toHaveLength(2)
})

it.each([
  ['an out-of-office', ['Auto-Submitted: auto-replied'], 'paul@cast.example'],
  ['a list', ['List-Id: <ouders.lists.example>'], 'paul@cast.example'],
  ['what wants no answers', ['X-Auto-Response-Suppress: All'], 'paul@cast.example'],
  ['a mail server', [], 'MAILER-DAEMON@cast.example'],
  ['a machine', [], 'no-reply@cast.example'],
  ['ourselves', [], 'bericht@pleinpost.test'],
  ['ourselves, by another of our addresses', [], 'bericht+x@pleinpost.test'],
])('answers nothing to %s (check 37)', async (_, headers, from) => {
  const { to, office } = await aboutAccount()
  await arrive(office.platform, to, answer({ to, headers, from }))
  await office.carryAll()
  expect(office.sent).toEqual([])
})

it('writes nothing of it into any conversation, believes no address that it did not seal, and no sender that is not proven (N2)', async () => {
  const { to, office } = await aboutAccount()
  const at = { ...office.platform, settings: { ...office.platform.settings, development: false } }
  await arrive(at, to, answer({ to, from: 'somebody@elsewhere.example' }))
  await arrive(at, to.replace('+a', '+n'), answer({ to: to.replace('+a', '+n') }))
  await arrive(at, to.replace('+a', '+m'), answer({ to: to.replace('+a', '+m') }))
  expect(said(office)).toEqual(['forged', 'unproven', 'unproven'])
  // What names the owner's own address is told to the owner.
  await arrive(at, to, answer({ to }))
  await office.carryAll()
  expect(office.sent.map((one) => one.to)).toEqual(['paul@cast.example'])
  expect(await repliesTo(them.linde, 'any')).toEqual([])
})
