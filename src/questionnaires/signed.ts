import { NotFound } from '../errors.ts'
import type { Scope } from '../scope.ts'
import { type Signed, signedIn } from './handed-in.ts'
import { signedWith } from './signed-queries.ts'

/** Words as they were signed, whatever the question says now, with the signatures below them (D3). */
export type SignedWords = { messageId: string; version: string; words: string; signatures: readonly Signature[] }
type Signature = Signed & { child: string | null }

export async function signedWords(scope: Scope, messageId: string, questionId: string, version: string) {
  const rows = await signedWith(scope, messageId, questionId, version)
  const signatures = rows
    .flatMap(({ value, child }) => {
      const signed = signedIn(value)
      return signed ? [{ ...signed, child }] : []
    })
    .filter((signed) => signed.version === version)
  if (!rows[0] || signatures.length === 0) throw new NotFound()
  return { messageId, version, words: rows[0].text, signatures } satisfies SignedWords
}
