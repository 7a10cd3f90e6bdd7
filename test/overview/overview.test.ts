import { eq } from 'drizzle-orm'
import { beforeAll, expect, it } from 'vitest'
import { groups, memberships } from '../../src/groups/schema.ts'
import { paths } from '../../src/paths.ts'
import { guardianships, householdMembers, households, people, pupils } from '../../src/people/schema.ts'
import { pollPeople, polls } from '../../src/polls/schema.ts'
import { as, type Cast, cast } from '../cast.ts'
import { haveAnotherChild } from '../people/children.ts'
import { answer, inDays, lay } from './letters.ts'

let them: Cast
beforeAll(async () => {
  them = await cast()
  const { db, now } = them.linde
  const child = { id: 'puk', firstName: 'Puk', infix: '', lastName: 'Cast', searchName: 'puk cast', createdAt: now }
  const full = { pupilId: 'puk', custody: 'full' as const, relation: 'ouder', since: now }
  await db.batch([
    db.insert(people, child),
    db.insert(pupils, { personId: 'puk', year: 4 }),
    db.insert(memberships, { groupId: '4a', personId: 'puk', role: 'pupil', from: '2020-08-01' }),
    db.insert(guardianships, { ...full, personId: 'paul' }),
    db.insert(guardianships, { ...full, personId: 'petra' }),
  ])
})

type Reader = Parameters<typeof as>[1]
const both = [
  ['pip', '3b'],
  ['puk', '4a'],
] as const
const overviewOf = async (who: Reader) => (await as(them, who).visit(paths.overview)).text()
/** The cards of what is asked, as plain words. */
async function askedOf(who: Reader) {
  const page = await overviewOf(who)
  return [...page.matchAll(/<article class="card todo">(.*?)<\/article>/gs)].map(([, card]) => words(card ?? ''))
}
const words = (html: string) =>
  html
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()

it('asks first what is open, with the deadline in words and whom it is about', async () => {
  await lay(them.linde, {
    id: 'trip',
    subject: 'Schoolreisje',
    to: ['paul', 'petra'],
    about: both,
    asks: { mode: 'perChild', deadline: inDays(40) },
  })
  expect(await askedOf('paul')).toEqual([
    expect.stringMatching(/^Schoolreisje vóór \w+dag \d+ \w+( \d{4})? \d\d:\d\d Pip en Puk$/),
  ])
})

it('names only the children that are still open, whoever of the household answered (D9)', async () => {
  await answer(them.linde, 'trip', 'petra', 'pip')
  expect((await askedOf('paul'))[0]).toMatch(/Puk$/)
  expect((await askedOf('paul'))[0]).not.toContain('Pip')
  await answer(them.linde, 'trip', 'paul', 'puk')
  expect(await askedOf('paul')).toEqual([])
  expect(await overviewOf('petra')).toContain('U bent bij.')
})

it('asks each partner alone without joint use (D9)', async () => {
  const { db } = them.linde
  await lay(them.linde, { id: 'alone', to: ['paul', 'petra'], about: both, asks: { mode: 'perGroup', deadline: null } })
  await db.update(households, eq(households.id, 'home'), { jointUse: false })
  await answer(them.linde, 'alone', 'petra', '3b')
  await answer(them.linde, 'alone', 'petra', '4a')
  expect((await askedOf('paul')).join()).toContain('Over alone')
  expect((await askedOf('petra')).join()).not.toContain('Over alone')
  await db.update(households, eq(households.id, 'home'), { jointUse: true })
  expect((await askedOf('paul')).join()).not.toContain('Over alone')
})

it('asks nothing any more after the deadline', async () => {
  await lay(them.linde, {
    id: 'late',
    to: ['wanda'],
    about: [['wes', '3b']],
    asks: { mode: 'once', deadline: inDays(-1) },
  })
  expect((await askedOf('wanda')).join()).not.toContain('Over late')
})

it('asks the nearest deadline first, and what has none last', async () => {
  const to = ['wim']
  const about = [['wes', '3b']] as const
  await lay(them.linde, { id: 'whenever', to, about, asks: { mode: 'once', deadline: null } })
  await lay(them.linde, { id: 'far', to, about, asks: { mode: 'once', deadline: inDays(9) } })
  await lay(them.linde, { id: 'near', to, about, asks: { mode: 'once', deadline: inDays(3) } })
  const asked = await askedOf('wim')
  expect(asked.map((card) => card.split(' ')[1])).toEqual(['near', 'far', 'whenever'])
})

it('keeps asking until the deadline, under sixty newer messages', async () => {
  const { linde } = them
  const about = [['pip', '3b']] as const
  await lay(linde, {
    id: 'early',
    to: ['petra'],
    about,
    asks: { mode: 'perChild', deadline: inDays(50) },
    sentAt: inDays(-90),
  })
  for (let number = 0; number < 60; number++)
    await lay(linde, { id: `chat${number}`, to: ['petra'], about, read: true })
  expect((await askedOf('petra')).join()).toContain('Over early')
})

it('asks whoever came by name once, and nothing per child', async () => {
  await lay(them.linde, { id: 'named', to: ['olga'], named: true, asks: { mode: 'once', deadline: inDays(2) } })
  await lay(them.linde, { id: 'nochild', to: ['olga'], named: true, asks: { mode: 'perChild', deadline: inDays(2) } })
  expect((await askedOf('olga')).join()).toContain('Over named')
  expect((await askedOf('olga')).join()).not.toContain('Over nochild')
})

it('shows what is new once: not again what is asked above', async () => {
  const page = await overviewOf('wim')
  expect(page.match(/Over near/g)).toHaveLength(1)
  await lay(them.linde, { id: 'news', subject: 'Luizen gezien', to: ['wim'], about: [['wes', '3b']] })
  expect(words(await overviewOf('wim'))).toMatch(/Nieuw Alle berichten Nieuw: Luizen gezien Ines Cast \d\d:\d\d/)
})

it('shows five new messages at most, and leads to all', async () => {
  for (const number of [1, 2, 3, 4, 5, 6]) await lay(them.linde, { id: `n${number}`, to: ['hedda'], named: true })
  const page = await overviewOf('hedda')
  expect(page.match(/class="row unread"/g)).toHaveLength(5)
  expect(page).toContain(`href="${paths.messages}"`)
})

it('shows nothing of a child after custody ended, from the next request on (model.md, Time)', async () => {
  const { db } = them.linde
  await lay(them.linde, {
    id: 'private',
    subject: 'Over Wes alleen',
    to: ['wanda'],
    about: [['wes', '3b']],
    asks: { mode: 'perChild', deadline: inDays(5) },
  })
  expect(await overviewOf('wanda')).toContain('Over Wes alleen')
  await db.update(guardianships, eq(guardianships.personId, 'wanda'), { custody: 'blocked' })
  await haveAnotherChild(them.linde, 'wanda')
  const page = await as(them, 'wanda').visit(paths.overview)
  expect(page.status).toBe(200)
  expect(await page.text()).not.toContain('Wes')
  await db.update(guardianships, eq(guardianships.personId, 'wanda'), { custody: 'full' })
})

it('shows the group of my child with its people, teachers first, children by first name', async () => {
  const page = words(await overviewOf('wim'))
  expect(page).toMatch(/Groep 3b IC Ines Cast Leerkracht .*2 leerlingen P Pip .*W Wes/)
  expect(page).not.toContain('Groep 4a')
})

it('shows the grown-ups of the groups of several children, and has the children one press away (check 38)', async () => {
  const page = await overviewOf('paul')
  expect(words(page)).toMatch(/Groep 3b IC Ines Cast Leerkracht .*Alle leerlingen .*Groep 4a OC Olga Cast Leerkracht/)
  expect(page).toContain(`<a href="${paths.group('3b')}" class="cover">Alle leerlingen</a>`)
  expect(page).not.toContain('Wes')
})

it('leads each envelope to a new message to that person, or to that child’s parents (C4, C5)', async () => {
  const page = await overviewOf('wim')
  expect(page).toContain('aria-label="Schrijf aan Ines Cast"')
  expect(page).toContain('href="/berichten/nieuw?aan=person%3Aines"')
  expect(page).toContain('aria-label="Schrijf aan de ouders van Pip"')
  expect(page).not.toContain('aria-label="Schrijf aan de ouders van Wes"')
})

it('has no envelope to parents who want none from other parents, unless they have a task (C5)', async () => {
  const { db } = them.linde
  const deaf = (id: string, hearsParents: boolean) => db.update(people, eq(people.id, id), { hearsParents })
  const label = 'Schrijf aan de ouders van Pip'
  await deaf('petra', false)
  expect(await overviewOf('wim')).toContain(label)
  await deaf('paul', false)
  expect(await overviewOf('wim')).not.toContain(label)
  expect(await overviewOf('ines')).toContain(label)
  const task = { groupId: '4a', personId: 'paul', role: 'liceParent' as const, from: '2020-08-01' }
  await db.insert(memberships, task)
  expect(await overviewOf('wim')).toContain(label)
  await db.batch([db.delete(memberships, eq(memberships.personId, 'paul')), deaf('petra', true), deaf('paul', true)])
})

it('shows a pupil the class and no envelopes, and says "je" (B7)', async () => {
  const page = await overviewOf('pip')
  expect(words(page)).toContain('Je bent bij.')
  expect(words(page)).toContain('2 leerlingen')
  expect(page).not.toContain('Schrijf aan')
  expect(page).not.toContain('Kees')
})

it('shows a teacher of many groups their names, and their people one press away', async () => {
  const { db } = them.linde
  const ids = [1, 2, 3, 4, 5].map((number) => `gym${number}`)
  const group = { kind: 'class' as const, schoolYear: '2026-2027', year: 5 }
  await db.batch([
    ...db.insertMany(
      groups,
      ids.map((id) => ({ ...group, id, name: `Groep ${id}` })),
    ),
    ...db.insertMany(
      memberships,
      ids.map((groupId) => ({ groupId, personId: 'olga', role: 'teacher' as const, from: '2020-08-01' })),
    ),
  ])
  const page = words(await overviewOf('olga'))
  expect(page).toContain('Andere groepen')
  expect(page).toContain('Groep gym5')
  expect(page).not.toContain('leerling')
})

it('serves staff without a group', async () => {
  const page = words(await overviewOf('adam'))
  expect(page).toContain('U bent bij.')
  expect(page).not.toContain('Groep')
})

it('is in English for who reads English', async () => {
  const page = await as(them, 'paul').visit(paths.overview, { 'accept-language': 'en' })
  expect(words(await page.text())).toMatch(/Hello Paul.*For you to do/)
})

it('shows nothing of another school (N2)', async () => {
  const page = await overviewOf('zed')
  expect(page).toContain('Zoe')
  for (const name of ['Ines', 'Pip', 'Wes', '3b']) expect(page).not.toContain(name)
})

it('knows no household beyond its own: a third adult there sees no children', async () => {
  const { db } = them.linde
  await db.batch([
    db.delete(householdMembers, eq(householdMembers.personId, 'ada')),
    db.insert(householdMembers, { personId: 'ada', householdId: 'home' }),
  ])
  expect(await overviewOf('ada')).not.toContain('Pip')
})

it('names children by year and name of their group, whoever comes first in the alphabet or the books', async () => {
  const { db, now } = them.linde
  const child = { id: 'aad', firstName: 'Aad', infix: '', lastName: 'Cast', searchName: 'aad cast', createdAt: now }
  await db.batch([
    db.insert(people, child),
    db.insert(pupils, { personId: 'aad', year: 4 }),
    db.insert(memberships, { groupId: '4a', personId: 'aad', role: 'pupil', from: '2020-08-01' }),
    db.insert(guardianships, { personId: 'wim', pupilId: 'aad', custody: 'full', relation: 'ouder', since: now }),
  ])
  await lay(them.linde, {
    id: 'order',
    to: ['wim'],
    about: [
      ['aad', '4a'],
      ['wes', '3b'],
    ],
    asks: { mode: 'perChild', deadline: inDays(9) },
  })
  expect((await askedOf('wim')).find((card) => card.startsWith('Over order'))).toMatch(/Wes en Aad$/)
  expect(words(await (await as(them, 'wim').visit(paths.calendar)).text())).toContain('Over order Wes en Aad')
})

it('asks first what is due first, whether it is a message, a poll or talks; what has no day comes last (design.md, 1)', async () => {
  const { db, now } = them.linde
  const asks = (days: number | null) => ({ mode: 'once' as const, deadline: days === null ? null : inDays(days) })
  await lay(them.linde, { id: 'geen dag', to: ['wim'], named: true, asks: asks(null) })
  await lay(them.linde, { id: 'twaalf', to: ['wim'], named: true, asks: asks(12) })
  await lay(them.linde, { id: 'acht', to: ['wim'], named: true, asks: asks(8) })
  await db.insert(polls, {
    ...{ id: 'peiling', byId: 'hedda', title: 'Over tien', intro: '', kind: 'poll', for: 'parents', createdAt: now },
    ...{ groupIds: [], anonymous: false, sight: 'maker', questions: [], series: 'peiling' },
    ...{ sentAt: now, openedAt: now, closesAt: inDays(10) },
  })
  await db.insert(pollPeople, { pollId: 'peiling', personId: 'wim', tookPart: false })
  const cards = (await askedOf('wim')).map((card) => /^(Over (acht|tien|twaalf|geen dag))/.exec(card)?.[0] ?? '')
  expect(cards.filter(Boolean)).toEqual(['Over acht', 'Over tien', 'Over twaalf', 'Over geen dag'])
})
