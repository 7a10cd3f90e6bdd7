import type { Child } from 'hono/jsx'
import type { AgendaItem } from '../../src/agenda/items.ts'
import type { ShownBlock, ShownPhoto, ShownPost } from '../../src/newsletters/live.ts'
import type { Block, Inline, List, RichText } from '../../src/richtext/tree.ts'
import { whenText } from '../agenda/times.ts'
import { useReader } from '../ui/reader.tsx'

export const font = 'font-family:Arial,Helvetica,sans-serif'
const body = `${font};font-size:16px;line-height:24px;color:#22262e`
const paragraph = `margin:0 0 12px;${body}`
export const small = `margin:0;${font};font-size:14px;line-height:21px;color:#5c6068`
const heading = (size: number) =>
  `margin:0 0 8px;${font};font-size:${size}px;line-height:${Math.round(size * 1.3)}px;font-weight:bold;color:#22262e`
const link = 'color:#1f4f8f;text-decoration:underline'

/** One part of the letter as a row of its table. */
export const BlockInMail = ({ block }: { block: ShownBlock }) => (
  <tr>
    <td class="rule" valign="top" style="padding:16px 24px;border-top:1px solid #e4e1da">
      {block.heading ? (
        <h2 class="ink" dir="auto" style={heading(20)}>
          {block.heading}
        </h2>
      ) : null}
      <Inside block={block} />
    </td>
  </tr>
)

const Inside = ({ block }: { block: ShownBlock }) => {
  switch (block.kind) {
    case 'text':
      return <TextInMail text={block.text} />
    case 'news':
      return (
        <>
          {block.posts.map((post) => (
            <PostInMail post={post} />
          ))}
        </>
      )
    case 'events':
      return (
        <>
          {block.items.map((item) => (
            <ItemInMail item={item} />
          ))}
        </>
      )
    case 'photos':
      return (
        <>
          {block.photos.map((photo) => (
            <PhotoInMail photo={photo} />
          ))}
        </>
      )
    case 'heading':
      return null
  }
}

const PostInMail = ({ post: { title, beginning, href } }: { post: ShownPost }) => (
  <>
    <h3 class="ink" dir="auto" style={heading(17)}>
      <a class="link" href={href} style={link}>
        {title}
      </a>
    </h3>
    <p class="ink" dir="auto" style={paragraph}>
      {beginning}
    </p>
  </>
)

const ItemInMail = ({ item }: { item: AgendaItem }) => (
  <p class="ink" style={paragraph}>
    <strong dir="auto">{item.title}</strong>
    <br />
    <span class="quiet" style={small}>
      {whenText(item, useReader())}
    </span>
  </p>
)

/** As wide as the letter in programs that know no more than its width, and as the screen where that is less. */
const PhotoInMail = ({ photo: { src, width, height, alt } }: { photo: ShownPhoto }) => (
  <img
    src={src}
    width={width}
    height={height}
    alt={alt}
    border={0}
    style={`display:block;width:100%;max-width:${width}px;height:auto;margin:0 0 12px;border:0;${small}`}
  />
)

const TextInMail = ({ text }: { text: RichText }) => (
  <>
    {text.map((block) => (
      <TextBlock block={block} />
    ))}
  </>
)

const TextBlock = ({ block }: { block: Block }) => {
  if (block.type === 'picture') return null
  if (block.type === 'list') return <ListInMail list={block} />
  if (block.type === 'paragraph')
    return (
      <p class="ink" dir="auto" style={paragraph}>
        {line(block.children)}
      </p>
    )
  return (
    <h3 class="ink" dir="auto" style={heading(block.level === 1 ? 18 : 16)}>
      {line(block.children)}
    </h3>
  )
}

const ListInMail = ({ list: { ordered, items } }: { list: List }) => {
  const entries = items.map(({ children, lists }) => (
    <li class="ink" dir="auto" style={`margin:0 0 6px;${body}`}>
      {line(children)}
      {lists.map((inner) => (
        <ListInMail list={inner} />
      ))}
    </li>
  ))
  const style = `margin:0 0 12px;padding:0 0 0 24px;${body}`
  return ordered ? <ol style={style}>{entries}</ol> : <ul style={style}>{entries}</ul>
}

const line = (inlines: readonly Inline[]): Child => inlines.map(inMail)

function inMail(inline: Inline): Child {
  if (inline.type === 'break') return <br />
  const leaning = inline.italic ? <em>{inline.text}</em> : inline.text
  const words = inline.bold ? <strong>{leaning}</strong> : leaning
  return inline.href ? (
    <a class="link" href={inline.href} style={link}>
      {words}
    </a>
  ) : (
    words
  )
}
