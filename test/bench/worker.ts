import { deliverAll } from '../../src/messages/dispatch.ts'
import type { CloudflareEnv } from '../../src/platform/cloudflare/env.ts'
import { cloudflarePlatform } from '../../src/platform/cloudflare/platform.ts'
import product, { DispatchObject } from '../../src/worker.ts'
import { crowd } from './crowd.ts'

export { DispatchObject }

/** What a request asked of the databases, counted at the binding itself. */
type Counted = { trips: number; statements: number; rowsRead: number; rowsWritten: number }

/** The product, with its databases counted: every answer says what it cost in a header. */
export default {
  ...product,
  async fetch(request: Request, env: CloudflareEnv, context: ExecutionContext) {
    const counted: Counted = { trips: 0, statements: 0, rowsRead: 0, rowsWritten: 0 }
    const bindings = { ...env, SHARD_1: counting(env.SHARD_1!, counted), DIRECTORY: env.DIRECTORY }
    const { pathname, searchParams } = new URL(request.url)
    if (pathname === '/bench/dispatch')
      return Response.json(await dispatch(bindings, counted, Number(searchParams.get('n'))))
    const answer = await product.fetch(request as Parameters<typeof product.fetch>[0], bindings, context)
    const told = new Response(answer.body as ReadableStream, answer as ResponseInit)
    told.headers.set('x-counted', JSON.stringify(counted))
    return told
  },
}

async function dispatch(env: CloudflareEnv, counted: Counted, parents: number) {
  const { scope, messageId } = await crowd(cloudflarePlatform(env), parents)
  Object.assign(counted, { trips: 0, statements: 0, rowsRead: 0, rowsWritten: 0 })
  const start = Date.now()
  await deliverAll({ ...scope, later: async () => {} }, messageId)
  return { ...counted, ms: Date.now() - start }
}

/** A twin of the binding that does the same and keeps count. Batches are given the statements themselves, not their twins. */
function counting(database: D1Database, counted: Counted): D1Database {
  const originals = new WeakMap<object, object>()
  const bare = (statement: object) => originals.get(statement) ?? statement
  const tally = (results: D1Result[]) => {
    counted.trips += 1
    counted.statements += results.length
    for (const { meta } of results) {
      counted.rowsRead += meta?.rows_read ?? 0
      counted.rowsWritten += meta?.rows_written ?? 0
    }
    return results
  }
  const remember = <T extends object>(wrapped: T, original: object) => {
    originals.set(wrapped, original)
    return wrapped
  }
  const session = (target: object) =>
    new Proxy(target, {
      get(one, name) {
        const value = Reflect.get(one, name) as unknown
        if (typeof value !== 'function') return value
        if (name === 'withSession') return (...args: unknown[]) => session(value.apply(one, args) as object)
        if (name === 'prepare') return (sql: string) => statement(value.call(one, sql) as object)
        if (name === 'batch')
          return async (statements: object[]) => tally((await value.call(one, statements.map(bare))) as D1Result[])
        return value.bind(one)
      },
    })
  const statement = (original: object): object => {
    const wrapped = new Proxy(original, {
      get(one, name) {
        const value = Reflect.get(one, name) as unknown
        if (typeof value !== 'function') return value
        if (name === 'bind') return (...args: unknown[]) => statement(value.apply(one, args) as object)
        return async (...args: unknown[]) => {
          const result = (await value.apply(one, args)) as D1Result
          tally(Array.isArray(result) ? [{ meta: {} } as D1Result] : [result])
          return result
        }
      },
    })
    return remember(wrapped, original)
  }
  return session(database) as D1Database
}
