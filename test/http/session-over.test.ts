import { beforeAll, describe, expect, it } from 'vitest'
import { openAccount } from '../../src/accounts/accounts.ts'
import { knownBrowserCookie } from '../../src/accounts/known-browser.ts'
import { limits } from '../../src/drafts/limits.ts'
import { openKept } from '../../src/http/kept-form.ts'
import { drafts } from '../../src/messages/schema.ts'
import { paths } from '../../src/paths.ts'
import { logInAs, setCookie } from '../accounts/door.ts'
import { as, type Cast, cast, htmx, password } from '../cast.ts'
import { freshId } from '../drafts/composing.ts'

let them: Cast
beforeAll(async () => {
  them = await cast()
  for (const who of ['ines', 'olga']) await openAccount(them.linde, { personId: who, userName: who, password })
})
const nobody = () => as(them, 'nobody')
const kept = (page: string) => /name="bewaard" value="([^"]*)"/.exec(page)?.[1]
const fieldIn = (page: string, name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1]

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
  const forced = await logInAs('ines', { bewaard: '[["tekst","x"]]', naar: paths.drafts })
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
  expect([known.status, await written(kept(await known.text()))]).toEqual([401, expect.stringContaining('KEPT-text')])
})

const written = async (bewaard = '') => (await logInAs('ines', { bewaard, naar: paths.newMessage })).text()

describe('what Ines typed, when Olga sits down at the same window', () => {
  const id = freshId()
  const typed = { schrijver: 'ines', onderwerp: 'Zorg', tekst: 'CANARY-typed', actie: 'versturen' }
  const lost = async (fields: Record<string, string> = typed) => (await nobody().post(paths.draft(id), fields)).text()

  it('is carried through the log-in sealed, so that nobody reads it on the page', async () => {
    const page = await lost()
    expect(page).toContain('Uw tekst is bewaard')
    expect(page).not.toContain('CANARY')
    expect(await written(kept(page))).toContain('value="CANARY-typed"')
  })

  it('is not shown to her, and is there again once Ines logs in', async () => {
    const carried = { bewaard: kept(await lost())!, naar: paths.draft(id) }
    const answer = await logInAs('olga', carried)
    const page = await answer.text()
    expect([answer.status, page.includes('Deze tekst is van iemand anders')]).toEqual([200, true])
    expect(page).not.toMatch(/CANARY|Zorg/)
    const out = await nobody().post(paths.logout, { bewaard: kept(page)!, naar: fieldIn(page, 'naar')! })
    const login = await out.text()
    expect([out.status, login.includes('CANARY')]).toEqual([200, false])
    const back = await logInAs('ines', { bewaard: kept(login)!, naar: fieldIn(login, 'naar')! })
    const again = await back.text()
    expect([fieldIn(again, 'tekst'), fieldIn(again, 'schrijver')]).toEqual(['CANARY-typed', 'ines'])
    expect(again).toContain(`action="${paths.draft(id)}"`)
  })

  it('is not kept, sent or shown in Olga’s name when she logged in on another tab', async () => {
    for (const path of [paths.newMessage, paths.draft(id)]) {
      const answer = await as(them, 'olga').post(path, typed)
      const page = await answer.text()
      expect([answer.status, page.includes('Deze tekst is van iemand anders')]).toEqual([409, true])
      expect(page).not.toMatch(/CANARY|Zorg/)
      expect(await written(kept(page))).toContain('value="CANARY-typed"')
    }
    expect(await them.linde.db.from(drafts)).toEqual([])
  })

  it('stays on her own page when it would have been kept by itself', async () => {
    const answer = await as(them, 'olga').post(paths.draft(id), typed, htmx)
    const notice = await answer.text()
    expect([answer.status, answer.headers.get('HX-Retarget')]).toEqual([409, '#flash'])
    expect(notice).toContain('In een ander tabblad is iemand anders ingelogd.')
    expect(notice).not.toContain('CANARY')
  })

  it('is opened by no other school, and by nobody who made it up', async () => {
    const bewaard = kept(await lost())!
    const { haven } = them
    expect(await openKept(bewaard, haven)).toEqual([])
    expect(await openKept(`${bewaard.slice(0, -2)}xx`, them.linde)).toEqual([])
    expect(await openKept(bewaard, them.linde)).toContainEqual(['tekst', 'CANARY-typed'])
  })
})

it('says on every form whose it is', async () => {
  const page = await (await as(them, 'ines').visit(paths.newMessage)).text()
  expect(fieldIn(page, 'schrijver')).toBe('ines')
})
