import { rootOf } from '../errors.ts'
import { languages } from '../language.ts'
import type { Platform } from '../platform/ports.ts'
import { briefly, unlessKnown } from '../website/freshness.ts'

/** As long as what is public says of itself (s). */
const lasts = 60
const longestAddress = 500

/**
 * A page for anyone as it was answered less than a minute ago, or as `make` answers it now. Nobody who carries a cookie is
 * answered from here, so that what is kept is what a stranger reads; what a school writes is forgotten as it is written
 * (J1, J2, check 17).
 */
export async function keptOr(request: Request, platform: Platform, make: () => Response | Promise<Response>) {
  const { kept, now } = platform
  const key = kept && keyOf(request)
  if (!kept || !key) return make()
  const since = kept.turn()
  const moment = now()
  const found = await kept.find(key).catch(() => null)
  if (found) {
    const age = Math.floor((moment.getTime() - found.keptAt) / 1000)
    if (age >= 0 && age < lasts) return aged(request, found.answer, age)
  }
  const answer = await make()
  if (!isKeepable(answer)) return answer
  try {
    await kept.keep(key, answer.clone(), { now: moment, since })
  } catch (error) {
    platform.log({ event: 'page.notKept', error: String(rootOf(error)) })
  }
  return answer
}

/** What makes a page another reader's, or no page: nothing of it is kept or answered from here. */
const personal = ['Cookie', 'Authorization', 'Range', 'HX-Request', 'HX-Request-Type']

/** Its address, with the languages that its reader asks for among ours, in their order. */
function keyOf({ method, url, headers }: Request) {
  if (method !== 'GET' || url.length > longestAddress || personal.some((name) => headers.has(name))) return null
  const asked = (headers.get('Accept-Language') ?? '').split(',').map((part) => part.trim().slice(0, 2))
  const key = new URL(url)
  key.searchParams.set('kept-for', [...new Set(asked)].filter((one) => languages.some((ours) => ours === one)).join())
  return key.href
}

const known: ReadonlySet<string> = new Set(['cookie', 'accept-language', 'hx-request-type'])

function isKeepable({ status, headers }: Response) {
  const varies = (headers.get('Vary') ?? '')
    .toLowerCase()
    .split(',')
    .map((name) => name.trim())
  return (
    status === 200 &&
    headers.get('Cache-Control') === briefly &&
    /html|xml/.test(headers.get('Content-Type') ?? '') &&
    !headers.has('Set-Cookie') &&
    varies.every((name) => name === '' || known.has(name))
  )
}

/** With how old it is, so that nobody keeps it longer for having got it from here (RFC 9111, 5.1). */
function aged({ headers }: Request, answer: Response, age: number) {
  answer.headers.set('Age', String(age))
  return unlessKnown(headers.get('If-None-Match'), answer)
}
