import { env } from 'cloudflare:workers'
import PostalMime, { type Email } from 'postal-mime'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { forgetOld } from '../../src/forgetting.ts'
import { sweepOwnMails } from '../../src/own-letters.ts'
import { paths } from '../../src/paths.ts'
import type { Platform } from '../../src/platform/ports.ts'
import { as, type Cast, cast, htmx, platform } from '../cast.ts'

let them: Cast
beforeAll(async () => {
  them = await cast()
})
beforeEach(async () => {
  await env.DIRECTORY.batch([
    env.DIRECTORY.prepare('delete from feedback'),
    env.DIRECTORY.prepare('delete from own_mails'),
  ])
})

type Kept = { school_id: string; person_id: string; roles: string; text: string; page: string; browser: string }
const kept = async () => (await env.DIRECTORY.prepare('select * from feedback order by at, id').all<Kept>()).results
const browser = 'Mozilla/5.0 (Test)'
const said = { tekst: 'De knop doet niets', pagina: '/berichten/7?zoek=Mia#top' }
const give = (fields: Record<string, string> = said, headers: Record<string, string> = {}) =>
  as(them, 'paul').post(paths.feedback, fields, { 'user-agent': browser, ...headers })

describe('feedback (A6)', () => {
  it('can be given by everybody who is logged in, from every page, and by nobody else', async () => {
    for (const who of ['ines', 'hedda', 'adam', 'paul', 'pip', 'kees'] as const) {
      const page = await (await as(them, who).visit(paths.more)).text()
      expect([who, page.includes(`href="${paths.feedback}?pagina=%2Fmeer"`)]).toEqual([who, true])
      expect((await as(them, who).post(paths.feedback, said)).status).toBe(303)
    }
    expect((await as(them, 'nobody').post(paths.feedback, said)).status).toBe(401)
    expect(await kept()).toHaveLength(6)
  })

  it('is kept with the school, the roles, the browser and the page’s path, and nothing that was asked of the page', async () => {
    await give()
    expect(await kept()).toEqual([
      expect.objectContaining({
        school_id: them.linde.school.schoolId,
        person_id: 'paul',
        roles: '["parent"]',
        text: 'De knop doet niets',
        page: '/berichten/7',
        browser,
      }),
    ])
  })

  it.each([
    'https://evil.example/x',
    '//evil.example',
    'javascript:alert(1)',
    '',
    '\\evil',
    'x'.repeat(3000),
  ])('takes %j for no page of ours', async (pagina) => {
    await give({ ...said, pagina })
    expect((await kept())[0]!.page).toBe(paths.overview)
  })

  it('thanks in the form’s own place, and without scripts on a page', async () => {
    const swapped = await (await give(said, htmx)).text()
    expect(swapped).toMatch(/^<div id="feedback-form">.*Dank u wel/)
    const plain = await give()
    expect([plain.status, plain.headers.get('location')]).toEqual([303, `${paths.feedback}?verstuurd`])
    expect(await (await as(them, 'paul').visit(`${paths.feedback}?verstuurd`)).text()).toContain('Dank u wel')
  })

  it.each(['', '   ', 'x'.repeat(5001)])('keeps what was typed when it is none or too much (%#)', async (tekst) => {
    const answer = await give({ ...said, tekst })
    const page = await answer.text()
    expect([answer.status, page.includes('aria-invalid="true"'), page.includes(tekst)]).toEqual([422, true, true])
    expect(page).toContain('value="/berichten/7"')
    expect(await kept()).toEqual([])
  })

  it('is enough at twenty a day of one person, and others still have their say', async () => {
    for (let time = 0; time < 20; time++) expect((await give()).status).toBe(303)
    const more = await give()
    expect([more.status, (await more.text()).includes('Bewaar dit tot morgen')]).toEqual([403, true])
    expect((await as(them, 'petra').post(paths.feedback, said)).status).toBe(303)
  })

  it('is written in the reader’s language', async () => {
    const page = await (await as(them, 'nobody').visit(paths.login, { cookie: '__Host-taal=en' })).text()
    expect(page).not.toContain('Feedback')
    const english = await as(them, 'paul').visit(paths.feedback, { 'accept-language': 'en' })
    expect(await english.text()).toContain('What goes wrong, or what could be better?')
  })
})

/** The platform with an operator and a mail service in our hands. */
function office(operatorEmail = 'operator@pleinpost.test') {
  const sent: { to: string; mail: Email }[] = []
  const set = { now: new Date(Date.now() + 1000), refuse: '' }
  const at: Platform = {
    ...platform,
    now: () => set.now,
    log: () => {},
    settings: { ...platform.settings, operatorEmail },
    mail: async ({ to, raw }) => {
      if (set.refuse) throw new Error(set.refuse)
      sent.push({ to, mail: await PostalMime.parse(raw) })
      return { serviceId: null }
    },
  }
  return { at, sent, set }
}

describe('the operator', () => {
  it('is mailed it once, however many ticks come at once (E4)', async () => {
    const { at, sent } = office()
    await give({ ...said, tekst: 'Regel één\n\nRegel <b>twee</b>' })
    await Promise.all([sweepOwnMails(at), sweepOwnMails(at)])
    await sweepOwnMails(at)
    expect(sent.map(({ to, mail }) => [to, mail.subject])).toEqual([
      ['operator@pleinpost.test', 'Feedback van De Linde: /berichten/7'],
    ])
    const { text, html } = sent[0]!.mail
    expect(text).toContain('Regel <b>twee</b>')
    expect(html).toContain('Regel &lt;b&gt;twee&lt;/b&gt;')
    for (const fact of ['De Linde (linde)', 'parent', browser]) expect(text).toContain(fact)
    expect(text).not.toContain('Paul')
  })

  it('gets it later when the mail service does not take it now', async () => {
    const { at, sent, set } = office()
    await give()
    set.refuse = 'E_INTERNAL_SERVER_ERROR'
    await sweepOwnMails(at)
    set.refuse = ''
    await sweepOwnMails(at)
    expect(sent).toEqual([])
    set.now = new Date(set.now.getTime() + 61_000)
    await sweepOwnMails(at)
    expect(sent).toHaveLength(1)
  })

  it('is troubled no more about what will never arrive, which says why', async () => {
    const { at, sent, set } = office()
    await give()
    set.refuse = 'E_RECIPIENT_SUPPRESSED'
    await sweepOwnMails(at)
    set.refuse = ''
    set.now = new Date(set.now.getTime() + 86_400_000)
    await sweepOwnMails(at)
    expect(sent).toEqual([])
    const row = await env.DIRECTORY.prepare('select failure, done_at from own_mails').first()
    expect(row).toMatchObject({ failure: 'Error: E_RECIPIENT_SUPPRESSED', done_at: expect.any(Number) })
  })

  it('need not be there: then it is only kept', async () => {
    const { at, sent } = office('')
    await give()
    await sweepOwnMails(at)
    expect([sent, (await kept()).length]).toEqual([[], 1])
  })
})

it('is forgotten after a year, and that a mail went after a month (N4)', async () => {
  const { at, set } = office()
  await give()
  await sweepOwnMails(at)
  const rows = async () => [
    (await kept()).length,
    (await env.DIRECTORY.prepare('select 1 from own_mails').all()).results.length,
  ]
  const daysOn = async (days: number) => {
    set.now = new Date(Date.now() + days * 86_400_000)
    await forgetOld(at)
    return rows()
  }
  expect(await daysOn(29)).toEqual([1, 1])
  expect(await daysOn(31)).toEqual([1, 0])
  expect(await daysOn(366)).toEqual([0, 0])
})

it('stays away from a page that is only its own form', async () => {
  const page = await (await as(them, 'paul').visit(paths.feedback)).text()
  expect([page.match(/id="feedback-form"/g)?.length, page.includes('data-dialog')]).toEqual([1, false])
})
