import { eq } from 'drizzle-orm'
import { beforeAll, expect, it } from 'vitest'
import { memberships } from '../../src/groups/schema.ts'
import { paths } from '../../src/paths.ts'
import { people } from '../../src/people/schema.ts'
import type { SchoolScope } from '../../src/scope.ts'
import { as, type Cast, cast, htmx } from '../cast.ts'
import { edexml, pupil } from '../imports/edexml-samples.ts'
import { differenceOf, emptySchool, importText } from '../imports/import-helpers.ts'

let them: Cast
beforeAll(async () => {
  them = await cast()
})

const named = async ({ db }: SchoolScope, id: string) => {
  const [{ firstName, lastName, officialFirstName, searchName }] = (await db.from(people, eq(people.id, id))) as [
    typeof people.$inferSelect,
  ]
  return { firstName, lastName, officialFirstName, searchName }
}
const goBy = (who: Parameters<typeof as>[1], roepnaam: string) => as(them, who).post(paths.myName, { roepnaam })

it('goes by another first name everywhere, and the administration’s stands beside it (C1)', async () => {
  expect((await goBy('paul', 'Pål')).status).toBe(303)
  expect(await named(them.linde, 'paul')).toMatchObject({
    firstName: 'Pål',
    officialFirstName: 'Paul',
    searchName: 'pal cast',
  })
  const page = await (await as(them, 'paul').visit(paths.myDetails)).text()
  expect(page).toContain('In de administratie: Paul Cast')
  expect(await (await as(them, 'ines').visit(`${paths.recipientSuggestions}?zoek=pal`)).text()).toContain('Pål Cast')
  await goBy('paul', 'Pol')
  expect(await named(them.linde, 'paul')).toMatchObject({ firstName: 'Pol', officialFirstName: 'Paul' })
  await goBy('paul', ' Paul ')
  expect(await named(them.linde, 'paul')).toMatchObject({ firstName: 'Paul', officialFirstName: null })
})

it.each(['', ' ', '123', '\u202e', 'x'.repeat(61)])('does not go by %j, and says why', async (typed) => {
  const answer = await goBy('paul', typed)
  expect([answer.status, (await answer.text()).includes('class="problem"')]).toEqual([422, true])
  expect((await named(them.linde, 'paul')).firstName).toBe('Paul')
})

it('keeps that name through imports, which change what the administration says (C6)', async () => {
  const scope = await emptySchool('genoemd')
  const head = 'Leerlingnummer;Ouder 1 voornaam;Ouder 1 achternaam;Ouder 1 e-mailadres'
  const list = (first: string, last: string) => `${head}\n1;${first};${last};mia@x.example\n`
  await importText(scope, 'EDEX.XML', edexml({ pupils: pupil('1', 'Ada') }))
  await importText(scope, 'ouders.csv', list('Maria', 'Jansen'))
  const [mia] = await scope.db.from(people, eq(people.email, 'mia@x.example'))
  const id = mia!.id
  const called = { firstName: 'Mia', officialFirstName: 'Maria', searchName: 'mia jansen' }
  await scope.db.update(people, eq(people.id, id), called)

  expect((await differenceOf(scope, 'ouders.csv', list('Maria', 'Jansen'))).guardians.changed).toEqual([])
  await importText(scope, 'ouders.csv', list('M.', 'de Wit'))
  const now = { firstName: 'Mia', lastName: 'Wit', officialFirstName: 'M.', searchName: 'mia de wit' }
  expect(await named(scope, id)).toEqual(now)
  await scope.db.update(people, eq(people.id, id), { firstName: 'Mieke', searchName: 'mieke de wit' })
  await importText(scope, 'ouders.csv', list('Mieke', 'de Wit'))
  expect(await named(scope, id)).toMatchObject({ firstName: 'Mieke', officialFirstName: null })
})

it('turns messages from other parents off and on, as a page and as a part of it (C5)', async () => {
  const hears = async () => (await them.linde.db.from(people, eq(people.id, 'paul')))[0]!.hearsParents
  const off = await as(them, 'paul').post(paths.hearingParents, {})
  expect([off.status, await hears()]).toEqual([303, false])
  const on = await as(them, 'paul').post(paths.hearingParents, { ouders: 'on' }, htmx)
  expect([on.status, await hears(), (await on.text()).includes('Bewaard')]).toEqual([200, true, true])
})

it('says to a parent with a task that others can always write (C5)', async () => {
  const { db } = them.linde
  await db.insert(memberships, { groupId: '3b', personId: 'wanda', role: 'classParent', from: '2020-08-01' })
  const page = await (await as(them, 'wanda').visit(paths.myDetails)).text()
  expect(page).toContain('Daarom kunnen andere ouders u altijd schrijven')
  expect(page).not.toContain(paths.hearingParents)
})
