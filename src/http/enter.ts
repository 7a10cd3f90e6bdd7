import type { Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { httpTexts } from '../../templates/layout/http-texts.ts'
import { keepSession } from '../accounts/browser.ts'
import { personOfSession, updateUse } from '../accounts/queries.ts'
import { isStepMissing } from '../accounts/second-step.ts'
import { recordRefusal } from '../audit/recording.ts'
import { NotFound, Refused, rootOf } from '../errors.ts'
import { unreadCount } from '../messages/queries.ts'
import { paths } from '../paths.ts'
import { mayEnter, meFrom } from '../people/me.ts'
import { standingOf } from '../people/queries.ts'
import { isOpen, type Permission, permitted } from '../permissions.ts'
import { demoPath } from '../schools/demo-links.ts'
import { schoolAt } from '../schools/directory.ts'
import { reach, schoolScope } from '../schools/open.ts'
import { schoolSettings } from '../schools/queries.ts'
import type { Scope } from '../scope.ts'
import { localDay } from '../time.ts'
import type { AppEnv, Early } from './bindings.ts'
import { bookmarkCookie, installedSeconds, openSession, sealSession, sessionCookie } from './session.ts'

/** Whoever asks at this host, as a visitor: one round trip, with what else is read in it. */
export async function enterSite(c: Context<AppEnv>, early?: Early) {
  const { platform } = c.env
  const entry = await entryHere(c)
  const { db, session } = reach(platform, entry, howNew(c))
  const [[school], ...known] = await db.batch([schoolSettings(db), ...(early?.(db, c.req.param('id') ?? '') ?? [])])
  if (!school) throw new NotFound()
  c.set('school', schoolScope(platform, entry, school, db))
  c.set('known', known)
  c.set('bookmark', session.bookmark)
}

/** Whoever asks at this host, as a person with this permission: one round trip, with what else is read in it. False when nobody is logged in. */
export async function enterSchool(c: Context<AppEnv>, permission: Permission, early?: Early) {
  const { platform } = c.env
  const entry = await entryHere(c)
  const claim = await openSession(getCookie(c, sessionCookie), entry.id, platform.settings.secret)
  if (!claim) {
    await enterSite(c)
    return false
  }
  const { db, session } = reach(platform, entry)
  const now = platform.now()
  const [[school], [found], standing, [unread], ...known] = await db.batch([
    schoolSettings(db),
    personOfSession(db, claim.fingerprint, now),
    standingOf(db, claim.personId),
    unreadCount(db, claim.personId, now),
    ...(early?.(db, c.req.param('id') ?? '') ?? []),
  ])
  if (!school) throw new NotFound()
  const scope = schoolScope(platform, entry, school, db)
  c.set('school', scope)
  if (found?.person.id !== claim.personId) return false
  const me = meFrom(found.person, standing, localDay(now, school.zone))
  if (!mayEnter(me, school)) return false
  c.set('scope', { ...scope, me })
  const demo = await demoPath(scope)
  if (demo) c.set('demoPath', demo)
  c.set('session', found.session)
  c.set('sessionSecret', claim.secret)
  c.set('stepMissing', isStepMissing({ ...scope, me }, found.session))
  c.set('clientAddress', c.env.clientAddress)
  c.set('unread', unread?.count ?? 0)
  c.set('known', known)
  c.set('bookmark', session.bookmark)
  // Only now, so that whoever is refused is told so in their own frame.
  if (!isOpen(permission, school)) throw new NotFound()
  if (!permitted(me.roles, permission, school)) {
    await recordRefusal(scope, me, permission)
    throw new Refused(httpTexts.notPermitted)
  }
  return true
}

/** Who asked for what is not there: whoever is logged in reads that in their own frame. */
export async function recognise(c: Context<AppEnv>) {
  if (c.var.scope || !c.var.school || !getCookie(c, sessionCookie)) return
  try {
    await enterSchool(c, 'overview.read')
  } catch (error) {
    c.var.school.log({ event: 'reader.notRecognised', error: String(rootOf(error)) })
  }
}

const hour = 60 * 60_000

/**
 * That this browser is in use, once an hour, while its page is made; that it could not be written keeps nobody from the page.
 * The installed app is then good for a year again (B3): the session to keep, which a browser does not get.
 */
export async function noteUse(c: Context<AppEnv>) {
  const { scope, session } = c.var
  if (!scope || !session) return null
  const last = session.lastUsedAt ?? session.createdAt
  const installs = session.installedAt === null && isStartOfApp(c)
  if (!installs && scope.now.getTime() - last.getTime() < hour) return null
  const installedAt = session.installedAt ?? (installs ? scope.now : null)
  const expiresAt = installedAt ? new Date(scope.now.getTime() + installedSeconds * 1000) : session.expiresAt
  try {
    await updateUse(scope, session.fingerprint, { lastUsedAt: scope.now, installedAt, expiresAt })
    return installedAt ? await sealedAnew(c, scope) : null
  } catch (error) {
    scope.log({ event: 'session.useNotNoted', error: String(rootOf(error)) })
    return null
  }
}

/** The address that the installed app opens with, and that nobody else's page can open here. */
const isStartOfApp = ({ req }: Context<AppEnv>) =>
  req.method === 'GET' &&
  `${new URL(req.url).pathname}${new URL(req.url).search}` === paths.appStart &&
  ['none', 'same-origin'].includes(req.header('Sec-Fetch-Site') ?? '')

function sealedAnew({ var: { sessionSecret = '' } }: Context<AppEnv>, { school, me, secret, now }: Scope) {
  const claims = { school: school.schoolId, person: me.id, secret: sessionSecret }
  return sealSession(claims, secret, now, installedSeconds)
}

/** Unless the page itself gave another session, or none. */
export function carrySession(c: Context<AppEnv>, sealed: string | null) {
  const given = c.res.headers.getSetCookie().some((line) => line.startsWith(`${sessionCookie}=`))
  if (sealed && !given) keepSession(c, sealed)
}

/**
 * Every first read is of the newest copy. One that lags would let in whom another browser has just logged out, or whose place
 * was taken away (check 4), and a bookmark tells only of this browser's own writes; so too for what a visitor sends, since
 * logging in weighs a password. Only a page for anyone is content with a copy that has what the same browser wrote.
 */
const howNew = (c: Context<AppEnv>) => (c.req.method === 'GET' ? getCookie(c, bookmarkCookie) : undefined)

/** After a write, the browser carries how new its next read must be. */
export function carryBookmark(c: Context<AppEnv>, answer: Response) {
  c.res = answer // Hono leaves out a cookie that is set between an answer and its return.
  const bookmark = c.get('bookmark')?.()
  if (bookmark && c.req.method === 'POST') {
    setCookie(c, bookmarkCookie, bookmark, { path: '/', secure: true, httpOnly: true, sameSite: 'Lax', maxAge: 60 })
  }
  return c.res
}

async function entryHere(c: Context<AppEnv>) {
  const { directory, settings, now } = c.env.platform
  const entry = await schoolAt(directory, new URL(c.req.url).host, settings.siteDomain, now())
  if (!entry) throw new NotFound()
  return entry
}
