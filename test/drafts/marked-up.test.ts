import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { deliverAll } from '../../src/messages/dispatch.ts'
import { drafts, messages } from '../../src/messages/schema.ts'
import { paths } from '../../src/paths.ts'
import { as, type Cast, cast, htmx } from '../cast.ts'
import { elementsOf, foreign, shapeOf } from '../http/markup.ts'
import { payloads } from '../http/payloads.ts'
import { word } from '../richtext/samples.ts'
import { fieldIn, freshId, press, problemAt, sendShown } from './composing.ts'

let them: Cast
beforeAll(async () => {
  them = await cast()
})

const ines = () => as(them, 'ines')
const letter = (html: string) => ({ aan: 'ouders:3b', onderwerp: 'Schoolreis', opmaak: html })
const html = '<h2>Mee</h2><ul><li>brood</li></ul><p>Zie <a href="https://a.example/">de site</a>, <b>nu</b></p>'
const proseIn = (page: string) =>
  /<div class="prose"[^>]*>([\s\S]*?)<\/div>/.exec(page)?.[1]?.replaceAll(' dir="auto"', '')
const asShown =
  '<h2>Mee</h2><ul><li>brood</li></ul><p>Zie <a href="https://a.example/" rel="noopener noreferrer nofollow">de site</a>, <strong>nu</strong></p>'

async function sent(fields: Parameters<typeof press>[2]) {
  const { id, status } = await press(ines(), 'versturen', fields)
  expect(status).toBe(303)
  await deliverAll(them.linde, id)
  const [message] = await them.linde.db.from(messages, eq(messages.id, id))
  return { id, message: message! }
}

describe('a text with headings, lists and links (D1)', () => {
  it('is seen so in its preview, by its reader and by its sender', async () => {
    const { id, to } = await press(ines(), 'voorbeeld', letter(html))
    expect(proseIn(await (await ines().visit(to)).text())).toBe(asShown)
    await sendShown(ines(), id)
    await deliverAll(them.linde, id)
    for (const reader of ['paul', 'ines'] as const) {
      expect(proseIn(await (await as(them, reader).visit(paths.message(id))).text())).toBe(asShown)
    }
  })

  it('is kept in plain words besides, of which the list of drafts shows the words alone', async () => {
    const { message } = await sent(letter(html))
    expect(message.body).toBe('Mee\n\n- brood\n\nZie de site (https://a.example/), nu')
    await press(ines(), 'bewaren', letter(html))
    const list = await (await ines().visit(paths.drafts)).text()
    expect([list.includes('brood'), list.includes('- brood')]).toEqual([true, false])
  })

  it('is plain where plain paragraphs say it all, whichever way it was written', async () => {
    const [typed, edited] = [await sent({ ...letter(''), tekst: 'a\n\nb' }), await sent(letter('<p>a</p><p>b<br></p>'))]
    for (const { message } of [typed, edited]) expect(message).toMatchObject({ body: 'a\n\nb', rich: null })
  })

  it('comes back in the form, and stays when something else is changed without scripts', async () => {
    const { id } = await press(ines(), 'bewaren', letter(html))
    const shown = await (await ines().visit(paths.draft(id))).text()
    expect(fieldIn(shown, 'tekst')).toContain('- brood')
    const again = await press(
      ines(),
      'voorbeeld',
      { ...letter(fieldIn(shown, 'opmaak')), tekst: fieldIn(shown, 'tekst'), onderwerp: 'Anders' },
      { id },
    )
    expect(proseIn(await (await ines().visit(again.to)).text())).toBe(asShown)
  })

  it('is what was typed when the text itself was changed without scripts', async () => {
    const { message } = await sent({ ...letter(html), tekst: 'Toch <b>niet</b>' })
    expect(message).toMatchObject({ body: 'Toch <b>niet</b>', rich: null })
  })

  it('stays in the field on a mistake', async () => {
    const { status, page } = await press(ines(), 'versturen', { ...letter(html), onderwerp: '' })
    expect(status).toBe(422)
    expect(fieldIn(page, 'opmaak')).toContain('<h2')
    expect(fieldIn(page, 'opmaak')).toContain('<li')
  })

  it('comes out of Word clean', async () => {
    const { message } = await sent(letter(word))
    expect(message.body).toContain('- Een lunch\n  - geen noten\n- Een regenjas\n\n1. Eerst de bus\n2. Dan het park')
    expect(JSON.stringify(message.rich)).not.toMatch(/mso|o:p|style|class|Symbol/i)
  })
})

describe('huge text (check 20)', () => {
  it.each([
    ['words', `<h2>${'a'.repeat(20_001)}</h2>`, 'Dit is te lang'],
    ['marks', '<ul><li>a</li></ul>'.repeat(2000), 'te veel opmaak'],
  ])('says of too many %s so beside the field, and keeps them', async (_, huge, said) => {
    const { id, status, page } = await press(ines(), 'versturen', letter(huge))
    expect([status, problemAt(page, 'tekst')]).toEqual([422, expect.stringContaining(said)])
    const [kept] = await them.linde.db.from(drafts, eq(drafts.id, id))
    expect(JSON.stringify(kept!.content).length).toBeGreaterThan(20_000)
  })
  it('refuses what nobody wrote', async () => {
    expect((await press(ines(), 'bewaren', letter('<b>'.repeat(200_000)))).status).toBe(413)
  })
})

describe('hostile text (check 13)', () => {
  it.each(payloads.map((payload) => [payload.slice(0, 60), payload]))('%s runs nowhere', async (_, hostile) => {
    const { id, page } = await press(ines(), 'versturen', { ...letter(`<h2>x</h2>y${hostile}`), onderwerp: '' })
    // How many places a picture can go to follows from the text.
    const others = (elements: readonly string[]) => elements.filter((one) => one !== 'option value')
    const wrong = await elementsOf(page)
    const fine = await elementsOf((await press(ines(), 'versturen', { ...letter('<h2>x</h2>y'), onderwerp: '' })).page)
    expect(others(shapeOf(wrong))).toEqual(others(shapeOf(fine))) // in the form, it is an attribute's text
    await press(ines(), 'versturen', letter(`<h2>x</h2>y${hostile}`), { id })
    await deliverAll(them.linde, id)
    const answer = await as(them, 'paul').visit(paths.message(id))
    const read = await elementsOf(await answer.text())
    expect([answer.status, foreign(wrong), foreign(read)]).toEqual([200, [], []])
  })
})

describe('a draft in two windows', () => {
  const on = (page: string, seen: Date | null, text: string) => ({
    ...letter(`<h2>${text}</h2>`),
    pagina: page,
    gezien: seen ? String(seen.getTime()) : '',
  })
  const goingOn = (page: string, text: string) => ({
    ...letter(`<h2>${text}</h2>`),
    pagina: fieldIn(page, 'pagina'),
    gezien: fieldIn(page, 'gezien'),
  })
  const standing = async (id: string) => (await them.linde.db.from(drafts, eq(drafts.id, id)))[0]!
  const subjectOf = ({ content }: { content: unknown }) => (content as { body: string }).body

  it('keeps what one window writes, as often as it writes', async () => {
    const id = freshId()
    for (const text of ['een', 'twee', 'drie']) {
      expect((await press(ines(), 'bewaren', on('a', null, text), { id })).status).toBe(303)
      expect(subjectOf(await standing(id))).toBe(text)
    }
    expect(await them.linde.db.from(drafts, eq(drafts.id, id))).toHaveLength(1)
  })

  it('writes over nothing that this window has not seen, says so, and keeps what was typed', async () => {
    const id = freshId()
    await press(ines(), 'bewaren', on('a', null, 'van a'), { id })
    const { status, page } = await press(ines(), 'versturen', on('b', null, 'van b'), { id })
    expect(status).toBe(409)
    expect(page).toContain('ook in een ander venster bewaard')
    expect(fieldIn(page, 'opmaak')).toContain('van b')
    expect(subjectOf(await standing(id))).toBe('van a')
    const meant = await press(ines(), 'bewaren', goingOn(page, 'van b'), { id })
    expect([meant.status, subjectOf(await standing(id))]).toEqual([303, 'van b'])
  })

  it('says so to what is kept while typing, and lets nothing be thrown away', async () => {
    const id = freshId()
    await press(ines(), 'bewaren', on('a', null, 'van a'), { id })
    const fields = { ...on('b', null, 'van b'), actie: 'bewaren' }
    const quiet = await ines().post(paths.draft(id), fields, htmx)
    expect([quiet.status, await quiet.text()]).toEqual([409, expect.stringContaining('Niet bewaard')])
    expect((await press(ines(), 'weggooien', on('b', null, 'van b'), { id })).status).toBe(409)
    expect(subjectOf(await standing(id))).toBe('van a')
  })

  it('goes on in the window that opened what the other kept', async () => {
    const id = freshId()
    await press(ines(), 'bewaren', on('a', null, 'van a'), { id })
    const opened = await (await ines().visit(paths.draft(id))).text()
    expect((await press(ines(), 'bewaren', goingOn(opened, 'verder'), { id })).status).toBe(303)
    expect((await press(ines(), 'bewaren', on('a', null, 'te laat'), { id })).status).toBe(409)
  })
})
