import { updateReadingLanguage } from '../people/queries.ts'
import type { Scope } from '../scope.ts'
import type { Tongue } from '../tongues.ts'

/** What texts are translated into for me from now on; as the pages are, with null. */
export async function readIn(scope: Scope, language: Tongue | null) {
  await updateReadingLanguage(scope, language)
  scope.log({ event: 'reading.chosen', person: scope.me.id })
}
