import { env } from 'cloudflare:workers'
import { and, eq } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { auditLog } from '../../src/audit/schema.ts'
import { forgetOld } from '../../src/forgetting.ts'
import { sealUnsubscribe } from '../../src/notifications/unsubscribing.ts'
import { paths } from '../../src/paths.ts'
import { people } from '../../src/people/schema.ts'
import { disbelieve } from '../../src/schools/directory.ts'
import { claimSchool, foundSchool } from '../../src/schools/founding.ts'
import { openSchool } from '../../src/schools/open.ts'
import { settings } from '../../src/schools/schema.ts'
import { problemWith } from '../../src/signups/subdomains.ts'
import { cookiesOf } from '../accounts/door.ts'
import { as, type Cast, cast, logInAgain, platform } from '../cast.ts'
import { decoded } from '../http/markup.ts'
import { postOffice } from '../notifications/post-office.ts'
import { leadsTo, visit } from '../signups/apex.ts'

const day = 86_400_000
const at = (slug: string) => `${slug}.pleinpost.test`
const from = platform.settings.origin
let them: Cast
let turn = 0
let here: string

/** At a subdomain of its own each time, so that no test hangs on another. */
beforeEach(async () => {
  them ??= await cast()
  await env.DIRECTORY.prepare('delete from former_subdomains').run()
  here = `linde-${++turn}`
  expect(await (await school()).listing.move(here)).toBe(true)
  await env.DIRECTORY.prepare('delete from former_subdomains').run()
  await them.linde.db.update(settings, undefined, { slug: here })
})

const forget = () => disbelieve(env.DIRECTORY, them.linde.school.schoolId, at(here))
const school = () => openSchool(platform, them.linde.school.schoolId)
const change = (subdomein: string, host = at(here), who: Parameters<typeof as>[1] = 'adam') =>
  as(them, who, host).post(paths.subdomain, { subdomein })
const page = async (answer: Response) => decoded(await answer.text())
const newSchool = (slug: string) =>
  foundSchool(platform, { name: slug, slug, town: 'Bosdorp', welcome: '', hue: 1, shard: '1' })

describe('another subdomain (A4)', () => {
  it('is where the school is from then on, and whoever changed it is logged in there, second step and all (B4)', async () => {
    const said = await change(` ${here.toUpperCase()}-nieuw `)
    const text = await page(said)
    expect([said.status, text.includes(`De school staat nu op ${at(`${here}-nieuw`)}`)]).toEqual([200, true])
    expect((await school()).school.slug).toBe(`${here}-nieuw`)
    expect((await school()).origin).toBe(from(at(`${here}-nieuw`)))
    const [, href] = /href="(http:[^"]*overdracht[^"]*)"/.exec(text) ?? []
    const { host, pathname } = new URL(href!)
    const entered = await visit(platform, pathname, { host, headers: { 'sec-fetch-site': 'same-site' } })
    expect([host, entered.status, leadsTo(entered).path]).toEqual([at(`${here}-nieuw`), 303, paths.subdomain])
    const again = await visit(platform, paths.subdomain, { host, headers: { cookie: cookiesOf(entered) } })
    expect(again.status).toBe(200)
    logInAgain()
  })

  it('is led on to from the old one, path and question along, for this once (no cache may keep it)', async () => {
    await change(`${here}-nieuw`)
    for (const path of ['/', '/berichten/7?zoek=b%C3%B6&x=1', paths.login, paths.newPassword('a.b.c')]) {
      const answer = await visit(platform, path, { host: at(here) })
      expect([answer.status, answer.headers.get('location')]).toEqual([302, `${from(at(`${here}-nieuw`))}${path}`])
      expect(answer.headers.get('cache-control')).toContain('no-store')
    }
    expect((await visit(platform, '/', { host: at(`${here}-nieuw`) })).status).toBe(200)
  })

  it('takes the log-in along from the old one to the page that was asked for, once, and leaves none there (check 7)', async () => {
    await change(`${here}-nieuw`)
    const headers = { cookie: await as(them, 'paul').cookie() }
    const led = leadsTo(await visit(platform, `${paths.messages}?van=mail`, { host: at(here), headers }))
    expect([led.host, led.path.startsWith(paths.handOver(''))]).toEqual([at(`${here}-nieuw`), true])
    const shown = await visit(platform, led.path, { host: led.host })
    expect([shown.status, shown.headers.getSetCookie()]).toEqual([200, []])
    const entered = await visit(platform, led.path, { host: led.host, typed: {} })
    expect(entered.headers.get('location')).toBe(`${paths.messages}?van=mail`)
    const inside = await visit(platform, paths.messages, { host: led.host, headers: { cookie: cookiesOf(entered) } })
    expect(inside.status).toBe(200)
    expect((await visit(platform, led.path, { host: led.host, typed: {} })).headers.get('location')).toBe(paths.login)
    const left = await visit(platform, paths.messages, { host: at(here), headers })
    expect(left.headers.get('location')).toBe(`${from(at(`${here}-nieuw`))}${paths.messages}`)
    logInAgain()
  })

  it('takes no log-in along for a picture on a page, nor of another school', async () => {
    await change(`${here}-nieuw`)
    const paul = await as(them, 'paul').cookie()
    const zoe = await as(them, 'zoe').cookie()
    for (const headers of [{ cookie: paul, 'sec-fetch-dest': 'image' }, { cookie: zoe }]) {
      const answer = await visit(platform, '/foto/x', { host: at(here), headers })
      expect(answer.headers.get('location')).toBe(`${from(at(`${here}-nieuw`))}/foto/x`)
    }
  })

  it('loses nothing that a page sends which was open already: it is done, and says where to go on', async () => {
    await change(`${here}-nieuw`)
    const answer = await as(them, 'adam', at(here)).post(paths.colour, { tint: '77' })
    const text = await page(answer)
    expect([answer.status, answer.headers.get('location')]).toEqual([200, null])
    expect(text).toContain(`De school staat nu op ${at(`${here}-nieuw`)}`)
    expect(text).toContain(`href="${paths.colour}?bewaard"`)
    expect((await school()).school.hue).toBe(77)
  })

  it('lets somebody leave the mailing by the button of an old mail (E2)', async () => {
    const scope = await school()
    const token = await sealUnsubscribe(scope, 'paul')
    await change(`${here}-nieuw`)
    const answer = await visit(platform, paths.unsubscribe(token), {
      host: at(here),
      typed: {},
      headers: { origin: '' },
    })
    expect(answer.status).toBe(200)
    const [paul] = await scope.db.from(people, eq(people.id, 'paul'))
    expect(paul?.mailChoice).toBe('none')
  })

  it('is logged with what it was and is, and told to the admins alone by mail', async () => {
    const office = postOffice()
    const headers = { cookie: await as(them, 'adam').cookie() }
    const typed = { subdomein: `${here}-nieuw` }
    await visit(office.platform, paths.subdomain, { host: at(here), typed, headers })
    await office.carryAll()
    const entries = await them.linde.db.from(auditLog, and(eq(auditLog.action, 'subdomain.changed')))
    expect(entries.at(-1)).toMatchObject({ actorId: 'adam', about: { from: here, to: `${here}-nieuw` } })
    const told = office.sent.filter(({ mail }) => mail.subject?.includes('nieuw adres op internet'))
    expect(told.map(({ to }) => to)).toEqual(['adam@cast.example'])
    expect(told[0]?.mail.text).toContain(`${at(here)} gewijzigd in ${at(`${here}-nieuw`)}`)
  })

  it.each([
    ['xn--80ak6aa92e', 'Een streepje mag alleen'],
    ['lindé', 'Gebruik alleen letters'],
    ['www', 'Dit adres is voor Pleinpost zelf'],
    ['ab', 'Gebruik 3 tot 40 tekens'],
    ['haven', 'Dit adres is al van een andere school'],
    ['', 'Vul dit veld in'],
  ])('may not be %j; that is said beside the field, and nothing changes', async (typed, problem) => {
    const answer = await change(typed)
    const text = await page(answer)
    expect([answer.status, text.includes(problem), text.includes(`value="${typed}"`)]).toEqual([422, true, true])
    expect((await school()).school.slug).toBe(here)
    expect((await visit(platform, '/', { host: at(here) })).status).toBe(200)
  })

  it('is one school’s of two that want it at once', async () => {
    const other = await newSchool(`${here}-ander`)
    const moves = await Promise.all([
      (await school()).listing.move(`${here}-samen`),
      other.listing.move(`${here}-samen`),
    ])
    expect(moves.sort()).toEqual([false, true])
  })

  it('is not a demo’s to choose (A3)', async () => {
    const demoEndsAt = new Date(Date.now() + day)
    const set = 'update schools set demo_ends_at = ? where slug = ?'
    await env.DIRECTORY.prepare(set).bind(demoEndsAt.getTime(), here).run()
    forget()
    expect(await (await as(them, 'adam', at(here)).visit(paths.subdomain)).text()).not.toContain('name="subdomein"')
    expect((await change(`${here}-nieuw`)).status).toBe(403)
    await env.DIRECTORY.prepare(set).bind(null, here).run()
    forget()
  })
})

describe('the subdomain that a school had', () => {
  it('is no other school’s for a year, by whatever way, and free after it', async () => {
    await change(`${here}-nieuw`)
    expect(await problemWith(env.DIRECTORY, here)).toBe('subdomainTaken')
    const wanted = { id: `new-${turn}`, name: 'X', slug: here, town: '', welcome: '', hue: 1, shard: '1' }
    expect(await claimSchool(platform, wanted)).toBeNull()
    const other = await newSchool(`${here}-ander`)
    expect([await other.listing.isAnothers(here), await other.listing.move(here)]).toEqual([true, false])

    await forgetOld({ ...platform, now: () => new Date(Date.now() + 364 * day) })
    expect(await problemWith(env.DIRECTORY, here)).toBe('subdomainTaken')
    await forgetOld({ ...platform, now: () => new Date(Date.now() + 366 * day) })
    expect(await problemWith(env.DIRECTORY, here)).toBeNull()
    expect(await claimSchool(platform, wanted)).not.toBeNull()
  })

  it('can be taken back, and then the other one leads on', async () => {
    await change(`${here}-nieuw`)
    const back = await change(here, at(`${here}-nieuw`))
    expect(back.status).toBe(200)
    expect((await visit(platform, '/', { host: at(here) })).status).toBe(200)
    const old = await visit(platform, '/', { host: at(`${here}-nieuw`) })
    expect(leadsTo(old)).toEqual({ host: at(here), path: '/' })
    expect((await (await school()).listing.formers()).map(({ slug }) => slug)).toEqual([`${here}-nieuw`])
  })

  it('leads on to where the school is now, through as many as three changes; nobody gathers more', async () => {
    for (const [from, to] of [
      ['', '-b'],
      ['-b', '-c'],
      ['-c', '-d'],
    ])
      await change(`${here}${to}`, at(`${here}${from}`))
    for (const old of ['', '-b', '-c']) {
      expect(leadsTo(await visit(platform, '/x', { host: at(`${here}${old}`) })).host).toBe(at(`${here}-d`))
    }
    const answer = await change(`${here}-e`, at(`${here}-d`))
    expect([answer.status, (await page(answer)).includes('drie oude adressen')]).toEqual([422, true])
    expect((await change(`${here}-c`, at(`${here}-d`))).status).toBe(200)
  })

  it('mends itself when the school heard nothing of what the directory knows', async () => {
    expect(await (await school()).listing.move(`${here}-half`)).toBe(true)
    expect((await visit(platform, '/', { host: at(`${here}-half`) })).status).toBe(200)
    expect((await change(`${here}-half`, at(`${here}-half`))).status).toBe(200)
    expect((await school()).school.slug).toBe(`${here}-half`)
  })
})
