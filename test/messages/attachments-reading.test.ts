import { beforeAll, describe, expect, it } from 'vitest'
import { app } from '../../src/app.tsx'
import { attachmentKey } from '../../src/messages/attachments.ts'
import { insertAttachment } from '../../src/messages/queries.ts'
import { drafts } from '../../src/messages/schema.ts'
import { paths } from '../../src/paths.ts'
import { as, bindings, type Cast, cast } from '../cast.ts'
import { letter } from '../questionnaires/letter.ts'

let them: Cast
beforeAll(async () => {
  them = await cast()
})

type Who = Parameters<typeof as>[1]
const everyone: Who[] = ['ines', 'olga', 'hedda', 'adam', 'paul', 'petra', 'wanda', 'wim', 'pip', 'zoe', 'zed']

async function attach(messageId: string, name = 'Rooster.pdf', type = 'application/pdf') {
  const id = `file-${messageId}`
  const bytes = new TextEncoder().encode('%PDF-1.7 inhoud')
  await them.linde.files.put(attachmentKey(id), bytes, { type, name })
  await insertAttachment(them.linde, { id, messageId, ownerId: 'ines', name, type, size: bytes.length })
  return paths.attachment(id)
}

const readersOf = async (path: string) => {
  const statuses = await Promise.all(
    everyone.map(async (who) => [who, (await as(them, who).visit(path)).status] as const),
  )
  expect(statuses.filter(([, status]) => status !== 200 && status !== 404)).toEqual([])
  return statuses.filter(([, status]) => status === 200).map(([who]) => who)
}

it('an attachment is there for the readers of its message and for its sender (D7, check 27)', async () => {
  const id = await letter(them.linde)
  expect(await readersOf(await attach(id))).toEqual(['ines', 'paul', 'petra', 'wanda', 'wim'])
})

it('until it is sent it is the writer’s alone', async () => {
  await them.linde.db.insert(drafts, { id: 'concept', ownerId: 'ines', content: {}, updatedAt: new Date() })
  expect(await readersOf(await attach('concept'))).toEqual(['ines'])
})

it('of no draft and no message, it is nobody’s (check 27)', async () => {
  expect(await readersOf(await attach('weg'))).toEqual([])
})

it('is named on the page, and handed over so that it can do nothing (check 23)', async () => {
  const id = await letter(them.linde)
  const path = await attach(id, 'Röoster "5a"\r\nX-Evil: 1 \u202Efdp.exe', 'text/csv; charset=utf-8')
  const page = await (await as(them, 'paul').visit(paths.message(id))).text()
  expect(page).toContain(path)
  const answer = await as(them, 'paul').visit(path)
  expect(await answer.text()).toBe('%PDF-1.7 inhoud')
  expect(answer.headers.get('content-disposition')).toMatch(
    /^attachment; filename="[\w .()-]+"; filename\*=UTF-8''R%C3%B6oster%20%225a%22__X-Evil%3A%201%20_fdp\.exe$/,
  )
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
  expect(answer.headers.get('content-security-policy')).toMatch(/^sandbox; default-src 'none'; /)
  expect(answer.headers.get('cache-control')).toBe('private, no-store')
  expect(answer.headers.get('x-evil')).toBeNull()
})

it.each([
  ['Foto.jpg', 'image/jpeg', 'inline', /^sandbox; default-src 'none'/],
  ['Foto.png', 'image/png', 'inline', /^sandbox; default-src 'none'/],
  ['Brief.pdf', 'application/pdf', 'inline', /^default-src 'none'; (?!.*(sandbox|script-src))/],
  ['Lijst.csv', 'text/csv; charset=utf-8', 'attachment', /^sandbox; default-src 'none'/],
  ['Plaat.svg', 'image/svg+xml', 'attachment', /^sandbox; default-src 'none'/],
  ['Pagina.html', 'text/html', 'attachment', /^sandbox; default-src 'none'/],
])('%s is shown only where it cannot run as a page of ours, else saved (check 23)', async (name, type, how, policy) => {
  const { headers } = await as(them, 'paul').visit(await attach(await letter(them.linde), name, type))
  expect(headers.get('content-disposition')).toBe(`${how}; filename="${name}"; filename*=UTF-8''${name}`)
  expect(headers.get('content-security-policy')).toMatch(policy)
  expect([headers.get('content-type'), headers.get('x-content-type-options')]).toEqual([type, 'nosniff'])
})

describe('a part of it', () => {
  const whole = '%PDF-1.7 inhoud'
  let path: string
  let tag: string
  beforeAll(async () => {
    path = await attach(await letter(them.linde))
    tag = (await as(them, 'paul').visit(path)).headers.get('etag') ?? ''
  })
  const told = async (answer: Response) => ({
    status: answer.status,
    range: answer.headers.get('content-range'),
    length: answer.headers.get('content-length'),
    text: await answer.text(),
  })
  const ask = async (headers: Record<string, string>) => told(await as(them, 'paul').visit(path, headers))

  it.each([
    ['bytes=0-3', 'bytes 0-3/15', '%PDF'],
    ['bytes=9-', 'bytes 9-14/15', 'inhoud'],
    ['bytes=9-999', 'bytes 9-14/15', 'inhoud'],
    ['bytes=-6', 'bytes 9-14/15', 'inhoud'],
    ['bytes=-999', 'bytes 0-14/15', whole],
    ['Bytes=14-14', 'bytes 14-14/15', 'd'],
  ])('%s is that part (RFC 9110, 14)', async (range, wanted, text) => {
    expect(await ask({ range })).toEqual({ status: 206, range: wanted, length: String(text.length), text })
  })

  it.each(['bytes=15-', 'bytes=99-100', 'bytes=-0'])('%s is none of it (RFC 9110, 15.5.17)', async (range) => {
    expect(await ask({ range })).toMatchObject({ status: 416, range: 'bytes */15', text: '' })
  })

  it.each([
    'bytes=0-1,3-4',
    'bytes=3-1',
    'bytes=-',
    'bytes=a-b',
    'items=0-1',
    'bytes 0-1',
    '',
  ])('%j is answered whole, as if nobody had asked for a part', async (range) => {
    expect(await ask({ range })).toEqual({ status: 200, range: null, length: '15', text: whole })
  })

  it('is of the file that the reader has a part of, or else it is all of it (If-Range)', async () => {
    expect((await ask({ range: 'bytes=0-3', 'if-range': tag })).status).toBe(206)
    for (const other of ['"another"', `W/${tag}`, 'Wed, 21 Oct 2026 07:28:00 GMT'])
      expect(await ask({ range: 'bytes=0-3', 'if-range': other })).toMatchObject({ status: 200, text: whole })
  })

  it('is nothing to who has it all (If-None-Match)', async () => {
    for (const known of [tag, `W/${tag}`, `"x", ${tag}`, '*'])
      expect(await ask({ 'if-none-match': known, range: 'bytes=0-3' })).toMatchObject({ status: 304, text: '' })
    expect((await ask({ 'if-none-match': '"x"' })).status).toBe(200)
  })

  it('is told of in advance, and asked of nothing but a file that is read (HEAD)', async () => {
    const request = { method: 'HEAD', headers: { cookie: await as(them, 'paul').cookie(), range: 'bytes=0-3' } }
    const answer = await app.fetch(new Request(`https://linde.pleinpost.test${path}`, request), bindings)
    expect([answer.headers.get('accept-ranges'), answer.headers.get('etag')]).toEqual(['bytes', tag])
    expect(await told(answer)).toEqual({ status: 200, range: null, length: '15', text: '' })
  })

  it('is there for whoever may read the whole, and for nobody else (check 27)', async () => {
    const headers = { range: 'bytes=0-3', 'if-none-match': '*' }
    for (const who of ['olga', 'hedda', 'adam', 'zoe'] as const)
      expect((await as(them, who).visit(path, headers)).status).toBe(404)
  })
})
