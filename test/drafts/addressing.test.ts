import { and, eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { memberships } from '../../src/groups/schema.ts'
import { messages } from '../../src/messages/schema.ts'
import { paths } from '../../src/paths.ts'
import { guardianships, householdMembers, households, people } from '../../src/people/schema.ts'
import { aLongTimeAgo, as, type Cast, cast, htmx } from '../cast.ts'
import { textIn } from '../questionnaires/form.ts'
import { addKarelOf4a } from '../questionnaires/respond.ts'
import { good, press, problemAt } from './composing.ts'

const guardianOfPip = { pupilId: 'pip', custody: 'full' as const, relation: 'ouder', since: aLongTimeAgo }

let them: Cast
// Besides the cast: Rob, class parent of 4a who does not hear parents; Xena, contact of Pip; Doof, a father in 3b who hears no parents.
beforeAll(async () => {
  them = await cast()
  const { db } = them.linde
  const person = (id: string, hearsParents: boolean) => ({
    id,
    firstName: id,
    infix: '',
    lastName: 'Cast',
    searchName: `${id} cast`,
    hearsParents,
    createdAt: aLongTimeAgo,
  })
  const guardian = (personId: string, custody: 'full' | 'contact') => ({
    personId,
    pupilId: 'wes',
    custody,
    relation: 'ouder',
    since: aLongTimeAgo,
  })
  await db.batch([
    ...db.insertMany(people, [person('rob', false), person('xena', true), person('doof', false)]),
    ...db.insertMany(households, [{ id: 'doofs' }]),
    ...db.insertMany(householdMembers, [{ personId: 'doof', householdId: 'doofs' }]),
    ...db.insertMany(guardianships, [guardian('rob', 'full'), guardian('doof', 'full'), guardian('xena', 'contact')]),
    ...db.insertMany(memberships, [{ groupId: '3b', personId: 'wanda', role: 'classParent', from: '2020-08-01' }]),
    ...db.insertMany(memberships, [{ groupId: '4a', personId: 'rob', role: 'classParent', from: '2020-08-01' }]),
  ])
})

type Who = Parameters<typeof as>[1]
const writes = (who: Who, aan: string) => press(as(them, who), 'versturen', { ...good, aan })

// Who, to whom, and whether it may be (C5, N1). Wanda is class parent of 3b, Paul a father, Petra his partner.
const table: [Who, string, boolean][] = [
  ['ines', 'person:paul', true],
  ['ines', 'person:pip', true],
  ['ines', 'ouders:4a', true],
  ['hedda', 'ouders-school', true],
  ['adam', 'medewerkers:teacher', true],
  ['paul', 'person:ines', true],
  ['paul', 'person:wim', true],
  ['paul', 'person:petra', true],
  ['paul', 'person:rob', true],
  ['paul', 'person:doof', false],
  ['paul', 'person:xena', false],
  ['paul', 'person:pip', false],
  ['paul', 'person:zoe', false],
  ['paul', 'person:nobody', false],
  ['paul', 'ouders:3b', false],
  ['paul', 'ouders-school', false],
  ['paul', 'ouders-van:wes', false],
  ['paul', 'medewerkers', false],
  // The teachers of the own child's group are anybody's to write to (D17).
  ['paul', 'leerkrachten:3b', true],
  ['paul', 'leerkrachten:4a', false],
  ['wanda', 'ouders:3b', true],
  ['wanda', 'leerkrachten:3b', true],
  ['wanda', 'ouders-van:pip', true],
  ['wanda', 'person:doof', true],
  ['wanda', 'ouders:4a', false],
  ['wanda', 'leerlingen:3b', false],
  ['wanda', 'person:pip', false],
  ['ines', 'person:zed', false],
  ['ines', 'person:zoe', false],
]

describe('who may write to whom', () => {
  it.each(table)('%s to %s: %s', async (who, aan, may) => {
    const { status, page, id } = await writes(who, aan)
    const sent = (await them.linde.db.from(messages)).filter((message) => message.id === id)
    if (may && aan === 'ouders:4a') return expect(problemAt(page, 'zoek')).toMatch(/bij niemand/)
    expect([status, sent.length]).toEqual(may ? [303, 1] : [422, 0])
    if (!may) expect(problemAt(page, 'zoek')).toMatch(/mag u geen bericht sturen/)
  })

  it('names the one who may not be written to, and keeps the others', async () => {
    const { page } = await press(as(them, 'paul'), 'versturen', { ...good, aan: ['person:ines', 'person:doof'] })
    expect(problemAt(page, 'zoek')).toBe('Aan doof Cast mag u geen bericht sturen. Haal deze ontvanger weg.')
    expect(page).toContain('value="person:ines"')
  })

  it('holds for exceptions too, and for the counts that they would tell', async () => {
    const { status, page } = await press(as(them, 'paul'), 'versturen', {
      ...good,
      aan: 'person:ines',
      behalve: 'ouders:3b',
    })
    expect(status).toBe(422)
    expect(page).not.toMatch(/Versturen naar \d/)
  })
})

it('lets nobody in who may not write: pupils have no page to write on (N1)', async () => {
  expect((await as(them, 'pip').visit(paths.newMessage)).status).toBe(403)
  expect((await writes('pip', 'person:ines')).status).toBe(403)
})

it('ends writing between partners when they said so, and not before (C3)', async () => {
  const { db } = them.linde
  const set = (jointUse: boolean, partnersMayWrite: boolean) =>
    db.batch([db.update(households, eq(households.id, 'home'), { jointUse, partnersMayWrite })])
  const outcomes = []
  for (const [joint, may] of [
    [true, false],
    [false, true],
    [false, false],
  ] as const) {
    await set(joint, may)
    outcomes.push((await writes('paul', 'person:petra')).status)
  }
  await set(true, true)
  expect(outcomes).toEqual([303, 303, 422])
})

describe('type-ahead', () => {
  const offered = async (who: Who, zoek: string) =>
    [
      ...(await (await as(them, who).visit(`${paths.recipientSuggestions}?zoek=${zoek}`, htmx)).text()).matchAll(
        /value="erbij:([^"]*)"/g,
      ),
    ].map(([, word]) => word)

  it('offers whom the writer may write to, and nobody else', async () => {
    expect(await offered('paul', 'cast')).toEqual(
      ['ada', 'adam', 'hedda', 'ines', 'kees', 'olga', 'petra', 'rob', 'wanda', 'wim'].map((id) => `person:${id}`),
    )
    expect(await offered('paul', 'pip')).toEqual([])
    expect(await offered('paul', 'zoe')).toEqual([])
    expect(await offered('ines', 'zed')).toEqual([])
  })

  it('finds lists by their words, and the parents of a pupil, for staff', async () => {
    expect(await offered('ines', 'ouders 3b')).toContain('ouders:3b')
    expect(await offered('ines', 'pip')).toEqual(['person:pip', 'ouders-van:pip'])
    expect(await offered('wanda', '3b')).toContain('ouders:3b')
    expect(await offered('wanda', '4a')).toEqual([])
  })

  it('finds by a group those who belong to it, for parents of that group alone (D1, C5)', async () => {
    const people = ['ines', 'kees', 'petra', 'rob', 'wanda', 'wim'].map((id) => `person:${id}`)
    const in3b = ['leerkrachten:3b', ...people]
    for (const zoek of ['3b', '3B', 'groep 3b']) expect(await offered('paul', zoek)).toEqual(in3b)
    expect(await offered('paul', 'wim 3b')).toEqual(['person:wim'])
    for (const zoek of ['4a', 'wim 4a', 'pip 3b', 'b']) expect(await offered('paul', zoek)).toEqual([])
    expect(await offered('kees', '3b')).toEqual(expect.arrayContaining(['ouders:3b', 'person:paul', 'person:doof']))
  })

  it('names the group of one’s child where that is what a parent can look by', async () => {
    const page = async (who: Who) => (await as(them, who).visit(paths.newMessage)).text()
    expect(await page('paul')).toContain('wie bij de groep van uw kind hoort')
    expect(await page('ines')).not.toContain('uw kind hoort')
  })

  it('finds nobody by a pupil for whom one is blocked (C10)', async () => {
    const { db } = them.linde
    const setCustody = (custody: 'full' | 'blocked') =>
      db.update(guardianships, and(eq(guardianships.personId, 'wim'), eq(guardianships.pupilId, 'wes')), { custody })
    onTestFinished(async () => {
      await db.delete(guardianships, and(eq(guardianships.personId, 'wim'), eq(guardianships.pupilId, 'pip')))
      await setCustody('full')
    })
    await setCustody('blocked')
    expect(await offered('wim', '3b')).toEqual([])
    await db.insert(guardianships, { ...guardianOfPip, personId: 'wim' })
    expect(await offered('wim', '3b')).toEqual([
      'leerkrachten:3b',
      ...['ines', 'kees', 'paul', 'petra', 'wanda'].map((id) => `person:${id}`),
    ])
  })

  it('says whose parent somebody is to staff, and to parents of that class, and to staff alone who will not read it (D1, D15, C1, C4)', async () => {
    const said = async (who: Who, zoek: string) =>
      textIn(await (await as(them, who).visit(`${paths.recipientSuggestions}?zoek=${zoek}`, htmx)).text())
    await addKarelOf4a(them)
    expect(await said('ines', 'wim')).toContain('Ouder van Wes')
    expect(await said('paul', 'wim')).toContain('Ouder van Wes')
    expect(await said('ines', 'karel')).toContain('Ouder van Kim · Heeft geen account en geen e-mailadres')
    expect(await said('paul', 'karel')).toMatch(/Karel Cast/)
    expect(await said('paul', 'karel')).not.toContain('Heeft geen account')
  })
})

it('turns "the parents of a class-mate" into those by name whom a parent may write to', async () => {
  const page = await (await as(them, 'paul').visit(`${paths.newMessage}?aan=ouders-van:wes`)).text()
  expect(page).toContain('Wanda Cast')
  expect(page).toContain('Wim Cast')
  expect(page).not.toContain('doof')
  expect(page).not.toContain('xena')
})

it('lets a parent choose people from the staff, and from no list of parents', async () => {
  const paul = as(them, 'paul')
  const { id, to } = await press(paul, 'lijst-personen', { lijst: 'medewerkers' })
  expect(await (await paul.visit(to.replace(/#.*/, ''))).text()).toContain('erbij:person:ines')
  for (const list of ['ouders:3b', 'ouders-school', 'niet-beantwoord:any']) {
    expect(await (await paul.visit(`${paths.draft(id)}?lijst=${list}`)).text()).not.toContain('erbij:person')
  }
})
