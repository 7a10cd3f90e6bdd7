import type { Context, MiddlewareHandler } from 'hono'
import { NotFound, Refused } from '../errors.ts'
import { keyInStore } from '../files/school-files.ts'
import type { ApexRouter, AppEnv } from '../http/bindings.ts'
import { paths } from '../paths.ts'
import { beginArriving, breakOff, finishArriving, takeFile, takeRows } from './arriving.ts'
import { aboutOf, demandOperator, leaveHere, readable } from './operator.ts'
import { pageOf } from './reading.ts'
import type { Row } from './reading-queries.ts'
import { moving } from './tables.ts'

const filesAtOnce = 1000
/** One object of JSON a line. */
const lines = { 'Content-Type': 'text/plain; charset=utf-8' }

type Asked = Context<AppEnv>
type Answer = Response | Promise<Response>

const guard: MiddlewareHandler<AppEnv> = async (c, next) => {
  await demandOperator(c.env.platform, c.req.header('Authorization'))
  await next()
}
const found = (c: Asked) => readable(c.env.platform, c.req.param('school') ?? '')

/** Why not, for a command to say. */
async function refusing(c: Asked, act: () => Answer) {
  try {
    return await act()
  } catch (error) {
    if (error instanceof Refused) return c.json({ problem: error.text.en }, 409)
    throw error
  }
}

/**
 * What `npm run move-out` and `npm run move-in` ask for: a school piece by piece, so that no answer holds more than a part of it
 * and each may be asked for again. By the operator's key alone, and out only of a school that agreed (N5).
 */
export function operatorRoutes(apex: ApexRouter) {
  apex.use(`${paths.movingSchool(':school')}/*`, guard)
  apex.use(paths.movingSchool(':school'), guard)

  apex.get(paths.movingSchool(':school'), (c) =>
    refusing(c, async () => c.json(await aboutOf(c.env.platform, await found(c)))),
  )

  apex.get(paths.movingRows(':school', ':table'), async (c) => {
    const { id, shard } = await found(c)
    const table = c.req.param('table')
    if (!moving.includes(table)) throw new NotFound()
    const { rows, next } = await pageOf(c.env.platform.shard(shard), id, table, c.req.query('na'))
    if (next) c.header('Pleinpost-Next', encodeURIComponent(next))
    return c.body(rows.map((row) => `${JSON.stringify(row)}\n`).join(''), 200, lines)
  })

  apex.get(paths.movingFiles(':school'), async (c) => {
    const { id } = await found(c)
    const start = keyInStore(id)
    const after = c.req.query('na')
    const keys = await c.env.platform.files.list(start, filesAtOnce, after === undefined ? undefined : start + after)
    const body = keys.map((key) => `${JSON.stringify(key.slice(start.length))}\n`).join('')
    return c.body(body, 200, lines)
  })

  apex.get(paths.movingFile(':school'), async (c) => {
    const { id } = await found(c)
    const file = await c.env.platform.files.get(keyInStore(id, c.req.query('sleutel') ?? ''))
    if (!file) throw new NotFound()
    const about = encodeURIComponent(JSON.stringify({ type: file.type, name: file.name }))
    return c.body(file.body, 200, { 'Content-Type': 'application/octet-stream', 'Pleinpost-About': about })
  })

  apex.post(paths.movingSchool(':school'), (c) =>
    refusing(c, async () => {
      await beginArriving(c.env.platform, await c.req.json(), c.req.query('subdomein') ?? '')
      return c.body(null, 204)
    }),
  )

  apex.post(paths.movingRows(':school', ':table'), async (c) => {
    const given = (await c.req.text()).split('\n').filter(Boolean)
    // Safe cast: the key of whoever runs this opens it, and each column is bound as it is.
    const rows = given.map((line) => JSON.parse(line) as Row)
    await takeRows(c.env.platform, c.req.param('school'), c.req.param('table'), rows)
    return c.body(null, 204)
  })

  apex.post(paths.movingFile(':school'), async (c) => {
    const { sleutel: key = '', deel, delen, grootte, soort: type = '', naam: name = '' } = c.req.query()
    const bytes = new Uint8Array(await c.req.arrayBuffer())
    const piece = { key, part: Number(deel), parts: Number(delen), size: Number(grootte), type, name }
    await takeFile(c.env.platform, c.req.param('school'), bytes, piece)
    return c.body(null, 204)
  })

  apex.post(paths.movingArrived(':school'), (c) =>
    refusing(c, async () => {
      await finishArriving(c.env.platform, c.req.param('school'))
      return c.body(null, 204)
    }),
  )

  apex.post(paths.movingBrokenOff(':school'), async (c) =>
    c.json({ done: await breakOff(c.env.platform, c.req.param('school')) }),
  )

  apex.post(paths.movingLeft(':school'), (c) =>
    refusing(c, async () => {
      await leaveHere(c.env.platform, await found(c))
      return c.body(null, 204)
    }),
  )
}
