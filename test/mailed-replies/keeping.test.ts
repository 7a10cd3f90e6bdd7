import { sql } from 'drizzle-orm'
import { beforeAll, expect, it } from 'vitest'
import { sweepIncoming } from '../../src/mailed-replies/keeping.ts'
import { isCut, mostRead, shortened } from '../../src/mailed-replies/shortening.ts'
import { people } from '../../src/people/schema.ts'
import { type Cast, cast } from '../cast.ts'
import { minutes, named, postOffice, tell } from '../notifications/post-office.ts'
import { answer, arrive, parsed, repliesTo, replyToOf } from './mails.ts'

let them: Cast
beforeAll(async () => {
  them = await cast()
  await them.linde.db.update(people, undefined, { mailChoice: 'each', email: sql`${people.id} || '@cast.example'` })
})

let count = 0
async function mailed() {
  const office = postOffice()
  const id = `kept${++count}`
  await tell(await office.scope(them.linde), { id, audience: named('paul') })
  await office.carryAll()
  const to = replyToOf(office.sent.find(({ key }) => key.includes(id))!.mail)
  return { id, to, office }
}
const away = () => {
  throw new Error('D1_ERROR: database is away')
}
const waiting = (office: ReturnType<typeof postOffice>) => office.platform.files.list('incoming/', 10)

it('keeps an answer that comes while the database is away, and takes it in once, at the next tick that can (E4)', async () => {
  const { id, to, office } = await mailed()
  office.set.statement = away
  await arrive(office.platform, to, answer({ to }))
  expect(await waiting(office)).toHaveLength(1)
  await sweepIncoming(office.platform)
  expect(await waiting(office)).toHaveLength(1)
  office.set.statement = () => {}
  await Promise.all([sweepIncoming(office.platform), sweepIncoming(office.platform)])
  expect(await repliesTo(them.linde, id)).toEqual(['paul with paul: Pip gaat mee.'])
  expect(await waiting(office)).toEqual([])
})

it('keeps none that was taken in, and nothing but answers', async () => {
  const { to, office } = await mailed()
  await arrive(office.platform, to, answer({ to }))
  office.set.statement = away
  await arrive(office.platform, 'bericht@pleinpost.test', answer({ to: 'bericht@pleinpost.test' }))
  expect(await waiting(office)).toEqual([])
})

it('has the sending server come again later where it cannot keep it either (E4)', async () => {
  const { to, office } = await mailed()
  office.set.statement = away
  const files = { ...office.platform.files, put: async () => away() }
  await expect(arrive({ ...office.platform, files }, to, answer({ to }))).rejects.toThrow('away')
})

it('keeps none for longer than three days (N4)', async () => {
  const { to, office } = await mailed()
  office.set.statement = away
  await arrive(office.platform, to, answer({ to }))
  office.later(3 * 24 * 60 * minutes + 1)
  await office.tick()
  expect(await waiting(office)).toEqual([])
  expect(office.logged).toContainEqual(expect.objectContaining({ event: 'mail.incomingKept', lost: true, alert: true }))
})

const base64 = (bytes: number) => `${'QUJD'.repeat(19)}\r\n`.repeat(bytes / 78)

/** As a telephone sends it: words, a picture, and words below it. */
const around = (to: string, picture: string) =>
  [
    'From: Paul Cast <paul@cast.example>',
    `To: <${to}>`,
    'Subject: Re: Reis',
    `Message-ID: <${++count}@picture.example>`,
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary="b"',
    '',
    '--b',
    'Content-Type: text/plain; charset=utf-8',
    '',
    'Kijk eens.',
    '--b',
    'Content-Type: image/jpeg',
    'Content-Disposition: inline',
    'Content-Transfer-Encoding: base64',
    '',
    picture,
    '--b',
    'Content-Type: text/plain; charset=utf-8',
    '',
    'En deze woorden eronder.',
    '--b--',
  ].join('\r\n')

it('reads the words below a picture of 20 MiB (D8)', async () => {
  const { id, to, office } = await mailed()
  await arrive(office.platform, to, around(to, base64(20 * 1024 * 1024)))
  const [reply] = await repliesTo(them.linde, id)
  expect(reply).toMatch(/Kijk eens\.[\s\S]*En deze woorden eronder\./)
  expect(reply).not.toContain('te groot')
})

it('says below an answer that its end may be missing, where there was more than is read (D8)', async () => {
  const { id, to, office } = await mailed()
  await arrive(office.platform, to, around(to, 'QUJD'.repeat(2 * 1024 * 1024)))
  expect((await repliesTo(them.linde, id))[0]).toMatch(
    /Kijk eens\.\s+\(Deze mail was te groot; het einde kan ontbreken\.\)/,
  )
})

it('leaves a mail without large files as it came, however it is cut into parts', async () => {
  const raw = new TextEncoder().encode(around('x@pleinpost.test', base64(10_000)))
  async function* inParts(size: number) {
    for (let at = 0; at < raw.length; at += size) yield raw.subarray(at, at + size)
  }
  for (const size of [1, 7, 1000, raw.length]) expect(await shortened(inParts(size))).toEqual(raw)
  const endless = await shortened(new Response('a'.repeat(mostRead + 10)).body!)
  expect([endless.length, isCut(endless), isCut(raw)]).toEqual([mostRead, true, false])
  expect((await parsed(new TextDecoder().decode(raw))).text).toContain('eronder')
})
