import { readdirSync, readFileSync } from 'node:fs'
import { extname } from 'node:path'

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.txt': 'text/plain; charset=utf-8',
}

/** All of public/, read once: it is small, and a name that is asked for can only be one that is there. */
export function assetsIn(folder: string) {
  const files = new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => `${entry.parentPath}/${entry.name}`)
      .map((path) => [path.slice(folder.length), { bytes: readFileSync(path), type: types[extname(path)] }] as const),
  )
  return async (path: string) => {
    const file = files.get(path)
    if (!file) return new Response('not found', { status: 404 })
    return new Response(file.bytes, { headers: { 'Content-Type': file.type ?? 'application/octet-stream' } })
  }
}
