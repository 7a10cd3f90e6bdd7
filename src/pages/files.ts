import { pageTexts } from '../../templates/pages/texts.ts'
import { NotFound } from '../errors.ts'
import { typeOf } from '../files/kinds.ts'
import { fileName, largestFile } from '../files/naming.ts'
import { newId } from '../ids.ts'
import { type Text, textWith } from '../language.ts'
import { photoKey } from '../photos/photos.ts'
import { widths as photoWidths, type Width } from '../photos/schema.ts'
import { pictureKey, storePicture } from '../pictures/pictures.ts'
import type { Width as PictureWidth } from '../pictures/schema.ts'
import type { SchoolScope, Scope } from '../scope.ts'
import { documentsOn, type SiteDocument, type SitePicture } from './blocks.ts'
import { deleteFiles, fileById, fileShown, filesOf, insertFile, isShown, portraitShown } from './file-queries.ts'
import { pageFor } from './pages.ts'
import { contentsOf } from './queries.ts'

/** Where a document lies in the school's files: a name of ours, never the sender's. */
export const documentKey = (id: string) => `website/${id}`

/** Kept now, or not and why; of several, what is good is kept. */
export type Kept<Thing> = { kept: Thing[]; problem?: Text }

export async function keepDocuments(scope: Scope, pageId: string, files: readonly File[]): Promise<Kept<SiteDocument>> {
  const outcome: Kept<SiteDocument> = { kept: [] }
  for (const file of files) {
    const name = fileName(file.name)
    const bytes = file.size > largestFile ? new Uint8Array() : new Uint8Array(await file.arrayBuffer())
    const type = typeOf(bytes, name)
    if (file.size > largestFile) outcome.problem ??= textWith(pageTexts.fileTooLarge, name)
    else if (!type) outcome.problem ??= textWith(pageTexts.fileRefused, name)
    else outcome.kept.push(await keepDocument(scope, pageId, { name, type, bytes }))
  }
  return outcome
}

type Document = { name: string; type: string; bytes: Uint8Array }

async function keepDocument(scope: Scope, pageId: string, { name, type, bytes }: Document): Promise<SiteDocument> {
  const id = newId(scope.now)
  await insertFile(scope, { id, pageId, name, type, size: bytes.length, at: scope.now, byId: scope.me.id })
  await scope.files.put(documentKey(id), bytes, { type, name })
  return { id, title: name.replace(/\.[^.]+$/, ''), name, size: bytes.length }
}

export async function keepPictures(scope: Scope, files: readonly File[], alt: string): Promise<Kept<SitePicture>> {
  const outcome: Kept<SitePicture> = { kept: [] }
  for (const file of files) {
    const stored = await storePicture(scope, file, files.length === 1 ? alt : '')
    if (!stored.ok) outcome.problem ??= stored.problem
    else {
      const { id, alt, width, height } = stored.picture
      outcome.kept.push({ id, alt, width, height })
    }
  }
  return outcome
}

/** A document that visitors may fetch; asked each time, since it may be taken away (check 27). */
export async function publicDocument(school: SchoolScope, id: string) {
  const [file] = await fileShown(school, id)
  if (!file) throw new NotFound()
  return file
}

export async function draftDocument(scope: Scope, id: string) {
  const [file] = await fileById(scope, id)
  if (!file) throw new NotFound()
  return file
}

export async function publicPicture(school: SchoolScope, id: string, width: PictureWidth) {
  const [shown] = await isShown(school, 'picture', id)
  const file = shown && (await school.files.get(pictureKey(id, width)))
  if (!file) throw new NotFound()
  return file
}

export async function publicPortrait(school: SchoolScope, photoId: string, width: Width = photoWidths[1]) {
  const [shown] = await portraitShown(school, photoId)
  const file = shown && (await school.files.get(photoKey(photoId, width)))
  if (!file) throw new NotFound()
  return file
}

/** Documents that neither the draft nor any version has any more: their bytes first, so that none is left that nobody knows of. */
export async function forgetDocuments(scope: Scope, pageId: string) {
  const { page } = await pageFor(scope, pageId)
  const [files, versions] = await scope.db.batch([filesOf(scope, pageId), contentsOf(scope, pageId)])
  const wanted = new Set([page.draft, ...versions.map(({ content }) => content)].flatMap(documentsOn))
  await removeFiles(
    scope,
    files.flatMap(({ id }) => (wanted.has(id) ? [] : id)),
  )
}

export async function removeFiles(scope: SchoolScope, ids: readonly string[]) {
  if (ids.length === 0) return
  await Promise.all(ids.map((id) => scope.files.delete(documentKey(id))))
  await deleteFiles(scope, ids)
}
