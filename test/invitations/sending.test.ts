import { eq } from 'drizzle-orm'
import { beforeAll, beforeEach, expect, it } from 'vitest'
import { insertAccount } from '../../src/accounts/queries.ts'
import { accounts } from '../../src/accounts/schema.ts'
import { auditLog } from '../../src/audit/schema.ts'
import { runFor } from '../../src/invitations/progress.ts'
import { invitationRunPeople, invitationRuns, invitations } from '../../src/invitations/schema.ts'
import { invite } from '../../src/invitations/sending.ts'
import { openedBy } from '../../src/links/links.ts'
import { links, linkUses } from '../../src/links/schema.ts'
import { outbox } from '../../src/notifications/schema.ts'
import { guardianships, people } from '../../src/people/schema.ts'
import type { SchoolScope } from '../../src/scope.ts'
import { type Cast, cast } from '../cast.ts'
import { minutes, postOffice } from '../notifications/post-office.ts'
import { at, everybody, only, standingsAt, tokenIn } from './office.ts'

let them: Cast
beforeAll(async () => {
  them = await cast()
})

const everyone = ['adam', 'ada', 'hedda', 'ines', 'olga', 'paul', 'petra', 'wanda', 'wim', 'kees']

beforeEach(async () => {
  const { db } = them.linde
  await db.batch([
    db.delete(invitationRunPeople, undefined),
    db.delete(invitationRuns, undefined),
    db.delete(invitations, undefined),
    db.delete(outbox, undefined),
    db.delete(linkUses, undefined),
    db.delete(links, undefined),
    db.delete(accounts, undefined),
    db.update(guardianships, undefined, { custody: 'full' }),
    ...everyone.map((id) => db.update(people, eq(people.id, id), { email: `${id}@cast.example`, mailChoice: 'each' })),
  ])
})

const makeAccount = (scope: SchoolScope, personId: string) =>
  insertAccount(scope, { personId, userName: personId, passwordHash: '' })

it('knows who may have an account: staff, parents with custody, and whoever has a place in a group (B1)', async () => {
  const { db } = them.linde
  await db.update(guardianships, eq(guardianships.personId, 'wim'), { custody: 'none' })
  await db.update(guardianships, eq(guardianships.personId, 'petra'), { custody: 'blocked' })
  await db.update(guardianships, eq(guardianships.personId, 'wanda'), { custody: 'contact' })
  await makeAccount(them.linde, 'ines')
  await db.update(people, eq(people.id, 'paul'), { email: null })
  expect(await standingsAt(them.linde)).toEqual({
    ada: 'never',
    adam: 'never',
    hedda: 'never',
    ines: 'active',
    kees: 'never',
    olga: 'never',
    paul: 'unreachable',
  })
  expect(Object.keys(await standingsAt(them.linde, { part: 'parents' }))).toEqual(['paul'])
  expect(Object.keys(await standingsAt(them.linde, { part: 'others' }))).toEqual(['kees'])
  expect(Object.keys(await standingsAt(them.linde, { groupId: '3b' })).sort()).toEqual(['ines', 'kees', 'paul'])
  expect(Object.keys(await standingsAt(them.linde, { search: 'hed' }))).toEqual(['hedda'])
})

it('invites all who have no account, each once and with a link of their own, through the outbox (B1, E4)', async () => {
  const office = postOffice()
  const scope = await at(await office.scope(them.linde))
  await makeAccount(scope, 'ines')
  await scope.db.update(people, eq(people.id, 'olga'), { email: null })
  await scope.db.update(people, eq(people.id, 'petra'), { email: 'paul@cast.example', mailChoice: 'none' })
  const started = await invite(scope, { all: everybody })
  await office.carryAll()
  await office.carryAll()
  expect(office.counts()).toEqual({ ada: 1, adam: 1, hedda: 1, kees: 1, paul: 2, wanda: 1, wim: 1 })
  const tokens = office.sent.map(({ mail }) => tokenIn(mail.text ?? ''))
  const opened = await Promise.all(tokens.map((token) => openedBy(scope, 'invitation', token)))
  expect(new Set(opened.map((one) => (one.is === 'open' ? one.link.personId : one.is))).size).toBe(8)
  for (const { mail } of office.sent) expect(mail.html).toContain(tokenIn(mail.text ?? ''))
  expect(await standingsAt(scope)).toMatchObject({
    ines: 'active',
    olga: 'unreachable',
    paul: 'invited',
    petra: 'invited',
  })
  if (started.is !== 'started') throw new Error(started.is)
  expect(await runFor(scope, started.runId)).toMatchObject({
    progress: { total: 8, sent: 8, passedOver: 0, givenUp: 0, moving: false },
    missed: [],
  })
  const told = (await scope.db.from(auditLog, eq(auditLog.action, 'invitations.sent'))).at(-1)
  expect(told).toMatchObject({ actorId: 'ada', about: { people: 8 } })
})

it('sends nothing twice: not by a second press, by two at once, or by a step that is done again (B1)', async () => {
  const office = postOffice()
  const scope = await at(await office.scope(them.linde))
  const presses = await Promise.all(Array.from({ length: 20 }, () => invite(scope, { all: everybody })))
  expect(presses.filter(({ is }) => is === 'started')).toHaveLength(1)
  const jobs = [...office.queued]
  await Promise.all([office.carryAll(), office.carry(jobs), office.carry(jobs)])
  office.later(minutes)
  expect(await invite(await at(await office.scope(them.linde)), { all: everybody })).toEqual({ is: 'nobody' })
  expect(await invite(await at(await office.scope(them.linde)), { people: everyone })).toEqual({ is: 'nobody' })
  await office.carryAll()
  await office.carry(jobs)
  await office.carryAll()
  expect(Object.values(office.counts())).toEqual(Array(10).fill(1))
  expect(await scope.db.from(links)).toHaveLength(10)
})

it('goes on where it stood when a step or the queue was lost, and tells how far it is (check 30)', async () => {
  const office = postOffice()
  const crowd = Array.from({ length: 120 }, (_, place) => `crowd${String(place).padStart(3, '0')}`)
  const scope = await at(await office.scope(them.linde))
  await scope.db.batch([
    ...scope.db.insertMany(
      people,
      crowd.map((id) => ({
        id,
        firstName: id,
        infix: '',
        lastName: 'Crowd',
        searchName: `${id} crowd`,
        email: `${id}@cast.example`,
        createdAt: scope.now,
      })),
    ),
    ...scope.db.insertMany(
      guardianships,
      crowd.map((personId) => ({
        personId,
        pupilId: 'pip',
        custody: 'full' as const,
        relation: 'oom',
        since: scope.now,
      })),
    ),
  ])
  const started = await invite(scope, { all: only({ search: 'crowd' }) })
  if (started.is !== 'started') throw new Error(started.is)
  const progress = async () => (await runFor(await at(await office.scope(them.linde)), started.runId)).progress
  expect(await progress()).toMatchObject({ total: 120, sent: 0, moving: true })
  // The first step is done; its mails and the next step are lost with the queue.
  await office.carry(office.queued.splice(0, 1))
  office.queued.length = 0
  expect(await progress()).toMatchObject({ total: 120, sent: 0, moving: true })
  for (let tick = 0; tick < 5; tick++) {
    office.later(5 * minutes)
    await office.tick()
    await office.carryAll()
    await office.carryAll()
  }
  expect(await progress()).toMatchObject({ total: 120, sent: 120, moving: false })
  expect(Object.values(office.counts())).toEqual(Array(120).fill(1))
  await scope.db.delete(guardianships, eq(guardianships.relation, 'oom'))
})

it('gives a new link when somebody is invited again, and the earlier one says it was replaced (check 11)', async () => {
  const office = postOffice()
  const mail = async () => {
    await invite(await at(await office.scope(them.linde)), { people: ['paul'] })
    await office.carryAll()
    await office.carryAll()
    return tokenIn(office.sent.at(-1)!.mail.text!)
  }
  const first = await mail()
  office.later(11 * minutes)
  const second = await mail()
  const scope = await office.scope(them.linde)
  expect([(await openedBy(scope, 'invitation', first)).is, (await openedBy(scope, 'invitation', second)).is]).toEqual([
    'replaced',
    'open',
  ])
  expect(office.counts()).toEqual({ paul: 2 })
  office.later(30 * 24 * 60 * minutes)
  expect((await openedBy(await office.scope(them.linde), 'invitation', second)).is).toBe('expired')
  expect(await standingsAt(await office.scope(them.linde), { search: 'paul' })).toEqual({ paul: 'expired' })
})

it('shows whose mail was given up, and opens nothing for an address that is somebody’s no more (check 4, 11)', async () => {
  const office = postOffice()
  office.set.before = async ({ to }) => {
    if (to.startsWith('wanda')) throw new Error('E_RECIPIENT_SUPPRESSED')
  }
  await invite(await at(await office.scope(them.linde)), { people: ['wanda', 'wim'] })
  await office.carryAll()
  await office.carryAll()
  const scope = await office.scope(them.linde)
  expect(await standingsAt(scope, { part: 'parents' })).toMatchObject({ wanda: 'undelivered', wim: 'invited' })
  await scope.db.update(people, eq(people.id, 'wanda'), { email: 'wanda@elders.example' })
  await scope.db.update(people, eq(people.id, 'wim'), { email: 'wim@elders.example' })
  expect(await standingsAt(scope, { part: 'parents' })).toMatchObject({ wanda: 'expired', wim: 'expired' })
  expect(await invite(await at(scope), { people: ['wanda', 'wim'] })).toMatchObject({ is: 'started' })
})

it('passes over whoever lost the right to an account, or made one, since the press (check 4, C10)', async () => {
  const office = postOffice()
  const scope = await at(await office.scope(them.linde))
  const started = await invite(scope, { people: ['paul', 'petra', 'wim'] })
  if (started.is !== 'started') throw new Error(started.is)
  await scope.db.update(guardianships, eq(guardianships.personId, 'wim'), { custody: 'blocked' })
  await makeAccount(scope, 'petra')
  await office.carryAll()
  await office.carryAll()
  expect(office.counts()).toEqual({ paul: 1 })
  const { progress, missed } = await runFor(scope, started.runId)
  expect(progress).toMatchObject({ total: 3, sent: 1, passedOver: 2, moving: false })
  expect(missed.map(({ id }) => id)).toEqual(['petra', 'wim'])
})
