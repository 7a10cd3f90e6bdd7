import { readFileSync } from 'node:fs'
import { denoCommand, permissions } from '../../src/platform/deno/command.ts'
import { runCommand } from '../faults/process.ts'
import { ask, logIn } from './client.ts'
import { report, serverTimes } from './numbers.ts'
import type { Pages } from './runtimes.ts'

const port = 8741
const school = `http://regenboog.localhost:${port}`
const together = 200

/** The same pages of the same demo school under Deno, beside workerd in the same run; and twenty schools whose parents all read at once. */
export async function measureDeno(folder: string, pages: Pages) {
  const state = `${folder}/deno`
  const args = ['run', ...permissions(state), 'test/bench/deno-serve.ts', state, String(port)]
  const server = await runCommand(denoCommand(), args)
  await comparePages(pages)
  const readers = (await (await ask(`http://localhost:${port}/bench/schools`)).json()) as Reader[]
  await untilDelivered(readers)
  await readTogether(readers)
  report('Deno with 20 schools of 300 pupils, held after 200 read at once', heldBy(server.pid), 'MB')
  await server.stop()
}

type Reader = { host: string; cookie: string }

async function comparePages(pages: Pages) {
  const parent = await logIn(school, 'ouder', 'regenboog-demo')
  for (const name of ['overview', 'mailbox'] as const) {
    const { url, cookie } = pages[name]
    const there = await serverTimes(() => ask(url, { headers: { Cookie: cookie } }))
    const here = await serverTimes(() => ask(`${school}${new URL(url).pathname}`, { headers: { Cookie: parent } }))
    report(`${name} under workerd, p50`, there.p50, 'ms')
    report(`${name} under Deno, p50`, here.p50, 'ms', { most: there.p50 })
    report(`${name} under Deno, p95`, here.p95, 'ms')
    report(`${name} under workerd, eight at once`, there.perSecond, '/s')
    report(`${name} under Deno, eight at once`, here.perSecond, '/s', { least: there.perSecond })
  }
}

const read = ({ host, cookie }: Reader, path: string) => ask(`http://${host}${path}`, { headers: { Cookie: cookie } })

async function untilDelivered(readers: Reader[]) {
  for (let turn = 0; turn < 60; turn++) {
    const boxes = await Promise.all(readers.map(async (one) => (await read(one, '/berichten')).text()))
    if (boxes.every((box) => /href="\/berichten\/[0-9a-z]{26}"/.test(box))) return
    await new Promise((resolve) => setTimeout(resolve, 1000))
  }
  throw new Error('the messages of the twenty schools never came')
}

/** Each parent reads the overview over and over, all of them at the same time. */
async function readTogether(readers: Reader[]) {
  const times: number[] = []
  const started = performance.now()
  await Promise.all(
    readers.slice(0, together).map(async (one) => {
      for (let turn = 0; turn < 10; turn++) {
        const begun = performance.now()
        const answer = await read(one, '/overzicht')
        if (answer.status !== 200) throw new Error(`a reader was answered ${answer.status}`)
        times.push(performance.now() - begun)
      }
    }),
  )
  times.sort((a, b) => a - b)
  report('Deno, 200 parents of 20 schools at once', times.length / ((performance.now() - started) / 1000), '/s')
  report('Deno, 200 parents of 20 schools at once, p50', times[Math.floor(times.length / 2)] ?? Number.NaN, 'ms')
}

const heldBy = (pid: number) => Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024
