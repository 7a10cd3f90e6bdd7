// Writes src/http/assets.generated.ts: the content hash of every file in public/, so that links change when a file does,
// and the stylesheet, as a file and as public pages carry it, with the hash by which the Content-Security-Policy allows it.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { build, transform } from 'esbuild'

// What is written in TypeScript for the browser, with the libraries that it is made of.
await build({
  entryPoints: ['src/richtext/browser/editor.ts'],
  outfile: 'public/js/editor.js',
  bundle: true,
  minify: true,
  target: 'es2022',
  format: 'iife',
  legalComments: 'none',
})

const { code } = await transform(readFileSync('templates/layout/app.css', 'utf8'), { loader: 'css', minify: true })
const css = code.trim()
writeFileSync('public/app.css', css)

const files = readdirSync('public', { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && !entry.name.startsWith('_'))
  .map((entry) => `${entry.parentPath}/${entry.name}`.replace(/^public\//, ''))
  .sort()

const digest = (text: string | Buffer) => createHash('sha256').update(text)
const hash = (name: string) =>
  digest(readFileSync(`public/${name}`))
    .digest('base64url')
    .slice(0, 8)
    .replaceAll('-', '_')

const lines = files.map((name) => `  '${name}': '${hash(name)}',`)
const text = `// Made by src/platform/local/assets.ts; a test fails when it is behind.
export const hashes = {
${lines.join('\n')}
} as const

export const stylesheet = ${JSON.stringify(css)}
export const stylesheetSource = 'sha256-${digest(css).digest('base64')}'
`
writeFileSync('src/http/assets.generated.ts', text)
