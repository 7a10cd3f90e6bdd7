import { env } from 'cloudflare:workers'
import { beforeAll, expect, it } from 'vitest'
import { app } from '../../src/app.tsx'
import { auditLog } from '../../src/audit/schema.ts'
import { register } from '../../src/db/register.ts'
import type { About, FileLine, Manifest } from '../../src/moving/archive.ts'
import { moving, stays } from '../../src/moving/tables.ts'
import { paths } from '../../src/paths.ts'
import { removeSchool } from '../../src/schools/removal.ts'
import { removalOf } from '../../src/schools/removal-queries.ts'
import { as, bindings, type Cast, cast, platform } from '../cast.ts'
import { fill } from '../http/filled.ts'

const key = 'a key of the operator for tests only, long enough'
const run = { ...bindings, platform: { ...platform, settings: { ...platform.settings, operatorKey: key } } }
const apex = 'https://pleinpost.test'

let them: Cast
let id: string
beforeAll(async () => {
  them = await cast()
  await fill(them.linde, 'A')
  id = them.linde.school.schoolId
  await platform.files.put(`schools/${id}/klein/een`, new Uint8Array([1, 2, 3]), {
    type: 'image/webp',
    name: 'één.webp',
  })
}, 60_000)

type Asked = { method?: string; body?: string | Uint8Array<ArrayBuffer>; with?: string }
const ask = (path: string, { with: said = key, ...init }: Asked = {}) =>
  app.fetch(new Request(`${apex}${path}`, { ...init, headers: { authorization: `Bearer ${said}`, origin: apex } }), run)
const post = (path: string, body: string | Uint8Array<ArrayBuffer> = '') => ask(path, { method: 'POST', body })

async function linesOf(table: string) {
  let [lines, after] = ['', '']
  for (;;) {
    const answer = await ask(`${paths.movingRows(id, table)}${after && `?na=${after}`}`)
    expect([table, answer.status]).toEqual([table, 200])
    lines += await answer.text()
    after = answer.headers.get('Pleinpost-Next') ?? ''
    if (!after) return lines
  }
}
async function everything() {
  const tables = new Map<string, string>()
  for (const table of moving) tables.set(table, await linesOf(table))
  const keys = (await (await ask(paths.movingFiles(id))).text()).split('\n').filter(Boolean)
  const files = await Promise.all(
    keys.map(async (line) => {
      const answer = await ask(`${paths.movingFile(id)}?sleutel=${encodeURIComponent(JSON.parse(line) as string)}`)
      return {
        key: JSON.parse(line) as string,
        about: answer.headers.get('Pleinpost-About') ?? '',
        bytes: new Uint8Array(await answer.arrayBuffer()),
      }
    }),
  )
  return { tables, files }
}
const problemOf = async (answer: Response) => [answer.status, ((await answer.json()) as { problem: string }).problem]

it('is nothing to anybody without the operator’s key, nor with it before the school agreed (N5, D7)', async () => {
  expect((await ask(paths.movingSchool(id))).status).toBe(404)
  expect((await as(them, 'ines').post(paths.schoolMove, {})).status).toBe(403)
  expect((await as(them, 'hedda').post(paths.schoolMove, {})).status).toBe(303)
  expect(await (await as(them, 'hedda').visit(paths.schoolMove)).text()).toContain('mag de school meenemen tot')
  const [entry] = (await them.linde.db.from(auditLog)).filter(({ action }) => action === 'data.exported')
  expect(entry?.about).toMatchObject({ what: 'school' })
  for (const wrong of ['', key.slice(1), `${key}x`])
    for (const path of [paths.movingSchool(id), paths.movingRows(id, 'people'), paths.movingFiles(id)])
      expect([path, (await ask(path, { with: wrong })).status]).toEqual([path, 404])
  const keyless = { ...run, platform: { ...run.platform, settings: { ...run.platform.settings, operatorKey: '' } } }
  const request = new Request(`${apex}${paths.movingSchool(id)}`, { headers: { authorization: 'Bearer ' } })
  expect((await app.fetch(request, keyless)).status).toBe(404)
  expect((await ask(paths.movingSchool(them.haven.school.schoolId))).status).toBe(404)
  await as(them, 'hedda').post(paths.schoolMoveEnd, {})
  expect((await ask(paths.movingSchool(id))).status).toBe(404)
  await as(them, 'adam').post(paths.schoolMove, {})
  expect((await ask(paths.movingSchool('linde'))).status).toBe(200)
})

it('says of every table whether it goes along, and why not (N5)', async () => {
  expect([...moving, ...Object.keys(stays)].sort()).toEqual(Object.keys(register).sort())
  const about = (await (await ask(paths.movingSchool(id))).json()) as About
  expect(about).toMatchObject({ format: 'pleinpost-school', school: { slug: 'linde', id }, stays })
  for (const table of Object.keys(stays)) expect((await ask(paths.movingRows(id, table))).status).toBe(404)
  const { tables } = await everything()
  const text = [...tables.values()].join('')
  expect(text).not.toContain(them.haven.school.schoolId)
  for (const line of tables.get('outbox')?.split('\n').filter(Boolean) ?? [])
    expect((JSON.parse(line) as { done_at: unknown }).done_at).not.toBeNull()
})

it('takes a school out and in again with the same rows and files, in any pieces and as often as they come (N5)', async () => {
  const about = (await (await ask(paths.movingSchool(id))).json()) as About
  const before = await everything()
  const filled = [...before.tables].filter(([, lines]) => lines !== '')
  expect(filled.length).toBeGreaterThan(60)
  expect(before.files.length).toBeGreaterThan(0)
  const rows = Object.fromEntries(
    [...before.tables].map(([table, lines]) => [table, { rows: lines.split('\n').length - 1, sha256: '' }]),
  )
  const manifest = {
    ...about,
    takenAt: '2026-11-30T09:00:00Z',
    rows,
    files: { count: 0, bytes: 0, sha256: '' },
  } satisfies Manifest

  expect(await problemOf(await post(paths.movingSchool(id), JSON.stringify(manifest)))).toEqual([
    409,
    'This school is here already.',
  ])
  await env.SHARD_1!.prepare('update outbox set done_at = due_at where done_at is null').run()
  const triggers = async () =>
    (await env.SHARD_1!.prepare("select name, sql from sqlite_schema where type = 'trigger' order by name").all())
      .results
  const triggersBefore = await triggers()
  expect(triggersBefore.length).toBeGreaterThan(50)
  expect((await post(paths.movingLeft('linde'))).status).toBe(204)
  expect((await as(them, 'paul').visit(paths.overview)).status).toBe(404)
  expect(await removeSchool(platform, { id, shard: '1', ground: 'moved' }, { calls: 10_000 })).toBe(true)
  expect(await removalOf(platform.directory, id)).toMatchObject([{ ground: 'moved', doneAt: expect.anything() }])

  const begin = (given: object, slug = '') => post(`${paths.movingSchool(id)}?subdomein=${slug}`, JSON.stringify(given))
  expect(await problemOf(await begin({ ...manifest, format: 'other' }))).toEqual([
    409,
    'That is no archive of a school.',
  ])
  expect((await problemOf(await begin({ ...manifest, schema: '0001_older.sql' })))[1]).toContain('another version')
  expect(await problemOf(await begin(manifest, 'haven'))).toEqual([409, 'Another school has this address.'])
  expect(await problemOf(await begin(manifest, 'www'))).toEqual([409, 'No address can be called that.'])
  expect((await begin(manifest)).status).toBe(204)
  expect((await begin(manifest)).status).toBe(204)
  expect((await problemOf(await begin({ ...manifest, takenAt: 'another' })))[1]).toContain('half arrived')
  expect(await problemOf(await post(paths.movingArrived(id)))).toEqual([409, 'Not everything has arrived yet.'])

  for (const [table, lines] of filled) {
    const all = lines.split('\n').filter(Boolean)
    for (const part of [all.slice(0, 1), all, all.slice(-1)])
      expect([table, (await post(paths.movingRows(id, table), `${part.join('\n')}\n`)).status]).toEqual([table, 204])
  }
  for (const { key: at, about: said, bytes } of before.files) {
    const { type, name } = JSON.parse(decodeURIComponent(said)) as FileLine
    const parts = bytes.length > 1 ? [bytes.slice(0, 1), bytes.slice(1)] : [bytes]
    for (const [place, part] of parts.entries()) {
      const told = {
        sleutel: at,
        deel: String(place + 1),
        delen: String(parts.length),
        grootte: String(bytes.length),
        soort: type,
        naam: name,
      }
      expect((await post(`${paths.movingFile(id)}?${new URLSearchParams(told)}`, part)).status).toBe(204)
    }
  }
  expect((await as(them, 'paul').visit(paths.overview)).status).toBe(404)
  const there = await everything()
  for (const [table, lines] of before.tables) expect([table, there.tables.get(table)]).toEqual([table, lines])
  expect(there.files).toEqual(before.files)
  expect(await triggers()).toEqual(triggersBefore)

  expect((await post(paths.movingArrived(id))).status).toBe(204)
  expect((await post(paths.movingArrived(id))).status).toBe(204)
  expect((await post(paths.movingRows(id, 'people'), '')).status).toBe(404)
  expect(await platform.files.list('arriving/', 10)).toEqual([])
})

it('takes away what had come of a school that is not to come after all', async () => {
  const strange = '01hzzzzzzzzzzzzzzzzzzzzzzz'
  const [haven] = (await env.SHARD_2!.prepare('select max(name) name from d1_migrations').all<{ name: string }>())
    .results
  const school = { id: strange, slug: 'elders', name: 'Elders', town: 'X', hosts: [] }
  const manifest = { format: 'pleinpost-school', version: 1, schema: haven?.name, takenAt: 'now', school, rows: {} }
  expect((await post(paths.movingSchool(strange), JSON.stringify(manifest))).status).toBe(204)
  const person = await env.SHARD_2!.prepare('select * from people where id = ?').bind('zoe').first()
  expect((await post(paths.movingRows(strange, 'people'), JSON.stringify(person))).status).toBe(204)
  expect(await (await post(paths.movingBrokenOff(strange))).json()).toEqual({ done: true })
  for (const shard of [env.SHARD_1!, env.SHARD_2!])
    expect(await shard.prepare('select count(*) n from people where school_id = ?').bind(strange).first('n')).toBe(0)
  expect((await post(paths.movingRows(strange, 'people'), '')).status).toBe(404)
})
