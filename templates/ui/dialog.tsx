import type { PropsWithChildren } from 'hono/jsx'
import { Icon, type IconName } from './icon.tsx'
import { useWords } from './reader.tsx'
import { uiTexts } from './texts.ts'

type DialogProps = PropsWithChildren<{ id: string; title: string }>

/** Opened by a DialogButton. Without scripts it is where the link leads, shown by `:target`. */
export const Dialog = ({ id, title, children }: DialogProps) => {
  const say = useWords(uiTexts)
  return (
    <dialog id={id} aria-labelledby={`${id}-title`}>
      <div class="split">
        <h2 id={`${id}-title`}>{title}</h2>
        <a href="#main" class="button quiet square" data-close>
          <Icon name="cross" label={say.close} />
        </a>
      </div>
      {children}
    </dialog>
  )
}

type OpenerProps = PropsWithChildren<{
  opens: string
  kind?: 'main' | 'quiet' | 'danger' | undefined
  icon?: IconName | undefined
}>

export const DialogButton = ({ opens, kind = 'quiet', icon, children }: OpenerProps) => (
  <a href={`#${opens}`} class={`button ${kind}`} data-dialog={opens} aria-haspopup="dialog">
    {icon ? <Icon name={icon} /> : null}
    {children}
  </a>
)
