import { eq, like } from 'drizzle-orm'
import { beforeAll, beforeEach, expect, it } from 'vitest'
import { insertAccount } from '../../src/accounts/queries.ts'
import { accounts } from '../../src/accounts/schema.ts'
import { auditLog } from '../../src/audit/schema.ts'
import { invitationRunPeople, invitationRuns, invitations } from '../../src/invitations/schema.ts'
import { codeOf, openedByCode, spacedCode } from '../../src/links/links.ts'
import { links, linkUses } from '../../src/links/schema.ts'
import { paths } from '../../src/paths.ts'
import { guardianships, people } from '../../src/people/schema.ts'
import { settings } from '../../src/schools/schema.ts'
import { aLongTimeAgo, as, type Cast, cast } from '../cast.ts'
import { codesOn, picturesOn, readPdf } from '../pdf/reading.ts'
import { asFile, blue, png, red } from '../photos/pictures.ts'
import { standingsAt } from './office.ts'

let them: Cast
beforeAll(async () => {
  them = await cast()
})
beforeEach(async () => {
  const { db } = them.linde
  await db.batch([
    db.delete(invitationRunPeople, undefined),
    db.delete(invitationRuns, undefined),
    db.delete(invitations, undefined),
    db.delete(linkUses, undefined),
    db.delete(links, undefined),
    db.update(guardianships, undefined, { custody: 'full' }),
    db.update(people, eq(people.id, 'paul'), { firstName: 'Pawel', lastName: 'Wiśniewski Şahin', email: null }),
  ])
})

async function printed(fields: Record<string, string>) {
  const answer = await as(them, 'ada').post(paths.letters, fields)
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/pdf'])
  return readPdf(new Uint8Array(await answer.arrayBuffer()))
}

const linkFor = async (personId: string) =>
  (await them.linde.db.from(invitations, eq(invitations.personId, personId)))[0]!.linkId

it('is one for each family, with a code of their own for each parent, that opens as its square does (A5, check 11)', async () => {
  const { file, pages } = await printed({ wie: 'iedereen', groep: '3b' })
  // Paul and Petra live together; Wanda and Wim do not.
  expect(pages).toHaveLength(3)
  expect(pages[0]).toContain('Pawel Wiśniewski Şahin')
  expect(pages[0]).toContain('Petra Cast')
  expect(pages[0]).toContain('Pip')
  expect(pages[0]).toContain('Groep 3b')
  for (const [place, ids] of [['paul', 'petra'], ['wanda'], ['wim']].entries()) {
    const page = pages.findIndex((text) =>
      text.includes(ids[0] === 'paul' ? 'Pawel' : `${ids[0]![0]!.toUpperCase()}${ids[0]!.slice(1)} Cast`),
    )
    expect(place === 0 ? page : page > 0).toBe(place === 0 ? 0 : true)
    const squares = await codesOn(file, page + 1)
    for (const id of ids) {
      const code = await codeOf(them.linde, await linkFor(id))
      expect(pages[page]).toContain(spacedCode(code))
      expect(squares).toContain(`http://linde.pleinpost.test${paths.code}?c=${code}`)
      const opened = await openedByCode(them.linde, 'invitation', code)
      expect(opened.is === 'open' && opened.link.personId).toBe(id)
    }
  }
  expect(await standingsAt(them.linde, { part: 'parents' })).toMatchObject({ paul: 'invited', wim: 'invited' })
  const told = await them.linde.db.from(auditLog, eq(auditLog.action, 'letters.made'))
  expect(told.at(-1)).toMatchObject({ actorId: 'ada', about: { people: 4 } })
})

it('prints the same code again, so that an earlier letter keeps working', async () => {
  await printed({ wie: 'iedereen', groep: '3b' })
  const first = await linkFor('paul')
  await printed({ wie: 'iedereen', groep: '3b' })
  expect(await linkFor('paul')).toBe(first)
})

it('goes to those without an address alone, when so asked, and names nobody without custody (A5, C10)', async () => {
  await them.linde.db.update(guardianships, eq(guardianships.personId, 'wim'), { custody: 'blocked' })
  const { pages } = await printed({ wie: 'unreachable', groep: '' })
  expect(pages).toHaveLength(1)
  expect(pages[0]).toContain('Pawel')
  expect(pages[0]).not.toContain('Petra')
  const all = await printed({ wie: 'iedereen', groep: '' })
  expect(all.pages.join()).not.toContain('Wim')
})

it('is for staff as well, and for nobody who has an account', async () => {
  await insertAccount(them.linde, { personId: 'ines', userName: 'ines', passwordHash: '' })
  const { pages } = await printed({ wie: 'medewerkers', groep: '' })
  expect(pages.join()).toContain('Olga Cast')
  expect(pages.join()).not.toContain('Ines Cast')
  const none = await as(them, 'ada').post(paths.letters, { wie: 'medewerkers', groep: 'nowhere' })
  expect(await none.text()).toContain('Er zijn geen brieven nodig')
  await them.linde.db.delete(accounts, eq(accounts.userName, 'ines'))
})

it('has the school’s logo on each letter; no letter waits for one that went missing (A4, A5)', async () => {
  const form = new FormData()
  form.set('logo', asFile(await png(600, 100, (x) => (x < 300 ? red : blue)), 'logo.png', 'image/png'))
  expect((await as(them, 'adam').post(paths.schoolLogo, form)).status).toBe(303)
  const { file, pages } = await printed({ wie: 'iedereen', groep: '3b' })
  for (const at of pages.keys()) expect((await picturesOn(file, at + 1))[0]).toMatchObject({ width: 480, height: 80 })
  expect(await codesOn(file, 1)).toHaveLength(2)
  const introduction = await as(them, 'ada').post(paths.introduction, { taal: 'nl', eigen: '' })
  const letter = await readPdf(new Uint8Array(await introduction.arrayBuffer()))
  expect((await picturesOn(letter.file, 1))[0]).toMatchObject({ width: 480, height: 80 })
  const { logoKey } = (await them.linde.db.from(settings))[0]!
  await them.linde.files.delete(`logos/${logoKey}/mail`)
  expect((await printed({ wie: 'iedereen', groep: '3b' })).pages).toHaveLength(3)
})

it('is one file for a school of 1,400 families as well (A5)', async () => {
  const { db } = them.linde
  const [paul] = await db.from(people, eq(people.id, 'paul'))
  const parents = Array.from({ length: 1400 }, (_, place) => ({ ...paul!, id: `parent-${place}`, photoKey: null }))
  await db.batch([
    ...db.insertMany(people, parents),
    ...db.insertMany(
      guardianships,
      parents.map(({ id: personId }) => ({
        personId,
        pupilId: 'wes',
        custody: 'full' as const,
        relation: 'ouder',
        since: aLongTimeAgo,
      })),
    ),
  ])
  const { pages } = await printed({ wie: 'iedereen', groep: '' })
  expect(pages.length).toBeGreaterThan(1400)
  expect(await db.from(invitations)).toHaveLength((await db.from(links)).length)
  await db.batch([
    db.delete(invitations, undefined),
    db.delete(links, undefined),
    db.delete(guardianships, like(guardianships.personId, 'parent-%')),
    db.delete(people, like(people.id, 'parent-%')),
  ])
})
