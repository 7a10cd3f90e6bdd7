import ICAL from 'ical.js'
import { beforeAll, describe, expect, it } from 'vitest'
import { keyOf } from '../../src/calendar/forgetting-files.ts'
import { eventFiles, events } from '../../src/calendar/schema.ts'
import { paths } from '../../src/paths.ts'
import { carryOut } from '../../src/retention/retention.ts'
import { daysLater, localDay } from '../../src/time.ts'
import { as, type Cast, cast } from '../cast.ts'
import { eventOf, put, zone } from './writing.ts'

let them: Cast
const soon = daysLater(localDay(new Date(), zone), 14)
beforeAll(async () => {
  them = await cast()
})
type Who = Parameters<typeof as>[1]

const pdf = (name: string, text = name) => new File([`%PDF-1.7 ${text}`], name, { type: 'application/pdf' })
function form(...files: File[]) {
  const data = new FormData()
  for (const file of files) data.append('bijlagen', file)
  return data
}
const add = (who: Who, id: string, ...files: File[]) => as(them, who).post(paths.eventFiles(id), form(...files))
const rows = (id: string) => them.linde.db.from(eventFiles).then((all) => all.filter(({ eventId }) => eventId === id))
const status = async (who: Who | 'nobody', path: string) => (await as(them, who).visit(path)).status
const inGroup = (about = {}) => put(them.linde, eventOf(soon, soon, { createdById: 'ines', ...about }), ['3b'])

describe('files of an event (F3)', () => {
  it('are read by whoever may read the event, and by nobody else (N1, N2)', async () => {
    const id = await inGroup({ title: 'Kamp' })
    expect((await add('ines', id, pdf('Paklijst.pdf'), pdf('Route.pdf'))).status).toBe(303)
    const page = await (await as(them, 'paul').visit(paths.event(id))).text()
    expect(page).toContain('Paklijst.pdf')
    expect(page).not.toContain('Bijlage toevoegen')
    const [file] = await rows(id)
    const path = paths.eventFile(id, file!.id)
    const answer = await as(them, 'paul').visit(path)
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/pdf'])
    expect(await answer.text()).toBe('%PDF-1.7 Paklijst.pdf')
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(await Promise.all((['pip', 'ines', 'olga', 'zoe'] as const).map((who) => status(who, path)))).toEqual([
      ...[200, 200, 200, 404],
    ])
    expect(await status('wanda', path)).toBe(await status('wanda', paths.event(id)))
    expect(await status('nobody', path)).not.toBe(200)
    expect(await status('nobody', paths.publicEventFile(id, file!.id))).toBe(404)
    // Under another event's address it is not there.
    expect(await status('paul', paths.eventFile(await inGroup(), file!.id))).toBe(404)
  })

  it('are added and taken away by whoever may change the event alone', async () => {
    const id = await inGroup()
    for (const who of ['paul', 'olga', 'zoe'] as const) expect((await add(who, id, pdf('x.pdf'))).status).toBe(404)
    expect((await add('ines', id, pdf('x.pdf'))).status).toBe(303)
    const [file] = await rows(id)
    expect((await as(them, 'paul').post(paths.eventFileRemoval(id, file!.id))).status).toBe(404)
    expect(await rows(id)).toHaveLength(1)
    expect((await as(them, 'ines').post(paths.eventFileRemoval(id, file!.id))).status).toBe(303)
    expect([await rows(id), await them.linde.files.get(keyOf(file!.id))]).toEqual([[], null])
  })

  it('are refused with a word beside the field, and the right ones among them kept', async () => {
    const id = await inGroup()
    const wrong = await add('ines', id, pdf('goed.pdf'), new File(['<svg/>'], 'fout.svg'))
    expect([wrong.status, await wrong.text()]).toEqual([422, expect.stringContaining('‘fout.svg’ kan niet mee')])
    expect((await rows(id)).map(({ name }) => name)).toEqual(['goed.pdf'])
    const none = await add('ines', id)
    expect([none.status, await none.text()]).toEqual([422, expect.stringContaining('Kies eerst een bestand')])
    // Pressed again since no answer came: it is there once (check 32).
    await add('ines', id, pdf('goed.pdf'))
    expect(await rows(id)).toHaveLength(1)
  })

  it('go with the event, the last that has them (N6)', async () => {
    const id = await inGroup({ rule: 'FREQ=WEEKLY', until: daysLater(soon, 21), title: 'Gym' })
    await add('ines', id, pdf('rooster.pdf'))
    const [file] = await rows(id)
    const sequence = async () => String((await them.linde.db.from(events)).find((one) => one.id === id)!.sequence)
    const half = daysLater(soon, 14)
    const typed = { titel: 'Zwemmen', soort: 'event', zichtbaar: 'users', dag: half, heledag: 'on', kalender: '3b' }
    const series = { herhalen: 'weekly', tot: daysLater(soon, 21), deel: 'onwards', origineel: half }
    const changed = await as(them, 'ines').post(paths.eventChange(id), {
      ...{ ...typed, ...series, gezien: await sequence() },
    })
    expect(changed.status).toBe(303)
    const other = (await them.linde.db.from(events)).find(({ title }) => title === 'Zwemmen')!
    expect((await rows(other.id)).map((one) => one.id)).toEqual([file!.id])
    await as(them, 'ines').post(paths.eventRemoval(id), { deel: 'all', gezien: await sequence() })
    expect(await status('paul', paths.eventFile(id, file!.id))).toBe(404)
    expect(await status('paul', paths.eventFile(other.id, file!.id))).toBe(200)
    await as(them, 'ines').post(paths.eventRemoval(other.id), { deel: 'all', gezien: '0' })
    expect(await status('paul', paths.eventFile(other.id, file!.id))).toBe(404)
    // As long as it can be put back they are kept, seen by nobody; the night after they are gone.
    await carryOut(them.linde)
    expect((await rows(other.id)).map((one) => one.id)).toEqual([file!.id])
    await carryOut({ ...them.linde, now: new Date(them.linde.now.getTime() + 8 * 86_400_000) })
    const left = [await rows(id), await rows(other.id), await them.linde.files.get(keyOf(file!.id))]
    expect(left).toEqual([[], [], null])
  })
})

describe('files of what visitors see (F3, J1)', () => {
  let id: string
  beforeAll(async () => {
    id = await put(them.linde, eventOf(soon, soon, { title: 'Open dag', visibility: 'visitors' }), ['school', 'public'])
    await add('hedda', id, pdf('Programma.pdf'))
  })

  it('stand in the public calendar, the embedded one too, and open without logging in', async () => {
    const [file] = await rows(id)
    const path = paths.publicEventFile(id, file!.id)
    for (const where of [paths.publicCalendar, paths.embeddedCalendar])
      expect(await (await as(them, 'nobody').visit(where)).text()).toContain(`href="${path}"`)
    expect(await status('nobody', path)).toBe(200)
    for (const change of [{ visibility: 'users' }, { draft: true }, { cancelledAt: new Date() }] as const) {
      const { visibility, draft, cancelledAt } = {
        visibility: 'visitors' as const,
        draft: false,
        cancelledAt: null,
        ...change,
      }
      await them.linde.db.update(events, undefined, { visibility, draft, cancelledAt })
      expect(await status('nobody', path)).toBe(404)
    }
    await them.linde.db.update(events, undefined, { visibility: 'visitors', draft: false, cancelledAt: null })
  })

  it('are named in feeds by an address that the reader may open, and count as a change (F2)', async () => {
    const events = async () => {
      const ics = await (await as(them, 'nobody').visit(paths.publicFeed)).text()
      const all = new ICAL.Component(ICAL.parse(ics)).getAllSubcomponents('vevent')
      return all.find((one) => one.getFirstPropertyValue('summary') === 'Open dag')!
    }
    const before = await events()
    const address = String(before.getFirstPropertyValue('attach'))
    expect(await status('nobody', new URL(address).pathname)).toBe(200)
    await add('hedda', id, pdf('Plattegrond.pdf'))
    const after = await events()
    expect(after.getAllProperties('attach')).toHaveLength(2)
    expect(after.getFirstPropertyValue('sequence')).toBe(Number(before.getFirstPropertyValue('sequence')) + 1)
  })
})
