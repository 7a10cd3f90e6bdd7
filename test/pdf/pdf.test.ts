import { encode } from 'fast-png'
import encodeQR from 'qr'
import { beforeAll, describe, expect, it } from 'vitest'
import { assetFile } from '../../src/http/assets.ts'
import { pdfOf } from '../../src/pdf/document.ts'
import { widthOf } from '../../src/pdf/font.ts'
import { fontsOf } from '../../src/pdf/fonts.ts'
import { linesOf } from '../../src/pdf/lines.ts'
import { drawBitmap, drawPicture, type Fonts, inElement, newPage, writeText } from '../../src/pdf/page.ts'
import { pictureOfPng } from '../../src/pdf/picture.ts'
import { platform } from '../cast.ts'
import { blue, bytesOf, convert, png, red } from '../photos/pictures.ts'
import { codesOn, picturesOn, readPdf } from './reading.ts'

let fonts: Fonts
beforeAll(async () => {
  fonts = await fontsOf({
    asset: async (name) => new Uint8Array(await (await assetFile(platform, name)).arrayBuffer()),
  })
})

const about = { title: 'Brieven voor „Groep 5ä”', language: 'nl' }
const body = { x: 70, y: 100, width: 400 }

function pageSaying(...paragraphs: string[]) {
  const page = newPage(fonts)
  for (const [place, text] of paragraphs.entries()) {
    inElement(page, { tag: place === 0 ? 'H1' : 'P' }, () =>
      writeText(page, { ...body, y: 100 + 60 * place }, { size: 11 }, text),
    )
  }
  return page
}

it('shows names of many languages, whole, and a mark for what it cannot show (A5)', async () => {
  const names = 'Loïs Şahin Łucja Ħal Nguyễn Thị Đặng Ķērsta Wójcik Dvořák Žižić Größe Ñandú Σοφία Шевченко Їжак Œuvre'
  const { pages } = await readPdf(await pdfOf([pageSaying(names, 'Zoe\u0308 李')], fonts, about))
  expect(pages).toEqual([expect.stringContaining(names.slice(0, 40))])
  for (const name of names.split(' ')) expect(pages[0]).toContain(name)
  expect(pages[0]).toContain('Zoë \ufffd')
})

it('says its title, its language, and what is a heading, a paragraph and a picture of what (N9)', async () => {
  const page = pageSaying('Uw account', 'Beste Mia')
  inElement(page, { tag: 'Figure', says: 'Vierkante code' }, () =>
    drawBitmap(page, { x: 70, y: 300, size: 90 }, encodeQR('https://linde.example/code', 'raw', { border: 4 })),
  )
  const { file, about: said } = await readPdf(await pdfOf([page], fonts, about))
  expect(said).toMatchObject({ Title: about.title, Language: 'nl' })
  expect(await file.getMarkInfo()).toMatchObject({ Marked: true })
  const tree = await (await file.getPage(1)).getStructTree()
  const [whole] = tree!.children as { role: string; children: { role: string; alt?: string }[] }[]
  expect(whole!.children.map(({ role, alt }) => [role, alt])).toEqual([
    ['H1', undefined],
    ['P', undefined],
    ['Figure', 'Vierkante code'],
  ])
  expect(await codesOn(file, 1)).toEqual(['https://linde.example/code'])
})

it('has as many pages as it takes, each with what is read of it', async () => {
  const { file, pages } = await readPdf(
    await pdfOf(
      ['een', 'twee', 'drie'].map((text) => pageSaying(text)),
      fonts,
      about,
    ),
  )
  expect(pages).toEqual(['een', 'twee', 'drie'])
  for (const number of [1, 2, 3]) {
    const [document] = (await (await file.getPage(number)).getStructTree())!.children as { children: unknown[] }[]
    expect(document!.children).toHaveLength(1)
  }
})

it('breaks lines between words, and within a word that is wider than its line', () => {
  const text =
    'Met Pleinpost schrijven school en thuis elkaar.\nTweede alinea met een heeeeeeeeeeeeeeeeeeeeeeeeeeeeeel lang woord'
  const lines = linesOf(fonts.regular, 11, 120, text)
  expect(lines.join(' ').replaceAll(' ', '')).toBe(text.replaceAll(/\s/g, ''))
  expect(lines.length).toBeGreaterThan(5)
  for (const line of lines) expect(widthOf(fonts.regular, 11, line)).toBeLessThanOrEqual(120)
})

it('measures as the font does', () => {
  expect(widthOf(fonts.bold, 1000, 'MM')).toBeGreaterThan(widthOf(fonts.regular, 1000, 'ii') * 2)
  expect(widthOf(fonts.regular, 10, '')).toBe(0)
})

describe('a picture (A4, A5)', () => {
  const halves = () => png(60, 20, (x) => (x < 30 ? red : blue))
  const wide = { x: 70, y: 100, width: 90, height: 30 }

  it('is in the file once, however many pages show it, and has its colours there', async () => {
    const picture = pictureOfPng(await halves())!
    const pages = ['een', 'twee', 'drie'].map((text) => {
      const page = pageSaying(text)
      drawPicture(page, wide, picture)
      return page
    })
    const bytes = await pdfOf(pages, fonts, about)
    expect(new TextDecoder('latin1').decode(bytes).match(/\/Subtype \/Image/g)).toHaveLength(1)
    const { file, pages: texts } = await readPdf(bytes)
    expect(texts).toEqual(['een', 'twee', 'drie'])
    const shown = (await picturesOn(file, 2))[0]!
    const parts = shown.data.length / (60 * 20)
    expect([shown.width, shown.height]).toEqual([60, 20])
    expect([[...shown.data.slice(0, 3)], [...shown.data.slice(59 * parts, 59 * parts + 3)]]).toEqual([red, blue])
  })

  it('is read whichever way its rows are kept', async () => {
    const kept = pictureOfPng(await halves())!
    // As the runtime writes it: with other filters, and with how solid each dot is.
    const again = pictureOfPng(await convert(await halves(), 'image/png'))!
    expect([again.width, again.height, again.colours]).toEqual([60, 20, kept.colours])
    // In turns, with two bytes for each part of a dot.
    const data = Uint16Array.from({ length: 60 * 20 * 3 }, (_, at) => kept.colours[at]! * 257)
    const fine = encode({ width: 60, height: 20, channels: 3, depth: 16, data }, { interlace: 'Adam7' })
    expect(pictureOfPng(fine)?.colours).toEqual(kept.colours)
    expect(pictureOfPng((await halves()).slice(0, 60))).toBeNull()
    expect(pictureOfPng(bytesOf('no picture'))).toBeNull()
  })
})
