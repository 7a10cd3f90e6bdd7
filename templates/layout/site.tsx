import type { PropsWithChildren } from 'hono/jsx'
import { paths } from '../../src/paths.ts'
import type { School } from '../../src/schools/schema.ts'
import { useReader, useWords } from '../ui/reader.tsx'
import { Mark, type SchoolMark } from './app.tsx'
import { Head } from './head.tsx'
import { LanguageSwitch } from './language.tsx'
import type { SiteFrame } from './site-frame.ts'
import { SiteMenu } from './site-menu.tsx'
import { layoutTexts } from './texts.ts'

type Shown = SchoolMark & Pick<School, 'town' | 'address' | 'postcode' | 'contactEmail'>

type Props = PropsWithChildren<{
  title: string
  school: Shown
  /** Login, invitations and faults: not for search engines. */
  hidden?: boolean | undefined
  /** False on the login page itself. */
  login?: boolean | undefined
  site?: SiteFrame | undefined
}>

/** What anyone may see of a school: no script at all. */
export const SiteLayout = ({ title, school, hidden, login = true, site, children }: Props) => {
  const { language } = useReader()
  const say = useWords(layoutTexts)
  const about = site?.about || say.about(school.name)
  const whole = title === school.name ? title : `${title} · ${school.name}`
  return (
    <html lang={language}>
      <Head title={whole} about={about} hue={school.hue} hidden={hidden}>
        {site?.canonical ? <Sharing title={title} about={about} school={school.name} site={site} /> : null}
      </Head>
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
        {site && site.menu.length > 0 ? <SiteMenu site={site} /> : null}
        <main id="main" tabindex={-1}>
          {children}
        </main>
        <footer class="foot">
          {site ? <Whereabouts school={school} /> : <span>{school.name}</span>}
          <LanguageSwitch />
        </footer>
      </body>
    </html>
  )
}

type SharingProps = { title: string; about: string; school: string; site: SiteFrame }

/** For whoever shares the address, and for search engines: which of its addresses is the page's own. */
const Sharing = ({ title, about, school, site: { canonical, picture, language } }: SharingProps) => (
  <>
    <link rel="canonical" href={canonical} />
    <meta property="og:type" content="website" />
    <meta property="og:site_name" content={school} />
    <meta property="og:title" content={title} />
    <meta property="og:description" content={about} />
    <meta property="og:url" content={canonical} />
    {picture ? <meta property="og:image" content={picture} /> : null}
    {language ? <meta property="og:locale" content={language === 'en' ? 'en_GB' : 'nl_NL'} /> : null}
  </>
)

/** Who and where the school is, in words that search engines read too (schema.org). */
const Whereabouts = ({ school: { name, address, postcode, town, contactEmail } }: { school: Shown }) => (
  <address itemscope itemtype="https://schema.org/School">
    <span itemprop="name">{name}</span>
    <span itemprop="address" itemscope itemtype="https://schema.org/PostalAddress">
      {address ? (
        <>
          <span class="in" itemprop="streetAddress">
            {address}
          </span>
          {', '}
        </>
      ) : null}
      {postcode ? (
        <>
          <span class="in" itemprop="postalCode">
            {postcode}
          </span>{' '}
        </>
      ) : null}
      <span class="in" itemprop="addressLocality">
        {town}
      </span>
    </span>
    {contactEmail ? (
      <a itemprop="email" href={`mailto:${contactEmail}`}>
        {contactEmail}
      </a>
    ) : null}
  </address>
)
