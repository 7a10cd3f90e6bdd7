import type { Readable } from 'node:stream'
import { SMTPServer } from 'smtp-server'
import { shortened } from '../../mailed-replies/shortening.ts'
import { Impossible } from '../impossible.ts'
import { onMail } from '../incoming-mail.ts'
import type { Platform } from '../ports.ts'

const largest = 25 * 1024 * 1024

/**
 * Where the mail server on this machine hands in what comes for us (LMTP): each recipient has its own answer, and one that we fail at is
 * tried again by that server. It listens to this machine alone; whom the mail is from was found out by that server.
 */
export function listenForMail(platform: Platform, port: number, ours: string) {
  const server = new SMTPServer({
    lmtp: true,
    name: ours,
    banner: 'Pleinpost',
    size: largest,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    logger: false,
    onRcptTo: ({ address }, _, answer) =>
      answer(address.toLowerCase().endsWith(`@${ours}`) ? undefined : refusal(550, 'no such address here')),
    onData: (stream, session, answer) => {
      const to = session.envelope.rcptTo.map(({ address }) => address)
      take(platform, stream, to).then(
        () => answer(),
        (error) => {
          platform.log({ event: 'mail.incomingRefused', error: String(error), alert: true })
          answer(refusal(451, 'try again later'))
        },
      )
    },
  })
  server.on('error', (error) => platform.log({ event: 'mail.listener', error: String(error) }))
  return new Promise<SMTPServer>((resolve, reject) => {
    server.once('error', ({ message }: Error) =>
      reject(new Impossible(`LMTP_PORT ${port} cannot be used: ${message}.`)),
    )
    server.listen(port, '127.0.0.1', () => resolve(server))
  })
}

async function take(platform: Platform, stream: Readable, to: readonly string[]) {
  const bytes = await shortened(stream.iterator({ destroyOnReturn: false }) as AsyncIterable<Uint8Array>)
  stream.resume()
  for (const address of to) await onMail(platform, { raw: parts(bytes), to: address })
}

async function* parts(bytes: Uint8Array) {
  yield bytes
}

const refusal = (responseCode: number, why: string) => Object.assign(new Error(why), { responseCode })
