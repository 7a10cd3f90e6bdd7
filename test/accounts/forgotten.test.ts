import { eq } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openAccount } from '../../src/accounts/accounts.ts'
import { loginFailures } from '../../src/accounts/schema.ts'
import { links } from '../../src/links/schema.ts'
import { outbox } from '../../src/notifications/schema.ts'
import { paths } from '../../src/paths.ts'
import { people } from '../../src/people/schema.ts'
import { type Cast, cast, password } from '../cast.ts'
import { postOffice } from '../notifications/post-office.ts'
import { knock } from './door.ts'

let them: Cast
let office: ReturnType<typeof postOffice>
beforeAll(async () => {
  them = await cast()
  const { linde, haven } = them
  for (const who of ['paul', 'petra', 'wanda']) await openAccount(linde, { personId: who, userName: who, password })
  await openAccount(haven, { personId: 'zed', userName: 'zed', password })
  for (const who of ['paul', 'petra']) await linde.db.update(people, eq(people.id, who), { email: 'Home@Cast.example' })
})
beforeEach(async () => {
  office = postOffice()
  await them.linde.db.batch([them.linde.db.delete(loginFailures, undefined), them.linde.db.delete(outbox, undefined)])
})

const ask = (path: string, naam: string, visit = {}) => knock(path, { naam }, { platform: office.platform, ...visit })
const mailsFor = async (path: string, naam: string) => {
  const answer = await ask(path, naam)
  await office.carryAll()
  return { answer, mails: office.sent.splice(0) }
}
const linksIn = (text = '') => text.match(new RegExp(`${paths.newPassword('')}[\\w.-]+`, 'g')) ?? []

it('mails a link to choose a new password, by user name or address, with the user name (B2)', async () => {
  for (const naam of ['wanda', 'WANDA', 'Wanda@cast.example', ' wanda@CAST.example ']) {
    const { answer, mails } = await mailsFor(paths.forgotten, naam)
    expect([naam, answer.status, answer.headers.get('location')]).toEqual([
      naam,
      303,
      `${paths.forgotten}?verstuurd=ja`,
    ])
    expect([naam, mails.map(({ to }) => to)]).toEqual([naam, ['wanda@cast.example']])
    expect(mails[0]!.mail.text).toContain('Uw gebruikersnaam is wanda.')
    expect(linksIn(mails[0]!.mail.text)).toHaveLength(1)
  }
})

it('mails each of those who share an address a link of their own', async () => {
  const { mails } = await mailsFor(paths.forgotten, 'home@cast.example')
  expect(mails.map(({ mail }) => /gebruikersnaam is (\w+)/.exec(mail.text ?? '')?.[1]).sort()).toEqual([
    'paul',
    'petra',
  ])
  expect(new Set(mails.flatMap(({ mail }) => linksIn(mail.text))).size).toBe(2)
})

it('mails the user names of an address, all in one (B2)', async () => {
  const { mails } = await mailsFor(paths.forgottenName, 'HOME@cast.example')
  expect(mails).toHaveLength(1)
  for (const name of ['paul', 'petra']) expect(mails[0]!.mail.text).toContain(`is ${name}.`)
  expect(mails[0]!.mail.text).not.toContain('wanda')
})

it('leaves an older link for what it is no more, and others’ alone (check 11)', async () => {
  await ask(paths.forgotten, 'wanda')
  await ask(paths.forgotten, 'paul')
  office.later(1000)
  await ask(paths.forgotten, 'wanda')
  const rows = await them.linde.db.from(links)
  const open = rows.filter(({ expiresAt }) => expiresAt > office.platform.now()).map(({ personId }) => personId)
  expect(open.filter((who) => who === 'wanda')).toHaveLength(1)
  expect(open).toContain('paul')
})

describe('whoever it is about', () => {
  const about = ['wanda', 'wanda@cast.example', 'nobody-here', 'nobody@else.example', 'wim', 'zed', 'zed@cast.example']

  it.each([
    paths.forgotten,
    paths.forgottenName,
  ])('%s answers the same, and as many statements and jobs (check 10)', async (path) => {
    const seen = []
    for (const naam of about) {
      const statements: string[] = []
      office.set.statement = (sql) => void statements.push(sql)
      const answer = await ask(path, naam)
      const cookies = answer.headers.getSetCookie().map((line) => line.replace(/=[\w-]+/, '='))
      const headers = [...answer.headers].filter(([name]) => name !== 'set-cookie')
      const keys = office.queued.splice(0).map(({ job }) => (job as { keys: string[] }).keys.length)
      seen.push({ status: answer.status, headers, cookies, body: await answer.text(), statements, keys })
    }
    for (const one of seen) expect(one).toEqual(seen[0])
    expect(seen[0]!.keys).toEqual([path === paths.forgotten ? 4 : 1])
  })

  it('mails nobody who is not known here (checks 2, 10)', async () => {
    for (const naam of about.slice(2)) {
      expect([naam, (await mailsFor(paths.forgotten, naam)).mails.length]).toEqual([naam, 0])
      expect([naam, (await mailsFor(paths.forgottenName, naam)).mails.length]).toEqual([naam, 0])
    }
  })
})

describe('asking too often', () => {
  const from = (number: number) => ({ address: `198.51.100.${number}` })

  it.each(['wanda', 'nobody-here'])('stops for %s after three, from wherever (check 9)', async (naam) => {
    for (let number = 0; number < 3; number++) expect((await ask(paths.forgotten, naam, from(number))).status).toBe(303)
    const over = await ask(paths.forgotten, naam, from(9))
    expect([over.status, over.headers.get('retry-after')]).toEqual([429, '900'])
    expect(await over.text()).toContain(`value="${naam}"`)
    office.later(16 * 60_000)
    expect((await ask(paths.forgotten, naam, from(9))).status).toBe(303)
  })

  it('stops for one network that looks through a list of names', async () => {
    const statuses = []
    for (let number = 0; number < 32; number++) statuses.push((await ask(paths.forgotten, `name${number}`)).status)
    expect(statuses.filter((status) => status === 429)).toHaveLength(2)
    expect((await ask(paths.forgotten, 'wanda', from(1))).status).toBe(303)
  })

  it('mails no more than was allowed, though twenty ask at once', async () => {
    await Promise.all(Array.from({ length: 20 }, (_, number) => ask(paths.forgotten, 'wanda', from(number))))
    await office.carryAll()
    // Each link ends the one before it, and a mail whose link is over says nothing any more.
    expect(office.sent.length).toBeLessThanOrEqual(3)
    expect(office.sent.length).toBeGreaterThanOrEqual(1)
  })
})

it('asks for what was left out, beside the field, and keeps what was typed', async () => {
  const empty = await ask(paths.forgotten, ' ')
  expect([empty.status, /Vul dit veld in\./.test(await empty.text())]).toEqual([422, true])
  const long = await ask(paths.forgottenName, 'x'.repeat(300))
  const page = await long.text()
  expect([long.status, page.includes('Dit is te lang'), page.includes('x'.repeat(300))]).toEqual([422, true, true])
})

it('is led to from the log-in, and says the same to whoever comes from there', async () => {
  const login = await (await knock(paths.login)).text()
  for (const path of [paths.forgotten, paths.forgottenName]) {
    expect(login).toContain(`href="${path}"`)
    expect(await (await knock(`${path}?verstuurd=ja`)).text()).toContain('Kijk in uw mail')
  }
})
