import { ask } from './client.ts'
import { median, report } from './numbers.ts'
import { apex, school } from './runtimes.ts'

/** Who has an account at this school, and who has none, by name and by address. */
const names = ['ouder', 'nobody-here', 'ouder@example.nl', 'nobody@example.nl']
const rounds = 100

const doors = [
  { path: '/inloggen', typed: (gebruikersnaam: string) => ({ gebruikersnaam, wachtwoord: 'wrong' }), says: 422 },
  { path: '/wachtwoord-vergeten', typed: (naam: string) => ({ naam }), says: 303 },
]

/** Whether the door takes as long for one name as for another (check 10): 400 knocks, by turns. */
export async function measureDoor() {
  for (const { path, typed, says } of doors) {
    const taken = names.map((): number[] => [])
    for (let turn = 0; turn < rounds * names.length; turn++) {
      // Each round begins with the next name, so that what else the machine does weighs on all alike.
      const place = (turn + Math.floor(turn / names.length)) % names.length
      await ask(`${apex}/bench/forgive`, { method: 'POST', body: '{}' })
      const start = performance.now()
      const status = await knock(path, typed(names[place]!))
      taken[place]!.push(performance.now() - start)
      if (status !== says) throw new Error(`${path} answered ${status}`)
    }
    report(`${path}, medians of two names that are not one by chance`, difference(taken), 'ms', { most: 5 })
  }
}

async function knock(path: string, typed: Record<string, string>) {
  const headers = { 'Content-Type': 'application/x-www-form-urlencoded' }
  return (await ask(`${school}${path}`, { method: 'POST', headers, body: new URLSearchParams(typed).toString() }))
    .status
}

/** What tells them apart: the largest difference of two medians (ms) that is not chance. */
function difference(taken: readonly (readonly number[])[]) {
  const pairs = taken.flatMap((one, place) => taken.slice(place + 1).map((other) => [one, other] as const))
  return Math.max(
    ...pairs.map(([one, other]) => (chance(one, other) > 0.01 ? 0 : Math.abs(median(one) - median(other)))),
  )
}

/** The chance that two samples of one source differ as much as these (Mann and Whitney's U, by its normal approximation). */
function chance(one: readonly number[], other: readonly number[]) {
  const wins = one.reduce((sum, a) => sum + other.reduce((more, b) => more + (a < b ? 1 : a === b ? 0.5 : 0), 0), 0)
  const mean = (one.length * other.length) / 2
  const deviation = Math.sqrt((mean * (one.length + other.length + 1)) / 6)
  const z = Math.abs(wins - mean) / deviation
  return Math.exp(-0.717 * z - 0.416 * z * z) // within 2 % of the two-sided tail, which is near enough
}
