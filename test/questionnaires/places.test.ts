import { beforeAll, expect, it } from 'vitest'
import { insertAccount, insertSession } from '../../src/accounts/queries.ts'
import { app } from '../../src/app.tsx'
import { memberships } from '../../src/groups/schema.ts'
import { sealSession, sessionCookie } from '../../src/http/session.ts'
import { fingerprint } from '../../src/ids.ts'
import { paths } from '../../src/paths.ts'
import { guardianships, householdMembers, households, people, pupils } from '../../src/people/schema.ts'
import { places, responses } from '../../src/questionnaires/schema.ts'
import { aLongTimeAgo, as, bindings, type Cast, cast, platform } from '../cast.ts'
import { formIn, textIn } from './form.ts'
import { letter, questionId } from './letter.ts'

let them: Cast
beforeAll(async () => {
  them = await cast()
})

type Who = Parameters<typeof as>[1]

const five = { id: 'rijdt', kind: 'places' as const, label: 'Rijdt u?', required: false, capacity: 5 }

/** What comes of asking for so many places, as the page says it. */
async function asks(who: Who, message: string, subject: string, amount: number) {
  const form = formIn(await (await as(them, who).visit(paths.message(message))).text())
  const fields = { ...form, [`a.${subject}.${questionId(message, 'rijdt')}`]: String(amount) }
  const sent = await as(them, who).post(paths.answers(message), fields)
  expect(sent.status).toBe(303)
  return textIn(await (await as(them, who).visit(sent.headers.get('location')!)).text())
}

const claims = async (message: string) =>
  Object.fromEntries(
    (await them.linde.db.from(places))
      .filter(({ questionId: id }) => id === questionId(message, 'rijdt'))
      .map(({ claimant, amount, state }) => [claimant, `${amount} ${state}`]),
  )

it('says how many places are free, gives them, and puts who comes later on the waiting list (D3)', async () => {
  const id = await letter(them.linde, { ask: [five], mode: 'perChild' })
  expect(textIn(await (await as(them, 'paul').visit(paths.message(id))).text())).toContain('5 van 5 plaatsen vrij')
  expect(await asks('paul', id, 'pip', 4)).toContain('1 van 5 plaatsen vrij')
  expect(await asks('wanda', id, 'wes', 2)).toContain(
    'Er is nog 1 plaats vrij, minder dan u vroeg. Wes staat op de wachtlijst (nr 1).',
  )
  expect(await claims(id)).toEqual({ pip: '4 taken', wes: '2 waiting' })
})

it('moves who waits up as soon as another takes fewer (D3)', async () => {
  const id = await letter(them.linde, { ask: [five], mode: 'perChild' })
  await asks('paul', id, 'pip', 4)
  await asks('wanda', id, 'wes', 2)
  await asks('paul', id, 'pip', 3)
  expect(await claims(id)).toEqual({ pip: '3 taken', wes: '2 taken' })
  await asks('paul', id, 'pip', 0)
  expect(await claims(id)).toEqual({ wes: '2 taken' })
})

it('says to whoever waits why, also when the places went long ago or another answer is changed (D3)', async () => {
  const mee = { id: 'mee', label: 'Mag mee?', required: false }
  const id = await letter(them.linde, { ask: [{ ...five, capacity: 1 }, mee], mode: 'perChild' })
  await asks('paul', id, 'pip', 1)
  const waits = 'Alle plaatsen zijn vergeven. Wes staat op de wachtlijst (nr 1).'
  expect(await asks('wanda', id, 'wes', 1)).toContain(waits)
  const again = await asks('wanda', id, 'wes', 1)
  expect(again).toContain(waits)
  expect(again).not.toContain('net vergeven')
})

it('leaves the places one has when more are not free, whoever waits, and answers with what one got (D3)', async () => {
  const id = await letter(them.linde, { ask: [five], mode: 'once' })
  await asks('paul', id, '-', 2)
  await asks('wanda', id, '-', 3)
  await asks('wim', id, '-', 1)
  const name = `a.-.${questionId(id, 'rijdt')}`
  const form = formIn(await (await as(them, 'paul').visit(paths.message(id))).text())
  const sent = await as(them, 'paul').post(paths.answers(id), { ...form, [name]: '4' })
  expect(await claims(id)).toEqual({ home: '2 taken', wanda: '3 taken', wim: '1 waiting' })
  const page = await (await as(them, 'paul').visit(sent.headers.get('location')!)).text()
  expect(textIn(page)).toContain('Zo veel plaatsen waren er niet meer. U houdt de plaatsen die u had.')
  expect(textIn(page)).toContain('U hebt 2 plaatsen')
  expect(formIn(page)[name]).toBe('2')
})

it('takes a child’s places once, also for separated parents (model.md)', async () => {
  const id = await letter(them.linde, { ask: [five], mode: 'perChild' })
  await asks('wanda', id, 'wes', 2)
  await asks('wim', id, 'wes', 3)
  expect(await claims(id)).toEqual({ wes: '3 taken' })
  await asks('wanda', id, 'wes', 0)
  expect(await claims(id)).toEqual({ wes: '3 taken' })
  await asks('wim', id, 'wes', 0)
  expect(await claims(id)).toEqual({})
})

it('takes a household’s places once where it is asked once (D9)', async () => {
  const id = await letter(them.linde, { ask: [five], mode: 'once' })
  await asks('paul', id, '-', 2)
  await asks('petra', id, '-', 1)
  expect(await claims(id)).toEqual({ home: '1 taken' })
})

const crowd = Array.from({ length: 200 }, (_, number) => `p${String(number).padStart(3, '0')}`)

/** Two hundred parents of as many children in 4a, each with a browser that is logged in. */
async function gather() {
  const { db, now, school } = them.linde
  const name = (id: string) => ({
    id,
    firstName: id,
    infix: '',
    lastName: 'Menigte',
    searchName: id,
    createdAt: aLongTimeAgo,
  })
  const kid = (id: string) => `k${id}`
  await db.batch([
    ...db.insertMany(
      people,
      crowd.flatMap((id) => [name(id), name(kid(id))]),
    ),
    ...db.insertMany(
      pupils,
      crowd.map((id) => ({ personId: kid(id), year: 4 })),
    ),
    ...db.insertMany(
      memberships,
      crowd.map((id) => ({ personId: kid(id), groupId: '4a', role: 'pupil' as const, from: '2020-08-01' })),
    ),
    ...db.insertMany(
      households,
      crowd.map((id) => ({ id: `h${id}` })),
    ),
    ...db.insertMany(
      householdMembers,
      crowd.map((id) => ({ personId: id, householdId: `h${id}` })),
    ),
    ...db.insertMany(
      guardianships,
      crowd.map((id) => ({
        personId: id,
        pupilId: kid(id),
        custody: 'full' as const,
        relation: 'ouder',
        since: aLongTimeAgo,
      })),
    ),
  ])
  const expiresAt = new Date(Date.now() + 86_400_000)
  await db.batch(crowd.map((id) => insertAccount(them.linde, { personId: id, userName: id, passwordHash: 'x' })))
  const prints = await Promise.all(crowd.map(async (id) => [id, await fingerprint(`session of ${id}`)] as const))
  await db.batch(
    prints.map(([personId, print]) =>
      insertSession(them.linde, { fingerprint: print, personId, createdAt: now, expiresAt, browser: 'test' }),
    ),
  )
  const claim = (person: string) => ({ school: school.schoolId, person, secret: `session of ${person}` })
  return new Map(
    await Promise.all(
      crowd.map(
        async (id) =>
          [id, `${sessionCookie}=${await sealSession(claim(id), platform.settings.secret, new Date())}`] as const,
      ),
    ),
  )
}

it('gives five places to five of two hundred who ask at the same instant, and never more (D3)', async () => {
  const cookies = await gather()
  const id = await letter(them.linde, {
    ask: [five],
    mode: 'perChild',
    audience: { include: [{ kind: 'parentsOf', group: '4a' }], except: [] },
  })
  const origin = 'https://linde.pleinpost.test'
  const answer = (person: string) => {
    const body = new URLSearchParams({ [`a.k${person}.${questionId(id, 'rijdt')}`]: '1' })
    const headers = { cookie: cookies.get(person)!, origin }
    return app.fetch(
      new Request(`${origin}${paths.answers(id)}`, { method: 'POST', body, headers, redirect: 'manual' }),
      bindings,
    )
  }
  const sent = await Promise.all(crowd.map(answer))
  expect(new Set(sent.map(({ status }) => status))).toEqual(new Set([303]))
  const states = Object.values(await claims(id))
  expect(states.filter((state) => state === '1 taken')).toHaveLength(5)
  expect(states.filter((state) => state === '1 waiting')).toHaveLength(195)
  const given = (await them.linde.db.from(responses)).filter(({ messageId }) => messageId === id)
  expect(given).toHaveLength(200)
}, 120_000)
