import type { Hono } from 'hono'
import { NotFound } from '../errors.ts'
import { hashes } from './assets.generated.ts'
import { type Asset, assetFile } from './assets.ts'
import type { AppEnv } from './bindings.ts'

/** Files under their content hash: any other hash is another file, so browsers may keep each for ever. */
export function assetRoutes(app: Hono<AppEnv>) {
  app.get('/static/:hash/:name{.+}', async (c) => {
    const { hash, name } = c.req.param()
    if (!(name in hashes) || hashes[name as Asset] !== hash) throw new NotFound()
    const file = await assetFile(c.env.platform, name as Asset)
    return new Response(file.body, {
      headers: {
        'Content-Type': file.headers.get('Content-Type') ?? 'application/octet-stream',
        'Cache-Control': 'public, max-age=31536000, immutable',
      },
    })
  })
}
