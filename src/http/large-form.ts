import type { Context } from 'hono'
import { paths } from '../paths.ts'
import type { AppEnv } from './bindings.ts'
import { textsOfForm } from './multipart-texts.ts'

/** A message's text, its questions and its attachments (20 MB together) fit; anything larger is no form of ours. In bytes. */
export const largestBody = 22 * 1024 * 1024
/** The files of an import together: some of what is held while a form is read is held several times (check 24). */
export const importMegabytes = 16
/** What reaches us at all. */
const largestSent = 100 * 1024 * 1024

/** Letters with their attachments. */
const letters = [paths.newMessage, paths.draft('')]

/** A form with more in its files than it may have: it is shown again with its text, and its files are never held. */
export function isLargeForm({ req }: Pick<Context, 'req'>) {
  const size = Number(req.header('Content-Length'))
  return (
    req.method === 'POST' &&
    size > mostIn(req.path) &&
    size <= largestSent &&
    boundaryOf(req) !== '' &&
    takesFiles(req.path)
  )
}

const mostIn = (path: string) => (path === paths.imports ? importMegabytes * 1_000_000 : largestBody)

/** Answers with files, one's own or entered on behalf of somebody. */
const answersPath = /^\/berichten\/[^/]+\/(?:antwoorden|namens\/[^/]+)$/

/** A blog's, where a picture came along without scripts. */
const writingPath = /^\/fotos-en-blogs\/[^/]+\/schrijven$/
/** Of an event, or of a request for leave. */
const addedPath = /^\/(?:kalender\/items|verlof)\/[^/]+\/bijlagen$/

/** A part of a newsletter, which photos can come along with. */
const partPath = /^\/nieuwsbrief\/[^/]+\/delen\/[^/]+$/

const albumPath = /^\/fotos-en-blogs\/[^/]+\/album$/

const takesFiles = (path: string) =>
  path === paths.imports ||
  path === paths.calendarDesk ||
  albumPath.test(path) ||
  partPath.test(path) ||
  addedPath.test(path) ||
  letters.some((start) => path.startsWith(start)) ||
  answersPath.test(path) ||
  writingPath.test(path)

const boundaryOf = (req: Context['req']) =>
  /^multipart\/form-data;.*?boundary="?([\w'()+,./:=?-]{1,70})"?/i.exec(req.header('Content-Type') ?? '')?.[1] ?? ''

/** From here on, the form is what was typed in it; whoever reads it says that its files were left out. */
export async function leaveFilesOut(c: Context<AppEnv>) {
  const { req } = c
  const { body } = req.raw
  if (body) req.bodyCache.formData = await textsOfForm(body, boundaryOf(req))
  c.set('filesLeftOut', true)
}
