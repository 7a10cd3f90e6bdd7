import { eq } from 'drizzle-orm'
import { beforeAll, expect, it } from 'vitest'
import { tomorrowIn, tomorrowStatements } from '../../src/agenda/tomorrow.ts'
import { peopleNear } from '../../src/groups/queries.ts'
import { newSecret } from '../../src/ids.ts'
import { saveWorkingHours } from '../../src/notifications/queries.ts'
import { paths } from '../../src/paths.ts'
import { meFrom } from '../../src/people/me.ts'
import { personById, standingOf } from '../../src/people/queries.ts'
import { guardianships, pupils } from '../../src/people/schema.ts'
import { settings } from '../../src/schools/schema.ts'
import { eventOf, put } from '../calendar/writing.ts'
import { as, type Cast, cast } from '../cast.ts'

let them: Cast
const words = (html: string) => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
beforeAll(async () => {
  them = await cast()
  const gym = { title: 'Gym', bring: 'gymkleren', rule: 'FREQ=WEEKLY', until: '2027-07-01' }
  await put(them.linde, eventOf('2027-01-12', '2027-01-12', gym, ['08:30', '09:15']), ['3b'])
  await put(
    them.linde,
    eventOf('2027-01-12', '2027-01-12', { title: 'blad 4', kind: 'homework', subject: 'Rekenen' }),
    ['3b'],
  )
  await put(them.linde, eventOf('2027-01-12', '2027-01-12', { title: 'Niet van ons' }), ['4a'])
  await put(them.linde, eventOf('2027-01-13', '2027-01-13', { title: 'Studiedag', kind: 'studyDay' }), ['3b'])
  await saveWorkingHours(them.linde, 'ines', { days: '125', from: '08:00', until: '17:00' })
})

async function tomorrowOf(who: string, now: string) {
  const scope = { ...them.linde, now: new Date(now) }
  const [[person], standing] = await scope.db.batch([personById(scope.db, who), standingOf(scope.db, who)])
  const reader = { ...scope, me: meFrom(person!, standing, now.slice(0, 10)) }
  const [places, ...days] = await scope.db.batch([peopleNear(reader), ...tomorrowStatements(reader)])
  return tomorrowIn(reader, places, days)
}

it('says per child what to bring, who teaches, what is on and who fetches (F6)', async () => {
  const fields = { dag1: '', dag2: 'opa', dag3: '', dag4: '', dag5: '', dag: '2027-01-19', wie: 'buurvrouw' }
  expect((await as(them, 'paul').post(paths.childDays('pip'), fields)).status).toBe(303)
  const monday = await tomorrowOf('paul', '2027-01-11T12:00:00Z')
  expect(monday!.day).toBe('2027-01-12')
  expect(monday!.children).toMatchObject([
    { firstName: 'Pip', off: null, bring: ['gymkleren'], teachers: ['Ines'], pickUp: 'opa' },
  ])
  expect(monday!.children[0]!.items.map(({ title }) => title)).toEqual(['blad 4', 'Gym'])
  expect((await tomorrowOf('petra', '2027-01-18T12:00:00Z'))!.children[0]!.pickUp).toBe('buurvrouw')
})

it('says when there is no school, and on Friday what Monday brings', async () => {
  const [pip] = (await tomorrowOf('paul', '2027-01-12T12:00:00Z'))!.children
  expect(pip).toMatchObject({ off: 'Studiedag', teachers: [], items: [] })
  expect((await tomorrowOf('paul', '2027-01-15T12:00:00Z'))!.day).toBe('2027-01-18')
})

it('stands on the overview of whoever has custody, and of nobody else (F6, C10)', async () => {
  const page = async (who: 'paul' | 'ines') => words(await (await as(them, who).visit(paths.overview)).text())
  expect(await page('paul')).toContain('Les van Ines')
  expect(await page('ines')).not.toContain('Les van')
  await them.linde.db.update(guardianships, eq(guardianships.personId, 'wim'), { custody: 'none' })
  expect(await tomorrowOf('wim', '2027-01-11T12:00:00Z')).toBeNull()
  expect((await as(them, 'wim').visit(paths.childDays('wes'))).status).toBe(403)
  expect((await as(them, 'wanda').visit(paths.childDays('pip'))).status).toBe(404)
  await them.linde.db.update(settings, undefined, { modulesOff: ['calendar'] })
  expect(await page('paul')).not.toContain('Les van')
  await them.linde.db.update(settings, undefined, { modulesOff: [] })
  // Who is reported ill needs no gym clothes.
  const ill = { reden: 'ill', formulier: newSecret(), kind: 'pip' }
  expect((await as(them, 'paul').post(paths.absenceReport, ill)).status).toBe(303)
  expect(await page('paul')).toMatch(/Pip Afgemeld: ziek/)
  expect(await page('paul')).not.toContain('Les van')
})

it('keeps what was typed beside a day that has passed', async () => {
  const fields = { dag1: '', dag2: 'opa', dag3: '', dag4: '', dag5: '', dag: '2020-01-19', wie: 'oma Riet' }
  const answer = await as(them, 'paul').post(paths.childDays('pip'), fields)
  const text = await answer.text()
  expect([answer.status, text.includes('value="oma Riet"')]).toEqual([422, true])
  expect(text).toContain('Kies een dag die nog komt.')
})

it('shows a birthday to the class where school and parent agree, also after it was corrected (F1)', async () => {
  const { db } = them.linde
  await db.update(pupils, eq(pupils.personId, 'pip'), { birthDate: '2019-05-20' })
  const inMay = async (who: 'wanda' | 'paul' | 'olga') =>
    words(await (await as(them, who).visit(`${paths.calendar}?toon=maand&dag=2027-05-01`)).text())
  await as(them, 'paul').post(paths.birthdayConsent('pip'), { tonen: 'on' })
  expect(await inMay('wanda')).not.toContain('Jarig')
  await as(them, 'hedda').post(paths.calendarBirthdays, { tonen: 'on' })
  expect(await inMay('wanda')).toContain('Jarig: Pip')
  expect(await inMay('olga')).not.toContain('Jarig')
  await db.update(pupils, eq(pupils.personId, 'pip'), { birthDate: '2019-06-20' })
  expect(await inMay('wanda')).not.toContain('Jarig')
  await db.update(pupils, eq(pupils.personId, 'pip'), { birthDate: '2019-05-20' })
  await as(them, 'paul').post(paths.birthdayConsent('pip'))
  expect(await inMay('wanda')).not.toContain('Jarig')
})
