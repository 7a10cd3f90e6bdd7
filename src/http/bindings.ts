import type { Context, Hono } from 'hono'
import type { SiteFrame } from '../../templates/layout/site-frame.ts'
import type { Session } from '../accounts/schema.ts'
import type { Answers, Statement } from '../db/batch.ts'
import type { SchoolDb } from '../db/school-db.ts'
import type { Permission } from '../permissions.ts'
import type { Platform } from '../platform/ports.ts'
import type { SchoolScope, Scope } from '../scope.ts'

/** What the doors give the app: the runtime's ports, and the network address at the other end of the line. */
export type Bindings = { platform: Platform; clientAddress: string }

/** `reference` names this request to the reader and in the log. The rest is set by whoever lets the request in. */
export type AppVariables = {
  reference: string
  school?: SchoolScope
  scope?: Scope
  session?: Session
  sessionSecret?: string
  /** Whether nothing is open yet but the second step (B4). */
  stepMissing?: boolean
  unread?: number
  clientAddress?: string
  bookmark?: () => string | null
  known?: readonly unknown[]
  filesLeftOut?: boolean
  /** Whether other sites may show this page in theirs. */
  framable?: boolean
  /** What stands around a public page, where its route has read it. */
  site?: SiteFrame
  /** Of a demo school: where one chooses whose eyes to look through. */
  demoPath?: string
}
export type AppEnv = { Bindings: Bindings; Variables: AppVariables }

// What handlers see: their scope, and no binding that could go around it.
type Nothing = Record<never, never>
export type SchoolEnv = {
  Bindings: Nothing
  Variables: { scope: Scope; session: Session; unread: number; clientAddress: string; filesLeftOut?: boolean }
}
export type SiteEnv = {
  Bindings: Nothing
  Variables: { school: SchoolScope; clientAddress: string; framable?: boolean; site?: SiteFrame }
}
type HandlerEnv = { Bindings: Nothing; Variables: object }
export type Handler<E extends HandlerEnv, Path extends string> = (c: Context<E, Path>) => Response | Promise<Response>

/** What a route reads by the id in its address alone, before it is known who asks. */
export type Early = (db: SchoolDb, id: string) => readonly Statement[]
type KnowingHandler<E extends Early, Path extends string> = (
  c: Context<SchoolEnv, Path>,
  known: Answers<ReturnType<E>>,
) => ReturnType<Handler<SchoolEnv, Path>>

/**
 * For people who are logged in. A route names its permission; the table says who has it. What `knowing` names is read in the
 * round trip that lets somebody in, for pages whose own reads depend on it; the handler says whose it is.
 */
export type SchoolRouter = Record<
  'get' | 'post',
  <Path extends string>(path: Path, permission: Permission, handler: Handler<SchoolEnv, Path>) => void
> & {
  knowing: <const E extends Early>(
    early: E,
  ) => Record<
    'get' | 'post',
    <Path extends string>(path: Path, permission: Permission, handler: KnowingHandler<E, Path>) => void
  >
}
type KnowingSiteHandler<E extends Early, Path extends string> = (
  c: Context<SiteEnv, Path>,
  known: Answers<ReturnType<E>>,
) => ReturnType<Handler<SiteEnv, Path>>

/** For anyone at a school's address: its public pages, logging in, leaving a mailing. `knowing` as for people. */
export type SiteRouter = Record<
  'get' | 'post',
  <Path extends string>(path: Path, handler: Handler<SiteEnv, Path>) => void
> & {
  knowing: <const E extends Early>(
    early: E,
  ) => Record<'get' | 'post', <Path extends string>(path: Path, handler: KnowingSiteHandler<E, Path>) => void>
}
/** For anyone at the apex, which belongs to no school: it has the directory, through the platform. */
export type ApexRouter = Hono<AppEnv>
