import { eq } from 'drizzle-orm'
import { beforeAll, expect, it } from 'vitest'
import { groups, memberships } from '../../src/groups/schema.ts'
import { deliverAll } from '../../src/messages/dispatch.ts'
import { deliveries } from '../../src/messages/schema.ts'
import { paths } from '../../src/paths.ts'
import { staff } from '../../src/people/schema.ts'
import { savedLists } from '../../src/saved-lists/schema.ts'
import { aLongTimeAgo, as, type Cast, cast, htmx } from '../cast.ts'
import { good, press, problemAt } from '../drafts/composing.ts'

let them: Cast
beforeAll(async () => {
  them = await cast()
})
const ines = () => as(them, 'ines')
const { aan: _, ...letter } = good

async function kept(who: 'ines' | 'olga' | 'wanda' | 'kees', fields: Record<string, string | string[]>) {
  const { status, to, page } = await press(as(them, who), 'lijst-bewaren', { ...letter, ...fields })
  expect([status, problemAt(page, 'lijstnaam'), to.endsWith('?lijst-bewaard#ontvangers')]).toEqual([
    303,
    undefined,
    true,
  ])
  const [row] = await them.linde.db.from(savedLists, eq(savedLists.name, String(fields.lijstnaam)))
  return row!.id
}
async function sentWith(who: 'ines' | 'olga', list: string) {
  const { id } = await press(as(them, who), `erbij:lijst:${list}`, letter)
  const page = await (await as(them, who).visit(paths.draft(id))).text()
  const words = [...page.matchAll(/name="(aan|behalve)\[\]" value="([^"]*)"/g)].map(([, name, word]) => [name, word])
  const fields = {
    aan: words.filter(([name]) => name === 'aan').map(([, word]) => word!),
    behalve: words.filter(([name]) => name === 'behalve').map(([, word]) => word!),
  }
  expect((await press(as(them, who), 'versturen', { ...letter, ...fields }, { id })).status).toBe(303)
  await deliverAll(them.linde, id)
  const reached = await them.linde.db.from(deliveries, eq(deliveries.messageId, id))
  return reached.map(({ personId }) => personId).sort()
}

it('keeps a combination with its exceptions under a name, reads as one sentence, and gives new people later (D6)', async () => {
  const id = await kept('ines', {
    aan: ['ouders:3b', 'ouders:4a', 'person:olga'],
    behalve: 'person:wim',
    lijstnaam: 'Zonder Wim',
  })
  const page = await (await ines().visit(paths.savedList(id))).text()
  expect(page).toContain('Alle ouders van Groep 3b en Groep 4a en Olga Cast, behalve Wim Cast.')
  expect(page).toContain('Nu 4 mensen.')
  expect(await sentWith('ines', id)).toEqual(['olga', 'paul', 'petra', 'wanda'])
  await them.linde.db.update(memberships, eq(memberships.personId, 'pip'), { until: '2025-01-01' })
  expect(await sentWith('ines', id)).toEqual(['olga', 'wanda'])
  await them.linde.db.update(memberships, eq(memberships.personId, 'pip'), { until: null })
})

it('is found by its name and under “Toevoegen” like any list (D6)', async () => {
  const id = await kept('ines', { aan: 'ouders:3b', lijstnaam: 'Overblijfouders' })
  const found = await (await ines().visit(`${paths.recipientSuggestions}?zoek=overb`, htmx)).text()
  expect(found).toContain(`erbij:lijst:${id}`)
  expect(await (await ines().visit(paths.newMessage)).text()).toContain(`<option value="lijst:${id}">Overblijfouders`)
  const { id: draft } = await press(ines(), 'lijst-erbij', { ...letter, lijst: `lijst:${id}` })
  expect(await (await ines().visit(paths.draft(draft))).text()).toContain('name="aan[]" value="ouders:3b"')
  const picked = await press(ines(), 'lijst-personen', { ...letter, lijst: `lijst:${id}` })
  expect(problemAt(picked.page, 'lijst')).toContain('in haar geheel')
})

it('is its owner’s alone until it is shared, and then all staff’s to use and the owner’s to change (D6, D7, N1)', async () => {
  const id = await kept('ines', { aan: 'ouders:3b', lijstnaam: 'CANARY-lijst' })
  const seen = async (who: 'olga' | 'paul' | 'zoe') =>
    [
      (await as(them, who).visit(paths.savedList(id))).status,
      (await (await as(them, who).visit(paths.savedLists)).text()).includes('CANARY-lijst'),
    ] as const
  for (const who of ['olga', 'paul', 'zoe'] as const) expect(await seen(who)).toEqual([404, false])
  const shared = await ines().post(paths.savedList(id), { naam: 'CANARY-lijst', delen: 'on' })
  expect(shared.status).toBe(303)
  expect(await seen('olga')).toEqual([200, true])
  for (const who of ['paul', 'zoe'] as const) expect(await seen(who)).toEqual([404, false])
  expect(await sentWith('olga', id)).toEqual(['paul', 'petra', 'wanda', 'wim'])
  expect((await as(them, 'olga').post(paths.savedList(id), { naam: 'Gekaapt' })).status).toBe(404)
  expect((await as(them, 'olga').post(paths.savedListRemoval(id))).status).toBe(404)
  expect(await them.linde.db.from(savedLists, eq(savedLists.id, id))).toMatchObject([{ name: 'CANARY-lijst' }])
  // Whoever works here no longer shares nothing with those who do.
  await them.linde.db.delete(staff, eq(staff.personId, 'ines'))
  expect(await seen('olga')).toEqual([404, false])
  await them.linde.db.insert(staff, { personId: 'ines', role: 'teacher', since: aLongTimeAgo })
  expect((await ines().post(paths.savedListRemoval(id))).status).toBe(303)
  expect((await ines().visit(paths.savedList(id))).status).toBe(404)
})

it('says what is gone, and sends to what is left after the writer saw it (D6)', async () => {
  await them.linde.db.insert(groups, { id: 'koor', name: 'Koor', kind: 'club', year: 0, schoolYear: '2026-2027' })
  await them.linde.db.insert(memberships, { groupId: 'koor', personId: 'wes', role: 'pupil', from: '2020-08-01' })
  const id = await kept('ines', { aan: ['ouders:koor', 'person:olga'], lijstnaam: 'Met koor' })
  expect(await (await ines().visit(paths.savedList(id))).text()).not.toContain('is er niet meer')
  await them.linde.db.update(groups, eq(groups.id, 'koor'), { endedOn: '2026-09-01' })
  expect(await (await ines().visit(paths.savedList(id))).text()).toContain('telt niet mee: Alle ouders van Koor.')
  const { id: draft, status, page } = await press(ines(), `erbij:lijst:${id}`, letter)
  expect([status, problemAt(page, 'zoek')]).toEqual([422, expect.stringContaining('1 deel er niet meer')])
  const kepts = await (await ines().visit(paths.draft(draft))).text()
  expect(kepts).toContain('value="person:olga"')
  expect(kepts).not.toContain('value="ouders:koor"')
})

it('keeps what its owner may not write to any more in sight, and sends nothing until it is taken away (D6, C5)', async () => {
  const id = await kept('kees', { aan: 'ouders:3b', lijstnaam: 'Mijn klas' })
  await them.linde.db.update(memberships, eq(memberships.personId, 'kees'), { until: '2025-01-01' })
  await them.linde.db.insert(memberships, { groupId: '4a', personId: 'kees', role: 'classParent', from: '2020-08-01' })
  const kees = as(them, 'kees')
  expect(await (await kees.visit(paths.savedList(id))).text()).toContain(
    'mag u nu niet schrijven: Alle ouders van Groep 3b',
  )
  const { id: draft } = await press(kees, `erbij:lijst:${id}`, letter)
  const sent = await press(kees, 'versturen', { ...letter, aan: 'ouders:3b' }, { id: draft })
  expect([sent.status, problemAt(sent.page, 'zoek')]).toEqual([
    422,
    expect.stringContaining('mag u geen bericht sturen'),
  ])
})

it('says what is wrong beside the field and keeps nothing: no name, a name twice, nobody, answers shared (D6, D7)', async () => {
  const sent = await press(ines(), 'versturen')
  const save = async (fields: Record<string, string>) => {
    const { status, page } = await press(ines(), 'lijst-bewaren', { ...letter, aan: 'ouders:3b', ...fields })
    const problems = ['lijstnaam', 'lijst-delen', 'zoek'].map((field) => problemAt(page, field))
    return [status, problems.findIndex(Boolean)]
  }
  const before = await them.linde.db.from(savedLists)
  expect(await save({ lijstnaam: '' })).toEqual([422, 0])
  expect(await save({ lijstnaam: 'Zonder Wim' })).toEqual([422, 0])
  expect(await save({ lijstnaam: 'Nieuw', aan: `niet-beantwoord:${sent.id}`, 'lijst-delen': 'on' })).toEqual([422, 1])
  expect(await save({ lijstnaam: 'Nieuw', aan: '' })).toEqual([422, 2])
  expect(await save({ lijstnaam: 'Nieuw', aan: 'person:zed' })).toEqual([422, 2])
  expect(await them.linde.db.from(savedLists)).toEqual(before)
})
