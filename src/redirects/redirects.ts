import Papa from 'papaparse'
import { redirectTexts } from '../../templates/redirects/texts.ts'
import { ownPath } from '../http/own-path.ts'
import type { Text } from '../language.ts'
import { paths } from '../paths.ts'
import type { SchoolScope, Scope } from '../scope.ts'
import { allRedirects, insertRedirects, type Leading, mostRedirects, redirectsFrom } from './queries.ts'

const longest = 500

/** An address of the old website, however it was typed or asked for: its path and question, without host, capitals or last slash. */
export function oldPath(typed: string) {
  const bare = typed
    .trim()
    .replace(/^https?:\/\/[^/?#]*/i, '')
    .replace(/#.*$/, '')
  if (bare.length > longest || !URL.canParse(bare.startsWith('/') ? bare : `/${bare}`, 'https://school')) return null
  const { pathname, search } = new URL(bare.startsWith('/') ? bare : `/${bare}`, 'https://school')
  const path = pathname.toLowerCase().replace(/\/+$/, '')
  return path === '' && search === '' ? null : `${path || '/'}${search.toLowerCase()}`
}

/** Where what was asked for leads, if it is of the old website: with its question, or whatever its question. */
export async function leadingFrom(school: SchoolScope, address: URL) {
  const asked = [oldPath(address.pathname + address.search), oldPath(address.pathname)].filter((path) => path !== null)
  if (asked.length === 0) return null
  const found = await redirectsFrom(school, [...new Set(asked)])
  const exact = found.find(({ from }) => from === asked[0]) ?? found[0]
  return exact ? ownPath(exact.to, '') || null : null
}

export type Line = Leading & { line: number }
export type Refused = { line: number; typed: string; problem: Text }
type Read = { good: Line[]; refused: Refused[] }

/** Lines of an old and a new address, as a spreadsheet gives them or as they are pasted. */
export function readLines(text: string): Read {
  const read: Read = { good: [], refused: [] }
  const lines = text.replace(/^\ufeff/, '').split(/\r?\n|\r/)
  for (const [at, line] of lines.entries()) {
    if (line.trim() === '') continue
    const [old = '', fresh = ''] = partsOf(line)
    const from = oldPath(old)
    const to = newPath(fresh)
    if (at === 0 && lines.length > 1 && fresh !== '' && !old.includes('/') && !fresh.includes('/')) continue // the columns' names
    if (from && to && !isOurs(from)) read.good.push({ from, to, line: at + 1 })
    else
      read.refused.push({
        line: at + 1,
        typed: `${old} ${fresh}`.trim().slice(0, 120),
        problem: !from ? redirectTexts.fromWrong : isOurs(from) ? redirectTexts.fromOurs : redirectTexts.toWrong,
      })
  }
  return read
}

const ours = new Set<string>(Object.values(paths).filter((path) => typeof path === 'string'))

/** What stands there is shown, whatever else is said of it. */
const isOurs = (from: string) => ours.has(from.replace(/\?.*$/, ''))

/** Each line by itself, since some are pasted and some are typed. */
function partsOf(line: string) {
  const delimiter = ['\t', ';', ','].find((one) => line.includes(one))
  const [parts = []] = delimiter ? Papa.parse<string[]>(line.trim(), { delimiter }).data : [line.trim().split(/\s+/)]
  return parts.map((part) => part.trim())
}

/** A page of this site alone: an old address is no way to send anybody elsewhere (check 16). */
const newPath = (typed: string) => {
  const path = typed.trim()
  return path.length <= longest && !/^[a-z]+:|^\/\//i.test(path) ? ownPath(path, '') : ''
}

/** Keeps what leads somewhere and never round in a circle; says what it did not keep. */
export async function keepRedirects(scope: Scope, { good, refused }: Read) {
  const before = await allRedirects(scope)
  const known = new Map(before.map(({ from, to }) => [from, to]))
  const kept: Line[] = []
  for (const one of good) {
    if (goesRound(known, one))
      refused.push({ line: one.line, typed: `${one.from} ${one.to}`, problem: redirectTexts.circle })
    else if (known.size >= mostRedirects && !known.has(one.from))
      refused.push({ line: one.line, typed: one.from, problem: redirectTexts.tooMany })
    else {
      known.set(one.from, one.to)
      kept.push(one)
    }
  }
  if (kept.length > 0)
    await scope.db.batch(insertRedirects(scope, [...new Map(kept.map((one) => [one.from, one])).values()]))
  return { kept: kept.length, refused: refused.sort((one, other) => one.line - other.line) }
}

function goesRound(known: ReadonlyMap<string, string>, { from, to }: Leading) {
  let at: string | undefined = to
  for (let step = 0; at !== undefined && step <= mostRedirects; step++) {
    const path = oldPath(at)
    if (path === from) return true
    at = path === null ? undefined : known.get(path)
  }
  return at !== undefined
}
