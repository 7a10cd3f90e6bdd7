import type { Child, PropsWithChildren } from 'hono/jsx'
import type { RepliesTo } from '../../src/messages/schema.ts'
import { useReader, useWords } from '../ui/reader.tsx'
import { accentInTheDark, accentOf } from './colours.ts'
import { mailTexts } from './texts.ts'

/** By its address: a mail that carries pictures is a heavy one. */
export type MailLogo = { src: string; width: number; height: number }
export type MailSchool = { name: string; hue: number; logo?: MailLogo | null }
/** Who reads what is answered to the mail: as the message has it, or whoever is in the conversation already. */
export type AnswerRead = RepliesTo | 'talk'
export type Links = { choice: string; unsubscribe: string; repliesTo: AnswerRead | null }

/** The text that says so. */
export const answerLine = (read: AnswerRead | null) => (read ? answerLines[read] : 'noReply')
const answerLines = {
  sender: 'mayReply',
  teachers: 'mayReplyTeachers',
  together: 'mayReplyTogether',
  talk: 'mayReplyTalk',
} as const

type Props = PropsWithChildren<{
  school: MailSchool
  title: string
  /** What a mailbox shows after the subject. */
  preview: string
  button?: { label: string; href: string } | undefined
  /** Small print: why this came, and what one can do about it. */
  foot: Child
}>

const font = 'font-family:-apple-system,Segoe UI,Roboto,Helvetica,Arial,sans-serif'
const quiet = `margin:0;${font};font-size:14px;line-height:21px;color:#5c6068`

/** Without quotes and angle brackets, since markup escapes those. */
const darkStyle = (hue: number) =>
  [
    ':root{color-scheme:light dark}@media (prefers-color-scheme:dark){',
    '.paper{background:#1d1a17!important}.sheet{background:#272320!important;border-color:#3a3530!important}',
    '.ink{color:#eeeae4!important}.quiet{color:#b5aea6!important}',
    `.accent{background:${accentInTheDark(hue)}!important;color:#1d1a17!important}}`,
  ].join('')

/** One sheet, one heading, one button; tables, since Outlook lays out nothing else. */
export const MailFrame = ({ school, title, preview, button, foot, children }: Props) => (
  <html lang={useReader().language} dir="ltr">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <meta name="supported-color-schemes" content="light dark" />
      <title>{title}</title>
      <style>{darkStyle(school.hue)}</style>
    </head>
    <body class="paper" style="margin:0;padding:0;background:#fbfaf6">
      <div style="display:none;max-height:0;overflow:hidden">{preview}</div>
      <table
        role="presentation"
        class="paper"
        width="100%"
        cellpadding="0"
        cellspacing="0"
        border={0}
        style="background:#fbfaf6"
      >
        <tr>
          <td align="center" style="padding:24px 12px">
            <table
              role="presentation"
              width="560"
              cellpadding="0"
              cellspacing="0"
              border={0}
              style="width:100%;max-width:560px"
            >
              <tr>
                <td
                  class="sheet"
                  style="background:#ffffff;border:1px solid #e4e1da;border-radius:10px;padding:28px 24px"
                >
                  <p class="quiet" style={quiet}>
                    {school.logo ? <MailLogoImage {...school.logo} alt={school.name} /> : school.name}
                  </p>
                  <h1 class="ink" style={`margin:6px 0 16px;${font};font-size:22px;line-height:29px;color:#22262e`}>
                    {title}
                  </h1>
                  {children}
                  {button ? <MailButton hue={school.hue} {...button} /> : null}
                </td>
              </tr>
              <tr>
                <td style="padding:16px 24px">
                  <p class="quiet" style={quiet}>
                    {foot}
                  </p>
                </td>
              </tr>
            </table>
          </td>
        </tr>
      </table>
    </body>
  </html>
)

/** On white in dark mailboxes too; where pictures are shut off, its words are the school's name. */
const MailLogoImage = ({ src, width, height, alt }: MailLogo & { alt: string }) => (
  <img
    src={src}
    width={width}
    height={height}
    alt={alt}
    style="background:#ffffff;border:0;border-radius:6px;padding:2px"
  />
)

export const Line = ({ children }: PropsWithChildren) => (
  <p class="ink" style={`margin:0 0 12px;${font};font-size:17px;line-height:26px;color:#22262e`}>
    {children}
  </p>
)

const MailButton = ({ hue, label, href }: { hue: number; label: string; href: string }) => (
  <table role="presentation" cellpadding="0" cellspacing="0" border={0} style="margin-top:20px">
    <tr>
      <td class="accent" bgcolor={accentOf(hue)} style={`background:${accentOf(hue)};border-radius:10px`}>
        <a
          href={href}
          class="accent"
          style={`display:inline-block;padding:12px 24px;${font};font-size:17px;line-height:24px;font-weight:600;color:#ffffff;text-decoration:none;border-radius:10px`}
        >
          {label}
        </a>
      </td>
    </tr>
  </table>
)

type ButtonsProps = { hue: number; buttons: readonly { label: string; href: string }[] }

/** Side by side, and below each other where there is no room. */
export const MailButtons = ({ hue, buttons }: ButtonsProps) => (
  <>
    {buttons.map(({ label, href }) => (
      <a
        href={href}
        class="ink"
        style={`display:inline-block;margin:0 8px 12px 0;padding:11px 24px;${font};font-size:17px;line-height:24px;font-weight:600;color:#22262e;text-decoration:none;border:1px solid ${accentOf(hue)};border-radius:10px`}
      >
        {label}
      </a>
    ))}
  </>
)

/** Where mail about messages can be chosen, or ended. */
export const Choices = ({ links }: { links: Links }) => {
  const t = useWords(mailTexts)
  return (
    <>
      {t[answerLine(links.repliesTo)]}
      <br />
      <a class="quiet" href={links.choice} style="color:#5c6068">
        {t.choose}
      </a>{' '}
      ·{' '}
      <a class="quiet" href={links.unsubscribe} style="color:#5c6068">
        {t.unsubscribe}
      </a>
    </>
  )
}
