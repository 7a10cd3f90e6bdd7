import type { FileStore, OutgoingMail } from './ports.ts'

/** Newest first, since keys are listed in their order. */
export const localMailPrefix = 'dev/mail/'
const endOfTime = 9_999_999_999_999

/** Local runs show what was sent at /dev/mail: the bytes that were handed to the mail service, kept beside it. */
export async function keepLocalCopy(files: FileStore, mail: OutgoingMail) {
  const key = `${localMailPrefix}${endOfTime - Date.now()}-${crypto.randomUUID()}`
  await files.put(key, new TextEncoder().encode(mail.raw), { type: 'message/rfc822', name: mail.to })
}
