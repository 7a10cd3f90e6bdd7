import { words } from '../../src/language.ts'
import { type Reader, useReader, useWords } from '../ui/reader.tsx'
import { Choices, Line, type Links, MailButtons, MailFrame, type MailSchool } from './frame.tsx'
import { answerButtons, asked, type News, titleOf, told } from './news.ts'
import { foot } from './plain.ts'
import { mailTexts } from './texts.ts'

type Props = { school: MailSchool; news: News; links: Links }

export const MessageMail = ({ school, news, links }: Props) => {
  const t = useWords(mailTexts)
  const reader = useReader()
  const wrote = told(news, reader)
  const question = asked(news, reader)
  const answers = answerButtons(news, reader)
  return (
    <MailFrame
      school={school}
      title={titleOf(news, reader)}
      preview={wrote}
      button={{ label: news.post ? t.readPost : t.read, href: news.href }}
      foot={<Choices links={links} />}
    >
      <Line>{wrote}</Line>
      {news.moved ? <Line>{t.deadlineMoved}</Line> : null}
      {question ? <Line>{question}</Line> : null}
      {answers.length > 1 ? <Line>{t.answerNow}</Line> : null}
      <MailButtons hue={school.hue} buttons={answers} />
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
    news.moved ? t.deadlineMoved : null,
    asked(news, reader),
    '',
    ...answerButtons(news, reader).flatMap(({ label, href }) => [`${label}:`, href, '']),
    `${news.post ? t.readPost : t.read}:`,
    news.href,
  ]
  return [...lines, '', foot(links, reader)].filter((line) => line !== null).join('\r\n')
}
