import type { Attachment } from '../../src/messages/schema.ts'
import { paths } from '../../src/paths.ts'
import { Icon } from '../ui/icon.tsx'
import { List, Row } from '../ui/list.tsx'
import { useWords } from '../ui/reader.tsx'
import { messageTexts } from './texts.ts'

type Props = { attachments: readonly Pick<Attachment, 'id' | 'name' | 'size'>[] }

/** The files of a message, each with its size, so that nobody is surprised on the road. */
export const Attachments = ({ attachments }: Props) => {
  const say = useWords(messageTexts)
  return attachments.length > 0 ? (
    <List label={say.attachments}>
      {attachments.map(({ id, name, size }) => (
        <Row
          lead={<Icon name="paperclip" />}
          title={<bdi>{visible(name)}</bdi>}
          href={paths.attachment(id)}
          trail={sizeText(size, say)}
        />
      ))}
    </List>
  ) : null
}

/** A mark that turns the direction of reading would hide the ending of a name. */
export const visible = (name: string) => name.replaceAll(/\p{Cf}/gu, '')

type Say = ReturnType<typeof useWords<typeof messageTexts>>

export const sizeText = (size: number, say: Say) =>
  size < 1_000_000
    ? say.bytes(String(Math.max(1, Math.round(size / 1000))), 'kB')
    : say.bytes((size / 1_000_000).toFixed(1), 'MB')
