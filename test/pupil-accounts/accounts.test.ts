import { and, eq } from 'drizzle-orm'
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { accounts, sessions } from '../../src/accounts/schema.ts'
import { auditLog } from '../../src/audit/schema.ts'
import { memberships } from '../../src/groups/schema.ts'
import { paths } from '../../src/paths.ts'
import { guardianships, people, pupils, staff } from '../../src/people/schema.ts'
import { pupilCards } from '../../src/pupil-accounts/schema.ts'
import { words } from '../../src/pupil-accounts/words.ts'
import { settings } from '../../src/schools/schema.ts'
import { as, type Cast, cast, logInAgain } from '../cast.ts'
import { decoded } from '../http/markup.ts'
import { codesOn, readPdf } from '../pdf/reading.ts'
import { cardsIn, enters } from './cards.ts'

type Who = Parameters<typeof as>[1]
let them: Cast
beforeAll(async () => {
  them = await cast()
})
beforeEach(async () => {
  logInAgain()
  const { db } = them.linde
  await db.batch([
    db.delete(pupilCards, undefined),
    db.delete(sessions, undefined),
    db.delete(accounts, undefined),
    db.update(settings, undefined, { pupilsLogIn: true, grants: {} }),
  ])
})
afterEach(() => vi.useRealTimers())

const page = async (who: Who, group = '3b') =>
  decoded(await (await as(them, who).visit(paths.pupilAccountsOf(group))).text())
const make = (who: Who, group = '3b') => as(them, who).post(paths.pupilAccountsOf(group))
const renew = (who: Who, whom: string, group = '3b') => as(them, who).post(paths.pupilWords(group), { wie: whom })
const print = (who: Who, group = '3b') => as(them, who).post(paths.pupilCards(group))
const names = async () =>
  Object.fromEntries((await them.linde.db.from(accounts)).map(({ personId, userName }) => [personId, userName]))
async function printed(who: Who) {
  const answer = await print(who)
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/pdf'])
  return readPdf(new Uint8Array(await answer.arrayBuffer()))
}
const cards = async (who: Who) => cardsIn((await printed(who)).pages)
const logged = async (action: 'pupilAccount.made' | 'pupilAccount.renewed' | 'pupilCards.printed') =>
  (await them.linde.db.from(auditLog, eq(auditLog.action, action)).orderBy(auditLog.at, auditLog.subjectId)).map(
    ({ actorId, subjectId, about }) => [actorId, subjectId, about],
  )

it('gives each pupil of the group an account in one press, and a card with which they come in (B7)', async () => {
  expect(await page('ines')).toContain('Accounts maken voor 2 leerlingen')
  expect((await make('ines')).status).toBe(303)
  const { pip, wes } = await names()
  expect([pip, wes]).toEqual(['pip', 'wes'])
  expect(await page('ines')).toContain('2 kaartjes downloaden (pdf)')
  const { file, pages, about } = await printed('ines')
  expect(about.Title).toBe('Kaartjes om in te loggen: Groep 3b')
  expect(pages[0]).toContain('De Linde · Groep 3b')
  expect(pages[0]).toContain('linde.pleinpost.test/leerling')
  expect(await codesOn(file, 1)).toEqual(Array(2).fill(`http://linde.pleinpost.test${paths.pupilLogin}`))
  const made = cardsIn(pages)
  expect(made.map(({ name, userName }) => [name, userName])).toEqual([
    ['Pip Cast', 'pip'],
    ['Wes Cast', 'wes'],
  ])
  for (const card of made) {
    expect(card.words.every((word) => words.includes(word))).toBe(true)
    expect(await enters(card)).toBe(paths.overview)
  }
})

it('shows the words on the card and nowhere else: not on the page, in the database or in the log (B1, N3)', async () => {
  await make('ines')
  const shown = await page('ines')
  const stored = JSON.stringify([
    await them.linde.db.from(accounts),
    await them.linde.db.from(pupilCards),
    await them.linde.db.from(auditLog),
  ])
  const made = await cards('ines')
  expect(made).toHaveLength(2)
  for (const card of made) {
    for (const text of [card.words.join(' '), card.words.join('-'), card.words.join('')]) {
      expect([text, shown.includes(text), stored.includes(text)]).toEqual([text, false, false])
    }
  }
})

it('prints a card once, for whoever made it, and a quarter of an hour long', async () => {
  await make('ines')
  expect((await print('ada')).headers.get('content-type')).toContain('text/html')
  await cards('ines')
  expect(await cards('ines')).toHaveLength(2) // a download that broke off
  vi.useFakeTimers({ toFake: ['Date'] })
  vi.setSystemTime(Date.now() + 61_000)
  const again = await print('ines')
  expect(again.headers.get('content-type')).toContain('text/html')
  expect(decoded(await again.text())).toContain('Er liggen geen kaartjes meer klaar.')
  await renew('ines', 'pip')
  vi.setSystemTime(Date.now() + 15 * 60_000 + 1)
  expect((await print('ines')).headers.get('content-type')).toContain('text/html')
})

it('gives one pupil new words, or all: the old ones and what was open with them count no more (check 4)', async () => {
  const before = (await logged('pupilAccount.renewed')).length
  await make('ines')
  const [pip, wes] = await cards('ines')
  await enters(pip!)
  expect((await renew('ines', 'pip')).status).toBe(303)
  expect(await them.linde.db.from(sessions, eq(sessions.personId, 'pip'))).toEqual([])
  expect([await enters(pip!), await enters(wes!)]).toEqual([null, paths.overview])
  await renew('ines', 'alle')
  expect(await enters(wes!)).toBeNull()
  for (const card of await cards('ines')) expect(await enters(card)).toBe(paths.overview)
  const renewed = await logged('pupilAccount.renewed')
  expect(renewed).toHaveLength(before + 3)
  for (const line of renewed) expect(line).toEqual(['ines', expect.stringMatching(/pip|wes/), { group: 'Groep 3b' }])
})

it('writes down who made which account, and who printed how many cards (N3)', async () => {
  const before = [(await logged('pupilAccount.made')).length, (await logged('pupilCards.printed')).length]
  await make('ada')
  await cards('ada')
  expect((await logged('pupilAccount.made')).slice(before[0])).toEqual([
    ['ada', 'pip', { group: 'Groep 3b' }],
    ['ada', 'wes', { group: 'Groep 3b' }],
  ])
  expect((await logged('pupilCards.printed')).slice(before[1])).toEqual([
    ['ada', null, { group: 'Groep 3b', people: 2 }],
  ])
})

it('is for the teachers of the group and the office, and for nobody where pupils do not log in (N1, A4)', async () => {
  for (const who of ['ines', 'ada', 'adam'] as const)
    expect((await as(them, who).visit(paths.pupilAccountsOf('3b'))).status).toBe(200)
  for (const [who, status] of [
    ['olga', 404],
    ['hedda', 403],
    ['paul', 403],
    ['kees', 403],
    ['pip', 403],
  ] as const) {
    const asked = await Promise.all([
      as(them, who).visit(paths.pupilAccountsOf('3b')),
      make(who),
      renew(who, 'alle'),
      print(who),
    ])
    expect([who, asked.map((answer) => answer.status)]).toEqual([who, Array(4).fill(status)])
  }
  const link = `href="${paths.pupilAccountsOf('3b')}"`
  const group = async (who: Who) => (await (await as(them, who).visit(paths.group('3b'))).text()).includes(link)
  expect([await group('ines'), await group('ada'), await group('olga'), await group('paul')]).toEqual([
    true,
    true,
    false,
    false,
  ])
  expect((await make('ada', '4a')).status).toBe(303)
  await them.linde.db.insert(staff, { personId: 'hedda', role: 'teacher', since: them.linde.now })
  expect((await as(them, 'hedda').visit(paths.pupilAccountsOf('3b'))).status).toBe(404)
  await them.linde.db.update(settings, undefined, { grants: { 'pupilAccounts.manage': ['management'] } })
  expect((await as(them, 'hedda').visit(paths.pupilAccountsOf('3b'))).status).toBe(200)
  expect((await as(them, 'ines').visit(paths.pupilAccountsOf('3b'))).status).toBe(403)
  await them.linde.db.update(settings, undefined, { grants: {} })
  await them.linde.db.delete(staff, and(eq(staff.personId, 'hedda'), eq(staff.role, 'teacher')))
  expect((await renew('ines', 'zus')).status).toBe(404)
  await them.linde.db.update(settings, undefined, { pupilsLogIn: false })
  expect([(await make('ines')).status, await group('ines')]).toEqual([404, false])
  expect(decoded(await (await as(them, 'adam').visit(paths.pupilAccounts)).text())).toContain(
    'loggen leerlingen niet in',
  )
})

it('leaves out pupils who have left, and whom the teacher may see nothing of (C10)', async () => {
  const { db } = them.linde
  await db.update(pupils, eq(pupils.personId, 'wes'), { leftOn: '2026-10-01' })
  await db.insert(guardianships, {
    personId: 'ines',
    pupilId: 'pip',
    custody: 'blocked',
    relation: 'x',
    since: them.linde.now,
  })
  await make('ines')
  expect(await names()).not.toHaveProperty('pip')
  expect(await names()).not.toHaveProperty('wes')
  await make('ada')
  expect(await names()).toMatchObject({ pip: 'pip' })
  await db.batch([
    db.update(pupils, eq(pupils.personId, 'wes'), { leftOn: null }),
    db.delete(guardianships, eq(guardianships.personId, 'ines')),
  ])
})

it('makes one account a pupil though two press at once, and the cards are of the words that count (check 27)', async () => {
  await Promise.all([as(them, 'ines').cookie(), as(them, 'ada').cookie()])
  const answers = await Promise.all([make('ines'), make('ada'), make('ines'), make('ada')])
  expect(answers.map(({ status }) => status)).toEqual([303, 303, 303, 303])
  expect(await names()).toMatchObject({ pip: 'pip', wes: 'wes' })
  await Promise.all([renew('ines', 'alle'), renew('ines', 'alle')])
  for (const card of await cards('ines')) expect(await enters(card)).toBe(paths.overview)
})

it('gives namesakes of a whole school user names of their own', async () => {
  const { db } = them.linde
  await db.update(people, eq(people.id, 'wes'), { firstName: 'Píp', lastName: 'Vos' })
  await as(them, 'pip').cookie() // has an account by now, called as they are
  await make('ines')
  expect(await names()).toMatchObject({ pip: 'pip', wes: 'pipv' })
  await db.update(people, eq(people.id, 'wes'), { firstName: 'Wes', lastName: 'Cast' })
})

it('holds a group of forty at once', async () => {
  const { db, now } = them.linde
  const ids = Array.from({ length: 40 }, (_, at) => `kind${at}`)
  const about = { firstName: 'Noor', infix: '', lastName: 'Kind', searchName: 'noor kind', createdAt: now }
  await db.batch([
    ...db.insertMany(
      people,
      ids.map((id) => ({ id, ...about })),
    ),
    ...db.insertMany(
      pupils,
      ids.map((personId) => ({ personId, year: 4 })),
    ),
    ...db.insertMany(
      memberships,
      ids.map((personId) => ({ personId, groupId: '4a', role: 'pupil' as const, from: '2020-08-01' })),
    ),
  ])
  expect((await make('olga', '4a')).status).toBe(303)
  const answer = await print('olga', '4a')
  const { pages } = await readPdf(new Uint8Array(await answer.arrayBuffer()))
  expect([pages.length, cardsIn(pages).length]).toEqual([5, 40])
}, 60_000)
