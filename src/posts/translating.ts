import { NotFound } from '../errors.ts'
import { paths } from '../paths.ts'
import type { Scope } from '../scope.ts'
import type { Tongue } from '../tongues.ts'
import { makerOf, type Translated } from '../translations/opening.ts'
import { messageOf, messagePiece } from '../translations/pieces.ts'
import { translationOf } from '../translations/queries.ts'
import { readFrom } from './reading.ts'
import { postForMe } from './seeing-queries.ts'

/** What a post says in another language, as far as it is made, for one who may read it: as a message does (D13). */
export async function openPostTranslation(scope: Scope, id: string, language: Tongue): Promise<Translated> {
  const [[row], kept] = await scope.db.batch([postForMe(scope, id), translationOf(scope, id, language)])
  if (!row?.out) throw new NotFound()
  const { title: subject, body, rich } = readFrom(row)
  const said = { id, subject, body, rich }
  const from = scope.school.language
  const nothing = { language, replies: [], original: paths.post(id) }
  if (from === language) return { ...nothing, message: null, waiting: [] }
  const parts = await makerOf(scope, kept)(messagePiece(said, null, from))
  return parts
    ? { ...nothing, message: { ...messageOf(said, null, parts), from }, waiting: [] }
    : { ...nothing, message: null, waiting: [id] }
}
