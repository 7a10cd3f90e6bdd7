import type { Email } from 'postal-mime'

/**
 * Whether a mail is proven to be from the domain that its From names: by DMARC, or by DKIM or SPF of that domain or one above it.
 * Only the server that takes mail in for us is believed, by the name that it signs with (RFC 8601, 2.5), and what it wrote stands above all that came with the mail: the topmost header or none.
 *
 * On a developer's own machine no server finds anything out: there, and only there, a mail without any such header is believed.
 */
export function isProven(
  { headers, from }: Pick<Email, 'headers' | 'from'>,
  { development, mailReceiver }: { development: boolean; mailReceiver: string },
) {
  const found = headers.find(({ key }) => key === 'authentication-results')
  if (!found) return development
  const domain = from?.address?.toLowerCase().split('@').at(-1) ?? ''
  const writers = headers.filter(({ key }) => key === 'from').length
  return writers === 1 && domain !== '' && proves(resultsIn(found.value, mailReceiver), domain)
}

type Result = { method: string; result: string; domain: string }

const named: Readonly<Record<string, RegExp>> = {
  dmarc: /\sheader\.from=(\S+)/g,
  dkim: /\sheader\.d=(\S+)/g,
  spf: /\ssmtp\.mailfrom=(\S+)/g,
}

/** Each "method=result with=what it is of"; none where another server wrote it, or where something in it cannot be read. */
function resultsIn(header: string, receiver: string): Result[] {
  const plain = header.toLowerCase().replace(/\([^()\\]*\)|"[^"\\]*"/g, (part) => (part.startsWith('(') ? ' ' : ''))
  if (/[()"\\]/.test(plain)) return []
  const [server = '', ...results] = plain.split(';')
  const isOurs = receiver !== '' && server.trim().split(/\s/)[0] === receiver
  return isOurs ? results.flatMap(resultIn) : []
}

function resultIn(text: string): Result[] {
  const [, method = '', result = ''] = /^\s*(dmarc|dkim|spf)=(\w+)(?=\s|$)/.exec(text) ?? []
  const pattern = named[method]
  const of = pattern ? [...text.matchAll(pattern)] : []
  // Of what a server greeted with there is a result as well, which proves nothing of the envelope.
  if (of.length > 1 || (of.length === 0 && method !== 'spf')) return []
  return [{ method, result, domain: of[0]?.[1]?.split('@').at(-1) ?? '' }]
}

/**
 * A sender chooses what it greets our server with and the address on the envelope, which are repeated where SPF is: so nothing is
 * believed that stands after that, nor a second word of DMARC or of the envelope.
 */
function proves(results: readonly Result[], domain: string) {
  const of = (method: string) => results.filter((one) => one.method === method && one.domain !== '')
  if (of('dmarc').length > 1 || of('spf').length > 1 || of('dmarc').some(({ result }) => result === 'fail'))
    return false
  const first = results.findIndex(({ method }) => method === 'spf')
  const believed = [...(first === -1 ? results : results.slice(0, first)), ...of('spf')]
  return believed.some(
    (one) =>
      one.result === 'pass' && (one.domain === domain || (one.method !== 'dmarc' && isAbove(one.domain, domain))),
  )
}

const isAbove = (above: string, domain: string) => above.includes('.') && domain.endsWith(`.${above}`)
