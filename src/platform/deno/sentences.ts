import { Impossible } from '../impossible.ts'
import { sentenceOf } from './failures.ts'

/** A command that says what a person did wrong in one sentence. */
export async function inSentences(act: () => unknown) {
  try {
    await act()
  } catch (error) {
    const sentence = error instanceof Impossible ? error.message : sentenceOf(error)
    if (!sentence) throw error
    console.error(sentence)
    process.exitCode = 1
  }
}
