import { runDurableObjectAlarm } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { and, eq } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { figures } from '../../src/figures/schema.ts'
import { memberships } from '../../src/groups/schema.ts'
import { deliverAgain } from '../../src/messages/dispatch.ts'
import { deliveries, deliveryPupils, messages } from '../../src/messages/schema.ts'
import { outbox } from '../../src/notifications/schema.ts'
import { paths } from '../../src/paths.ts'
import { guardianships, people } from '../../src/people/schema.ts'
import { localDay } from '../../src/time.ts'
import { aLongTimeAgo, as, type Cast, cast } from '../cast.ts'
import { textIn } from '../questionnaires/form.ts'
import { hours, letter, toPeople } from '../questionnaires/letter.ts'
import { addKarelOf4a, respond } from '../questionnaires/respond.ts'

let them: Cast
beforeAll(async () => {
  them = await cast()
  await addKarelOf4a(them)
})
beforeEach(async () => {
  const { db } = them.linde
  await db.batch([
    db.delete(memberships, and(eq(memberships.personId, 'kim'), eq(memberships.groupId, '3b'))),
    db.delete(guardianships, and(eq(guardianships.personId, 'wanda'), eq(guardianships.pupilId, 'kim'))),
    db.update(messages, undefined, { withdrawnAt: new Date() }),
  ])
})

const ask = [{ id: 'mee' }]
/** Kim of 4a, whose father is Karel, comes to 3b. */
const join = (from = localDay(new Date(), 'Europe/Amsterdam')) =>
  them.linde.db.insert(memberships, { personId: 'kim', groupId: '3b', role: 'pupil', from })
const sentBefore = (about: Parameters<typeof letter>[1] = {}) =>
  letter(them.linde, { ask, sentAt: hours(-72), deadline: hours(72), ...about })
const whoHas = async (id: string) =>
  (await them.linde.db.from(deliveries, eq(deliveries.messageId, id))).map(({ personId }) => personId).sort()
const page = async (path: string) => textIn(await (await as(them, 'ines').visit(path)).text())
const objectOf = (id: string) => env.DISPATCH.getByName(`${them.linde.school.schoolId}:${id}`)
async function untilDone(id: string) {
  while (await runDurableObjectAlarm(objectOf(id))) await Promise.resolve()
}
const give = async (path: string, ...ids: string[]) => {
  const answer = await as(them, 'ines').post(path)
  for (const id of ids) await untilDone(id)
  return answer.status
}

describe('a child who joins the group later (D6)', () => {
  it('has its parents given the open message by one button of the sender, once, as new, and counted', async () => {
    const id = await sentBefore()
    await respond(them, 'paul', id, { 'pip mee': 'yes' })
    const before = await whoHas(id)
    await join()
    expect(await page(paths.joiners(id))).toContain('Kim')
    const pressed = await as(them, 'ines').post(paths.joiners(id))
    const after = await page(pressed.headers.get('location')!)
    expect([after.includes('De ouders krijgen het nu'), after.includes('Geef')]).toEqual([true, false])
    await untilDone(id)
    expect(await whoHas(id)).toEqual([...before, 'karel'].sort())
    expect(await give(paths.joiners(id), id)).toBe(303)
    expect(await page(paths.joiners(id))).toContain('De ouders van alle kinderen hebben het bericht.')
    const [given] = await them.linde.db.from(
      deliveries,
      and(eq(deliveries.messageId, id), eq(deliveries.personId, 'karel')),
    )
    expect(given!.sentAt.getTime()).toBeGreaterThan(hours(-1).getTime())
    const [all] = await them.linde.db.from(figures, and(eq(figures.messageId, id), eq(figures.groupId, '')))
    expect(all).toMatchObject({ received: before.length + 1, asked: 3, answered: 1 })
  })

  it('tells its parents, and nobody else a second time (E4)', async () => {
    const id = await sentBefore()
    await them.linde.db.update(people, eq(people.id, 'karel'), { email: 'karel@example.org' })
    await them.linde.db.delete(outbox, undefined) // as after the weeks that it is kept
    await join()
    await deliverAgain(them.linde, id, new Date())
    const keys = (await them.linde.db.from(outbox)).map(({ key }) => key)
    expect(keys).toEqual([`message:${id}:karel:mail`])
  })

  it('gives a parent who has it for a brother or sister the part of this child, and no second message (D2)', async () => {
    const id = await sentBefore()
    const { db } = them.linde
    await db.insert(memberships, {
      personId: 'kim',
      groupId: '3b',
      role: 'pupil',
      from: localDay(new Date(), 'Europe/Amsterdam'),
    })
    await db.insert(guardianships, {
      ...{ personId: 'wanda', pupilId: 'kim', custody: 'full', relation: 'moeder', since: aLongTimeAgo },
    })
    await deliverAgain(them.linde, id, new Date())
    const rows = await db.from(
      deliveryPupils,
      and(eq(deliveryPupils.messageId, id), eq(deliveryPupils.personId, 'wanda')),
    )
    expect(rows.map(({ pupilId }) => pupilId).sort()).toEqual(['kim', 'wes'])
    expect((await whoHas(id)).filter((one) => one === 'wanda')).toHaveLength(1)
  })

  it('is offered the sender’s own open messages of the group at once, and neither withdrawn nor closed ones, nor others’', async () => {
    const open = await sentBefore({ subject: 'OPEN-een' })
    const news = await sentBefore({ subject: 'OPEN-twee', ask: undefined as never, deadline: null })
    await sentBefore({ subject: 'DICHT', deadline: hours(-1) })
    await sentBefore({ subject: 'VANANDER', senderId: 'olga' })
    await sentBefore({ subject: 'AANPAUL', audience: toPeople('paul') })
    const gone = await sentBefore({ subject: 'WEG' })
    await them.linde.db.update(messages, eq(messages.id, gone), { withdrawnAt: new Date() })
    await join()
    const shown = await page(paths.groupJoiners('3b'))
    expect(shown).toMatch(/Kim.*OPEN/)
    for (const word of ['OPEN-een', 'OPEN-twee', 'Geef de 2 open berichten']) expect(shown).toContain(word)
    for (const word of ['DICHT', 'VANANDER', 'AANPAUL', 'WEG']) expect(shown).not.toContain(word)
    await give(paths.groupJoiners('3b'), open, news)
    expect([await whoHas(open), await whoHas(news)].map((who) => who.includes('karel'))).toEqual([true, true])
    expect(await page(paths.groupJoiners('3b'))).toContain('ontbreekt bij niemand iets')
  })

  it('is given nothing by who did not write it, and nothing that is closed or leaves it out', async () => {
    const id = await sentBefore()
    const closed = await sentBefore({ deadline: hours(-1) })
    const audience = {
      include: [{ kind: 'parentsOf' as const, group: '3b' }],
      except: [{ kind: 'parentsOfPupils' as const, pupils: ['kim'] }],
    }
    const without = await sentBefore({ audience })
    const long = await sentBefore({ ask: undefined as never, deadline: null, sentAt: hours(-61 * 24) })
    const withdrawn = await sentBefore()
    await them.linde.db.update(messages, eq(messages.id, withdrawn), { withdrawnAt: new Date() })
    const onItsWay = await sentBefore({ deliver: false })
    await join()
    expect(await page(paths.joiners(onItsWay))).not.toContain('Geef')
    for (const who of ['olga', 'hedda', 'adam'] as const)
      expect([who, (await as(them, who).post(paths.joiners(id))).status]).toEqual([who, 404])
    expect((await as(them, 'paul').post(paths.joiners(id))).status).toBe(403)
    for (const one of [closed, without, withdrawn, long]) await give(paths.joiners(one), one)
    for (const one of [id, closed, without, withdrawn, long]) expect(await whoHas(one)).not.toContain('karel')
  })

  it('gets it after the first delivery when it is asked for while that is on its way', async () => {
    const id = await sentBefore({ deliver: false })
    const { schoolId } = them.linde.school
    await join()
    await objectOf(id).start(schoolId, id)
    await objectOf(id).start(schoolId, id, Date.now())
    await untilDone(id)
    expect(await whoHas(id)).toContain('karel')
    expect(await runDurableObjectAlarm(objectOf(id))).toBe(false)
  })
})
