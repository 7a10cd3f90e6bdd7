import type { Context, Hono } from 'hono'
import type { Permission } from '../permissions.ts'
import type { SchoolScope, Scope } from '../scope.ts'
import { askItsWriter, isAnothers } from './another-writer.tsx'
import { askToLogIn } from './ask-to-log-in.tsx'
import type { AppEnv, Early, SchoolRouter, SiteRouter } from './bindings.ts'
import { carryBookmark, carrySession, enterSchool, enterSite, noteUse } from './enter.ts'
import { isLargeForm, leaveFilesOut } from './large-form.ts'
import { leadOn } from './lead-on.tsx'
import { leadToSecondStep } from './lead-to-second-step.ts'
import { demandWritable } from './read-only.ts'

/** What was declared, for the tests that walk every route. */
export type Declared = { method: string; path: string; permission: Permission | 'anyone' }

type AnyHandler = (c: Context<AppEnv>, known: readonly unknown[]) => Response | Promise<Response>
type Door = (c: Context<AppEnv>) => Response | Promise<Response>
type Method = 'get' | 'post'

/** A school's routes. Features are handed the two routers and never construct a Hono; each handler runs behind one door. */
export function schoolRoutes(hono: Hono<AppEnv>) {
  const declared: Declared[] = []
  hono.use(leadOn)

  const declare = (method: Method, path: string, permission: Declared['permission'], handler: Door) => {
    declared.push({ method: method.toUpperCase(), path, permission })
    hono[method](path, handler)
  }
  const forPeople = (method: Method, early?: Early) => (path: string, permission: Permission, handler: AnyHandler) =>
    declare(method, path, permission, async (c) => {
      if (!(await enterSchool(c, permission, early))) return askToLogIn(c)
      if (c.get('stepMissing') && permission !== 'secondStep.setUp') return leadToSecondStep(c)
      if (method === 'post') demandWritable(path, c.var.scope as Scope) // safe: whoever was let in has one
      if (isLargeForm(c)) await leaveFilesOut(c)
      if (method === 'post' && (await isAnothers(c))) return askItsWriter(c)
      const [answer, session] = await Promise.all([handler(c, c.get('known') ?? []), noteUse(c)])
      carryBookmark(c, answer)
      carrySession(c, session)
      return c.res
    })
  const forAnyone = (method: Method, early?: Early) => (path: string, handler: AnyHandler) =>
    declare(method, path, 'anyone', async (c) => {
      await enterSite(c, early)
      if (method === 'post') demandWritable(path, c.var.school as SchoolScope) // safe: entered just above
      c.set('clientAddress', c.env.clientAddress)
      const answer = await handler(c, c.get('known') ?? [])
      // A failed try wrote nothing that its reader will look for, and should tell nothing apart.
      return answer.status < 400 ? carryBookmark(c, answer) : answer
    })

  const siteKnowing = (early?: Early) => ({ get: forAnyone('get', early), post: forAnyone('post', early) })
  const peopleKnowing = (early?: Early) => ({ get: forPeople('get', early), post: forPeople('post', early) })

  /**
   * What answers a form alone leads back to the page it belongs to: a telephone that lets go of a page asks for it again at
   * the address of the form.
   */
  const leadBack = () => {
    const pages = new Set(declared.flatMap(({ method, path }) => (method === 'GET' ? [path] : [])))
    for (const { path } of declared.filter((one) => one.method === 'POST' && !pages.has(one.path))) {
      const depth = deepest(path, pages)
      if (depth > 1) hono.get(path, (c) => c.redirect(c.req.path.split('/').slice(0, depth).join('/'), 303))
    }
  }

  return {
    hono,
    declared,
    leadBack,
    // Safe casts: the doors above have set what these handlers' types promise, and bindings are only hidden.
    people: { ...peopleKnowing(), knowing: peopleKnowing } as unknown as SchoolRouter,
    site: { ...siteKnowing(), knowing: siteKnowing } as unknown as SiteRouter,
  }
}

/** How much of an address is a page's, in parts: 3 of "/berichten/:id/antwoorden"; 1 where none of it is. */
function deepest(path: string, pages: ReadonlySet<string>) {
  const parts = path.split('/')
  return parts.findLastIndex((_, at) => at > 0 && pages.has(parts.slice(0, at + 1).join('/'))) + 1 || 1
}
