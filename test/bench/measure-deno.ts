import { denoCommand, permissions } from '../../src/platform/deno/command.ts'
import { runCommand } from '../faults/process.ts'
import { ask, logIn } from './client.ts'
import { heldBy, largestRuntime } from './memory.ts'
import { quantile, report } from './numbers.ts'
import type { Reader } from './reader.ts'
import { apex, type Pages } from './runtimes.ts'

const port = 8741
const own = { apex: `http://localhost:${port}`, school: `http://regenboog.localhost:${port}` }
const [schools, perSchool] = [20, 10]
const [turns, rounds, inRound] = [300, 10, 60]

/**
 * The same pages of the same demo school under Deno, beside workerd in the same run; then twenty schools in each, whose parents all read
 * at once. They take turns, so that whatever else the machine does falls on both alike.
 */
export async function measureDeno(folder: string, pages: Pages) {
  const state = `${folder}/deno`
  const args = ['run', ...permissions(state), 'test/bench/deno-serve.ts', state, String(port)]
  const server = await runCommand(denoCommand(), args)
  try {
    await comparePages(pages)
    const workerd = await filled(apex)
    const deno = await filled(own.apex)
    await readTogether({ workerd, deno })
    report('20 schools of 300 pupils, held after 200 read at once, workerd', heldBy(largestRuntime('workerd')), 'MB')
    report('20 schools of 300 pupils, held after 200 read at once, Deno', heldBy(server.pid), 'MB')
  } finally {
    await server.kill()
  }
}

type Kind = 'workerd' | 'deno'
const kinds = ['workerd', 'deno'] as const

async function comparePages(pages: Pages) {
  const parent = await logIn(own.school, 'ouder', 'regenboog-demo')
  for (const name of ['overview', 'mailbox'] as const) {
    const { url, cookie } = pages[name]
    const asked = {
      workerd: () => answered(url, cookie),
      deno: () => answered(`${own.school}${new URL(url).pathname}`, parent),
    }
    const times = await inTurns(asked)
    const [there, here] = [quantile(times.workerd, 0.5), quantile(times.deno, 0.5)]
    report(`${name} under workerd, p50`, there, 'ms')
    report(`${name} under Deno, p50`, here, 'ms', { most: there })
    report(`${name} under workerd, p95`, quantile(times.workerd, 0.95), 'ms')
    report(`${name} under Deno, p95`, quantile(times.deno, 0.95), 'ms')
    const perSecond = await eightAtOnce(asked)
    report(`${name} under workerd, eight at once`, perSecond.workerd, '/s')
    report(`${name} under Deno, eight at once`, perSecond.deno, '/s', { least: perSecond.workerd })
  }
}

async function answered(url: string, cookie: string) {
  const answer = await ask(url, { headers: { Cookie: cookie } })
  if (answer.status !== 200) throw new Error(`${url} answered ${answer.status}`)
  return answer
}

async function timed(act: () => Promise<unknown>) {
  const started = performance.now()
  await act()
  return performance.now() - started
}

type Asked = Record<Kind, () => Promise<unknown>>

/** One request of each after the other, in ms, sorted; the first thirty are for warming up. */
async function inTurns(asked: Asked) {
  const times: Record<Kind, number[]> = { workerd: [], deno: [] }
  for (let turn = -30; turn < turns; turn++)
    for (const kind of kinds) {
      const took = await timed(asked[kind])
      if (turn >= 0) times[kind].push(took)
    }
  for (const kind of kinds) times[kind].sort((a, b) => a - b)
  return times
}

/** How many a second with eight under way, in rounds by turns. */
async function eightAtOnce(asked: Asked) {
  const took: Record<Kind, number> = { workerd: 0, deno: 0 }
  for (let round = 0; round < rounds; round++)
    for (const kind of kinds)
      took[kind] += await timed(() =>
        Promise.all(
          Array.from({ length: 8 }, async () => {
            for (let turn = 0; turn < inRound / 8; turn++) await asked[kind]()
          }),
        ),
      )
  const answers = rounds * Math.ceil(inRound / 8) * 8
  return { workerd: answers / (took.workerd / 1000), deno: answers / (took.deno / 1000) }
}

/** One school a request, until the message is in all mailboxes. */
async function filled(at: string) {
  const readers: Reader[] = []
  for (let school = 0; school < schools; school++)
    readers.push(...((await (await ask(`${at}/bench/readers?n=${perSchool}`)).json()) as Reader[])) // safe: what it answers
  for (let turn = 0; turn < 120; turn++) {
    const boxes = await Promise.all(readers.map(async (one) => (await read(one, '/berichten')).text()))
    if (boxes.every((box) => /href="\/berichten\/[0-9a-z]{26}"/.test(box))) return readers
    await new Promise((resolve) => setTimeout(resolve, 1000))
  }
  throw new Error('the messages of the twenty schools never came')
}

const read = ({ host, cookie }: Reader, path: string) => answered(`http://${host}${path}`, cookie)

/** Each of 200 parents reads the overview over and over, all of them at the same time, at one runtime after the other. */
async function readTogether(readers: Record<Kind, Reader[]>) {
  const times: Record<Kind, number[]> = { workerd: [], deno: [] }
  const took: Record<Kind, number> = { workerd: 0, deno: 0 }
  for (let round = 0; round < 2; round++)
    for (const kind of kinds)
      took[kind] += await timed(() =>
        Promise.all(
          readers[kind].map(async (one) => {
            for (let turn = 0; turn < 2; turn++) times[kind].push(await timed(() => read(one, '/overzicht')))
          }),
        ),
      )
  const [there, here] = kinds.map((kind) => times[kind].length / (took[kind] / 1000)) as [number, number]
  report('200 parents of 20 schools at once, workerd', there, '/s')
  report('200 parents of 20 schools at once, Deno', here, '/s', { least: there })
  for (const kind of kinds) times[kind].sort((a, b) => a - b)
  report('200 parents of 20 schools at once, workerd, p50', quantile(times.workerd, 0.5), 'ms')
  report('200 parents of 20 schools at once, Deno, p50', quantile(times.deno, 0.5), 'ms', {
    most: quantile(times.workerd, 0.5),
  })
}
