import { eq } from 'drizzle-orm'
import { beforeAll, expect, it } from 'vitest'
import { paths } from '../../src/paths.ts'
import { pupils } from '../../src/people/schema.ts'
import { savedLists } from '../../src/saved-lists/schema.ts'
import { as, type Cast, cast } from '../cast.ts'
import { good, press, problemAt } from '../drafts/composing.ts'

let them: Cast
beforeAll(async () => {
  them = await cast()
})
const keep = (lijstnaam: string, aan = 'ouders:3b') =>
  press(as(them, 'ines'), 'lijst-bewaren', { ...good, aan, lijstnaam })

it('is a hundred lists at most for each (check 20)', async () => {
  const { db } = them.linde
  const list = (n: number) => ({ id: `l${n}`, ownerId: 'ines', name: `Lijst ${n}`, include: ['ouders:3b'], except: [] })
  await db.batch(
    db.insertMany(
      savedLists,
      Array.from({ length: 99 }, (_, n) => list(n)),
    ),
  )
  expect((await keep('De honderdste')).status).toBe(303)
  const over = await keep('Een te veel')
  expect([over.status, problemAt(over.page, 'lijstnaam')]).toEqual([422, expect.any(String)])
  expect(await db.from(savedLists)).toHaveLength(100)
  await db.delete(savedLists, undefined)
})

it('names a pupil who left as gone, and whoever is here still not (D6)', async () => {
  const { db } = them.linde
  await keep('Ouders van Pip', 'ouders-van:pip')
  const [{ id }] = (await db.from(savedLists)) as [typeof savedLists.$inferSelect]
  const page = async () => (await as(them, 'ines').visit(paths.savedList(id))).text()
  const before = await page()
  await db.update(pupils, eq(pupils.personId, 'pip'), { leftOn: '2020-09-01' })
  const after = await page()
  await db.update(pupils, eq(pupils.personId, 'pip'), { leftOn: null })
  const gone = (html: string) => /er niet meer/i.test(html)
  expect([gone(before), gone(after)]).toEqual([false, true])
})
