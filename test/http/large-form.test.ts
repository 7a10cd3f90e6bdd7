import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { app } from '../../src/app.tsx'
import { TooLarge } from '../../src/errors.ts'
import { textsOfForm } from '../../src/http/multipart-texts.ts'
import { attachments } from '../../src/messages/schema.ts'
import { paths } from '../../src/paths.ts'
import { as, bindings, type Cast, cast } from '../cast.ts'
import { form, freshId, good, problemAt } from '../drafts/composing.ts'

let them: Cast
beforeAll(async () => {
  them = await cast()
})
const megabyte = 1024 * 1024
const large = (name: string, size: number) => new File([new Uint8Array(size)], name, { type: 'image/jpeg' })

/** As a browser sends it: with its length. */
async function send(path: string, fields: FormData, headers: Record<string, string> = {}) {
  const sent = new Response(fields)
  const body = await sent.arrayBuffer()
  const request = new Request(`https://linde.pleinpost.test${path}`, {
    method: 'POST',
    redirect: 'manual',
    body,
    headers: {
      origin: 'https://linde.pleinpost.test',
      'content-type': sent.headers.get('content-type')!,
      'content-length': String(body.byteLength),
      ...headers,
    },
  })
  return app.fetch(request, bindings)
}

describe('a letter with more files than it may have', () => {
  const typed = { ...good, onderwerp: 'KEPT-subject', tekst: 'KEPT-text\r\n\r\nmet één 🎈', actie: 'versturen' }
  const files = [large('a.jpg', 9 * megabyte), large('b.jpg', 9 * megabyte), large('c.jpg', 9 * megabyte)]

  it('keeps what was typed, and says beside the files what is wrong', async () => {
    const id = freshId()
    const cookie = await as(them, 'ines').cookie()
    const answer = await send(paths.draft(id), form(typed, files), { cookie })
    const page = await answer.text()
    expect([answer.status, problemAt(page, 'bijlagen')]).toEqual([422, expect.stringContaining('groter dan 20 MB')])
    expect(page).toContain('KEPT-text')
    const kept = await (await as(them, 'ines').visit(paths.draft(id))).text()
    expect(kept).toContain('value="KEPT-subject"')
    expect(kept).toContain('met één 🎈')
    expect(await them.linde.db.from(attachments)).toEqual([])
  })

  it('is read for whoever is logged in, and for nobody else', async () => {
    expect((await send(paths.newMessage, form(typed, files))).status).toBe(413)
    const cookie = await as(them, 'olga').cookie()
    const another = await send(paths.newMessage, form({ ...typed, schrijver: 'ines' }, files), { cookie })
    expect([another.status, (await another.text()).includes('KEPT')]).toEqual([409, false])
  })

  it('is said beside the file of an import as well, and nothing of it is kept (C6)', async () => {
    const cookie = await as(them, 'ada').cookie()
    const fields = new FormData()
    for (const size of [9, 17, 20, 22, 50]) {
      fields.set('bestand', large('leerlingen.xml', size * megabyte))
      const answer = await send(paths.imports, fields, { cookie })
      const page = await answer.text()
      const said = expect.stringContaining('Het mag 8 MB zijn')
      expect([size, answer.status, problemAt(page, 'bestand')]).toEqual([size, 422, said])
      expect(page).toContain('Er is nog niets ingelezen')
    }
  })

  it('is too large anywhere else, and when nobody could have sent it', async () => {
    const cookie = await as(them, 'ines').cookie()
    expect((await send(paths.notificationChoice, form(typed, files), { cookie })).status).toBe(413)
    const lying = { cookie, 'content-length': String(101 * megabyte) }
    expect((await send(paths.newMessage, form(typed, files), lying)).status).toBe(413)
  })
})

describe('the texts of a form', () => {
  const inPieces = (bytes: Uint8Array, size: number) =>
    new ReadableStream<Uint8Array>({
      start(controller) {
        for (let at = 0; at < bytes.length; at += size) controller.enqueue(bytes.slice(at, at + size))
        controller.close()
      },
    })
  const boundaryOf = (sent: Response) => /boundary=([^;]+)/.exec(sent.headers.get('content-type')!)![1]!

  it('are what was typed, however it comes in and whatever files lie between', async () => {
    const text = fc
      .string({ unit: 'binary', maxLength: 60 })
      .map((one) => one.toWellFormed().replaceAll(/\r\n?|\n/g, '\r\n'))
    const name = fc.string({ unit: fc.constantFrom('a', 'é', '"', ' ', '[', ']'), minLength: 1, maxLength: 8 })
    const field = fc.record({ name, text, isFile: fc.boolean() })
    await fc.assert(
      fc.asyncProperty(fc.array(field, { maxLength: 6 }), fc.integer({ min: 1, max: 400 }), async (fields, size) => {
        const whole = new FormData()
        for (const { name, text, isFile } of fields)
          isFile ? whole.append(name, new File([`--${text}\r\n--`], `${name}.txt`)) : whole.append(name, text)
        const sent = new Response(whole)
        const boundary = boundaryOf(sent)
        const read = await textsOfForm(inPieces(new Uint8Array(await sent.arrayBuffer()), size), boundary)
        expect([...read]).toEqual(fields.flatMap(({ name, text, isFile }) => (isFile ? [] : [[name, text]])))
      }),
      { numRuns: 60 },
    )
  })

  it('are no more than a letter can be', async () => {
    const whole = new FormData()
    whole.append('tekst', 'x'.repeat(3 * megabyte))
    const sent = new Response(whole)
    const boundary = boundaryOf(sent)
    await expect(textsOfForm(inPieces(new Uint8Array(await sent.arrayBuffer()), 65_536), boundary)).rejects.toThrow(
      TooLarge,
    )
    const endless = new TextEncoder().encode(`\r\n--b${'x'.repeat(20_000)}`)
    await expect(textsOfForm(inPieces(endless, 1000), 'b')).rejects.toThrow(TooLarge)
  })
})
