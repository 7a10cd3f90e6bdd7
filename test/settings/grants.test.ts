import { eq } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { auditLog } from '../../src/audit/schema.ts'
import { groups, memberships } from '../../src/groups/schema.ts'
import { paths } from '../../src/paths.ts'
import { type Permission, permissions, type Role, roles, ruleOf } from '../../src/permissions.ts'
import { type Grants, settings } from '../../src/schools/schema.ts'
import { as, type Cast, cast } from '../cast.ts'
import { good, press, problemAt } from '../drafts/composing.ts'
import { decoded } from '../http/markup.ts'

// Besides the cast: Petra sits in the parents' council, Wim in the school's.
let them: Cast
beforeAll(async () => {
  them = await cast()
  const { db } = them.linde
  const about = { schoolYear: '2026-2027', year: 0 }
  await db.batch([
    db.insert(groups, { ...about, id: 'or', name: 'Ouderraad', kind: 'parentsCouncil' }),
    db.insert(groups, { ...about, id: 'mr', name: 'MR', kind: 'council' }),
    db.insert(memberships, { groupId: 'or', personId: 'petra', role: 'member', from: '2026-08-01' }),
    db.insert(memberships, { groupId: 'mr', personId: 'wim', role: 'member', from: '2026-08-01' }),
  ])
})
beforeEach(() => them.linde.db.update(settings, undefined, { grants: {} }))

const all = Object.keys(permissions) as Permission[]
const adjustable = all.filter((permission) => ruleOf(permission).within)
const usual = (permission: Permission) =>
  ruleOf(permission).within!.filter((role) => ruleOf(permission).by.includes(role))

/** The form as the page shows it, with other ticks for some. */
function ticks(other: Partial<Record<Permission, readonly string[]>>) {
  const form = new FormData()
  for (const permission of adjustable)
    for (const role of other[permission] ?? usual(permission)) form.append(permission, role)
  return form
}
const save = async (other: Partial<Record<Permission, readonly string[]>>) =>
  (await as(them, 'adam').post(paths.grants, ticks(other))).status
const grants = async () => (await them.linde.db.from(settings))[0]!.grants
const status = async (who: Parameters<typeof as>[1], path: string) => (await as(them, who).visit(path)).status

it('leaves of the table only what cannot lock a school out, nor open it to pupils (N1)', () => {
  const never: readonly Role[] = ['admin', 'pupil', 'former']
  for (const one of adjustable)
    expect([one, ruleOf(one).within!.filter((role) => never.includes(role))]).toEqual([one, []])
  for (const one of all) {
    const isManaging = /\.manage$|^audit/.test(one)
    if (isManaging) expect([one, ruleOf(one).by.includes('admin')]).toEqual([one, true])
  }
  for (const one of ['settings.manage', 'audit.read'] as const) expect(ruleOf(one).within).toBeUndefined()
})

it('shows every permission for every role, in words, and ticks what holds (N1)', async () => {
  await save({ 'imports.manage': ['management'] })
  const page = decoded(await (await as(them, 'adam').visit(paths.grants)).text())
  const rows = [...page.matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, row]) => row!)
  const of = (words: string) => rows.find((row) => row.includes(words))!
  expect(rows.filter((row) => row.includes('scope="row"'))).toHaveLength(all.length)
  const row = of('Leerlingen en ouders inlezen')
  const box = (role: string) => new RegExp(`<input[^>]*value="${role}"[^>]*>`).exec(row)?.[0] ?? ''
  expect([box('management').includes('checked'), box('administration').includes('checked')]).toEqual([true, false])
  expect(box('management')).toContain('aria-label="Leerlingen en ouders inlezen: Directie"')
  expect([box('admin'), box('pupil'), box('teacher')]).toEqual(['', '', ''])
  expect([...of('Het overzicht zien').matchAll(/aria-label="ja"/g)]).toHaveLength(roles.length - 1)
})

it('holds from the next request on, and is logged by right and role (N1, N3)', async () => {
  expect([await status('hedda', paths.imports), await status('ada', paths.imports)]).toEqual([403, 200])
  expect(await save({ 'imports.manage': ['management'] })).toBe(303)
  expect([await status('hedda', paths.imports), await status('ada', paths.imports)]).toEqual([200, 403])
  const [entry] = await them.linde.db.from(auditLog, eq(auditLog.action, 'grants.changed'))
  expect([entry?.actorId, entry?.about]).toEqual(['adam', { 'imports.manage': '["management"]' }])
  const log = decoded(await (await as(them, 'adam').visit(paths.auditLog)).text())
  expect(log).toContain('Leerlingen en ouders inlezen: Directie')
  expect(await save({})).toBe(303)
  expect([await status('hedda', paths.imports), await status('ada', paths.imports)]).toEqual([403, 200])
  expect(await grants()).toEqual({})
})

it('takes nothing beyond the table’s bounds, whatever is sent (N1, mass assignment)', async () => {
  const form = ticks({ 'imports.manage': ['management', 'pupil', 'parent', 'admin', 'former', 'nobody'] })
  form.append('settings.manage', 'parent')
  form.append('grants', '{"settings.manage":["parent"]}')
  await as(them, 'adam').post(paths.grants, form)
  expect(await grants()).toEqual({ 'imports.manage': ['management'] })
  const forged: Grants = { 'settings.manage': ['parent'], 'imports.manage': ['pupil', 'parent'] }
  await them.linde.db.update(settings, undefined, { grants: forged })
  for (const who of ['paul', 'pip'] as const) {
    expect([await status(who, paths.grants), await status(who, paths.imports)]).toEqual([403, 403])
  }
  expect(await status('adam', paths.imports)).toBe(200)
})

it('is nobody’s to change but the school admin’s', async () => {
  for (const who of ['hedda', 'ada', 'ines', 'paul'] as const) {
    expect((await as(them, who).post(paths.grants, ticks({ 'imports.manage': ['management'] }))).status).toBe(403)
  }
  expect(await grants()).toEqual({})
})

describe('writing to all parents of the school', () => {
  const writes = async (who: Parameters<typeof as>[1]) =>
    press(as(them, who), 'versturen', { ...good, aan: 'ouders-school' })
  const offered = async (who: Parameters<typeof as>[1]) =>
    (await (await as(them, who).visit(paths.newMessage)).text()).includes('value="ouders-school"')

  it('is what staff may, unless the school keeps it to some (N1)', async () => {
    expect([(await writes('ines')).status, await offered('ines')]).toEqual([303, true])
    await save({ 'messages.writeToSchool': ['management'] })
    const refused = await writes('ines')
    expect([refused.status, await offered('ines')]).toEqual([422, false])
    expect(problemAt(refused.page, 'zoek')).toMatch(/mag u geen bericht sturen/)
    expect((await writes('hedda')).status).toBe(303)
    expect((await writes('adam')).status).toBe(303)
    expect((await press(as(them, 'ines'), 'versturen', { ...good, aan: 'ouders:3b' })).status).toBe(303)
  })

  it('can be given to a council, whose members are parents (N1)', async () => {
    expect([(await writes('petra')).status, await offered('petra')]).toEqual([422, false])
    await save({ 'messages.writeToSchool': ['parentsCouncil'] })
    expect([(await writes('petra')).status, await offered('petra')]).toEqual([303, true])
    expect([(await writes('wim')).status, (await writes('paul')).status]).toEqual([422, 422])
    await save({ 'messages.writeToSchool': ['council'] })
    expect([(await writes('petra')).status, (await writes('wim')).status]).toEqual([422, 303])
  })

  it('ends with the membership that gave it (check 4)', async () => {
    await save({ 'messages.writeToSchool': ['parentsCouncil'] })
    await them.linde.db.update(memberships, eq(memberships.groupId, 'or'), { until: '2026-08-31' })
    expect((await writes('petra')).status).toBe(422)
    await them.linde.db.update(memberships, eq(memberships.groupId, 'or'), { until: null })
  })
})
