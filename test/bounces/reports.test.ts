import { env } from 'cloudflare:workers'
import { eq } from 'drizzle-orm'
import { beforeAll, beforeEach, expect, it } from 'vitest'
import { app } from '../../src/app.tsx'
import { judgeIncoming, parse } from '../../src/bounces/report.ts'
import { sendMails } from '../../src/notifications/sending.ts'
import { paths } from '../../src/paths.ts'
import { people } from '../../src/people/schema.ts'
import { localMailPrefix } from '../../src/platform/local-mail.ts'
import { openSchool } from '../../src/schools/open.ts'
import worker from '../../src/worker.ts'
import { bindings, type Cast, cast, platform } from '../cast.ts'
import { keyFor, minutes, named, postOffice, tell } from '../notifications/post-office.ts'
import { blockedAt, complaint, deliver, dsn, forgetAll, headersOf, inWords } from './reports.ts'

let them: Cast
beforeAll(async () => {
  them = await cast()
})
beforeEach(async () => {
  await forgetAll(them.linde)
  await forgetAll(them.haven)
})

const day = 24 * 60 * minutes
const paul = 'paul@cast.example'
let count = 0

/** The headers of a mail that Paul really got, as a report returns them. */
async function mailTo(office = postOffice(), who = 'paul') {
  await tell(await office.scope(them.linde), { id: `r${++count}`, audience: named(who) })
  await office.carryAll()
  return headersOf(office.sent.at(-1)!.raw)
}

it('blocks an address that a report says is not there, as a machine or in words (E3)', async () => {
  const office = postOffice()
  const returned = await mailTo(office)
  for (const report of [dsn, inWords]) {
    await forgetAll(them.linde)
    await deliver(office.platform, report({ of: 'Paul@Cast.example', returned }))
    expect(await blockedAt(them.linde)).toEqual([`${paul}: unknown`])
  }
})

it('blocks after a complaint, whoever it leaves unnamed (E3)', async () => {
  await deliver(platform, complaint(await mailTo()))
  expect(await blockedAt(them.linde)).toEqual([`${paul}: complaint`])
})

it('blocks a full mailbox after three mails within a fortnight, and not for less (E3)', async () => {
  const office = postOffice(new Date())
  const full = async () => {
    const returned = await mailTo(office)
    const report = dsn({ of: paul, returned, status: '5.2.2', said: '552 5.2.2 Mailbox full' })
    // However often one mail is told of, it came back once.
    for (let times = 0; times < 3; times++) await deliver(office.platform, report)
  }
  await full()
  office.later(20 * day)
  await full()
  office.later(day)
  await full()
  expect(await blockedAt(them.linde)).toEqual([])
  office.later(day)
  await full()
  expect(await blockedAt(them.linde)).toEqual([`${paul}: full`])
})

it('counts no delay, no out-of-office and no reply, however much they quote (E3, check 37)', async () => {
  const returned = await mailTo()
  const reply = (headers: string) =>
    `From: Paul <${paul}>\r\nTo: bericht@pleinpost.test\r\n${headers}\r\nMessage-ID: <a@b.example>\r\n\r\nUser unknown\r\n${returned}`
  const harmless = [
    dsn({ of: paul, returned, action: 'delayed', status: '4.4.1' }),
    reply('Subject: Re: Reis'),
    reply('Subject: Afwezig: Reis'),
    reply('Subject: Weg\r\nAuto-Submitted: auto-replied'),
    reply('Subject: Lijst\r\nPrecedence: bulk'),
    reply('Subject: Leeg\r\nReturn-Path: <>'),
  ]
  const office = postOffice()
  for (const mail of harmless) await deliver(office.platform, mail)
  expect(await blockedAt(them.linde)).toEqual([])
  expect(office.logged.map(({ event }) => event)).toEqual([
    'mail.came.delayed',
    'mail.came.plain',
    ...Array(4).fill('mail.came.automatic'),
  ])
})

it('believes no report that cannot show a mail of ours to that very address, sent lately (E3)', async () => {
  const office = postOffice()
  const his = await mailTo(office)
  const hers = await mailTo(office, 'petra')
  const forged = his.replace(/(X-Pleinpost-Seal: .{30})./, '$1_')
  const unsealed = his.replace(/X-Pleinpost-Seal: .*\r\n/, '')
  // The key that anybody could guess, a seal that was changed, another's, and the address of where it is forwarded to.
  for (const report of [dsn, inWords]) {
    await deliver(office.platform, report({ of: paul, returned: unsealed }))
    await deliver(office.platform, report({ of: paul, returned: forged }))
    await deliver(office.platform, report({ of: paul, returned: hers }))
    await deliver(office.platform, report({ of: 'elsewhere@forward.example', returned: his }))
  }
  office.later(15 * day)
  await deliver(office.platform, dsn({ of: paul, returned: his }))
  expect(await blockedAt(them.linde)).toEqual([])
  expect(new Set(office.logged.map(({ event }) => event))).toEqual(new Set(['mail.came.unproven']))
})

it('says nothing of an address that is nobody’s any more, or of another school (E3, N2)', async () => {
  const returned = await mailTo()
  await them.haven.db.update(people, eq(people.id, 'zed'), { email: paul })
  await them.linde.db.update(people, eq(people.id, 'paul'), { email: 'new@cast.example' })
  await deliver(platform, dsn({ of: paul, returned }))
  expect([await blockedAt(them.linde), await blockedAt(them.haven)]).toEqual([[], []])
})

it('answers nothing, refuses nothing, and takes 25 MiB or nonsense in its stride (check 37)', async () => {
  const touched: string[] = []
  const watched = (raw: string) =>
    new Proxy({ raw: new Response(raw).body, to: 'bericht@pleinpost.test' } as ForwardableEmailMessage, {
      get: (message, name) => {
        touched.push(String(name))
        return Reflect.get(message, name)
      },
    })
  const big = `From: a@b.example\r\nSubject: x\r\nReferences: ${'<a@b> '.repeat(500)}\r\n\r\n${'x'.repeat(25 * 1024 * 1024)}`
  for (const raw of [dsn({ of: paul, returned: await mailTo() }), big, '\u0000\u0000', '']) {
    await worker.email(watched(raw), env)
  }
  expect(new Set(touched)).toEqual(new Set(['raw', 'to']))
})

it('lets a mail come back in local runs, by a report like any other, and nowhere else (E3)', async () => {
  const office = postOffice()
  const local = { ...office.platform, mail: platform.mail }
  const scope = await openSchool(local, them.linde.school.schoolId)
  await tell(scope, { id: `r${++count}`, audience: named('paul') })
  await sendMails(scope, [keyFor(`r${count}`, 'paul')])
  const [key = ''] = await platform.files.list(localMailPrefix, 1)
  const path = paths.devMailReturn(key.slice(localMailPrefix.length))
  const press = (development: boolean) =>
    app.fetch(
      new Request(`https://pleinpost.test${path}`, {
        method: 'POST',
        body: new URLSearchParams({ hoe: 'onbekend' }),
        headers: { origin: 'https://pleinpost.test' },
        redirect: 'manual',
      }),
      { ...bindings, platform: { ...platform, settings: { ...platform.settings, development } } },
    )
  expect((await press(false)).status).toBe(404)
  expect(await blockedAt(them.linde)).toEqual([])
  expect((await press(true)).status).toBe(303)
  expect(await blockedAt(them.linde)).toEqual([`${paul}: unknown`])
})

it.each([
  ['dashes', '-'.repeat(400_000)],
  ['brackets', '<'.repeat(400_000)],
  ['letters', 'a'.repeat(400_000)],
  ['addresses', '<a@b.example> user '.repeat(20_000)],
  ['spaces', `${' '.repeat(400_000)}x`],
])('is not kept busy by a report made of %s (check 25)', async (_, text) => {
  const begun = performance.now()
  for (const type of ['text/plain', 'text/html', 'message/delivery-status']) {
    const head = `From: mailer-daemon@x.example\r\nSubject: failure notice\r\nContent-Type: ${type}\r\n\r\n`
    judgeIncoming(await parse(`${head}${text}`))
  }
  expect(performance.now() - begun).toBeLessThan(5000)
})
