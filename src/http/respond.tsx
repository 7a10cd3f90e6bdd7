import type { Context } from 'hono'
import { getCookie } from 'hono/cookie'
import { createMiddleware } from 'hono/factory'
import type { Child } from 'hono/jsx'
import type { JSX } from 'hono/jsx/jsx-runtime'
import { ApexLayout } from '../../templates/layout/apex.tsx'
import { AppLayout } from '../../templates/layout/app.tsx'
import type { Place } from '../../templates/layout/menu.tsx'
import { SiteLayout } from '../../templates/layout/site.tsx'
import { DemoStay, Stay } from '../../templates/layout/stay.tsx'
import { type Reader, ReaderContext } from '../../templates/ui/reader.tsx'
import type { Flash } from '../../templates/ui/toast.tsx'
import { type Language, preferredLanguage, type Text, textFor } from '../language.ts'
import { paths } from '../paths.ts'
import { type Permission, permitted } from '../permissions.ts'
import { trialOf } from '../schools/trial.ts'
import type { Scope } from '../scope.ts'
import type { AppEnv } from './bindings.ts'

/** `whole`: a page that others keep for us is never answered with a part of it. */
export type Head = {
  title: Text | string
  current?: Place
  hidden?: boolean
  flash?: Flash | undefined
  whole?: boolean
}

declare module 'hono' {
  interface ContextRenderer {
    // biome-ignore lint/style/useShorthandFunctionType: Hono's own interface is extended, which a type cannot do
    (content: Child, head: Head): Response | Promise<Response>
  }
}

export const languageCookie = '__Host-taal'

/** htmx asks for a region; boosted links and the browser ask for the page (htmx 4's HX-Request-Type). */
export const wantsFragment = (c: Pick<Context, 'req'>) => c.req.header('HX-Request-Type') === 'partial'

export function readerOf(c: Context<AppEnv>): Reader {
  const { scope, school } = c.var
  const chosen = scope?.me.language ?? getCookie(c, languageCookie)
  const language = preferredLanguage(chosen ?? undefined, c.req.header('Accept-Language'), school?.school)
  return {
    language,
    ...(school ? { offered: school.school.languages } : {}),
    zone: school?.school.zone ?? 'Europe/Amsterdam',
    now: c.env.platform.now(),
    person: scope?.me.id,
    child: scope?.me.roles.has('pupil'),
    written: school?.school.language,
    ...(scope ? { translation: translationFor(scope, language) } : {}),
  }
}

/** For grown-ups, as D13 has it: where there is an engine and the school wants it. */
function translationFor({ translate, school, me }: Scope, language: Language) {
  if (!translate || !school.translates || !permitted(me.roles, 'translations.read', school)) return undefined
  return { to: me.readingLanguage ?? language, own: me.readingLanguage, last: me.writingLanguage }
}

/** The same for a handler, whose context is the app's with its bindings hidden. */
export const readerHere = (c: Pick<Context, 'req'>) => readerOf(c as Context<AppEnv>)

/** Markup as this reader should read it. */
export const shown = async (c: Context<AppEnv>, markup: JSX.Element) =>
  String(await (<ReaderContext.Provider value={readerOf(c)}>{markup}</ReaderContext.Provider>).toString())

/** `c.render(<Page/>, { title })`: one view, with the layout of whoever asks around it, or without. */
export const renderer = createMiddleware<AppEnv>(async (c, next) => {
  c.setRenderer(async (content, head) => {
    const title = typeof head.title === 'string' ? head.title : textFor(head.title, readerOf(c))
    if (head.whole || !wantsFragment(c))
      return c.html(`<!DOCTYPE html>${await shown(c, framed(c, content, { ...head, title }))}`)
    return c.html(
      await shown(
        c,
        <>
          <title>{title}</title>
          {content}
        </>,
      ),
    )
  })
  await next()
})

/** After a change: htmx gets what changed, a plain form is sent back to the page that shows it. */
export async function changed(
  c: Pick<Context, 'req' | 'html' | 'redirect'>,
  { at, show }: { at: string; show: JSX.Element },
) {
  // Safe cast: every handler's context is the app's, with its bindings hidden.
  return wantsFragment(c) ? c.html(await shown(c as Context<AppEnv>, show)) : c.redirect(at, 303)
}

/** A document of its own, with nothing of ours around it. Safe cast: as above. */
export const alone = async (c: Pick<Context, 'req' | 'html'>, page: JSX.Element) =>
  c.html(`<!DOCTYPE html>${await shown(c as Context<AppEnv>, page)}`)

/** A region by itself, in a page that keeps its own title; a browser without scripts gets a page around it. */
export async function partOf(
  c: Pick<Context, 'req' | 'html' | 'render'>,
  { show, page, ...head }: Head & { show: JSX.Element; page: JSX.Element },
) {
  // Safe cast: as above.
  return wantsFragment(c) ? c.html(await shown(c as Context<AppEnv>, show)) : c.render(page, head)
}

/** The same form again, with what was typed. */
export const again = partOf

function framed(c: Context<AppEnv>, content: Child, { title, current, hidden, flash }: Head & { title: string }) {
  const { scope, school, unread = 0 } = c.var
  if (scope) {
    return (
      <AppLayout
        title={title}
        current={current}
        school={scope.school}
        me={scope.me}
        unread={unread}
        may={c.var.stepMissing ? nothing : mayOf(scope)}
        flash={flash}
        path={c.req.path}
        stay={stayOf(c, scope, current === 'overview')}
      >
        {content}
      </AppLayout>
    )
  }
  if (school)
    return (
      <SiteLayout
        title={title}
        school={school.school}
        hidden={hidden}
        login={c.req.path !== paths.login}
        site={c.var.site}
      >
        {content}
      </SiteLayout>
    )
  return (
    <ApexLayout title={title} hidden={hidden ?? false}>
      {content}
    </ApexLayout>
  )
}

const nothing = () => false

/** How long the school is still here, for whoever should know. */
const stayOf = (c: Context<AppEnv>, scope: Scope, overview: boolean) =>
  scope.demoEndsAt && c.var.demoPath ? (
    <DemoStay endsAt={scope.demoEndsAt} href={c.var.demoPath} />
  ) : (
    <Stay trial={trialOf(scope)} admin={scope.me.roles.has('admin')} overview={overview} />
  )

/** What somebody may do here: the menu asks, place by place. */
export const mayOf =
  ({ me, school }: Scope) =>
  (permission: Permission) =>
    permitted(me.roles, permission, school)
