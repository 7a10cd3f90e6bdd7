import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { sessions } from '../src/accounts/schema.ts'
import { app } from '../src/app.tsx'
import { memberships } from '../src/groups/schema.ts'
import { newId } from '../src/ids.ts'
import type { Language } from '../src/language.ts'
import { paths } from '../src/paths.ts'
import { meFrom } from '../src/people/me.ts'
import { personById, standingOf } from '../src/people/queries.ts'
import type { Platform } from '../src/platform/ports.ts'
import { questionnaires } from '../src/questionnaires/schema.ts'
import { instantAt, localDay, localTime, nextLocalTime, schoolYearOf } from '../src/time.ts'
import { dayText, deadlineText, momentText } from '../templates/ui/moment.ts'
import type { Reader } from '../templates/ui/reader.tsx'
import { as, type Cast, cast, platform as real } from './cast.ts'
import { form, good, question } from './drafts/composing.ts'

const zone = 'Europe/Amsterdam'
const iso = (at: Date) => at.toISOString().slice(0, 16)

/** What a wall clock in the zone shows, by the runtime's own tables and none of ours. */
const clock = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' })
const onTheWall = (at: Date) => clock.format(at).split(' ') as [string, string]

describe('a local day and time', () => {
  it.each([
    // the clock goes from 02:00 to 03:00: 02:30 is not there, and is taken after the gap
    ['2027-03-28', '01:59', '2027-03-28T00:59'],
    ['2027-03-28', '02:00', '2027-03-28T01:00'],
    ['2027-03-28', '02:30', '2027-03-28T01:30'],
    ['2027-03-28', '03:00', '2027-03-28T01:00'],
    ['2027-03-28', '00:00', '2027-03-27T23:00'],
    ['2027-03-28', '23:59', '2027-03-28T21:59'],
    // from 03:00 to 02:00: 02:30 comes twice, and the first is meant
    ['2026-10-25', '02:30', '2026-10-25T00:30'],
    ['2027-10-31', '01:59', '2027-10-30T23:59'],
    ['2027-10-31', '02:00', '2027-10-31T00:00'],
    ['2027-10-31', '02:30', '2027-10-31T00:30'],
    ['2027-10-31', '03:00', '2027-10-31T02:00'],
    ['2027-10-31', '23:59', '2027-10-31T22:59'],
    ['2028-02-29', '12:00', '2028-02-29T11:00'],
    ['2026-12-31', '23:59', '2026-12-31T22:59'],
    ['2027-01-01', '00:00', '2026-12-31T23:00'],
  ])('%s %s is one instant (check 36)', (day, time, instant) => {
    expect(iso(instantAt(day, time, zone))).toBe(instant)
  })

  it.each(['2027-02-29', '2026-11-31', '2027-13-01', '0000-00-00'])('%s is none', (day) => {
    expect(() => instantAt(day, '12:00', zone)).toThrow(RangeError)
  })

  const instants = fc.date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true })
  // Half of them within three hours of a change of the clock, where mistakes live.
  const changes = Array.from({ length: 20 }, (_, n) => [lastSunday(2020 + n, 2), lastSunday(2020 + n, 9)]).flat()
  const near = fc
    .tuple(fc.constantFrom(...changes), fc.integer({ min: -180, max: 180 }))
    .map(([change, minutes]) => new Date(change.getTime() + minutes * 60_000))

  it('is what every wall clock shows at 2,000 instants, and leads back to the instant (check 36)', () => {
    fc.assert(
      fc.property(fc.oneof(instants, near), (at) => {
        const [day, time] = onTheWall(at)
        expect([localDay(at, zone), localTime(at, zone)]).toEqual([day, time])
        const minute = Math.floor(at.getTime() / 60_000) * 60_000
        const back = instantAt(day, time, zone).getTime()
        // An hour that comes twice is the first of the two.
        const earlier = minute - 3_600_000
        const twice = onTheWall(new Date(earlier)).join() === onTheWall(new Date(minute)).join()
        expect(back).toBe(twice ? earlier : minute)
      }),
      { numRuns: 2000 },
    )
  })

  it('comes next as the first minute that shows it, found by walking the clock (check 36)', () => {
    const times = ['07:30', '16:30', '02:30', '00:00']
    fc.assert(
      fc.property(fc.oneof(instants, near), fc.subarray(times, { minLength: 1 }), (now, wanted) => {
        const found = nextLocalTime(now, wanted, zone)
        expect(iso(found)).toBe(iso(walked(now, wanted)!))
      }),
      { numRuns: 300 },
    )
  })

  it.each([
    ['2027-03-27T22:00Z', ['02:30'], '2027-03-28T01:30'],
    ['2027-03-28T00:00Z', ['07:30', '16:30'], '2027-03-28T05:30'],
    ['2027-10-30T20:00Z', ['07:30', '16:30'], '2027-10-31T06:30'],
    ['2027-10-30T23:30Z', ['02:30'], '2027-10-31T00:30'],
    // 02:30 has been; that it comes again is no second summary
    ['2027-10-31T00:30Z', ['02:30'], '2027-11-01T01:30'],
    ['2026-12-31T22:59Z', ['00:00'], '2026-12-31T23:00'],
    ['2026-12-31T23:00Z', ['00:00'], '2027-01-01T23:00'],
  ])('after %s, of %s, comes once: %s (checks 31, 36)', (now, times, next) => {
    expect(iso(nextLocalTime(new Date(now), times, zone))).toBe(next)
  })

  it('turns the school year on 1 August, and at no new year (check 36)', () => {
    const days = ['2026-07-31', '2026-08-01', '2026-12-31', '2027-01-01', '2028-02-29', '2027-07-31']
    expect(days.map(schoolYearOf)).toEqual([
      '2025-2026',
      '2026-2027',
      '2026-2027',
      '2026-2027',
      '2027-2028',
      '2026-2027',
    ])
    // at local midnight, not at UTC's
    expect(schoolYearOf(localDay(new Date('2027-07-31T21:59Z'), zone))).toBe('2026-2027')
    expect(schoolYearOf(localDay(new Date('2027-07-31T22:00Z'), zone))).toBe('2027-2028')
  })
})

describe('words for days', () => {
  const reader = (now: string, language: Language): Reader => ({ language, zone, now: new Date(now) })
  const said = (at: string, now: string) =>
    (['nl', 'en'] as const).map((language) => dayText(new Date(at), reader(now, language)))

  it.each([
    // a minute before and at local midnight, in winter and in summer
    ['2027-01-14T22:59Z', '2027-01-14T22:58Z', ['vandaag', 'today']],
    ['2027-01-14T23:00Z', '2027-01-14T22:59Z', ['morgen', 'tomorrow']],
    ['2027-01-14T22:59Z', '2027-01-14T23:00Z', ['gisteren', 'yesterday']],
    ['2027-07-14T21:59Z', '2027-07-14T22:00Z', ['gisteren', 'yesterday']],
    ['2027-07-14T22:00Z', '2027-07-14T21:59Z', ['morgen', 'tomorrow']],
    // a day of 23 hours and one of 25
    ['2027-03-28T21:59Z', '2027-03-27T23:00Z', ['vandaag', 'today']],
    ['2027-03-28T22:00Z', '2027-03-27T23:00Z', ['morgen', 'tomorrow']],
    ['2027-10-31T22:59Z', '2027-10-30T22:00Z', ['vandaag', 'today']],
    ['2027-10-30T21:59Z', '2027-10-31T22:59Z', ['gisteren', 'yesterday']],
    // over new year, and a leap day
    ['2026-12-31T22:59Z', '2026-12-31T23:00Z', ['gisteren', 'yesterday']],
    ['2027-01-02T12:00Z', '2026-12-31T12:00Z', ['zaterdag 2 januari 2027', 'Saturday 2 January 2027']],
    ['2028-02-29T12:00Z', '2028-03-01T12:00Z', ['gisteren', 'yesterday']],
    ['2028-02-29T12:00Z', '2028-03-04T12:00Z', ['dinsdag 29 februari', 'Tuesday 29 February']],
    // ISO week 53 begins on Monday 28 December 2026
    ['2027-01-03T12:00Z', '2026-12-28T12:00Z', ['zondag 3 januari 2027', 'Sunday 3 January 2027']],
  ])('%s, read at %s (check 36)', (at, now, words) => {
    expect(said(at, now)).toEqual(words)
  })

  it('name the weekday and date of any instant as the runtime does (check 36)', () => {
    const far = reader('2050-01-01T12:00Z', 'nl')
    const oracle = new Intl.DateTimeFormat('nl-NL', {
      timeZone: zone,
      weekday: 'long',
      day: 'numeric',
      month: 'long',
      year: 'numeric',
    })
    fc.assert(
      fc.property(fc.date({ min: new Date('2000-01-01'), max: new Date('2049-01-01'), noInvalidDate: true }), (at) => {
        expect(dayText(at, far)).toBe(oracle.format(at))
        expect(momentText(at, far, { exact: true })).toBe(`${oracle.format(at)} ${onTheWall(at)[1]}`)
      }),
      { numRuns: 500 },
    )
  })

  it('read midnight as the end of the day before, also when the clock changed in between (check 36)', () => {
    const midnight = instantAt('2027-03-29', '00:00', zone)
    expect(deadlineText(midnight, reader('2027-03-28T08:00Z', 'nl'))).toBe('uiterlijk vandaag')
    expect(deadlineText(midnight, reader('2027-03-27T08:00Z', 'nl'))).toBe('uiterlijk morgen')
  })
})

const atTheTime = (now: string): Platform => ({
  ...real,
  now: () => new Date(now),
  startDispatch: async () => {},
  log: () => {},
})

let them: Cast
beforeAll(async () => {
  them = await cast()
  await as(them, 'ines').cookie()
  const { db } = them.linde
  await db.batch([db.update(sessions, undefined, { expiresAt: new Date('2100-01-01') })])
})

async function ask(who: Parameters<typeof as>[1], now: string, path: string, body?: FormData) {
  const origin = 'https://linde.pleinpost.test'
  const headers = { origin, cookie: await as(them, who).cookie() }
  const request = new Request(`${origin}${path}`, {
    method: body ? 'POST' : 'GET',
    redirect: 'manual',
    headers,
    ...(body ? { body } : {}),
  })
  return app.fetch(request, { platform: atTheTime(now), clientAddress: '192.0.2.1' })
}

describe('a deadline', () => {
  it.each([
    ['2026-10-25', '02:30', '2026-10-25T00:30', '02:30'],
    ['2027-03-28', '01:30', '2027-03-28T00:30', '01:30'],
    // A time that the clock skips is shown as the clock will show it.
    ['2027-03-28', '02:30', '2027-03-28T01:30', '03:30'],
    ['2027-03-28', '03:00', '2027-03-28T01:00', '03:00'],
    ['2027-10-31', '02:30', '2027-10-31T00:30', '02:30'],
    ['2027-10-31', '23:59', '2027-10-31T22:59', '23:59'],
    ['2028-02-29', '17:00', '2028-02-29T16:00', '17:00'],
    ['2026-12-31', '23:59', '2026-12-31T22:59', '23:59'],
  ])('typed as %s %s stays so in the form, and is that local time for whoever reads it (check 36)', async (dag, tijd, instant, shown) => {
    const now = '2026-10-01T10:00:00Z'
    const id = newId(new Date(now))
    const asked = newId(new Date(now))
    const typed = { ...good, dag, tijd, ...question(asked, { soort: 'yesNo', tekst: 'Mag uw kind mee?' }) }
    expect((await ask('ines', now, paths.draft(id), form({ ...typed, actie: 'bewaren' }))).status).toBe(303)
    const page = await (await ask('ines', now, paths.draft(id))).text()
    expect([
      /name="dag"[^>]*value="([^"]*)"/.exec(page)?.[1],
      /name="tijd"[^>]*value="([^"]*)"/.exec(page)?.[1],
    ]).toEqual([dag, tijd])
    const preview = await (await ask('ines', now, paths.draftPreview(id))).text()
    expect(preview).toContain(shown === '23:59' ? 'iterlijk' : shown)
    expect((await ask('ines', now, paths.draft(id), form({ ...typed, actie: 'versturen' }))).status).toBe(303)
    const [kept] = (await them.linde.db.from(questionnaires)).filter(({ messageId }) => messageId === id)
    expect(iso(kept!.deadline!)).toBe(instant)
  })

  it('that has just passed in the hour that comes twice is refused (check 36)', async () => {
    const now = '2027-10-31T00:30:00Z'
    const typed = { ...good, ...question(newId(new Date(now)), { soort: 'yesNo', tekst: 'Mag uw kind mee?' }) }
    const send = (tijd: string) =>
      ask(
        'ines',
        now,
        paths.draft(newId(new Date(now))),
        form({ ...typed, dag: '2027-10-31', tijd, actie: 'versturen' }),
      )
    expect([(await send('02:30')).status, (await send('02:31')).status]).toEqual([422, 303])
  })
})

describe('a place in a group', () => {
  const rolesAt = async (who: string, now: string) => {
    const { db } = them.linde
    const [[person], standing] = await db.batch([personById(db, who), standingOf(db, who)])
    const me = meFrom(person!, standing, localDay(new Date(now), zone))
    return [me.roles.has('classParent'), me.groups.includes('4a')]
  }

  it('begins and ends at local midnight, by the days that it names, both included (check 36)', async () => {
    const { db } = them.linde
    await db.batch(
      db.insertMany(memberships, [
        { personId: 'petra', groupId: '4a', role: 'classParent', from: '2027-03-28', until: '2027-03-28' },
        { personId: 'wanda', groupId: '4a', role: 'classParent', from: '2026-12-31', until: '2027-10-31' },
      ]),
    )
    const seen = async (who: string, moments: string[]) =>
      Promise.all(moments.map(async (now) => (await rolesAt(who, now)).join()))
    const no = 'false,false'
    const yes = 'true,true'
    // The day of the change is 23 hours long.
    expect(
      await seen('petra', ['2027-03-27T22:59:59Z', '2027-03-27T23:00Z', '2027-03-28T21:59:59Z', '2027-03-28T22:00Z']),
    ).toEqual([no, yes, yes, no])
    expect(
      await seen('wanda', ['2026-12-30T22:59:59Z', '2026-12-30T23:00Z', '2027-10-31T22:59:59Z', '2027-10-31T23:00Z']),
    ).toEqual([no, yes, yes, no])
  })
})

function lastSunday(year: number, month: number) {
  const last = new Date(Date.UTC(year, month + 1, 0, 1))
  return new Date(last.getTime() - last.getUTCDay() * 86_400_000)
}

/** The next minute at which the wall clock shows one of these times, by looking at every minute; a time that comes again does not count. */
function walked(now: Date, times: readonly string[]) {
  const first = Math.floor(now.getTime() / 60_000) + 1
  for (let minute = first; minute < first + 25 * 60; minute++) {
    const time = onTheWall(new Date(minute * 60_000))[1]
    const before = onTheWall(new Date((minute - 60) * 60_000))[1]
    const isSkipped = times.includes('02:30') && time === '03:30' && before === '01:30'
    if ((times.includes(time) && before !== time) || isSkipped) return new Date(minute * 60_000)
  }
  return undefined
}
