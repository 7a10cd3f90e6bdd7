import { type Child, createContext, useContext } from 'hono/jsx'
import { paths } from '../../src/paths.ts'
import type { Block, Inline, List, Picture, RichText, Words } from '../../src/richtext/tree.ts'
import type { Tongue } from '../../src/tongues.ts'
import { linked, SafeLink } from './linked.tsx'
import { useWritten } from './reader.tsx'

/** What was written with headings, lists and links, of our own elements alone. */
export const RichTextBody = ({ text, language }: { text: RichText; language?: Tongue | null | undefined }) => (
  <div class="prose" dir="auto" lang={useWritten(language)}>
    <Blocks text={text} as={shown} />
  </div>
)

/** The same as the editor takes and gives it, in letters; with its pictures where they are fetched for whom it is for. */
export const htmlOf = (text: RichText, pictureAt: (id: string) => string = paths.picture) =>
  String(
    <PictureAddress.Provider value={pictureAt}>
      <Blocks text={text} as={edited} />
    </PictureAddress.Provider>,
  )

type As = (line: readonly Inline[]) => Child

const Blocks = ({ text, as }: { text: RichText; as: As }) => (
  <>
    {text.map((block) => (
      <BlockOf block={block} as={as} />
    ))}
  </>
)

const BlockOf = ({ block, as }: { block: Block; as: As }) => {
  if (block.type === 'list') return <ListOf list={block} as={as} />
  if (block.type === 'picture') return <PictureOf picture={block} />
  if (block.type === 'paragraph') return <p dir="auto">{as(block.children)}</p>
  return block.level === 1 ? <h2 dir="auto">{as(block.children)}</h2> : <h3 dir="auto">{as(block.children)}</h3>
}

/** Where pictures in texts are fetched: behind the log-in, unless the page around them is for anyone. */
export const PictureAddress = createContext<(id: string) => string>(paths.picture)

/** As large as the text is wide, and no larger than it is; a telephone gets the small one. */
export const PictureOf = ({ picture }: { picture: Picture }) => (
  <p>
    <WideImage picture={picture} />
  </p>
)

/** `first`: what the eye finds when the page opens, and is not put off until it is scrolled to. */
export const WideImage = ({
  picture: { id, alt, width, height },
  first,
}: {
  picture: Omit<Picture, 'type'>
  first?: boolean
}) => {
  const address = useContext(PictureAddress)(id)
  return (
    <img
      src={address}
      srcset={`${address}?maat=640 640w, ${address} 1280w`}
      sizes="(max-width: 45rem) 100vw, 41rem"
      alt={alt}
      width={width}
      height={height}
      loading={first ? undefined : 'lazy'}
      fetchpriority={first ? 'high' : undefined}
      decoding="async"
    />
  )
}

const ListOf = ({ list: { ordered, items }, as }: { list: List; as: As }) => {
  const entries = items.map(({ children, lists }) => (
    <li dir="auto">
      {as(children)}
      {lists.map((list) => (
        <ListOf list={list} as={as} />
      ))}
    </li>
  ))
  return ordered ? <ol>{entries}</ol> : <ul>{entries}</ul>
}

const marked = ({ bold, italic }: Words, content: Child) => {
  const leaning = italic ? <em>{content}</em> : content
  return bold ? <strong>{leaning}</strong> : leaning
}

const edited: As = (line) =>
  line.map((inline) => {
    if (inline.type === 'break') return <br />
    return marked(inline, inline.href ? <a href={inline.href}>{inline.text}</a> : inline.text)
  })

/** Words that lead to one place are one link, however they are marked. */
const shown: As = (line) =>
  linksIn(line).map((words) => {
    const [first] = words
    if (first?.type !== 'text') return <br />
    if (!first.href) return marked(first, linked(first.text))
    const texts = words.filter((inline) => inline.type === 'text')
    const content = texts.map((one) => marked(one, one.text))
    return <SafeLink href={first.href} shown={texts.map(({ text }) => text).join('')} content={content} />
  })

function linksIn(line: readonly Inline[]) {
  const parts: Inline[][] = []
  for (const inline of line) {
    const last = parts.at(-1)?.at(-1)
    const isSameLink = inline.type === 'text' && last?.type === 'text' && inline.href && inline.href === last.href
    if (isSameLink) parts.at(-1)?.push(inline)
    else parts.push([inline])
  }
  return parts
}
