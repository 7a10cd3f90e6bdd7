import { and, eq } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { auditLog } from '../../src/audit/schema.ts'
import { outbox } from '../../src/notifications/schema.ts'
import { paths } from '../../src/paths.ts'
import { households } from '../../src/people/schema.ts'
import { as, type Cast, cast } from '../cast.ts'

let them: Cast
beforeAll(async () => {
  them = await cast()
})

const start = { jointUse: true, jointUseAskedById: null, primaryContactId: null, partnersMayWrite: true }
beforeEach(async () => {
  const { db } = them.linde
  await db.batch([db.update(households, eq(households.id, 'home'), start), db.delete(outbox, undefined)])
})

type Who = Parameters<typeof as>[1]
const press = (who: Who, path: string, keuze: string) => as(them, who).post(path, { keuze })
const home = async () => {
  const [row] = await them.linde.db.from(households, eq(households.id, 'home'))
  const { jointUse, jointUseAskedById, primaryContactId, partnersMayWrite } = row!
  return { jointUse, jointUseAskedById, primaryContactId, partnersMayWrite }
}
const told = async () =>
  (await them.linde.db.from(outbox, eq(outbox.kind, 'notice'))).map(({ personId, notice }) => [personId, notice]).sort()
const pageOf = async (who: Who) =>
  (await (await as(them, who).visit(paths.household)).text()).replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')

describe('joint use (C3)', () => {
  it('says what follows before it is turned off', async () => {
    const page = await pageOf('paul')
    for (const said of [
      'antwoordt ieder voor zich',
      'elkaars gegevens niet meer',
      'U en Petra krijgen er allebei bericht',
    ])
      expect(page).toContain(said)
  })

  it('is ended by either, told to both, and on record; the primary contact goes with it', async () => {
    await them.linde.db.update(households, eq(households.id, 'home'), { primaryContactId: 'paul' })
    const before = await recorded()
    expect((await press('petra', paths.jointUse, 'uit')).status).toBe(303)
    expect(await home()).toEqual({ ...start, jointUse: false })
    const notice = { kind: 'jointUse', on: false, byId: 'petra' }
    expect(await told()).toEqual([
      ['paul', notice],
      ['petra', notice],
    ])
    expect((await recorded()).slice(before.length)).toEqual([['petra', 'paul']])
  })

  it('is ended once, however often and by however many it is pressed (check 33)', async () => {
    const before = await recorded()
    const presses = (['petra', 'paul', 'petra', 'paul', 'petra'] as const).map((who) =>
      press(who, paths.jointUse, 'uit'),
    )
    expect((await Promise.all(presses)).map(({ status }) => status)).toEqual(new Array(5).fill(303))
    expect((await home()).jointUse).toBe(false)
    expect((await told()).length).toBe(2)
    expect((await recorded()).length).toBe(before.length + 1)
  })

  it('begins again when both want it, and not for the wish of one', async () => {
    await press('paul', paths.jointUse, 'uit')
    await press('paul', paths.jointUse, 'aan')
    await press('paul', paths.jointUse, 'aan')
    expect(await home()).toEqual({ ...start, jointUse: false, jointUseAskedById: 'paul' })
    expect(await told()).toContainEqual(['petra', { kind: 'jointUseAsked', byId: 'paul' }])
    expect(await pageOf('petra')).toContain('Paul wil gezamenlijk gebruik weer aanzetten')
    await press('petra', paths.jointUse, 'uit')
    expect((await home()).jointUseAskedById).toBeNull()
    await press('petra', paths.jointUse, 'aan')
    await press('paul', paths.jointUse, 'aan')
    expect(await home()).toEqual(start)
    expect(await told()).toContainEqual(['petra', { kind: 'jointUse', on: true, byId: 'paul' }])
  })
})

describe('the primary contact (C2)', () => {
  it('is whoever makes themselves it, or nobody; the partner is told', async () => {
    await press('paul', paths.primaryContact, 'ik')
    await press('paul', paths.primaryContact, 'ik')
    expect((await home()).primaryContactId).toBe('paul')
    expect(await pageOf('petra')).toContain('Nu krijgt alleen Paul ze')
    await press('petra', paths.primaryContact, 'niemand')
    expect((await home()).primaryContactId).toBeNull()
    expect(await told()).toEqual([
      ['paul', { kind: 'primaryContact', contactId: null, byId: 'petra' }],
      ['petra', { kind: 'primaryContact', contactId: 'paul', byId: 'paul' }],
    ])
  })

  it('is nobody’s to become once each answers alone', async () => {
    await press('paul', paths.jointUse, 'uit')
    await press('paul', paths.primaryContact, 'ik')
    expect((await home()).primaryContactId).toBeNull()
  })
})

describe('messages between the two (C3)', () => {
  it('are turned off and on again, and the other is told and can write no more', async () => {
    await press('paul', paths.jointUse, 'uit')
    await press('paul', paths.partnersWriting, 'nee')
    expect((await home()).partnersMayWrite).toBe(false)
    expect(await told()).toContainEqual(['petra', { kind: 'partnersWrite', allowed: false, byId: 'paul' }])
    const offered = async () => (await as(them, 'petra').visit(`${paths.recipientSuggestions}?zoek=paul`)).text()
    expect(await offered()).not.toContain('person:paul')
    await press('petra', paths.partnersWriting, 'ja')
    expect(await offered()).toContain('person:paul')
  })
})

it('is for whoever has a partner alone, and takes no choice that is none', async () => {
  for (const who of ['wanda', 'wim', 'zed'] as const) {
    expect([who, (await as(them, who).visit(paths.household)).status]).toEqual([who, 404])
    for (const path of [paths.jointUse, paths.primaryContact, paths.partnersWriting])
      expect([who, path, (await press(who, path, 'uit')).status]).toEqual([who, path, 404])
  }
  for (const path of [paths.jointUse, paths.primaryContact, paths.partnersWriting]) await press('paul', path, 'anders')
  expect(await home()).toEqual(start)
  expect(await told()).toEqual([])
})

async function recorded() {
  const rows = await them.linde.db.from(auditLog, and(eq(auditLog.action, 'household.decided')))
  return rows.map(({ actorId, subjectId }) => [actorId, subjectId])
}
