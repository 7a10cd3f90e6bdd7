import { doIUseEmail } from '@jsx-email/doiuse-email'
import { beforeAll, expect, it } from 'vitest'
import { mostBlocks } from '../../src/newsletters/blocks.ts'
import { bytesOf, largestMail, written } from '../../src/newsletters/letter.tsx'
import { shownFor } from '../../src/newsletters/live.ts'
import { letterFor } from '../../src/newsletters/newsletters.ts'
import { checked } from '../../src/newsletters/sending.ts'
import { paths } from '../../src/paths.ts'
import { parseRichText } from '../../src/richtext/parse.ts'
import { eventOf } from '../calendar/event.ts'
import { put } from '../calendar/writing.ts'
import { as, type Cast, cast } from '../cast.ts'
import { attribute, elementsOf, foreign } from '../http/markup.ts'
import { albumOfPost } from '../posts/album.ts'
import { layPost } from '../posts/laying.ts'
import { layLetter, textBlock } from './making.ts'

let them: Cast
let whole = ''
beforeAll(async () => {
  them = await cast()
  const post = await layPost(them.linde, { kind: 'news', groupId: null, visibility: 'public', title: 'Nieuw plein' })
  const photo = await albumOfPost(them.linde, { teacher: 'ines', children: ['pip'] }, post)
  const kerst = { title: 'Kerstviering', place: 'Aula', visibility: 'visitors' as const }
  await put(them.linde, eventOf('2026-12-18', '2026-12-18', kerst, ['18:00', '20:00']), ['school', 'public'])
  const rich =
    '<h2>Kop</h2><p>Een <b>vet</b> en <i>schuin</i> <a href="https://voorbeeld.example/a?b=1&amp;c=2">woord</a></p><ul><li>Een<ol><li>Twee</li></ol></li></ul>'
  whole = await layLetter(them.linde, {
    isPublic: true,
    blocks: [
      { id: 'a', kind: 'text', heading: 'Vooraf', text: parseRichText(rich) },
      { id: 'b', kind: 'news', heading: 'Nieuws', posts: [post] },
      { id: 'c', kind: 'events', heading: 'Agenda', from: '2026-12-01', until: '2026-12-31' },
      { id: 'd', kind: 'photos', heading: 'Foto’s', photos: [{ id: photo, alt: 'De klas op het plein' }] },
      { id: 'e', kind: 'heading', heading: 'Tot ziens' },
    ],
  })
})

async function mailOf(id: string, language: 'nl' | 'en' = 'nl', kind: 'person' | 'subscriber' = 'person') {
  const { letter } = await letterFor(them.linde, id)
  const shown = await shownFor(them.linde, letter, kind === 'person' ? 'inside' : 'outside')
  return written(them.linde, { shown, isPublic: letter.isPublic }, { kind, id: 'paul', language })
}

/**
 * What a letter is better for where it is understood, and stands without: the colours of the dark, that the page has a body of
 * its own, that a table says it is none, and that it shrinks on a telephone, beside the width that Outlook goes by.
 */
const extra =
  /^`(Class selector|@media|<body> element|role attribute|max-width)` is not supported by `(gmail\.mobile-webmail|outlook\.[\w-]+)`$/

function refusedBy(html: string) {
  const judged = doIUseEmail(html, { emailClients: ['gmail.*', 'outlook.*'] })
  return (judged.success ? [] : judged.errors).filter((error) => !extra.test(error))
}

it.each(['nl', 'en'] as const)('is of nothing that Gmail or Outlook do not lay out, in %s (I2)', async (language) => {
  expect(refusedBy((await mailOf(whole, language)).html)).toEqual([])
  const broken = (await mailOf(whole)).html.replace('</body>', '<form><div style="display:flex">x</div></form></body>')
  expect(refusedBy(broken)).not.toEqual([])
})

it('runs nothing, fetches nothing but its pictures, and says in words what each shows', async () => {
  const { html, text } = await mailOf(whole)
  const elements = await elementsOf(html)
  // Its own pictures are fetched by whole addresses, as a mail must.
  expect(
    foreign(
      elements.filter(({ tag }) => tag !== 'img'),
      true,
    ),
  ).toEqual([])
  expect(elements.filter(({ tag }) => /^(script|link|form|input|button|svg|iframe)$/.test(tag))).toEqual([])
  const tables = elements.filter(({ tag }) => tag === 'table')
  expect(tables.every((table) => attribute(table, 'role') === 'presentation')).toBe(true)
  expect(tables.map((table) => attribute(table, 'width'))).toEqual(['100%', '600', '600'])
  const [picture] = elements.filter(({ tag }) => tag === 'img')
  expect(['alt', 'width', 'height'].map((name) => attribute(picture!, name))).toEqual([
    'De klas op het plein',
    '552',
    '414',
  ])
  expect(attribute(picture!, 'src')).toMatch(/^https?:\/\/linde\.pleinpost\.test\/nieuwsbrieven\//)
  for (const href of elements.filter(({ tag }) => tag === 'a').map((link) => attribute(link, 'href')!))
    expect(href).toMatch(/^https?:\/\//)
  for (const word of [
    'Vooraf',
    'Nieuw plein',
    'Kerstviering',
    'Aula',
    '[Foto: De klas op het plein]',
    'https://voorbeeld.example/a?b=1&c=2',
  ])
    expect(text).toContain(word)
  // Read on another day than it was sent, "morgen" is wrong.
  expect(`${html}${text}`).not.toMatch(/\b(morgen|vandaag|gisteren)\b/)
})

it('tells an address outside the school of no page it may not read', async () => {
  const shut = await layLetter(them.linde, { isPublic: false })
  const { html } = await mailOf(shut, 'nl', 'subscriber')
  expect([html.includes(paths.newsletter(shut)), html.includes(paths.publicNewsletter(shut))]).toEqual([false, false])
  expect((await mailOf(shut)).html).toContain(paths.newsletter(shut))
})

it('stays whole in Gmail, which cuts off at 102 KB: as many parts as there may be, and one too long is said before it is sent', async () => {
  const full = Array.from({ length: mostBlocks }, (_, at) =>
    textBlock('Een gewone alinea van een gewone school. '.repeat(30), `Deel ${at}`),
  )
  const fits = await layLetter(them.linde, { blocks: full })
  expect(bytesOf((await mailOf(fits)).html)).toBeLessThan(largestMail)
  const long = await layLetter(them.linde, { blocks: [textBlock('Zin. '.repeat(22_000))] })
  const hedda = { ...them.linde, me: { ...(await meOf('hedda')) } }
  const { letter } = await letterFor(them.linde, long)
  expect(Object.keys((await checked(hedda, letter)).problems)).toEqual(['inhoud'])
  const page = await (await as(them, 'hedda').visit(paths.newsletterCheck(long))).text()
  expect([page.includes('Gmail kapt hem af'), page.includes('value="versturen"')]).toEqual([true, false])
  const refused = await as(them, 'hedda').post(paths.newsletterCheck(long), { actie: 'versturen', gezien: '1' })
  expect(refused.status).toBe(422)
})

async function meOf(id: string) {
  const { actingFor } = await import('../../src/people/acting.ts')
  return (await actingFor(them.linde, id))!.me
}
