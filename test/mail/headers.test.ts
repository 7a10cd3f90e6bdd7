import { eq } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { outbox } from '../../src/notifications/schema.ts'
import { people } from '../../src/people/schema.ts'
import { settings } from '../../src/schools/schema.ts'
import { type Cast, cast } from '../cast.ts'
import { named, postOffice, tell } from '../notifications/post-office.ts'

let them: Cast
beforeAll(async () => {
  them = await cast()
})
beforeEach(async () => {
  const { db } = them.linde
  await db.batch([
    db.delete(outbox, undefined),
    db.update(settings, undefined, { name: 'De Linde' }),
    db.update(people, eq(people.id, 'ines'), { firstName: 'Ines', lastName: 'Cast' }),
  ])
})

let count = 0
async function mailAbout(subject: string) {
  const office = postOffice()
  await tell(await office.scope(them.linde), { id: `h${++count}`, audience: named('paul'), subject })
  await office.carryAll()
  expect(office.sent.length).toBe(1)
  return office.sent[0]!
}

const hostile = [
  'Reis\r\nBcc: eve@evil.example',
  'Reis\nBcc: eve@evil.example',
  'Reis\rBcc: eve@evil.example',
  'Reis\r\n\r\n<h1>nep</h1>',
  'Reis\u0000 met nul',
  'Reis\u2028Bcc: eve@evil.example',
  'Reis\u2029Bcc: eve@evil.example',
  'Reis\u0085Bcc: eve@evil.example',
  'eve@evil.example, x@y; z@w',
  '"Evil" <x@y>',
  '=?utf-8?B?QmNjOiBldmVAZXZpbC5leGFtcGxl?=',
  '=?utf-8?Q?Reis=0D=0ABcc:_eve@evil.example?=',
  'Reis\u202Egpj.exe',
  'x'.repeat(1000),
  '😀'.repeat(1000),
  'Reis \ud800 half',
  '%0d%0aBcc:eve@evil.example',
]

const headerBlock = (raw: string) => raw.slice(0, raw.indexOf('\r\n\r\n'))
const allowed = [
  'date',
  'from',
  'to',
  'message-id',
  'subject',
  'mime-version',
  'reply-to',
  'list-id',
  'list-unsubscribe',
  'list-unsubscribe-post',
  'auto-submitted',
  'x-auto-response-suppress',
  'x-pleinpost-key',
  'x-pleinpost-seal',
  'content-type',
]

/** What holds for every mail, whatever was typed. */
function expectOneMailToPaul({ raw, to, from, mail }: Awaited<ReturnType<typeof mailAbout>>) {
  expect([to, from]).toEqual(['paul@cast.example', 'bericht@pleinpost.test'])
  expect(mail.to).toEqual([{ address: 'paul@cast.example', name: '' }])
  expect([mail.cc, mail.bcc]).toEqual([undefined, undefined])
  expect(mail.from?.address).toBe('bericht@pleinpost.test')
  expect(mail.headers.map(({ key }) => key).sort()).toEqual([...allowed].sort())
  const lines = raw.split('\r\n')
  expect(lines.every((line) => line.length <= 998 && /^[\t\x20-\x7e]*$/.test(line))).toBe(true)
  expect(headerBlock(raw).length).toBeLessThan(4000)
  const encoded = headerBlock(raw).match(/=\?utf-8\?B\?[^?]*\?=/g) ?? []
  expect(encoded.every((word) => word.length <= 75)).toBe(true)
  expect([...(mail.subject ?? '')].length).toBeLessThanOrEqual(150)
}

describe.each(
  hostile.map((text) => [[...JSON.stringify(text)].slice(0, 60).join(''), text] as const),
)('%s', (_, text) => {
  it('as a subject stays one line in a mail to one person (check 18)', async () => {
    const posted = await mailAbout(text)
    expectOneMailToPaul(posted)
    expect(posted.mail.subject).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\u202e]/u)
    expect(posted.mail.from?.name).toBe('De Linde via Pleinpost')
  })

  it('as the names of sender and school names nobody else (check 18)', async () => {
    const { db } = them.linde
    await db.batch([
      db.update(settings, undefined, { name: text }),
      db.update(people, eq(people.id, 'ines'), { firstName: text, lastName: text }),
    ])
    const posted = await mailAbout('Reis')
    expectOneMailToPaul(posted)
    expect(posted.mail.from?.name).toMatch(/^[^<>@,;:"]+( via Pleinpost|…)$/u)
  })
})

it('carries what one-click unsubscribe and robots look for (E2, RFC 8058, check 37)', async () => {
  const { mail, key } = await mailAbout('Reis')
  const header = (name: string) => mail.headers.find((one) => one.key === name)?.value
  expect(header('list-unsubscribe')).toMatch(
    /^<https:\/\/linde\.pleinpost\.test\/afmelden\/[\w.-]+>$|^<http:\/\/linde\.pleinpost\.test\/afmelden\/[\w.-]+>$/,
  )
  expect(header('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click')
  expect(header('list-id')).toBe('<linde.pleinpost.test>')
  expect(header('auto-submitted')).toBe('auto-generated')
  expect(key).toBe(`message:h${count}:paul:mail`)
})

it('keeps letters, accents and emoji as they were typed', async () => {
  const { mail } = await mailAbout('Één ééé ąćęłńóśźż привет 👩‍👩‍👧 “Efteling” & <b>')
  expect(mail.subject).toBe('Één ééé ąćęłńóśźż привет 👩‍👩‍👧 “Efteling” & <b>')
  expect(mail.text).toContain('👩‍👩‍👧 “Efteling” & <b>')
  expect(mail.html).toContain('&amp; &lt;b&gt;')
})
