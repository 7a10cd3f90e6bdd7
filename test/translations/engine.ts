import { app } from '../../src/app.tsx'
import type { Translate } from '../../src/platform/ports.ts'
import { openSchool } from '../../src/schools/open.ts'
import type { SchoolScope } from '../../src/scope.ts'
import { as, bindings, type Cast, htmx } from '../cast.ts'
import { postOffice } from '../notifications/post-office.ts'

type Who = Exclude<Parameters<typeof as>[1], 'nobody'>

/**
 * An engine as Workers AI is documented: one text at a time, by codes. It answers the text in capitals after the language; marks
 * in brackets stay. `set.answer` may throw, be empty, or lose marks, as engines do.
 */
export function engine() {
  const asked: string[] = []
  const set = { answer: async (text: string, from: string, to: string) => `${to}<${from}:${text.toUpperCase()}>` }
  const translate: Translate = async (text, from, to) => {
    asked.push(text)
    return set.answer(text, from, to)
  }
  const office = postOffice()
  const platform = { ...office.platform, translate }
  const ask = async (them: Cast, who: Who, path: string, init: RequestInit = {}) => {
    const origin = 'https://linde.pleinpost.test'
    const headers = new Headers(init.headers)
    headers.set('cookie', await as(them, who).cookie())
    headers.set('origin', origin)
    return app.fetch(new Request(`${origin}${path}`, { redirect: 'manual', ...init, headers }), {
      ...bindings,
      platform,
    })
  }
  return {
    set,
    asked,
    office,
    platform,
    scope: (of: SchoolScope) => openSchool(platform, of.school.schoolId),
    visit: (them: Cast, who: Who, path: string) => ask(them, who, path),
    part: (them: Cast, who: Who, path: string) => ask(them, who, path, { headers: htmx }),
    post: (them: Cast, who: Who, path: string, fields: Record<string, string>) =>
      ask(them, who, path, { method: 'POST', body: new URLSearchParams(fields) }),
  }
}
