import { sql } from 'drizzle-orm'
import { beforeAll, expect, it } from 'vitest'
import { inviteNewcomers } from '../../src/conferences/inviting.ts'
import { invite } from '../../src/conferences/rounds.ts'
import { paths } from '../../src/paths.ts'
import { as, type Cast, cast } from '../cast.ts'
import { postOffice } from '../notifications/post-office.ts'
import { decrypt, subscriber } from '../push/browser.ts'
import { asFather, setUp, slotsIn, talksOf } from './round.ts'

let them: Cast
let round: string
beforeAll(async () => {
  them = await cast()
  round = await setUp(them)
})
const mailboxOf = async (who: 'paul' | 'petra' | 'ines') => (await as(them, who).visit(paths.messages)).text()

it('invites the whole household in its mailbox and on its overview, by mail and on its screens, once (G3, B5, E4)', async () => {
  const office = postOffice()
  const me = await subscriber()
  const fields = { endpoint: 'https://fcm.googleapis.com/fcm/send/phone', p256dh: me.p256dh, auth: me.auth }
  await as(them, 'paul').post(paths.pushDevices, fields)
  expect(await mailboxOf('paul')).not.toContain(paths.conference(round))
  const scope = await office.scope(them.linde)
  const head = { ...asFather(scope, 'hedda'), now: scope.now }
  await invite(head, round)
  await office.carryAll()
  await inviteNewcomers(head, round)
  await office.carryAll()
  expect(office.sent.map(({ to }) => to).sort()).toEqual(
    ['paul', 'petra', 'wanda', 'wim'].map((id) => `${id}@cast.example`),
  )
  expect(office.pushed).toHaveLength(1)
  // A screen lies open: of no child, and no time.
  expect(JSON.parse(await decrypt(office.pushed[0]!.body, me))).toEqual({
    title: 'Gesprekken op school',
    body: 'Van De Linde',
    path: paths.conference(round),
    tag: paths.conference(round),
  })
  for (const who of ['paul', 'petra'] as const) {
    expect(await mailboxOf(who)).toContain(paths.conference(round))
    expect(await (await as(them, who).visit(paths.overview)).text()).toContain(paths.conference(round))
  }
  expect(await mailboxOf('ines')).not.toContain('Uitnodiging van de school')
})

it('stands in the mailbox with its time once there is one, and asks nothing more (G3, G4)', async () => {
  const pip = (await talksOf(them.linde, round)).find(({ pupil_id }) => pupil_id === 'pip')!
  const [slot] = (await slotsIn(them.linde, round)).filter(({ desk_id }) => desk_id === pip.desk_id)
  const keuze = `${pip.id}.${slot!.id}`
  expect((await as(them, 'paul').post(paths.conferenceChoice(round), { keuze })).status).toBe(303)
  for (const who of ['paul', 'petra'] as const) {
    expect(await mailboxOf(who)).toMatch(/Uw gesprek: [^<]+ 15:30/)
    expect(await (await as(them, who).visit(paths.overview)).text()).not.toContain(paths.conference(round))
  }
  // Who else is owed a push of it: the other one's screens as well, and nobody's who does not come.
  const [pushes] = await them.linde.db.batch([
    them.linde.db.all<{ person_id: string }>(
      (school) => sql`select distinct person_id from outbox where school_id = ${school} and kind = 'push'`,
    ),
  ])
  expect(pushes).toEqual([{ person_id: 'paul' }])
})
