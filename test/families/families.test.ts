import { and, eq } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { school } from '../../src/app.tsx'
import { auditLog } from '../../src/audit/schema.ts'
import { custodyChanges } from '../../src/families/schema.ts'
import { paths } from '../../src/paths.ts'
import { guardianships, householdMembers, households, people } from '../../src/people/schema.ts'
import { localDay } from '../../src/time.ts'
import { aLongTimeAgo, as, type Cast, cast } from '../cast.ts'
import { everythingOf } from '../checksum.ts'
import { inDays, lay } from '../overview/letters.ts'

let them: Cast
beforeAll(async () => {
  them = await cast()
  await lay(them.linde, {
    id: 'letter',
    to: ['wanda', 'wim'],
    about: [['wes', '3b']],
    asks: { mode: 'perChild', deadline: inDays(3) },
  })
})

const day = new Date().toISOString().slice(0, 10)
const blocked = { gezag: 'blocked', grond: 'Uitspraak C/16/1 van 3 maart', vanaf: day }
const full = { gezag: 'full', grond: '', vanaf: day }
const tie = (personId: string, pupilId: string) =>
  and(eq(guardianships.personId, personId), eq(guardianships.pupilId, pupilId))
const custodyOf = async (personId: string, pupilId = 'wes') =>
  (await them.linde.db.from(guardianships, tie(personId, pupilId)))[0]?.custody
const homeOf = async (personId: string) =>
  (await them.linde.db.from(householdMembers, eq(householdMembers.personId, personId)))[0]?.householdId
const decide = (who: Parameters<typeof as>[1], fields: Record<string, string>, adult = 'wim', pupil = 'wes') =>
  as(them, who).post(paths.custody(pupil, adult), fields)

beforeEach(async () => {
  const { db } = them.linde
  await db.batch([
    db.update(guardianships, tie('wim', 'wes'), { custody: 'full', ground: null }),
    db.delete(custodyChanges, undefined),
  ])
})

it('shows every adult of a pupil with custody, ground, household and who entered it (C10)', async () => {
  await decide('ada', blocked)
  const page = await (await as(them, 'ada').visit(paths.family('wes'))).text()
  for (const words of ['Wanda Cast', 'Wim Cast', 'Geblokkeerd', blocked.grond, 'Ingevoerd door Ada Cast']) {
    expect(page).toContain(words)
  }
  expect(page.match(/Gezin van /g)).toHaveLength(2)
})

it('takes what is blocked away at the next request: on every page, what came before as well (C10, check 4)', async () => {
  const wim = as(them, 'wim')
  expect(await (await wim.visit(paths.message('letter'))).text()).toContain('Wes')
  await decide('ada', blocked)
  const addresses = school.declared
    .filter(({ method }) => method === 'GET')
    .flatMap(({ path }) =>
      path.includes(':')
        ? ['wes', 'letter', '3b', 'wanda'].map((id) => path.replaceAll(/:\w+/g, id))
        : [path, `${path}?zoek=wes`],
    )
  const found: string[] = []
  for (const path of addresses) {
    const page = (await (await wim.visit(path)).text()).replaceAll(/value="[^"]*"/g, '')
    if (/\bWes\b/.test(page)) found.push(path)
  }
  expect(found).toEqual([])
})

it('shows a blocked pupil nowhere, also to whoever has another child in the same class (C10, check 4)', async () => {
  const { db } = them.linde
  await db.insert(guardianships, {
    personId: 'wim',
    pupilId: 'pip',
    custody: 'full',
    relation: 'ouder',
    since: aLongTimeAgo,
  })
  try {
    const wim = as(them, 'wim')
    const list = (look: string) => `${paths.userList}?${look}`
    const pages = [paths.group('3b'), paths.overview, paths.addressList('3b'), list('groep=3b'), list('rol=pupils')]
    for (const page of pages) expect(await (await wim.visit(page)).text()).toContain('Wes')
    await decide('ada', blocked)
    for (const page of pages) {
      const shown = await (await wim.visit(page)).text()
      expect(shown).toContain('Pip')
      expect(shown).not.toContain('Wes')
    }
    // Nor whoever has the child, whose address is the child's.
    for (const id of ['wes', 'wanda']) expect((await wim.visit(paths.person(id))).status).toBe(404)
    expect(await (await wim.visit(list('zoek=wan'))).text()).not.toContain('Wanda Cast')
  } finally {
    await db.delete(guardianships, tie('wim', 'pip'))
  }
})

it('ends the joint use of whoever is blocked, with what it showed of others in the household (C2, C10)', async () => {
  const { db } = them.linde
  const [wanda] = await db.from(householdMembers, eq(householdMembers.personId, 'wanda'))
  const [his] = await db.from(householdMembers, eq(householdMembers.personId, 'wim'))
  const live = (householdId: string) =>
    db.update(householdMembers, eq(householdMembers.personId, 'wim'), { householdId })
  await db.batch([live(wanda!.householdId), db.update(households, undefined, { jointUse: true })])
  const partner = () => as(them, 'wim').visit(paths.detailsOf('wanda'))
  expect((await partner()).status).toBe(200)
  await decide('ada', blocked)
  expect((await partner()).status).toBe(403)
  const [home] = await db.from(households, eq(households.id, wanda!.householdId))
  expect([home?.jointUse, home?.primaryContactId]).toEqual([false, null])
  await db.batch([live(his!.householdId), db.update(households, undefined, { jointUse: true })])
})

it('writes down each decision once, with its ground, and in the audit log without it (C10, N3)', async () => {
  const { db } = them.linde
  await Promise.all([decide('ada', blocked), decide('ada', { ...blocked, gezag: 'none' })])
  await decide('ada', { ...blocked, gezag: 'none' })
  await decide('ada', { ...blocked, gezag: 'none' })
  const changes = await db.from(custodyChanges, eq(custodyChanges.personId, 'wim'))
  const decided = { after: 'none', ground: blocked.grond, byId: 'ada', since: day }
  expect(changes).toContainEqual(expect.objectContaining(decided))
  const before = changes.length
  await decide('ada', { ...blocked, gezag: 'none' })
  expect(await db.from(custodyChanges, eq(custodyChanges.personId, 'wim'))).toHaveLength(before)
  const log = JSON.stringify(await db.from(auditLog, eq(auditLog.action, 'custody.changed')))
  expect(log).toContain('"none"')
  expect(log).not.toContain('C/16')
})

it('says the same day on the card and in the history (C10)', async () => {
  const vanaf = localDay(new Date(Date.now() - 40 * 86_400_000), 'Europe/Amsterdam')
  await decide('ada', { ...blocked, vanaf })
  const page = await (await as(them, 'ada').visit(paths.family('wes'))).text()
  const card = page.slice(page.indexOf('id="adult-wim"')).replaceAll(/<[^>]+>/g, ' ')
  const shown = new Intl.DateTimeFormat('nl', { day: 'numeric', month: 'long' }).format(new Date(vanaf))
  expect(card.slice(0, card.indexOf('Wijzigen'))).toContain(shown)
  expect(card.slice(card.indexOf('Wijzigen'))).toContain(shown)
})

it.each([
  [{ ...blocked, grond: '' }, 'Vul in waarop dit berust.'],
  [{ ...blocked, vanaf: '31-02-2026' }, 'Vul een datum in'],
  [{ ...blocked, vanaf: '2199-01-01' }, 'Kies vandaag of een eerdere dag.'],
  [{ ...blocked, gezag: 'half' }, 'Kies een van de mogelijkheden.'],
])('says what is wrong beside the field and changes nothing: %j', async (fields, problem) => {
  const before = await everythingOf(them.linde, ['sessions', 'accounts'])
  const answer = await decide('ada', fields)
  expect(answer.status).toBe(422)
  const page = await answer.text()
  expect(page).toContain(problem)
  if (fields.grond) expect(page).toContain(fields.grond)
  expect(await everythingOf(them.linde, ['sessions', 'accounts'])).toEqual(before)
})

it('lets nobody decide about their own child (C10)', async () => {
  const { db } = them.linde
  await db.insert(guardianships, {
    personId: 'ada',
    pupilId: 'wes',
    custody: 'full',
    relation: 'mother',
    since: new Date(),
  })
  expect((await decide('ada', blocked)).status).toBe(403)
  expect((await as(them, 'ada').post(paths.tieEnd('wes', 'wim'))).status).toBe(403)
  expect(await custodyOf('wim')).toBe('full')
  expect((await decide('hedda', { ...full, grond: 'ouderschapsplan' })).status).toBe(303)
  await db.delete(guardianships, tie('ada', 'wes'))
})

describe('adding somebody', () => {
  const grandmother = {
    voornaam: 'Truus',
    tussenvoegsel: 'van',
    achternaam: 'Dam',
    email: 'Truus@Oma.example',
    relatie: 'oma',
    gezag: 'contact',
    grond: '',
    vanaf: day,
    huis: '',
  }
  const named = async (firstName: string) => await them.linde.db.from(people, eq(people.firstName, firstName))

  it('makes a new person with the tie, and no household for whoever may only be called (C10)', async () => {
    const answer = await as(them, 'ada').post(paths.newGuardian('wes'), grandmother)
    expect([answer.status, answer.headers.get('location')]).toEqual([303, paths.family('wes')])
    const [truus] = await named('Truus')
    expect(truus).toMatchObject({ infix: 'van', email: 'truus@oma.example', searchName: 'truus van dam' })
    expect([await custodyOf(truus!.id), await homeOf(truus!.id)]).toEqual(['contact', undefined])
    const page = await (await as(them, 'ada').visit(paths.family('wes'))).text()
    expect(page).toMatch(/Erbij gekomen: Alleen contact/)
  })

  it('joins the household that was chosen, or has its own (model.md, People)', async () => {
    const stepfather = { ...grandmother, voornaam: 'Stef', relatie: 'stiefvader', gezag: 'full' }
    await as(them, 'ada').post(paths.newGuardian('wes'), { ...stepfather, huis: 'wanda' })
    await as(them, 'ada').post(paths.newGuardian('wes'), { ...stepfather, voornaam: 'Alleen' })
    const [[stef], [alone]] = [await named('Stef'), await named('Alleen')]
    expect(await homeOf(stef!.id)).toBe('hers')
    expect(['hers', 'his', undefined]).not.toContain(await homeOf(alone!.id))
  })

  it('finds who is known already, and ties nobody twice (C10)', async () => {
    const found = await (await as(them, 'ada').visit(`${paths.newGuardian('wes')}?zoek=paul`)).text()
    expect(found).toMatch(/Paul Cast/)
    expect(found).toContain('Kinderen: Pip')
    const known = { wie: 'paul', relatie: 'oom', gezag: 'contact', grond: '', vanaf: day }
    expect((await as(them, 'ada').post(paths.newGuardian('wes'), known)).status).toBe(303)
    const again = await as(them, 'ada').post(paths.newGuardian('wes'), known)
    expect([again.status, (await again.text()).includes('staat al bij dit kind')]).toEqual([422, true])
    expect(await custodyOf('paul')).toBe('contact')
  })

  it.each([
    [{ voornaam: '' }, 'Vul de naam in'],
    [{ email: 'geen adres' }, 'Dit is geen e-mailadres'],
    [{ wie: 'zed' }, 'Deze persoon is er niet meer'],
    [{ wie: 'pip' }, 'Deze persoon is er niet meer'],
  ])('keeps what was typed when something is wrong: %j', async (wrong, problem) => {
    const answer = await as(them, 'ada').post(paths.newGuardian('wes'), { ...grandmother, voornaam: 'Fout', ...wrong })
    const page = await answer.text()
    expect([answer.status, page.includes(problem), page.includes('oma')]).toEqual([422, true, true])
    expect(await named('Fout')).toEqual([])
  })
})

it('moves somebody to another household and back, and nobody else (two households of one child)', async () => {
  const ada = as(them, 'ada')
  await ada.post(paths.homeOf('wes', 'wim'), { huis: 'wanda' })
  expect([await homeOf('wim'), await homeOf('wanda')]).toEqual(['hers', 'hers'])
  await ada.post(paths.homeOf('wes', 'wim'), { huis: '' })
  const own = await homeOf('wim')
  expect(['hers', 'his', 'home']).not.toContain(own)
  await ada.post(paths.homeOf('wes', 'wim'), { huis: '' })
  expect(await homeOf('wim')).toBe(own)
  expect((await ada.post(paths.homeOf('wes', 'wim'), { huis: 'kees' })).status).toBe(404)
})

it('unties somebody, and keeps what was decided before', async () => {
  await decide('ada', blocked)
  await as(them, 'ada').post(paths.tieEnd('wes', 'wim'))
  expect(await custodyOf('wim')).toBeUndefined()
  const page = await (await as(them, 'ada').visit(paths.family('wes'))).text()
  expect(page).toMatch(/Losgemaakt, was Geblokkeerd/)
  expect(page).toContain(blocked.grond)
  const { db, now } = them.linde
  await db.insert(guardianships, { personId: 'wim', pupilId: 'wes', custody: 'full', relation: 'father', since: now })
})

it('finds pupils by part of a name, accents and order forgiven, and shows them by so many', async () => {
  const list = async (query: string) => (await as(them, 'ada').visit(`${paths.families}?${query}`)).text()
  expect(await list('zoek=cast+wes')).toMatch(/Wes Cast/)
  expect(await list('zoek=cast+wes')).not.toMatch(/Pip Cast/)
  expect(await list('zoek=xyz')).toContain('Geen leerling gevonden')
  expect(await list('na=pip')).not.toMatch(/Pip Cast/)
})
