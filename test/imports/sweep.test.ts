import { expect, it } from 'vitest'
import { newId } from '../../src/ids.ts'
import { insertRun } from '../../src/imports/queries.ts'
import { importRuns } from '../../src/imports/schema.ts'
import { sweepUploads } from '../../src/imports/sweep.ts'
import type { LogEntry, Platform } from '../../src/platform/ports.ts'
import type { SchoolScope } from '../../src/scope.ts'
import { platform } from '../cast.ts'
import { autumn, emptySchool } from './import-helpers.ts'

const twoDaysLater = () => new Date(autumn.getTime() + 2 * 86_400_000)
const upload = (scope: SchoolScope) =>
  insertRun(scope, { id: newId(scope.now), kind: 'edexml', fileName: 'EDEX.XML', byId: null, at: scope.now })
const waiting = async (scope: SchoolScope) =>
  (await scope.db.from(importRuns)).filter(({ discardedAt }) => discardedAt === null).length

it('throws the uploads of one school away when those of another cannot be, and says which (checks 30, 31)', async () => {
  const [stuck, fine] = [await emptySchool('vast'), await emptySchool('los')]
  for (const scope of [stuck, fine, stuck]) await upload(scope)
  const logged: LogEntry[] = []
  const broken: Platform = {
    ...platform,
    now: twoDaysLater,
    log: (entry) => logged.push(entry),
    files: {
      ...platform.files,
      delete: async (key) => {
        if (key.includes(stuck.school.schoolId)) throw new Error('the file store is gone')
      },
    },
  }
  await sweepUploads(broken, '1')
  expect([await waiting(stuck), await waiting(fine)]).toEqual([2, 0])
  expect(logged).toEqual([
    expect.objectContaining({ event: 'upload.kept', school: stuck.school.schoolId, alert: true }),
    expect.objectContaining({ event: 'upload.kept', school: stuck.school.schoolId, alert: true }),
  ])
  await sweepUploads({ ...platform, now: twoDaysLater }, '1')
  expect(await waiting(stuck)).toBe(0)
})

it('throws away no more than fifty a tick, and the rest at the next (check 31)', async () => {
  const scope = await emptySchool('veel', '2')
  for (let made = 0; made < 53; made++) await upload(scope)
  await sweepUploads({ ...platform, now: twoDaysLater }, '2')
  expect(await waiting(scope)).toBe(3)
  await sweepUploads({ ...platform, now: twoDaysLater }, '2')
  expect(await waiting(scope)).toBe(0)
})
