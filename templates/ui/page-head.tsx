import type { Child } from 'hono/jsx'
import { Icon } from './icon.tsx'
import { useWords } from './reader.tsx'
import { uiTexts } from './texts.ts'

type Props = {
  title: Child
  /** Where one came from: "‹ Berichten". */
  back?: { href: string; label: string } | undefined
  sub?: Child
  /** At most one or two ButtonLinks, beside the title where there is room. */
  action?: Child
}

/** The page's one h1. */
export const PageHead = ({ title, back, sub, action }: Props) => {
  const say = useWords(uiTexts)
  return (
    <header class="page-head">
      {back ? (
        <a class="back" href={back.href} aria-label={say.back(back.label)}>
          <Icon name="back" />
          {back.label}
        </a>
      ) : null}
      <div class="split">
        <div>
          <h1>{title}</h1>
          {sub ? <p class="sub">{sub}</p> : null}
        </div>
        {action ? <div class="cluster">{action}</div> : null}
      </div>
    </header>
  )
}
