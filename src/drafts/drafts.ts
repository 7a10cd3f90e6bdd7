import { readAudience } from '../audiences/notation.ts'
import type { Names } from '../audiences/sentence.ts'
import { audienceLine } from '../audiences/shown.ts'
import { shownIn } from '../audiences/shown-queries.ts'
import { repeatable } from '../db/retry.ts'
import { NotFound, TooLarge } from '../errors.ts'
import { attachmentKey, type NewAttachment } from '../messages/attachments.ts'
import type { Attachment, Draft as DraftRow, Returned } from '../messages/schema.ts'
import { deleteDraft } from '../messages/sending-queries.ts'
import { forgetMine } from '../pictures/pictures.ts'
import { pictureIds } from '../richtext/tree.ts'
import type { Scope } from '../scope.ts'
import { blank, type DraftContent } from './content.ts'
import { limits } from './limits.ts'
import {
  type DraftRows,
  draftStatements,
  draftsByMe,
  insertFiles,
  keepContent,
  keeperOf,
  keepPictures,
  mostDrafts,
  namesInDrafts,
  removeFiles,
  removePictures,
  scheduledByMe,
} from './queries.ts'

export type KeptDraft = {
  id: string
  content: DraftContent
  files: Attachment[]
  updatedAt: Date | null
  /** The page that kept it so. */
  keptFrom: string | null
  /** When it goes by itself, or why it did not. */
  sendAt: Date | null
  returned: Returned | null
}

/** Which page keeps a draft, by a button or by itself, and the moment of what it had of it; a form that does not say so has no page. */
export type Standing = { page: string; seen: number; byItself: boolean }

export const draftFor = async (scope: Scope, id: string) =>
  draftFrom(scope, id, await scope.db.batch(draftStatements(scope.db, id)))

/** My draft, or the blank one that this id may become; null once it was sent. Another's is not there. */
export function draftFrom({ me }: Scope, id: string, [[draft], [sent], files]: DraftRows): KeptDraft | null {
  if (!/^[0-9a-z]{26}$/.test(id)) throw new NotFound()
  if ((draft?.ownerId ?? me.id) !== me.id) throw new NotFound()
  if ((sent?.senderId ?? me.id) !== me.id) throw new NotFound()
  if (sent) return null
  return {
    id,
    content: draft ? contentOf(draft) : blank,
    files: files.filter(({ ownerId }) => ownerId === me.id),
    updatedAt: draft?.updatedAt ?? null,
    keptFrom: draft?.keptFrom ?? null,
    sendAt: draft?.sendAt ?? null,
    returned: draft?.returned ?? null,
  }
}

export async function myDrafts(scope: Scope) {
  const [scheduled, rows, names] = await scope.db.batch([scheduledByMe(scope), draftsByMe(scope), namesInDrafts(scope)])
  const known = shownIn(names)
  const listedFrom = (row: DraftRow) => toListed(row, known)
  const shown = rows.slice(0, mostDrafts)
  return {
    scheduled: scheduled.map(listedFrom),
    drafts: shown.map(listedFrom),
    more: rows.length > shown.length,
  }
}

export type ListedDraft = ReturnType<typeof toListed>

function toListed({ id, updatedAt, sendAt, returned, ...row }: DraftRow, names: Names) {
  const content = contentOf(row)
  const audience = readAudience(content.include, content.except)
  const to = audience && audience.include.length > 0 ? audienceLine(audience, names) : null
  return { id, updatedAt, sendAt, returned, content, to }
}

export function demandRoom(content: DraftContent) {
  if (JSON.stringify(content).length > limits.draft) throw new TooLarge()
}

/** Another page kept it since this one had it: what stands there is not written over unseen. */
export const isKeptElsewhere = (
  { keptFrom, updatedAt }: Pick<KeptDraft, 'keptFrom' | 'updatedAt'>,
  { page, seen }: Pick<Standing, 'page' | 'seen'>,
) => page !== '' && updatedAt !== null && keptFrom !== page && updatedAt.getTime() > seen

/** As it stands, with the files that came along; false when another page kept it in the meantime, or it was planned. */
export async function keepDraft(
  scope: Scope,
  id: string,
  content: DraftContent,
  { files = [], standing }: { files?: readonly NewAttachment[]; standing: Standing },
) {
  const keeper = keeperOf(scope, id)
  const batch = await repeatable(() =>
    scope.db.batch([
      ...keepContent(scope, id, content, standing),
      ...insertFiles(scope, id, files),
      ...keepPictures(scope, id, content, standing),
      keeper,
    ]),
  )
  const [kept] = batch.at(-1) as Awaited<typeof keeper> // safe: its statement is the last
  if (!kept) return true
  return !(standing.byItself && kept.sendAt) && (standing.page === '' || kept.keptFrom === standing.page)
}

export async function throwAway(scope: Scope, { id, content, files }: KeptDraft) {
  const ids = files.map((file) => file.id)
  const [gone] = await scope.db.batch([removeFiles(scope, id, ids), removePictures(scope, id), deleteDraft(scope, id)])
  await forgetFiles(scope, gone)
  await forgetMine(scope, pictureIds(content.rich))
}

export async function takeOut(scope: Scope, { id, files }: KeptDraft, fileId: string) {
  if (files.some((file) => file.id === fileId)) await forgetFiles(scope, await removeFiles(scope, id, [fileId]))
}

/** After their rows, and only those: another tab may have sent the message in the meantime, with the files that stand here. */
const forgetFiles = (scope: Scope, files: readonly Pick<Attachment, 'id'>[]) =>
  Promise.all(files.map((file) => scope.files.delete(attachmentKey(file.id))))

// Safe cast: only keepContent writes it.
export const contentOf = (draft: Pick<DraftRow, 'content'>) => ({ ...blank, ...(draft.content as DraftContent) })
