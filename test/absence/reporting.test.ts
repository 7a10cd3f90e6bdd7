import { eq } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { absenceChanges, absenceReports } from '../../src/absence/schema.ts'
import { memberships } from '../../src/groups/schema.ts'
import { newSecret } from '../../src/ids.ts'
import { paths } from '../../src/paths.ts'
import { guardianships, people, pupils } from '../../src/people/schema.ts'
import { eventOf, put } from '../calendar/writing.ts'
import { as, type Cast, cast } from '../cast.ts'
import { itIs } from './clock.ts'

// Monday 30 November 2026; school begins at 08:30. Pip has a sister in 4a, Puk.
let them: Cast
beforeAll(async () => {
  itIs('2026-11-30', '07:50')
  them = await cast()
  const { db, now } = them.linde
  const puk = { id: 'puk', firstName: 'Puk', infix: '', lastName: 'Cast', searchName: 'puk cast', createdAt: now }
  await db.batch([
    db.insert(people, puk),
    db.insert(pupils, { personId: 'puk', year: 4 }),
    db.insert(memberships, { groupId: '4a', personId: 'puk', role: 'pupil', from: '2020-08-01' }),
    ...db.insertMany(
      guardianships,
      ['paul', 'petra'].map((personId) => ({
        personId,
        pupilId: 'puk',
        custody: 'full',
        relation: 'ouder',
        since: now,
      })),
    ),
  ])
  await put(them.linde, eventOf('2026-12-07', '2026-12-07', { kind: 'studyDay', title: 'Studiedag' }), ['3b'])
  await put(them.linde, eventOf('2026-12-21', '2027-01-01', { kind: 'holiday', title: 'Kerstvakantie' }))
})
beforeEach(async () => {
  itIs('2026-11-30', '07:50')
  await them.linde.db.delete(absenceChanges, undefined)
  await them.linde.db.delete(absenceReports, undefined)
})

type Name = Parameters<typeof as>[1]
const press = (who: Name, fields: Record<string, string>, children = ['pip']) => {
  const form = new FormData()
  for (const child of children) form.append('kind', child)
  for (const [name, value] of Object.entries({ formulier: newSecret(), ...fields })) form.append(name, value)
  return as(them, who).post(paths.absenceReport, form)
}
const rows = () => them.linde.db.from(absenceReports).orderBy(absenceReports.pupilId)
const page = async (who: Name, path: string) => (await as(them, who).visit(path)).text()
const only = async () => {
  const [row, ...others] = await rows()
  expect([row !== undefined, others.length]).toEqual([true, 0])
  return row!
}

describe('reporting', () => {
  it('is three taps: the overview’s button, the reason, and it is sent; the teacher and the office see it at once (H1)', async () => {
    expect(await page('wanda', paths.overview)).toContain(`href="${paths.absenceReport}"`)
    expect(await page('wanda', paths.absenceReports)).toContain(`href="${paths.absenceReport}"`)
    const form = await page('wanda', paths.absenceReport)
    expect(form).toContain('<input type="hidden" name="kind" value="wes"')
    expect(form).toMatch(/<button type="submit"[^>]*name="reden" value="ill"/)
    expect((await press('wanda', { reden: 'ill' }, ['wes'])).status).toBe(303)
    expect(await only()).toMatchObject({ pupilId: 'wes', kind: 'ill', from: '2026-11-30', until: '9999-12-31' })
    for (const who of ['ines', 'ada', 'hedda'] as const) expect(await page(who, paths.absentees)).toContain('Wes Cast')
  })

  it('takes siblings in one report, and a form twice as once: the second press shows the first (H1, check 33)', async () => {
    const form = { reden: 'ill', formulier: newSecret() }
    const first = await press('paul', form, ['pip', 'puk'])
    const again = await press('paul', { ...form, reden: 'other', stap: '2', toelichting: 'begrafenis' }, ['pip'])
    await Promise.all(Array.from({ length: 20 }, () => press('paul', form, ['pip', 'puk'])))
    expect((await rows()).map(({ pupilId, kind }) => [pupilId, kind])).toEqual([
      ['pip', 'ill'],
      ['puk', 'ill'],
    ])
    expect(again.headers.get('location')).toBe(first.headers.get('location'))
    expect(await page('paul', again.headers.get('location')!)).toContain('Gemeld voor Pip: ziek en Puk: ziek.')
  })

  it('asks for a time with what is over the same day, guessed so that one tap is left (H1)', async () => {
    const asked = await press('wanda', { reden: 'late' }, ['wes'])
    expect([asked.status, (await rows()).length]).toEqual([200, 0])
    expect(await asked.text()).toContain('name="terug" value="09:00"')
    await press('wanda', { reden: 'late', stap: '2', van: '2026-11-30', terug: '09:15' }, ['wes'])
    expect(await only()).toMatchObject({ kind: 'late', until: '2026-11-30', untilTime: '09:15' })
    expect(await page('ines', paths.absentees)).toContain('komt om 09:15')
  })

  it('does not report twice what the other parent reported (H1)', async () => {
    await press('paul', { reden: 'ill' })
    const answer = await press('petra', { reden: 'ill' })
    expect(await page('petra', answer.headers.get('location')!)).toContain('Dit was al gemeld')
    expect((await only()).reporterId).toBe('paul')
  })

  it.each([
    ['nobody', { reden: 'ill' }, [], 'Kies voor wie'],
    ['no reason', {}, ['pip'], 'Kies een van de mogelijkheden'],
    ['a day that is over', { reden: 'illLater', stap: '2', van: '2026-11-27' }, ['pip'], 'Deze dag is al voorbij'],
    [
      'an end before its beginning',
      { reden: 'illLater', stap: '2', van: '2026-12-02', tot: '2026-12-01' },
      ['pip'],
      'voor de eerste dag',
    ],
    ['a holiday', { reden: 'illLater', stap: '2', van: '2026-12-22', tot: '2026-12-24' }, ['pip'], 'geen school'],
    ['the group’s study day', { reden: 'doctor', stap: '2', van: '2026-12-07' }, ['pip'], 'geen school'],
    ['a year', { reden: 'other', stap: '2', toelichting: 'x', tot: '2027-11-30' }, ['pip'], 'hoogstens 60 dagen'],
    ['back before leaving', { reden: 'doctor', stap: '2', vanaf: '11:00', terug: '10:00' }, ['pip'], 'voor de tijd'],
    ['no words for “other”', { reden: 'other', stap: '2' }, ['pip'], 'Vul dit veld in'],
  ])('says what is wrong with %s, and keeps what was typed (H1)', async (_, fields, children, said) => {
    const answer = await press('paul', fields, children)
    expect([answer.status, (await rows()).length]).toEqual([422, 0])
    expect(await answer.text()).toContain(said)
  })

  it('is reported again after it was over, and for longer than before (H1)', async () => {
    await press('paul', { reden: 'ill' })
    itIs('2026-12-01', '10:00')
    await as(them, 'paul').post(paths.absenceOver((await only()).id))
    expect((await only()).until).toBe('2026-12-01')
    itIs('2026-12-01', '19:00')
    await press('paul', { reden: 'ill' })
    const said = (await rows()).map(({ from, until }) => `${from} ${until}`).sort()
    expect(said).toEqual(['2026-11-30 2026-12-01', '2026-12-02 9999-12-31'])
    await press('paul', { reden: 'illLater', stap: '2', van: '2026-12-03', tot: '2026-12-03' })
    expect(await rows()).toHaveLength(2)
  })

  it('reports of siblings those who have school, and illness with an open end from a day off on (H1)', async () => {
    await press('paul', { reden: 'doctor', stap: '2', van: '2026-12-07' }, ['pip', 'puk'])
    expect((await only()).pupilId).toBe('puk')
    itIs('2026-12-07', '07:45')
    await press('paul', { reden: 'ill' }, ['pip', 'puk'])
    expect((await rows()).map(({ pupilId, kind, from }) => [pupilId, kind, from])).toEqual([
      ['pip', 'ill', '2026-12-07'],
      ['puk', 'doctor', '2026-12-07'],
      ['puk', 'ill', '2026-12-07'],
    ])
  })

  it('means the next school day when school is out (H1)', async () => {
    itIs('2026-12-04', '20:00')
    expect(await page('paul', paths.absenceReport)).toContain('De school is uit')
    await press('paul', { reden: 'ill' }, ['pip'])
    expect((await only()).from).toBe('2026-12-08')
  })

  it('is the same study day for the sister’s group, which has school (H1)', async () => {
    await press('paul', { reden: 'doctor', stap: '2', van: '2026-12-07' }, ['puk'])
    expect((await only()).from).toBe('2026-12-07')
  })

  it('knows at the weekend which day is meant (H1)', async () => {
    itIs('2026-11-29', '20:00')
    expect(await page('paul', paths.absenceReport)).toContain('De eerste schooldag is morgen')
    await press('paul', { reden: 'ill' })
    expect((await only()).from).toBe('2026-11-30')
  })
})

describe('somebody else’s child', () => {
  it('is not there: not for a parent, whatever else is reported with it, and not for whoever has no custody (H1, C10)', async () => {
    await them.linde.db.update(guardianships, eq(guardianships.personId, 'wim'), { custody: 'contact' })
    for (const [who, children] of [
      ['paul', ['wes']],
      ['paul', ['pip', 'wes']],
      ['paul', ['missing']],
      ['zed', ['pip']],
    ] as const)
      expect([who, (await press(who, { reden: 'ill' }, [...children])).status]).toEqual([who, 404])
    expect((await press('wim', { reden: 'ill' }, ['wes'])).status).toBe(403)
    await press('wanda', { reden: 'ill' }, ['wes'])
    const { id } = await only()
    expect((await as(them, 'paul').visit(paths.absenceReported(id))).status).toBe(404)
    for (const path of [paths.absenceRetraction(id), paths.absenceStill(id), paths.absenceOver(id)])
      expect([path, (await as(them, 'paul').post(path)).status]).toEqual([path, 404])
    expect(await only()).toMatchObject({ retractedAt: null, confirmedOn: null, until: '9999-12-31' })
    await them.linde.db.update(guardianships, eq(guardianships.personId, 'wim'), { custody: 'full' })
    expect(await page('wim', paths.absenceReports)).toContain('gemeld door Wanda')
  })

  it('is ill without anybody knowing but its teachers and the office: no other teacher, class parent or admin (H1, check 3)', async () => {
    await press('paul', { reden: 'other', stap: '2', toelichting: 'KANARIE' })
    const readers = ['ines', 'ada', 'hedda', 'paul', 'petra', 'olga', 'kees', 'adam', 'wanda', 'pip'] as const
    const seen: string[] = []
    for (const who of readers)
      for (const path of [paths.absentees, paths.absenceReports, paths.overview])
        if ((await page(who, path)).includes('KANARIE')) seen.push(`${who} ${path}`)
    expect(seen).toEqual([
      `ines ${paths.absentees}`,
      `ada ${paths.absentees}`,
      `hedda ${paths.absentees}`,
      ...['paul', 'petra'].flatMap((who) => [`${who} ${paths.absenceReports}`, `${who} ${paths.overview}`]),
    ])
  })

  it('is no colleague’s to see who is blocked for it (C10)', async () => {
    await press('paul', { reden: 'ill' })
    await them.linde.db.insert(guardianships, {
      ...{ personId: 'ines', pupilId: 'pip', custody: 'blocked', relation: 'tante', since: them.linde.now },
    })
    expect(await page('ines', paths.absentees)).not.toContain('Pip Cast')
    await them.linde.db.delete(guardianships, eq(guardianships.personId, 'ines'))
  })
})

describe('a report', () => {
  it('is undone in one tap, all that its form reported, and stays as a trace (H1)', async () => {
    const sheet = newSecret()
    await press('paul', { reden: 'ill', formulier: sheet }, ['pip', 'puk'])
    await as(them, 'paul').post(paths.absenceRetraction(sheet))
    expect((await rows()).map(({ retractedAt }) => retractedAt !== null)).toEqual([true, true])
    expect(await page('ines', paths.absentees)).not.toContain('Pip Cast')
    const traces = await them.linde.db.from(absenceChanges)
    expect(traces.map(({ what, byId, before }) => [what, byId, before.kind])).toEqual([
      ['retracted', 'paul', 'ill'],
      ['retracted', 'paul', 'ill'],
    ])
    expect(await page('paul', paths.absenceReports)).toContain('ingetrokken')
  })

  it('is taken back until the bell; afterwards it can only be ended (H1)', async () => {
    await press('paul', { reden: 'ill' })
    const { id } = await only()
    itIs('2026-11-30', '08:31')
    const late = await as(them, 'petra').post(paths.absenceRetraction(id))
    expect([late.status, (await late.text()).includes('kan niet meer worden ingetrokken')]).toEqual([403, true])
    expect((await only()).retractedAt).toBeNull()
    await as(them, 'petra').post(paths.absenceOver(id))
    expect(await only()).toMatchObject({ until: '2026-11-30', retractedAt: null })
  })

  it('goes on and ends in one tap on the overview: before the bell back today, after it tomorrow (H1)', async () => {
    await press('paul', { reden: 'ill' })
    const { id } = await only()
    itIs('2026-12-01', '07:45')
    const overview = await page('petra', paths.overview)
    expect(overview).toContain('Nog steeds ziek')
    expect(overview).toContain('Beter: vandaag weer naar school')
    await as(them, 'petra').post(paths.absenceStill(id))
    expect((await only()).confirmedOn).toBe('2026-12-01')
    expect(await page('ines', paths.absentees)).toContain('vandaag bevestigd')
    itIs('2026-12-02', '07:45')
    await as(them, 'paul').post(paths.absenceOver(id))
    expect((await only()).until).toBe('2026-12-01')
    expect(await page('ines', paths.absentees)).not.toContain('Pip Cast')
    expect(await page('ines', paths.absenteesOn('2026-12-01'))).toContain('Pip Cast')
  })

  it('says that it was taken back, and stands again in one tap, unless it was reported anew or long ago (H1)', async () => {
    await press('paul', { reden: 'ill' })
    const { id } = await only()
    const taken = await as(them, 'paul').post(paths.absenceRetraction(id))
    const said = await page('paul', taken.headers.get('location')!)
    for (const words of ['Ingetrokken: Pip: ziek. De school ziet het nu.', 'name="ongedaan"'])
      expect(said).toContain(words)
    expect((await as(them, 'wanda').post(paths.absenceRetraction(id), { ongedaan: '1' })).status).toBe(404)
    for (const _ of ['once', 'twice']) {
      const back = await as(them, 'paul').post(paths.absenceRetraction(id), { ongedaan: '1' })
      expect(await page('paul', back.headers.get('location')!)).toContain('De melding staat weer zoals zij was.')
    }
    expect((await only()).retractedAt).toBeNull()
    expect((await them.linde.db.from(absenceChanges)).map(({ what }) => what).sort()).toEqual(['restored', 'retracted'])

    await as(them, 'paul').post(paths.absenceRetraction(id))
    itIs('2026-11-30', '08:06')
    expect((await as(them, 'paul').post(paths.absenceRetraction(id), { ongedaan: '1' })).status).toBe(403)
    itIs('2026-11-30', '08:00')
    await press('petra', { reden: 'ill' })
    expect((await as(them, 'paul').post(paths.absenceRetraction(id), { ongedaan: '1' })).status).toBe(403)
    expect((await rows()).filter(({ retractedAt }) => retractedAt === null)).toHaveLength(1)
  })

  it('says that it was ended, and goes on as before in one tap (H1)', async () => {
    await press('paul', { reden: 'illLater', stap: '2', van: '2026-11-30', tot: '2026-12-03' })
    const { id } = await only()
    itIs('2026-12-01', '10:00')
    const ended = await as(them, 'paul').post(paths.absenceOver(id))
    expect(await page('paul', ended.headers.get('location')!)).toContain('Gemeld: Pip komt morgen weer naar school.')
    for (const _ of ['once', 'twice']) await as(them, 'paul').post(paths.absenceOver(id), { ongedaan: '1' })
    expect((await only()).until).toBe('2026-12-03')
    await as(them, 'paul').post(paths.absenceOver(id))
    itIs('2026-12-01', '10:16')
    await as(them, 'paul').post(paths.absenceOver(id), { ongedaan: '1' })
    expect((await only()).until).toBe('2026-12-01')
    expect((await them.linde.db.from(absenceChanges)).map(({ what }) => what).sort()).toEqual([
      'ended',
      'ended',
      'resumed',
    ])
  })

  it('can be changed while it lasts, with what it said kept (H1)', async () => {
    await press('paul', { reden: 'ill' })
    const { id } = await only()
    const answer = await as(them, 'petra').post(paths.absenceReported(id), { van: '2026-11-30', tot: '2026-12-02' })
    expect([answer.status, (await only()).until]).toEqual([303, '2026-12-02'])
    const [trace] = await them.linde.db.from(absenceChanges)
    expect(trace).toMatchObject({ what: 'changed', byId: 'petra', before: { until: '9999-12-31' } })
    expect((await as(them, 'petra').post(paths.absenceReported(id), { tot: '2026-11-01' })).status).toBe(422)
    itIs('2026-12-05', '09:00')
    expect((await as(them, 'petra').post(paths.absenceReported(id), { tot: '2026-12-09' })).status).toBe(422)
  })
})

describe('the day list', () => {
  it('has a teacher’s own groups, and all of them for the office, own first (H1)', async () => {
    await press('paul', { reden: 'ill' }, ['pip', 'puk'])
    expect(await page('ines', paths.absentees)).not.toContain('Puk Cast')
    expect(await page('olga', paths.absentees)).toContain('Puk Cast')
    const office = await page('ada', paths.absentees)
    expect([office.includes('Pip Cast'), office.includes('Puk Cast')]).toEqual([true, true])
  })

  it('answers a page that stands open only when something changed (H1)', async () => {
    const fragment = { 'HX-Request': 'true', 'HX-Request-Type': 'partial' }
    const [, at] = /hx-get="([^"]+)"/.exec(await page('ines', paths.absentees)) ?? []
    const path = at!.replace('&amp;', '&')
    expect((await as(them, 'ines').visit(path, fragment)).status).toBe(204)
    await press('paul', { reden: 'ill' })
    const answer = await as(them, 'ines').visit(path, fragment)
    expect(answer.status).toBe(200)
    expect(await answer.text()).toMatch(/^<div id="absenties"/)
  })

  it('says on which days there is no school, and is not there for what is no day (F5)', async () => {
    expect(await page('ada', paths.absenteesOn('2026-12-22'))).toContain('Geen school: Kerstvakantie')
    const study = await page('ada', paths.absenteesOn('2026-12-07'))
    expect(study.match(/Deze groep heeft geen school/g)).toHaveLength(1)
    for (const day of ['2026-02-30', 'x', '1999-01-01'])
      expect((await as(them, 'ada').visit(paths.absenteesOn(day))).status).toBe(404)
  })

  it('keeps to the school’s clock on the day it changes (check 36)', async () => {
    itIs('2027-03-27', '23:30')
    await press('paul', { reden: 'illLater', stap: '2', van: '2027-03-29', tot: '2027-03-30' })
    itIs('2027-03-29', '00:10')
    expect(await page('ines', paths.absentees)).toContain('Pip Cast')
  })
})
