import { beforeAll, expect, it } from 'vitest'
import { accounts } from '../../src/accounts/schema.ts'
import { app } from '../../src/app.tsx'
import { demoLogins, demoPassword } from '../../src/demo/demo-schools.ts'
import { regenboogPeople } from '../../src/demo/people.ts'
import { groups, memberships } from '../../src/groups/schema.ts'
import { deliveries, messages } from '../../src/messages/schema.ts'
import { outbox } from '../../src/notifications/schema.ts'
import { paths } from '../../src/paths.ts'
import { guardianships, householdMembers, households, people, pupils, staff } from '../../src/people/schema.ts'
import type { Platform } from '../../src/platform/ports.ts'
import { places, questionnaires, questions, responses } from '../../src/questionnaires/schema.ts'
import { schoolAt } from '../../src/schools/directory.ts'
import { openSchool } from '../../src/schools/open.ts'
import type { SchoolScope } from '../../src/scope.ts'
import { localDay, schoolYearOf } from '../../src/time.ts'
import { bindings, platform } from '../cast.ts'
import { everythingOf } from '../checksum.ts'

const ask = (as: Platform, host: string, path: string, init: RequestInit = {}) => {
  const origin = `https://${host}`
  const request = new Request(`${origin}${path}`, { redirect: 'manual', ...init, headers: { origin, ...init.headers } })
  return app.fetch(request, { ...bindings, platform: as })
}
const makeDemo = (as: Platform) => ask(as, 'pleinpost.test', paths.devDemo, { method: 'POST' })
const production: Platform = { ...platform, settings: { ...platform.settings, development: false } }

let regenboog: SchoolScope
beforeAll(async () => {
  const refused = await makeDemo(production)
  const { results } = await platform.directory.prepare('select * from schools').all()
  expect([refused.status, results]).toEqual([404, []])
  expect((await makeDemo(platform)).status).toBe(200)
  regenboog = await open('regenboog')
}, 60_000)

async function open(slug: string) {
  const entry = await schoolAt(platform.directory, `${slug}.pleinpost.test`, 'pleinpost.test', new Date())
  return openSchool(platform, entry!.id)
}

const today = localDay(new Date(), 'Europe/Amsterdam')
const schoolYear = schoolYearOf(today)
const emailed = async (email: string) => (await regenboog.db.from(people)).find((one) => one.email === email)!

it('cannot be made in production, by any body or header: the route is not there (A3)', async () => {
  const all = async () => [
    await everythingOf(regenboog),
    (await platform.directory.prepare('select * from schools').all()).results,
  ]
  const before = await all()
  for (const headers of [{}, { 'sec-fetch-site': 'same-origin' }, { 'x-development': 'yes' }])
    expect((await ask(production, 'pleinpost.test', paths.devDemo, { method: 'POST', headers })).status).toBe(404)
  expect((await ask(platform, 'regenboog.pleinpost.test', paths.devDemo, { method: 'POST' })).status).toBe(404)
  expect(await all()).toEqual(before)
})

it('has 300 pupils in 12 classes, 450 guardians, 25 staff, and families of up to four children (A3)', async () => {
  const { db } = regenboog
  const [here, present, relations, everyone] = await db.batch([
    db.from(groups),
    db.from(pupils),
    db.from(guardianships),
    db.from(people),
  ])
  const classes = here.filter((group) => group.kind === 'class' && group.schoolYear === schoolYear)
  const isGuardian = ({ custody }: { custody: string }) => custody === 'full' || custody === 'none'
  const guardians = new Set(relations.filter(isGuardian).map(({ personId }) => personId))
  const others = new Set(relations.filter((tie) => !isGuardian(tie)).map(({ personId }) => personId))
  expect(others.size).toBe(2) // a grandfather who picks up, and somebody who is kept from a child
  const perGuardian = [...Map.groupBy(relations, ({ personId }) => personId).values()].map(
    (children) => children.length,
  )
  expect([present.filter(({ leftOn }) => !leftOn).length, classes.length, guardians.size]).toEqual([300, 12, 450])
  expect(everyone.length).toBe(300 + 450 + 2 + 25)
  expect(Math.max(...perGuardian)).toBe(4)
})

it('has two years of history: groups of each year, places that ended, and messages of each (A3, C8)', async () => {
  const { db } = regenboog
  const [here, places, sent] = await db.batch([db.from(groups), db.from(memberships), db.from(messages)])
  const years = [...new Set(here.map((group) => group.schoolYear))].sort()
  expect([years.length, years.at(-1)]).toEqual([3, schoolYear])
  const ended = places.filter(({ until }) => until !== null && until < today)
  expect(ended.length).toBeGreaterThan(400)
  const perYear = Map.groupBy(sent, ({ sentAt }) => schoolYearOf(localDay(sentAt, 'Europe/Amsterdam')))
  expect([...perYear.keys()].sort()).toEqual(years)
  expect(sent.length).toBeGreaterThanOrEqual(20)
  expect(sent.every(({ deliveredAt }) => deliveredAt !== null)).toBe(true)
})

it('mails nobody about what was sent long ago (E4)', async () => {
  const { db } = regenboog
  const [owed, sent] = await db.batch([db.from(outbox), db.from(messages)])
  const dayAgo = Date.now() - 2 * 86_400_000
  const old = new Set(sent.filter(({ sentAt }) => sentAt.getTime() < dayAgo).map(({ id }) => id))
  expect(owed.filter(({ messageId }) => old.has(messageId ?? ''))).toEqual([])
  expect(owed.length).toBeGreaterThan(0)
})

it('has the facts of the model’s families: apart, without custody, a primary contact, no joint use (A3)', async () => {
  const { db } = regenboog
  const [homes, members, relations, given, delivered] = await db.batch([
    db.from(households),
    db.from(householdMembers),
    db.from(guardianships),
    db.from(accounts),
    db.from(deliveries),
  ])
  const homeOf = async (email: string) => {
    const { id } = await emailed(email)
    return homes.find((home) => home.id === members.find(({ personId }) => personId === id)?.householdId)!
  }
  const { ouder, partner, ouder2, exVanOuder2, nora, piet, uma, vic, zonderGezag } = regenboogPeople
  expect(await homeOf(ouder.email)).toEqual(await homeOf(partner.email))
  expect(await homeOf(ouder2.email)).not.toEqual(await homeOf(exVanOuder2.email))
  expect((await homeOf(piet.email)).primaryContactId).toBe((await emailed(nora.email)).id)
  expect([await homeOf(uma.email), (await homeOf(vic.email)).jointUse]).toEqual([await homeOf(vic.email), false])
  const theo = await emailed(zonderGezag.email)
  expect(relations.filter(({ personId }) => personId === theo.id).map(({ custody }) => custody)).toEqual(['none'])
  expect(given.some(({ personId }) => personId === theo.id)).toBe(false)
  expect(delivered.filter(({ personId }) => personId === theo.id)).toEqual([])
})

it('shows nobody without an account as somebody who has read or answered (A3)', async () => {
  const { db } = regenboog
  const [given, delivered, answers, everyone] = await db.batch([
    db.from(accounts),
    db.from(deliveries),
    db.from(responses),
    db.from(people),
  ])
  const has = new Set(given.map(({ personId }) => personId))
  const readers = delivered.filter(({ readAt }) => readAt !== null).map(({ personId }) => personId)
  expect(readers.length).toBeGreaterThan(1000)
  expect(answers.length).toBeGreaterThan(100)
  expect([...readers, ...answers.map(({ personId }) => personId)].filter((id) => !has.has(id))).toEqual([])
  const withoutAccount = everyone.filter(({ id, email }) => email !== null && !has.has(id))
  expect(withoutAccount.length).toBeGreaterThan(40) // whom the office can invite
  expect(delivered.filter(({ unreachable }) => unreachable).length).toBeGreaterThan(10)
})

it('asks this parent something now, with places left and a deadline to come (D3)', async () => {
  const { db } = regenboog
  const mia = await emailed(regenboogPeople.ouder.email)
  const [asked, forms, kinds, taken, given] = await db.batch([
    db.from(deliveries),
    db.from(questionnaires),
    db.from(questions),
    db.from(places),
    db.from(responses),
  ])
  const mine = new Set(asked.filter(({ personId }) => personId === mia.id).map(({ messageId }) => messageId))
  const open = forms.filter(({ messageId, deadline }) => mine.has(messageId) && deadline && deadline > new Date())
  const trip = open.find(({ mode }) => mode === 'perChild')!
  const seats = kinds.find((question) => question.messageId === trip.messageId && question.kind === 'places')!
  expect(seats.capacity).toBe(5)
  expect(
    taken.filter(({ questionId }) => questionId === seats.id).reduce((sum, { amount }) => sum + amount, 0),
  ).toBeLessThan(5)
  expect(given.filter(({ messageId }) => messageId === trip.messageId).length).toBeGreaterThan(5)
  expect(given.some(({ messageId, personId }) => messageId === trip.messageId && personId === mia.id)).toBe(false)
})

async function logIn(name: string) {
  const body = new URLSearchParams({ gebruikersnaam: name, wachtwoord: demoPassword })
  const answer = await ask(platform, 'regenboog.pleinpost.test', paths.login, { method: 'POST', body })
  expect([answer.status, answer.headers.get('location')]).toEqual([303, paths.overview])
  const cookie = answer.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ')
  return (path: string) => ask(platform, 'regenboog.pleinpost.test', path, { headers: { cookie } })
}

it.each(demoLogins)('lets $name in with the password that is printed', async ({ name }) => {
  expect((await (await logIn(name))(paths.overview)).status).toBe(200)
})

it('shows somebody what the partner, who is the primary contact, answered for both (C2, D9)', async () => {
  const [nora, piet] = [await logIn('nora'), await logIn('piet')]
  const read = await (await piet(paths.householdAnswers)).text()
  expect(read).toMatch(/Ingevuld door Nora, /)
  expect(await (await piet(paths.messages)).text()).toContain(`href="${paths.householdAnswers}"`)
  expect(await (await nora(paths.messages)).text()).not.toContain(`href="${paths.householdAnswers}"`)
})

it('gives the school admin and the head their roles by hand, and nobody else (C6)', async () => {
  const { db } = regenboog
  const [roles, everyone] = await db.batch([db.from(staff), db.from(people)])
  const names = roles
    .filter(({ role }) => role !== 'teacher')
    .map(({ personId, role }) => `${everyone.find(({ id }) => id === personId)?.firstName} ${role}`)
  expect(names.sort()).toEqual(['Bert admin', 'Bert administration', 'Karin management'])
})

it('changes nothing when it is started again (A3)', async () => {
  const zonnebloem = await open('zonnebloem')
  const peopleThere = async () => JSON.stringify(await zonnebloem.db.from(people))
  const [one, two] = [await everythingOf(regenboog), await peopleThere()]
  const again = await makeDemo(platform)
  expect(await again.json()).toMatchObject({ password: demoPassword, logins: demoLogins })
  expect([await everythingOf(regenboog), await peopleThere()]).toEqual([one, two])
})
