import { Buffer } from 'node:buffer'
import { letterTexts } from '../../templates/newsletters/texts.ts'
import { forgetAlbum } from '../albums/forgetting.ts'
import { NotFound, Refused } from '../errors.ts'
import { newId } from '../ids.ts'
import type { SchoolScope, Scope } from '../scope.ts'
import { daysLater, localDay } from '../time.ts'
import { emptyBlock, type LetterBlock } from './blocks.ts'
import { type Changes, deleteNewsletter, insertNewsletter, isForMe, newsletterById, updateDraft } from './queries.ts'
import type { Newsletter } from './schema.ts'

/** Draft, waiting for its moment, being written to everybody, or out. */
export type LetterState = 'draft' | 'planned' | 'leaving' | 'out'
export const stateOf = ({ sentAt, outAt, startsAt }: Newsletter, now: Date): LetterState =>
  outAt ? 'out' : !sentAt ? 'draft' : startsAt && startsAt > now ? 'planned' : 'leaving'

export async function letterFor(scope: SchoolScope, id: string) {
  const [found] = await newsletterById(scope, id)
  if (!found) throw new NotFound()
  return found
}

export type FoundLetter = Awaited<ReturnType<typeof letterFor>>

/** What went out, to one it is for. */
export async function letterForMe(scope: Scope, id: string) {
  const [[mine], [found]] = await scope.db.batch([isForMe(scope, id), newsletterById(scope, id)])
  if (!mine || !found) throw new NotFound()
  return found.letter
}

/** As long as it is one, everybody who writes newsletters may change it. */
export async function draftFor(scope: SchoolScope, id: string) {
  const found = await letterFor(scope, id)
  if (found.letter.sentAt) throw new Refused(letterTexts.sentAlready)
  return found
}

/** The weeks that most schools look ahead (days). */
const ahead = 14

export function comingDays({ now, school: { zone } }: SchoolScope) {
  const from = localDay(now, zone)
  return { from, until: daysLater(from, ahead) }
}

/** Empty, with a text to begin with; the same press twice begins one. */
export async function beginLetter(scope: Scope, id: string, title: string) {
  const text = emptyBlock('text', newId(scope.now), comingDays(scope))
  const audience = { parents: true, groupIds: [], staff: true, subscribers: true, isPublic: false }
  await insertNewsletter(scope, { id, title, blocks: [text], ...audience })
  return id
}

const attempts = 5

/** Changes the draft as it stands at that moment: what a colleague wrote in between stays. `change` answers null to leave it. */
export async function changeDraft(
  scope: Scope,
  id: string,
  change: (letter: Newsletter) => Changes | null | Promise<Changes | null>,
) {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const { letter } = await draftFor(scope, id)
    const changes = await change(letter)
    if (!changes) return null
    const [update] = await scope.db.batch([updateDraft(scope, id, letter.version, changes)])
    if (update.length > 0) return changes
  }
  throw new Refused(letterTexts.busy)
}

export const blockOf = ({ blocks }: Pick<Newsletter, 'blocks'>, id: string): LetterBlock | undefined =>
  blocks.find((one) => one.id === id)

/** In bytes: far more than a mail may hold, and far less than a row. */
export const isTooLong = (blocks: readonly LetterBlock[]) => Buffer.byteLength(JSON.stringify(blocks)) > 300_000

/** A draft, for good; what was sent stays until it is taken from the archive, and no mail of it goes after that. */
export async function discard(scope: Scope, id: string) {
  await letterFor(scope, id)
  await deleteNewsletter(scope, id)
  await forgetAlbum(scope, id)
}
