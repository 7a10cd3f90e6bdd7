import { words } from '../../src/language.ts'
import { type Reader, useReader, useWords } from '../ui/reader.tsx'
import { Choices, Line, type Links, MailFrame } from './frame.tsx'
import { type News, wordsOfAll, wordsOfRest } from './news.ts'
import { foot } from './plain.ts'
import { product } from './product.ts'
import { NewsLine, newsLines } from './summary-mail.tsx'
import { mailTexts } from './texts.ts'

/** What is new at one school, under its name. */
type Part = { school: string; all: string; news: readonly News[] }
type Props = { parts: readonly Part[]; links: Links }

/** Of each school; more are counted. */
const listed = 12

const titleOf = (parts: readonly Part[], { language }: Pick<Reader, 'language'>) => {
  const t = words(mailTexts, language)
  const schools = parts.map(({ school }) => school)
  const news = parts.flatMap((part) => part.news)
  return news.some(({ post }) => post) ? t.jointNew(schools) : t.joint(news.length, schools)
}

export const JointSummaryMail = ({ parts, links }: Props) => {
  const t = useWords(mailTexts)
  const title = titleOf(parts, useReader())
  return (
    <MailFrame school={product} title={title} preview={title} button={undefined} foot={<Choices links={links} />}>
      {parts.map(({ school, all, news }) => (
        <>
          <h2 style="font-size:18px;line-height:26px;margin:24px 0 8px">{school}</h2>
          {news.slice(0, listed).map((one) => (
            <NewsLine news={one} />
          ))}
          {news.length > listed ? <Line>{t[wordsOfRest(news)](news.length - listed)}</Line> : null}
          <Line>
            <a class="ink" href={all} style="color:#22262e">
              {t[`${wordsOfAll(news)}At`](school)}
            </a>
          </Line>
        </>
      ))}
    </MailFrame>
  )
}

export function jointSummaryText({ parts, links }: Props, reader: Reader) {
  const t = words(mailTexts, reader.language)
  const subject = titleOf(parts, reader)
  const lines = parts.flatMap(({ school, all, news }) => [
    school,
    '',
    ...news.slice(0, listed).flatMap((one) => newsLines(one, reader)),
    ...(news.length > listed ? [t[wordsOfRest(news)](news.length - listed), ''] : []),
    `${t[`${wordsOfAll(news)}At`](school)}:`,
    all,
    '',
  ])
  return { subject, text: [subject, '', ...lines, foot(links, reader)].join('\r\n') }
}
