import { paths } from '../../src/paths.ts'
import type { Device } from './authenticator.ts'
import { cookiesOf, knock } from './door.ts'

type Visit = NonNullable<Parameters<typeof knock>[2]>
type Question = { sealed: string; get: { challenge: string; rpId: string; allowCredentials: { id: string }[] } }

/** What the log-in page's script is given, and the browser that was given it. */
export async function asked(visit: Visit = {}) {
  const answer = await knock(paths.passkeyQuestion, {}, visit)
  const { sealed, get } = (await answer.json()) as Question
  return { sealed, ...get, cookie: [visit.cookie, cookiesOf(answer)].filter(Boolean).join('; ') }
}

export type Asked = Awaited<ReturnType<typeof asked>>

export const show = (question: Pick<Asked, 'sealed' | 'cookie'>, sleutel: string, visit: Visit = {}, more = {}) =>
  knock(paths.loginPasskey, { uitdaging: question.sealed, sleutel, ...more }, { cookie: question.cookie, ...visit })

/** The whole of it: asked, signed, sent. */
export async function enterBy(device: Device, wrong: Parameters<Device['sign']>[1] = {}, visit: Visit = {}) {
  const question = await asked(visit)
  const cookie = question.cookie
  return show(question, await device.sign(question.challenge, wrong), { ...visit, cookie })
}

/** What a page's form asks a passkey. */
export function questionIn(page: string) {
  const json = /data-passkey="([^"]*)"/.exec(page)?.[1]?.replaceAll('&quot;', '"').replaceAll('&#39;', "'") ?? '{}'
  const { question } = JSON.parse(json) as {
    question?: Question & { create: Question['get'] & { excludeCredentials: { id: string }[]; user: { id: string } } }
  }
  if (!question) throw new Error('no passkey is asked here')
  return question
}
