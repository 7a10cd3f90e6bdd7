import { eq, sql } from 'drizzle-orm'
import { beforeAll, beforeEach, expect, it } from 'vitest'
import { contactItems } from '../../src/contacts/schema.ts'
import { blocks, replies } from '../../src/conversations/schema.ts'
import { messages } from '../../src/messages/schema.ts'
import { outbox } from '../../src/notifications/schema.ts'
import { guardianships, people, staff } from '../../src/people/schema.ts'
import { disbelieve } from '../../src/schools/directory.ts'
import { type Cast, cast, platform } from '../cast.ts'
import { minutes, named, postOffice, tell } from '../notifications/post-office.ts'
import { answer, answerInParts, arrive, repliesTo, replyToOf } from './mails.ts'

let them: Cast
beforeAll(async () => {
  them = await cast()
})
beforeEach(async () => {
  for (const { db } of [them.linde, them.haven]) {
    await db.delete(outbox, undefined)
    await db.delete(contactItems, undefined)
    await db.update(people, undefined, { mailChoice: 'each', email: sql`${people.id} || '@cast.example'` })
    await db.update(guardianships, undefined, { custody: 'full' })
  }
})

let count = 0
/** A mail that one of the parents really got, and where its answer goes. */
async function mailed(
  who = 'paul',
  office = postOffice(),
  about: { senderId?: string; audience?: ReturnType<typeof named> } = {},
) {
  const id = `mail${++count}`
  await tell(await office.scope(them.linde), { id, ...about })
  await office.carryAll()
  const mail = office.sent.find(({ to, key }) => to === `${who}@cast.example` && key.includes(id))!
  return { id, to: replyToOf(mail.mail), office, mail: mail.mail }
}

const said = (office: ReturnType<typeof postOffice>) =>
  office.logged.filter(({ event }) => event === 'mail.answered').map(({ received }) => received)

it('carries an answer into the conversation, which the sender is told of and can answer from the mail (D8)', async () => {
  const { id, to, office } = await mailed()
  expect(to).toMatch(/^[\w+-]{1,64}@pleinpost\.test$/)
  await arrive(office.platform, to, answer({ to }))
  expect(await repliesTo(them.linde, id)).toEqual(['paul with paul: Pip gaat mee.'])
  await office.carryAll()
  const told = office.sent.at(-1)!
  expect([told.to, told.mail.subject]).toEqual(['ines@cast.example', 'Antwoord: Reis'])
  const back = replyToOf(told.mail)
  await arrive(
    office.platform,
    back,
    answer({ to: back, from: 'INES@cast.example', text: 'Fijn, dank u.', id: '<2@mail.example>' }),
  )
  expect(await repliesTo(them.linde, id)).toEqual(['ines with paul: Fijn, dank u.', 'paul with paul: Pip gaat mee.'])
})

it('is in the language that its author last wrote in, or has the pages in (D13)', async () => {
  const { db } = them.linde
  const { id, to, office } = await mailed()
  await db.update(people, eq(people.id, 'paul'), { language: 'en' })
  await arrive(office.platform, to, answer({ to }))
  await db.update(people, eq(people.id, 'paul'), { writingLanguage: 'tr' })
  office.later(minutes)
  await arrive(office.platform, to, answer({ to, text: 'Geliyoruz.', id: '<2@mail.example>' }))
  const written = await db.from(replies, eq(replies.messageId, id)).orderBy(replies.at)
  expect(written.map(({ language }) => language)).toEqual(['en', 'tr'])
  await db.update(people, undefined, { language: null, writingLanguage: null })
})

it('says in the mail that it can be answered, and who reads that (D8)', async () => {
  expect((await mailed()).mail.text).toContain('U kunt op deze mail antwoorden. Wie u schreef, leest uw antwoord.')
  const office = postOffice()
  await them.linde.db.update(people, eq(people.id, 'paul'), { mailChoice: 'summary' })
  await tell(await office.scope(them.linde), { id: `mail${++count}`, audience: named('paul') })
  office.later(24 * 60 * minutes)
  await office.tick()
  await office.carryAll()
  expect(office.sent.at(-1)!.mail.text).toContain('Antwoorden kan op de site, niet op deze mail.')
})

it('adds nothing twice, however often and late the same mail comes (E4)', async () => {
  const { id, to, office } = await mailed()
  for (let times = 0; times < 3; times++) await arrive(office.platform, to, answer({ to }))
  await Promise.all([1, 2, 3].map(() => arrive(office.platform, to, answer({ to }))))
  office.later(3 * 24 * 60 * minutes)
  await arrive(office.platform, to, answer({ to }))
  expect(await repliesTo(them.linde, id)).toEqual(['paul with paul: Pip gaat mee.'])
  await office.carryAll()
  expect(office.sent.filter(({ mail }) => mail.subject === 'Antwoord: Reis')).toHaveLength(1)
  // The same words in another mail are another answer.
  await arrive(office.platform, to, answer({ to, id: '<other@mail.example>' }))
  expect(await repliesTo(them.linde, id)).toHaveLength(2)
})

it('takes an answer from any address that is this person’s (D8)', async () => {
  const { id, to, office } = await mailed()
  const own = {
    id: 'c1',
    personId: 'paul',
    kind: 'email' as const,
    value: 'Work@Elsewhere.example',
    changedAt: new Date(),
  }
  await them.linde.db.insert(contactItems, own)
  await arrive(office.platform, to, answer({ to, from: 'work@elsewhere.example' }))
  expect(await repliesTo(them.linde, id)).toEqual(['paul with paul: Pip gaat mee.'])
})

it('takes none in another’s name, and tells whoever tried once, and nothing of anybody (check 37)', async () => {
  const { id, to, office } = await mailed()
  office.sent.length = 0
  for (let times = 0; times < 5; times++)
    await arrive(
      office.platform,
      to,
      answer({ to, from: 'Paul Cast <stranger@elsewhere.example>', id: `<${times}@x>` }),
    )
  await arrive(office.platform, to, answer({ to, from: 'petra@cast.example' }))
  await office.carryAll()
  expect(await repliesTo(them.linde, id)).toEqual([])
  expect(office.sent.map((mail) => mail.to).sort()).toEqual(['petra@cast.example', 'stranger@elsewhere.example'])
  for (const { mail, raw } of office.sent) {
    expect(`${raw}${mail.text}${mail.html}`).not.toMatch(/Paul|Ines|Reis|paul@/)
    expect([replyToOf(mail), mail.headers.find(({ key }) => key === 'auto-submitted')?.value]).toEqual([
      '',
      'auto-generated',
    ])
  }
})

it('believes no address that it did not seal, for this, at this school (N2)', async () => {
  const { id, to, office } = await mailed()
  const other = (await mailed('paul', office)).to
  const [, begin, end] = /^(.*-)(.*@.*)$/.exec(to)!
  const zed = postOffice()
  await tell(await zed.scope(them.haven), { id: `haven${count}`, audience: named('zed'), senderId: 'zoe' })
  await zed.carryAll()
  const haven = replyToOf(zed.sent[0]!.mail)
  office.sent.length = 0
  const forged = [
    begin! + [...end!].map((letter, place) => (place === 3 ? (letter === 'a' ? 'b' : 'a') : letter)).join(''),
    to.replace('+m', '+r'),
    to.replace('+m', '+n'),
    other.replace(/-[^-]+@/, `-${end}`).replace(/@.*@/, '@'),
    to.replace(/\+m\w+-/, /\+m\w+-/.exec(haven)![0]),
    haven.replace(/\+m\w+-/, /\+m\w+-/.exec(to)![0]),
    'bericht+m-x-y-z@pleinpost.test',
    "bericht+m'-x-y-aaaaaaaaaaaaaaaa@pleinpost.test",
  ]
  for (const address of forged) await arrive(office.platform, address, answer({ to: address }))
  await office.carryAll()
  expect(await repliesTo(them.linde, id)).toEqual([])
  expect(office.sent).toEqual([])
  expect(new Set(said(office))).toEqual(new Set(['unproven']))
  // And a mail server that writes capitals loses nothing.
  await arrive(office.platform, to.toUpperCase(), answer({ to: 'x@pleinpost.test' }))
  expect(await repliesTo(them.linde, id)).toHaveLength(1)
})

it.each([
  ['an out-of-office that says so', ['Auto-Submitted: auto-replied'], 'Re: Reis'],
  ['one that says so otherwise', ['X-Autoreply: yes'], 'Re: Reis'],
  ['one known by its subject', [], 'Automatisch antwoord: Reis'],
  ['a list', ['Precedence: bulk'], 'Re: Reis'],
  ['a mail without a way back', ['Return-Path: <>'], 'Re: Reis'],
])('neither takes nor answers %s (check 37)', async (_, headers, subject) => {
  const { id, to, office } = await mailed()
  office.sent.length = 0
  await arrive(office.platform, to, answer({ to, headers, subject }))
  await arrive(office.platform, to, answer({ to, headers, subject, from: 'stranger@elsewhere.example' }))
  await office.carryAll()
  expect([await repliesTo(them.linde, id), office.sent]).toEqual([[], []])
})

it('stops two machines that take each other for people (check 37)', async () => {
  const { id, to, office } = await mailed()
  const addresses = { 'paul@cast.example': 'Ik ben er niet.', 'ines@cast.example': 'Ik ben vrij.' }
  let next = [{ from: 'paul@cast.example', to }]
  for (let round = 0; round < 50 && next.length > 0; round++) {
    office.sent.length = 0
    for (const [place, one] of next.entries())
      await arrive(
        office.platform,
        one.to,
        answer({ ...one, text: addresses[one.from as keyof typeof addresses], id: `<${round}-${place}@x>` }),
      )
    await office.carryAll()
    next = office.sent.flatMap(({ to: from, mail }) => {
      const back = replyToOf(mail) || 'bericht@pleinpost.test'
      return from in addresses ? [{ from, to: back }] : []
    })
  }
  expect(next).toEqual([])
  expect((await repliesTo(them.linde, id)).length).toBeLessThanOrEqual(6)
})

it('takes no more than twenty a day in one conversation, whatever they say, and says so once (check 37)', async () => {
  const { id, to, office } = await mailed()
  office.sent.length = 0
  for (let times = 0; times < 23; times++)
    await arrive(office.platform, to, answer({ to, text: `Nummer ${times}.`, id: `<many${times}@x>` }))
  expect(await repliesTo(them.linde, id)).toHaveLength(20)
  await office.carryAll()
  expect(office.sent.filter((mail) => mail.to === 'paul@cast.example')).toHaveLength(1)
  office.later(24 * 60 * minutes + 1)
  await arrive(office.platform, to, answer({ to, text: 'Een dag later.', id: '<later@x>' }))
  expect(await repliesTo(them.linde, id)).toHaveLength(21)
})

it.each([
  [
    'the message was withdrawn',
    (id: string) => them.linde.db.update(messages, eq(messages.id, id), { withdrawnAt: new Date() }),
    'closed',
  ],
  [
    'the right to it went',
    () => them.linde.db.update(guardianships, eq(guardianships.personId, 'paul'), { custody: 'none' }),
    'closed',
  ],
] as const)('takes no answer when %s, and says so once (C10, D12)', async (_, change, why) => {
  const { id, to, office } = await mailed()
  office.sent.length = 0
  await change(id)
  for (const mail of ['<1@x>', '<2@x>']) await arrive(office.platform, to, answer({ to, id: mail }))
  await office.carryAll()
  expect(await repliesTo(them.linde, id)).toEqual([])
  expect(said(office)).toEqual([why, why])
  expect(office.sent.map((mail) => [mail.to, mail.mail.subject])).toEqual([
    ['paul@cast.example', 'Uw antwoord is niet aangekomen'],
  ])
  expect(replyToOf(office.sent[0]!.mail)).toBe('')
})

it('takes no answer to a parent who blocked its writer (C5)', async () => {
  const office = postOffice()
  const { id, to } = await mailed('paul', office, { senderId: 'wanda', audience: named('paul') })
  await them.linde.db.insert(blocks, { personId: 'wanda', blockedId: 'paul', at: new Date() })
  await arrive(office.platform, to, answer({ to }))
  await them.linde.db.delete(blocks, undefined)
  expect([await repliesTo(them.linde, id), said(office)]).toEqual([[], ['closed']])
})

it('takes none once the school’s trial is over, as the site does (A2)', async () => {
  const { id, to, office } = await mailed()
  const schoolId = them.linde.school.schoolId
  const trialEnds = async (at: number | null) => {
    await platform.directory.prepare('update schools set trial_ends_at = ? where id = ?').bind(at, schoolId).run()
    disbelieve(platform.directory, schoolId, '')
  }
  await trialEnds(office.set.now.getTime() - 1)
  await arrive(office.platform, to, answer({ to }))
  await trialEnds(null)
  expect([await repliesTo(them.linde, id), said(office)]).toEqual([[], ['closed']])
})

it('takes none after four months, and none of several things at once, and says so (D8)', async () => {
  const { to, office } = await mailed()
  office.later(121 * 24 * 60 * minutes)
  await arrive(office.platform, to, answer({ to }))
  await them.linde.db.update(people, eq(people.id, 'paul'), { mailChoice: 'summary' })
  await tell(await office.scope(them.linde), { id: `mail${++count}`, audience: named('paul') })
  office.later(24 * 60 * minutes)
  await office.tick()
  await office.carryAll()
  const summary = replyToOf(office.sent.find(({ key }) => key.startsWith('summary:'))!.mail)
  await arrive(office.platform, summary, answer({ to: summary }))
  expect(said(office)).toEqual(['closed', 'several'])
})

it('reads markup, leaves the signature’s picture, and says which files did not come along (D8)', async () => {
  const { id, to, office } = await mailed()
  const html =
    '<div>Pip gaat <b>mee</b>.</div><div>Groet, Paul</div><img src="cid:logo"><hr><div><b>Van:</b> De Linde<br><b>Verzonden:</b> maandag<br><b>Aan:</b> Paul<br><b>Onderwerp:</b> Reis<br><br>Oud</div>'
  await arrive(office.platform, to, answerInParts({ to, html, files: ['a.jpg', 'b.jpg'] }))
  const [reply = ''] = await repliesTo(them.linde, id)
  expect(reply).toMatch(/^paul with paul: Pip gaat mee\.\s+Groet, Paul/)
  expect(reply).toContain('(Bij deze mail hoorden 2 bijlagen. Die zijn niet meegekomen.)')
  expect(reply).not.toMatch(/Oud|Verzonden/)
})

it('says that nothing was written, or too much (D8)', async () => {
  const { id, to, office } = await mailed()
  await arrive(office.platform, to, answer({ to, text: '' }))
  await arrive(office.platform, to, answer({ to, text: 'x'.repeat(5001), id: '<2@x>' }))
  await arrive(
    office.platform,
    to,
    answer({ to, text: `${'x'.repeat(5000)}\n\n${'> y\n'.repeat(100_000)}`, id: '<3@x>' }),
  )
  expect(said(office)).toEqual(['empty', 'long', 'replied'])
  expect(await repliesTo(them.linde, id)).toHaveLength(1)
  office.sent.length = 0
  await office.carryAll()
  expect(office.sent.filter(({ to }) => to === 'paul@cast.example')).toHaveLength(2)
})

it('carries the answer of a mail with 25 MiB of files, and shows text as it is (check 25)', async () => {
  const { id, to, office } = await mailed()
  const big = answerInParts({ to, html: '<p>Mee &lt;script&gt;alert(1)&lt;/script&gt;</p>', files: ['a.jpg'] }).replace(
    '\r\n--outer--',
    `\r\n${'QUJD'.repeat(1_000_000)}\r\n--outer--`,
  )
  await arrive(office.platform, to, big)
  expect((await repliesTo(them.linde, id))[0]).toContain('Mee <script>alert(1)</script>')
})

it('takes an answer with the rights of its own moment, not of when the mail went (C10)', async () => {
  const { id, to, office } = await mailed('paul', postOffice(), { senderId: 'hedda' })
  await arrive(office.platform, to, answer({ to }))
  await office.carryAll()
  const back = replyToOf(office.sent.at(-1)!.mail)
  await them.linde.db.delete(staff, eq(staff.personId, 'hedda'))
  await arrive(office.platform, back, answer({ to: back, from: 'hedda@cast.example', id: '<9@x>' }))
  await them.linde.db.insert(staff, { personId: 'hedda', role: 'management', since: new Date(0) })
  expect([await repliesTo(them.linde, id), said(office)]).toEqual([
    ['paul with paul: Pip gaat mee.'],
    ['replied', 'closed'],
  ])
})
