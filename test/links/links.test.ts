import jwt from '@tsndr/cloudflare-worker-jwt'
import { eq } from 'drizzle-orm'
import { beforeAll, expect, it } from 'vitest'
import { codeOf, newLink, openedBy, openedByCode, sealLink, spacedCode, useLink } from '../../src/links/links.ts'
import { links, linkUses } from '../../src/links/schema.ts'
import { people } from '../../src/people/schema.ts'
import type { SchoolScope } from '../../src/scope.ts'
import { type Cast, cast } from '../cast.ts'

let them: Cast
beforeAll(async () => {
  them = await cast()
})

const at = (scope: SchoolScope, ms: number): SchoolScope => ({ ...scope, now: new Date(scope.now.getTime() + ms) })
const hour = 60 * 60_000

async function given(scope: SchoolScope, personId = 'paul') {
  const { id, statements } = await newLink(scope, 'password', personId)
  await scope.db.batch(statements)
  const token = await sealLink(scope, id)
  const opened = await openedBy(scope, 'password', token)
  if (opened.is !== 'open') throw new Error(opened.is)
  return { id, token, link: opened.link, code: await codeOf(scope, id) }
}

const rename = ({ db }: SchoolScope, name: string) => db.update(people, eq(people.id, 'paul'), { firstName: name })
const nameOf = async ({ db }: SchoolScope) => (await db.from(people, eq(people.id, 'paul')))[0]!.firstName

it('opens as often as it is looked at, and lets one act once, though twenty try at once (check 11)', async () => {
  const { linde } = them
  const { token, link } = await given(linde)
  for (let look = 0; look < 3; look++) expect((await openedBy(linde, 'password', token)).is).toBe('open')
  const tries = await Promise.all(
    Array.from({ length: 20 }, (_, place) => useLink(linde, link, [rename(linde, `Paul${place}`)])),
  )
  expect(tries.filter(Boolean)).toHaveLength(1)
  expect(await nameOf(linde)).toBe(`Paul${tries.indexOf(true)}`)
  expect((await openedBy(linde, 'password', token)).is).toBe('used')
})

it('is over to the second after its time, also for whoever looked at it before (check 11)', async () => {
  const { linde } = them
  const { token, link } = await given(linde)
  expect((await openedBy(at(linde, hour - 1000), 'password', token)).is).toBe('open')
  expect((await openedBy(at(linde, hour), 'password', token)).is).toBe('expired')
  const before = await nameOf(linde)
  expect(await useLink(at(linde, hour), link, [rename(linde, 'Laat')])).toBe(false)
  expect(await nameOf(linde)).toBe(before)
  expect(await useLink(linde, link, [])).toBe(true)
})

it('opens nothing any more once a newer one was given, and leaves others’ alone (check 11)', async () => {
  const { linde } = them
  const [first, hers] = [await given(linde), await given(linde, 'petra')]
  const second = await given(at(linde, 1000))
  expect((await openedBy(at(linde, 1000), 'password', first.token)).is).toBe('replaced')
  expect(await useLink(at(linde, 1000), first.link, [])).toBe(false)
  expect((await openedBy(at(linde, 1000), 'password', hers.token)).is).toBe('open')
  expect((await openedBy(at(linde, 1000), 'password', second.token)).is).toBe('open')
})

it('opens nothing at another school, for another purpose, or with a letter changed (checks 2, 11)', async () => {
  const { linde, haven } = them
  const { id, token, code, link } = await given(linde)
  // Also where the other school has one of this id, as a copy would.
  const { schoolId: _, ...copied } = link
  await haven.db.insert(links, { ...copied, code: 'of the copy', personId: 'zoe' })
  expect((await openedBy(haven, 'password', token)).is).toBe('unknown')
  expect((await openedBy(linde, 'invitation', token)).is).toBe('unknown')
  expect((await openedByCode(haven, 'password', code)).is).toBe('unknown')
  const claims = { school: linde.school.schoolId, link: id, purpose: 'unsubscribe' }
  expect((await openedBy(linde, 'password', await jwt.sign(claims, linde.secret))).is).toBe('unknown')
  const [head, body, sign] = token.split('.') as [string, string, string]
  for (const wrong of [`${head}.${body}.${sign.slice(0, -2)}AA`, `${head}.${body}x.${sign}`, `${head}.${body}.`, '']) {
    expect((await openedBy(linde, 'password', wrong)).is).toBe('unknown')
  }
})

it('opens by its code as well, however that is spaced, and keeps neither code nor token (check 11)', async () => {
  const { linde } = them
  const { code, token, id } = await given(linde)
  expect(code).toMatch(/^[2-9A-HJKMNP-TV-Z]{12}$/)
  expect(await codeOf(linde, id)).toBe(code)
  for (const typed of [spacedCode(code), ` ${code.toLowerCase()} `, code.split('').join(' ')]) {
    expect((await openedByCode(linde, 'password', typed)).is).toBe('open')
  }
  expect((await openedByCode(linde, 'password', code.slice(1))).is).toBe('unknown')
  const kept = JSON.stringify(await linde.db.batch([linde.db.from(links), linde.db.from(linkUses)]))
  for (const secret of [code, token, token.split('.')[2]!]) expect(kept).not.toContain(secret)
})
