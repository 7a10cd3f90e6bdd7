import { eq, sql } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { isProven } from '../../src/mailed-replies/proof.ts'
import { outbox } from '../../src/notifications/schema.ts'
import { people } from '../../src/people/schema.ts'
import { type Cast, cast } from '../cast.ts'
import { minutes, named, postOffice, tell } from '../notifications/post-office.ts'
import { answer, arrive, parsed, repliesTo, replyToOf } from './mails.ts'

let them: Cast
beforeAll(async () => {
  them = await cast()
})
beforeEach(async () => {
  await them.linde.db.delete(outbox, undefined)
  await them.linde.db.update(people, undefined, { mailChoice: 'each', email: sql`${people.id} || '@cast.example'` })
})

/** As our receiving server writes it, above all that came with the mail. */
const found = (results: string) => `Authentication-Results: mx.cloudflare.net; ${results}`
const passed = 'dkim=pass header.d=cast.example header.s=k; dmarc=pass header.from=cast.example policy.dmarc=none'
const envelope = 'spf=pass (mx.cloudflare.net: domain of a@cast.example designates ::1 as permitted sender)'

describe('a mail is proven to be from the domain of its From (RFC 8601)', () => {
  const judged = async (headers: string[], development = false, from = 'Paul Cast <paul@cast.example>') =>
    isProven(await parsed([...headers, answer({ to: 'x@pleinpost.test', from })].join('\r\n')), {
      development,
      mailReceiver: 'mx.cloudflare.net',
    })

  it.each([
    ['DMARC', passed],
    [
      'all that Cloudflare writes',
      `${passed}; spf=none (mx.cloudflare.net: no SPF records found for postmaster@mail.x) smtp.helo=mail.x; ${envelope} smtp.mailfrom=a@cast.example; arc=pass smtp.remote-ip="2607::1"`,
    ],
    ['DKIM of that domain', 'dkim=pass header.d=cast.example; dmarc=none header.from=cast.example'],
    ['SPF of that domain', `dkim=none header.d=x.example; ${envelope} smtp.mailfrom=a@cast.example`],
  ])('by %s', async (_, results) => {
    expect(await judged([found(results)])).toBe(true)
  })

  it('by DKIM of a domain above it, and never of a whole top-level domain', async () => {
    const from = 'paul@mail.cast.example'
    expect(await judged([found('dkim=pass header.d=cast.example')], false, from)).toBe(true)
    expect(await judged([found('dkim=pass header.d=example')], false, from)).toBe(false)
    const refused = 'dkim=pass header.d=cast.example; dmarc=fail header.from=mail.cast.example'
    expect(await judged([found(refused)], false, from)).toBe(false)
    expect(await judged([found('dkim=pass header.d=evilcast.example')])).toBe(false)
  })

  it('of one From alone, wherever another stands', async () => {
    const mail = answer({ to: 'x@pleinpost.test', headers: ['From: somebody@evil.example'] })
    const settings = { development: false, mailReceiver: 'mx.cloudflare.net' }
    for (const domain of ['cast', 'evil'])
      expect(isProven(await parsed([found(passed.replaceAll('cast', domain)), mail].join('\r\n')), settings)).toBe(
        false,
      )
  })

  it.each([
    ['nothing at all', []],
    ['what failed', [found('dkim=fail header.d=cast.example; dmarc=fail header.from=cast.example')]],
    ['what passed for another domain', [found(passed.replaceAll('cast.example', 'evil.example'))]],
    ['what another server wrote', [`Authentication-Results: mx.evil.example; ${passed}`]],
    ['a server named alike', [`Authentication-Results: mx.cloudflare.net.evil.example; ${passed}`]],
    ['what came along below ours', [found('dmarc=fail header.from=cast.example'), found(passed)]],
    ['a comment', [found(`dmarc=fail (${passed}) header.from=cast.example`)]],
    ['a quoted word', [found(`dmarc=fail reason="; ${passed}" header.from=cast.example`)]],
    [
      'what its sender put into the envelope',
      [
        found(
          `dmarc=none header.from=x; spf=pass (mx.cloudflare.net: domain of "); ${passed}; ("@evil.example designates) smtp.mailfrom=x@evil.example`,
        ),
      ],
    ],
    [
      'what its server greeted ours with',
      [
        found(
          `dmarc=none header.from=x; spf=none (mx.cloudflare.net: no SPF records found for postmaster@x); dkim=pass header.d=cast.example (y) smtp.helo=x; ${envelope.replaceAll('cast', 'evil')} smtp.mailfrom=x@evil.example`,
        ),
      ],
    ],
    ['two words of DMARC', [found(`dmarc=fail header.from=cast.example; ${passed}`)]],
    ['two words of DMARC, none of them a refusal', [found(`dmarc=none header.from=x.example; ${passed}`)]],
    ['two words of SPF', [found('spf=none smtp.mailfrom=x@x.example; spf=pass smtp.mailfrom=a@cast.example')]],
    ['what cannot be read', [found(`dmarc=fail ( \\) ; ${passed}`)]],
    ['a second From', [found(passed), 'From: somebody@evil.example']],
  ])('and not by %s', async (_, headers) => {
    expect(await judged(headers)).toBe(false)
  })

  it('by no server at all where none is named that takes mail in', async () => {
    const mail = await parsed([`Authentication-Results: ; ${passed}`, answer({ to: 'x@pleinpost.test' })].join('\r\n'))
    expect(isProven(mail, { development: false, mailReceiver: '' })).toBe(false)
  })

  it('on a developer’s machine alone without any such header; one that is there counts as anywhere', async () => {
    expect([await judged([], true), await judged([], false)]).toEqual([true, false])
    expect(await judged([found('dmarc=fail header.from=cast.example')], true)).toBe(false)
  })
})

let count = 0
/** A mail that Paul got, and an office where only our receiving server proves anything. */
async function mailed(office = postOffice()) {
  const id = `proof${++count}`
  await tell(await office.scope(them.linde), { id, audience: named('paul') })
  await office.carryAll()
  const to = replyToOf(office.sent.find(({ key }) => key.includes(id))!.mail)
  office.sent.length = 0
  const live = { ...office.platform, settings: { ...office.platform.settings, development: false } }
  const come = (about: Omit<Parameters<typeof answer>[0], 'to'>) => arrive(live, to, answer({ to, ...about }))
  return { id, office, come }
}

it('posts nothing in the name of a person whose address was only written above a mail (D8, N2)', async () => {
  const { id, office, come } = await mailed()
  const tries = [[], [found('dmarc=fail header.from=cast.example')], [`Authentication-Results: x; ${passed}`]]
  for (const [place, headers] of tries.entries()) await come({ headers, id: `<${place}@evil.example>` })
  await office.carryAll()
  expect(await repliesTo(them.linde, id)).toEqual([])
  expect(office.sent.map(({ to, mail }) => [to, mail.subject])).toEqual([
    ['paul@cast.example', 'Een antwoord vanaf uw adres is niet doorgegeven'],
  ])
  expect(office.sent[0]!.mail.text).not.toMatch(/Pip|Reis|Ines/)
  await come({ headers: [found(passed)], id: '<real@cast.example>' })
  expect(await repliesTo(them.linde, id)).toEqual(['paul with paul: Pip gaat mee.'])
})

it('tells so once a day, whatever is answered, and nobody whose address is unproven and not theirs (check 37)', async () => {
  const { office, come } = await mailed()
  const other = await mailed(office)
  for (const one of [come, other.come]) await one({})
  await come({ from: 'victim@elsewhere.example' })
  await office.carryAll()
  expect(office.sent.map(({ to }) => to)).toEqual(['paul@cast.example'])
  office.later(24 * 60 * minutes)
  await come({ id: '<next@x>' })
  await office.carryAll()
  expect(office.sent).toHaveLength(2)
})

it('tells no more than three strangers a day, and keeps no address of theirs once they are told (check 37, N4)', async () => {
  const { office, come } = await mailed()
  for (let one = 0; one < 6; one++) {
    const headers = [found(`dmarc=pass header.from=s${one}.example`)]
    await come({ from: `a@s${one}.example`, headers, id: `<${one}@x>` })
  }
  office.set.before = async ({ to }) => {
    if (to === 'a@s2.example') throw new Error('550 5.1.1 unknown')
  }
  await office.carryAll()
  office.later(3 * 24 * 60 * minutes)
  expect(office.sent.map(({ to }) => to).sort()).toEqual(['a@s0.example', 'a@s1.example'])
  const rows = await them.linde.db.from(outbox, eq(outbox.kind, 'notice'))
  expect(rows).toHaveLength(3)
  for (const row of rows.filter(({ doneAt }) => doneAt)) expect(JSON.stringify(row)).not.toMatch(/s\d\.example/)
})
