import type { Context } from 'hono'

/** What was sent by itself, and not in a form: its size as it was announced, and its bytes, of which none has been read yet. */
export const sentBody = ({ req }: Pick<Context, 'req'>) => ({
  size: Number(req.header('Content-Length') ?? '0'),
  body: req.raw.body ?? new Blob().stream(),
})

export const isByItself = ({ req }: Pick<Context, 'req'>) => req.header('Content-Type') === 'application/octet-stream'
