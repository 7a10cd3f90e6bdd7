import { randomUUID } from 'node:crypto'
import { createReadStream, mkdirSync, rmSync } from 'node:fs'
import { mkdir, open, readdir, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { Readable } from 'node:stream'
import type { Part } from '../../files/part.ts'
import type { FileStore } from '../ports.ts'

type About = { type: string; name: string }
type Parts = Iterable<Uint8Array> | AsyncIterable<Uint8Array>

/** First its length, then what is said of it, then its bytes: one file, so that neither is ever there without the other. */
const headerLength = 4

/**
 * Files in a folder. A key's parts are folders, each written so that no name can mean another place; a file is written
 * beside its place and moved there when the disk has it, so that readers see the old one or the new one whole.
 */
export function diskFiles(root: string): FileStore {
  const pathOf = (key: string) => `${root}/${key.split('/').map(safe).join('/')}.f`

  async function put(key: string, parts: Parts, about: About) {
    const path = pathOf(key)
    const folder = path.slice(0, path.lastIndexOf('/'))
    const made = await mkdir(folder, { recursive: true, mode: 0o700 })
    await writeWhole(root, path, header(about), parts)
    await synced(folder, made)
  }

  return {
    put: (key, body, about) => put(key, [body], about),
    putParts: (key, parts, size, about) => put(key, exactly(parts, size), about),
    get: async (key, part) => {
      const path = pathOf(key)
      const found = await headOf(path)
      if (!found) return null
      const { about, start, size } = found
      const { from, to } = within(part ?? { offset: 0, length: size }, size)
      const stream = to < from ? Readable.from([]) : createReadStream(path, { start: start + from, end: start + to })
      return { body: Readable.toWeb(stream) as unknown as ReadableStream, size, ...about }
    },
    delete: async (keys) => {
      for (const key of [keys].flat()) await rm(pathOf(key), { force: true })
    },
    list: async (prefix, limit, after = '') => {
      const found: string[] = []
      const cut = prefix.lastIndexOf('/')
      await collect(root, prefix.slice(0, Math.max(cut, 0)), { prefix, limit, after }, found)
      return found
    },
  }
}

/** Letters, digits and a few marks stand for themselves; everything else is written as its bytes ("%2e"), dots at the front too. */
const safe = (part: string) =>
  part === ''
    ? '%'
    : part.replaceAll(/[^A-Za-z0-9_.@+=-]|^\./g, (mark) =>
        [...new TextEncoder().encode(mark)].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join(''),
      )
const unsafe = (name: string) => (name === '%' ? '' : decodeURIComponent(name))

function header(about: About) {
  const told = new TextEncoder().encode(JSON.stringify(about))
  const whole = new Uint8Array(headerLength + told.length)
  new DataView(whole.buffer).setUint32(0, told.length)
  whole.set(told, headerLength)
  return whole
}

/** What is shorter or longer than was said is no whole file. */
async function* exactly(parts: AsyncIterable<Uint8Array>, size: number) {
  let seen = 0
  for await (const part of parts) {
    seen += part.length
    yield part
  }
  if (seen !== size) throw new Error(`${seen} bytes came where ${size} were said to`)
}

/** What is not whole yet stands here; what a crash left is thrown away at the next start. */
export const unfinished = (root: string) => `${root}/.unfinished`

async function writeWhole(root: string, path: string, head: Uint8Array, parts: Parts) {
  const beside = `${unfinished(root)}/${randomUUID()}`
  try {
    const file = await open(beside, 'wx', 0o600)
    try {
      await file.writeFile(head)
      for await (const part of parts) await file.writeFile(part)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(beside, path)
  } catch (error) {
    await rm(beside, { force: true })
    throw error
  }
}

/** A name is in its folder for good when the folder is on the disk too; so is each folder that was made, from the uppermost on. */
async function synced(folder: string, made: string | undefined) {
  const opened = await open(folder, 'r')
  await opened.sync().finally(() => opened.close())
  if (made && folder.length >= made.length) await synced(dirname(folder), made)
}

async function headOf(path: string) {
  const file = await open(path, 'r').catch(missing)
  if (!file) return null
  try {
    const length = new Uint8Array(headerLength)
    await file.read(length, 0, headerLength, 0)
    const told = new Uint8Array(new DataView(length.buffer).getUint32(0))
    await file.read(told, 0, told.length, headerLength)
    const start = headerLength + told.length
    return {
      about: JSON.parse(new TextDecoder().decode(told)) as About, // safe: written by `header`
      start,
      size: (await file.stat()).size - start,
    }
  } finally {
    await file.close()
  }
}

const missing = (error: NodeJS.ErrnoException) => {
  if (error.code === 'ENOENT' || error.code === 'ENOTDIR' || error.code === 'ENAMETOOLONG') return null
  throw error
}

const within = ({ offset, length }: Part, size: number) => ({
  from: offset,
  to: Math.min(size, offset + length) - 1,
})

type Wanted = { prefix: string; limit: number; after: string }

/** In the order of the keys, as R2 lists them. */
async function collect(root: string, folder: string, wanted: Wanted, found: string[]) {
  const { prefix, limit, after } = wanted
  const path = folder === '' ? root : `${root}/${folder.split('/').map(safe).join('/')}`
  const entries = ((await readdir(path, { withFileTypes: true }).catch(missing)) ?? []).flatMap((entry) => {
    if (entry.isDirectory())
      return { key: joined(folder, unsafe(entry.name)), order: `${unsafe(entry.name)}/`, folder: true }
    const name = entry.name.endsWith('.f') ? unsafe(entry.name.slice(0, -2)) : null
    return name === null ? [] : { key: joined(folder, name), order: name, folder: false }
  })
  for (const entry of entries.sort((a, b) => (a.order < b.order ? -1 : 1))) {
    if (found.length >= limit) return
    if (!entry.folder && entry.key.startsWith(prefix) && entry.key > after) found.push(entry.key)
    if (entry.folder && (entry.key.startsWith(prefix) || prefix.startsWith(`${entry.key}/`)))
      await collect(root, entry.key, wanted, found)
  }
}

const joined = (folder: string, name: string) => (folder === '' ? name : `${folder}/${name}`)

/** Makes the folder ready, with nothing unfinished in it. */
export function prepareFiles(root: string) {
  rmSync(unfinished(root), { recursive: true, force: true })
  mkdirSync(unfinished(root), { recursive: true, mode: 0o700 })
}
