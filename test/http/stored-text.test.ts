import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { cleanLine } from '../../src/cleaning.ts'
import { contactItems } from '../../src/contacts/schema.ts'
import { groups, memberships } from '../../src/groups/schema.ts'
import { sealKept } from '../../src/http/kept-form.ts'
import { compare } from '../../src/imports/comparing.ts'
import { receive } from '../../src/imports/imports.ts'
import { deliverAll } from '../../src/messages/dispatch.ts'
import { paths } from '../../src/paths.ts'
import { searchable } from '../../src/people/names.ts'
import { guardianships, people, staff } from '../../src/people/schema.ts'
import { questions } from '../../src/questionnaires/schema.ts'
import { foundSchool } from '../../src/schools/founding.ts'
import { settings } from '../../src/schools/schema.ts'
import type { SchoolScope } from '../../src/scope.ts'
import { password, platform } from '../cast.ts'
import { form, freshId } from '../drafts/composing.ts'
import { edexml } from '../imports/edexml-samples.ts'
import { asUpload } from '../imports/import-helpers.ts'
import { postOffice } from '../notifications/post-office.ts'
import { formIn } from '../questionnaires/form.ts'
import { ask, enter } from './filled.ts'
import { decoded, elementsOf, foreign, shapeOf } from './markup.ts'
import { deep, payloads, plain } from './payloads.ts'

// Check 13: whatever people write is text to whoever reads it. Each page is parsed, and has the very elements and
// attributes that it has when somebody wrote two plain words.

const texts = [plain, ...payloads]
const host = 'linde.pleinpost.test'
const fragment = { 'HX-Request': 'true', 'HX-Request-Type': 'partial' }
const short = (text: string, most: number) => cleanLine([...cleanLine(text)].slice(0, most).join(''))
/** As long as a name is anywhere, and each its own. */
const nameOf = (text: string) => short(text, 80)

const office = postOffice()
const given = { platform: { ...office.platform, startDispatch: async () => {} }, clientAddress: '192.0.2.1' }
let scope: SchoolScope
let ines: { cookie: string }
let admin: { cookie: string }
const imported: string[] = []

const xml = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
const cell = (text: string) => `"${text.replaceAll('"', '""')}"`
const staffPerson = (id: string) => ({
  id,
  firstName: id,
  infix: '',
  lastName: 'Cast',
  searchName: `${id} cast`,
  createdAt: new Date('2026-08-01'),
})
const page = async (path: string, asking: Parameters<typeof ask>[2] = {}) => {
  const answer = await ask(host, path, asking, given)
  return { status: answer.status, html: await answer.text(), to: answer.headers.get('location') ?? '' }
}
const post = (path: string, body: BodyInit, { cookie }: { cookie: string }, headers = {}) =>
  page(path, { cookie, method: 'POST', body, headers })

beforeAll(async () => {
  const about = { name: 'De Linde', slug: 'linde', town: 'Zonnedaal', welcome: '', hue: 150, shard: '1' }
  scope = await foundSchool(platform, about)
  await scope.db.batch([
    ...scope.db.insertMany(people, [staffPerson('ines'), staffPerson('adam')]),
    scope.db.insert(staff, { personId: 'ines', role: 'teacher', since: scope.now }),
    scope.db.insert(staff, { personId: 'adam', role: 'admin', since: scope.now }),
  ])
  ;[ines, admin] = [await enter(scope, 'ines'), await enter(scope, 'adam')]
  await importAll()
}, 120_000)

/** Names come in by files, as schools bring them. */
async function importAll() {
  const group = (text: string, place: number) =>
    `<groep key="g${place}"><naam>${xml(nameOf(text))}</naam><jaargroep>5</jaargroep></groep>`
  const pupil = (text: string, place: number) =>
    `<leerling key="${place + 1}"><achternaam>${xml(nameOf(text))}</achternaam><roepnaam>${xml(nameOf(text))}</roepnaam><geboortedatum>${1950 + place}-03-04</geboortedatum><groep key="g${place}"/></leerling>`
  const head = 'Leerlingnummer;Ouder 1 voornaam;Ouder 1 achternaam;Ouder 1 e-mailadres;Ouder 1 relatie;Ouder 1 adres'
  const row = (text: string, place: number) =>
    [`${place + 1}`, nameOf(text), nameOf(text), `p${place}@x.example`, nameOf(text), `${place} ${nameOf(text)}`]
      .map(cell)
      .join(';')
  const files = [
    asUpload('EDEX.XML', edexml({ groups: texts.map(group).join(''), pupils: texts.map(pupil).join(''), staff: '' })),
    asUpload(`${short(deep, 100)}.csv`, `${head}\n${texts.map(row).join('\n')}\n`),
  ]
  for (const file of files) {
    const received = await receive(scope, [file], 'adam', 'as they are called')
    if (!received.ok) throw new Error(JSON.stringify(received.faults))
    await compare(scope, received.id)
    imported.push((await page(paths.importRun(received.id), admin)).html)
    const seen = /name="gezien" value="([^"]+)"/.exec(imported.at(-1)!)?.[1] ?? ''
    const applied = await post(
      paths.importApplication(received.id),
      new URLSearchParams({ gezien: seen, klopt: 'on' }),
      admin,
    )
    expect(applied.status).toBe(303)
    imported.push((await page(paths.importRun(received.id), admin)).html)
  }
  imported.push((await page(paths.imports, admin)).html)
}

type Place = { group: string; pupil: string; guardian: string; cookie: string }

async function placeOf(text: string): Promise<Place> {
  const guardian = (await scope.db.from(people, eq(people.email, `p${texts.indexOf(text)}@x.example`)))[0]!.id
  const pupil = (await scope.db.from(guardianships, eq(guardianships.personId, guardian)))[0]!.pupilId
  const group = (await scope.db.from(memberships, eq(memberships.personId, pupil)))[0]!.groupId
  return { guardian, pupil, group, ...(await enter(scope, guardian)) }
}

const inAWeek = new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10)

/** A letter with this text in every field that takes any. */
const letterOf = (text: string, { group, pupil }: Place, [one, two, three]: readonly string[]) => ({
  aan: [`ouders:${group}`, `ouders-van:${pupil}`],
  behalve: 'person:adam',
  onderwerp: short(text, 200),
  tekst: text.slice(0, 20_000),
  wijze: 'perChild',
  dag: inAWeek,
  tijd: '17:00',
  vraag: [one!, two!, three!],
  [`${one}.soort`]: 'single',
  [`${one}.tekst`]: short(text, 300),
  [`${one}.opties`]: `${short(text, 200)}\nIets anders`,
  [`${one}.verplicht`]: 'on',
  [`${two}.soort`]: 'longText',
  [`${two}.tekst`]: short(text, 300),
  [`${three}.soort`]: 'text',
  [`${three}.tekst`]: short(text, 300),
  [`${three}.als`]: `${one}=${short(text, 200)}`,
})

/** Everywhere the text can be read back; the pages of one letter first, then the lists in which more and more stands. */
async function read(text: string) {
  const place = await placeOf(text)
  await scope.db.update(people, eq(people.id, 'ines'), { lastName: nameOf(text), searchName: searchable(nameOf(text)) })
  const id = freshId()
  const letter = letterOf(text, place, [freshId(), freshId(), freshId()])
  const file = new File(['%PDF-1.7 x'], `${[...text].slice(0, 200).join('')}.pdf`)
  const kept = await post(paths.draft(id), form({ ...letter, actie: 'bewaren' }, [file]), ines)
  const wrong = await post(paths.draft(freshId()), form({ ...letter, aan: [], actie: 'versturen' }), ines)
  const nobody = await post(paths.draft(id), form({ ...letter, actie: 'bewaren' }), { cookie: '' })
  const drawn = { edit: await page(paths.draft(id), ines), preview: await page(paths.draftPreview(id), ines) }
  const listed = { drafts: await page(paths.drafts, ines) }
  const sent = await post(paths.draft(id), form({ ...letter, actie: 'versturen' }), ines)
  expect([kept.status, wrong.status, nobody.status, sent.status]).toEqual([303, 422, 401, 303])
  await deliverAll(await office.scope(scope), id)
  await office.carryAll()

  const asked = await scope.db.from(questions, eq(questions.messageId, id)).orderBy(questions.position)
  const [single, long, line] = asked.map((question) => `a.${place.pupil}.${question.id}`)
  const at = paths.message(id)
  const message = await page(at, place)
  const answers = {
    [long!]: text.slice(0, 2000),
    [line!]: short(text, 200),
  }
  const chosen = (value: string) => new URLSearchParams({ ...formIn(message.html), ...answers, [single!]: value })
  const refused = await post(paths.answers(id), chosen('no option'), place)
  const refusedPart = await post(paths.answers(id), chosen('no option'), place, fragment)
  const answered = await post(paths.answers(id), chosen(short(text, 200)), place)
  expect([message.status, refused.status, answered.status]).toEqual([200, 422, 303])
  const q = new URLSearchParams({ vraag: asked[0]!.id, antwoord: short(text, 200) })
  const ofOne = {
    ...drawn,
    wrong,
    nobody,
    message,
    refused,
    refusedPart,
    again: await page(at, place),
    own: await page(at, ines),
    part: await page(at, { ...place, headers: fragment }),
    results: await page(`${paths.results(id)}?toon=alles`, ines),
    paper: await page(paths.onBehalf(id, place.guardian), ines),
    chosen: await page(`${paths.results(id)}?${q}`, ines),
    group: await page(paths.group(place.group), place),
    mine: await page(`${paths.userList}?groep=${place.group}`, place),
    person: await page(paths.person(place.guardian), ines),
    addressLists: await page(paths.addressLists, place),
    addresses: await page(paths.addressList(place.group), place),
    seen: await page(paths.howOthersSee, place),
    teachers: await page(paths.group(place.group), ines),
    details: await detailsOf(text, place),
    contact: await page(paths.contactOf(place.guardian, `${place.guardian}-x`), place),
    wrongContact: await post(paths.contactsOf(place.guardian), new URLSearchParams(typedContact(text)), place),
    name: await post(
      paths.myName,
      new URLSearchParams({ roepnaam: `1${short(text, 50).replaceAll(/\p{L}/gu, '1')}` }),
      place,
    ),
    overview: await page(paths.overview, place),
    calendar: await page(paths.calendar, place),
    mailbox: await page(paths.messages, place),
    home: await atHome(text),
    login: await post(paths.login, new URLSearchParams(typed(text)), { cookie: '' }),
  }
  const search = new URLSearchParams({ zoek: nameOf(text) })
  const many = {
    ...listed,
    sent: await page(paths.sentMessages, ines),
    found: await page(`${paths.recipientSuggestions}?${search}`, { ...ines, headers: fragment }),
    filled: await page(
      `${paths.newMessage}?${new URLSearchParams({ aan: `antwoord:${id}:${asked[0]!.id}:${text}` })}`,
      ines,
    ),
    looked: await page(`${paths.newMessage}?${new URLSearchParams({ aan: `person:${place.guardian}` })}`, ines),
  }
  return { single: ofOne, many, mails: office.sent.splice(0) }
}

/** What somebody wrote of how to reach them, on their own page. */
async function detailsOf(text: string, place: Place) {
  const item = { personId: place.guardian, kind: 'address', value: short(text, 100), town: short(text, 80) } as const
  const about = { ...item, id: `${place.guardian}-x`, country: short(text, 60), changedAt: scope.now }
  await scope.db.insert(contactItems, about)
  return page(paths.myDetails, place)
}
const typedContact = (text: string) => ({
  kind: 'address',
  straat: short(text, 100),
  postcode: '1',
  plaats: short(text, 80),
  land: short(text, 60),
  zichtbaar: text,
})

const typed = (text: string) => ({
  gebruikersnaam: short(text, 200),
  wachtwoord: 'x',
  naar: text.slice(0, 2000),
})

/** What a school says of itself. */
async function atHome(text: string) {
  const usual = { name: 'De Linde', welcome: '', address: '', town: 'Zonnedaal' }
  await scope.db.update(settings, undefined, {
    name: nameOf(text),
    welcome: text,
    address: nameOf(text),
    town: nameOf(text),
  })
  const home = await page(paths.home)
  await scope.db.update(settings, undefined, usual)
  return home
}

const parsed = async (pages: Record<string, { html: string }>) =>
  Promise.all(Object.entries(pages).map(async ([name, { html }]) => [name, await elementsOf(html)] as const))
const shapes = (pages: Awaited<ReturnType<typeof parsed>>) =>
  Object.fromEntries(pages.map(([name, elements]) => [name, shapeOf(elements)]))
let usual: Record<string, string[]>

describe('what somebody wrote', () => {
  beforeAll(async () => {
    usual = shapes(await parsed((await read(plain)).single))
  }, 60_000)

  it.each(payloads.map((text) => [text.slice(0, 60), text]))(
    '%s is text to every reader (check 13)',
    async (_, text) => {
      const all = await read(text)
      const shown = Object.entries({ ...all.single, ...all.many })
      expect(shown.filter(([, { status }]) => status >= 500).map(([name]) => name)).toEqual([])
      const [single, many] = [await parsed(all.single), await parsed(all.many)]
      for (const [name, elements] of [...single, ...many]) {
        expect([name, foreign(elements)]).toEqual([name, []])
      }
      expect(shapes(single)).toEqual(usual)
      for (const name of ['message', 'edit', 'preview', 'results', 'mailbox', 'wrong'] as const) {
        expect([name, decoded(all.single[name].html).includes(short(text, 200))]).toEqual([name, true])
      }
      expect(all.mails.length).toBeGreaterThan(0)
      for (const { mail } of all.mails) {
        expect(foreign(await elementsOf(mail.html ?? ''), true)).toEqual([])
        expect(mail.html).not.toMatch(/<(script|img|svg|iframe|form|base|link|object)\b/i)
      }
    },
    60_000,
  )
})

it('is text in what an import will change, and in what it changed', async () => {
  expect(imported).toHaveLength(5)
  for (const html of imported) {
    const elements = await elementsOf(html)
    expect(foreign(elements)).toEqual([])
    const icons = elements.filter(({ tag }) => tag === 'svg')
    expect(
      icons.every(({ attributes }) => attributes.some(([name, value]) => name === 'class' && value === 'icon')),
    ).toBe(true)
    expect(elements.some(({ tag }) => tag === 'b' || tag === 'img')).toBe(false)
  }
  expect(decoded(imported[0]!)).toContain(nameOf(payloads[0]!))
  expect((await scope.db.from(groups)).length).toBeGreaterThanOrEqual(texts.length)
})

it('is text in the form that goes on after logging in', async () => {
  const kept = await sealKept(
    texts.map((text) => [short(text, 200), text.slice(0, 300)] as const),
    scope,
  )
  const fields = { gebruikersnaam: 'ines', wachtwoord: password, naar: paths.newMessage, bewaard: kept }
  const { status, html } = await post(paths.login, new URLSearchParams(fields), { cookie: '' })
  const elements = await elementsOf(html)
  expect([status, foreign(elements)]).toEqual([200, []])
  expect(elements.filter(({ tag, attributes }) => tag === 'input' && attributes.length > 0).length).toBe(texts.length)
})

it('is text in the list of schools', async () => {
  const name = texts.map(nameOf).join(' ')
  await foundSchool(platform, { name, town: name, slug: 'zz', welcome: '', hue: 1, shard: '1' })
  for (const path of [
    '/',
    `/?${new URLSearchParams({ zoek: 'linde' })}`,
    ...texts.map((zoek) => `/?${new URLSearchParams({ zoek })}`),
  ]) {
    const answer = await ask('pleinpost.test', path, {}, given)
    const elements = await elementsOf(
      (await answer.text()).replaceAll('http://zz.pleinpost.test', '').replaceAll('http://linde.pleinpost.test', ''),
    )
    expect([path.slice(0, 80), answer.status, foreign(elements)]).toEqual([path.slice(0, 80), 200, []])
  }
})
