import { beforeAll, describe, expect, it } from 'vitest'
import { draftFor, type KeptDraft, takeOut, throwAway } from '../../src/drafts/drafts.ts'
import { limits } from '../../src/drafts/limits.ts'
import { fileName } from '../../src/files/naming.ts'
import { attachments } from '../../src/messages/schema.ts'
import { paths } from '../../src/paths.ts'
import type { Scope } from '../../src/scope.ts'
import { as, type Cast, cast, platform } from '../cast.ts'
import { freshId, good, press, problemAt } from './composing.ts'
import { scopeOf } from './scopes.ts'

let them: Cast
beforeAll(async () => {
  them = await cast()
})
const ines = () => as(them, 'ines')
const kept = async (id: string) => (await them.linde.db.from(attachments)).filter(({ messageId }) => messageId === id)

const bytes = (...parts: (string | number[])[]) =>
  new Uint8Array(
    parts.flatMap((part) => (typeof part === 'string' ? Array.from(part, (letter) => letter.charCodeAt(0)) : part)),
  )
const short = (value: number) => [value & 255, value >> 8]
const long = (value: number) => [...short(value & 65_535), ...short(value >>> 16)]

/** A zip of empty files with these names; the first may have a content. */
function zip(names: readonly string[], first = '') {
  const locals = names.map((name, place) =>
    bytes('PK\x03\x04', new Array(22).fill(0), short(name.length), short(0), name, place === 0 ? first : ''),
  )
  const directory = names.map((name) =>
    bytes('PK\x01\x02', new Array(24).fill(0), short(name.length), short(0), short(0), new Array(12).fill(0), name),
  )
  const size = (parts: readonly Uint8Array[]) => parts.reduce((sum, part) => sum + part.length, 0)
  const end = bytes('PK\x05\x06', new Array(8).fill(0), long(size(directory)), long(size(locals)), short(0))
  return new Uint8Array([...locals, ...directory, end].flatMap((part) => [...part]))
}

const png = bytes([0x89], 'PNG\r\n\x1a\n', 'pixels')
const odtType = 'application/vnd.oasis.opendocument.text'
const file = (name: string, content: string | Uint8Array, type = 'application/octet-stream') =>
  new File([content], name, { type })

const taken: [string, string | Uint8Array, string][] = [
  ['brief.pdf', '%PDF-1.7 …', 'application/pdf'],
  ['Foto.JPG', bytes([0xff, 0xd8, 0xff, 0xe0], 'JFIF'), 'image/jpeg'],
  ['plaatje.png', png, 'image/png'],
  ['bewegend.gif', 'GIF89a…', 'image/gif'],
  ['foto.webp', bytes('RIFF', [1, 2, 3, 4], 'WEBPVP8 '), 'image/webp'],
  [
    'brief.docx',
    zip(['[Content_Types].xml', 'word/document.xml']),
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  ],
  [
    'lijst.xlsx',
    zip(['[Content_Types].xml', 'xl/workbook.xml']),
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ],
  [
    'les.pptx',
    zip(['[Content_Types].xml', 'ppt/presentation.xml']),
    'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  ],
  ['brief.odt', zip(['mimetype', 'content.xml'], odtType), odtType],
  ['namen.csv', 'naam;groep\r\nÀda;5a', 'text/csv; charset=utf-8'],
  ['lees.txt', 'Lees mij', 'text/plain; charset=utf-8'],
]

const refused: [string, string | Uint8Array][] = [
  ['plaatje.svg', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'],
  ['pagina.html', '<!doctype html><script>alert(1)</script>'],
  ['foto.jpg', '<html><body>geen foto'],
  ['foto.jpg', png],
  ['brief.txt', '\ufeff  <svg onload=alert(1)>'],
  ['spel.exe', bytes('MZ', [0x90, 0, 3])],
  ['spel.txt', 'MZ programma'],
  ['alles.zip', zip(['a.txt'])],
  ['brief.docx', zip(['a.txt'])],
  ['brief.docx', zip(['[Content_Types].xml', 'word/document.xml', 'word/vbaProject.bin'])],
  ['brief.odt', zip(['mimetype', 'content.xml'], 'application/x-something-else')],
  ['gdp.pdf\u202Etxt.exe', '%PDF-1.7'],
  ['zonder-einde', '%PDF-1.7'],
  ['leeg.txt', ''],
]

describe('a file that goes with a message', () => {
  it.each(taken)('%s is taken, and is what its content says', async (name, content, type) => {
    const { id, status } = await press(ines(), 'bijlage-erbij', good, { files: [file(name, content, 'text/html')] })
    expect([status, (await kept(id)).map((one) => [one.name, one.type])]).toEqual([303, [[name, type]]])
  })

  it.each(refused)('%s is refused beside its field, and the text is kept', async (name, content) => {
    const { id, status, page } = await press(
      ines(),
      'versturen',
      { ...good, tekst: 'KEPT-text' },
      { files: [file(name, content)] },
    )
    expect([status, await kept(id)]).toEqual([422, []])
    expect(problemAt(page, 'bijlagen')).toMatch(/kan niet mee|is leeg/)
    expect(page).toContain('KEPT-text')
    expect(await (await ines().visit(paths.draft(id))).text()).toContain('KEPT-text')
  })

  it('is at most 10 MB, and all of them 20 MB', async () => {
    const large = (size: number) => file('groot.pdf', `%PDF-${'x'.repeat(size * 1024 * 1024 - 5)}`)
    const tooLarge = await press(ines(), 'bewaren', good, {
      files: [file('te groot.pdf', `%PDF-${'x'.repeat(10 * 1024 * 1024)}`)],
    })
    expect(problemAt(tooLarge.page, 'bijlagen')).toMatch(/groter dan 10 MB/)
    const { id } = await press(ines(), 'bewaren', good, { files: [large(9)] })
    const together = await press(ines(), 'bewaren', good, { id, files: [large(8), large(4)] })
    expect(problemAt(together.page, 'bijlagen')).toMatch(/samen groter dan 20 MB/)
    expect(await kept(id)).toHaveLength(2)
  })

  it('is kept by any press, read by the recipient once sent, and by nobody before', async () => {
    const id = freshId()
    await press(ines(), 'bewaren', good, { id, files: [file('brief.pdf', '%PDF-1.7 hallo')] })
    const [one] = await kept(id)
    const url = paths.attachment(one!.id)
    expect((await as(them, 'paul').visit(url)).status).toBe(404)
    expect((await ines().visit(url)).status).toBe(200)
    await press(ines(), 'versturen', good, { id })
    expect((await ines().visit(url)).headers.get('content-type')).toBe('application/pdf')
    expect((await as(them, 'olga').visit(url)).status).toBe(404)
  })

  it('stands in the order in which it was chosen, for writer and reader', async () => {
    const names = Array.from({ length: 12 }, (_, place) => `bijlage-${(7 * place) % 12}.txt`)
    const files = names.map((name) => file(name, name))
    const inOrder = (page: string) => [...page.matchAll(/<bdi>(bijlage-\d+\.txt)</g)].map(([, name]) => name)
    const { id } = await press(ines(), 'bewaren', good, { files: files.slice(0, 8) })
    await press(ines(), 'bewaren', good, { id, files: files.slice(8) })
    expect(inOrder(await (await ines().visit(paths.draft(id))).text())).toEqual(names)
    await press(ines(), 'versturen', good, { id })
    expect(inOrder(await (await ines().visit(paths.message(id))).text())).toEqual(names)
  })

  it('can be taken out by its writer, and not once it was sent', async () => {
    const files = [file('een.txt', 'een')]
    const { id } = await press(ines(), 'bewaren', good, { files })
    const [one] = await kept(id)
    await press(as(them, 'olga'), `bijlage-weg:${one!.id}`)
    expect(await kept(id)).toHaveLength(1)
    await press(ines(), `bijlage-weg:${one!.id}`, good, { id })
    expect(await kept(id)).toHaveLength(0)
    await press(ines(), 'versturen', good, { id, files })
    const [sent] = await kept(id)
    await press(ines(), `bijlage-weg:${sent!.id}`, good, { id })
    expect(await kept(id)).toHaveLength(1)
  })

  it.each([
    ['weggooien', throwAway],
    ['bijlage-weg', (scope: Scope, draft: KeptDraft) => takeOut(scope, draft, draft.files[0]!.id)],
  ])('goes along when another tab sends between the reading and the doing of “%s”', async (_, undo) => {
    const { id } = await press(ines(), 'bewaren', good, { files: [file('brief.txt', 'KEPT-file')] })
    const scope = await scopeOf(them.linde, 'ines')
    const read = await draftFor(scope, id)
    await press(ines(), 'versturen', good, { id })
    await undo(scope, read!)
    const [one] = await kept(id)
    const answer = await ines().visit(paths.attachment(one!.id))
    expect([answer.status, await answer.text()]).toEqual([200, 'KEPT-file'])
  })

  it('is not left behind by a letter that is too large to keep', async () => {
    const stored = () => platform.files.list('', 1000)
    const before = await stored()
    const files = [file('brief.txt', 'ORPHAN')]
    const { status } = await press(ines(), 'bewaren', { ...good, tekst: 'x'.repeat(limits.draft) }, { files })
    expect([status, await stored()]).toEqual([413, before])
  })
})

it.each([
  ['C:\\map\\..\\brief.pdf', 'brief.pdf'],
  ['../../etc/passwd', 'passwd'],
  ['.htaccess', 'htaccess'],
  ['a\u202Egpj.exe', 'agpj.exe'],
  ['regel\r\neinde".pdf', 'regeleinde.pdf'],
  ['nul\u0000.pdf', 'nul.pdf'],
  ['Kind & %22ouder%22.pdf', 'Kind & ouder.pdf'],
  ['', 'bestand'],
  [`${'é'.repeat(300)}.docx`, `${'é'.repeat(195)}.docx`],
])('shows the file name %j as %j (check 23)', (given, shown) => {
  expect(fileName(given)).toBe(shown)
})
