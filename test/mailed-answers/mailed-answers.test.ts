import jwt from '@tsndr/cloudflare-worker-jwt'
import { and, eq, sql } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { app } from '../../src/app.tsx'
import { deliveries, messages } from '../../src/messages/schema.ts'
import { sealAnswerLink } from '../../src/notifications/answer-links.ts'
import { paths } from '../../src/paths.ts'
import { guardianships, people } from '../../src/people/schema.ts'
import { permissions, type Role } from '../../src/permissions.ts'
import { fieldOf } from '../../src/questionnaires/forms.ts'
import { answers, questionnaires, responses, submissions } from '../../src/questionnaires/schema.ts'
import { bindings, type Cast, cast } from '../cast.ts'
import { asRead } from '../conversations/talking.ts'
import { postOffice } from '../notifications/post-office.ts'
import { hours, type Letter, letter, questionId, toGroup } from '../questionnaires/letter.ts'

const origin = 'https://linde.pleinpost.test'
let them: Cast
beforeAll(async () => {
  them = await cast()
})
beforeEach(async () => {
  await them.linde.db.update(guardianships, undefined, { custody: 'full' })
})

const ask = (path: string, fields?: Record<string, string>, host = origin) =>
  app.fetch(
    new Request(`${host}${path}`, {
      ...(fields ? { method: 'POST', headers: { origin: host }, body: new URLSearchParams(fields) } : {}),
      redirect: 'manual',
    }),
    bindings,
  )
const asked = (more: Letter = {}) => letter(them.linde, { ask: [{ id: 'mee' }], deadline: hours(48), ...more })
const linkFor = async (messageId: string, personId = 'paul') =>
  paths.mailedAnswer(await sealAnswerLink(them.linde, { personId, messageId }))

/** What the form of a page would send with its first button that says this. */
async function pressed(path: string, label: string) {
  const html = await (await ask(path)).text()
  const forms = [...html.matchAll(/<form[\s\S]*?<\/form>/g)].map(([form]) => form)
  const form = forms.find((one) => new RegExp(`<button[^>]*>\\s*${label}`).test(one))
  if (!form) throw new Error(`no button "${label}" on ${path}`)
  const hidden = [...form.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)]
  const [button = ''] = new RegExp(`<button[^>]*>\\s*${label}`).exec(form) ?? []
  const given = [/name="([^"]*)"/, /value="([^"]*)"/].map((part) => part.exec(button)?.[1] ?? '')
  return Object.fromEntries([...hidden.map(([, name, value]) => [name, value]), given]) as Record<string, string>
}
const valuesOf = async (messageId: string) =>
  (await them.linde.db.from(answers, eq(answers.messageId, messageId)))
    .map(({ personId, subjectId, value }) => `${personId}:${subjectId}:${value}`)
    .sort()

it('records with one tap, without logging in, and shows what was recorded (D14)', async () => {
  const id = await asked({ mode: 'once' })
  const link = await linkFor(id)
  const saved = await ask(link, await pressed(link, 'Ja'))
  expect(saved.status).toBe(303)
  const page = await (await ask(saved.headers.get('location')!)).text()
  expect(page).toContain('Antwoord bewaard.')
  expect(page).toContain('Uw antwoord: Ja')
  expect(await valuesOf(id)).toEqual(['paul::yes'])
  await ask(link, await pressed(link, 'Nee'))
  expect(await valuesOf(id)).toEqual(['paul::no'])
})

it('records nothing when a mail scanner opens every link of the mail, and does not read the message (D14)', async () => {
  const id = await asked({ mode: 'once' })
  const link = await linkFor(id)
  for (const choice of ['', '?kies=yes', '?kies=no', '?bewaard'])
    for (const method of ['GET', 'HEAD'])
      expect((await app.fetch(new Request(`${origin}${link}${choice}`, { method }), bindings)).status).toBe(200)
  expect(await them.linde.db.from(responses, eq(responses.messageId, id))).toEqual([])
  expect(await them.linde.db.from(submissions, eq(submissions.messageId, id))).toEqual([])
  const [mine] = (await them.linde.db.from(deliveries, eq(deliveries.messageId, id))).filter(
    ({ personId }) => personId === 'paul',
  )
  expect(mine?.readAt).toBeNull()
})

it('answers for one child and leaves what was said of the other (D2, D14)', async () => {
  const { db, now } = them.linde
  const tie = { personId: 'paul', pupilId: 'wes', custody: 'full' as const, relation: 'vader', since: now }
  await db.insert(guardianships, tie)
  const id = await asked()
  const link = await linkFor(id)
  const html = await (await ask(link)).text()
  const names = [...asRead(html).matchAll(/<legend>([^<:]*): Mag mee\?/g)].map(([, name]) => name!)
  expect(names.length).toBe(2)
  const first = await pressed(link, 'Ja')
  await ask(link, first)
  const page = await (await ask(link)).text()
  // The second child's form carries the first child's answer as it stands.
  const second = [...page.matchAll(/<form[\s\S]*?<\/form>/g)][1]![0]
  const fields = Object.fromEntries(
    [...second.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)].map(([, name, value]) => [
      name,
      value,
    ]),
  )
  const [, button = ''] = /<button[^>]*name="([^"]*)"[^>]*value="no"/.exec(second) ?? []
  expect((await ask(link, { ...fields, [button]: 'no' } as Record<string, string>)).status).toBe(303)
  expect((await valuesOf(id)).map((row) => row.split(':').at(-1))).toEqual(['yes', 'no'])
  await db.delete(guardianships, and(eq(guardianships.personId, 'paul'), eq(guardianships.pupilId, 'wes')))
})

describe('says so, and records nothing,', () => {
  it('after the deadline (D14)', async () => {
    const id = await asked({ mode: 'once' })
    const link = await linkFor(id)
    const press = await pressed(link, 'Ja')
    await them.linde.db.update(questionnaires, eq(questionnaires.messageId, id), { deadline: hours(-1) })
    const answer = await ask(link, press)
    expect([answer.status, await answer.text()]).toEqual([422, expect.stringContaining('Antwoorden kon tot')])
    expect(await (await ask(link)).text()).not.toContain('>Ja<')
    expect(await valuesOf(id)).toEqual([])
  })

  it.each(['none', 'blocked'] as const)('after custody became %s (C10, D14)', async (custody) => {
    const id = await asked({ audience: toGroup('3b') })
    const link = await linkFor(id, 'wim')
    const press = await pressed(link, 'Ja')
    await them.linde.db.update(guardianships, eq(guardianships.personId, 'wim'), { custody })
    for (const answer of [await ask(link), await ask(link, press)])
      expect([answer.status, await answer.text()]).toEqual([404, expect.stringContaining('niet meer voor u')])
    expect((await valuesOf(id)).filter((row) => row.startsWith('wim'))).toEqual([])
  })

  it('where more is asked than one question: that is answered in the message (D14)', async () => {
    const id = await asked({ mode: 'once', ask: [{ id: 'mee' }, { id: 'eten' }] })
    const link = await linkFor(id)
    expect(await (await ask(link)).text()).toContain(paths.message(id))
    const whole = { [fieldOf('', questionId(id, 'mee'))]: 'yes', [fieldOf('', questionId(id, 'eten'))]: 'no' }
    for (const fields of [{ 'a.-.x': 'yes' }, whole]) expect((await ask(link, fields)).status).toBe(404)
    expect(await (await ask(link)).text()).not.toContain('Mag mee?')
    expect(await valuesOf(id)).toEqual([])
  })

  it('after its sender withdrew it: that, by whom, and nothing of what it said (D12, D14)', async () => {
    const id = await asked({ mode: 'once', subject: 'Geheim onderwerp' })
    const link = await linkFor(id)
    const press = await pressed(link, 'Ja')
    await them.linde.db.update(messages, eq(messages.id, id), { withdrawnAt: new Date() })
    const answers = [await ask(link), await ask(link, press)]
    expect(answers.map(({ status }) => status)).toEqual([200, 404])
    for (const answer of answers) {
      const page = asRead(await answer.text())
      expect(page).toContain('Ines Cast heeft het ingetrokken')
      expect(page).not.toMatch(/Geheim|Mag mee/)
    }
    expect(await valuesOf(id)).toEqual([])
  })

  it('to whom the table of rights gives no answering, as on the site (N1, D14)', async () => {
    const id = await asked({ mode: 'once' })
    const link = await linkFor(id)
    const press = await pressed(link, 'Ja')
    const rule: { by: readonly Role[] } = permissions['messages.answer']
    const given = rule.by
    try {
      rule.by = ['teacher']
      expect((await ask(link, press)).status).toBe(404)
    } finally {
      rule.by = given
    }
    expect(await valuesOf(id)).toEqual([])
    expect((await ask(link, press)).status).toBe(303)
  })

  it('with a link of another school, person, purpose or key, or of long ago (N2, D14)', async () => {
    const id = await asked({ mode: 'once' })
    const claims = { school: them.linde.school.schoolId, person: 'paul', message: id, until: Date.now() + 1e9 }
    const { secret } = them.linde
    const tokens = [
      await sealAnswerLink(them.haven, { personId: 'paul', messageId: id }),
      await jwt.sign({ ...claims, purpose: 'unsubscribe' }, secret),
      await jwt.sign({ ...claims, purpose: 'answer' }, 'another key'),
      await jwt.sign({ ...claims, purpose: 'answer', until: Date.now() - 1 }, secret),
      await jwt.sign({ ...claims, purpose: 'answer', person: 'nobody' }, secret),
      'x',
    ]
    const statuses = await Promise.all(tokens.map(async (token) => (await ask(paths.mailedAnswer(token))).status))
    expect(statuses).toEqual(tokens.map(() => 404))
    // Somebody whom the message did not reach finds nothing of it.
    expect((await ask(await linkFor(id, 'zed'))).status).toBe(404)
  })
})

describe('a mail', () => {
  /** The mails that a letter to the parents of 3b brings Paul, who has one child in it. */
  async function mailed(about: Letter) {
    await them.linde.db.update(people, undefined, { mailChoice: 'each', email: sql`${people.id} || '@cast.example'` })
    const office = postOffice()
    await letter(await office.scope(them.linde), { deadline: hours(48), ...about })
    await office.carryAll()
    const mail = office.sent.find(({ to }) => to === 'paul@cast.example')!.mail
    return { html: mail.html ?? '', text: mail.text ?? '' }
  }
  const links = (html: string) =>
    [...html.matchAll(/<a\s+href="([^"]*\/antwoord\/[^"]*)"[^>]*>\s*([^<]*?)\s*<\/a>/g)].map(([, href, label]) => [
      label,
      /\?.*$/.exec(href!)?.[0] ?? '',
    ])

  it('has a button for yes and one for no, and tells nothing of what is asked (D14, E2)', async () => {
    const { html, text } = await mailed({ mode: 'once', ask: [{ id: 'mee', label: 'Geheime vraag' }] })
    expect(links(html)).toEqual([
      ['Ja', '?kies=yes'],
      ['Nee', '?kies=no'],
    ])
    expect(text).toMatch(/Ja:\r\nhttp:\/\/linde\.[^ ]*\/antwoord\/[^ ]*\?kies=yes/)
    for (const said of [html, text]) expect(said).not.toContain('Geheim')
  })

  it('leads to the answers where they are the sender’s own words (D14, E2)', async () => {
    const options = ['Maandag geheim', 'Dinsdag geheim']
    const { html } = await mailed({ mode: 'once', ask: [{ id: 'dag', kind: 'single', options }] })
    expect(links(html)).toEqual([['Antwoord zonder in te loggen', '']])
    expect(html).not.toContain('geheim')
  })

  it.each<[string, Letter]>([
    ['more than one question', { ask: [{ id: 'mee' }, { id: 'eten' }] }],
    ['a question in free words', { ask: [{ id: 'wat', kind: 'text' }] }],
    ['no question', {}],
  ])('has no such button for %s (D14)', async (_, about) => {
    expect(links((await mailed({ mode: 'once', ...about })).html)).toEqual([])
  })
})
