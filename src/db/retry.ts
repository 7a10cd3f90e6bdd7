/**
 * What D1 says when something on the way gave way, and its manual says to try again. Overload, limits and whatever we do not
 * know are not here: trying those again makes them worse.
 */
const passing = [
  'reset because its code was updated',
  'starting up D1 DB storage caused object to be reset',
  'Network connection lost',
  'D1 DB storage caused object to be reset',
  'Cannot resolve D1 DB due to transient issue on remote node',
  'client disconnected',
]

/** Before the second and the third try, and up to half as much again, so that not all come back at once (ms). */
const pauses = [100, 400]
/** Whoever waited this long already is told, and decides (ms): all tries together end within two seconds. */
const patience = 1000

/**
 * Does it again when D1 lost it on the way. What was lost may have been done, so this is for work that is the same done twice;
 * D1 itself tries again what only reads.
 */
export async function repeatable<T>(work: () => Promise<T>): Promise<T> {
  const begun = Date.now()
  for (const pause of pauses) {
    try {
      return await work()
    } catch (error) {
      if (!isPassing(error) || Date.now() - begun > patience) throw error
      await wait(pause * (1 + Math.random() / 2))
    }
  }
  return work()
}

const isPassing = (error: unknown) => passing.some((text) => String(error).includes(text))
const wait = (ms: number) => new Promise((done) => setTimeout(done, ms))
