import { beforeAll, beforeEach, expect, it } from 'vitest'
import { leaveFileKey } from '../../src/absence/forgetting-files.ts'
import { leaveDecisions, leaveFiles, leaveRequests } from '../../src/absence/schema.ts'
import { newSecret } from '../../src/ids.ts'
import { paths } from '../../src/paths.ts'
import { as, type Cast, cast } from '../cast.ts'
import { itIs } from './clock.ts'

// Wes's parents are Wanda and Wim, in two households; Hedda decides.
let them: Cast
beforeAll(async () => {
  itIs('2026-11-30', '12:00')
  them = await cast()
})
beforeEach(async () => {
  itIs('2026-11-30', '12:00')
  for (const table of [leaveFiles, leaveDecisions, leaveRequests]) await them.linde.db.delete(table, undefined)
})

type Who = Parameters<typeof as>[1]
async function requested() {
  const fields = { kind: 'wes', van: '2026-12-03', tot: '2026-12-04', grond: 'circumstances', reden: 'Een bruiloft' }
  const answer = await as(them, 'wanda').post(paths.leaveNew, { ...fields, formulier: newSecret() })
  return /([^/?]+)\?verstuurd$/.exec(answer.headers.get('location')!)![1]!
}
const pdf = (name: string) => new File([`%PDF-1.7 ${name}`], name)
async function add(who: Who, id: string, ...files: File[]) {
  const form = new FormData()
  for (const file of files) form.append('bijlagen', file)
  return as(them, who).post(paths.leaveFiles(id), form)
}
const files = () => them.linde.db.from(leaveFiles)
const status = async (who: Who, path: string) => (await as(them, who).visit(path)).status

it('go with a request, for the child’s parents and whoever decides alone (H2)', async () => {
  const id = await requested()
  expect((await add('wanda', id, pdf('Uitnodiging.pdf'))).status).toBe(303)
  const [file] = await files()
  const path = paths.leaveFile(id, file!.id)
  for (const who of ['wanda', 'wim', 'hedda'] as const) expect([who, await status(who, path)]).toEqual([who, 200])
  expect(await status('paul', path)).toBe(404)
  for (const who of ['ines', 'zoe'] as const) expect([who, await status(who, path)]).toEqual([who, 403])
  const page = await (await as(them, 'hedda').visit(paths.leaveRequest(id))).text()
  expect(page).toContain('Uitnodiging.pdf')
  expect(page).not.toContain('Bijlage toevoegen')
})

it('are added and taken away by the parents, until somebody decides', async () => {
  const id = await requested()
  expect((await add('paul', id, pdf('x.pdf'))).status).toBe(404)
  for (const who of ['hedda', 'zoe'] as const) expect((await add(who, id, pdf('x.pdf'))).status).toBe(403)
  const wrong = await add('wanda', id, pdf('goed.pdf'), new File(['<svg/>'], 'fout.svg'))
  expect([wrong.status, await wrong.text()]).toEqual([422, expect.stringContaining('‘fout.svg’ kan niet mee')])
  const [file] = await files()
  await as(them, 'hedda').post(paths.leaveDecision(id), { gezien: '', besluit: 'refused', tekst: 'Nee' })
  expect((await add('wanda', id, pdf('laat.pdf'))).status).toBe(403)
  expect((await as(them, 'wanda').post(paths.leaveFileRemoval(id, file!.id))).status).toBe(403)
  expect(await files()).toHaveLength(1)
  const open = await requested()
  await add('wanda', open, pdf('weg.pdf'))
  const [other] = (await files()).filter(({ requestId }) => requestId === open)
  expect((await as(them, 'wanda').post(paths.leaveFileRemoval(open, other!.id))).status).toBe(303)
  expect(await them.linde.files.get(leaveFileKey(other!.id))).toBeNull()
})

it('go when the request is withdrawn (N6)', async () => {
  const id = await requested()
  await add('wanda', id, pdf('Uitnodiging.pdf'))
  const [file] = await files()
  await as(them, 'wanda').post(paths.leaveWithdrawal(id))
  expect([await files(), await them.linde.files.get(leaveFileKey(file!.id))]).toEqual([[], null])
})
