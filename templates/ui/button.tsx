import type { Child, PropsWithChildren } from 'hono/jsx'
import { Icon, type IconName } from './icon.tsx'

type Look = { kind?: 'main' | 'quiet' | 'danger' | undefined; icon?: IconName | undefined; class?: string | undefined }

const classes = ({ kind = 'quiet', class: extra }: Look) => `button ${kind}${extra ? ` ${extra}` : ''}`

type ButtonProps = PropsWithChildren<
  Look & {
    name?: string | undefined
    value?: string | undefined
    /** Sends the form elsewhere ("Voorbeeld"); app.js makes htmx follow it. */
    formaction?: string | undefined
    type?: 'submit' | 'button' | undefined
    id?: string | undefined
    /** What it is called where its words alone would not tell, since a row beside it says the rest; it begins with them. */
    label?: string | undefined
    /** Prints the page; hidden until js/app.js finds that it can. */
    print?: boolean | undefined
  }
>

/** Named by what it does ("Versturen naar 43 ouders"); one `main` on a screen. */
export const Button = ({ kind, icon, class: extra, children, type = 'submit', label, print, ...rest }: ButtonProps) => (
  <button
    type={type}
    class={classes({ kind, class: extra })}
    aria-label={label}
    {...(print ? { hidden: true, 'data-print': '' } : {})}
    {...rest}
  >
    {icon ? <Icon name={icon} /> : null}
    {children}
  </button>
)

type LinkProps = PropsWithChildren<
  Look & {
    href: string
    id?: string | undefined
    download?: boolean | undefined
    /** In a new tab, since this page holds something; its words say so. */
    elsewhere?: boolean | undefined
  }
>

export const ButtonLink = ({ kind, icon, class: extra, children, elsewhere, ...rest }: LinkProps) => (
  <a class={classes({ kind, class: extra })} {...(elsewhere ? newTab : {})} {...rest}>
    {icon ? <Icon name={icon} /> : null}
    {children}
  </a>
)

const newTab = { target: '_blank', rel: 'noopener' }

/** The screen's one main button, within reach of the thumb, with what follows from pressing it above it. */
export const ActionBar = ({ note, children }: PropsWithChildren<{ note?: Child }>) => (
  <div class="action-bar">
    {note ? <p class="action-note">{note}</p> : null}
    <div class="cluster">{children}</div>
  </div>
)
