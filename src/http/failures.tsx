import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { ProblemMessage, ProblemNotice } from '../../templates/layout/problem.tsx'
import { faultTitles } from '../../templates/layout/texts.ts'
import { SearchForm } from '../../templates/website/search.tsx'
import { BrokenOff, NotFound, Refused, rootOf, TooLarge } from '../errors.ts'
import type { AppEnv } from './bindings.ts'
import { recognise } from './enter.ts'
import { shown, wantsFragment } from './respond.tsx'

type Fault = Parameters<typeof ProblemMessage>[0]

/** "7F3K-22": short enough to read out on the telephone, long enough to find one line in a day's log. */
export function newReference() {
  const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'
  const picked = Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) => letters[byte % letters.length]).join(
    '',
  )
  return `${picked.slice(0, 4)}-${picked.slice(4)}`
}

/** The only place that turns what was thrown into an answer. */
export async function fail(error: Error, c: Context<AppEnv>) {
  if (error instanceof NotFound) return answer(c, { status: 404 })
  if (error instanceof Refused) return answer(c, { status: 403, text: error.text })
  if (error instanceof BrokenOff) return answer(c, { status: 422 })
  if (error instanceof TooLarge) return answer(c, { status: 413 })
  if (error instanceof HTTPException) return error.getResponse()
  if (await isUnreadable(error, c)) return answer(c, { status: 422 })
  const { reference, scope, school } = c.var
  const root = rootOf(error)
  c.env.platform.log({
    event: 'fault',
    reference,
    school: school?.school.schoolId,
    person: scope?.me.id,
    route: c.req.routePath,
    error: String(root),
    stack: root instanceof Error ? root.stack : undefined,
  })
  return answer(c, { status: 500, reference })
}

/** It was reading the form that failed: half a form, or none of what its type says. */
async function isUnreadable(error: Error, c: Context<AppEnv>) {
  try {
    await c.req.bodyCache.formData
    return false
  } catch (reason) {
    return reason === error
  }
}

export const notFound = (c: Context<AppEnv>) => answer(c, { status: 404 })

/** htmx puts it in the page's problem area, and leaves what was typed where it is; a browser gets a page. */
async function answer(c: Context<AppEnv>, fault: Fault) {
  if (fault.status === 404) await recognise(c)
  c.status(fault.status)
  if (!wantsFragment(c))
    return c.render(
      <ProblemMessage {...fault}>
        {fault.status === 404 && c.var.site && !c.var.scope ? <SearchForm /> : null}
      </ProblemMessage>,
      { title: faultTitles[fault.status], hidden: true },
    )
  c.header('HX-Retarget', '#flash')
  c.header('HX-Reswap', 'innerHTML')
  return c.html(await shown(c, <ProblemNotice {...fault} />))
}
