import { eq } from 'drizzle-orm'
import { beforeAll, beforeEach, expect, it } from 'vitest'
import { newLink, openedBy, useLink } from '../../src/links/links.ts'
import { doAndTell } from '../../src/notifications/notifying.ts'
import { outbox } from '../../src/notifications/schema.ts'
import { paths } from '../../src/paths.ts'
import { people } from '../../src/people/schema.ts'
import type { SchoolScope } from '../../src/scope.ts'
import { type Cast, cast } from '../cast.ts'
import { minutes, owedFor, postOffice } from './post-office.ts'

let them: Cast
beforeAll(async () => {
  them = await cast()
})
beforeEach(async () => {
  const { db } = them.linde
  await db.batch([db.delete(outbox, undefined), db.update(people, eq(people.id, 'paul'), { mailChoice: 'none' })])
})

async function forget(scope: SchoolScope, personId = 'paul') {
  const { id, statements } = await newLink(scope, 'password', personId)
  await doAndTell(scope, statements, [{ personId, notice: { kind: 'password', link: id }, about: id }])
  return id
}

const tokenIn = (text: string) => new RegExp(`${paths.newPassword('([^\\s]+)')}`).exec(text)?.[1] ?? ''

it('is mailed once, also to whoever wants no mail about messages, with a link that works (B2, E4)', async () => {
  const office = postOffice()
  const scope = await office.scope(them.linde)
  await forget(scope)
  const jobs = [...office.queued]
  await Promise.all([office.carryAll(), office.carry(jobs)])
  expect(office.counts()).toEqual({ paul: 1 })
  const [{ mail }] = office.sent as [(typeof office.sent)[number]]
  expect(mail.headers.some(({ key }) => key === 'list-unsubscribe')).toBe(false)
  expect((await openedBy(scope, 'password', tokenIn(mail.text!))).is).toBe('open')
  expect(mail.html).toContain(tokenIn(mail.text!))
})

it('is found by the sweep when the queue lost it, and carries the same link (E4, check 30)', async () => {
  const office = postOffice()
  const id = await forget(await office.scope(them.linde))
  office.queued.length = 0
  office.later(10 * minutes)
  await office.tick()
  await office.carryAll()
  expect(office.counts()).toEqual({ paul: 1 })
  const opened = await openedBy(await office.scope(them.linde), 'password', tokenIn(office.sent[0]!.mail.text!))
  expect(opened.is === 'open' && opened.link.id).toBe(id)
})

it('is not sent any more once its link was used (check 4)', async () => {
  const office = postOffice()
  const scope = await office.scope(them.linde)
  const id = await forget(scope)
  const { linkById } = await import('../../src/links/queries.ts')
  await useLink(scope, (await linkById(scope, id))[0]!.link, [])
  await office.carryAll()
  expect(office.sent).toEqual([])
  expect((await owedFor(them.linde))[0]).toMatchObject({ failure: 'skipped: nothing to tell any more' })
})

it('is given up, and said why, where there is nobody to send it to', async () => {
  const office = postOffice()
  const { db } = them.linde
  await db.update(people, eq(people.id, 'wim'), { email: null })
  await forget(await office.scope(them.linde), 'wim')
  await office.carryAll()
  expect((await owedFor(them.linde))[0]).toMatchObject({ failure: 'skipped: has no address' })
})
