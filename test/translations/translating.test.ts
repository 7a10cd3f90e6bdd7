import { eq, sql } from 'drizzle-orm'
import { beforeAll, beforeEach, expect, it } from 'vitest'
import { newSecret } from '../../src/ids.ts'
import { perform } from '../../src/jobs.ts'
import { messages } from '../../src/messages/schema.ts'
import { paths } from '../../src/paths.ts'
import { guardianships, people } from '../../src/people/schema.ts'
import { settings } from '../../src/schools/schema.ts'
import { translationClaims, translations } from '../../src/translations/schema.ts'
import { as, type Cast, cast } from '../cast.ts'
import { minutes } from '../notifications/post-office.ts'
import { letter, toPeople } from '../questionnaires/letter.ts'
import { engine } from './engine.ts'

let them: Cast
beforeAll(async () => {
  them = await cast()
})
beforeEach(async () => {
  const { db } = them.linde
  await db.delete(translations, undefined)
  await db.delete(translationClaims, undefined)
  await db.update(people, undefined, { readingLanguage: null, writingLanguage: null, language: null })
  await db.update(settings, undefined, { translates: true, glossary: [] })
  await db.update(guardianships, undefined, { custody: 'full' })
})

const reads = (who: string, readingLanguage: 'tr' | 'ar' | 'en' | null) =>
  them.linde.db.update(people, eq(people.id, who), { readingLanguage })

/** What waits in the queue, done. */
async function work(on: ReturnType<typeof engine>) {
  const scope = await on.scope(them.linde)
  const jobs = on.office.queued.splice(0).map(({ job }) => job)
  const made = jobs.filter(({ kind }) => kind === 'translations.make')
  for (const job of made) await perform(scope, job)
  return made.length
}

const fragment = (
  on: ReturnType<typeof engine>,
  who: 'paul' | 'wanda' | 'ines' | 'petra' | 'zoe',
  id: string,
  query = '',
) => on.part(them, who, `${paths.translation(id)}${query}`)

it('translates a message and what it asks beside the original, out of the page’s way (D13)', async () => {
  const on = engine()
  await reads('paul', 'tr')
  const body = 'Lieve ouders,\nWij gaan op reis.\n\nNeem brood mee: https://brood.example/lijst?x=1.'
  const ask = [{ id: 'q', kind: 'single' as const, label: 'Hoe komt u?', options: ['Met de fiets', 'Lopend'] }]
  const id = await letter(them.linde, { subject: 'Schoolreisje', body, ask })
  const page = await (await on.visit(them, 'paul', paths.message(id))).text()
  expect(page).toContain('Lees dit in: Türkçe')
  expect(page).toContain('Wij gaan op reis.')
  expect(on.asked).toEqual([])
  const waiting = await (await fragment(on, 'paul', id)).text()
  expect(waiting).toContain('De vertaling wordt gemaakt.')
  expect(waiting).toMatch(/hx-get="[^"]*keer=1"/)
  expect(await work(on)).toBe(1)
  const ready = await (await fragment(on, 'paul', id, '?keer=1')).text()
  expect(ready).toContain('Door een machine vertaald: Nederlands naar Türkçe. Er kunnen fouten in staan.')
  expect(ready).toMatch(/lang="tr" dir="ltr"/)
  for (const said of ['nl:SCHOOLREISJE', 'nl:WIJ GAAN OP REIS.', 'nl:HOE KOMT U?', 'nl:MET DE FIETS'])
    expect(ready).toContain(said)
  expect(ready).toContain('https://brood.example/lijst?x=1')
  expect(ready).not.toContain('hx-get')
  // Made once, for whoever reads it in that language.
  await reads('petra', 'tr')
  const asked = on.asked.length
  await fragment(on, 'petra', id)
  await work(on)
  expect(on.asked).toHaveLength(asked)
})

it('costs a page no round trip more, and two by itself (check 38)', async () => {
  const on = engine()
  await reads('paul', 'tr')
  const id = await letter(them.linde)
  await fragment(on, 'paul', id)
  await work(on)
  let trips = 0
  const own = on.platform.shard
  const shard = (name: string, bookmark?: string) => {
    const session = own(name, bookmark)
    const batch: typeof session.batch = (statements) => {
      trips++
      return session.batch(statements)
    }
    return { ...session, batch }
  }
  Object.assign(on.platform, { shard })
  expect((await fragment(on, 'paul', id)).status).toBe(200)
  expect(trips).toBeLessThanOrEqual(2)
})

it('writes Arabic from the right, and leaves who reads the school’s own language alone (D13)', async () => {
  const on = engine()
  const id = await letter(them.linde)
  expect(await (await on.visit(them, 'paul', paths.message(id))).text()).not.toContain('vertaling')
  await reads('paul', 'ar')
  await fragment(on, 'paul', id)
  await work(on)
  expect(await (await fragment(on, 'paul', id)).text()).toMatch(/lang="ar" dir="rtl"/)
})

it('keeps the marks of a text: headings, lists and links stay, and words between them are translated (D13)', async () => {
  const on = engine()
  await reads('paul', 'tr')
  const id = await letter(them.linde, { subject: 'Reis' })
  const rich = [
    { type: 'heading' as const, level: 1 as const, children: [{ type: 'text' as const, text: 'Mee' }] },
    {
      type: 'list' as const,
      ordered: false,
      items: [{ children: [{ type: 'text' as const, text: 'een lijst', href: 'https://x.example/' }], lists: [] }],
    },
  ]
  await them.linde.db.update(messages, eq(messages.id, id), { rich })
  await fragment(on, 'paul', id)
  await work(on)
  const ready = await (await fragment(on, 'paul', id)).text()
  expect(ready).toMatch(/<h2 dir="auto">tr&lt;nl:MEE&gt;<\/h2>/)
  expect(ready).toMatch(/<li dir="auto"><a [^>]*href="https:\/\/x\.example\/"[^>]*>tr&lt;nl:EEN LIJST&gt;<\/a>/)
})

it('leaves names and the school’s own words alone, and translates anew when these change (D13)', async () => {
  const on = engine()
  on.set.answer = async (text) =>
    text.replaceAll('roos', 'gül').replaceAll('blokuur', 'blok saat').replaceAll('Pip', 'Tık')
  await reads('paul', 'tr')
  const id = await letter(them.linde, { subject: 'x', body: 'Pip en een roos in het blokuur.' })
  await fragment(on, 'paul', id)
  await work(on)
  expect(await (await fragment(on, 'paul', id)).text()).toContain('Pip en een gül in het blok saat.')
  await them.linde.db.update(settings, undefined, { glossary: ['blokuur'] })
  expect(await (await fragment(on, 'paul', id)).text()).toContain('De vertaling wordt gemaakt.')
  await work(on)
  expect(await (await fragment(on, 'paul', id)).text()).toContain('Pip en een gül in het blokuur.')
})

it('asks for what stands between them where an engine loses the marks of such words (D13)', async () => {
  const on = engine()
  on.set.answer = async (text) => text.replaceAll(/\[\d+\]/g, '').toUpperCase()
  await reads('paul', 'tr')
  const id = await letter(them.linde, { subject: 'x', body: 'Vandaag ging Pip naar huis, [1] keer.' })
  await fragment(on, 'paul', id)
  await work(on)
  expect(await (await fragment(on, 'paul', id)).text()).toContain('VANDAAG GING Pip NAAR HUIS,')
})

it.each([
  ['throws', async () => Promise.reject(new Error('3040: capacity'))],
  ['answers nothing', async () => Promise.reject(new Error('the engine gave no translation'))],
])('shows the original alone where the engine %s, and says so (D13)', async (_, answer) => {
  const on = engine()
  on.set.answer = answer
  await reads('paul', 'tr')
  const id = await letter(them.linde, { subject: 'Reis' })
  await fragment(on, 'paul', id)
  await expect(work(on)).rejects.toThrow()
  expect(await them.linde.db.from(translations)).toEqual([])
  const late = await (await fragment(on, 'paul', id, '?keer=20')).text()
  expect(late).toContain('Het vertalen lukt nu niet.')
  expect(late).not.toContain('hx-get')
  expect(await (await on.visit(them, 'paul', paths.message(id))).text()).toContain('Lieve ouders,')
})

it('stops at the first that the engine does not give, keeps what was done, and lets that one be for a while (D13)', async () => {
  const on = engine()
  await reads('paul', 'tr')
  const id = await letter(them.linde, { subject: 'Reis' })
  for (const tekst of ['Een', 'Twee'])
    await as(them, 'ines').post(paths.conversation(id, 'paul'), { tekst, nonce: newSecret(), actie: 'versturen' })
  const whole = on.set.answer
  on.set.answer = async (text, from, to) =>
    text === 'Twee' ? Promise.reject(new Error('busy')) : whole(text, from, to)
  await fragment(on, 'paul', id, '?met=paul')
  await expect(work(on)).rejects.toThrow('busy')
  expect(on.asked).not.toContain('Een')
  expect((await them.linde.db.from(translations)).map(({ aboutId }) => aboutId)).toEqual([id])
  on.asked.length = 0
  await fragment(on, 'paul', id, '?met=paul')
  await work(on)
  expect(on.asked).toEqual(['Een'])
  on.set.answer = whole
  on.office.later(11 * minutes)
  await fragment(on, 'paul', id, '?met=paul')
  await work(on)
  expect(on.asked).toEqual(['Een', 'Twee'])
})

it('translates a parent’s reply back for the school, by the language it was said to be in (D13)', async () => {
  const on = engine()
  await reads('paul', 'tr')
  const id = await letter(them.linde)
  const page = await (await on.visit(them, 'paul', paths.message(id))).text()
  expect(page).toMatch(/name="taal"[^>]*value="tr"/)
  const fields = { tekst: 'Pip geliyor', taal: 'tr', nonce: newSecret(), actie: 'versturen' }
  expect((await on.post(them, 'paul', paths.conversation(id, 'paul'), fields)).status).toBe(303)
  const seen = await (await on.visit(them, 'ines', paths.conversation(id, 'paul'))).text()
  expect(seen).toContain('Lees dit in: Nederlands')
  expect(seen).toMatch(/lang="tr">\s*<p dir="auto">Pip geliyor/)
  await fragment(on, 'ines', id, '?met=paul')
  await work(on)
  const back = await (await fragment(on, 'ines', id, '?met=paul')).text()
  expect(back).toContain('Türkçe naar Nederlands')
  expect(back).toContain('nl&lt;tr:')
  // Its writer reads it as it is.
  expect(await (await fragment(on, 'paul', id, '?met=paul')).text()).not.toContain('GEL')
})

it('shows nobody a translation of what they may not read (D7, C10, N2)', async () => {
  const on = engine()
  for (const who of ['paul', 'petra', 'wanda']) await reads(who, 'tr')
  const id = await letter(them.linde, { audience: toPeople('paul') })
  await reads('ines', 'tr')
  const fields = { tekst: 'Geheim antwoord', nonce: newSecret(), actie: 'versturen' }
  await on.post(them, 'paul', paths.conversation(id, 'paul'), fields)
  await fragment(on, 'ines', id, '?met=paul')
  await work(on)
  expect(await (await fragment(on, 'ines', id, '?met=paul')).text()).toContain('GEHEIM')
  expect((await fragment(on, 'wanda', id, '?met=paul')).status).toBe(404)
  expect((await fragment(on, 'wanda', id)).status).toBe(404)
  const toAll = await letter(them.linde)
  await on.post(them, 'paul', paths.conversation(toAll, 'paul'), { ...fields, nonce: newSecret() })
  await fragment(on, 'ines', toAll, '?met=paul')
  await work(on)
  expect(await (await fragment(on, 'wanda', toAll, '?met=paul')).text()).not.toContain('GEHEIM')
  await them.linde.db.update(messages, eq(messages.id, toAll), { withdrawnAt: new Date() })
  expect(await them.linde.db.from(translations, sql`about_id = ${toAll}`)).toEqual([])
})

it('shows no trace of it where there is no engine, but marks what is in another language (D13)', async () => {
  await reads('paul', 'tr')
  await them.linde.db.update(people, eq(people.id, 'paul'), { language: 'en' })
  const id = await letter(them.linde, { subject: 'Reis', body: 'Hallo' })
  const page = await (await as(them, 'paul').visit(paths.message(id))).text()
  expect(page).not.toContain('/vertaling')
  expect(page).toMatch(/<bdi lang="nl">Reis<\/bdi>/)
  expect(page).toMatch(/class="prose" dir="auto" lang="nl"/)
  expect(page).not.toContain('name="taal"')
  expect(await (await as(them, 'paul').visit(paths.myDetails)).text()).not.toContain('leestaal')
  expect(await (await as(them, 'adam').visit(paths.management)).text()).not.toContain(paths.glossary)
  expect(await (await as(them, 'adam').visit(paths.glossary)).text()).toContain('Deze installatie kan niet vertalen')
  expect((await as(them, 'paul').visit(paths.translation(id))).status).toBe(404)
})

it('is turned off by the school, which also says which words stay (D13, A4)', async () => {
  const on = engine()
  await reads('paul', 'tr')
  const id = await letter(them.linde)
  expect(
    (await on.post(them, 'adam', paths.glossary, { vertalen: 'ja', woorden: ' Blokuur \n\nDe Linde\nBlokuur' })).status,
  ).toBe(303)
  const [{ glossary, translates } = expect.fail()] = await them.linde.db.from(settings)
  expect([glossary, translates]).toEqual([['Blokuur', 'De Linde'], true])
  const wrong = await (await on.post(them, 'adam', paths.glossary, { vertalen: 'ja', woorden: 'x'.repeat(61) })).text()
  expect(wrong).toContain('Een regel is te lang.')
  await on.post(them, 'adam', paths.glossary, { woorden: '' })
  expect((await fragment(on, 'paul', id)).status).toBe(404)
  expect(await (await on.visit(them, 'paul', paths.message(id))).text()).not.toContain('/vertaling')
})

it('lets everybody choose what they read in (D13)', async () => {
  const on = engine()
  expect((await on.post(them, 'paul', paths.readingLanguage, { leestaal: 'uk' })).status).toBe(303)
  expect(await (await on.visit(them, 'paul', paths.myDetails)).text()).toMatch(/<option value="uk" selected/)
  expect(await (await on.post(them, 'paul', paths.readingLanguage, { leestaal: 'ti' })).text()).toContain(
    'id="reading-choice"',
  )
  await on.post(them, 'paul', paths.readingLanguage, { leestaal: '' })
  const [paul] = await them.linde.db.from(people, eq(people.id, 'paul'))
  expect(paul?.readingLanguage).toBeNull()
})
