import { beforeAll, expect, it } from 'vitest'
import { auditEntry } from '../../src/audit/queries.ts'
import { auditLog } from '../../src/audit/schema.ts'
import { type Cast, cast } from '../cast.ts'

let them: Cast
beforeAll(async () => {
  them = await cast()
})

it('only grows: what was written can be changed by nobody (N3, check 6)', async () => {
  const { db } = them.linde
  await db.batch([auditEntry(them.linde, 'import.applied', { about: { file: 'x.xml' } })])
  await expect(async () => db.update(auditLog, undefined, { actorId: 'adam' })).rejects.toThrow()
  const [row] = await db.from(auditLog)
  expect(row).toMatchObject({ action: 'import.applied', actorId: null, about: { file: 'x.xml' } })
})
