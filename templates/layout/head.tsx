import type { PropsWithChildren } from 'hono/jsx'
import { stylesheet } from '../../src/http/assets.generated.ts'
import { asset } from '../../src/http/assets.ts'
import { paths } from '../../src/paths.ts'
import { iconAt } from '../../src/push/manifest-routes.ts'
import { hueStyle } from './hue.ts'

/**
 * Nothing htmx can do by itself that we do not use: no style of its own, no second attribute prefix, no extensions;
 * Back asks the server for the page. Requests stay on this origin by default ("mode").
 */
const htmxConfig = JSON.stringify({ includeIndicatorCSS: false, prefix: '', extensions: 'none', history: 'reload' })

type Props = PropsWithChildren<{
  title: string
  /** In a sentence, for search engines and for whoever shares the address. */
  about: string
  hue?: number | undefined
  /** Styles of its own, which the next page has already, and the scripts. */
  live?: boolean | undefined
  /** The scripts alone, on a page that carries its styles. */
  scripts?: boolean | undefined
  /** A school's, which can be put on a home screen. */
  app?: boolean | undefined
  /** Not for search engines. */
  hidden?: boolean | undefined
}>

export const Head = ({ title, about, hue, live, scripts = live, hidden, app, children }: Props) => (
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>{title}</title>
    <meta name="description" content={about} />
    {hidden ? <meta name="robots" content="noindex" /> : null}
    <meta name="theme-color" content="#fbfaf6" media="(prefers-color-scheme: light)" />
    <meta name="theme-color" content="#1d1a17" media="(prefers-color-scheme: dark)" />
    <link rel="icon" href={asset('icon.svg')} type="image/svg+xml" />
    {children}
    {app && hue !== undefined ? <AppLinks hue={hue} /> : null}
    {live ? <link rel="stylesheet" href={asset('app.css')} /> : <InlineStyles />}
    {hue === undefined ? null : <style>{hueStyle(hue)}</style>}
    {scripts ? <Scripts /> : null}
  </head>
)

/** iPhones read no icons in a manifest, and take no SVG. */
const AppLinks = ({ hue }: { hue: number }) => (
  <>
    <link rel="manifest" href={paths.manifest} />
    <link rel="apple-touch-icon" href={iconAt(180, hue)} />
  </>
)

/** A visitor comes once: styles in the page itself save a journey there and back before anything shows. Our own text, no one else's. */
const InlineStyles = () => <style dangerouslySetInnerHTML={{ __html: stylesheet }} />

const Scripts = () => (
  <>
    <meta name="htmx-config" content={htmxConfig} />
    <script src={asset('js/app.js')} data-htmx={asset('htmx.js')} defer />
  </>
)
