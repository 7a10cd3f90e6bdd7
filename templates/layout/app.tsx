import type { Child, PropsWithChildren } from 'hono/jsx'
import { paths } from '../../src/paths.ts'
import { FeedbackButton, FeedbackDialog } from '../feedback/feedback.tsx'
import { hasLogo, type Logo, LogoImage } from '../logos/logo.tsx'
import { Icon } from '../ui/icon.tsx'
import { Face, type Portrait } from '../ui/person.tsx'
import { useReader, useWords } from '../ui/reader.tsx'
import { type Flash, Toast } from '../ui/toast.tsx'
import { Head } from './head.tsx'
import { LanguageSwitch } from './language.tsx'
import { AllPlaces, Four, Logout, type May, type Place } from './menu.tsx'
import { layoutTexts } from './texts.ts'

export type SchoolMark = Logo & { name: string; hue: number; slug: string }

type Props = PropsWithChildren<{
  title: string
  current?: Place | undefined
  school: SchoolMark
  me: Portrait & { firstName: string }
  /** What needs the reader, not what merely arrived. */
  unread: number
  may: May
  flash?: Flash | undefined
  /** Of the page, for whoever has something to say of it. */
  path: string
  /** How long the school is still here, where that is not for good. */
  stay?: Child
}>

/** The frame behind the login, one document for phone and desk. */
export const AppLayout = ({ title, current, school, me, unread, may, flash, path, stay, children }: Props) => {
  const { language } = useReader()
  const say = useWords(layoutTexts)
  const givesFeedback = may('feedback.give') && path !== paths.feedback
  return (
    <html lang={language}>
      <Head title={`${title} · ${school.name}`} about={say.about(school.name)} hue={school.hue} live hidden app />
      <body class="app">
        <a class="skip" href="#main">
          {say.skip}
        </a>
        <header class="top">
          <Menu may={may} current={current} />
          <Mark school={school} href={paths.overview} />
          <Four may={may} current={current} unread={unread} />
          {may('messages.write') ? <Write /> : null}
          <a class="me" href={paths.myDetails} aria-current={current === 'myDetails' ? 'page' : undefined}>
            <span>{say.myDetails}</span>
            <Face person={me} size="small" />
          </a>
        </header>
        <main id="main" tabindex={-1}>
          {stay}
          <Toast flash={flash} />
          {children}
        </main>
        <footer class="foot">
          <span>{school.name}</span>
          {givesFeedback ? <FeedbackButton page={path} /> : null}
          <LanguageSwitch />
        </footer>
        {givesFeedback ? <FeedbackDialog page={path} /> : null}
        <p id="live" class="sr" role="status" data-offline={say.offline} />
      </body>
    </html>
  )
}

type MarkProps = { school: { name: string } & Partial<Logo>; href: string }

/** The school's sign and name; the sign is its logo, or else its first letter. */
export const Mark = ({ school, href }: MarkProps) => (
  <a class="mark" href={href}>
    {hasLogo(school) ? (
      <LogoImage school={school} alt="" />
    ) : (
      <span class="mark-sign" aria-hidden="true">
        {school.name.replace(/^(de|het|'t|obs|cbs|rkbs) /i, '')[0]?.toUpperCase()}
      </span>
    )}
    <span class="mark-name">{school.name}</span>
  </a>
)

/** A native disclosure, so that it opens without scripts. */
const Menu = ({ may, current }: { may: May; current?: Place | undefined }) => {
  const say = useWords(layoutTexts)
  return (
    <details class="menu">
      <summary>
        <Icon name="menu" />
        <span>{say.menu}</span>
      </summary>
      <nav class="menu-sheet" aria-label={say.allPages}>
        <AllPlaces may={may} current={current} />
        <Logout />
      </nav>
    </details>
  )
}

const Write = () => {
  const say = useWords(layoutTexts)
  return (
    <a class="write" href={paths.newMessage} title={say.write}>
      <Icon name="plus" />
      <span>{say.write}</span>
    </a>
  )
}
