import type { Child } from 'hono/jsx'
import type { RichText } from '../../src/richtext/tree.ts'
import { linked } from '../ui/linked.tsx'
import { RichTextBody } from '../ui/rich-text.tsx'

/** What was written: as it was marked up, or as paragraphs and lines, with links to the web and to mail addresses. */
export const MessageBody = ({ text, rich }: { text: string; rich?: RichText | null }) =>
  rich ? <RichTextBody text={rich} /> : <PlainBody text={text} />

const PlainBody = ({ text }: { text: string }) => (
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
