import type { OutgoingPush } from './ports.ts'

/** How long a push service may take (ms). */
const patience = 10_000

/** No redirect is followed, since the next address would be checked by nobody; what it answers besides is not read. */
export async function push({ endpoint, headers, body }: OutgoingPush) {
  const signal = AbortSignal.timeout(patience)
  const answer = await fetch(endpoint, { method: 'POST', headers, body, redirect: 'manual', signal })
  await answer.body?.cancel()
  return { status: answer.status, retryAfter: answer.headers.get('Retry-After') }
}
