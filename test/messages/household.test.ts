import { and, eq } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { app } from '../../src/app.tsx'
import type { Audience } from '../../src/audiences/audience.ts'
import { attachments, deliveries } from '../../src/messages/schema.ts'
import { paths } from '../../src/paths.ts'
import { type Custody, guardianships, householdMembers, households } from '../../src/people/schema.ts'
import { as, type Cast, cast, platform } from '../cast.ts'
import { measured } from '../overview/measured.ts'
import { formIn, textIn } from '../questionnaires/form.ts'
import { type Letter, letter, questionId, toGroup, toPeople } from '../questionnaires/letter.ts'
import { addPim, respond, type Who } from '../questionnaires/respond.ts'

let them: Cast
beforeAll(async () => {
  them = await cast()
})

type Home = { jointUse?: boolean; primaryContactId?: string | null }
const setHome = (home: Home) => them.linde.db.update(households, eq(households.id, 'home'), home)
const setCustody = (personId: string, custody: Custody, pupilId = 'pip') =>
  them.linde.db.update(guardianships, and(eq(guardianships.personId, personId), eq(guardianships.pupilId, pupilId)), {
    custody,
  })

// Paul is the primary contact of his and Petra's household.
beforeEach(async () => {
  await setHome({ jointUse: true, primaryContactId: 'paul' })
  await setCustody('petra', 'full')
  await setCustody('paul', 'full')
})

const htmlOf = async (who: Who, query = '') => (await as(them, who).visit(`${paths.householdAnswers}${query}`)).text()
const readBy = async (who: Who, query = '') => textIn(await htmlOf(who, query))
const ask = [
  { id: 'mee', label: 'Mag mee?' },
  { id: 'toel', kind: 'longText' as const, label: 'Wie haalt op?' },
]

let counter = 0
/** A letter that one parent answered, with a subject of its own. */
async function answered(about: Letter = {}, who: Who = 'paul', subject = 'pip') {
  const name = `Brief ${++counter}.`
  const id = await letter(them.linde, { subject: name, body: 'De geheime brief', ask, ...about })
  const form = formIn(await (await as(them, who).visit(paths.message(id))).text())
  const given = { [`a.${subject}.${questionId(id, 'mee')}`]: 'yes', [`a.${subject}.${questionId(id, 'toel')}`]: 'Oma' }
  expect((await as(them, who).post(paths.answers(id), { ...form, ...given })).status).toBe(303)
  return { id, name }
}

describe('a partner whose primary contact answers (model.md, Answer units)', () => {
  it('reads what was answered for the child, by whom, and of which message', async () => {
    const { name } = await answered()
    const page = await readBy('petra')
    expect(page).toContain(`${name} Ines Cast ·`)
    expect(page).toMatch(/Pip · Groep 3b Ingevuld door Paul, vandaag [^.]*\. Mag mee\? Ja Wie haalt op\? Oma/)
  })

  it.each([
    ['once', '-', /Ingevuld door Paul, [^.]*\. Mag mee\? Ja/],
    ['perGroup', '3b', /Groep 3b Ingevuld door Paul, [^.]*\. Mag mee\? Ja/],
  ] as const)('also what is asked %s', async (mode, subject, told) => {
    const { name } = await answered({ mode }, 'paul', subject)
    const page = await readBy('petra')
    expect(page.slice(page.indexOf(name))).toMatch(told)
  })

  it('reads nothing else of it: not the text, no file, no form, no way to open it (D7)', async () => {
    const { id } = await answered()
    await them.linde.db.insert(attachments, {
      id: `f${id}`,
      messageId: id,
      ownerId: 'ines',
      name: 'geheim.pdf',
      type: 'application/pdf',
      size: 1,
    })
    const html = await htmlOf('petra')
    const main = html.slice(html.indexOf('<main'), html.indexOf('</main>'))
    expect(main).not.toMatch(/geheim|<form|<button/)
    expect(html).not.toContain(id)
    expect((await as(them, 'petra').visit(paths.message(id))).status).toBe(404)
    expect((await as(them, 'petra').visit(paths.attachment(`f${id}`))).status).toBe(404)
    expect((await as(them, 'petra').post(paths.answers(id), {})).status).toBe(404)
  })

  it('is not told of it: nothing arrives, and nothing counts as unread', async () => {
    const { id, name } = await answered()
    expect(
      await them.linde.db.from(deliveries, and(eq(deliveries.messageId, id), eq(deliveries.personId, 'petra'))),
    ).toEqual([])
    expect(textIn(await (await as(them, 'petra').visit(paths.messages)).text())).not.toContain(name)
  })

  it('sees a change at once, and only what holds', async () => {
    const { id, name } = await answered()
    const form = formIn(await (await as(them, 'paul').visit(paths.message(id))).text())
    await as(them, 'paul').post(paths.answers(id), { ...form, [`a.pip.${questionId(id, 'mee')}`]: 'no' })
    const page = await readBy('petra')
    expect(page.slice(page.indexOf(name), page.indexOf(name) + 200)).toMatch(/Mag mee\? Nee/)
    expect(page.split(name)).toHaveLength(2)
  })

  it('finds the tab in the mailbox, and nobody else does', async () => {
    const tabFor = async (who: Who) =>
      (await (await as(them, who).visit(paths.messages)).text()).includes(`href="${paths.householdAnswers}"`)
    expect([await tabFor('petra'), await tabFor('paul'), await tabFor('wim'), await tabFor('ines')]).toEqual([
      true,
      false,
      false,
      false,
    ])
    await setHome({ jointUse: false })
    expect(await tabFor('petra')).toBe(false)
    await setHome({ jointUse: true, primaryContactId: null })
    expect(await tabFor('petra')).toBe(false)
  })
})

it('is no page of whoever has no family here, such as staff (N1)', async () => {
  expect((await as(them, 'ines').visit(paths.householdAnswers)).status).toBe(403)
  expect((await as(them, 'petra').visit(paths.householdAnswers)).status).toBe(200)
})

describe('it is gone at the next request', () => {
  it('when joint use is off, or there is no primary contact any more (C3)', async () => {
    const { name } = await answered()
    expect(await readBy('petra')).toContain(name)
    await setHome({ jointUse: false })
    expect(await readBy('petra')).not.toContain(name)
    await setHome({ jointUse: true, primaryContactId: null })
    expect(await readBy('petra')).not.toContain(name)
  })

  it.each(['none', 'contact', 'blocked'] as const)('when my custody is %s', async (custody) => {
    const { name } = await answered()
    expect(await readBy('petra')).toContain(name)
    await setCustody('petra', custody)
    expect(await readBy('petra')).not.toContain(name)
  })

  it('when custody of one child ends and we still share another: that child alone', async () => {
    await addPim(them, '3b')
    const id = await letter(them.linde, { subject: 'Twee kinderen', ask })
    const form = formIn(await (await as(them, 'paul').visit(paths.message(id))).text())
    const given = ['pip', 'pim'].flatMap((child) => [
      [`a.${child}.${questionId(id, 'mee')}`, 'yes'],
      [`a.${child}.${questionId(id, 'toel')}`, `opa van ${child}`],
    ])
    expect((await as(them, 'paul').post(paths.answers(id), { ...form, ...Object.fromEntries(given) })).status).toBe(303)
    expect(await readBy('petra')).toMatch(/opa van pim.*opa van pip/)
    await setCustody('petra', 'blocked', 'pim')
    const page = await readBy('petra')
    expect(page).toContain('opa van pip')
    expect(page).not.toMatch(/opa van pim|Pim/)
    await setCustody('petra', 'full', 'pim')
    await setCustody('paul', 'none', 'pim')
    expect(await readBy('petra')).not.toMatch(/opa van pim|Pim/)
    await setCustody('paul', 'full', 'pim')
  })
})

describe('it is not there for', () => {
  it('another household, the teacher, the primary contact, or another school (N2)', async () => {
    const { name } = await answered()
    for (const who of ['wanda', 'wim', 'ines', 'hedda', 'adam', 'paul', 'pip', 'zed', 'zoe'] as const)
      expect([who, (await readBy(who)).includes(name)]).toEqual([who, false])
    const from = await as(them, 'zed', 'linde.pleinpost.test').visit(paths.householdAnswers)
    expect(from.status).toBe(303)
  })

  it('somebody who lives in the household and is no guardian, or of another child alone', async () => {
    const { name } = await answered()
    const { db } = them.linde
    await db.insert(householdMembers, { personId: 'kees', householdId: 'home' })
    expect(await readBy('kees')).not.toContain(name)
    await db.update(householdMembers, eq(householdMembers.personId, 'wim'), { householdId: 'home' })
    expect(await readBy('wim')).not.toContain(name)
    await db.update(householdMembers, eq(householdMembers.personId, 'wim'), { householdId: 'his' })
    await db.delete(householdMembers, eq(householdMembers.personId, 'kees'))
  })

  it('what somebody else of the household answered, who is no parent of my child', async () => {
    const move = (householdId: string) =>
      them.linde.db.update(householdMembers, eq(householdMembers.personId, 'wim'), { householdId })
    await move('home')
    const both = await answered({ mode: 'once' }, 'paul', '-')
    await respond(them, 'wim', both.id, { '- mee': 'no', '- toel': 'Tante van Wes' })
    const alone = await answered({ mode: 'once' }, 'wim', '-')
    const page = await readBy('petra')
    expect(page).toContain(both.name)
    expect(page).not.toContain('Tante van Wes')
    expect(page).not.toContain(alone.name)
    await move('his')
  })

  it.each(['once', 'perChild'] as const)('a message that named the partner alone, asked %s (D7)', async (mode) => {
    const id = await letter(them.linde, { subject: `Alleen Paul ${mode}`, audience: toPeople('paul'), mode, ask })
    const form = formIn(await (await as(them, 'paul').visit(paths.message(id))).text())
    await as(them, 'paul').post(paths.answers(id), {
      ...form,
      [`a.-.${questionId(id, 'mee')}`]: 'yes',
      [`a.-.${questionId(id, 'toel')}`]: 'x',
    })
    expect(await readBy('petra')).not.toContain(`Alleen Paul ${mode}`)
  })

  it('a message from which I was left out by name', async () => {
    const audience: Audience = { ...toGroup('3b'), except: [{ kind: 'people', people: ['petra'] }] }
    const { name } = await answered({ audience })
    expect(await readBy('petra')).not.toContain(name)
  })

  it('a message that reached me too, has no answer yet, or asks nothing', async () => {
    const { name } = await answered({
      audience: { include: [...toGroup('3b').include, ...toPeople('petra').include], except: [] },
    })
    await letter(them.linde, { subject: 'Nog open', ask })
    await letter(them.linde, { subject: 'Zonder vraag' })
    const page = await readBy('petra')
    for (const subject of [name, 'Nog open', 'Zonder vraag']) expect(page).not.toContain(subject)
  })
})

it('comes in pages of 25, each message once, newest first, in two round trips (check 38)', async () => {
  const made = []
  for (let place = 0; place < 30; place++)
    made.push((await answered({ sentAt: new Date(Date.now() - place * 60_000 + 3_600_000) })).name)
  const seen: string[] = []
  let query: string | undefined = ''
  for (let turn = 0; query !== undefined && turn < 4; turn++) {
    const page: string = await htmlOf('petra', query)
    seen.push(...[...page.matchAll(/Brief \d+\./g)].map(([name]) => name))
    query = /href="[^"]*gezin(\?voor=[^"]+)" rel="next"/.exec(page)?.[1]
  }
  expect(seen.slice(0, 30)).toEqual(made)
  expect(new Set(seen).size).toBe(seen.length)
  const { platform: counting, reading } = measured(platform)
  const request = new Request(`https://linde.pleinpost.test${paths.householdAnswers}`, {
    headers: { cookie: await as(them, 'petra').cookie() },
  })
  expect((await app.fetch(request, { platform: counting, clientAddress: '192.0.2.1' })).status).toBe(200)
  expect(reading.calls).toBe(2)
  expect(reading.rows).toBeLessThanOrEqual(2000)
})
