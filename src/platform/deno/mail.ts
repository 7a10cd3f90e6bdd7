import nodemailer from 'nodemailer'
import { keepLocalCopy } from '../local-mail.ts'
import type { FileStore, OutgoingMail, Platform } from '../ports.ts'

/** How long the relay may say nothing (ms). */
const patience = 20_000

type Mailer = { mail: Platform['mail']; close: () => void }

/** To the relay, which has the mail once it says so; the envelope is ours, and the bytes go as they are. */
export function relay(url: string, name: string): Mailer {
  const transport = nodemailer.createTransport({
    url,
    name,
    pool: true,
    maxConnections: 4,
    connectionTimeout: patience,
    greetingTimeout: patience,
    socketTimeout: patience,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return {
    mail: async ({ from, to, raw }: OutgoingMail) => {
      await transport.sendMail({ envelope: { from, to: [to] }, raw })
      return { serviceId: null }
    },
    close: () => transport.close(),
  }
}

/** Local runs send nothing: what would be sent is shown at /dev/mail. */
export const kept = (files: FileStore): Mailer => ({
  mail: async (mail) => {
    await keepLocalCopy(files, mail)
    return { serviceId: null }
  },
  close: () => undefined,
})
