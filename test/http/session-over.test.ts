import { beforeAll, expect, it } from 'vitest'
import { openAccount } from '../../src/accounts/accounts.ts'
import { knownBrowserCookie } from '../../src/accounts/known-browser.ts'
import { limits } from '../../src/drafts/limits.ts'
import { paths } from '../../src/paths.ts'
import { logInAs, setCookie } from '../accounts/door.ts'
import { as, type Cast, cast, htmx, password } from '../cast.ts'

let them: Cast
beforeAll(async () => {
  them = await cast()
  await openAccount(them.linde, { personId: 'ines', userName: 'ines', password })
})
const nobody = () => as(them, 'nobody')
const kept = (page: string) => /name="bewaard" value="([^"]*)"/.exec(page)?.[1]?.replaceAll('&quot;', '"')

/** What htmx does with an answer, and that it leaves the page and its address alone. */
async function noticeIn(answer: Response) {
  const { headers } = answer
  const hx = ['HX-Redirect', 'HX-Retarget', 'HX-Reswap', 'HX-Replace-Url'].map((name) => headers.get(name))
  expect([answer.status, ...hx]).toEqual([401, null, '#flash', 'innerHTML', 'false'])
  return answer.text()
}

it('leaves the page as it stands when the session ends while somebody looks for a recipient', async () => {
  const notice = await noticeIn(await nobody().visit(`${paths.recipientSuggestions}?zoek=anna`, htmx))
  expect(notice).toContain('Wat u typte staat er nog')
  expect(notice).toContain(`href="${paths.login}" target="_blank"`)
  expect(notice).not.toContain('<form')
})

it('leaves the text where it is when the session ends while a draft is kept by itself, in either language', async () => {
  const fields = { onderwerp: 'Schoolreis', tekst: 'KEPT-text', actie: 'bewaren' }
  const dutch = await noticeIn(await nobody().post(paths.newMessage, fields, htmx))
  const english = await noticeIn(await nobody().post(paths.newMessage, fields, { ...htmx, 'accept-language': 'en' }))
  expect([dutch, english]).toEqual([
    expect.stringContaining('U bent uitgelogd'),
    expect.stringContaining('You are logged out'),
  ])
})

it('carries the largest draft through the log-in', async () => {
  const tekst = '"'.repeat(limits.draft / 2 - 500)
  const page = await (await nobody().post(paths.newMessage, { tekst })).text()
  const back = await logInAs('ines', { bewaard: kept(page)!, naar: paths.newMessage })
  expect([back.status, (await back.text()).includes('&quot;'.repeat(limits.draft / 2 - 500))]).toEqual([200, true])
})

it('says so when what was typed is too long to carry, and lets in all the same', async () => {
  const asked = await nobody().post(paths.newMessage, { tekst: 'x'.repeat(2 * limits.draft) })
  const page = await asked.text()
  expect([asked.status, kept(page)]).toEqual([401, undefined])
  expect(page).toContain('te lang om mee te nemen')
  const forced = await logInAs('ines', { bewaard: `[["tekst","${'x'.repeat(2 * limits.draft)}"]]`, naar: paths.drafts })
  expect([forced.status, forced.headers.get('location')]).toEqual([303, paths.drafts])
})

it('reads no more than a megabyte of whoever never logged in here', async () => {
  const letter = () => {
    const form = new FormData()
    form.append('tekst', 'KEPT-text')
    form.append('bijlagen', new File([new Uint8Array(2 * 1024 * 1024)], 'foto.jpg'))
    return form
  }
  expect((await nobody().post(paths.newMessage, letter())).status).toBe(413)
  const cookie = setCookie(await logInAs('ines'), knownBrowserCookie).split(';')[0]!
  const known = await nobody().post(paths.newMessage, letter(), { cookie })
  expect([known.status, kept(await known.text())]).toEqual([401, expect.stringContaining('KEPT-text')])
})
