import type { Context } from 'hono'
import { BrokenOff } from '../errors.ts'

/** What was sent by itself, and not in a form: its size as it was announced, and its bytes, of which none has been read yet. */
export const sentBody = ({ req }: Pick<Context, 'req'>) => ({
  size: Number(req.header('Content-Length') ?? '0'),
  body: piecesOf(req.raw.body ?? new Blob().stream()),
})

/** A lost line is no fault of ours, as a telephone on a train loses one each minute. */
async function* piecesOf(body: ReadableStream<Uint8Array>) {
  const reader = body.getReader()
  for (;;) {
    const { done, value } = await reader.read().catch((cause: unknown) => {
      throw new BrokenOff('the line was lost', { cause })
    })
    if (done) return
    yield value
  }
}

export const isByItself = ({ req }: Pick<Context, 'req'>) => req.header('Content-Type') === 'application/octet-stream'
