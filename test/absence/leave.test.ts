import { and, eq } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { compulsoryFrom } from '../../src/absence/leave.ts'
import { absenceReports, leaveDecisions, leaveRequests } from '../../src/absence/schema.ts'
import { newSecret } from '../../src/ids.ts'
import { outbox } from '../../src/notifications/schema.ts'
import { sendNotices } from '../../src/notifications/sending.ts'
import { paths } from '../../src/paths.ts'
import { guardianships, pupils } from '../../src/people/schema.ts'
import { eventOf, put } from '../calendar/writing.ts'
import { as, type Cast, cast } from '../cast.ts'
import { itIs } from './clock.ts'

// Monday 30 November 2026. Pip's parents are Paul and Petra, Wes's Wanda and Wim, in two households; Hedda decides.
let them: Cast
beforeAll(async () => {
  itIs('2026-11-30', '12:00')
  them = await cast()
  await put(them.linde, eventOf('2026-12-07', '2026-12-07', { kind: 'studyDay', title: 'Studiedag' }), ['3b'])
})
beforeEach(async () => {
  itIs('2026-11-30', '12:00')
  await them.linde.db.update(pupils, eq(pupils.personId, 'wes'), { birthDate: null })
  for (const table of [leaveDecisions, leaveRequests, absenceReports, outbox])
    await them.linde.db.delete(table, undefined)
})

type Name = Parameters<typeof as>[1]
const typed = { kind: 'wes', van: '2026-12-03', tot: '2026-12-08', grond: 'circumstances', reden: 'Een bruiloft' }
const ask = (who: Name, fields: Record<string, string> = {}) =>
  as(them, who).post(paths.leaveNew, { ...typed, formulier: newSecret(), ...fields })
const page = async (who: Name, path: string) => (await as(them, who).visit(path)).text()
const requested = async (who: Name, fields: Record<string, string> = {}) => {
  const first = await ask(who, fields)
  const read = first.status === 200 ? /name="gelezen" value="([^"]*)"/.exec(await first.text())?.[1] : undefined
  const answer = read ? await ask(who, { ...fields, gelezen: read }) : first
  expect(answer.status).toBe(303)
  return /([^/?]+)\?verstuurd$/.exec(answer.headers.get('location')!)![1]!
}
const decide = (who: Name, id: string, fields: Record<string, string>) =>
  as(them, who).post(paths.leaveDecision(id), { gezien: '', ...fields })
const last = async (id: string) =>
  (await them.linde.db.from(leaveDecisions, eq(leaveDecisions.requestId, id)).orderBy(leaveDecisions.id)).at(-1)?.id ??
  ''
const told = async (kind: string) =>
  (await them.linde.db.from(outbox).orderBy(outbox.personId)).flatMap(({ personId, notice }) =>
    notice?.kind === kind ? personId : [],
  )

describe('asking leave', () => {
  it('counts school days alone, and reaches whoever decides (H2, F5)', async () => {
    const id = await requested('wanda')
    const [row] = await them.linde.db.from(leaveRequests)
    expect(row).toMatchObject({ id, pupilId: 'wes', days: 3, isOpen: true }) // Thursday, Friday, Tuesday
    expect(await told('leaveAsked')).toEqual(['hedda'])
    expect(await page('hedda', paths.leaveRequests)).toContain('Wes Cast, Groep 3b')
  })

  it('says of a form without a child that one is to be chosen (N9)', async () => {
    const empty = await as(them, 'wanda').post(paths.leaveNew, {})
    expect([empty.status, (await empty.text()).includes('Kies voor wie u het vraagt.')]).toEqual([422, true])
  })

  it('asks once for one form, however often it is pressed (check 33)', async () => {
    const form = { formulier: newSecret() }
    const id = await requested('wanda', form)
    expect(await requested('wanda', { ...form, reden: 'Iets anders' })).toBe(id)
    await Promise.all(Array.from({ length: 10 }, () => ask('wanda', form)))
    expect((await them.linde.db.from(leaveRequests)).map(({ reason }) => reason)).toEqual(['Een bruiloft'])
  })

  it.each([
    ['a day that is over', { van: '2026-11-27' }, 'Verlof vraagt u van tevoren aan'],
    ['an end before its beginning', { tot: '2026-12-02' }, 'voor de eerste dag'],
    ['a weekend', { van: '2026-12-05', tot: '2026-12-06' }, 'geen school'],
    ['half a year', { tot: '2027-06-01' }, 'hoogstens 90 dagen'],
    ['no words', { reden: '' }, 'Vul dit veld in'],
    ['no day', { van: '31-31-2026' }, 'datum'],
  ])('says what is wrong with %s, and keeps what was typed (H2)', async (_, fields, said) => {
    const answer = await ask('wanda', fields)
    expect(answer.status).toBe(422)
    expect((await answer.text()).toLowerCase()).toContain(said.toLowerCase())
    expect(await them.linde.db.from(leaveRequests)).toEqual([])
  })

  it('asks not twice for the same days, by whichever parent; after a refusal it may (H2)', async () => {
    const id = await requested('wanda')
    expect(await (await ask('wim', { van: '2026-12-08', tot: '2026-12-09' })).text()).toContain('al verlof aangevraagd')
    await decide('hedda', id, { besluit: 'refused', tekst: 'Te vaak.' })
    await requested('wim', { van: '2026-12-08', tot: '2026-12-09' })
  })

  it('is for one’s own child alone, and read by both with custody and whoever decides (C10, N1)', async () => {
    expect((await ask('paul')).status).toBe(404)
    const id = await requested('wanda')
    for (const [who, status] of [
      ['wim', 200],
      ['hedda', 200],
      ['paul', 404],
      ['ada', 404],
      ['ines', 403],
      ['adam', 403],
    ] as const)
      expect([who, (await as(them, who).visit(paths.leaveRequest(id))).status]).toEqual([who, status])
    expect((await as(them, 'paul').post(paths.leaveWithdrawal(id))).status).toBe(404)
    expect((await decide('wanda', id, { besluit: 'granted' })).status).toBe(403)
    await them.linde.db.update(guardianships, eq(guardianships.personId, 'wim'), { custody: 'none' })
    expect((await as(them, 'wim').visit(paths.leaveRequest(id))).status).toBe(403)
    await them.linde.db.update(guardianships, eq(guardianships.personId, 'wim'), { custody: 'full' })
  })

  it('is asked for several children at once, each decided by itself, once for one form (H2, check 33)', async () => {
    const { db, now } = them.linde
    await db.insert(guardianships, {
      ...{ personId: 'wanda', pupilId: 'pip', custody: 'full', relation: 'tante', since: now },
    })
    const form = new FormData()
    for (const [name, value] of Object.entries({ ...typed, formulier: newSecret() })) form.append(name, value)
    form.append('kind', 'pip')
    expect(await page('wanda', paths.leaveNew)).toMatch(
      /type="checkbox"[^>]*name="kind"|name="kind"[^>]*type="checkbox"/,
    )
    for (const _ of ['once', 'twice']) {
      const answer = await as(them, 'wanda').post(paths.leaveNew, form)
      expect(await page('wanda', answer.headers.get('location')!)).toContain('De aanvragen zijn verstuurd')
    }
    expect((await db.from(leaveRequests)).map(({ pupilId, days }) => [pupilId, days]).sort()).toEqual([
      ['pip', 3],
      ['wes', 3],
    ])
    expect(await told('leaveAsked')).toEqual(['hedda', 'hedda'])
    await db.delete(guardianships, and(eq(guardianships.personId, 'wanda'), eq(guardianships.pupilId, 'pip')))
  })

  it('needs no permission for a child below the age of compulsory education, which is only told (Leerplichtwet 3)', async () => {
    expect([compulsoryFrom('2021-11-30'), compulsoryFrom('2021-12-01'), compulsoryFrom(null)]).toEqual([
      '2026-12-01',
      '2027-01-01',
      null,
    ])
    await them.linde.db.update(pupils, eq(pupils.personId, 'wes'), { birthDate: '2022-01-10' })
    expect(await page('wanda', paths.leave)).toContain('Leerplichtig vanaf')
    const answer = await ask('wanda')
    expect(answer.headers.get('location')).toContain(paths.absenceReports)
    expect(await them.linde.db.from(leaveRequests)).toEqual([])
    itIs('2026-12-03', '08:40')
    expect(await page('ines', paths.absentees)).toContain('Wes Cast')
  })

  it('is taken back until it is decided (H2)', async () => {
    const first = await requested('wanda')
    expect((await as(them, 'wim').post(paths.leaveWithdrawal(first))).status).toBe(303)
    expect(await page('hedda', paths.leaveRequests)).toContain('Er wacht geen verlofaanvraag')
    expect((await decide('hedda', first, { besluit: 'granted' })).status).toBe(422)
    const second = await requested('wanda')
    await decide('hedda', second, { besluit: 'granted' })
    expect((await as(them, 'wanda').post(paths.leaveWithdrawal(second))).status).toBe(403)
  })
})

describe('deciding', () => {
  it('grants: both parents are told, the counter counts, and nobody misses the child (H2, H3)', async () => {
    const id = await requested('wanda')
    expect((await decide('hedda', id, { besluit: 'granted' })).status).toBe(303)
    expect(await told('leaveDecided')).toEqual(['wanda', 'wim'])
    expect(await page('wim', paths.leave)).toContain('3 van 10 verlofdagen')
    itIs('2026-12-04', '08:40')
    const list = await page('ines', paths.absentees)
    expect([list.includes('Wes Cast'), list.includes('Verlof')]).toEqual([true, true])
    expect(list).not.toContain('bruiloft')
    expect(await page('ines', paths.register('3b'))).not.toContain('name="gemist" value="wes"')
  })

  it('mails nothing of why, and only what holds (E2, H2)', async () => {
    const id = await requested('wanda')
    await decide('hedda', id, { besluit: 'refused', tekst: 'KANARIE' })
    await decide('hedda', id, { besluit: 'granted', gezien: await last(id) })
    const sent: string[] = []
    const keys = (await them.linde.db.from(outbox)).map(({ key }) => key)
    await sendNotices({ ...them.linde, mail: async ({ raw }) => ({ serviceId: String(sent.push(raw)) }) }, keys)
    expect(sent).toHaveLength(2)
    expect(sent.join()).not.toMatch(/KANARIE|bruiloft/)
  })

  it('is the attendance officer’s beyond ten days in a school year: the head refers, or grants a part (H2)', async () => {
    const early = await requested('wanda', { van: '2027-01-11', tot: '2027-01-19' }) // 7 days
    await decide('hedda', early, { besluit: 'granted' })
    const id = await requested('wim', { van: '2027-02-01', tot: '2027-02-04' }) // 4 more
    expect(await page('hedda', paths.leaveRequest(id))).toContain('komt het kind op 11 dagen')
    const beyond = await decide('hedda', id, { besluit: 'granted' })
    expect([beyond.status, (await beyond.text()).includes('een deel van hoogstens 3 schooldagen toe')]).toEqual([
      422,
      true,
    ])
    const part = { besluit: 'partly', van: '2027-02-01', tot: '2027-02-03', tekst: 'Drie dagen.' }
    expect((await decide('hedda', id, part)).status).toBe(303)
    expect(await page('wanda', paths.leave)).toContain('10 van 10 verlofdagen')
    const more = await requested('wim', { van: '2027-03-01', tot: '2027-03-01' })
    expect((await decide('hedda', more, { besluit: 'referred', tekst: 'Advies: toestaan.' })).status).toBe(303)
    const sentOn = await page('wanda', paths.leaveRequest(more))
    for (const said of ['Doorgestuurd', 'Er is nog niets besloten']) expect(sentOn).toContain(said)
    expect(sentOn).not.toContain('bezwaar')
    // What the officer then decides is entered there, and nobody misses the child.
    expect(await page('hedda', paths.leaveRequest(more))).toContain('Vul diens besluit hieronder in')
    // What is decided last holds, also where the clock of the machine that has it is behind.
    itIs('2026-11-30', '07:58')
    const officers = { besluit: 'granted', tekst: 'De gemeente staat het toe.', gezien: await last(more) }
    expect((await decide('hedda', more, officers)).status).toBe(303)
    expect(await page('wanda', paths.leaveRequest(more))).toContain('Dit besloot de leerplichtambtenaar')
    const letter = await as(them, 'wanda').visit(paths.leaveLetter(more))
    expect(letter.status).toBe(200)
    const [kept] = await them.linde.db.from(absenceReports, eq(absenceReports.from, '2027-03-01'))
    expect([kept?.kind, kept?.retractedAt]).toEqual(['leave', null])
    const faith = await requested('wim', { van: '2027-03-10', tot: '2027-03-10', grond: 'religion' })
    expect((await decide('hedda', faith, { besluit: 'granted' })).status).toBe(303)
    const next = await requested('wim', { van: '2027-08-30', tot: '2027-08-31' }) // the next school year
    expect((await decide('hedda', next, { besluit: 'granted' })).status).toBe(303)
  })

  it('is the head’s own up to ten days, and waits among what she has to do (H2)', async () => {
    const id = await requested('wanda')
    expect(await page('hedda', paths.overview)).toContain('1 aanvraag wacht op een besluit')
    const sentOn = await decide('hedda', id, { besluit: 'referred', tekst: 'x' })
    expect([sentOn.status, (await sentOn.text()).includes('beslist u zelf')]).toEqual([422, true])
    const decided = await decide('hedda', id, { besluit: 'refused', tekst: 'Nee.' })
    expect(await page('hedda', decided.headers.get('location')!)).toContain('Het besluit is verstuurd.')
    for (const who of ['hedda', 'wanda'] as const) expect(await page(who, paths.overview)).not.toContain('wacht op een')
  })

  it('says before it is sent that with it the year comes beyond ten days, and who decides then (H2, principle 3)', async () => {
    const long = { van: '2027-01-11', tot: '2027-01-29', formulier: newSecret() }
    const first = await ask('wanda', long)
    const said = await first.text()
    expect([first.status, said]).toEqual([200, expect.stringMatching(/komt Wes( Cast)? op 15 verlofdagen/)])
    expect(said).toContain('de leerplichtambtenaar van uw gemeente')
    expect([said.includes('value="2027-01-29"'), said.includes('Een bruiloft')]).toEqual([true, true])
    expect(await them.linde.db.from(leaveRequests)).toEqual([])
    const gelezen = /name="gelezen" value="([^"]*)"/.exec(said)![1]!
    // Who takes other days than was read is told of those.
    const longer = await ask('wanda', { ...long, tot: '2027-02-05', gelezen })
    expect([longer.status, await longer.text()]).toEqual([200, expect.stringContaining('20 verlofdagen')])
    expect((await ask('wanda', { ...long, gelezen })).status).toBe(303)
    expect(await them.linde.db.from(leaveRequests)).toHaveLength(1)
  })

  it('asks nothing first of up to ten days, of a religion’s own, and of another school year (H2)', async () => {
    await decide('hedda', await requested('wanda', { van: '2027-01-11', tot: '2027-01-22' }), { besluit: 'granted' })
    expect((await ask('wanda', { van: '2027-03-01', tot: '2027-03-01' })).status).toBe(200)
    expect((await ask('wanda', { van: '2027-03-01', tot: '2027-03-01', grond: 'religion' })).status).toBe(303)
    expect((await ask('wanda', { van: '2027-08-30', tot: '2027-08-31' })).status).toBe(303)
  })

  it('tells who asks for more than ten days that the school does not decide (H2)', async () => {
    const id = await requested('wanda', { van: '2027-01-11', tot: '2027-01-29' })
    expect(await page('wanda', paths.leaveRequest(id))).toContain('komt uw kind op 15 verlofdagen')
    expect(await page('wanda', paths.leaveRequest(await requested('paul', { kind: 'pip' })))).not.toContain(
      'verlofdagen in',
    )
  })

  it('can be corrected, with what was decided kept; of two at once one holds (H2)', async () => {
    const id = await requested('wanda')
    await decide('hedda', id, { besluit: 'granted' })
    expect((await decide('hedda', id, { besluit: 'refused', tekst: 'x' })).status).toBe(422) // she had not seen the first
    expect(
      (await decide('hedda', id, { besluit: 'refused', tekst: 'Toch niet.', gezien: await last(id) })).status,
    ).toBe(303)
    const read = await page('wanda', paths.leaveRequest(id))
    for (const said of ['Toch niet.', 'Eerdere besluiten', 'Toegestaan']) expect(read).toContain(said)
    itIs('2026-12-04', '08:40')
    expect(await page('ines', paths.absentees)).not.toContain('Wes Cast')
  })

  it.each([
    ['a part without days', { besluit: 'partly', van: '', tot: '', tekst: 'x' }, 'binnen de aanvraag'],
    [
      'a part outside the request',
      { besluit: 'partly', van: '2026-12-01', tot: '2026-12-04', tekst: 'x' },
      'binnen de aanvraag',
    ],
    ['a refusal without words', { besluit: 'refused' }, 'Vul dit veld in'],
    ['nothing chosen', {}, 'Kies een van de mogelijkheden'],
  ])('says what is wrong with %s (H2)', async (_, fields, said) => {
    const id = await requested('wanda')
    const answer = await decide('hedda', id, fields)
    expect([answer.status, (await answer.text()).includes(said)]).toEqual([422, true])
    expect(await them.linde.db.from(leaveDecisions)).toEqual([])
  })

  it('comes as a letter, once it is there (H2)', async () => {
    const id = await requested('wanda')
    expect((await as(them, 'wanda').visit(paths.leaveLetter(id))).status).toBe(404)
    await decide('hedda', id, { besluit: 'refused', tekst: 'Te vaak.' })
    const letter = await as(them, 'wim').visit(paths.leaveLetter(id))
    expect([letter.status, letter.headers.get('content-type')]).toEqual([200, 'application/pdf'])
    expect(new TextDecoder().decode((await letter.arrayBuffer()).slice(0, 5))).toBe('%PDF-')
    expect((await as(them, 'paul').visit(paths.leaveLetter(id))).status).toBe(404)
  })
})
