import { words } from '../../src/language.ts'
import { type Reader, useReader, useWords } from '../ui/reader.tsx'
import { Choices, Line, type Links, MailFrame, type MailSchool } from './frame.tsx'
import { answerButtons, type News, summaryTitle, titleOf, underTitle, wordsOfAll, wordsOfRest } from './news.ts'
import { foot } from './plain.ts'
import { mailTexts } from './texts.ts'

type Props = { school: MailSchool; news: readonly News[]; all: string; links: Links }

/** More would make the mail too large to be shown whole; they are counted. */
const listed = 20

export const SummaryMail = ({ school, news, all, links }: Props) => {
  const t = useWords(mailTexts)
  const reader = useReader()
  const title = summaryTitle(news, school.name, reader)
  const preview = news
    .slice(0, 3)
    .map((one) => titleOf(one, reader))
    .join(' · ')
  return (
    <MailFrame
      school={school}
      title={title}
      preview={preview}
      button={{ label: t[wordsOfAll(news)], href: all }}
      foot={<Choices links={links} />}
    >
      {news.slice(0, listed).map((one) => (
        <NewsLine news={one} />
      ))}
      {news.length > listed ? <Line>{t[wordsOfRest(news)](news.length - listed)}</Line> : null}
    </MailFrame>
  )
}

/** One of several, with where it leads. */
export const NewsLine = ({ news }: { news: News }) => {
  const reader = useReader()
  return (
    <Line>
      <a class="ink" href={news.href} style="color:#22262e;font-weight:600">
        {titleOf(news, reader)}
      </a>
      <br />
      {underTitle(news, reader)}
      {answerButtons(news, reader).map(({ label, href }) => (
        <>
          {' · '}
          <a class="ink" href={href} style="color:#22262e">
            {label}
          </a>
        </>
      ))}
    </Line>
  )
}

export const newsLines = (news: News, reader: Reader) => [
  `* ${titleOf(news, reader)}`,
  `  ${underTitle(news, reader)}`,
  `  ${news.href}`,
  ...answerButtons(news, reader).map(({ label, href }) => `  ${label}: ${href}`),
  '',
]

export function summaryText({ school, news, all, links }: Props, reader: Reader) {
  const t = words(mailTexts, reader.language)
  const items = news.slice(0, listed).flatMap((one) => newsLines(one, reader))
  const more = news.length > listed ? [t[wordsOfRest(news)](news.length - listed), ''] : []
  return [
    summaryTitle(news, school.name, reader),
    '',
    ...items,
    ...more,
    `${t[wordsOfAll(news)]}:`,
    all,
    '',
    foot(links, reader),
  ].join('\r\n')
}
