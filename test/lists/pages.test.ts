import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { contactItems, visibilities } from '../../src/contacts/schema.ts'
import { paths } from '../../src/paths.ts'
import { people } from '../../src/people/schema.ts'
import { as, type Cast, cast } from '../cast.ts'

let them: Cast
beforeAll(async () => {
  them = await cast()
  const { db, now } = them.linde
  const phones = ['paul', 'wanda', 'olga'].flatMap((personId) =>
    visibilities.map((visibility) => ({
      id: `${personId}-${visibility}`,
      personId,
      kind: 'phone' as const,
      value: `${personId} ${visibility}`,
      visibility,
      changedAt: now,
    })),
  )
  await db.batch(db.insertMany(contactItems, phones))
  await db.update(people, eq(people.id, 'wanda'), { hearsParents: false })
})

type Who = Parameters<typeof as>[1]
const read = async (who: Who, path: string) => (await as(them, who).visit(path)).text()
const list = (look: Record<string, string>) => `${paths.userList}?${new URLSearchParams(look)}`
const found = (page: string) => [...page.matchAll(/href="\/gebruikers\/(\w+)"/g)].map(([, id]) => id)
const phonesIn = (page: string) => [...page.matchAll(/\w+ (?:staff|group|all)(?=<)/g)].map(([phone]) => phone).sort()

describe('the user list (C4)', () => {
  it.each(['Paul Cast', 'cast paul', 'CAST  PÁUL', 'pau', 'cas pa'])('finds Paul by %j', async (zoek) => {
    expect(found(await read('ines', list({ zoek })))).toContain('paul')
    expect(found(await read('wanda', list({ zoek })))).toContain('paul')
  })

  it.each([
    [{ rol: 'staff' }, ['ada', 'adam', 'hedda', 'ines', 'olga']],
    [{ rol: 'parents' }, ['paul', 'petra', 'wanda', 'wim']],
    [{ rol: 'pupils' }, ['pip', 'wes']],
    [{ groep: '3b' }, ['ines', 'kees', 'paul', 'petra', 'pip', 'wanda', 'wes', 'wim']],
    [{ groep: '3b', rol: 'parents' }, ['paul', 'petra', 'wanda', 'wim']],
    [{ groep: '4a' }, ['olga']],
    [{ rol: 'iets', groep: '', zoek: ' ' }, 12],
  ])('shows of %j whom it says, in the order of their names', async (look, ids) => {
    const shown = found(await read('adam', list(look)))
    if (typeof ids === 'number') expect(shown).toHaveLength(ids)
    else expect(shown).toEqual(ids)
  })

  it('shows a parent no group but the own, whatever the address says', async () => {
    expect(found(await read('paul', list({ groep: '4a' })))).toEqual([])
    expect(await read('paul', list({ groep: '4a' }))).toContain('Niemand gevonden')
  })

  it('has an envelope only for whom one may write to: nobody who does not hear parents, unless one works here (C5)', async () => {
    const envelope = 'aan=person%3Awanda'
    expect(found(await read('paul', list({ zoek: 'wanda' })))).toEqual(['wanda'])
    expect(await read('paul', list({ zoek: 'wanda' }))).not.toContain(envelope)
    expect(await read('ines', list({ zoek: 'wanda' }))).toMatch(/aan=person(:|%3A)wanda/)
  })

  it('is none of a pupil’s, nor are a parent’s page, the address list or a preview (B7)', async () => {
    const closed = [
      paths.userList,
      paths.person('paul'),
      paths.addressLists,
      paths.addressList('3b'),
      paths.howOthersSee,
    ]
    for (const path of closed) {
      const answer = await as(them, 'pip').visit(path)
      expect([path, answer.status >= 400, (await answer.text()).includes('Paul Cast')]).toEqual([path, true, false])
    }
  })
})

describe('what somebody shows (C1)', () => {
  it.each([
    ['ines', 'wanda', ['wanda all', 'wanda group', 'wanda staff']],
    ['paul', 'wanda', ['wanda all', 'wanda group']],
    ['kees', 'wanda', ['wanda all']],
    ['paul', 'olga', ['olga all']],
    ['petra', 'paul', ['paul all', 'paul group', 'paul staff']],
  ] as const)('is to %s, of %s: %j', async (viewer, owner, phones) => {
    expect(phonesIn(await read(viewer, paths.person(owner)))).toEqual(phones)
  })

  it('stands in the address list as the group sees it, the own line too; the school has a list of its own', async () => {
    const shared = ['paul all', 'paul group', 'wanda all', 'wanda group']
    expect(phonesIn(await read('paul', paths.addressList('3b')))).toEqual(shared)
    expect(phonesIn(await read('ines', `${paths.addressList('3b')}?als=ouders`))).toEqual(shared)
    expect(phonesIn(await read('ines', paths.addressList('3b')))).toEqual([
      ...['paul all', 'paul group', 'paul staff', 'wanda all', 'wanda group', 'wanda staff'],
    ])
    for (const who of ['kees', 'zed'] as const)
      expect((await as(them, who).visit(paths.addressList('3b'))).status).toBeGreaterThanOrEqual(400)
  })

  it.each([
    ['school', ['paul all', 'paul group', 'paul staff']],
    ['groep', ['paul all', 'paul group']],
    ['ouder', ['paul all']],
    ['leerling', []],
  ])('is shown beforehand to its owner: to %s %j (C1)', async (voor, phones) => {
    const page = await read('paul', `${paths.howOthersSee}?voor=${voor}`)
    expect(phonesIn(page)).toEqual(phones)
    expect(page).not.toContain('Schrijf aan Paul')
  })
})
