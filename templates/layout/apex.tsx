import type { PropsWithChildren } from 'hono/jsx'
import { paths } from '../../src/paths.ts'
import { useReader, useWords } from '../ui/reader.tsx'
import { Toast } from '../ui/toast.tsx'
import { Mark } from './app.tsx'
import { Head } from './head.tsx'
import { LanguageSwitch } from './language.tsx'
import { layoutTexts } from './texts.ts'

const product = { name: 'Pleinpost' }

/** Pleinpost's own pages, in no school's colour. */
export const ApexLayout = ({ title, hidden, children }: PropsWithChildren<{ title: string; hidden?: boolean }>) => {
  const { language } = useReader()
  const say = useWords(layoutTexts)
  return (
    <html lang={language}>
      <Head
        title={title === product.name ? title : `${title} · ${product.name}`}
        about={say.tagline}
        hidden={hidden}
        scripts
      />
      <body class="site">
        <a class="skip" href="#main">
          {say.skip}
        </a>
        <header class="top">
          <Mark school={product} href={paths.apex} />
          <a class="button quiet" href={paths.login}>
            {say.login}
          </a>
        </header>
        <main id="main" tabindex={-1}>
          <Toast />
          {children}
        </main>
        <footer class="foot">
          <span>{say.tagline}</span>
          <LanguageSwitch />
        </footer>
        <p id="live" class="sr" role="status" data-offline={say.offline} />
      </body>
    </html>
  )
}
