import { words } from '../../src/language.ts'
import type { Shown, ShownBlock } from '../../src/newsletters/live.ts'
import { plainOf } from '../../src/richtext/plain.ts'
import { whenText } from '../agenda/times.ts'
import { type Reader, useReader, useWords } from '../ui/reader.tsx'
import { accentInTheDark, accentOf } from './colours.ts'
import type { MailSchool } from './frame.tsx'
import { BlockInMail, font, small } from './newsletter-parts.tsx'
import { newsletterMailTexts } from './newsletter-texts.ts'

export type NewsletterLinks = {
  /** Where it can be read as a page; nowhere for who may not. */
  web: string | null
  unsubscribe: string
  /** Where somebody of the school chooses mail; outside it there is nothing to choose. */
  choice: string | null
}
type Props = { school: MailSchool; shown: Shown; language: string; links: NewsletterLinks }

/** Without quotes and angle brackets, since markup escapes those. */
const darkStyle = (hue: number) =>
  [
    ':root{color-scheme:light dark;supported-color-schemes:light dark}@media (prefers-color-scheme:dark){',
    '.paper{background-color:#1d1a17!important}.sheet{background-color:#272320!important}.rule{border-color:#3a3530!important}',
    '.ink{color:#eeeae4!important}.quiet{color:#b5aea6!important}.link{color:#9fc3f5!important}',
    `.band{background-color:${accentInTheDark(hue)}!important}}`,
  ].join('')

/** A letter of 600 wide, in tables with every style on its own element: what Outlook and Gmail lay out alike. */
export const NewsletterMail = ({ school, shown, language, links }: Props) => (
  <html lang={useReader().language} dir="ltr">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <meta name="supported-color-schemes" content="light dark" />
      <title>{shown.title}</title>
      <style>{darkStyle(school.hue)}</style>
    </head>
    <body class="paper" style="margin:0;padding:0;background-color:#fbfaf6">
      <table
        role="presentation"
        class="paper"
        width="100%"
        cellpadding="0"
        cellspacing="0"
        border={0}
        bgcolor="#fbfaf6"
      >
        <tr>
          <td align="center" valign="top" style="padding:24px 0">
            <table
              role="presentation"
              class="sheet"
              width="600"
              cellpadding="0"
              cellspacing="0"
              border={0}
              bgcolor="#ffffff"
              align="center"
              lang={language}
              style="width:100%;max-width:600px;background-color:#ffffff"
            >
              <Head school={school} title={shown.title} />
              {shown.blocks.map((block) => (
                <BlockInMail block={block} />
              ))}
            </table>
            <Foot school={school} links={links} />
          </td>
        </tr>
      </table>
    </body>
  </html>
)

const Head = ({ school: { name, hue, logo }, title }: { school: MailSchool; title: string }) => (
  <>
    <tr>
      <td class="band" height="6" bgcolor={accentOf(hue)} style="font-size:1px;line-height:6px">
        &nbsp;
      </td>
    </tr>
    <tr>
      <td align="left" valign="top" style="padding:20px 24px">
        <p class="quiet" style={small}>
          {logo ? (
            <img src={logo.src} width={logo.width} height={logo.height} alt={name} border={0} style="border:0" />
          ) : (
            name
          )}
        </p>
        <h1
          class="ink"
          dir="auto"
          style={`margin:6px 0 0;${font};font-size:26px;line-height:33px;font-weight:bold;color:#22262e`}
        >
          {title}
        </h1>
      </td>
    </tr>
  </>
)

/** Why it came, where it is to be read, and how to end it. */
const Foot = ({ school, links: { web, unsubscribe, choice } }: Pick<Props, 'school' | 'links'>) => {
  const t = useWords(newsletterMailTexts)
  const ways = [
    ...(web ? [{ href: web, label: t.readOnline }] : []),
    ...(choice ? [{ href: choice, label: t.choose }] : []),
    { href: unsubscribe, label: t.stop },
  ]
  return (
    <table
      role="presentation"
      width="600"
      cellpadding="0"
      cellspacing="0"
      border={0}
      align="center"
      style="width:100%;max-width:600px"
    >
      <tr>
        <td align="left" valign="top" style="padding:16px 24px">
          <p class="quiet" style={small}>
            {choice ? t.whyInside(school.name) : t.whyOutside(school.name)}
            {ways.map(({ href, label }) => (
              <>
                <br />
                <a class="quiet" href={href} style="color:#5c6068;text-decoration:underline">
                  {label}
                </a>
              </>
            ))}
          </p>
        </td>
      </tr>
    </table>
  )
}

/** The same without markup. */
export function newsletterText({ school, shown, links: { web, unsubscribe, choice } }: Props, reader: Reader) {
  const t = words(newsletterMailTexts, reader.language)
  const ways = [
    ...(web ? [`${t.readOnline}: ${web}`] : []),
    ...(choice ? [`${t.choose}: ${choice}`] : []),
    `${t.stop}: ${unsubscribe}`,
  ]
  const lines = [
    school.name,
    '',
    shown.title,
    '='.repeat(Math.min(60, [...shown.title].length)),
    '',
    ...shown.blocks.flatMap((block) => [...linesOf(block, reader), '']),
    '-- ',
    choice ? t.whyInside(school.name) : t.whyOutside(school.name),
    ...ways,
    '',
  ]
  return lines.join('\n').replace(/\r?\n/g, '\r\n')
}

function linesOf(block: ShownBlock, reader: Reader): string[] {
  const t = words(newsletterMailTexts, reader.language)
  const heading = block.heading ? [block.heading, '-'.repeat(Math.min(60, [...block.heading].length))] : []
  switch (block.kind) {
    case 'text':
      return [...heading, plainOf(block.text)]
    case 'news':
      return [...heading, ...block.posts.flatMap(({ title, beginning, href }) => [title, beginning, href, ''])]
    case 'events':
      return [...heading, ...block.items.map((item) => `${item.title}: ${whenText(item, reader)}`)]
    case 'photos':
      return [...heading, ...block.photos.flatMap(({ alt }) => (alt ? [t.photo(alt)] : []))]
    case 'heading':
      return heading
  }
}
