import type { Child } from 'hono/jsx'
import { safeAddress } from '../../src/richtext/links.ts'

// Neither brackets, quotes nor marks that turn the direction of reading belong to an address.
const address = /(?:https?:\/\/|mailto:)[^\s<>"'`\p{Cf}\p{Cc}]+/giu
const afterSentence = '.,;:!?)]}’”'

/** A line with links to the web and to mail addresses where they stand in it. */
export function linked(line: string): Child[] {
  const parts: Child[] = []
  let from = 0
  for (const match of line.matchAll(address)) {
    const shown = withoutEnd(match[0])
    const href = safeAddress(shown)
    parts.push(line.slice(from, match.index), href ? <SafeLink href={href} shown={shown} saysAddress /> : shown)
    from = match.index + shown.length
  }
  return [...parts, line.slice(from)]
}

function withoutEnd(text: string) {
  let end = text.length
  while (end > 0 && afterSentence.includes(text[end - 1] ?? '')) end--
  return text.slice(0, end)
}

type LinkProps = { href: string; shown: string; content?: Child; saysAddress?: boolean | undefined }

/** A name in other letters can look like a known one ("аpple.com"): where it leads stands beside it. */
export const SafeLink = ({ href, shown, content = shown, saysAddress = looksLikeAddress.test(shown) }: LinkProps) => {
  const host = new URL(href).hostname
  const isDisguised =
    saysAddress && host !== '' && plainHost(saidHost.exec(shown.trim())?.[1] ?? '') !== plainHost(host)
  return (
    <>
      <a href={href} rel="noopener noreferrer nofollow">
        {content}
      </a>
      {isDisguised ? ` (${host})` : null}
    </>
  )
}

/** Letter by letter as it is shown: what a browser would make of it is not what a reader sees. */
const saidHost = /^(?:https?:\/\/)?([^/?#:\s]+)(?=[/?#:]|$)/i
const plainHost = (host: string) => host.toLowerCase().replace(/^www\./, '')

const looksLikeAddress = /:\/\/|[^\s.]\.\p{L}{2,}|www\./iu
