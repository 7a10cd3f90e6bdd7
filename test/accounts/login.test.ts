import { eq } from 'drizzle-orm'
import { beforeAll, expect, it } from 'vitest'
import { openAccount } from '../../src/accounts/accounts.ts'
import { sessions } from '../../src/accounts/schema.ts'
import { openSession, sealSession, sessionCookie } from '../../src/http/session.ts'
import { fingerprint } from '../../src/ids.ts'
import { paths } from '../../src/paths.ts'
import { as, type Cast, cast, password, platform } from '../cast.ts'
import { cookiesOf, logInAs, setCookie, visitWith, withWrongPassword } from './door.ts'

let them: Cast
beforeAll(async () => {
  them = await cast()
  for (const who of ['paul', 'petra']) await openAccount(them.linde, { personId: who, userName: who, password })
})

const claimIn = (line: string) =>
  openSession(/=([^;]+)/.exec(line)?.[1], them.linde.school.schoolId, platform.settings.secret)

it('leads to the overview by user name or by email address (B2)', async () => {
  for (const name of ['paul', 'Paul ', 'paul@cast.example']) {
    const welcome = await logInAs(name)
    expect([welcome.status, welcome.headers.get('location')]).toEqual([303, paths.overview])
  }
})

it('holds for four weeks, for this host alone, out of scripts’ reach (B3, check 7)', async () => {
  const line = setCookie(await logInAs('paul'), sessionCookie)
  expect(line).toMatch(/^__Host-sessie=[^;]+; Max-Age=2419200; Path=\/; HttpOnly; Secure; SameSite=Lax$/)
  const claim = await claimIn(line)
  const [session] = await them.linde.db.from(sessions, eq(sessions.fingerprint, claim?.fingerprint ?? ''))
  const weeks = ((session?.expiresAt.getTime() ?? 0) - (session?.createdAt.getTime() ?? 0)) / (7 * 86_400_000)
  expect([session?.personId, weeks]).toEqual(['paul', 4])
})

it('gives a new session each time, and the one a browser had is over (check 7)', async () => {
  const first = cookiesOf(await logInAs('paul'))
  const second = cookiesOf(await logInAs('petra', {}, { cookie: first }))
  expect(second).not.toBe(first)
  expect((await visitWith(second, paths.more)).status).toBe(200)
  expect((await visitWith(first, paths.more)).status).toBe(303)
})

it('takes no session that we did not give (check 7)', async () => {
  const own = { school: them.linde.school.schoolId, person: 'paul', secret: 'chosen beforehand' }
  const sealed = await sealSession(own, platform.settings.secret, new Date())
  const forged = await sealSession(own, 'some other key of more than 32 bytes long', new Date())
  for (const value of [sealed, forged, 'nonsense', '']) {
    expect((await visitWith(`${sessionCookie}=${value}`, paths.more)).status).toBe(303)
  }
})

it('is over at once after logging out, wherever the cookie was copied to (check 7)', async () => {
  const cookie = cookiesOf(await logInAs('paul'))
  const out = await visitWith(cookie, paths.logout, { method: 'POST' })
  expect([out.status, out.headers.get('location')]).toEqual([303, paths.home])
  expect(setCookie(out, sessionCookie)).toContain('Max-Age=0')
  expect((await visitWith(cookie, paths.more)).status).toBe(303)
})

it('leads to the log-in when the session has run out or was taken away', async () => {
  for (const end of ['expire', 'delete'] as const) {
    const answer = await logInAs('paul')
    const claim = await claimIn(setCookie(answer, sessionCookie))
    await endSession(claim?.fingerprint ?? '', end)
    const page = await visitWith(cookiesOf(answer), paths.more)
    expect([page.status, page.headers.get('location')]).toEqual([303, '/inloggen?naar=%2Fmeer'])
  }
})

async function endSession(print: string, how: 'expire' | 'delete') {
  const { db } = them.linde
  await (how === 'delete'
    ? db.delete(sessions, eq(sessions.fingerprint, print))
    : db.update(sessions, eq(sessions.fingerprint, print), { expiresAt: new Date(Date.now() - 1000) }))
}

it('says the same of a wrong password and of a name that nobody has (check 10)', async () => {
  const known = await withWrongPassword('paul')
  const unknown = await withWrongPassword('pauw')
  expect(known.status).toBe(422)
  expect(unknown.status).toBe(422)
  expect([...unknown.headers]).toEqual([...known.headers])
  expect((await unknown.text()).replaceAll('pauw', 'paul')).toBe(await known.text())
})

it('never gives a password back, and keeps the name', async () => {
  const page = await (await logInAs('paul', { wachtwoord: 'not-this-one' })).text()
  expect(page).not.toContain('not-this-one')
  expect(page).toContain('value="paul"')
  expect(page).toContain('Deze gebruikersnaam en dit wachtwoord horen niet bij elkaar.')
})

it('asks for what was left out, beside the field', async () => {
  const page = await logInAs('', { wachtwoord: '' })
  expect(page.status).toBe(422)
  expect((await page.text()).match(/Vul dit veld in\./g)).toHaveLength(2)
})

const foreign = [
  '//evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  'https://evil.example',
  'https:evil.example',
  '/\t/evil.example',
  '/\n/evil.example',
  'javascript:alert(1)',
  'evil.example',
  ' //evil.example',
  '/ok\r\nSet-Cookie: a=b',
  '/\u0000',
  '@evil.example',
  '',
]

it.each(foreign)('goes on to the overview when sent to %j (check 16)', async (naar) => {
  const welcome = await logInAs('petra', { naar })
  const to = new URL(welcome.headers.get('location') ?? '', 'https://linde.pleinpost.test')
  expect([welcome.status, to.host, to.pathname]).toEqual([303, 'linde.pleinpost.test', paths.overview])
})

it('goes on to the page that was asked for', async () => {
  const welcome = await logInAs('petra', { naar: '/berichten?na=3' })
  expect(welcome.headers.get('location')).toBe('/berichten?na=3')
})

it('keeps what was typed through the log-in, with fields of one name and every letter', async () => {
  const form = new FormData()
  for (const [name, value] of typed) form.append(name, value)
  const asked = await as(them, 'nobody').post(paths.notificationChoice, form)
  const page = await asked.text()
  expect(asked.status).toBe(401)
  expect(page).toContain('Uw tekst is bewaard')
  const bewaard = hiddenField(page, 'bewaard')
  const wrong = await (await logInAs('paul', { wachtwoord: 'wrong', bewaard, naar: paths.notificationChoice })).text()
  expect(hiddenField(wrong, 'bewaard')).toBe(bewaard)
  const back = await (await logInAs('paul', { bewaard, naar: paths.notificationChoice })).text()
  expect(back).toContain(`action="${paths.notificationChoice}"`)
  const fields = [...back.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)]
  expect(fields.map(([, name, value]) => [name, unescaped(value ?? '')])).toEqual(typed)
})

/** A lost press on the compose form, and what the page after the new log-in would send on. */
async function throughLogin(files: readonly File[]) {
  const form = new FormData()
  form.append('onderwerp', 'Schoolreis')
  form.append('actie', 'versturen')
  for (const file of files) form.append('bijlagen', file)
  const asked = await (await as(them, 'nobody').post(paths.newMessage, form)).text()
  const bestanden = asked.includes('name="bestanden"') ? hiddenField(asked, 'bestanden') : ''
  const kept = { bewaard: hiddenField(asked, 'bewaard'), bestanden, naar: paths.newMessage }
  return (await logInAs('paul', kept)).text()
}

it('sends nothing by itself after a lost session: the pressed button is not kept, so that a letter becomes a draft', async () => {
  const back = await throughLogin([new File(['x'], 'brief.pdf')])
  expect(back).toContain('value="Schoolreis"')
  expect(back).not.toContain('name="actie"')
})

it('asks for the files again only when some had been chosen', async () => {
  expect(await throughLogin([new File(['x'], 'brief.pdf')])).toContain('Kies ze opnieuw')
  expect(await throughLogin([new File([], '')])).not.toContain('opnieuw')
})

const typed: [name: string, value: string][] = [
  ['kind', 'Ada'],
  ['kind', 'Bo'],
  ['tekst', 'Regel 1\r\nRegel 2 <b>"vet"</b> & \'meer\' 🎈'],
  ['leeg', ''],
]
const unescaped = (text: string) =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
const hiddenField = (page: string, name: string) =>
  unescaped(new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? '')

it('is kept out of search engines and caches', async () => {
  const page = await as(them, 'nobody').visit(paths.login)
  expect(page.headers.get('cache-control')).toBe('private, no-store')
  expect(await page.text()).toContain('noindex')
})

it('stores no secret that opens a session', async () => {
  const cookie = cookiesOf(await logInAs('paul'))
  const stored = JSON.stringify(await them.linde.db.from(sessions))
  const { secret } = JSON.parse(atob(cookie.split('.')[1]!.replaceAll('-', '+').replaceAll('_', '/'))) as {
    secret: string
  }
  expect(secret).toMatch(/^[\w-]{43}$/)
  expect(stored).not.toContain(secret)
  expect(stored).toContain(await fingerprint(secret))
})
