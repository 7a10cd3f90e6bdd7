import type { Child } from 'hono/jsx'

/** What was written, as paragraphs and lines, with links to the web and to mail addresses. Everything else is text. */
export const MessageBody = ({ text }: { text: string }) => (
  <div class="prose" dir="auto">
    {text.split(/\n\s*\n/).map((paragraph) => (
      <p dir="auto">{lines(paragraph)}</p>
    ))}
  </div>
)

const lines = (paragraph: string): Child[] =>
  paragraph
    .trim()
    .split('\n')
    .flatMap((line, number) => (number > 0 ? [<br />, ...linked(line)] : linked(line)))

// Neither brackets, quotes nor marks that turn the direction of reading belong to an address.
const address = /(?:https?:\/\/|mailto:)[^\s<>"'`\p{Cf}\p{Cc}]+/giu
const afterSentence = /[.,;:!?)\]}’”]+$/

function linked(line: string): Child[] {
  const parts: Child[] = []
  let from = 0
  for (const match of line.matchAll(address)) {
    const shown = match[0].replace(afterSentence, '')
    parts.push(line.slice(from, match.index), <SafeLink shown={shown} />)
    from = match.index + shown.length
  }
  return [...parts, line.slice(from)]
}

const schemes = ['http:', 'https:', 'mailto:']

const SafeLink = ({ shown }: { shown: string }) => {
  const url = URL.parse(shown)
  if (!url || !schemes.includes(url.protocol)) return <>{shown}</>
  return (
    <>
      <a href={url.href} rel="noopener noreferrer nofollow">
        {shown}
      </a>
      {isDisguised(url, shown) ? ` (${url.hostname})` : null}
    </>
  )
}

/** A name in other letters can look like a known one ("аpple.com"): where it leads stands beside it. */
const isDisguised = ({ hostname }: URL, shown: string) => hostname !== '' && !shown.toLowerCase().includes(hostname)
