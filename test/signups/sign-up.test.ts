import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it } from 'vitest'
import { accounts } from '../../src/accounts/schema.ts'
import { auditLog } from '../../src/audit/schema.ts'
import { forgetOld } from '../../src/forgetting.ts'
import { sweepOwnMails } from '../../src/own-letters.ts'
import { paths } from '../../src/paths.ts'
import { people, staff } from '../../src/people/schema.ts'
import type { Platform } from '../../src/platform/ports.ts'
import { openSchool } from '../../src/schools/open.ts'
import { sweepSignUps } from '../../src/signups/founding.ts'
import { localDay } from '../../src/time.ts'
import { cookiesOf } from '../accounts/door.ts'
import { apex, leadsTo, office, visit } from './apex.ts'

const day = 86_400_000
const rows = async <T>(sql: string) => (await env.DIRECTORY.prepare(sql).all<T>()).results
let turn = 0
beforeEach(async () => {
  turn++
  await env.DIRECTORY.batch(
    ['sign_ups', 'own_mails', 'tallies'].map((table) => env.DIRECTORY.prepare(`delete from ${table}`)),
  )
})

const filledIn = (more: Record<string, string> = {}) => ({
  school: `De Vuurtoren ${turn}`,
  plaats: 'Zeedorp',
  subdomein: `vuurtoren-${turn}`,
  voornaam: 'Noor',
  tussenvoegsel: 'van der',
  achternaam: 'Meer',
  email: `noor${turn}@meer.example`,
  gebruikersnaam: 'Noor',
  wachtwoord: 'fiets lamp wolken',
  ...more,
})
const signUp = (at: Platform, more: Record<string, string> = {}, address?: string) =>
  visit(at, paths.signUp, { typed: filledIn(more), ...(address ? { address } : {}) })

/** Where the mail's button leads. */
const linkIn = (text = '') => new RegExp(`${paths.signUpConfirmation('([^\\s]+)')}`).exec(text)?.[0] ?? ''
async function mailed(more: Record<string, string> = {}) {
  const post = office()
  await signUp(post.at, more)
  return { ...post, link: linkIn(post.sent.at(-1)?.mail.text) }
}
const open = (at: Platform, link: string, typed: Record<string, string> = {}) => visit(at, link, { typed })
const schools = (slug = `vuurtoren-${turn}`) =>
  rows<{ id: string; shard: string; trial_ends_at: number }>(`select * from schools where slug = '${slug}'`)

describe('signing a school up (A2)', () => {
  it('takes one form and one mail: then the school is there on trial, and whoever signed it up is its admin', async () => {
    const { at, sent, link, set } = await mailed()
    expect([sent.map(({ to }) => to), sent[0]!.mail.subject]).toEqual([
      [`noor${turn}@meer.example`],
      `Bevestig de aanmelding van De Vuurtoren ${turn}`,
    ])
    expect(await schools()).toEqual([])
    const opened = await open(at, link)
    const { host, path } = leadsTo(opened)
    expect([opened.status, host]).toEqual([303, `vuurtoren-${turn}.pleinpost.test`])
    const entered = await visit(at, path, { host, headers: { 'sec-fetch-site': 'same-site' } })
    expect([entered.status, entered.headers.get('location')]).toEqual([303, paths.overview])
    // A school admin always logs in with a second step, and sets it up first (B4).
    const overview = await visit(at, paths.overview, { host, headers: { cookie: cookiesOf(entered) } })
    expect([overview.status, overview.headers.get('location')]).toEqual([303, paths.secondStep])
    const first = await visit(at, paths.secondStep, { host, headers: { cookie: cookiesOf(entered) } })
    expect([first.status, (await first.text()).includes('De Vuurtoren')]).toEqual([200, true])

    const [school] = await schools()
    const { db, trialEndsAt } = await openSchool(at, school!.id)
    const [everyone, roles, given, told] = await db.batch([
      db.from(people),
      db.from(staff),
      db.from(accounts),
      db.from(auditLog),
    ])
    expect(everyone).toMatchObject([{ firstName: 'Noor', infix: 'van der', email: `noor${turn}@meer.example` }])
    expect(roles.map(({ role, personId }) => [role, personId])).toEqual([['admin', everyone[0]!.id]])
    expect(given).toMatchObject([{ userName: 'Noor', passwordHash: expect.stringMatching(/^\$scrypt\$/) }])
    expect(told.map(({ action }) => action).sort()).toEqual(['login.succeeded', 'school.founded'])
    const lastDay = localDay(new Date(trialEndsAt!.getTime() - 1), 'Europe/Amsterdam')
    const inThreeMonths = new Date(set.now)
    inThreeMonths.setMonth(inThreeMonths.getMonth() + 3)
    expect(Math.abs(Date.parse(lastDay) - inThreeMonths.getTime())).toBeLessThan(3 * day)
  })

  it('leaves nothing of it in the directory but the school', async () => {
    const { at, link } = await mailed()
    await open(at, link)
    expect(await rows('select * from sign_ups')).toEqual([])
    const kept = JSON.stringify(
      await Promise.all(['schools', 'own_mails', 'tallies'].map((name) => rows(`select * from ${name}`))),
    )
    expect(kept).not.toMatch(/noor|meer|scrypt|192\.0\.2/i)
  })

  it('goes to the shard with the fewest schools', async () => {
    const counts = await rows<{ shard: string; n: number }>('select shard, count(*) n from schools group by shard')
    const of = (shard: string) => counts.find((one) => one.shard === shard)?.n ?? 0
    const { at, link } = await mailed()
    await open(at, link)
    expect((await schools())[0]!.shard).toBe(of('2') < of('1') ? '2' : '1')
  })
})

describe('the mail’s link', () => {
  it('opens nothing by being looked at, as mail scanners look, however often (check 11)', async () => {
    const { at, link } = await mailed()
    for (const headers of [{}, { 'sec-fetch-site': 'none' }, { 'user-agent': 'SafeLinks' }] as Record<
      string,
      string
    >[]) {
      const page = await visit(at, link, { headers })
      expect([page.status, (await page.text()).includes(`vuurtoren-${turn}.pleinpost.test`)]).toEqual([200, true])
    }
    expect(await schools()).toEqual([])
    expect((await open(at, link)).status).toBe(303)
  })

  it('founds one school with one admin, though twenty press at once, and works no more after that (check 11)', async () => {
    const { at, link } = await mailed()
    const answers = await Promise.all(Array.from({ length: 20 }, () => open(at, link)))
    const statuses = answers.map(({ status }) => status)
    expect(statuses.filter((status) => status !== 303 && status !== 404)).toEqual([])
    expect(statuses).toContain(303)
    const found = await schools()
    expect(found).toHaveLength(1)
    const { db } = await openSchool(at, found[0]!.id)
    expect([(await db.from(people)).length, (await db.from(auditLog)).length]).toEqual([1, 1])
    for (const answer of [await open(at, link), await visit(at, link)]) {
      expect([answer.status, (await answer.text()).includes('Deze link werkt niet meer')]).toEqual([404, true])
    }
  })

  it('works for 24 hours, and not a second longer', async () => {
    const { at, link, later } = await mailed()
    later(day - 1000)
    expect((await visit(at, link)).status).toBe(200)
    later(2000)
    for (const answer of [await visit(at, link), await open(at, link)]) expect(answer.status).toBe(404)
    expect(await schools()).toEqual([])
    await forgetOld(at)
    expect(await rows('select * from sign_ups')).toEqual([])
  })

  it('is that link, and no other token of ours or anybody’s (check 11)', async () => {
    const { at, link } = await mailed()
    const sent = leadsTo(await signUp(at, { email: 'other@meer.example' }))
      .path.split('/')
      .at(-1)!
    const altered = link.slice(0, -3) + (link.endsWith('AAA') ? 'BBB' : 'AAA')
    for (const path of [altered, paths.signUpConfirmation(sent), paths.signUpConfirmation('x')]) {
      expect([path, (await open(at, path)).status]).toEqual([path, 404])
    }
    expect(await schools()).toEqual([])
  })
})

describe('an address that two schools want', () => {
  it('is the first one’s; the other chooses another on the spot, and loses nothing', async () => {
    const first = await mailed()
    const second = await mailed({ school: 'Een Andere', email: 'b@meer.example' })
    expect((await open(first.at, first.link)).status).toBe(303)
    const page = await visit(second.at, second.link)
    const refused = await open(second.at, second.link)
    for (const [answer, status] of [
      [page, 200],
      [refused, 422],
    ] as const) {
      const text = await answer.text()
      expect([answer.status, text.includes('al van een andere school'), text.includes('Een Andere')]).toEqual([
        status,
        true,
        true,
      ])
    }
    expect((await open(second.at, second.link, { subdomein: 'www' })).status).toBe(422)
    const opened = await open(second.at, second.link, { subdomein: ` Andere-${turn} ` })
    expect(leadsTo(opened).host).toBe(`andere-${turn}.pleinpost.test`)
  })

  it('goes to one of two who confirm in the same instant, and the other may still choose (check 34)', async () => {
    const post = office()
    await signUp(post.at, { email: 'a@meer.example' })
    await signUp(post.at, { email: 'b@meer.example' })
    const links = post.sent.map(({ mail }) => linkIn(mail.text))
    const answers = await Promise.all(links.map((link) => open(post.at, link)))
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 422])
    expect(await schools()).toHaveLength(1)
    const left = links[answers.findIndex(({ status }) => status === 422)]!
    expect((await open(post.at, left, { subdomein: `over-${turn}` })).status).toBe(303)
  })
})

describe('a mistake in the form', () => {
  const shown = async (more: Record<string, string>) => {
    const answer = await signUp(office().at, more)
    const text = await answer.text()
    const wrong = [...text.matchAll(/id="field-([\w-]+)-problem"/g)].map(([, name]) => name)
    return { status: answer.status, text, wrong }
  }

  it.each([
    [{ school: '' }, 'school'],
    [{ plaats: ' ' }, 'plaats'],
    [{ subdomein: 'www' }, 'subdomein'],
    [{ subdomein: 'xn--vuurtoren' }, 'subdomein'],
    [{ voornaam: '' }, 'voornaam'],
    [{ achternaam: '' }, 'achternaam'],
    [{ email: 'noor' }, 'email'],
    [{ email: 'noor@meer.example, iemand@meer.example' }, 'email'],
    [{ gebruikersnaam: 'a b' }, 'gebruikersnaam'],
    [{ wachtwoord: 'kort' }, 'wachtwoord'],
    [{ wachtwoord: 'vuurtoren zeedorp' }, 'wachtwoord'],
    [{ school: '学校', subdomein: '' }, 'subdomein'],
  ])('%j stands beside its field, and all that was typed stays but the password', async (more, field) => {
    const { status, text, wrong } = await shown(more)
    expect([status, wrong]).toEqual([422, [field]])
    const { wachtwoord, ...typed } = filledIn(more)
    const escaped = (value: string) => value.trim().replaceAll('&', '&amp;')
    expect(Object.values(typed).filter((value) => !text.includes(`value="${escaped(value)}"`) && value.trim())).toEqual(
      [],
    )
    expect(text).not.toContain(`value="${wachtwoord}"`)
    expect(await rows('select * from sign_ups')).toEqual([])
  })

  it('takes an address from the name where none was typed, and another where that one is taken', async () => {
    const first = await mailed({ school: `Kompas ${turn}`, subdomein: '' })
    await open(first.at, first.link)
    expect(await schools(`kompas-${turn}`)).toHaveLength(1)
    const second = await mailed({ school: `Kompas ${turn}`, subdomein: '', email: 'c@meer.example' })
    await open(second.at, second.link)
    expect(await schools(`kompas-${turn}-zeedorp`)).toHaveLength(1)
  })

  it('suggests an address while one types, and leaves one’s own as it is', async () => {
    const ask = async (query: Record<string, string>) => {
      const answer = await visit(office().at, `${paths.signUpSubdomain}?${new URLSearchParams(query)}`, {
        headers: { 'HX-Request': 'true', 'HX-Request-Type': 'partial' },
      })
      return /name="subdomein"[^>]*value="([^"]*)"|value="([^"]*)"[^>]*name="subdomein"/
        .exec(await answer.text())
        ?.slice(1)
        .find((one) => one !== undefined)
    }
    expect(await ask({ school: `De Zwaluw ${turn}`, plaats: '', subdomein: '' })).toBe(`zwaluw-${turn}`)
    expect(await ask({ school: 'De Merel', plaats: '', subdomein: 'zwaluw', voorgesteld: 'zwaluw' })).toBe('merel')
    expect(await ask({ school: 'De Merel', plaats: '', subdomein: 'eigen', voorgesteld: 'zwaluw' })).toBe('eigen')
  })
})

describe('what goes wrong underneath', () => {
  it('is mailed by a later tick, once, when the mail service is away (E4)', async () => {
    const post = office()
    post.set.refuse = 'E_INTERNAL_SERVER_ERROR'
    expect((await signUp(post.at)).status).toBe(303)
    post.set.refuse = ''
    post.later(2 * 60_000)
    await Promise.all([sweepOwnMails(post.at), sweepOwnMails(post.at)])
    expect(post.sent).toHaveLength(1)
    expect((await open(post.at, linkIn(post.sent[0]!.mail.text))).status).toBe(303)
  })

  it('is finished by a tick when founding breaks off anywhere, and the school is one (check 32)', async () => {
    const { at, link } = await mailed()
    const broken: Platform = {
      ...at,
      shard: () => {
        throw new Error('D1_ERROR: Network connection lost.')
      },
    }
    expect((await open(broken, link)).status).toBe(500)
    expect(await schools()).toHaveLength(1)
    await sweepSignUps(at)
    expect(await rows('select * from sign_ups')).toEqual([])
    const [school] = await schools()
    const { db } = await openSchool(at, school!.id)
    expect([(await db.from(people)).length, (await db.from(accounts)).length]).toEqual([1, 1])
  })

  it('is one sign-up with one mail, though the form is sent twice (check 33)', async () => {
    const post = office()
    const page = await (await visit(post.at, paths.signUp)).text()
    const aanmelding = /name="aanmelding" value="(\w+)"/.exec(page)![1]!
    await Promise.all([signUp(post.at, { aanmelding }), signUp(post.at, { aanmelding })])
    expect([(await rows('select * from sign_ups')).length, post.sent.length]).toEqual([1, 1])
  })
})

describe('too many', () => {
  it('ten a day from one network, and three to one address; what was filled in is kept', async () => {
    const post = office()
    for (let time = 0; time < 3; time++) expect((await signUp(post.at)).status).toBe(303)
    const fourth = await signUp(post.at, {}, '198.51.100.7')
    expect([fourth.status, (await fourth.text()).includes('Zeedorp')]).toEqual([429, true])
    for (let time = 0; time < 7; time++)
      expect((await signUp(post.at, { email: `n${time}@meer.example` })).status).toBe(303)
    expect((await signUp(post.at, { email: 'n@meer.example' })).status).toBe(429)
    expect((await signUp(post.at, { email: 'n@meer.example' }, '198.51.100.7')).status).toBe(303)
    post.later(day + 1)
    expect((await signUp(post.at, { email: 'n@meer.example' })).status).toBe(303)
  })

  it('counts twenty at once as twenty', async () => {
    const post = office()
    const tries = await Promise.all(
      Array.from({ length: 20 }, (_, time) => signUp(post.at, { email: `p${time}@meer.example` })),
    )
    expect(tries.filter(({ status }) => status === 303)).toHaveLength(10)
  })
})

it('tells nobody whether an address is known anywhere (check 10)', async () => {
  const { at, link } = await mailed()
  await open(at, link)
  const known = await signUp(at, { subdomein: 'een-nieuwe' })
  const unknown = await signUp(at, { subdomein: 'een-nieuwe', email: 'unknown@meer.example' })
  expect([known.status, leadsTo(known).path.length]).toEqual([unknown.status, leadsTo(unknown).path.length])
})

it('says where the mail went, so that a slip of the keyboard is seen', async () => {
  const post = office()
  const { host, path } = leadsTo(await signUp(post.at))
  expect(host).toBe(apex)
  expect(await (await visit(post.at, path)).text()).toContain(`noor${turn}@meer.example`)
})
