import type { AgendaItem } from '../../src/agenda/items.ts'
import type { Shown, ShownBlock } from '../../src/newsletters/live.ts'
import { whenText } from '../agenda/times.ts'
import { Section } from '../ui/card.tsx'
import { List, Row } from '../ui/list.tsx'
import { useReader } from '../ui/reader.tsx'
import { RichTextBody } from '../ui/rich-text.tsx'
import { Moment } from '../ui/time.tsx'

/** A newsletter as a page, below its heading. */
export const LetterBody = ({ shown }: { shown: Shown }) => (
  <>
    {shown.blocks.map((block) => (
      <BlockOnPage block={block} />
    ))}
  </>
)

const BlockOnPage = ({ block }: { block: ShownBlock }) => {
  const { heading } = block
  const inside = <Inside block={block} />
  return heading ? <Section title={<bdi>{heading}</bdi>}>{inside}</Section> : inside
}

const Inside = ({ block }: { block: ShownBlock }) => {
  switch (block.kind) {
    case 'text':
      return block.text.length > 0 ? <RichTextBody text={block.text} /> : null
    case 'news':
      return (
        <List>
          {block.posts.map(({ title, href, beginning, at }) => (
            <Row
              title={<bdi>{title}</bdi>}
              href={href}
              detail={<p dir="auto">{beginning}</p>}
              trail={<Moment at={at} short />}
            />
          ))}
        </List>
      )
    case 'events':
      return (
        <List>
          {block.items.map((item) => (
            <Item item={item} />
          ))}
        </List>
      )
    case 'photos':
      return (
        <div class="stack">
          {block.photos.map(({ src, width, height, alt }) => (
            <img src={src} width={width} height={height} alt={alt} loading="lazy" decoding="async" />
          ))}
        </div>
      )
    case 'heading':
      return null
  }
}

const Item = ({ item }: { item: AgendaItem }) => (
  <Row title={<bdi>{item.title}</bdi>} sub={whenText(item, useReader())} />
)
