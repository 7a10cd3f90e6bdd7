import type { PropsWithChildren } from 'hono/jsx'
import { paths } from '../../src/paths.ts'
import { useReader, useWords } from '../ui/reader.tsx'
import { Mark, type SchoolMark } from './app.tsx'
import { Head } from './head.tsx'
import { LanguageSwitch } from './language.tsx'
import { layoutTexts } from './texts.ts'

type Props = PropsWithChildren<{
  title: string
  school: SchoolMark
  /** Login, invitations and faults: not for search engines. */
  hidden?: boolean | undefined
  /** False on the login page itself. */
  login?: boolean | undefined
}>

/** What anyone may see of a school: no script at all. */
export const SiteLayout = ({ title, school, hidden, login = true, children }: Props) => {
  const { language } = useReader()
  const say = useWords(layoutTexts)
  return (
    <html lang={language}>
      <Head
        title={title === school.name ? title : `${title} · ${school.name}`}
        about={say.about(school.name)}
        hue={school.hue}
        hidden={hidden}
      />
      <body class="site">
        <a class="skip" href="#main">
          {say.skip}
        </a>
        <header class="top">
          <Mark school={school} href={paths.home} />
          {login ? (
            <a class="button quiet" href={paths.login}>
              {say.login}
            </a>
          ) : null}
        </header>
        <main id="main" tabindex={-1}>
          {children}
        </main>
        <footer class="foot">
          <span>{school.name}</span>
          <LanguageSwitch />
        </footer>
      </body>
    </html>
  )
}
