import { drizzle } from 'drizzle-orm/d1'
import { beforeAll, beforeEach, expect, it } from 'vitest'
import { linkedAccounts } from '../../src/linked-accounts/directory-schema.ts'
import { openAgreed, openBegun, sealAgreed, sealBegun } from '../../src/linked-accounts/proofs.ts'
import { paths } from '../../src/paths.ts'
import { disbelieve } from '../../src/schools/directory.ts'
import type { SchoolScope, Scope } from '../../src/scope.ts'
import { as, type Cast, cast, platform } from '../cast.ts'

let them: Cast
const directory = () => drizzle(platform.directory as D1Database)
beforeAll(async () => {
  them = await cast()
})
beforeEach(async () => {
  await directory().delete(linkedAccounts)
})
const to = (answer: Response) => answer.headers.get('location') ?? ''
const pathOf = (address: string) => new URL(address).pathname
const actingAs = (school: SchoolScope, id: string) => ({ ...school, me: { id } }) as Scope // safe: proofs ask for no more

it('lets a quarter of an hour for agreeing to it, and no longer (B6)', async () => {
  const [paul, zed] = [actingAs(them.linde, 'paul'), actingAs(them.haven, 'zed')]
  const after = (scope: Scope, minutes: number) => ({ ...scope, now: new Date(scope.now.getTime() + minutes * 60_000) })
  const begun = await sealBegun(paul, 'session', them.haven.school.schoolId)
  const from = await openBegun(after(zed, 14), begun)
  const agreed = await sealAgreed(zed, from)
  expect((await openAgreed(after(paul, 14), 'session', agreed)).personId).toBe('zed')
  await expect(openBegun(after(zed, 16), begun)).rejects.toThrow()
  await expect(openAgreed(after(paul, 16), 'session', agreed)).rejects.toThrow()
  // What was made for one step opens no other.
  await expect(openAgreed(paul, 'session', begun)).rejects.toThrow()
  await expect(openBegun(zed, agreed)).rejects.toThrow()
})

it('links no more than ten schools, and says so (B6)', async () => {
  const at = new Date()
  const others = Array.from({ length: 9 }, (_, n) => ({
    ...{ schoolId: them.haven.school.schoolId, personId: `x${n}`, groupId: 'g', at },
  }))
  await directory()
    .insert(linkedAccounts)
    .values([{ schoolId: them.linde.school.schoolId, personId: 'paul', groupId: 'g', at }, ...others])
  const begun = to(await as(them, 'paul').visit(paths.toOtherSchool(them.haven.school.schoolId)))
  const agreed = to(await as(them, 'zed').visit(`${pathOf(begun)}/ja`))
  expect(to(await as(them, 'paul').visit(pathOf(agreed)))).toBe(`${paths.more}?vol`)
  expect(await directory().select().from(linkedAccounts)).toHaveLength(10)
})

it('links nothing with a demo, whose passwords everybody has (A3, B6)', async () => {
  const { schoolId } = them.haven.school
  const ends = async (at: number | null) => {
    await platform.directory.prepare('update schools set demo_ends_at = ? where id = ?').bind(at, schoolId).run()
    disbelieve(platform.directory, schoolId, '')
  }
  await ends(Date.now() + 86_400_000)
  const { status } = await as(them, 'paul').visit(paths.toOtherSchool(schoolId))
  await ends(null)
  expect(status).toBe(404)
  expect((await as(them, 'paul').visit(paths.toOtherSchool(schoolId))).status).toBe(303)
})
