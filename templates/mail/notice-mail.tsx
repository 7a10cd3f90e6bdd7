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
  /** Why it came, where that is not that the school knows one. */
  why?: string
}

type Props = { school: MailSchool; said: NoticeWords }

export const NoticeMail = ({ school, said: { title, lines, button, why } }: Props) => (
  <MailFrame
    school={school}
    title={title}
    preview={lines[0] ?? ''}
    button={button}
    foot={<Why school={school} why={why} />}
  >
    {lines.map((line) => (
      <Line>{line}</Line>
    ))}
  </MailFrame>
)

const Why = ({ school, why }: { school: MailSchool; why: string | undefined }) => {
  const say = useWords(noticeTexts)
  const { noReply } = useWords(mailTexts)
  return (
    <>
      {why ?? say.why(school.name)}
      <br />
      {noReply}
    </>
  )
}

export function noticeText({ school, said: { title, lines, button, why } }: Props, { language }: Reader) {
  const foot = ['-- ', why ?? words(noticeTexts, language).why(school.name), words(mailTexts, language).noReply, '']
  const go = button ? ['', `${button.label}:`, button.href] : []
  return [school.name, '', title, '', ...lines, ...go, '', ...foot].join('\r\n')
}
