import { and, eq } from 'drizzle-orm'
import { beforeAll, beforeEach, expect, it } from 'vitest'
import { auditLog } from '../../src/audit/schema.ts'
import { blocks, reports } from '../../src/conversations/schema.ts'
import { memberships } from '../../src/groups/schema.ts'
import { outbox } from '../../src/notifications/schema.ts'
import { paths } from '../../src/paths.ts'
import { as, type Cast, cast } from '../cast.ts'
import { form, freshId } from '../drafts/composing.ts'
import { letter, toPeople } from '../questionnaires/letter.ts'
import { asRead, everyone, replyAs, type Who } from './talking.ts'

let them: Cast
beforeAll(async () => {
  them = await cast()
})
beforeEach(async () => {
  await them.linde.db.delete(blocks, undefined)
})

const pageOf = async (who: Who, path: string) => {
  const answer = await as(them, who).visit(path)
  return answer.status === 200 ? asRead(await answer.text()) : `${answer.status}`
}
const fromWanda = () => letter(them.linde, { senderId: 'wanda', audience: toPeople('paul'), body: 'VERVELEND' })
const writes = async (from: Who, to: string) => {
  const fields = { aan: [`person:${to}`], onderwerp: 'x', tekst: 'x', actie: 'versturen' }
  return (await as(them, from).post(paths.draft(freshId()), form(fields))).status
}

it('lets a parent block another parent’s further messages and replies, and take it back (C5)', async () => {
  const id = await fromWanda()
  expect(await pageOf('paul', paths.message(id))).toContain('Wanda Cast blokkeren')
  await replyAs(them, 'paul', id, 'paul', 'Hou op')
  const press = (doen: string) => as(them, 'paul').post(paths.blocking(id, 'paul'), { doen })
  expect((await press('blokkeren')).status).toBe(303)
  expect(await writes('wanda', 'paul')).toBe(422)
  expect((await replyAs(them, 'wanda', id, 'paul', 'Nee')).status).toBe(422)
  expect(await writes('paul', 'wanda')).toBe(303)
  expect(await writes('wanda', 'petra')).toBe(303)
  await press('opheffen')
  expect(await writes('wanda', 'paul')).toBe(303)
})

it('lists whom one blocked among one’s own details, to let write again (C5)', async () => {
  const blocked = 'Ouders die u hebt geblokkeerd'
  expect(await pageOf('paul', paths.myDetails)).not.toContain(blocked)
  const at = new Date()
  for (const personId of ['paul', 'petra']) await them.linde.db.insert(blocks, { personId, blockedId: 'wanda', at })
  const page = await pageOf('paul', paths.myDetails)
  expect(page).toContain(blocked)
  expect(page).toContain('Weer toelaten: Wanda Cast')
  for (const _ of [1, 2])
    expect((await as(them, 'paul').post(paths.blockedParents, { ouder: 'wanda' })).status).toBe(303)
  expect(await writes('wanda', 'paul')).toBe(303)
  // A partner's block is the partner's own.
  expect(await writes('wanda', 'petra')).toBe(422)
  expect(await pageOf('paul', paths.myDetails)).not.toContain(blocked)
})

it('never blocks the school, a partner, or a parent with a task (C3, C5)', async () => {
  const fromSchool = await letter(them.linde)
  expect(await pageOf('paul', paths.message(fromSchool))).not.toContain('blokkeren')
  expect((await as(them, 'paul').post(paths.blocking(fromSchool, 'paul'), { doen: 'blokkeren' })).status).toBe(404)
  const fromPartner = await letter(them.linde, { senderId: 'petra', audience: toPeople('paul') })
  expect((await as(them, 'paul').post(paths.blocking(fromPartner, 'paul'), { doen: 'blokkeren' })).status).toBe(404)
  await them.linde.db.insert(blocks, { personId: 'paul', blockedId: 'kees', at: new Date() })
  expect(await writes('kees', 'paul')).toBe(303)
})

it('says of a parent with a task that the block holds when the task is done (C5)', async () => {
  const { db } = them.linde
  const id = await letter(them.linde, { senderId: 'kees', audience: toPeople('paul') })
  for (const doen of ['', 'blokkeren']) {
    if (doen) await as(them, 'paul').post(paths.blocking(id, 'paul'), { doen })
    const page = await pageOf('paul', paths.message(id))
    expect(page).toContain('Zolang Kees Cast klassenouder of luizenouder is')
    expect(page).not.toContain('kan u dan niet meer schrijven')
  }
  expect(await writes('kees', 'paul')).toBe(303)
  await db.delete(blocks, undefined)
  const ofWanda = await pageOf('paul', paths.message(await fromWanda()))
  expect(ofWanda).toContain('Wanda Cast kan u dan niet meer schrijven')
  expect(ofWanda).not.toContain('klassenouder')
})

it('says so too to a parent who has a task, to whom others can always write (C5)', async () => {
  const { db } = them.linde
  const id = await letter(them.linde, { senderId: 'paul', audience: toPeople('kees') })
  for (const doen of ['', 'blokkeren']) {
    if (doen) await as(them, 'kees').post(paths.blocking(id, 'kees'), { doen })
    const page = await pageOf('kees', paths.message(id))
    expect(page).toContain('Zolang u klassenouder of luizenouder bent, kan Paul Cast u blijven schrijven')
    expect(page).not.toContain('kan u dan niet meer schrijven')
  }
  expect(await writes('paul', 'kees')).toBe(303)
  await db.delete(blocks, undefined)
})

it('waits on the overview of whoever settles it, and says to who reported that it was (D7, principle 1)', async () => {
  const { db } = them.linde
  await db.delete(reports, undefined)
  const id = await fromWanda()
  expect(await pageOf('hedda', paths.overview)).not.toContain(paths.reports)
  const said = { reporterId: 'paul', authorId: 'wanda', aboutId: id, subject: 'Dag', body: 'x', at: new Date() }
  await db.insert(reports, { id: 'een', ...said })
  expect(await pageOf('hedda', paths.overview)).toContain('1 melding wacht op u')
  for (const who of ['ines', 'paul', 'adam'] as const)
    expect([who, (await pageOf(who, paths.overview)).includes('wacht op u')]).toEqual([who, false])
  const page = await pageOf('paul', paths.message(id))
  expect([page.includes('U hebt dit bericht gemeld'), page.includes('Dit bericht melden')]).toEqual([true, false])
  await db.update(reports, undefined, { settledAt: new Date(), settledById: 'hedda' })
  expect(await pageOf('hedda', paths.overview)).not.toContain('wacht op u')
  await db.delete(reports, undefined)
})

it('keeps what waits in management’s list, however much was reported and settled after it', async () => {
  const { db } = them.linde
  await db.delete(reports, undefined)
  const at = (minute: number) => new Date(Date.UTC(2026, 0, 1, 0, minute))
  const one = (id: string, minute: number, settledAt: Date | null) => {
    const said = { reporterId: 'paul', authorId: 'wanda', aboutId: id, subject: `Nummer ${id}.`, body: 'x' }
    return { id, ...said, at: at(minute), settledAt, settledById: settledAt && 'hedda' }
  }
  const settled = Array.from({ length: 120 }, (_, n) => one(`s${n}`, n + 1, at(200)))
  await db.batch(db.insertMany(reports, [one('wacht', 0, null), ...settled, one('later', 150, null)]))
  const found = [...(await pageOf('hedda', paths.reports)).matchAll(/<bdi>Nummer (\w+)\.</g)].map(([, id]) => id)
  expect(found.slice(0, 3)).toEqual(['wacht', 'later', 's119'])
  expect(found).toHaveLength(100)
  await db.delete(reports, undefined)
})

it('shows management one text that a parent reported, once, and nothing around it; the log has no word of it (D7, N3)', async () => {
  const id = await fromWanda()
  await replyAs(them, 'paul', id, 'paul', 'EERST')
  await replyAs(them, 'wanda', id, 'paul', 'DREIGEND')
  expect(await pageOf('hedda', paths.reports)).not.toMatch(/VERVELEND|DREIGEND/)
  const page = await pageOf('paul', paths.message(id))
  const reply = /melding\?antwoord=([0-9a-z]{26})/.exec(page)?.[1] ?? ''
  const shown = await pageOf('paul', `${paths.reporting(id, 'paul')}?antwoord=${reply}`)
  expect(shown).toContain('DREIGEND')
  expect(shown).not.toMatch(/EERST|VERVELEND/)
  for (const _ of [1, 2]) await as(them, 'paul').post(paths.reporting(id, 'paul'), { antwoord: reply })
  expect(await them.linde.db.from(reports)).toHaveLength(1)
  const told = await them.linde.db.from(outbox, eq(outbox.kind, 'notice'))
  expect(told.map(({ personId, notice }) => [personId, notice])).toEqual([['hedda', { kind: 'reported' }]])
  const seen = await pageOf('hedda', paths.reports)
  expect(seen).toContain('DREIGEND')
  expect(seen).toContain('Geschreven door Wanda Cast, gemeld door Paul Cast')
  expect(seen).not.toMatch(/EERST|VERVELEND/)
  for (const who of everyone.filter((one) => one !== 'hedda'))
    expect([who, await pageOf(who, paths.reports)]).toEqual([who, '403'])
  const log = await them.linde.db.from(auditLog, eq(auditLog.action, 'message.reported'))
  expect(log.map(({ actorId, subjectId }) => [actorId, subjectId])).toEqual([['paul', 'wanda']])
  expect(JSON.stringify(log)).not.toContain('DREIGEND')
  const [report] = await them.linde.db.from(reports)
  for (const _ of [1, 2]) await as(them, 'hedda').post(paths.reportSettled(report!.id))
  const settled = await them.linde.db.from(auditLog, eq(auditLog.action, 'report.settled'))
  expect(settled.map(({ actorId }) => actorId)).toEqual(['hedda'])
  expect(await pageOf('hedda', paths.reports)).toContain('Afgehandeld')
})

it('reports nothing of one’s own, of the school, or of a conversation one is not in', async () => {
  const before = (await them.linde.db.from(reports)).length
  const id = await fromWanda()
  await replyAs(them, 'paul', id, 'paul', 'MIJN')
  const fromSchool = await letter(them.linde)
  for (const [who, path] of [
    ['wanda', paths.reporting(id, 'paul')],
    ['wim', paths.reporting(id, 'paul')],
    ['paul', paths.reporting(fromSchool, 'paul')],
    ['ines', paths.reporting(fromSchool, 'paul')],
  ] as const) {
    expect([who, (await as(them, who).post(path)).status]).toEqual([who, 404])
    expect([who, (await as(them, who).visit(path)).status]).toEqual([who, 404])
  }
  expect(await them.linde.db.from(reports)).toHaveLength(before)
})

it('neither blocks nor reports anybody who works here and teaches no group, nor lets them (C5, D7)', async () => {
  const before = (await them.linde.db.from(reports)).length
  const fromOffice = await letter(them.linde, { senderId: 'hedda', audience: toPeople('paul') })
  const toOffice = await letter(them.linde, { senderId: 'paul', audience: toPeople('hedda') })
  for (const [who, id, withId] of [
    ['paul', fromOffice, 'paul'],
    ['hedda', toOffice, 'hedda'],
  ] as const) {
    const block = await as(them, who).post(paths.blocking(id, withId), { doen: 'blokkeren' })
    const report = await as(them, who).post(paths.reporting(id, withId))
    expect([who, block.status, report.status]).toEqual([who, 404, 404])
  }
  expect(await them.linde.db.from(blocks)).toEqual([])
  expect(await them.linde.db.from(reports)).toHaveLength(before)
})

it('confirms a report on the page that one comes back to', async () => {
  const id = await fromWanda()
  let answer = await as(them, 'paul').post(paths.reporting(id, 'paul'))
  const ways: string[] = []
  while (answer.status === 303) {
    const { pathname, search } = new URL(answer.headers.get('location') ?? '', 'https://linde.pleinpost.test')
    ways.push(pathname + search)
    answer = await as(them, 'paul').visit(pathname + search)
  }
  expect(ways.at(-1)).toBe(`${paths.message(id)}?gemeld`)
  expect(await answer.text()).toContain('Gemeld bij de directie.')
  expect(await pageOf('paul', paths.message(id))).not.toContain('Gemeld bij de directie.')
})

it('neither blocks nor reports a teacher of a group, also one who is not among the staff (C5, D7)', async () => {
  const { db } = them.linde
  const teaches = { groupId: '3b', personId: 'wim', role: 'teacher' as const, from: '2020-08-01' }
  const id = await letter(them.linde, { senderId: 'wim', audience: toPeople('paul') })
  const report = () => as(them, 'paul').visit(paths.reporting(id, 'paul'))
  expect((await report()).status).toBe(200)
  await db.insert(memberships, teaches)
  const block = await as(them, 'paul').post(paths.blocking(id, 'paul'), { doen: 'blokkeren' })
  expect([block.status, (await report()).status]).toEqual([404, 404])
  await db.delete(memberships, and(eq(memberships.personId, 'wim'), eq(memberships.role, 'teacher')))
})
