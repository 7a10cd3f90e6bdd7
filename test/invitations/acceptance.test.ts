import { eq } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { insertAccount } from '../../src/accounts/queries.ts'
import { accounts, loginFailures, sessions } from '../../src/accounts/schema.ts'
import { app } from '../../src/app.tsx'
import { auditLog } from '../../src/audit/schema.ts'
import { invitationRunPeople, invitationRuns, invitations } from '../../src/invitations/schema.ts'
import { codeOf, spacedCode } from '../../src/links/links.ts'
import { links, linkUses } from '../../src/links/schema.ts'
import { outbox } from '../../src/notifications/schema.ts'
import { paths } from '../../src/paths.ts'
import { guardianships, people } from '../../src/people/schema.ts'
import { type Cast, cast } from '../cast.ts'
import { everythingOf } from '../checksum.ts'
import { minutes, postOffice } from '../notifications/post-office.ts'
import { ask, invited } from './guest.ts'

let them: Cast
beforeAll(async () => {
  them = await cast()
})
beforeEach(async () => {
  const { db } = them.linde
  await db.batch([
    db.delete(invitationRunPeople, undefined),
    db.delete(invitationRuns, undefined),
    db.delete(invitations, undefined),
    db.delete(outbox, undefined),
    db.delete(linkUses, undefined),
    db.delete(links, undefined),
    db.delete(sessions, undefined),
    db.delete(accounts, undefined),
    db.delete(loginFailures, undefined),
    db.update(guardianships, undefined, { custody: 'full' }),
    db.update(people, eq(people.id, 'paul'), { email: 'samen@cast.example' }),
    db.update(people, eq(people.id, 'petra'), { email: 'samen@cast.example' }),
  ])
})

const day = 24 * 60 * minutes
const good = { gebruikersnaam: 'paul.cast', wachtwoord: 'drie losse fietsbellen' }

it('lets one choose how to log in, and has them logged in at the overview (B1)', async () => {
  const office = postOffice()
  const { paul } = await invited(office, them.linde, 'paul')
  const shown = await ask(office, paths.acceptance(paul!))
  expect(shown.status).toBe(200)
  expect(shown.html).toContain('De Linde')
  expect(shown.html).toContain('Welkom Paul')
  expect(shown.html).toContain('value="paul.cast"')
  expect(shown.html).not.toContain('samen@cast.example')
  const accepted = await ask(office, paths.acceptance(paul!), { fields: good })
  expect([accepted.status, accepted.to]).toEqual([303, paths.overview])
  const cookie = accepted.answer.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ')
  expect((await ask(office, paths.overview, { cookie })).html).toContain('Paul')
  const entered = await ask(office, paths.login, { fields: { ...good, gebruikersnaam: 'PAUL.CAST' } })
  expect(entered.to).toBe(paths.overview)
  const told = await them.linde.db.from(auditLog, eq(auditLog.action, 'account.opened'))
  expect(told.at(-1)).toMatchObject({ actorId: 'paul', subjectId: 'paul', about: {} })
})

it('is used up by nothing but accepting: not by looking, by HEAD, or by a form that is wrong (check 11)', async () => {
  const office = postOffice()
  const { paul } = await invited(office, them.linde, 'paul')
  const before = await everythingOf(them.linde)
  for (let look = 0; look < 5; look++) await ask(office, paths.acceptance(paul!))
  const head = new Request(`https://linde.pleinpost.test${paths.acceptance(paul!)}`, { method: 'HEAD' })
  expect((await app.fetch(head, { platform: office.platform, clientAddress: '' })).status).toBe(200)
  for (const fields of [{}, { ...good, wachtwoord: 'kort' }, { ...good, gebruikersnaam: 'a@b.nl' }]) {
    expect((await ask(office, paths.acceptance(paul!), { fields: fields as Record<string, string> })).status).toBe(422)
  }
  expect(await everythingOf(them.linde)).toEqual(before)
})

it('says all that is wrong at once: with the user name, also one that is taken, and with the password', async () => {
  const office = postOffice()
  const { paul } = await invited(office, them.linde, 'paul')
  await insertAccount(them.linde, { personId: 'petra', userName: 'bezet', passwordHash: '' })
  for (const gebruikersnaam of ['Bezet', 'a@b.nl']) {
    for (const wachtwoord of ['', 'kort']) {
      const { status, html } = await ask(office, paths.acceptance(paul!), { fields: { gebruikersnaam, wachtwoord } })
      expect([status, html.match(/id="field-(?:gebruikersnaam|wachtwoord)-problem"/g)?.length]).toEqual([422, 2])
      expect(html).toContain(`value="${gebruikersnaam}"`)
    }
  }
})

it('makes one account of twenty presses at once, and shows whoever pressed twice where it led (check 11, 33)', async () => {
  const office = postOffice()
  const { paul } = await invited(office, them.linde, 'paul')
  const presses = await Promise.all(
    Array.from({ length: 20 }, (_, place) =>
      ask(office, paths.acceptance(paul!), { fields: { ...good, gebruikersnaam: `paul${place}` } }),
    ),
  )
  const welcome = presses.filter(({ status }) => status === 303)
  expect([welcome.length, presses.filter(({ status }) => status === 410).length]).toEqual([1, 19])
  const [account, ...others] = await them.linde.db.from(accounts)
  expect([account?.personId, others]).toEqual(['paul', []])
  expect(await them.linde.db.from(sessions)).toHaveLength(1)
  const cookie = welcome[0]!.answer.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ')
  for (const fields of [undefined, good]) {
    const again = await ask(office, paths.acceptance(paul!), { cookie, ...(fields ? { fields } : {}) })
    expect(again.to).toBe(paths.overview)
  }
  const stranger = await ask(office, paths.acceptance(paul!))
  expect([stranger.status, stranger.html.includes('Deze uitnodiging is gebruikt')]).toEqual([410, true])
})

it('works for both who share an address, each with a link of their own (B1)', async () => {
  const office = postOffice()
  const both = await invited(office, them.linde, 'paul', 'petra')
  for (const [who, token] of Object.entries(both)) {
    const page = await ask(office, paths.acceptance(token))
    expect(page.html).toContain(who === 'paul' ? 'Welkom Paul' : 'Welkom Petra')
    const fields = { ...good, gebruikersnaam: who }
    expect((await ask(office, paths.acceptance(token), { fields })).status).toBe(303)
  }
  expect((await them.linde.db.from(accounts)).map(({ userName }) => userName).sort()).toEqual(['paul', 'petra'])
})

it('refuses a user name that somebody has, in any case or accent, beside its field, and keeps what was typed (B2)', async () => {
  const office = postOffice()
  const { paul, wim } = await invited(office, them.linde, 'paul', 'wim')
  expect((await ask(office, paths.acceptance(paul!), { fields: { ...good, gebruikersnaam: 'Zoë.Cast' } })).status).toBe(
    303,
  )
  for (const gebruikersnaam of ['Zoë.Cast', 'ZOË.CAST', 'zoe.cast', 'Zoe\u0308.cast']) {
    const refused = await ask(office, paths.acceptance(wim!), { fields: { ...good, gebruikersnaam } })
    expect([gebruikersnaam, refused.status]).toEqual([gebruikersnaam, 422])
    expect(refused.html).toMatch(/id="field-gebruikersnaam-problem"[^>]*>.*is al van iemand/s)
    expect(refused.html).not.toContain(good.wachtwoord)
  }
  expect((await ask(office, paths.acceptance(wim!), { fields: { ...good, gebruikersnaam: 'wim' } })).status).toBe(303)
})

it('suggests a user name that is free (B1)', async () => {
  const office = postOffice()
  const insert = (personId: string, userName: string) =>
    insertAccount(them.linde, { personId, userName, passwordHash: '' })
  await them.linde.db.batch([insert('ines', 'Paul.Cast'), insert('olga', 'paul.cast2')])
  const { paul } = await invited(office, them.linde, 'paul')
  expect((await ask(office, paths.acceptance(paul!))).html).toContain('value="paul.cast3"')
})

describe('an invitation that is over says why, and what to do (check 11)', () => {
  const said = async (office: ReturnType<typeof postOffice>, token: string) => {
    const { status, html } = await ask(office, paths.acceptance(token))
    const posted = await ask(office, paths.acceptance(token), { fields: good })
    expect(posted.status).toBe(status)
    expect(await them.linde.db.from(accounts, eq(accounts.userName, good.gebruikersnaam))).toEqual([])
    return [status, /<h1>([^<]*)/.exec(html)?.[1], html.includes('Vraag een nieuwe uitnodiging')]
  }

  it('expired, to the second, and asks the school for another, once', async () => {
    const office = postOffice()
    const { wim } = await invited(office, them.linde, 'wim')
    const [link] = await them.linde.db.from(links)
    office.set.now = new Date(link!.expiresAt.getTime() - 1000)
    expect((await ask(office, paths.acceptance(wim!))).status).toBe(200)
    office.set.now = link!.expiresAt
    expect(await said(office, wim!)).toEqual([410, 'Deze uitnodiging is verlopen', true])
    for (let press = 0; press < 3; press++) {
      expect((await ask(office, paths.newInvitation(wim!), { fields: {} })).to).toBe(paths.acceptance(wim!))
    }
    expect((await ask(office, paths.acceptance(wim!))).html).toContain('We hebben het de school laten weten')
    await office.carryAll()
    expect(office.counts()).toEqual({ ada: 1 })
    expect(office.sent[0]!.mail.subject).toContain('Wim Cast vraagt om een nieuwe uitnodiging')
    office.sent.length = 0
    await invited(office, them.linde, 'wim')
    expect((await them.linde.db.from(invitations, eq(invitations.personId, 'wim')))[0]).toMatchObject({ askedAt: null })
  })

  it('replaced by a newer one', async () => {
    const office = postOffice()
    const first = await invited(office, them.linde, 'wim')
    office.later(11 * minutes)
    const second = await invited(office, them.linde, 'wim')
    expect(await said(office, first.wim!)).toEqual([410, 'Er is een nieuwere uitnodiging', true])
    expect((await ask(office, paths.acceptance(second.wim!))).status).toBe(200)
  })

  it('sent to an address that was wrong', async () => {
    const office = postOffice()
    const { wim } = await invited(office, them.linde, 'wim')
    await them.linde.db.update(people, eq(people.id, 'wim'), { email: 'wim@elders.example' })
    expect(await said(office, wim!)).toEqual([410, 'Er is een nieuwere uitnodiging', true])
    await them.linde.db.update(people, eq(people.id, 'wim'), { email: 'wim@cast.example' })
  })

  it('of somebody who has an account already', async () => {
    const office = postOffice()
    const { wim } = await invited(office, them.linde, 'wim')
    await insertAccount(them.linde, { personId: 'wim', userName: 'wim', passwordHash: '' })
    expect(await said(office, wim!)).toEqual([410, 'U hebt al een account', false])
  })

  it('of somebody who may have none any more, at the very press too (C10)', async () => {
    const office = postOffice()
    const { wim, wanda } = await invited(office, them.linde, 'wim', 'wanda')
    await them.linde.db.update(guardianships, eq(guardianships.personId, 'wim'), { custody: 'blocked' })
    expect(await said(office, wim!)).toEqual([410, 'Deze uitnodiging werkt niet meer', false])
    const { openInvitation, accept } = await import('../../src/invitations/acceptance.ts')
    const scope = await office.scope(them.linde)
    const opened = await openInvitation(scope, wanda!)
    if (opened.is !== 'open') throw new Error(opened.is)
    await them.linde.db.update(guardianships, eq(guardianships.personId, 'wanda'), { custody: 'none' })
    const entering = { browser: '', replaces: undefined, address: '', known: null }
    const press = accept(scope, opened.guest, { userName: 'wanda', password: good.wachtwoord, ...entering })
    expect(await press).toEqual({ is: 'over' })
    expect(await them.linde.db.from(accounts)).toEqual([])
  })

  it('that we never made, at this school or another, or with a letter changed (check 2)', async () => {
    const office = postOffice()
    const { wim } = await invited(office, them.linde, 'wim')
    const [head, body, sign] = wim!.split('.') as [string, string, string]
    for (const token of ['x', `${head}.${body}.${sign.slice(0, -2)}AA`, `${head}.${body}x.${sign}`]) {
      expect(await said(office, token)).toEqual([404, 'Deze uitnodiging kennen we niet', false])
    }
    const before = await everythingOf(them.haven)
    for (const fields of [undefined, good]) {
      const asking = { host: 'haven.pleinpost.test', ...(fields ? { fields } : {}) }
      expect((await ask(office, paths.acceptance(wim!), asking)).status).toBe(404)
    }
    expect(await everythingOf(them.haven)).toEqual(before)
  })
})

describe('the code on a letter', () => {
  async function code(office: ReturnType<typeof postOffice>) {
    await invited(office, them.linde, 'paul')
    const [link] = await them.linde.db.from(links)
    return codeOf(them.linde, link!.id)
  }

  it('opens the same, however it is typed, and uses nothing up (check 11)', async () => {
    const office = postOffice()
    const right = await code(office)
    for (const typed of [right, spacedCode(right), right.toLowerCase(), ` ${right.split('').join(' ')} `]) {
      const known = await ask(office, paths.code, { fields: { code: typed } })
      expect([typed, known.status]).toEqual([typed, 303])
      expect((await ask(office, known.to!)).html).toContain('Welkom Paul')
    }
    expect((await ask(office, `${paths.code}?c=${right}`)).html).toContain(`value="${right}"`)
  })

  it('cannot be guessed: wrong ones are counted for each network and for the school, twenty at once as twenty (check 9)', async () => {
    const office = postOffice()
    const right = await code(office)
    const wrong = (address: string) => ask(office, paths.code, { fields: { code: 'AAAA-BBBB-CCCC' }, address })
    const first = await Promise.all(Array.from({ length: 40 }, () => wrong('192.0.2.50')))
    expect(first.filter(({ status }) => status === 422)).toHaveLength(30)
    expect((await ask(office, paths.code, { fields: { code: right }, address: '192.0.2.50' })).status).toBe(429)
    expect((await ask(office, paths.code, { fields: { code: right }, address: '192.0.2.51' })).status).toBe(303)
    for (let n = 0; n < 27; n++) {
      await Promise.all(Array.from({ length: 10 }, (_, place) => wrong(`198.51.100.${n * 9 + (place % 9)}`)))
    }
    expect((await ask(office, paths.code, { fields: { code: right }, address: '203.0.113.1' })).status).toBe(429)
    office.later(16 * minutes)
    expect((await ask(office, paths.code, { fields: { code: right }, address: '203.0.113.1' })).status).toBe(303)
  })

  it('does not weigh on whoever has the right one: a whole school on one network gets in', async () => {
    const office = postOffice()
    const right = await code(office)
    for (let parent = 0; parent < 60; parent++) {
      expect((await ask(office, paths.code, { fields: { code: right } })).status).toBe(303)
    }
  })

  it('says so beside the field when it is none', async () => {
    const office = postOffice()
    const refused = await ask(office, paths.code, { fields: { code: 'ABCD' } })
    expect([refused.status, refused.html.includes('value="ABCD"')]).toEqual([422, true])
    expect(refused.html).toMatch(/id="field-code-problem"[^>]*>.*Deze code kennen we niet/s)
  })
})

it('keeps neither token nor code nor password in the log (checks 6, 11)', async () => {
  const office = postOffice()
  const { paul } = await invited(office, them.linde, 'paul')
  const [link] = await them.linde.db.from(links)
  await ask(office, paths.code, { fields: { code: await codeOf(them.linde, link!.id) } })
  await ask(office, paths.acceptance(paul!), { fields: good })
  office.later(40 * day)
  await ask(office, paths.acceptance(paul!))
  const said = JSON.stringify([office.logged, await them.linde.db.from(auditLog)])
  for (const secret of [paul!, paul!.split('.')[2]!, await codeOf(them.linde, link!.id), good.wachtwoord]) {
    expect(said).not.toContain(secret)
  }
})
