import { eq } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { absenceChanges, absenceReports, attendanceChecks, missedPupils } from '../../src/absence/schema.ts'
import { newSecret } from '../../src/ids.ts'
import { outbox } from '../../src/notifications/schema.ts'
import { sendNotices } from '../../src/notifications/sending.ts'
import { paths } from '../../src/paths.ts'
import { guardianships, people } from '../../src/people/schema.ts'
import { eventOf, put } from '../calendar/writing.ts'
import { as, type Cast, cast } from '../cast.ts'
import { itIs } from './clock.ts'

// Monday 30 November 2026, a quarter to nine; Ines teaches Pip and Wes in 3b. Wim has no custody of Wes.
let them: Cast
beforeAll(async () => {
  itIs('2026-11-30', '08:45')
  them = await cast()
  await them.linde.db.update(guardianships, eq(guardianships.personId, 'wim'), { custody: 'none' })
  await them.linde.db.update(people, eq(people.id, 'wanda'), {
    mailChoice: 'none',
    quietFrom: '08:00',
    quietUntil: '18:00',
  })
  await put(them.linde, eventOf('2026-12-07', '2026-12-07', { kind: 'studyDay', title: 'Studiedag' }), ['3b'])
})
beforeEach(async () => {
  itIs('2026-11-30', '08:45')
  for (const table of [absenceChanges, absenceReports, attendanceChecks, missedPupils, outbox])
    await them.linde.db.delete(table, undefined)
})

type Name = Parameters<typeof as>[1]
const close = (who: Name, missed: readonly string[], group = '3b') => {
  const form = new FormData()
  for (const id of missed) form.append('gemist', id)
  return as(them, who).post(paths.register(group), form)
}
const page = async (who: Name, path: string) => (await as(them, who).visit(path)).text()
const asked = async () =>
  (await them.linde.db.from(outbox).orderBy(outbox.personId)).flatMap(({ personId, notice }) =>
    notice?.kind === 'missed' ? `${personId} ${notice.pupil}` : [],
  )
const reportIll = (who: Name, kind: string) =>
  as(them, who).post(paths.absenceReport, { reden: 'ill', formulier: newSecret(), kind })
const miss = async () => (await them.linde.db.from(missedPupils))[0]

describe('the register', () => {
  it('asks the parents of whoever was not seen at once, each with custody, once (H3, C10)', async () => {
    expect((await close('ines', ['wes'])).status).toBe(303)
    await close('ines', ['wes'])
    expect(await asked()).toEqual(['wanda wes'])
    expect(await page('ada', paths.absentees)).toContain('Niet gezien')
    expect((await them.linde.db.from(attendanceChecks)).map(({ byId, groupId }) => [byId, groupId])).toEqual([
      ['ines', '3b'],
    ])
  })

  it('writes to them whatever mail and hours they chose, with nothing but what is asked (H3, E5)', async () => {
    await close('ines', ['wes'])
    const sent: string[] = []
    const mail = async ({ raw }: { raw: string }) => ({ serviceId: String(sent.push(raw)) })
    const keys = (await them.linde.db.from(outbox)).map(({ key }) => key)
    await sendNotices({ ...them.linde, mail }, keys)
    expect(sent).toHaveLength(1)
    expect(sent[0]).toContain(btoa('Waar is Wes?'))
    await sendNotices({ ...them.linde, mail }, keys)
    expect(sent).toHaveLength(1)
  })

  it('asks nobody who has answered by the time that the mail goes (H3)', async () => {
    await close('ines', ['wes'])
    await reportIll('wanda', 'wes')
    const keys = (await them.linde.db.from(outbox)).map(({ key }) => key)
    const sent: unknown[] = []
    await sendNotices({ ...them.linde, mail: async (one) => ({ serviceId: String(sent.push(one)) }) }, keys)
    expect(sent).toEqual([])
  })

  it('misses nobody who was reported before, nor somebody of another group (H3)', async () => {
    await reportIll('wanda', 'wes')
    await close('ines', ['wes', 'zus', 'paul'])
    expect([await miss(), await asked()]).toEqual([undefined, []])
    const register = await page('ines', paths.register('3b'))
    expect(register).not.toContain('name="gemist" value="wes"')
    expect(register).toContain('name="gemist" value="pip"')
  })

  it('asks after whoever was to be late and is not there by then (H1, H3)', async () => {
    const late = { reden: 'late', stap: '2', formulier: newSecret(), kind: 'wes', van: '2026-11-30', terug: '09:15' }
    await as(them, 'wanda').post(paths.absenceReport, late)
    expect(await page('ines', paths.register('3b'))).not.toContain('name="gemist" value="wes"')
    itIs('2026-11-30', '09:20')
    expect(await page('ines', paths.register('3b'))).toContain('name="gemist" value="wes"')
    await close('ines', ['wes'])
    expect(await asked()).toEqual(['wanda wes'])
    expect(await page('ada', paths.absentees)).toContain('Niet gezien')
    expect(await page('wanda', paths.overview)).toContain('Wes is vanmorgen niet gezien')
    itIs('2026-11-30', '09:25')
    await reportIll('wanda', 'wes')
    expect(await page('wanda', paths.overview)).not.toContain('niet gezien')
  })

  it('asks again where a report is taken back after it was closed, until somebody looked (H3)', async () => {
    await reportIll('wanda', 'wes')
    await close('ines', [])
    itIs('2026-11-30', '08:50')
    const [report] = await them.linde.db.from(absenceReports)
    await as(them, 'wanda').post(paths.absenceRetraction(report!.id))
    for (const path of [paths.absentees, paths.register('3b')])
      expect(await page('ines', path)).toContain('De afmelding van Wes Cast is om 08:50 ingetrokken')
    expect(await page('ines', paths.overview)).toContain('Nog niet gezien: Wes.')
    itIs('2026-11-30', '08:55')
    await close('ines', [])
    expect(await page('ines', paths.absentees)).not.toContain('ingetrokken')
  })

  it('says of whoever is late when they come, in the list and in the register (H1)', async () => {
    const late = { reden: 'late', stap: '2', formulier: newSecret(), kind: 'wes', van: '2026-11-30', terug: '10:30' }
    await as(them, 'wanda').post(paths.absenceReport, late)
    for (const path of [paths.absentees, paths.register('3b')])
      expect(await page('ines', path)).toContain('komt om 10:30')
    itIs('2026-11-30', '10:40')
    expect(await page('ines', paths.register('3b'))).toContain('zou om 10:30 komen')
    // Closed without a tick then, it has come: nobody is told any more that it comes.
    await close('ines', [])
    expect(await page('ines', paths.absentees)).toContain('was er om 10:40')
    for (const path of [paths.absentees, paths.register('3b')])
      expect(await page('ines', path)).not.toContain('komt om 10:30')
    expect(await page('ines', paths.register('3b'))).not.toContain('<h2>Gemeld')
  })

  it('counts a child once, by what says most, and who comes late as nobody away (H1)', async () => {
    const fields = { stap: '2', kind: 'wes', van: '2026-11-30' }
    const report = (more: Record<string, string>) =>
      as(them, 'wanda').post(paths.absenceReport, { ...fields, formulier: newSecret(), ...more })
    const early = await report({ reden: 'late', terug: '07:00' })
    const never = await report({ reden: 'late', terug: '23:30' })
    expect([never.status, (await never.text()).includes('Dan is de school al uit')]).toEqual([422, true])
    expect([early.status, await early.text()]).toEqual([422, expect.stringContaining('nog niet begonnen')])
    await report({ reden: 'doctor', vanaf: '10:15', terug: '11:30' })
    await reportIll('wanda', 'wes')
    expect(await page('ines', paths.absentees)).toContain('1 afwezig')
    const register = await page('ines', paths.register('3b'))
    expect([register.includes('Ziek'), register.includes('11:30')]).toEqual([true, false])
  })

  it('asks after whoever was to be late, in the list and on the overview, until somebody looked (H1, H3)', async () => {
    const late = { reden: 'late', stap: '2', formulier: newSecret(), kind: 'wes', van: '2026-11-30', terug: '09:15' }
    await as(them, 'wanda').post(paths.absenceReport, late)
    await close('ines', [])
    itIs('2026-11-30', '09:14')
    expect(await page('ines', paths.absentees)).not.toContain('zou er om')
    itIs('2026-11-30', '09:15')
    for (const path of [paths.absentees, paths.register('3b')])
      expect(await page('ines', path)).toContain('Wes Cast zou er om 09:15 zijn. Kijk of')
    expect(await page('ines', paths.overview)).toContain('Nog niet gezien: Wes.')
    await close('ines', ['wes'])
    expect(await asked()).toEqual(['wanda wes'])
    expect(await page('ines', paths.absentees)).not.toContain('zou er om')

    itIs('2026-11-30', '09:20')
    const again = await as(them, 'wanda').post(paths.absenceReport, { ...late, formulier: newSecret(), terug: '10:30' })
    expect(await page('wanda', again.headers.get('location')!)).toContain('De melding is gewijzigd.')
    expect((await them.linde.db.from(absenceReports)).map(({ untilTime }) => untilTime)).toEqual(['10:30'])
    expect(await page('ines', paths.overview)).not.toContain('Nog niet gezien')
    itIs('2026-11-30', '10:31')
    expect(await page('ines', paths.overview)).toContain('Nog niet gezien: Wes.')
    await close('ines', ['wes'])
    expect([await asked(), (await miss())?.at]).toEqual([
      ['wanda wes', 'wanda wes'],
      new Date('2026-11-30T10:31+01:00'),
    ])
    await as(them, 'ines').post(paths.arrival('wes'), { wat: 'arrived' })
    expect(await page('ines', paths.overview)).not.toContain('Nog niet gezien')
  })

  it('waits among what a teacher has to do, since the bell, with whom nobody found (H3)', async () => {
    const card = `href="${paths.register('3b')}"`
    itIs('2026-11-30', '08:00')
    expect(await page('ines', paths.overview)).not.toContain(card)
    itIs('2026-11-30', '08:45')
    expect(await page('ines', paths.overview)).toContain(card)
    await close('ines', ['wes'])
    expect(await page('ines', paths.overview)).toContain('Nog niet gezien: Wes.')
    await as(them, 'ines').post(paths.arrival('wes'), { wat: 'arrived' })
    expect(await page('ines', paths.overview)).not.toContain(card)
    for (const who of ['paul', 'ada'] as const) expect(await page(who, paths.overview)).not.toContain(card)
    itIs('2026-12-07', '08:45')
    expect(await page('ines', paths.overview)).not.toContain(card)
  })

  it('lists nobody on a day without school, and says on paper what day it is (H1, F5)', async () => {
    await reportIll('wanda', 'wes')
    const list = await page('ines', paths.absentees)
    for (const said of ['maandag 30 november 2026', 'sinds vandaag', 'Wanda Cast, 08:45']) expect(list).toContain(said)
    // The date stands in the heading alone, and in the list of another day.
    expect(list.split('maandag 30 november').length - 1).toBe(1)
    const next = await page('ines', paths.absenteesOn('2026-12-01'))
    for (const said of ['sinds maandag 30 november', 'Wanda Cast, maandag 30 november 08:45'])
      expect(next).toContain(said)
    for (const who of ['ines', 'ada'] as const)
      expect(await page(who, paths.overview)).toMatch(/class="button[^"]*" href="\/absentie"/)
    expect(await page('ines', paths.absenteesOn('2026-12-07'))).not.toContain('Wes Cast')
    expect(await page('ines', paths.absenteesOn('2026-12-08'))).toContain('Wes Cast')
  })

  it('shows the office at the bell whose register is not done (H3)', async () => {
    expect(await page('ada', paths.absentees)).toContain('Nog niet gecontroleerd: Groep 3b, Groep 4a.')
    await close('ines', [])
    const list = await page('ada', paths.absentees)
    expect(list).toContain('Nog niet gecontroleerd: Groep 4a.')
    expect(list).toContain('Gecontroleerd om 08:45 door Ines')
    itIs('2026-11-30', '08:00')
    expect(await page('ada', paths.absentees)).not.toContain('School is begonnen')
  })

  it('asks no parent after school is out, and says so beside the button (H3)', async () => {
    itIs('2026-11-30', '15:20')
    expect(await page('ines', paths.absentees)).not.toContain('School is begonnen')
    expect(await page('ines', paths.register('3b'))).toContain('De ouders krijgen geen vraag meer.')
    expect((await close('ines', ['wes'])).status).toBe(303)
    expect([(await miss())?.pupilId, await asked()]).toEqual(['wes', []])
  })

  it('is of one’s own groups, and of all for the office (N1)', async () => {
    for (const [who, status] of [
      ['olga', 404],
      ['ada', 200],
      ['hedda', 200],
      ['adam', 403],
      ['kees', 403],
      ['paul', 403],
    ] as const) {
      expect([who, (await as(them, who).visit(paths.register('3b'))).status]).toEqual([who, status])
      if (status !== 200) expect([who, (await close(who, ['wes'])).status]).toEqual([who, status])
    }
    expect(await miss()).toBeUndefined()
    await close('ines', ['wes'])
    for (const path of [paths.arrival('wes'), paths.absenceByPhone('wes')])
      expect((await as(them, 'olga').post(path, { wat: 'arrived', reden: 'ill' })).status).toBe(404)
  })

  it('is not kept on a day without school (F5)', async () => {
    itIs('2026-12-07', '08:45')
    expect((await close('ines', ['wes'])).status).toBe(403)
    expect(await asked()).toEqual([])
  })
})

describe('a parent who is asked', () => {
  it('reads it on the overview and answers in one tap, and the list says so; whoever has no custody reads nothing (H3, C10)', async () => {
    await close('ines', ['wes'])
    expect(await page('wanda', paths.overview)).toContain('Wes is vanmorgen niet gezien in Groep 3b')
    for (const who of ['wim', 'paul'] as const) expect(await page(who, paths.overview)).not.toContain('niet gezien')
    expect((await as(them, 'paul').post(paths.missedAnswer('wes'), { antwoord: 'underway' })).status).toBe(404)
    await as(them, 'wanda').post(paths.missedAnswer('wes'), { antwoord: 'underway' })
    expect(await page('ines', paths.absentees)).toContain('Wanda zegt: onderweg')
  })

  it('says that it does not know either: its teachers and the office see that until it is settled, school or not (H3)', async () => {
    await close('ines', ['wes'])
    const card = 'Nog niet gezien: Wes.'
    const seen = async () => [
      (await page('ines', paths.overview)).includes(card),
      (await page('ada', paths.overview)).includes(card),
      (await page('olga', paths.overview)).includes(card),
    ]
    expect(await seen()).toEqual([true, false, false])
    await as(them, 'wanda').post(paths.missedAnswer('wes'), { antwoord: 'unknown' })
    expect(await seen()).toEqual([true, true, false])
    itIs('2026-11-30', '16:00')
    expect(await seen()).toEqual([true, true, false])
    await as(them, 'ines').post(paths.arrival('wes'), { wat: 'arrived' })
    expect(await seen()).toEqual([false, false, false])
  })

  it('explains it by reporting: then it is no miss any more, but a report (H1, H3)', async () => {
    await close('ines', ['wes'])
    await reportIll('wanda', 'wes')
    expect(await page('wanda', paths.overview)).not.toContain('niet gezien')
    const list = await page('ines', paths.absentees)
    expect([list.includes('Niet gezien'), list.includes('Wes Cast')]).toEqual([false, true])
  })
})

describe('who was missed', () => {
  it('came later, or had been there: the list says it, and a tap too many is undone (H3)', async () => {
    await close('ines', ['wes'])
    expect(await page('ines', paths.absentees)).toContain('1 afwezig')
    itIs('2026-11-30', '09:10')
    await as(them, 'ines').post(paths.arrival('wes'), { wat: 'arrived' })
    expect(await page('ines', paths.absentees)).not.toContain('1 afwezig')
    expect(await page('ada', paths.absentees)).toContain('gekomen om 09:10')
    await as(them, 'ines').post(paths.arrival('wes'), { wat: 'missed' })
    expect((await miss())?.outcome).toBeNull()
    await as(them, 'ines').post(paths.arrival('wes'), { wat: 'present' })
    expect(await page('ada', paths.absentees)).not.toContain('Wes Cast')
    await close('ines', ['wes'])
    expect(await page('ada', paths.absentees)).toContain('Niet gezien')
    expect(await asked()).toEqual(['wanda wes'])
  })

  it('was reported by telephone, as whoever took the call enters it (H3)', async () => {
    await close('ines', ['wes'])
    expect((await as(them, 'ada').post(paths.absenceByPhone('wes'), { reden: 'other' })).status).toBe(422)
    const typed = { reden: 'late', terug: '10:00' }
    expect((await as(them, 'ada').post(paths.absenceByPhone('wes'), typed)).status).toBe(303)
    await as(them, 'ada').post(paths.absenceByPhone('wes'), typed)
    expect(await them.linde.db.from(absenceReports)).toHaveLength(1)
    expect(await page('wanda', paths.absenceReports)).toContain('gemeld door Ada')
    expect(await page('ines', paths.absentees)).toContain('komt om 10:00')
  })
})
