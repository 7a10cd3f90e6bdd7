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

  return {
    hono,
    declared,
    // Safe casts: the doors above have set what these handlers' types promise, and bindings are only hidden.
    people: { ...peopleKnowing(), knowing: peopleKnowing } as unknown as SchoolRouter,
    site: { ...siteKnowing(), knowing: siteKnowing } as unknown as SiteRouter,
  }
}
