import PostalMime, { type Email } from 'postal-mime'
import { app } from '../../src/app.tsx'
import type { Platform } from '../../src/platform/ports.ts'
import { platform } from '../cast.ts'

export const apex = 'pleinpost.test'

/** The product with a mail service in our hands and a clock that we set. */
export function office() {
  const sent: { to: string; mail: Email }[] = []
  const set = { now: new Date(), refuse: '' }
  const at: Platform = {
    ...platform,
    now: () => set.now,
    log: () => {},
    mail: async ({ to, raw }) => {
      if (set.refuse) throw new Error(set.refuse)
      sent.push({ to, mail: await PostalMime.parse(raw) })
      return { serviceId: null }
    },
  }
  const later = (ms: number) => {
    set.now = new Date(set.now.getTime() + ms)
  }
  return { at, sent, set, later }
}

type Asking = { host?: string; typed?: Record<string, string>; headers?: Record<string, string>; address?: string }

/** Somebody at a browser, at the apex unless it says otherwise. */
export function visit(
  at: Platform,
  path: string,
  { host = apex, typed, headers = {}, address = '192.0.2.1' }: Asking = {},
) {
  const origin = `https://${host}`
  const body = typed ? { method: 'POST', body: new URLSearchParams(typed) } : {}
  const request = new Request(`${origin}${path}`, { redirect: 'manual', headers: { origin, ...headers }, ...body })
  return app.fetch(request, { platform: at, clientAddress: address })
}

/** The path of an address that leads away, and its host. */
export function leadsTo(answer: Response) {
  const { host, pathname } = new URL(answer.headers.get('location') ?? '', `https://${apex}`)
  return { host, path: pathname }
}
