import type { Child } from 'hono/jsx'
import type { RichText } from '../../src/richtext/tree.ts'
import type { Tongue } from '../../src/tongues.ts'
import { linked } from '../ui/linked.tsx'
import { useWritten } from '../ui/reader.tsx'
import { RichTextBody } from '../ui/rich-text.tsx'

/** `language` where it is said to be another than the school's own. */
type Props = { text: string; rich?: RichText | null; language?: Tongue | null | undefined }

/** What was written: as it was marked up, or as paragraphs and lines, with links to the web and to mail addresses. */
export const MessageBody = ({ text, rich, language }: Props) =>
  rich ? <RichTextBody text={rich} language={language} /> : <PlainBody text={text} language={language} />

const PlainBody = ({ text, language }: Props) => (
  <div class="prose" dir="auto" lang={useWritten(language)}>
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
