import type { Context } from 'hono'
import { paths } from '../paths.ts'
import type { AppEnv } from './bindings.ts'
import { textsOfForm } from './multipart-texts.ts'

/** A message's text, its questions and its attachments (20 MB together) fit; anything larger is no form of ours. In bytes. */
export const largestBody = 22 * 1024 * 1024
/** What reaches us at all. */
const largestSent = 100 * 1024 * 1024

const letters = [paths.newMessage, paths.draft('')]

/** A letter with more files than it may have. It has a text that should not be lost, and its files are never held. */
export function isLargeLetter({ req }: Pick<Context, 'req'>) {
  const size = Number(req.header('Content-Length'))
  return (
    req.method === 'POST' && size > largestBody && size <= largestSent && boundaryOf(req) !== '' && isLetter(req.path)
  )
}

const isLetter = (path: string) => letters.some((start) => path.startsWith(start))

const boundaryOf = (req: Context['req']) =>
  /^multipart\/form-data;.*?boundary="?([\w'()+,./:=?-]{1,70})"?/i.exec(req.header('Content-Type') ?? '')?.[1] ?? ''

/** From here on, the form is what was typed in it; whoever reads it says that its files were left out. */
export async function leaveFilesOut(c: Context<AppEnv>) {
  const { req } = c
  const { body } = req.raw
  if (body) req.bodyCache.formData = await textsOfForm(body, boundaryOf(req))
  c.set('filesLeftOut', true)
}
