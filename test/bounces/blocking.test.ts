import { and, eq, sql } from 'drizzle-orm'
import { beforeAll, beforeEach, expect, it } from 'vitest'
import { accounts } from '../../src/accounts/schema.ts'
import { auditLog } from '../../src/audit/schema.ts'
import { noteReturned } from '../../src/bounces/blocking.ts'
import type { Reason } from '../../src/bounces/reasons.ts'
import { returnedMails } from '../../src/bounces/schema.ts'
import { deliveries } from '../../src/messages/schema.ts'
import { doAndTell } from '../../src/notifications/notifying.ts'
import { paths } from '../../src/paths.ts'
import { people } from '../../src/people/schema.ts'
import type { SchoolScope } from '../../src/scope.ts'
import { as, type Cast, cast, logInAgain } from '../cast.ts'
import { minutes, named, owedFor, postOffice, tell } from '../notifications/post-office.ts'
import { blockedAt, forgetAll } from './reports.ts'

let them: Cast
beforeAll(async () => {
  them = await cast()
})
beforeEach(async () => {
  await forgetAll(them.linde)
  await forgetAll(them.haven)
})

const paul = 'paul@cast.example'
const hard = (scope: SchoolScope, address = paul, reason: Reason = 'unknown', sentAt = scope.now) =>
  noteReturned(scope, { address, sentAt, kind: 'hard', reason })
const words = async (answer: Response) => (await answer.text()).replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
const change = (id: string, changes: Partial<typeof people.$inferInsert>) =>
  them.linde.db.update(people, eq(people.id, id), changes)

it('sends nothing to a blocked address, neither news nor notices, and says why; others get theirs (E3)', async () => {
  const office = postOffice()
  const scope = await office.scope(them.linde)
  await hard(scope)
  await tell(scope, { id: 'b1', audience: named('paul', 'petra') })
  await doAndTell(scope, [], [{ personId: 'paul', notice: { kind: 'trial', days: 1, endsAt: 0 }, about: 'b-none' }])
  await doAndTell(scope, [], [{ personId: 'paul', notice: { kind: 'userNames' }, about: 'b-names' }])
  await office.carryAll()
  expect(office.counts()).toEqual({ petra: 1 })
  const failures = (await owedFor(them.linde))
    .filter(({ personId }) => personId === 'paul')
    .map(({ failure }) => failure)
  const why = 'given up: mail to this address comes back (unknown)'
  expect(failures.sort()).toEqual([why, why, 'skipped: nothing to tell any more'])
})

it('mails again once its owner has unblocked it, and forgets what was sent before that (E3)', async () => {
  const office = postOffice(new Date(Date.now() - minutes))
  await hard(await office.scope(them.linde))
  const shown = await (await as(them, 'paul').visit(paths.myDetails)).text()
  expect(shown).toContain('U krijgt geen mail van de school: dit adres bestaat niet.')
  expect(shown).toContain('aria-label="Geblokkeerd"')
  expect((await as(them, 'paul').post(paths.myUnblocking)).status).toBe(303)
  expect(await blockedAt(them.linde)).toEqual([])
  expect(await words(await as(them, 'paul').visit(paths.myDetails))).not.toContain('Deblokkeren')
  // What is told of the old mail only now, and told again, changes nothing; a new mail that comes back does.
  await hard(await office.scope(them.linde))
  expect(await blockedAt(them.linde)).toEqual([])
  office.set.now = new Date(Date.now() + minutes)
  await tell(await office.scope(them.linde), { id: 'b2', audience: named('paul') })
  await office.carryAll()
  expect(office.counts()).toEqual({ paul: 1 })
  await hard(await office.scope(them.linde), paul, 'moved')
  expect(await blockedAt(them.linde)).toEqual([`${paul}: moved`])
})

it('shows the office everybody who is blocked, to be searched and unblocked, and writes down who did (E3, N3)', async () => {
  await hard(them.linde)
  await hard(them.linde, 'wanda@cast.example', 'full')
  const page = await words(await as(them, 'ada').visit(paths.blockedAddresses))
  expect(page).toMatch(/Paul Cast paul@cast.example .*dit adres bestaat niet .*Wanda Cast .*het postvak is vol/)
  const found = await words(await as(them, 'ada').visit(`${paths.blockedAddresses}?zoek=WANDA`))
  expect([found.includes('Wanda Cast'), found.includes('Paul Cast')]).toEqual([true, false])
  const answer = await as(them, 'ada').post(paths.unblocking('paul'))
  expect([answer.status, answer.headers.get('location')]).toEqual([303, `${paths.blockedAddresses}?klaar=ja`])
  expect((await as(them, 'ada').post(paths.unblocking('paul'))).status).toBe(303)
  expect(await blockedAt(them.linde)).toEqual(['wanda@cast.example: full'])
  const lines = await them.linde.db.from(
    auditLog,
    and(eq(auditLog.action, 'address.unblocked'), eq(auditLog.actorId, 'ada')),
  )
  expect(lines.map(({ subjectId }) => subjectId)).toEqual(['paul'])
})

it('pages through a long list by name (E3)', async () => {
  const many = Array.from({ length: 55 }, (_, place) => `p${String(place).padStart(2, '0')}`)
  const { db, now } = them.linde
  await db.batch([
    ...db.insertMany(
      people,
      many.map((id) => ({
        id,
        firstName: id,
        infix: '',
        lastName: 'Many',
        searchName: `${id} many`,
        email: `${id}@many.example`,
        createdAt: now,
      })),
    ),
  ])
  for (const id of many) await hard(them.linde, `${id}@many.example`)
  const first = await (await as(them, 'ada').visit(paths.blockedAddresses)).text()
  const next = /href="([^"]+)" rel="next"/.exec(first)?.[1]?.replaceAll('&amp;', '&')
  const second = await words(await as(them, 'ada').visit(next!))
  expect([first.includes('p49 Many'), first.includes('p50 Many'), second.includes('p49 Many')]).toEqual([
    true,
    false,
    false,
  ])
  expect(second).toContain('p54 Many')
  await db.delete(people, sql`last_name = 'Many'`)
  expect(await blockedAt(them.linde)).toEqual([])
})

it('is the school’s own: the same address at another is mailed, and nobody unblocks across (N2)', async () => {
  await them.haven.db.update(people, eq(people.id, 'zed'), { email: paul })
  await hard(them.linde)
  expect(await blockedAt(them.haven)).toEqual([])
  const office = postOffice()
  await tell(await office.scope(them.haven), { id: 'h1', senderId: 'zoe', audience: named('zed') })
  await office.carryAll()
  expect(office.counts()).toEqual({ paul: 1 })
  expect((await as(them, 'zed').post(paths.myUnblocking)).status).toBe(303)
  expect(await blockedAt(them.linde)).toEqual([`${paul}: unknown`])
  expect((await as(them, 'paul').visit(paths.blockedAddresses)).status).toBe(403)
})

it('ends with the address: whoever chooses another is mailed, and who shares the old one is not (E3)', async () => {
  await change('petra', { email: paul })
  await hard(them.linde)
  await change('paul', { email: 'paul@new.example' })
  expect(await blockedAt(them.linde)).toEqual([`${paul}: unknown`])
  await change('petra', { email: 'petra@new.example' })
  expect([await blockedAt(them.linde), await them.linde.db.from(returnedMails)]).toEqual([[], []])
  await change('paul', { email: paul })
  expect(await blockedAt(them.linde)).toEqual([])
})

it('counts a blocked address as none where a message lists whom it does not reach (D16)', async () => {
  const office = postOffice()
  const scope = await office.scope(them.linde)
  await scope.db.delete(accounts, eq(accounts.personId, 'wim'))
  logInAgain()
  const reached = async (id: string) =>
    (await scope.db.from(deliveries, and(eq(deliveries.messageId, id), eq(deliveries.personId, 'wim'))))[0]?.unreachable
  await tell(scope, { id: 'd1', audience: named('wim') })
  const before = await reached('d1')
  await hard(scope, 'wim@cast.example')
  await tell(scope, { id: 'd2', audience: named('wim') })
  expect([before, await reached('d1'), await reached('d2')]).toEqual([false, true, true])
  await as(them, 'ada').post(paths.unblocking('wim'))
  expect([await reached('d1'), await reached('d2')]).toEqual([false, false])
  await hard({ ...scope, now: new Date(Date.now() + minutes) }, 'wim@cast.example')
  expect(await reached('d1')).toBe(true)
  await change('wim', { email: 'wim@new.example' })
  expect(await reached('d1')).toBe(false)
})

it('shows an invited person whose address is blocked as one whom the mail did not reach (E3)', async () => {
  await them.linde.db.delete(accounts, eq(accounts.personId, 'petra'))
  logInAgain()
  await hard(them.linde, 'petra@cast.example')
  const page = await words(await as(them, 'ada').visit(`${paths.invitations}?zoek=petra`))
  expect(page).toMatch(/Petra Cast .*Niet aangekomen/)
})
