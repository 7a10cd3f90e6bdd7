import { and, eq } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { auditLog } from '../../src/audit/schema.ts'
import { spoken } from '../../src/language.ts'
import { paths } from '../../src/paths.ts'
import { findSchools } from '../../src/schools/finding.ts'
import { type School, settings } from '../../src/schools/schema.ts'
import { contrastOf } from '../../templates/settings/contrast.ts'
import { as, type Cast, cast, platform } from '../cast.ts'
import { decoded } from '../http/markup.ts'

let them: Cast
let first: School
beforeAll(async () => {
  them = await cast()
  first = await school()
})
beforeEach(async () => {
  const { schoolId, ...usual } = first
  await them.linde.db.update(settings, undefined, usual)
})

const school = async () => (await them.linde.db.from(settings))[0] as School
const entries = async (action: 'settings.changed' | 'modules.changed') =>
  them.linde.db.from(auditLog, and(eq(auditLog.action, action), eq(auditLog.actorId, 'adam')))
const save = async (path: string, fields: Record<string, string> | FormData) => {
  const answer = await as(them, 'adam').post(path, fields)
  return { status: answer.status, to: answer.headers.get('location'), page: decoded(await answer.text()) }
}
const read = async (who: Parameters<typeof as>[1], path: string, headers = {}) =>
  decoded(await (await as(them, who).visit(path, headers)).text())
const boxes = (name: string, values: readonly string[]) => {
  const form = new FormData()
  for (const value of values) form.append(name, value)
  return form
}
const problemsIn = (page: string) =>
  [...page.matchAll(/id="field-(\w+)-problem"[^>]*>.*?<span>([^<]*)<\/span>/g)].map(([, field, text]) => [field, text])

const identity = {
  naam: 'De Eik',
  plaats: 'Bosdorp',
  adres: 'Laan 1',
  postcode: '1234ab',
  email: 'info@eik.example',
  welkom: 'Hallo. Wij.',
}

it('begins at one page with what this person may do, and nothing else (N1)', async () => {
  expect(await read('adam', paths.management)).toContain(`href="${paths.modules}"`)
  const administration = await read('ada', paths.management)
  expect(administration).toContain(`href="${paths.imports}"`)
  expect(administration).not.toContain(paths.modules)
  expect((await as(them, 'ines').visit(paths.management)).status).toBe(403)
  expect(await read('ines', paths.more)).not.toContain(`href="${paths.management}"`)
})

describe('name and address', () => {
  it('stand on the site and in the finder as soon as they are saved (A1, A4)', async () => {
    const { status, to } = await save(paths.schoolIdentity, identity)
    expect([status, to]).toEqual([303, `${paths.schoolIdentity}?bewaard`])
    expect(await read('adam', to!)).toContain('Bewaard.')
    const home = await read('nobody', paths.home)
    for (const text of ['De Eik', '1234 AB Bosdorp', 'Laan 1', 'mailto:info@eik.example', 'Hallo.'])
      expect(home).toContain(text)
    expect((await findSchools(platform, 'bosdorp'))?.map(({ name }) => name)).toEqual(['De Eik'])
    expect(await findSchools(platform, 'linde')).toEqual([])
    await save(paths.schoolIdentity, { ...identity, naam: first.name, plaats: first.town })
    expect((await findSchools(platform, 'linde'))?.map(({ name }) => name)).toEqual([first.name])
  })

  it('are logged with who changed what, without the welcome text, and once (N3)', async () => {
    const before = (await entries('settings.changed')).length
    await save(paths.schoolIdentity, identity)
    await save(paths.schoolIdentity, identity)
    const added = (await entries('settings.changed')).slice(before)
    expect(added.map(({ about }) => about)).toEqual([
      {
        name: 'De Eik',
        town: 'Bosdorp',
        address: 'Laan 1',
        postcode: '1234 AB',
        contactEmail: 'info@eik.example',
        welcome: true,
      },
    ])
  })

  it('keep what was typed beside what is wrong with it, and change nothing', async () => {
    const { status, page } = await save(paths.schoolIdentity, {
      ...identity,
      naam: ' \r\n ',
      postcode: '0123 AB',
      email: 'geen adres',
    })
    expect([status, problemsIn(page)]).toEqual([
      422,
      [
        ['naam', 'Vul dit veld in.'],
        ['postcode', 'Vul een postcode in, zoals 1234 AB, of laat dit leeg.'],
        ['email', 'Vul een volledig e-mailadres in, zoals naam@voorbeeld.nl.'],
      ],
    ])
    for (const typed of ['geen adres', '0123 AB', 'Bosdorp', 'Laan 1', 'Hallo. Wij.']) expect(page).toContain(typed)
    expect(await school()).toEqual(first)
  })

  it('are one line each, whatever was sent (check 18)', async () => {
    await save(paths.schoolIdentity, { ...identity, naam: 'De\r\nBcc: x@y.example \u202eEik\u001b' })
    expect((await school()).name).toBe('De Bcc: x@y.example Eik')
  })
})

describe('languages', () => {
  it('that are not offered are read by nobody, not even by whoever chose one before (A4)', async () => {
    expect(await read('nobody', paths.home, { 'accept-language': 'en' })).toContain('<html lang="en"')
    const form = boxes('talen', ['nl'])
    form.set('standaard', 'nl')
    expect((await save(paths.schoolLanguages, form)).status).toBe(303)
    const home = await read('nobody', paths.home, { 'accept-language': 'en', cookie: '__Host-taal=en' })
    expect(home).toContain('<html lang="nl"')
    expect(home).not.toContain('value="en"')
    expect(await read('paul', paths.myDetails)).not.toContain('name="language"')
    expect(spoken('en', await school())).toBe('nl')
  })

  it('are the school’s own for whoever has none of those (A4)', async () => {
    const form = boxes('talen', ['nl', 'en'])
    form.set('standaard', 'en')
    await save(paths.schoolLanguages, form)
    expect(await read('nobody', paths.home, { 'accept-language': 'pl' })).toContain('<html lang="en"')
    expect([spoken(null, await school()), spoken('nl', await school())]).toEqual(['en', 'nl'])
  })

  it('are at least one, and the school’s is among them', async () => {
    const none = await save(paths.schoolLanguages, { standaard: 'nl' })
    expect([none.status, problemsIn(none.page).map(([field]) => field)]).toEqual([422, ['talen', 'standaard']])
    const other = boxes('talen', ['nl', 'xx'])
    other.set('standaard', 'en')
    const { status, page } = await save(paths.schoolLanguages, other)
    expect([status, problemsIn(page)]).toEqual([422, [['standaard', 'Kies een taal die hierboven aangevinkt is.']]])
    expect(await school()).toEqual(first)
  })
})

describe('the colour', () => {
  it('keeps words readable on it and in it, by day and by night, whatever the hue (A4, N9)', () => {
    for (let hue = 0; hue < 360; hue++) {
      for (const light of ['light', 'dark'] as const) {
        expect([hue, light, contrastOf(light, hue) >= 4.5]).toEqual([hue, light, true])
      }
    }
  })

  it('is looked at before it is chosen, with its contrast, and then is everybody’s (A4)', async () => {
    const looked = await read('adam', `${paths.colour}?tint=20`)
    expect(looked).toContain('value="20"')
    expect(looked).toMatch(/In licht: contrast \d+,\d op 1/)
    expect((await school()).hue).toBe(first.hue)
    expect((await save(paths.colour, { tint: '20' })).status).toBe(303)
    expect(await read('nobody', paths.home)).toContain(':root{--hue:20}')
  })

  it.each(['', '360', '-1', '12.5', 'blauw', '9999'])('is a degree on the wheel, and not “%s”', async (tint) => {
    const { status, page } = await save(paths.colour, { tint })
    expect([status, problemsIn(page).map(([field]) => field)]).toEqual([422, ['tint']])
    expect(await school()).toEqual(first)
  })
})

describe('times', () => {
  it('are in a zone that there is, and in order (A4, E1)', async () => {
    const times = { ochtend: '08:00', middag: '17:30', tijdzone: 'America/Curacao' }
    expect((await save(paths.schoolTimes, times)).status).toBe(303)
    expect(await school()).toMatchObject({ morningSummary: '08:00', afternoonSummary: '17:30', zone: times.tijdzone })
  })

  it.each([
    [{ tijdzone: 'Europe/Atlantis' }, 'tijdzone', 'Kies een van de mogelijkheden.'],
    [{ tijdzone: '' }, 'tijdzone', 'Kies een van de mogelijkheden.'],
    [{ ochtend: '24:00' }, 'ochtend', 'Vul een tijd in, zoals 07:30.'],
    [{ middag: '7.30' }, 'middag', 'Vul een tijd in, zoals 07:30.'],
    [{ middag: '07:30' }, 'middag', 'Kies een tijd die later is dan het eerste overzicht.'],
  ])('say what is wrong with %o, and stay as they were', async (wrong, field, text) => {
    const times = { ochtend: '07:30', middag: '16:00', tijdzone: 'Europe/Amsterdam', ...wrong }
    const { status, page } = await save(paths.schoolTimes, times)
    expect([status, problemsIn(page)]).toEqual([422, [[field, text]]])
    expect(await school()).toEqual(first)
  })
})

describe('a module that is off', () => {
  it('has no menu entry and no route, from the next request on, and comes back with all it had (A4)', async () => {
    await save(
      paths.modules,
      boxes('onderdeel', [
        'conferences',
        'userList',
        'addressList',
        'parentMessages',
        'absence',
        'photoConsent',
        'blogs',
        'website',
        'polls',
        'newsletters',
      ]),
    )
    for (const who of ['adam', 'paul', 'pip'] as const) {
      expect((await as(them, who).visit(paths.calendar)).status).toBe(404)
      expect(await read(who, paths.more)).not.toContain(`href="${paths.calendar}"`)
    }
    expect((await entries('modules.changed')).at(-1)!.about).toEqual({ modulesOff: '["calendar"]' })
    await save(
      paths.modules,
      boxes('onderdeel', ['calendar', 'conferences', 'userList', 'addressList', 'parentMessages']),
    )
    expect((await as(them, 'paul').visit(paths.calendar)).status).toBe(200)
  })

  it('lets parents write to the school and to parents with a task alone, where parents do not write to each other (C5)', async () => {
    const envelopes = async () =>
      [...(await read('paul', paths.group('3b'))).matchAll(/Schrijf aan ([^"<]+)/g)].map(([, name]) => name)
    const offered = async () =>
      [...(await read('paul', `${paths.recipientSuggestions}?zoek=cast`)).matchAll(/erbij:person:(\w+)/g)].map(
        ([, id]) => id,
      )
    expect(await offered()).toContain('wim')
    expect((await envelopes()).length).toBeGreaterThan(4)
    await save(paths.modules, boxes('onderdeel', ['calendar', 'userList', 'addressList']))
    expect((await offered()).sort()).toEqual(['ada', 'adam', 'hedda', 'ines', 'kees', 'olga'])
    expect([...new Set(await envelopes())]).toEqual(['Ines Cast', 'Kees Cast'])
  })
})

it('shuts pupils out at their next request where they do not log in, and lets them in again (A4, B7, check 4)', async () => {
  expect((await as(them, 'pip').visit(paths.overview)).status).toBe(200)
  await save(paths.logInRules, boxes('regel', []))
  const answer = await as(them, 'pip').visit(paths.overview)
  expect([answer.status, answer.headers.get('location')]).toEqual([303, '/inloggen?naar=%2Foverzicht'])
  expect((await as(them, 'paul').visit(paths.overview)).status).toBe(200)
  await save(paths.logInRules, boxes('regel', ['pupilsLogIn']))
  expect((await as(them, 'pip').visit(paths.overview)).status).toBe(200)
})

it('keeps whether pupils log in, and whether staff need a second step (B4, B7)', async () => {
  await save(paths.logInRules, boxes('regel', ['pupilsLogIn']))
  expect(await school()).toMatchObject({ pupilsLogIn: true, staffTwoStep: false })
  await save(paths.logInRules, boxes('regel', ['staffTwoStep']))
  expect(await school()).toMatchObject({ pupilsLogIn: false, staffTwoStep: true })
})
