import { and, eq } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { accounts, sessions } from '../../src/accounts/schema.ts'
import { auditLog } from '../../src/audit/schema.ts'
import { groups, memberships } from '../../src/groups/schema.ts'
import { paths } from '../../src/paths.ts'
import { appoint } from '../../src/people/roles.ts'
import { type StaffRole, staff } from '../../src/people/schema.ts'
import { aLongTimeAgo, as, type Cast, cast, logInAgain } from '../cast.ts'
import { decoded } from '../http/markup.ts'

type Who = Parameters<typeof as>[1]
let them: Cast
let first: (typeof staff.$inferSelect)[]
beforeAll(async () => {
  them = await cast()
  first = await them.linde.db.from(staff)
})
beforeEach(async () => {
  const { db } = them.linde
  logInAgain()
  await db.batch([
    db.delete(staff, undefined),
    ...db.insertMany(staff, first),
    db.update(memberships, undefined, { until: null }),
    db.delete(sessions, undefined),
    db.delete(accounts, undefined),
  ])
  await as(them, 'adam').cookie()
})

const does = (doen: 'geven' | 'afnemen') => async (who: Who, whom: string, rol: string) =>
  (await as(them, who).post(paths.rolesOf(whom), { rol, doen })).status
const gives = does('geven')
const takes = does('afnemen')
const rolesOf = async (id: string) =>
  (await them.linde.db.from(staff, eq(staff.personId, id))).map(({ role }) => role).sort()
const status = async (who: Who, path: string) => (await as(them, who).visit(path)).status
const logged = async (action: 'role.given' | 'role.taken', subject: string) =>
  (await them.linde.db.from(auditLog, and(eq(auditLog.action, action), eq(auditLog.subjectId, subject)))).map(
    ({ actorId, about }) => [actorId, about],
  )

it('is given and taken by the school admin alone, and holds at the next request, several at once (N1, check 4)', async () => {
  expect(await status('olga', paths.imports)).toBe(403)
  expect(await gives('adam', 'olga', 'administration')).toBe(303)
  expect([await status('olga', paths.imports), await rolesOf('olga')]).toEqual([200, ['administration', 'teacher']])
  expect(await takes('adam', 'olga', 'administration')).toBe(303)
  expect([await status('olga', paths.imports), await status('olga', paths.group('3b'))]).toEqual([403, 200])
  for (const who of ['hedda', 'ada', 'ines', 'paul', 'pip'] as const) {
    expect([await gives(who, 'ines', 'admin'), await takes(who, 'adam', 'admin')]).toEqual([403, 403])
  }
  expect(await rolesOf('ines')).toEqual(['teacher'])
})

it('stands in the log with who gave and who took it, once each (N3)', async () => {
  const before = [(await logged('role.given', 'hedda')).length, (await logged('role.taken', 'hedda')).length]
  for (let again = 0; again < 2; again++) await gives('adam', 'hedda', 'administration')
  for (let again = 0; again < 2; again++) await takes('adam', 'hedda', 'administration')
  expect((await logged('role.given', 'hedda')).slice(before[0])).toEqual([['adam', { role: 'administration' }]])
  expect((await logged('role.taken', 'hedda')).slice(before[1])).toEqual([['adam', { role: 'administration' }]])
})

it('is for nobody who learns here, nor for what is no role, nor for another school’s people (N2)', async () => {
  expect(await gives('adam', 'pip', 'teacher')).toBe(403)
  for (const rol of ['parent', 'pupil', 'former', 'council', '']) expect(await gives('adam', 'ines', rol)).toBe(404)
  for (const whom of ['zoe', 'nobody']) expect(await gives('adam', whom, 'teacher')).toBe(404)
  expect([await rolesOf('pip'), await rolesOf('ines')]).toEqual([[], ['teacher']])
  expect(decoded(await (await as(them, 'adam').visit(paths.rolesOf('pip'))).text())).toContain(
    'Leerlingen krijgen geen rol',
  )
})

describe('the last school admin', () => {
  it('stays one, and says why', async () => {
    const answer = await as(them, 'adam').post(paths.rolesOf('adam'), { rol: 'admin', doen: 'afnemen' })
    expect([answer.status, await rolesOf('adam')]).toEqual([409, ['admin']])
    expect(decoded(await answer.text())).toContain('Dit is de laatste schoolbeheerder die kan inloggen.')
    expect(await logged('role.taken', 'adam')).toEqual([])
  })

  it('stays one while the only other has no way in', async () => {
    await gives('adam', 'hedda', 'admin')
    expect([await takes('adam', 'adam', 'admin'), await rolesOf('adam')]).toEqual([409, ['admin']])
    await as(them, 'hedda').cookie()
    expect([await takes('adam', 'adam', 'admin'), await rolesOf('adam')]).toEqual([303, []])
    expect(await status('adam', paths.roles)).toBe(403)
  })

  it('is there still when two take each other’s role at once, ten times over (check 4)', async () => {
    for (let round = 0; round < 10; round++) {
      await appoint(them.linde, 'adam', 'admin')
      await appoint(them.linde, 'hedda', 'admin')
      await Promise.all([as(them, 'adam').cookie(), as(them, 'hedda').cookie()])
      const each: [Who, string][] = [
        ['adam', 'hedda'],
        ['hedda', 'adam'],
        ['adam', 'adam'],
        ['hedda', 'hedda'],
      ]
      await Promise.all(each.map(([who, whom]) => takes(who, whom, 'admin')))
      const left = (await them.linde.db.from(staff, eq(staff.role, 'admin'))).map(({ personId }) => personId)
      expect([round, left.length]).toEqual([round, 1])
    }
  })
})

it('takes the groups along when somebody teaches no more (check 4)', async () => {
  expect(await status('ines', paths.newMessage)).toBe(200)
  expect(await takes('adam', 'ines', 'teacher')).toBe(303)
  expect([await status('ines', paths.group('3b')), await status('ines', paths.newMessage)]).toEqual([404, 403])
  const [place] = await them.linde.db.from(memberships, eq(memberships.personId, 'ines'))
  expect(place?.until).not.toBeNull()
})

it('shows who has which role, who cannot log in yet, and finds people by any part of their name (line 8)', async () => {
  const page = decoded(await (await as(them, 'adam').visit(paths.roles)).text())
  const sections = [...page.matchAll(/<section[^>]*>\s*<div class="split">\s*<h2>([^<]+)<\/h2>(.*?)<\/section>/gs)].map(
    ([, title, body]) => [title, [...body!.matchAll(/rollen\/(\w+)/g)].map(([, id]) => id)],
  )
  expect(sections).toEqual([
    ['Schoolbeheerder', ['adam']],
    ['Directie', ['hedda']],
    ['Administratie', ['ada']],
    ['Leerkracht', ['ines', 'olga']],
  ])
  expect([...page.matchAll(/Kan nog niet inloggen/g)]).toHaveLength(4)
  const found = await (await as(them, 'adam').visit(`${paths.roles}?zoek=cast pau`)).text()
  expect(found).toContain(`href="${paths.rolesOf('paul')}"`)
})

it('shows all that somebody is: roles, tasks in groups, and child (line 8)', async () => {
  const { db } = them.linde
  const about = { schoolYear: '2026-2027', year: 99 }
  await db.batch([
    db.insert(groups, { ...about, id: 'or', name: 'De raad', kind: 'parentsCouncil' }),
    ...(['3b', 'or'] as const).map((groupId) =>
      db.insert(memberships, {
        groupId,
        personId: 'paul',
        role: groupId === 'or' ? ('member' as const) : ('liceParent' as const),
        from: '2026-08-01',
      }),
    ),
    db.insert(staff, { personId: 'paul', role: 'teacher' satisfies StaffRole, since: aLongTimeAgo }),
  ])
  const page = decoded(await (await as(them, 'adam').visit(paths.rolesOf('paul'))).text())
  for (const text of ['Rollen van Paul Cast', 'Luizenouder van Groep 3b', 'Lid van De raad', 'Ouder van een leerling'])
    expect(page).toContain(text)
  expect(page.match(/Heeft deze rol/g)).toHaveLength(1)
})
