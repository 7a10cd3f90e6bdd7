import { eq } from 'drizzle-orm'
import { beforeAll, expect, it } from 'vitest'
import { paths } from '../../src/paths.ts'
import { polls } from '../../src/polls/schema.ts'
import { seeToPoll } from '../../src/polls/seeing-to.ts'
import { as, type Cast, cast } from '../cast.ts'
import { minutes, postOffice } from '../notifications/post-office.ts'
import { decrypt, subscriber } from '../push/browser.ts'
import { ask, says } from './crowd.ts'

let them: Cast
let me: Awaited<ReturnType<typeof subscriber>>
beforeAll(async () => {
  them = await cast()
  me = await subscriber()
  const fields = { endpoint: 'https://fcm.googleapis.com/fcm/send/phone', p256dh: me.p256dh, auth: me.auth }
  await as(them, 'paul').post(paths.pushDevices, fields)
})

const day = 86_400_000

it('says on a screen that the school asks something, and not what; and once more to whoever has not answered (B5, I3)', async () => {
  const office = postOffice()
  const scope = await office.scope(them.linde)
  const poll = await ask(scope, 'geheim', { closesAt: new Date(scope.now.getTime() + 3.1 * day) })
  await office.carryAll()
  office.later(5 * minutes)
  await office.tick()
  await office.carryAll()
  const said = async (place: number) => JSON.parse(await decrypt(office.pushed[place]!.body, me)) as object
  expect(office.pushed).toHaveLength(1)
  expect(await said(0)).toEqual({
    title: 'De school heeft een vraag',
    body: 'Van De Linde',
    path: paths.poll('geheim'),
    tag: paths.poll('geheim'),
  })
  office.set.now = new Date(poll.closesAt!.getTime() - 2.9 * day)
  for (const _ of [1, 2]) {
    await office.tick()
    await office.carryAll()
  }
  expect(office.pushed).toHaveLength(2)
  expect(await said(1)).toMatchObject({ title: 'Een vraag van de school sluit bijna' })
})

it('wakes nobody who took part since, nor of a poll that is over (I3)', async () => {
  const office = postOffice()
  for (const id of ['gedaan', 'dicht']) {
    const scope = await office.scope(them.linde)
    await ask(scope, id)
    if (id === 'gedaan') await says(them.linde, 'paul', id, { vraag1: 'yes', vraag2: '' })
    else await them.linde.db.update(polls, eq(polls.id, id), { closedAt: scope.now })
    await office.carryAll()
    await seeToPoll(scope, id)
    await office.carryAll()
  }
  expect(office.pushed).toEqual([])
})
