import { and, eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { auditLog } from '../../src/audit/schema.ts'
import { groups, memberships } from '../../src/groups/schema.ts'
import { paths } from '../../src/paths.ts'
import { guardianships } from '../../src/people/schema.ts'
import { localDay } from '../../src/time.ts'
import { as, type Cast, cast } from '../cast.ts'
import { decoded } from '../http/markup.ts'
import { haveAnotherChild } from '../people/children.ts'

type Who = Parameters<typeof as>[1]
let them: Cast
beforeAll(async () => {
  them = await cast()
  await haveAnotherChild(them.linde, 'wim')
})

const put = (zet: 'erbij' | 'weg') => async (who: Who, groupId: string, persoon: string, rol: string) =>
  (await as(them, who).post(paths.groupMembers(groupId), { persoon, rol, zet })).status
const admits = put('erbij')
const removes = put('weg')
const places = async (groupId: string, personId: string) =>
  them.linde.db.from(memberships, and(eq(memberships.groupId, groupId), eq(memberships.personId, personId)))
const status = async (who: Who, path: string) => (await as(them, who).visit(path)).status
const read = async (who: Who, path: string) => decoded(await (await as(them, who).visit(path)).text())
const words = (html: string) => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
const today = () => localDay(new Date(), 'Europe/Amsterdam')
const make = async (naam: string, soort: string) => {
  const answer = await as(them, 'hedda').post(paths.groupsManaged, { naam, soort })
  expect(answer.status).toBe(303)
  return answer.headers.get('location')!.split('/').at(-1)!
}
const actions = async () =>
  (await them.linde.db.from(auditLog).orderBy(auditLog.id)).map(({ action, about }) => [action, about])

it('is done by the office and the head, and by nobody else (N1)', async () => {
  for (const who of ['adam', 'ada', 'hedda'] as const) expect(await status(who, paths.groupsManaged)).toBe(200)
  for (const who of ['ines', 'paul', 'kees', 'pip'] as const) {
    expect([await status(who, paths.groupsManaged), await admits(who, '3b', who, 'classParent')]).toEqual([403, 403])
  }
})

it('lets several teach one group, who work here, and nobody come to work here that way (line 8)', async () => {
  expect(await admits('hedda', '3b', 'olga', 'teacher')).toBe(303)
  expect(await status('olga', paths.group('3b'))).toBe(200)
  expect(words(await read('hedda', paths.groupsManaged))).toContain('Groep 3b Ines, Olga')
  for (const who of ['paul', 'kees']) expect([who, await admits('hedda', '3b', who, 'teacher')]).toEqual([who, 403])
  expect(await admits('hedda', '3b', 'pip', 'teacher')).toBe(404)
  expect(await status('paul', paths.management)).toBe(403)
})

it('ends at the next request, and stays known with its first and last day (check 4, C8)', async () => {
  const [began] = await places('3b', 'kees')
  expect(await status('kees', paths.group('3b'))).toBe(200)
  expect(await removes('hedda', '3b', 'kees', 'classParent')).toBe(303)
  expect(await status('kees', paths.group('3b'))).toBe(404)
  const [was] = await places('3b', 'kees')
  expect([was!.from, was!.until! < today()]).toEqual([began!.from, true])
  expect(words(await read('hedda', paths.groupManaged('3b')))).toMatch(/Eerder \(1\) Kees Cast Klassenouder, /)
  expect(await admits('hedda', '3b', 'kees', 'classParent')).toBe(303)
  const [again] = await places('3b', 'kees')
  expect([again!.from, again!.until]).toEqual([today(), null])
  expect(await status('kees', paths.group('3b'))).toBe(200)
})

it('leaves no trace of a place but in the log when it began the same day', async () => {
  await admits('hedda', '4a', 'paul', 'liceParent')
  expect(await status('paul', paths.group('4a'))).toBe(200)
  await removes('hedda', '4a', 'paul', 'liceParent')
  expect([await status('paul', paths.group('4a')), await places('4a', 'paul')]).toEqual([404, []])
  expect((await actions()).slice(-2)).toEqual([
    ['place.given', { role: 'liceParent', group: 'Groep 4a' }],
    ['place.taken', { role: 'liceParent', group: 'Groep 4a' }],
  ])
})

it('changes and logs nothing a second time', async () => {
  await admits('hedda', '3b', 'petra', 'liceParent')
  const before = [await places('3b', 'petra'), await actions()]
  await admits('hedda', '3b', 'petra', 'liceParent')
  expect([await places('3b', 'petra'), await actions()]).toEqual(before)
  await removes('hedda', '3b', 'petra', 'liceParent')
  const after = await actions()
  await removes('hedda', '3b', 'petra', 'liceParent')
  expect(await actions()).toEqual(after)
})

it.each([
  'none',
  'contact',
  'blocked',
] as const)('gives no task in a group to whoever has custody “%s” of a child in it (C10)', async (custody) => {
  const { db } = them.linde
  const his = and(eq(guardianships.personId, 'wim'), eq(guardianships.pupilId, 'wes'))
  await db.update(guardianships, his, { custody })
  expect([await admits('hedda', '3b', 'wim', 'classParent'), await admits('hedda', '3b', 'wim', 'liceParent')]).toEqual(
    [403, 403],
  )
  expect(await status('wim', paths.group('3b'))).toBe(404)
  await db.update(guardianships, his, { custody: 'full' })
  expect(await admits('hedda', '3b', 'wim', 'classParent')).toBe(303)
  await removes('hedda', '3b', 'wim', 'classParent')
})

it('finds whom one may put there, each with the places to choose from, and no pupils among a class’s adults', async () => {
  const offered = async (groupId: string, zoek: string) => {
    const page = await read('hedda', `${paths.groupManaged(groupId)}?zoek=${zoek}`)
    return [
      ...page.matchAll(
        /name="persoon" value="(\w+)"[^>]*>\s*<input[^>]*name="rol" value="(\w+)"[^>]*>\s*<input[^>]*value="erbij"/g,
      ),
    ].map(([, id, role]) => `${id} ${role}`)
  }
  expect(await offered('4a', 'ines')).toEqual(['ines teacher', 'ines classParent', 'ines liceParent'])
  expect(await offered('4a', 'petra')).toEqual(['petra classParent', 'petra liceParent'])
  expect(await offered('4a', 'pip')).toEqual([])
  expect(await offered('4a', 'zoe')).toEqual([])
})

describe('a group that the school makes itself', () => {
  it('gives the school’s and the parents’ council their members (line 8)', async () => {
    const mr = await make('MR', 'council')
    expect(await status('paul', paths.group(mr))).toBe(404)
    expect(await admits('hedda', mr, 'paul', 'member')).toBe(303)
    expect(await admits('hedda', mr, 'pip', 'member')).toBe(404)
    expect(await status('paul', paths.group(mr))).toBe(200)
    expect(await read('adam', paths.rolesOf('paul'))).toContain('Lid van MR')
  })

  it('takes pupils in a club, led by whoever works here', async () => {
    const choir = await make('Koor', 'club')
    expect(await admits('hedda', choir, 'pip', 'pupil')).toBe(303)
    expect(await admits('hedda', choir, 'ines', 'teacher')).toBe(303)
    expect(await admits('hedda', choir, 'paul', 'pupil')).toBe(403)
    expect(await admits('hedda', choir, 'paul', 'classParent')).toBe(403)
    expect([await status('pip', paths.group(choir)), await status('paul', paths.group(choir))]).toEqual([200, 200])
  })

  it('can be renamed, and stopped: then nobody has a place in it, from the next request on (check 4)', async () => {
    const club = await make('Schaken', 'club')
    await them.linde.db.insert(memberships, { groupId: club, personId: 'ines', role: 'teacher', from: '2026-08-01' })
    await admits('hedda', club, 'paul', 'member')
    expect((await as(them, 'hedda').post(paths.groupManaged(club), { naam: 'Schaakclub' })).status).toBe(303)
    const empty = await as(them, 'hedda').post(paths.groupManaged(club), { naam: ' ' })
    expect([empty.status, decoded(await empty.text()).includes('Vul dit veld in.')]).toEqual([422, true])
    expect(words(await read('hedda', paths.groupManaged(club)))).toContain('2 personen verliezen hier hun plaats')
    expect((await as(them, 'hedda').post(paths.groupEnd(club))).status).toBe(303)
    expect([await status('paul', paths.group(club)), await admits('hedda', club, 'paul', 'member')]).toEqual([404, 403])
    const [ended] = await them.linde.db.from(groups, eq(groups.id, club))
    expect([ended!.name, ended!.endedOn]).toEqual(['Schaakclub', today()])
    expect(await read('hedda', paths.groupsManaged)).not.toContain('Schaakclub')
    expect(words(await read('hedda', paths.groupManaged(club)))).toContain('Deze groep is gestopt op vandaag.')
    expect((await actions()).filter(([action]) => String(action).startsWith('group.')).slice(-3)).toEqual([
      ['group.founded', { group: 'Schaken', kind: 'club' }],
      ['group.renamed', { from: 'Schaken', to: 'Schaakclub' }],
      ['group.ended', { group: 'Schaakclub' }],
    ])
  })

  it('says what is missing, with what was typed', async () => {
    const answer = await as(them, 'hedda').post(paths.groupsManaged, { naam: 'Zonder soort', soort: 'class' })
    const page = decoded(await answer.text())
    expect([answer.status, page.includes('value="Zonder soort"')]).toEqual([422, true])
    expect(page).toContain('Kies een van de mogelijkheden.')
  })
})

it('leaves classes to the file they come from', async () => {
  expect((await as(them, 'hedda').post(paths.groupManaged('3b'), { naam: 'X' })).status).toBe(403)
  expect((await as(them, 'hedda').post(paths.groupEnd('3b'))).status).toBe(403)
  expect(await removes('hedda', '3b', 'pip', 'pupil')).toBe(404)
  expect((await places('3b', 'pip'))[0]!.until).toBeNull()
})

it('is not there for another school’s groups and people (N2, check 2)', async () => {
  for (const path of [paths.groupManaged('z3'), paths.groupManaged('nothing')])
    expect(await status('hedda', path)).toBe(404)
  expect([await admits('hedda', 'z3', 'ines', 'teacher'), await admits('hedda', '3b', 'zoe', 'classParent')]).toEqual([
    404, 404,
  ])
})
