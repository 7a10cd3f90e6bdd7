import { beforeAll, expect, it } from 'vitest'
import { paths } from '../../src/paths.ts'
import { as, type Cast, cast } from '../cast.ts'
import { everythingOf } from '../checksum.ts'
import { edexml, pupil } from './edexml-samples.ts'
import { importText } from './import-helpers.ts'

let them: Cast
const sample = new TextEncoder().encode(
  edexml({ pupils: [1, 2, 3, 4].map((at) => pupil(`${at}`, `Zoë${at}`, '<land>NL</land>')).join('\n') }),
)
beforeAll(async () => {
  them = await cast()
  await importText(them.linde, 'EDEX.XML', new TextDecoder().decode(sample))
  await as(them, 'adam').visit(paths.imports)
})

/** The same numbers for the same seed. */
function randomOf(seed: number) {
  let state = seed
  return (below: number) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff
    return (state >> 8) % below
  }
}

/** Cut off, bytes changed, a piece taken out, or a piece twice. */
function mutilated(seed: number): Uint8Array {
  const random = randomOf(seed)
  const [from, to] = [random(sample.length), random(sample.length)].sort((a, b) => a - b) as [number, number]
  if (seed % 4 === 0) return sample.slice(0, to)
  if (seed % 4 === 1) return Uint8Array.from([...sample.subarray(0, from), ...sample.subarray(to)])
  if (seed % 4 === 2) return Uint8Array.from([...sample.subarray(0, to), ...sample.subarray(from)])
  const copy = sample.slice()
  for (let flips = 1 + random(8); flips > 0; flips--)
    copy[random(copy.length)] = seed % 3 ? 32 + random(95) : random(256)
  return copy
}

function send(content: Uint8Array, name: string) {
  const fields = new FormData()
  fields.set('bestand', new File([new Uint8Array(content)], name))
  return as(them, 'adam').post(paths.imports, fields)
}

/** What stands beside the file, or in the list of what is wrong in it; or what the preview says. */
const saysSomething = (page: string) =>
  /id="field-bestand-problem"[^>]*>.*?<span>[^<]+/.test(page) ||
  page.includes('Dit bestand kunnen wij niet inlezen') ||
  /Wat er verandert|Nog één ding/.test(page)

const names = ['EDEX.XML', 'edex.csv', 'leerlingen', 'foto.png']

it.each([
  0, 1, 2, 3,
])('answers 250 mutilated files with a message and never with an error, and changes nothing by them: part %i (check 25)', async (part) => {
  const before = await everythingOf(them.linde, ['import_runs'])
  const wrong: unknown[] = []
  for (let seed = 1 + part * 250; seed <= 250 + part * 250; seed++) {
    const answer = await send(mutilated(seed), names[seed % names.length]!)
    const at = answer.headers.get('location')
    const shown = at ? await as(them, 'adam').visit(at) : answer
    const page = await shown.text()
    const isAnswered = at ? [answer.status, shown.status].join() === '303,200' : answer.status === 422
    if (!isAnswered || !saysSomething(page)) wrong.push([seed, answer.status, shown.status])
  }
  expect(wrong).toEqual([])
  expect(await everythingOf(them.linde, ['import_runs'])).toEqual(before)
}, 60_000)
