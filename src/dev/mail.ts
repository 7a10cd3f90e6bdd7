import PostalMime, { type Email } from 'postal-mime'
import { NotFound } from '../errors.ts'
import { localMailPrefix } from '../platform/local-mail.ts'
import type { FileStore } from '../platform/ports.ts'

/** A mail that this machine's mail service was handed. */
export type KeptMail = { id: string; raw: string; mail: Email }

const shown = 50

/** The newest mails, newest first. */
export async function keptMails(files: FileStore) {
  const keys = await files.list(localMailPrefix, shown)
  return Promise.all(keys.map((key) => keptMail(files, key.slice(localMailPrefix.length))))
}

export async function keptMail(files: FileStore, id: string): Promise<KeptMail> {
  const file = /^[\w-]+$/.test(id) ? await files.get(`${localMailPrefix}${id}`) : null
  if (!file) throw new NotFound()
  const raw = await new Response(file.body).text()
  return { id, raw, mail: await PostalMime.parse(raw) }
}
