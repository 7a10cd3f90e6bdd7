import { eq, isNull } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { auditLog } from '../../src/audit/schema.ts'
import { consentsInGroup } from '../../src/consents/consents.ts'
import { consents, consentTexts } from '../../src/consents/schema.ts'
import { notToBeShown } from '../../src/consents/verdicts.ts'
import { outbox } from '../../src/notifications/schema.ts'
import { paths } from '../../src/paths.ts'
import { guardianships, people } from '../../src/people/schema.ts'
import { settings } from '../../src/schools/schema.ts'
import { as, type Cast, cast } from '../cast.ts'
import { scopeOf } from '../drafts/scopes.ts'
import { postOffice } from '../notifications/post-office.ts'
import { textIn } from '../questionnaires/form.ts'

let them: Cast
beforeAll(async () => {
  them = await cast()
})
beforeEach(async () => {
  const { db } = them.linde
  await db.batch([
    db.delete(consents, undefined),
    db.delete(consentTexts, undefined),
    db.delete(outbox, undefined),
    db.delete(auditLog, undefined),
    db.update(guardianships, undefined, { custody: 'full' }),
    db.update(people, undefined, { mailChoice: 'each' }),
    db.update(settings, undefined, { modulesOff: [] }),
  ])
})

type Channel = 'app' | 'website'

/** As the office does; what the school asks of a channel from now on. */
async function ask(channel: Channel, doel: string, gezien: number, vragen = 'on') {
  const fields = { doel, gezien: String(gezien), ...(vragen ? { vragen } : {}) }
  return (await as(them, 'ada').post(paths.consentText(channel), fields)).status
}

async function shownTo(who: 'paul' | 'petra' | 'wim' | 'wanda', child: 'pip' | 'wes') {
  const answer = await as(them, who).visit(paths.childConsents(child))
  const html = await answer.text()
  const hidden = (name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? ''
  return { status: answer.status, html, fields: { nonce: hidden('nonce'), gezien: hidden('gezien') } }
}

async function says(who: Parameters<typeof shownTo>[0], child: 'pip' | 'wes', said: Record<string, string>) {
  const { fields } = await shownTo(who, child)
  return as(them, who).post(paths.childConsents(child), { ...fields, ...said })
}

async function notShown(channel: Channel) {
  const { children } = await consentsInGroup(await scopeOf(them.linde, 'ines'), '3b')
  return notToBeShown(children, channel).map(({ firstName }) => firstName)
}

const told = async () =>
  (await them.linde.db.from(outbox, eq(outbox.kind, 'notice'))).map(({ personId }) => personId).sort()

it('shows nobody until a guardian says yes, each channel by itself (C9)', async () => {
  expect(await ask('app', 'Klassenfoto’s.', 0)).toBe(303)
  expect(await ask('website', 'Voor iedereen.', 0)).toBe(303)
  expect(await notShown('app')).toEqual(['Pip', 'Wes'])
  expect((await says('paul', 'pip', { app: 'yes', website: 'no' })).status).toBe(303)
  expect(await notShown('app')).toEqual(['Wes'])
  expect(await notShown('website')).toEqual(['Pip', 'Wes'])
})

it('shows the office and the teacher who may not be in one channel, by itself (C9)', async () => {
  await ask('app', 'Klassenfoto’s.', 0)
  await ask('website', 'Voor iedereen.', 0)
  await says('paul', 'pip', { app: 'yes', website: 'no' })
  const read = async (who: 'ada' | 'ines', path: string) => (await as(them, who).visit(path)).text()
  const inGroup = await read('ines', `${paths.groupConsents('3b')}?kanaal=app`)
  expect(inGroup).toContain('1 van de 2 leerlingen niet op foto’s')
  expect(inGroup).toMatch(/<tbody>(?!.*Pip).*Wes/s)
  const managed = await read('ada', `${paths.consentsManaged}?kanaal=website`)
  expect(managed).toContain('2 van de 2 leerlingen niet op foto’s')
  expect(managed).toContain(`href="${paths.groupConsents('3b')}?kanaal=website"`)
  expect(await read('ines', `${paths.groupConsents('3b')}?kanaal=onzin`)).toMatch(/<tbody>.*Pip.*Wes/s)
})

it('lets a no hold where guardians differ, and tells both why, in a mail that does not say who (C9)', async () => {
  await ask('website', 'Voor iedereen.', 0)
  await says('wanda', 'wes', { website: 'yes' })
  expect([await notShown('website'), await told()]).toEqual([['Pip'], []])
  await says('wim', 'wes', { website: 'no' })
  expect(await notShown('website')).toEqual(['Pip', 'Wes'])
  const office = postOffice()
  office.later(10 * 60_000)
  await office.tick()
  await office.carryAll()
  expect(office.counts()).toEqual({ wanda: 1, wim: 1 })
  expect(office.sent.map(({ mail }) => mail.text).join()).not.toMatch(/Wanda|Wim Cast zei/)
  const page = textIn(await (await as(them, 'wanda').visit(paths.consents)).text())
  expect(page).toContain('Dan geldt nee.')
  expect(page).toMatch(/Wanda Cast zei ja\. Wim Cast zei nee\./)
})

it('hides everywhere at once what is withdrawn, and writes down that it was (C9)', async () => {
  await ask('app', 'Klassenfoto’s.', 0)
  await says('paul', 'pip', { app: 'yes' })
  expect(await notShown('app')).toEqual(['Wes'])
  await says('paul', 'pip', { app: 'no' })
  expect(await notShown('app')).toEqual(['Pip', 'Wes'])
  const held = await them.linde.db.from(consents)
  expect(held.map(({ answers, endedAt }) => [answers.app?.says, endedAt !== null]).sort()).toEqual([
    ['no', false],
    ['yes', true],
  ])
  const log = await them.linde.db.from(auditLog, eq(auditLog.action, 'consent.given'))
  expect(log.map(({ actorId, subjectId }) => [actorId, subjectId])).toEqual([
    ['paul', 'pip'],
    ['paul', 'pip'],
  ])
})

it('asks again when the text changes: a yes was to its own text, and a no to all of them (C9)', async () => {
  await ask('app', 'Klassenfoto’s.', 0)
  await says('paul', 'pip', { app: 'yes' })
  await says('wanda', 'wes', { app: 'no' })
  expect(await ask('app', 'Klassenfoto’s, en ook in de folder.', 1)).toBe(303)
  expect(await notShown('app')).toEqual(['Pip', 'Wes'])
  expect(textIn(await (await as(them, 'paul').visit(paths.overview)).text())).toContain('Beeldtoestemming Pip')
  expect(textIn(await (await as(them, 'wanda').visit(paths.overview)).text())).not.toContain('Beeldtoestemming')
  await says('paul', 'pip', { app: 'yes' })
  expect(await notShown('app')).toEqual(['Wes'])
})

it('asks nobody again where nothing was changed, and says how many it asks where something was (C9)', async () => {
  await ask('app', 'Klassenfoto’s.', 0)
  await says('paul', 'pip', { app: 'yes' })
  expect(await ask('app', 'Klassenfoto’s.', 1)).toBe(303)
  expect(await notShown('app')).toEqual(['Wes'])
  const changed = await as(them, 'ada').post(paths.consentText('app'), { doel: 'Films.', gezien: '1', vragen: 'on' })
  const told = await as(them, 'ada').visit(changed.headers.get('location')!)
  expect(await told.text()).toMatch(/We vragen het nu aan de ouders van \d+ leerlingen\./)
  expect(await notShown('app')).toEqual(['Pip', 'Wes'])
})

it('says what comes of saying nothing only as long as it is so: another’s yes holds (C9)', async () => {
  await ask('app', 'Klassenfoto’s.', 0)
  const none = 'Zegt u niets, dan laten we uw kind daar niet zien.'
  expect((await shownTo('petra', 'pip')).html).toContain(none)
  await says('paul', 'pip', { app: 'yes' })
  const { html } = await shownTo('petra', 'pip')
  expect([html.includes(none), html.includes('Dat geldt zolang u niets anders zegt.')]).toEqual([false, true])
})

it('takes no answer to a text that was changed while it was read', async () => {
  await ask('app', 'Klassenfoto’s.', 0)
  const { fields } = await shownTo('paul', 'pip')
  await ask('app', 'Iets anders.', 1)
  const answer = await as(them, 'paul').post(paths.childConsents('pip'), { ...fields, app: 'yes' })
  expect([answer.status, textIn(await answer.text()).includes('net veranderd')]).toEqual([409, true])
  expect(await them.linde.db.from(consents)).toEqual([])
})

it('chooses nothing for a parent, and takes one objection for an answer, which leaves the rest at what was said', async () => {
  await ask('app', 'Klassenfoto’s.', 0)
  await ask('website', 'Voor iedereen.', 0)
  expect((await shownTo('wanda', 'wes')).html).not.toContain('checked')
  const nothing = await says('wanda', 'wes', {})
  expect([nothing.status, textIn(await nothing.text()).includes('U koos nog niets.')]).toEqual([422, true])
  expect(await them.linde.db.from(consents)).toEqual([])
  expect((await says('wanda', 'wes', { website: 'no' })).status).toBe(303)
  expect([await notShown('website'), await notShown('app')]).toEqual([
    ['Pip', 'Wes'],
    ['Pip', 'Wes'],
  ])
  await says('wanda', 'wes', { app: 'yes' })
  expect([await notShown('website'), await notShown('app')]).toEqual([['Pip', 'Wes'], ['Pip']])
  expect((await shownTo('wim', 'wes')).html).toContain('nee (Website van de school)')
})

it('is only for who has custody of the child (C10, N1)', async () => {
  await ask('app', 'Klassenfoto’s.', 0)
  await them.linde.db.update(guardianships, eq(guardianships.personId, 'wim'), { custody: 'none' })
  expect((await shownTo('wim', 'wes')).status).toBe(403)
  expect((await shownTo('paul', 'wes')).status).toBe(404)
  const { fields } = await shownTo('paul', 'pip')
  await as(them, 'paul').post(paths.childConsents('wes'), { ...fields, app: 'yes' })
  await as(them, 'paul').post(paths.childConsents('pip'), { ...fields, app: 'yes', ook: 'wes' })
  expect((await them.linde.db.from(consents)).map(({ pupilId }) => pupilId)).toEqual(['pip'])
  expect((await as(them, 'paul').visit(paths.groupConsents('3b'))).status).toBe(403)
  expect((await as(them, 'zoe').visit(paths.groupConsents('3b'))).status).toBe(404)
})

it('counts no more what somebody said whose custody ended (C10)', async () => {
  await ask('app', 'Klassenfoto’s.', 0)
  await says('wim', 'wes', { app: 'no' })
  await says('wanda', 'wes', { app: 'yes' })
  expect(await notShown('app')).toEqual(['Pip', 'Wes'])
  await them.linde.db.update(guardianships, eq(guardianships.personId, 'wim'), { custody: 'none' })
  expect(await notShown('app')).toEqual(['Pip'])
})

it('keeps one answer however often its form is sent (check 33)', async () => {
  await ask('app', 'Klassenfoto’s.', 0)
  const { fields } = await shownTo('paul', 'pip')
  const press = (app: string) => as(them, 'paul').post(paths.childConsents('pip'), { ...fields, app })
  await Promise.all([press('yes'), press('yes'), press('yes')])
  await press('no')
  const held = await them.linde.db.from(consents)
  expect(held.map(({ answers, endedAt }) => [answers.app?.says, endedAt])).toEqual([['yes', null]])
})

it('writes no colleague’s text over, and asks for nothing without saying what for', async () => {
  expect(await ask('app', '', 0)).toBe(422)
  expect(await ask('app', 'Een.', 0)).toBe(303)
  expect(await ask('app', 'Twee.', 0)).toBe(409)
  expect((await them.linde.db.from(consentTexts)).map(({ purpose }) => purpose)).toEqual(['Een.'])
  expect(await ask('app', 'Een.', 1, '')).toBe(303)
  expect((await shownTo('paul', 'pip')).status).toBe(404)
})

it('is not there where the school does without (A4)', async () => {
  await ask('app', 'Klassenfoto’s.', 0)
  await them.linde.db.update(settings, undefined, { modulesOff: ['photoConsent'] })
  expect((await as(them, 'paul').visit(paths.consents)).status).toBe(404)
  expect(await (await as(them, 'paul').visit(paths.overview)).text()).not.toContain(paths.consents)
})

/** What the office has before it, as ada enters it for one of the guardians. */
async function onPaper(
  of: 'wim' | 'wanda' | 'paul',
  child: 'pip' | 'wes',
  said: Record<string, string>,
  by = 'ada' as const,
) {
  const html = await (await as(them, by).visit(paths.consentOnPaper(child))).text()
  const hidden = (name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? ''
  const fields = { nonce: hidden('nonce'), gezien: hidden('gezien'), ouder: of, ...said }
  return () => as(them, by).post(paths.consentOnPaper(child), fields)
}

describe('what was given on paper', () => {
  it('holds as if the guardian gave it, and says who entered it, when and to which text (C9)', async () => {
    await ask('app', 'Klassenfoto’s.', 0)
    const press = await onPaper('wim', 'wes', { app: 'yes' })
    expect((await press()).status).toBe(303)
    expect((await press()).status).toBe(303)
    expect(await notShown('app')).toEqual(['Pip'])
    const [kept, ...more] = await them.linde.db.from(consents)
    expect(more).toEqual([])
    expect([kept?.personId, kept?.enteredById, kept?.answers.app]).toEqual(['wim', 'ada', { says: 'yes', version: 1 }])
    const entries = await them.linde.db.from(auditLog, eq(auditLog.action, 'consent.entered'))
    expect(entries.map(({ actorId, subjectId }) => [actorId, subjectId])).toEqual([['ada', 'wes']])
    const page = textIn(await (await as(them, 'ada').visit(paths.consentOnPaper('wes'))).text())
    expect(page).toContain('Van papier, ingevoerd door Ada Cast')
    expect(page).toContain('Alleen voor ouders, na inloggen: ja (tekst 1)')
    expect(textIn(await (await as(them, 'wim').visit(paths.consents)).text())).toContain('nam dit over van papier')
  })

  it('gives way to what the guardian says after, and tells both where they differ', async () => {
    await ask('app', 'Klassenfoto’s.', 0)
    await (await onPaper('wim', 'wes', { app: 'yes' }))()
    await (await onPaper('wanda', 'wes', { app: 'no' }))()
    expect(await told()).toEqual(['wanda', 'wim'])
    await says('wanda', 'wes', { app: 'yes' })
    expect(await notShown('app')).toEqual(['Pip'])
    const held = await them.linde.db.from(consents, isNull(consents.endedAt))
    expect(held.map(({ personId, enteredById }) => [personId, enteredById]).sort()).toEqual([
      ['wanda', null],
      ['wim', 'ada'],
    ])
  })

  it('is of a guardian with custody, whole, to the text that holds, and for the office alone (C10, N1)', async () => {
    await ask('app', 'Klassenfoto’s.', 0)
    expect((await (await onPaper('paul', 'wes', { app: 'yes' }))()).status).toBe(422)
    expect((await (await onPaper('wim', 'wes', {}))()).status).toBe(422)
    const late = await onPaper('wim', 'wes', { app: 'yes' })
    await ask('app', 'Klassenfoto’s, tot het eind van het jaar.', 1)
    expect((await late()).status).toBe(409)
    expect(await them.linde.db.from(consents)).toEqual([])
    for (const who of ['ines', 'wim'] as const)
      expect((await as(them, who).visit(paths.consentOnPaper('wes'))).status).toBe(403)
    expect((await as(them, 'ada').visit(paths.consentOnPaper('zus'))).status).toBe(404)
    expect(await (await as(them, 'ada').visit(paths.groupConsents('3b'))).text()).toContain(paths.consentOnPaper('wes'))
    expect(await (await as(them, 'ines').visit(paths.groupConsents('3b'))).text()).not.toContain('papier')
  })
})

describe('who hears that guardians differ, and when (C9)', () => {
  const mailed = (office: ReturnType<typeof postOffice>) => Object.keys(office.counts()).sort()
  const sentNow = async () => {
    const office = postOffice(new Date(Date.now() + 10 * 60_000))
    await office.tick()
    await office.carryAll()
    return office
  }

  it('is both, when one takes back a yes that the other gave too; not when both said yes, nor at the same no again', async () => {
    await ask('app', 'Klassenfoto’s.', 0)
    await says('wim', 'wes', { app: 'yes' })
    await says('wanda', 'wes', { app: 'yes' })
    expect(await told()).toEqual([])
    await says('wim', 'wes', { app: 'no' })
    expect(await told()).toEqual(['wanda', 'wim'])
    expect(mailed(await sentNow())).toEqual(['wanda', 'wim'])
    await says('wim', 'wes', { app: 'no' })
    expect(await told()).toEqual(['wanda', 'wim'])
    const withdrawn = await them.linde.db.from(auditLog, eq(auditLog.action, 'consent.given'))
    expect(withdrawn.map(({ actorId, subjectId }) => `${actorId} ${subjectId}`)).toEqual([
      'wim wes',
      'wanda wes',
      'wim wes',
      'wim wes',
    ])
  })

  it('is nobody, where they agree again before the mail goes, or where the yes was to an older text', async () => {
    await ask('app', 'Klassenfoto’s.', 0)
    await says('wim', 'wes', { app: 'yes' })
    await says('wanda', 'wes', { app: 'no' })
    await says('wanda', 'wes', { app: 'yes' })
    expect(mailed(await sentNow())).toEqual([])
    await them.linde.db.delete(outbox, undefined)
    await ask('app', 'Klassenfoto’s en filmpjes.', 1)
    await says('wanda', 'wes', { app: 'no' })
    expect(await told()).toEqual([])
  })

  it('is nobody who has no custody any more when the mail goes (check 4)', async () => {
    await ask('app', 'Klassenfoto’s.', 0)
    await says('wim', 'wes', { app: 'yes' })
    await says('wanda', 'wes', { app: 'no' })
    await them.linde.db.update(guardianships, eq(guardianships.personId, 'wim'), { custody: 'none' })
    expect(mailed(await sentNow())).toEqual([])
  })
})

it('takes a parent as many taps as there are choices, and three: from the overview to what is kept (C9)', async () => {
  for (const channel of ['app', 'website'] as const) await ask(channel, 'Waarvoor.', 0)
  const overview = await (await as(them, 'wim').visit(paths.overview)).text()
  expect(overview).toContain(`href="${paths.consents}"`)
  const mine = await (await as(them, 'wim').visit(paths.consents)).text()
  expect(mine).toContain(`href="${paths.childConsents('wes')}"`)
  const { html, fields } = await shownTo('wim', 'wes')
  const asked = new Set([...html.matchAll(/type="radio" name="(\w+)"/g)].map(([, name]) => name))
  expect([...asked]).toEqual(['app', 'website'])
  const [, form = ''] = /<main(.*)<\/main>/s.exec(html) ?? []
  const typed = form.match(/<(?:input type="(?:text|date|number|email)"|textarea|select)/g) ?? []
  expect(typed).toEqual([])
  const kept = await as(them, 'wim').post(paths.childConsents('wes'), { ...fields, app: 'yes', website: 'no' })
  expect(kept.status).toBe(303)
  expect(await (await as(them, 'wim').visit(paths.overview)).text()).not.toContain(`href="${paths.consents}"`)
})
