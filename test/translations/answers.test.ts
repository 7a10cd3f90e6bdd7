import { eq, inArray } from 'drizzle-orm'
import { beforeAll, beforeEach, expect, it } from 'vitest'
import { newSecret } from '../../src/ids.ts'
import { perform } from '../../src/jobs.ts'
import { deliverAll } from '../../src/messages/dispatch.ts'
import { messages } from '../../src/messages/schema.ts'
import { paths } from '../../src/paths.ts'
import { people } from '../../src/people/schema.ts'
import { responses } from '../../src/questionnaires/schema.ts'
import { translationClaims, translations } from '../../src/translations/schema.ts'
import { as, type Cast, cast } from '../cast.ts'
import { press, sendShown } from '../drafts/composing.ts'
import { letter, questionId } from '../questionnaires/letter.ts'
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
  await db.update(people, eq(people.id, 'paul'), { readingLanguage: 'tr' })
})

const ask = [
  { id: 'q', kind: 'longText' as const, label: 'Wat eet Pip niet?' },
  { id: 'r', kind: 'single' as const, label: 'Hoe komt u?', options: ['Met de fiets', 'Lopend'], required: false },
]
const asking = () => letter(them.linde, { ask, mode: 'perChild' })

async function work(on: ReturnType<typeof engine>) {
  const scope = await on.scope(them.linde)
  const made = on.office.queued.splice(0).filter(({ job }) => job.kind === 'translations.make')
  for (const { job } of made) await perform(scope, job)
  return made.length
}

const answers = async (on: ReturnType<typeof engine>, id: string, tekst: string, subject = 'pip') => {
  const fields = { [`a.${subject}.${questionId(id, 'q')}`]: tekst, [`a.${subject}.${questionId(id, 'r')}`]: 'Lopend' }
  return (await on.post(them, 'paul', paths.answers(id), { ...fields, nonce: newSecret() })).status
}
const said = (id: string) => `${paths.results(id)}?vraag=${questionId(id, 'q')}`
const page = async (on: ReturnType<typeof engine>, path: string) => (await on.visit(them, 'ines', path)).text()

it('shows its sender what was answered in another language in theirs too, and the original beside it (D13)', async () => {
  const on = engine()
  const id = await asking()
  expect(await answers(on, id, 'Fıstık yemez')).toBe(303)
  const before = await page(on, said(id))
  expect(before).toMatch(/lang="tr"><bdi[^>]*>Fıstık yemez|lang="tr">Fıstık yemez/)
  expect(before).toContain('Lees dit in: Nederlands')
  expect(on.office.queued.filter(({ job }) => job.kind === 'translations.make')).toEqual([])
  const asked = await page(on, `${said(id)}&vertaal=1`)
  expect(asked).toContain('De antwoorden in een andere taal worden vertaald.')
  expect(asked).toMatch(/hx-get="[^"]*vertaal=2"/)
  expect(await work(on)).toBe(1)
  for (const path of [said(id), `${paths.results(id)}?toon=alles`]) {
    const ready = await page(on, path)
    expect(ready).toContain('Fıstık yemez')
    expect(ready).toContain('Door een machine vertaald uit Türkçe:')
    expect(ready).toMatch(/<bdi lang="nl" dir="ltr">\s*nl&lt;tr:FISTIK YEMEZ&gt;/)
    expect(ready).not.toContain('vertaal=')
    // What was chosen is the school's own word already.
    expect(ready).not.toContain('LOPEND')
  }
})

it('translates the answer that holds: another one is asked for anew, and the export has what was typed (D13, D4)', async () => {
  const on = engine()
  const id = await asking()
  await answers(on, id, 'Fıstık')
  await page(on, `${said(id)}&vertaal=1`)
  await work(on)
  await answers(on, id, 'Elma')
  expect(await them.linde.db.from(translations)).toEqual([])
  const changed = await page(on, said(id))
  expect(changed).toContain('Elma')
  expect(changed).not.toContain('FISTIK')
  await page(on, `${said(id)}&vertaal=1`)
  await work(on)
  expect(await page(on, said(id))).toContain('ELMA')
  const sheet = await (await on.post(them, 'ines', paths.resultsExport(id), { soort: 'csv' })).text()
  expect(sheet).toContain('Elma')
  expect(sheet).not.toContain('ELMA')
})

it('pretends nothing: without an engine, while one fails, and of what is in the school’s own language (D13)', async () => {
  const on = engine()
  const id = await asking()
  await answers(on, id, 'Fıstık')
  const plain = await (await as(them, 'ines').visit(`${said(id)}&vertaal=1`)).text()
  expect(plain).toContain('Fıstık')
  expect(plain).not.toMatch(/vertaal=|machine/)
  on.set.answer = async () => Promise.reject(new Error('busy'))
  await page(on, `${said(id)}&vertaal=1`)
  await expect(work(on)).rejects.toThrow('busy')
  const late = await page(on, `${said(id)}&vertaal=20`)
  expect(late).toContain('Het vertalen van antwoorden in een andere taal lukt nu niet.')
  expect(late).not.toContain('load delay')
  await them.linde.db.update(people, eq(people.id, 'paul'), { readingLanguage: null })
  await answers(on, id, 'Geen pinda’s')
  const own = await page(on, said(id))
  expect(own).toContain('Geen pinda’s')
  expect(own).not.toContain('vertaal=')
})

it('takes what the office enters for somebody as the school’s own language (D4, D13)', async () => {
  const on = engine()
  const id = await asking()
  const fields = { [`a.pip.${questionId(id, 'q')}`]: 'Geen noten', nonce: newSecret() }
  expect((await on.post(them, 'ines', paths.onBehalf(id, 'paul'), fields)).status).toBe(303)
  const [row] = await them.linde.db.from(responses, eq(responses.messageId, id))
  expect(row?.language).toBeNull()
})

it('keeps nobody’s answers in another language once they are gone (check 39)', async () => {
  const on = engine()
  const id = await asking()
  await answers(on, id, 'Fıstık')
  await page(on, `${said(id)}&vertaal=1`)
  await work(on)
  expect(await them.linde.db.from(translations)).toHaveLength(1)
  expect((await on.visit(them, 'olga', `${said(id)}&vertaal=1`)).status).toBe(404)
})

it('shows questions in their reader’s language by their fields, without scripts too, once they are made (D13)', async () => {
  const on = engine()
  const id = await asking()
  const read = async () => (await on.visit(them, 'paul', paths.message(id))).text()
  expect(await read()).not.toContain('WAT EET')
  await on.visit(them, 'paul', paths.translation(id))
  await work(on)
  expect(await read()).toMatch(
    /data-vertaling="[^"]*"[^>]*>\s*<p class="small" lang="tr" dir="ltr">\s*tr&lt;nl:WAT EET/,
  )
  expect(await read()).toContain('MET DE FIETS')
  const wrong = await (await on.post(them, 'paul', paths.answers(id), { nonce: newSecret() })).text()
  expect(wrong).toContain('WAT EET')
})

it('takes a parent’s own message as written in their language, and a teacher’s in the school’s (D13)', async () => {
  const on = engine()
  await them.linde.db.update(people, eq(people.id, 'ines'), { readingLanguage: 'en' })
  const fields = { aan: 'person:ines', onderwerp: 'Merhaba', tekst: 'Pip hasta' }
  const { id } = await press(as(them, 'paul'), 'voorbeeld', fields)
  expect((await sendShown(as(them, 'paul'), id)).status).toBe(303)
  await deliverAll(them.linde, id)
  const own = await press(as(them, 'ines'), 'voorbeeld', { ...fields, aan: 'ouders:3b' })
  await sendShown(as(them, 'ines'), own.id)
  const written = await them.linde.db.from(messages, inArray(messages.id, [id, own.id]))
  expect(written.map(({ senderId, language }) => `${senderId} ${language}`).sort()).toEqual(['ines null', 'paul tr'])
  const seen = await (await on.visit(them, 'ines', paths.message(id))).text()
  expect(seen).toMatch(/<bdi lang="tr">Merhaba/)
  expect(seen).toMatch(/class="prose" dir="auto" lang="tr"/)
  await on.part(them, 'ines', paths.translation(id))
  await work(on)
  expect(await (await on.part(them, 'ines', paths.translation(id))).text()).toContain('Türkçe naar English')
  expect(await (await on.visit(them, 'paul', paths.message(id))).text()).not.toContain('/vertaling')
})

it('lets a parent say what a message of their own is in, first what they last wrote in or read, and goes on with that (D13)', async () => {
  const on = engine()
  const { db } = them.linde
  const chosenIn = async (who: 'paul' | 'ines', path: string = paths.newMessage) =>
    [...(await (await on.visit(them, who, path)).text()).matchAll(/name="taal" value="(\w+)"( checked)?/g)]
      .map(([, tongue, checked]) => `${tongue}${checked ? '*' : ''}`)
      .sort()
  await db.update(people, eq(people.id, 'paul'), { readingLanguage: 'tr', writingLanguage: null })
  expect(await chosenIn('paul')).toEqual(['nl', 'tr*'])
  expect(await chosenIn('ines')).toEqual([])
  const fields = { aan: 'person:ines', onderwerp: 'Pip', tekst: 'Pip is ziek', taal: 'nl' }
  const { id } = await press(as(them, 'paul'), 'bewaren', fields)
  expect(await chosenIn('paul', paths.draft(id))).toEqual(['nl*', 'tr'])
  await press(as(them, 'paul'), 'versturen', fields, { id })
  // Who works here writes in the school's language, whatever a form says; and a form says nothing that is no language.
  const ours = await press(as(them, 'ines'), 'versturen', { ...fields, aan: 'person:paul', taal: 'tr' })
  const odd = await press(as(them, 'paul'), 'versturen', { ...fields, taal: 'xx' })
  const sent = await db.from(messages, inArray(messages.id, [id, ours.id, odd.id]))
  expect(Object.fromEntries(sent.map((one) => [one.id, one.language]))).toEqual({
    [id]: 'nl',
    [ours.id]: null,
    [odd.id]: 'nl',
  })
  const [paul] = await db.from(people, eq(people.id, 'paul'))
  expect(paul?.writingLanguage).toBe('nl')
  expect(await chosenIn('paul')).toEqual(['nl*', 'tr'])
})
