import { and, eq } from 'drizzle-orm'
import { beforeAll, expect, it } from 'vitest'
import { contactItems } from '../../src/contacts/schema.ts'
import { paths } from '../../src/paths.ts'
import { guardianships, households, people } from '../../src/people/schema.ts'
import { as, type Cast, cast } from '../cast.ts'
import { haveAnotherChild } from '../people/children.ts'

let them: Cast
beforeAll(async () => {
  them = await cast()
})

type Reader = Parameters<typeof as>[1]
const words = (html: string) => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
const detailsOf = async (who: Reader) => words(await (await as(them, who).visit(paths.myDetails)).text())

it('shows what the school knows of me (C1)', async () => {
  const { db, now } = them.linde
  const item = { personId: 'paul', changedAt: now }
  await db.batch([
    db.update(people, eq(people.id, 'paul'), { email: 'paul@home.example' }),
    db.insert(contactItems, { ...item, id: '1', kind: 'phone', value: '+31612345678' }),
    db.insert(contactItems, { ...item, id: '2', kind: 'address', value: 'Plein 1', postcode: '1234 AB', town: 'Dorp' }),
  ])
  const page = await detailsOf('paul')
  const mine = ['paul@home.example', '06 1234 5678', 'Plein 1, 1234 AB Dorp']
  for (const fact of ['Paul Cast', 'Gebruikersnaam paul', ...mine]) expect(page).toContain(fact)
})

it('shows my children with their class, and who else has custody', async () => {
  expect(await detailsOf('paul')).toMatch(/Pip Cast Ook met gezag: Petra Cast Foto toevoegen Groep 3b/)
  expect(await detailsOf('wanda')).toMatch(/Wes Cast Ook met gezag: Wim Cast Foto toevoegen Groep 3b/)
})

it('keeps from me who has no custody, and from them my children (C10)', async () => {
  const { db } = them.linde
  const his = and(eq(guardianships.personId, 'wim'), eq(guardianships.pupilId, 'wes'))
  await haveAnotherChild(them.linde, 'wim')
  for (const custody of ['none', 'contact', 'blocked'] as const) {
    await db.update(guardianships, his, { custody, ground: 'uitspraak' })
    expect(await detailsOf('wanda')).not.toMatch(/Wim|gezag|uitspraak/)
    expect(await detailsOf('wim')).toMatch(/Another/)
    expect(await detailsOf('wim')).not.toContain('Wes')
  }
  await db.update(guardianships, his, { custody: 'full', ground: null })
})

it('shows the household, joint use, and who is the primary contact (C2, C3)', async () => {
  expect(await detailsOf('paul')).toMatch(/Uw gezin Wijzigen PC Petra Cast .*Gezamenlijk gebruik Aan /)
  await them.linde.db.update(households, eq(households.id, 'home'), { jointUse: false, primaryContactId: 'petra' })
  expect(await detailsOf('paul')).toMatch(/Gezamenlijk gebruik Uit .* Primair aanspreekpunt Petra Cast/)
  expect(await detailsOf('petra')).toMatch(/Primair aanspreekpunt U /)
  expect(await detailsOf('wanda')).not.toContain('Gezamenlijk gebruik')
})

it('takes the choice of mail where the choice of language is', async () => {
  const page = await (await as(them, 'paul').visit(paths.myDetails)).text()
  expect(page).toContain(`action="${paths.notificationChoice}"`)
  expect(page).toContain(`action="${paths.language}"`)
})

it('remembers a language with the person, in any browser', async () => {
  const said = await as(them, 'paul').post(
    paths.language,
    { language: 'en' },
    { referer: `https://linde.pleinpost.test${paths.myDetails}` },
  )
  expect([said.status, said.headers.get('location')]).toEqual([303, paths.myDetails])
  expect(await detailsOf('paul')).toContain('My details')
  expect(await detailsOf('petra')).toContain('Mijn gegevens')
  await as(them, 'paul').post(paths.language, { language: 'nl' })
  expect(await detailsOf('paul')).toContain('Mijn gegevens')
})

it('remembers a language for a visitor in this browser alone', async () => {
  const said = await as(them, 'nobody').post(paths.language, { language: 'en' })
  expect(said.headers.getSetCookie()[0]).toMatch(
    /^__Host-taal=en; Max-Age=31536000; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
  )
  const page = await as(them, 'nobody').visit(paths.home, { cookie: '__Host-taal=en' })
  expect(await page.text()).toContain('Log in')
  expect(await them.linde.db.from(people, eq(people.language, 'en'))).toEqual([])
})

it('goes back to a page of this school only, whatever the referrer says (check 16)', async () => {
  for (const referer of ['https://evil.example//evil.example', 'nonsense', 'javascript:alert(1)', '']) {
    const said = await as(them, 'nobody').post(paths.language, { language: 'nl' }, { referer })
    expect([said.status, said.headers.get('location')]).toEqual([303, paths.home])
  }
})
