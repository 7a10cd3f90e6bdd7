import { Impossible } from '../impossible.ts'

/** A command that says what a person did wrong in one sentence. */
export async function inSentences(act: () => unknown) {
  try {
    await act()
  } catch (error) {
    if (!(error instanceof Impossible)) throw error
    console.error(error.message)
    process.exitCode = 1
  }
}
