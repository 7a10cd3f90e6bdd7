import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import type { FileHandle } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { afterAll, expect, it, vi } from 'vitest'
import { diskFiles, prepareFiles, unfinished } from '../../src/platform/deno/files.ts'

/** What was said to the disk to be kept, in turn. */
const on = vi.hoisted(() => ({ disk: [] as string[] }))
vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof import('node:fs/promises')>()
  const open = async (path: string, flags?: string, mode?: number) => {
    const handle: FileHandle = await real.open(path, flags, mode)
    const sync = handle.sync.bind(handle)
    handle.sync = () => {
      on.disk.push(path)
      return sync()
    }
    return handle
  }
  return { ...real, open }
})

const root = mkdtempSync(`${tmpdir()}/pleinpost-files-`)
prepareFiles(root)
const files = diskFiles(root)
afterAll(() => rmSync(root, { recursive: true, force: true }))

const about = { type: 'text/plain', name: 'Één naam ".txt' }
const bytes = (text: string) => new TextEncoder().encode(text)
const text = async (key: string, part?: { offset: number; length: number }) => {
  const file = await files.get(key, part)
  return file && { ...file, body: await new Response(file.body).text() }
}

it('keeps a file with what is said of it, whole and in parts', async () => {
  await files.put('schools/1/a', bytes('0123456789'), about)
  expect(await text('schools/1/a')).toEqual({ ...about, size: 10, body: '0123456789' })
  expect(await text('schools/1/a', { offset: 2, length: 3 })).toEqual({ ...about, size: 10, body: '234' })
  await files.put('schools/1/a', bytes(''), about)
  expect(await text('schools/1/a')).toEqual({ ...about, size: 0, body: '' })
  expect(await text('schools/1/b')).toBeNull()
})

it.each([
  '../x',
  'a/../../x',
  '/x',
  'a//b',
  '.hidden',
  'a\0b',
  'a\nb',
  'COM1',
  '%2e%2e',
  'a/b.f',
  '...',
  'é/ü',
])('no name leads out of its folder or to another file: %j (check 23)', async (key) => {
  const before = readdirSync(tmpdir()).length
  await files.put(`names/${key}`, bytes(key), about)
  expect((await text(`names/${key}`))?.body).toBe(key)
  expect(await files.list(`names/${key}`, 10)).toContain(`names/${key}`)
  expect(readdirSync(root).sort()).toEqual(['.unfinished', 'names', 'schools'])
  expect(readdirSync(tmpdir()).length).toBe(before)
  await files.delete(`names/${key}`)
  expect(await text(`names/${key}`)).toBeNull()
})

it('lists what begins alike in order, so many at most, and forgets what is not there without complaint', async () => {
  for (const key of ['l/b/2', 'l/b/1', 'l/a', 'l/b', 'm/1']) await files.put(key, bytes(key), about)
  expect(await files.list('l/', 10)).toEqual(['l/a', 'l/b', 'l/b/1', 'l/b/2'])
  expect(await files.list('l/b/', 1)).toEqual(['l/b/1'])
  expect(await files.list('l/', 2, 'l/a')).toEqual(['l/b', 'l/b/1'])
  expect(await files.list('l/', 2, 'l/b/1')).toEqual(['l/b/2'])
  await files.delete(['l/a', 'l/none'])
  expect(await files.list('l/a', 10)).toEqual([])
})

it('has a file on the disk, with the names of all folders that were made for it, before it says so (issue 7)', async () => {
  on.disk.length = 0
  await files.put('deep/er/and/a', bytes('a'), about)
  const folders = ['', '/deep', '/deep/er', '/deep/er/and'].map((name) => `${root}${name}`)
  expect(on.disk.slice(1).sort()).toEqual(folders)
  expect(on.disk[0]).toContain(unfinished(root))
  on.disk.length = 0
  await files.put('deep/er/and/b', bytes('b'), about)
  expect(on.disk.slice(1)).toEqual([`${root}/deep/er/and`])
})

it('throws away at its start what a crash left unfinished', () => {
  writeFileSync(`${unfinished(root)}/half`, 'half')
  prepareFiles(root)
  expect(readdirSync(unfinished(root))).toEqual([])
})

it('shows nothing of a file that was broken off', async () => {
  const breaking = (async function* () {
    yield bytes('half')
    throw new Error('cut')
  })()
  await expect(files.putParts('whole', breaking, 8, about)).rejects.toThrow('cut')
  const short = (async function* () {
    yield bytes('half')
  })()
  await expect(files.putParts('whole', short, 8, about)).rejects.toThrow('4 bytes came')
  expect(await text('whole')).toBeNull()
  expect(readdirSync(unfinished(root))).toEqual([])
})
