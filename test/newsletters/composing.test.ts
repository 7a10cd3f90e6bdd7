import { beforeAll, expect, it } from 'vitest'
import { newId } from '../../src/ids.ts'
import { newsletterById } from '../../src/newsletters/queries.ts'
import { paths } from '../../src/paths.ts'
import { eventOf } from '../calendar/event.ts'
import { put } from '../calendar/writing.ts'
import { as, type Cast, cast } from '../cast.ts'
import { layPost } from '../posts/laying.ts'
import { layLetter, textBlock } from './making.ts'

let them: Cast
beforeAll(async () => {
  them = await cast()
})

type Who = Parameters<typeof as>[1]
const read = async (who: Who, path: string) => {
  const answer = await as(them, who).visit(path)
  return { status: answer.status, html: await answer.text(), headers: answer.headers }
}
const hidden = (html: string, name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? ''
const letter = async (id: string) => (await newsletterById(them.linde, id))[0]!.letter

it('is composed from parts that move up and down, without a script; the same press twice begins one (I2)', async () => {
  const id = newId(new Date())
  for (const _ of [1, 2])
    expect(
      (await as(them, 'hedda').post(paths.newNewsletter, { id, onderwerp: 'Winter' })).headers.get('location'),
    ).toBe(paths.newsletterDraft(id))
  const news = await layPost(them.linde, { kind: 'news', groupId: null, visibility: 'public', title: 'Nieuw plein' })
  const hers = await layPost(them.linde, { visibility: 'group', title: 'Alleen 3b' })
  await put(them.linde, eventOf('2026-12-18', '2026-12-18', { title: 'Kerstviering', visibility: 'visitors' }), [
    'school',
    'public',
  ])
  for (const soort of ['news', 'events'])
    expect((await as(them, 'hedda').post(paths.newsletterBlocks(id), { soort })).status).toBe(303)
  const [text, posts, events] = (await letter(id)).blocks
  const fill = async (block: string, fields: Record<string, string>) => {
    const at = paths.newsletterBlock(id, block)
    const { html } = await read('hedda', at)
    return as(them, 'hedda').post(at, { soort: hidden(html, 'soort'), gezien: hidden(html, 'gezien'), ...fields })
  }
  await fill(text!.id, { kop: 'Vooraf', tekst: 'Beste ouders' })
  await fill(posts!.id, { kop: 'Nieuws', berichten: news })
  expect((await fill(events!.id, { kop: 'Agenda', van: '20-12-2026', tot: '1-12-2026' })).status).toBe(422)
  await fill(events!.id, { kop: 'Agenda', van: '1-12-2026', tot: '31-12-2026' })
  expect((await read('hedda', paths.newsletterBlock(id, posts!.id))).html).not.toContain(hers)
  await as(them, 'hedda').post(paths.newsletterBlockPlace(id, events!.id), { actie: 'omhoog' })
  expect((await letter(id)).blocks.map(({ heading }) => heading)).toEqual(['Vooraf', 'Agenda', 'Nieuws'])
  const preview = await read('hedda', paths.newsletterPreview(id))
  for (const word of ['Beste ouders', 'Kerstviering', 'Nieuw plein']) expect(preview.html).toContain(word)
  const mail = await read('hedda', paths.newsletterMail(id))
  expect(mail.html).toContain('Kerstviering')
  expect(mail.headers.get('content-security-policy')).toContain("default-src 'none'")
})

it('lets nobody write over what a colleague wrote meanwhile, and loses neither (I2)', async () => {
  const id = await layLetter(them.linde)
  const [block] = (await letter(id)).blocks
  const at = paths.newsletterBlock(id, block!.id)
  const seen = hidden((await read('hedda', at)).html, 'gezien')
  const fields = { soort: 'text', gezien: seen, kop: 'Vooraf' }
  expect((await as(them, 'ada').post(at, { ...fields, tekst: 'Van Ada' })).status).toBe(303)
  const late = await as(them, 'hedda').post(at, { ...fields, tekst: 'Van Hedda' })
  const html = await late.text()
  expect([late.status, html.includes('Van Ada'), html.includes('Van Hedda')]).toEqual([409, true, true])
  // What the editor begins with, where there is one.
  const inEditor = await as(them, 'hedda').post(at, { ...fields, 'tekst-html': '<p>Van <b>Hedda</b></p>' })
  expect(hidden(await inEditor.text(), 'tekst-html')).toContain('Hedda')
  expect(JSON.stringify((await letter(id)).blocks)).toContain('Van Ada')
  expect((await as(them, 'hedda').post(at, { ...fields, gezien: hidden(html, 'gezien'), tekst: 'Beide' })).status).toBe(
    303,
  )
  // Another part of the same letter is nobody's obstacle.
  await as(them, 'ada').post(paths.newsletterBlocks(id), { soort: 'heading' })
  expect((await letter(id)).blocks).toHaveLength(2)
})

it('keeps its settings the same way, and asks to whom it goes', async () => {
  const id = await layLetter(them.linde)
  const at = paths.newsletterSettings(id)
  const { html } = await read('hedda', at)
  const gezien = hidden(html, 'gezien')
  expect((await as(them, 'hedda').post(at, { gezien, onderwerp: 'Winter' })).status).toBe(422)
  expect((await as(them, 'hedda').post(at, { gezien, onderwerp: 'Winter', ouders: 'on', groepen: '3b' })).status).toBe(
    303,
  )
  expect((await as(them, 'ada').post(at, { gezien, onderwerp: 'Zomer', ouders: 'on' })).status).toBe(409)
  expect(await letter(id)).toMatchObject({ title: 'Winter', groupIds: ['3b'], staff: false, isPublic: false })
})

it('is made by whoever may, and read by those it is for (N1, N2)', async () => {
  const out = { outAt: new Date(), sentAt: new Date(), sentById: 'hedda' }
  const school = await layLetter(them.linde, { ...out, title: 'Voor allen', blocks: [textBlock('Dag allen')] })
  const group = await layLetter(them.linde, { ...out, title: 'Voor 4a', groupIds: ['4a'] })
  const open = await layLetter(them.linde, { ...out, title: 'Voor de wereld', isPublic: true })
  const draft = await layLetter(them.linde, { title: 'Nog niet' })
  const status = async (who: Who, path: string) => (await read(who, path)).status
  expect([await status('paul', paths.newsletter(school)), await status('ines', paths.newsletter(group))]).toEqual([
    200, 200,
  ])
  for (const [who, id] of [
    ['paul', group],
    ['paul', draft],
    ['zoe', school],
  ] as const)
    expect([id, await status(who, paths.newsletter(id))]).toEqual([id, 404])
  expect(await status('pip', paths.newsletter(school))).toBe(403)
  for (const path of [paths.newNewsletter, paths.newsletterDraft(draft), paths.newsletterCheck(draft)])
    expect([path, await status('ines', path)]).toEqual([path, 403])
  expect(await status('nobody', paths.publicNewsletter(open))).toBe(200)
  for (const id of [school, group, draft]) expect(await status('nobody', paths.publicNewsletter(id))).toBe(404)
  const [list, feed, map] = await Promise.all(
    [paths.publicNewsletters, paths.publicNewsletterFeed, paths.sitemap].map(
      async (path) => (await read('nobody', path)).html,
    ),
  )
  for (const shown of [list!, feed!, map!]) {
    expect(shown).toContain(paths.publicNewsletter(open))
    expect(shown).not.toContain(school)
  }
  const page = await read('nobody', paths.publicNewsletter(open))
  expect(page.headers.get('cache-control')).toBe('public, max-age=60')
  const mine = (await read('paul', paths.newsletters)).html
  expect([mine.includes('Voor allen'), mine.includes('Voor 4a'), mine.includes('Nog niet')]).toEqual([
    true,
    false,
    false,
  ])
})
