import { env } from 'cloudflare:workers'
import { beforeAll, beforeEach, expect, it } from 'vitest'
import { outbox } from '../../src/notifications/schema.ts'
import { people, staff } from '../../src/people/schema.ts'
import { foundSchool } from '../../src/schools/founding.ts'
import type { SchoolScope } from '../../src/scope.ts'
import { searchable } from '../../src/searching.ts'
import { platform } from '../cast.ts'
import { postOffice } from '../notifications/post-office.ts'

const day = 86_400_000
const endsAt = new Date('2027-02-23T23:00:00Z')
const daysBefore = (days: number) => new Date(endsAt.getTime() - days * day)

const about = { town: 'X', welcome: '', hue: 1, shard: '1' }

let proef: SchoolScope
beforeAll(async () => {
  proef = await foundSchool(platform, { ...about, name: 'De Proef', slug: 'proef', trialEndsAt: endsAt })
  await peopled(proef)
  await peopled(await foundSchool(platform, { ...about, name: 'Geen Proef', slug: 'geen-proef' }))
})

/** Two who decide about the school, and one who teaches there. */
async function peopled({ db, now }: SchoolScope) {
  const person = (id: string) => {
    const name = { firstName: id, infix: '', lastName: 'X', searchName: searchable(id) }
    return { id, ...name, email: `${id}@x.example`, createdAt: now }
  }
  const roles = [['ank', 'admin'] as const, ['ben', 'admin'] as const, ['teun', 'teacher'] as const]
  await db.batch([
    ...db.insertMany(
      people,
      roles.map(([id]) => person(id)),
    ),
    ...db.insertMany(
      staff,
      roles.map(([personId, role]) => ({ personId, role, since: now })),
    ),
  ])
}

beforeEach(async () => {
  await proef.db.batch([proef.db.delete(outbox, undefined)])
  await env.DIRECTORY.prepare('update schools set trial_warned = null').run()
})

/** A tick at that moment, and whatever it queued. */
async function tick(office: ReturnType<typeof postOffice>, at: Date) {
  office.set.now = at
  await office.tick()
  await office.carryAll()
}
const told = (office: ReturnType<typeof postOffice>) =>
  office.sent.map(({ to, mail }) => `${to} ${mail.subject}`).sort()
const toBoth = (days: string) =>
  ['ank', 'ben'].map((who) => `${who}@x.example De proefperiode van De Proef loopt over ${days} af`)

it('tells the school’s admins, and nobody else, at 14, 7 and 1 day, once each (A2, E4)', async () => {
  const office = postOffice()
  for (let days = 20; days > 0; days -= 0.25) await tick(office, daysBefore(days))
  expect(told(office)).toEqual([...toBoth('14 dagen'), ...toBoth('7 dagen'), ...toBoth('1 dag')].sort())
})

it('says until when in the mail, and that nothing is deleted soon', async () => {
  const office = postOffice()
  await tick(office, daysBefore(7))
  const { text } = office.sent[0]!.mail
  expect(text).toContain('tot en met dinsdag 23 februari')
  expect(text).toContain('90 dagen lang niets verwijderd')
  expect(text).toContain('//proef.pleinpost.test/overzicht')
})

it('says once what two ticks at once would say (check 31)', async () => {
  const office = postOffice()
  office.set.now = daysBefore(13)
  await Promise.all([office.tick(), office.tick(), office.tick()])
  await office.carryAll()
  expect(told(office)).toEqual(toBoth('14 dagen'))
})

it('says only the last of what it missed, and nothing once the trial is over (check 31)', async () => {
  const office = postOffice()
  await tick(office, daysBefore(5))
  expect(told(office)).toEqual(toBoth('7 dagen'))
  await tick(office, daysBefore(-1))
  expect(office.sent).toHaveLength(2)
})

it('says it again under the same key when noting it failed, and so not twice (check 31)', async () => {
  const office = postOffice()
  await tick(office, daysBefore(7))
  await env.DIRECTORY.prepare('update schools set trial_warned = null').run()
  await tick(office, daysBefore(6))
  expect(told(office)).toEqual(toBoth('7 dagen'))
})

it('warns the others when one school cannot be opened', async () => {
  await env.DIRECTORY.prepare(
    "insert into schools (id, slug, name, town, shard, created_at, trial_ends_at) values ('half', 'half', 'Half', '', '1', 0, ?)",
  )
    .bind(endsAt.getTime() - 1000)
    .run()
  const office = postOffice()
  await tick(office, daysBefore(3))
  expect(told(office)).toEqual(toBoth('7 dagen'))
  expect(office.logged.some(({ event, name }) => event === 'schedule.failed' && name === 'trials')).toBe(true)
  await env.DIRECTORY.prepare("delete from schools where id = 'half'").run()
})

it('tells nothing that is no longer so: a school that became a customer (check 4)', async () => {
  const trial = { ...about, name: 'De Klant', slug: 'klant', trialEndsAt: new Date(endsAt.getTime() - 10 * day) }
  const scope = await foundSchool(platform, trial)
  await peopled(scope)
  const office = postOffice()
  office.set.now = daysBefore(17)
  await office.tick()
  await env.DIRECTORY.prepare("update schools set trial_ends_at = null where slug = 'klant'").run()
  office.later(61_000)
  await office.carryAll()
  expect(office.sent).toEqual([])
  const owed = await scope.db.from(outbox)
  expect(owed.map(({ failure }) => failure)).toEqual(Array(2).fill('skipped: nothing to tell any more'))
})
