// Writes src/http/assets.generated.ts: the content hash of every file in public/, so that links change when a file does.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'

const files = readdirSync('public', { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && !entry.name.startsWith('_'))
  .map((entry) => `${entry.parentPath}/${entry.name}`.replace(/^public\//, ''))
  .sort()

const hash = (name: string) =>
  createHash('sha256')
    .update(readFileSync(`public/${name}`))
    .digest('base64url')
    .slice(0, 8)
    .replaceAll('-', '_')

const lines = files.map((name) => `  '${name}': '${hash(name)}',`)
const text = `// Made by src/platform/local/assets.ts; a test fails when it is behind.\nexport const hashes = {\n${lines.join('\n')}\n} as const\n`
writeFileSync('src/http/assets.generated.ts', text)
