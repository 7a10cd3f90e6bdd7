import { words } from '../../src/language.ts'
import { type Reader, useReader, useWords } from '../ui/reader.tsx'
import { Choices, Line, type Links, MailFrame, type MailSchool } from './frame.tsx'
import { asked, type News } from './news.ts'
import { foot } from './plain.ts'
import { mailTexts } from './texts.ts'

type Props = { school: MailSchool; news: News; links: Links }

export const MessageMail = ({ school, news, links }: Props) => {
  const t = useWords(mailTexts)
  const wrote = t.wrote(news.sender)
  const question = asked(news, useReader())
  return (
    <MailFrame
      school={school}
      title={news.subject}
      preview={wrote}
      button={{ label: t.read, href: news.href }}
      foot={<Choices links={links} />}
    >
      <Line>{wrote}</Line>
      {question ? <Line>{question}</Line> : null}
    </MailFrame>
  )
}

export function messageText({ school, news, links }: Props, reader: Reader) {
  const t = words(mailTexts, reader.language)
  const lines = [school.name, '', news.subject, t.wrote(news.sender), asked(news, reader), '', `${t.read}:`, news.href]
  return [...lines, '', foot(links, reader)].filter((line) => line !== null).join('\r\n')
}
