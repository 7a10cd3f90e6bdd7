import { words } from '../../src/language.ts'
import { type Reader, useWords } from '../ui/reader.tsx'
import { Line, MailFrame, type MailSchool } from './frame.tsx'
import { noticeTexts } from './notice-texts.ts'
import { mailTexts } from './texts.ts'

/** What a notice says: its title is the subject too. */
export type NoticeWords = {
  title: string
  lines: readonly string[]
  button?: { label: string; href: string } | undefined
}

type Props = { school: MailSchool; said: NoticeWords }

export const NoticeMail = ({ school, said: { title, lines, button } }: Props) => (
  <MailFrame school={school} title={title} preview={lines[0] ?? ''} button={button} foot={<Why school={school} />}>
    {lines.map((line) => (
      <Line>{line}</Line>
    ))}
  </MailFrame>
)

const Why = ({ school }: { school: MailSchool }) => {
  const { why } = useWords(noticeTexts)
  const { noReply } = useWords(mailTexts)
  return (
    <>
      {why(school.name)}
      <br />
      {noReply}
    </>
  )
}

export function noticeText({ school, said: { title, lines, button } }: Props, { language }: Reader) {
  const foot = ['-- ', words(noticeTexts, language).why(school.name), words(mailTexts, language).noReply, '']
  const go = button ? ['', `${button.label}:`, button.href] : []
  return [school.name, '', title, '', ...lines, ...go, '', ...foot].join('\r\n')
}
