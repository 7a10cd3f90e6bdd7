import { app } from '../../src/app.tsx'
import { invite } from '../../src/invitations/sending.ts'
import { openedBy } from '../../src/links/links.ts'
import type { Platform } from '../../src/platform/ports.ts'
import type { SchoolScope } from '../../src/scope.ts'
import type { postOffice } from '../notifications/post-office.ts'
import { at, tokenIn } from './office.ts'

type Office = ReturnType<typeof postOffice>
type Asking = { fields?: Record<string, string>; cookie?: string; address?: string; at?: Platform; host?: string }

/** A browser somewhere, with nobody logged in. */
export async function ask(office: Office, path: string, asking: Asking = {}) {
  const { fields, cookie = '', address = '192.0.2.7', host = 'linde.pleinpost.test' } = asking
  const origin = `https://${host}`
  const request = new Request(`${origin}${path}`, {
    method: fields ? 'POST' : 'GET',
    redirect: 'manual',
    headers: { origin, cookie, 'user-agent': 'Mozilla/5.0 (Android 16) Chrome/150' },
    ...(fields ? { body: new URLSearchParams(fields) } : {}),
  })
  const answer = await app.fetch(request, { platform: asking.at ?? office.platform, clientAddress: address })
  return { status: answer.status, to: answer.headers.get('location'), html: await answer.text(), answer }
}

/** Invites these, and gives the token of each one's mail. */
export async function invited(office: Office, school: SchoolScope, ...ids: string[]) {
  await invite(await at(await office.scope(school)), { people: ids })
  await office.carryAll()
  await office.carryAll()
  const scope = await office.scope(school)
  const tokens = office.sent.splice(0).map(({ mail }) => tokenIn(mail.text ?? ''))
  const owners = await Promise.all(
    tokens.map(async (token) => {
      const opened = await openedBy(scope, 'invitation', token)
      return opened.is === 'unknown' ? '' : opened.link.personId
    }),
  )
  return Object.fromEntries(owners.map((owner, place) => [owner, tokens[place]!]))
}
