import { eq } from 'drizzle-orm'
import { beforeAll, beforeEach, expect, it } from 'vitest'
import { perform } from '../../src/jobs.ts'
import { paths } from '../../src/paths.ts'
import { people } from '../../src/people/schema.ts'
import { posts } from '../../src/posts/schema.ts'
import { settings } from '../../src/schools/schema.ts'
import { translationClaims, translations } from '../../src/translations/schema.ts'
import { as, type Cast, cast } from '../cast.ts'
import { engine } from '../translations/engine.ts'
import { layPost } from './laying.ts'

let them: Cast
let id = ''
beforeAll(async () => {
  them = await cast()
})
beforeEach(async () => {
  const { db } = them.linde
  await db.batch([
    db.delete(translations, undefined),
    db.delete(translationClaims, undefined),
    db.update(settings, undefined, { translates: true, glossary: [] }),
    db.update(people, undefined, { readingLanguage: null, language: null }),
    db.update(people, eq(people.id, 'paul'), { readingLanguage: 'tr' }),
  ])
  id = await layPost(them.linde, { title: 'Naar het bos', body: 'Wij zagen een ree.' })
})

type Who = 'paul' | 'zoe' | 'olga'
const look = (on: ReturnType<typeof engine>, who: Who, keer = 0) =>
  on.part(them, who, `${paths.postTranslation(id)}?keer=${keer}`)

async function work(on: ReturnType<typeof engine>) {
  const scope = await on.scope(them.linde)
  const jobs = on.office.queued.splice(0).map(({ job }) => job)
  for (const job of jobs) await perform(scope, job)
  return jobs.length
}

it('reads in its reader’s language beside the original, made once, out of the page’s way (D13)', async () => {
  const on = engine()
  const page = await (await on.visit(them, 'paul', paths.post(id))).text()
  expect([page.includes('Lees dit in: Türkçe'), page.includes('Wij zagen een ree.')]).toEqual([true, true])
  expect(on.asked).toEqual([])
  expect(await (await look(on, 'paul')).text()).toContain('De vertaling wordt gemaakt.')
  await look(on, 'paul')
  expect(await work(on)).toBe(1)
  const ready = await (await look(on, 'paul', 1)).text()
  for (const said of ['nl:NAAR HET BOS', 'nl:WIJ ZAGEN EEN REE.', 'Door een machine vertaald'])
    expect(ready).toContain(said)
  // Without scripts it is a page of its own, which leads back to the original.
  expect(await (await on.visit(them, 'paul', paths.postTranslation(id))).text()).toContain(`href="${paths.post(id)}"`)
})

it('is never of another text than stands there, and goes with it (D13, D12)', async () => {
  const on = engine()
  const change = (changes: Partial<typeof posts.$inferInsert>) => them.linde.db.update(posts, eq(posts.id, id), changes)
  await look(on, 'paul')
  await work(on)
  await change({ body: 'Wij zagen twee reeën.' })
  expect(await them.linde.db.from(translations)).toEqual([])
  expect(await (await look(on, 'paul')).text()).not.toContain('EEN REE')
  await work(on)
  expect(await (await look(on, 'paul', 1)).text()).toContain('TWEE')
  await change({ removedAt: them.linde.now })
  expect([(await look(on, 'paul')).status, (await them.linde.db.from(translations)).length]).toEqual([404, 0])
})

it('is of whoever may read the post alone (D13, N1, N2)', async () => {
  const on = engine()
  await them.linde.db.update(people, undefined, { readingLanguage: 'tr' })
  id = await layPost(them.linde, { groupId: '4a', authorId: 'olga' })
  await look(on, 'olga')
  await work(on)
  expect(await (await look(on, 'olga')).text()).toContain('NAAR HET MUSEUM')
  expect([(await look(on, 'paul')).status, (await look(on, 'zoe')).status]).toEqual([404, 401])
})

it('offers nothing where there is no engine, nor in the language that it is in (D13)', async () => {
  const page = await (await as(them, 'paul').visit(paths.post(id))).text()
  expect(page).not.toContain(paths.postTranslation(id))
  expect((await as(them, 'paul').visit(paths.postTranslation(id))).status).toBe(404)
  await them.linde.db.update(people, eq(people.id, 'paul'), { readingLanguage: 'nl' })
  const on = engine()
  expect(await (await on.visit(them, 'paul', paths.post(id))).text()).not.toContain(paths.postTranslation(id))
})
