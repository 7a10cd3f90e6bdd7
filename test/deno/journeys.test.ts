import { mkdtempSync, rmSync } from 'node:fs'
import { createConnection } from 'node:net'
import { tmpdir } from 'node:os'
import { text } from 'node:stream/consumers'
import { createTransport } from 'nodemailer'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { ask, logIn } from '../bench/client.ts'
import { killAll, type Running } from '../faults/process.ts'
import { product } from './product.ts'

const [port, smtpPort, lmtpPort] = [8721, 8722, 8723]
const school = `http://regenboog.localhost:${port}`
const folder = mkdtempSync(`${tmpdir()}/pleinpost-journeys-`)
const received: { to: string[]; raw: string }[] = []
const relay = new SMTPServer({
  disabledCommands: ['AUTH', 'STARTTLS'],
  logger: false,
  onData: (stream, session, done) =>
    text(stream).then((raw) => {
      received.push({ to: session.envelope.rcptTo.map(({ address }) => address), raw })
      done()
    }),
})
let running: Running

beforeAll(async () => {
  await new Promise<void>((ready, failed) => relay.on('error', failed).listen(smtpPort, '127.0.0.1', () => ready()))
  running = await product(`${folder}/state`, port, {
    SMTP_URL: `smtp://127.0.0.1:${smtpPort}`,
    LMTP_PORT: String(lmtpPort),
    MAIL_FROM: 'bericht@post.example',
    TRUSTED_PROXY: '127.0.0.2',
  })
})
afterAll(async () => {
  await killAll()
  await new Promise<void>((done) => relay.close(() => done()))
  rmSync(folder, { recursive: true, force: true })
})

const form = (fields: Record<string, string>, cookie = '') => ({
  method: 'POST',
  headers: { 'Content-Type': 'application/x-www-form-urlencoded', Cookie: cookie },
  body: new URLSearchParams(fields).toString(),
})

it('hands each mail in at the relay, in an envelope of its own (E4)', async () => {
  const apex = `http://localhost:${port}`
  await ask(`${school}/wachtwoord-vergeten`, form({ naam: 'zoe.mulder@example.nl' }))
  await expect
    .poll(() => received.find(({ to }) => to.includes('zoe.mulder@example.nl')), { timeout: 30_000 })
    .toMatchObject({ to: ['zoe.mulder@example.nl'], raw: expect.stringMatching(/^From: .*bericht@post\.example/m) })
  expect((await ask(`${apex}/healthz`)).status).toBe(200)
})

it('takes in what the mail server hands it, for its own addresses alone (D8)', async () => {
  const transport = createTransport({ host: '127.0.0.1', port: lmtpPort, lmtp: true, ignoreTLS: true } as object)
  const raw = 'From: x@y.example\r\nTo: bericht@post.example\r\nSubject: Hoi\r\n\r\nDag.\r\n'
  const sent = await transport.sendMail({ envelope: { from: 'x@y.example', to: ['bericht@post.example'] }, raw })
  expect(sent.response).toMatch(/^250/)
  const astray = { envelope: { from: 'x@y.example', to: ['bericht@elsewhere.example'] }, raw }
  await expect(transport.sendMail(astray)).rejects.toThrow(/550/)
  transport.close()
})

it('cuts a photo to squares, and serves them to whoever may see them (C1)', async () => {
  const cookie = await logIn(school, 'ouder', 'regenboog-demo')
  const page = await (await ask(`${school}/gegevens`, { headers: { Cookie: cookie } })).text()
  const path = /\/gegevens\/van\/[0-9a-z]{26}\/foto/.exec(page)?.[0] ?? ''
  const body = new FormData()
  body.set('foto', new File([await picture()], 'ik.png', { type: 'image/png' }))
  body.set('deel', 'center')
  const request = new Request(`${school}${path}`, { method: 'POST', body })
  const made = await ask(`${school}${path}`, {
    method: 'POST',
    headers: { 'Content-Type': request.headers.get('Content-Type') ?? '', Cookie: cookie },
    body: new Uint8Array(await request.arrayBuffer()),
  })
  expect([path, made.status]).toEqual([expect.stringContaining('/foto'), 303])
  const shown = await (await ask(`${school}/gegevens`, { headers: { Cookie: cookie } })).text()
  const photo = /\/foto\/[0-9a-z]{26}/.exec(shown)?.[0] ?? ''
  const answer = await ask(`${school}${photo}`, { headers: { Cookie: cookie } })
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'image/webp'])
  expect((await ask(`${school}${photo}`)).status).not.toBe(200)
})

async function picture() {
  const { default: sharp } = (await import('sharp' as string)) as { default: (made: object) => Sharp }
  return new Uint8Array(
    await sharp({ create: { width: 300, height: 200, channels: 3, background: '#3a7' } })
      .png()
      .toBuffer(),
  )
}
type Sharp = { png: () => { toBuffer: () => Promise<Uint8Array<ArrayBuffer>> } }

/** A request from one of this machine's addresses, as a proxy there would make it. */
const from = (localAddress: string, headers: string[]) =>
  new Promise<string>((resolve, reject) => {
    const socket = createConnection({ host: '127.0.0.1', port, localAddress }, () =>
      socket.end(['GET /gegevens HTTP/1.1', ...headers, 'Connection: close', '', ''].join('\r\n')),
    )
    text(socket).then(resolve, reject)
  })

it('believes headers of the proxy that was named, and of nobody else (check 17)', async () => {
  const forwarded = [`Host: localhost:${port}`, `X-Forwarded-Host: regenboog.localhost:${port}`]
  const atSchool = /^HTTP\/1\.1 30[23]/
  expect(await from('127.0.0.2', forwarded)).toMatch(atSchool)
  expect(await from('127.0.0.1', forwarded)).toMatch(/^HTTP\/1\.1 404/)
  expect(await from('127.0.0.1', [`Host: regenboog.localhost:${port}`])).toMatch(atSchool)
})

it('stops in order when it is asked to, and tells so in lines that a machine can read', async () => {
  await Promise.all([running.sees('"event":"server.stopped"'), running.stop()])
})
