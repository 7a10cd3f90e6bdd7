import { words } from '../../src/language.ts'
import { type Reader, useReader, useWords } from '../ui/reader.tsx'
import { Choices, Line, type Links, MailFrame, type MailSchool } from './frame.tsx'
import { asked, type News, titleOf, told } from './news.ts'
import { foot } from './plain.ts'
import { mailTexts } from './texts.ts'

type Props = { school: MailSchool; news: News; links: Links }

export const MessageMail = ({ school, news, links }: Props) => {
  const t = useWords(mailTexts)
  const reader = useReader()
  const wrote = told(news, reader)
  const question = asked(news, reader)
  return (
    <MailFrame
      school={school}
      title={titleOf(news, reader)}
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
  const lines = [
    school.name,
    '',
    titleOf(news, reader),
    told(news, reader),
    asked(news, reader),
    '',
    `${t.read}:`,
    news.href,
  ]
  return [...lines, '', foot(links, reader)].filter((line) => line !== null).join('\r\n')
}
