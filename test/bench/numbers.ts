export const round = (number: number) => Math.round(number * 10) / 10

/** Of numbers that are in order. */
export const quantile = (sorted: readonly number[], share: number) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN

export const median = (numbers: readonly number[]) =>
  quantile(
    [...numbers].sort((a, b) => a - b),
    0.5,
  )

export type ServerTimes = { p50: number; p95: number; perSecond: number; bytes: number; headers: Headers }

/** Sequential requests after a warm-up, in ms until the last byte; then how many a second with eight under way. */
export async function serverTimes(ask: () => Promise<Response>, count = 300): Promise<ServerTimes> {
  const times: number[] = []
  let bytes = 0
  let headers = new Headers()
  for (let turn = -30; turn < count; turn++) {
    const start = performance.now()
    const answer = await ask()
    bytes = (await answer.arrayBuffer()).byteLength
    if (answer.status !== 200) throw new Error(`${answer.url} answered ${answer.status}`)
    headers = answer.headers
    if (turn >= 0) times.push(performance.now() - start)
  }
  times.sort((a, b) => a - b)
  const start = performance.now()
  await Promise.all(
    Array.from({ length: 8 }, async () => {
      for (let turn = 0; turn < count / 4; turn++) await (await ask()).arrayBuffer()
    }),
  )
  const perSecond = (count * 2) / ((performance.now() - start) / 1000)
  return { p50: quantile(times, 0.5), p95: quantile(times, 0.95), perSecond, bytes, headers }
}

type Line = { what: string; result: string; budget: string; over: boolean }
const lines: Line[] = []

/** A number beside its budget; the run fails when one is over. */
export function report(what: string, value: number, unit: string, budget?: { most?: number; least?: number }) {
  const over =
    (budget?.most !== undefined && value > budget.most) || (budget?.least !== undefined && value < budget.least)
  const limit =
    budget?.most !== undefined
      ? `≤ ${round(budget.most)}`
      : budget?.least !== undefined
        ? `≥ ${round(budget.least)}`
        : ''
  lines.push({ what, result: `${round(value)} ${unit}`, budget: limit && `${limit} ${unit}`, over })
}

/** Prints all that was reported; whether anything was over its budget. */
export function printTable() {
  const width = (of: keyof Omit<Line, 'over'>) => Math.max(...lines.map((line) => line[of].length))
  const [first, second, third] = [width('what'), width('result'), width('budget')]
  for (const { what, result, budget, over } of lines) {
    console.log(
      `${what.padEnd(first)}  ${result.padStart(second)}  ${budget.padStart(third)}  ${over ? 'OVER' : budget && 'ok'}`,
    )
  }
  return lines.some(({ over }) => over)
}
