import { and, eq } from 'drizzle-orm'
import { beforeAll, expect, it } from 'vitest'
import { memberships } from '../../src/groups/schema.ts'
import { paths } from '../../src/paths.ts'
import { guardianships, people } from '../../src/people/schema.ts'
import { as, type Cast, cast } from '../cast.ts'
import { haveAnotherChild } from '../people/children.ts'

let them: Cast
beforeAll(async () => {
  them = await cast()
  await haveAnotherChild(them.linde, 'wim')
})

type Reader = Parameters<typeof as>[1]
const visit = (who: Reader, id = '3b') => as(them, who).visit(paths.group(id))
const statuses = async (readers: Reader[], id = '3b') =>
  Promise.all(readers.map(async (who) => `${who} ${(await visit(who, id)).status}`))
const words = (html: string) => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
const read = async (who: Reader, id = '3b') => words(await (await visit(who, id)).text())

it('opens for its people, its pupils’ guardians and whoever works here', async () => {
  expect(await statuses(['ines', 'pip', 'paul', 'wim', 'kees', 'hedda', 'adam', 'olga'])).toEqual(
    ['ines', 'pip', 'paul', 'wim', 'kees', 'hedda', 'adam', 'olga'].map((who) => `${who} 200`),
  )
})

it('is not there for anybody else, nor for another school (N2, check 1)', async () => {
  expect(await statuses(['paul', 'pip', 'kees', 'zoe', 'zed'], '4a')).toEqual(
    ['paul', 'pip', 'kees', 'zoe', 'zed'].map((who) => `${who} 404`),
  )
  const [absent, closed] = await Promise.all([visit('paul', 'nothing'), visit('paul', '4a')])
  // The page's own address stands in the form for feedback.
  const plain = (page: string) => page.replaceAll(/Nummer [\w-]+|(?<=groepen(?:\/|%2F))\w+/g, '')
  expect(plain(await absent.text())).toBe(plain(await closed.text()))
})

it('is not there for a guardian without custody, or after membership ended', async () => {
  const { db } = them.linde
  const his = and(eq(guardianships.personId, 'wim'), eq(guardianships.pupilId, 'wes'))
  for (const custody of ['none', 'contact', 'blocked'] as const) {
    await db.update(guardianships, his, { custody })
    expect((await visit('wim')).status).toBe(404)
  }
  await db.update(guardianships, his, { custody: 'full' })
  const place = and(eq(memberships.personId, 'wes'), eq(memberships.role, 'pupil'))
  await db.update(memberships, place, { until: '2026-08-31' })
  expect((await visit('wim')).status).toBe(404)
  expect(await read('paul')).not.toContain('Wes')
  await db.update(memberships, place, { until: null })
  expect((await visit('wim')).status).toBe(200)
})

it('shows people by role', async () => {
  expect(await read('paul')).toMatch(
    /Leerkrachten IC Ines Cast .*Klassenouders KC Kees Cast .*Leerlingen P Pip .*W Wes/,
  )
})

it('shows a pupil no parents, and no envelopes (B7)', async () => {
  const page = await (await visit('pip')).text()
  expect(page).not.toContain('Kees')
  expect(page).not.toContain('Schrijf aan')
})

it('tells two children of one name apart by a letter', async () => {
  const { db } = them.linde
  await db.update(people, eq(people.id, 'wes'), { firstName: 'Pip', lastName: 'Zwart' })
  expect(await read('paul')).toMatch(/Pip C\. .*Pip Z\./)
  await db.update(people, eq(people.id, 'wes'), { firstName: 'Wes', lastName: 'Cast' })
})

it('lets a class parent write to all parents of the group, whether they hear parents or not (C5)', async () => {
  const { db } = them.linde
  const deaf = (hearsParents: boolean) =>
    db.batch(['wanda', 'wim'].map((id) => db.update(people, eq(people.id, id), { hearsParents })))
  await deaf(false)
  const label = 'Schrijf aan de ouders van Wes'
  expect(await (await visit('kees')).text()).toContain(label)
  expect(await (await visit('paul')).text()).not.toContain(label)
  await deaf(true)
})

it('has an envelope to a member who hears parents, and to any teacher', async () => {
  const { db } = them.linde
  const role = 'member' as const
  await db.batch(
    ['petra', 'wanda'].map((personId) => db.insert(memberships, { groupId: '3b', personId, role, from: '2020-08-01' })),
  )
  await db.update(people, eq(people.id, 'wanda'), { hearsParents: false })
  const page = await (await visit('paul')).text()
  for (const name of ['Ines', 'Petra']) expect(page).toContain(`Schrijf aan ${name} Cast`)
  expect(page).toContain('Wanda')
  expect(page).not.toContain('Schrijf aan Wanda')
  await db.batch([
    db.delete(memberships, eq(memberships.role, role)),
    db.update(people, eq(people.id, 'wanda'), { hearsParents: true }),
  ])
})
