import type { Child, PropsWithChildren } from 'hono/jsx'
import { useWords } from './reader.tsx'
import { uiTexts } from './texts.ts'

/** Rows between hairlines on one sheet. */
export const List = ({
  id,
  label,
  children,
}: PropsWithChildren<{ id?: string | undefined; label?: string | undefined }>) => (
  <ul class="list" id={id} aria-label={label}>
    {children}
  </ul>
)

type RowProps = {
  /** A Face or Icon. */
  lead?: Child
  title: Child
  /** Of a person: no translator touches it (D13). */
  isName?: boolean | undefined
  /** Makes the whole row lead there. */
  href?: string | undefined
  /** What it says, in full. */
  detail?: Child
  sub?: Child
  /** Badges, Deadlines: under the words, so that a phone has room for them. */
  state?: Child
  /** A short Moment, a number, or a link of its own. */
  trail?: Child
  unread?: boolean | undefined
  current?: boolean | undefined
  id?: string | undefined
}

export const Row = ({ lead, title, isName, href, detail, sub, state, trail, unread, current, id }: RowProps) => (
  <li class={unread ? 'row unread' : 'row'} id={id}>
    {lead ? <span class="row-lead">{lead}</span> : null}
    <div class="row-main">
      <span class="row-title" translate={isName ? 'no' : undefined}>
        {unread ? <Unread /> : null}
        {href ? (
          <a href={href} class="cover" aria-current={current ? 'true' : undefined}>
            {title}
          </a>
        ) : (
          title
        )}
      </span>
      {detail ? <div class="row-detail">{detail}</div> : null}
      {sub ? <span class="row-sub">{sub}</span> : null}
      {state ? <div class="row-state">{state}</div> : null}
    </div>
    {trail ? <div class="row-trail">{trail}</div> : null}
  </li>
)

const Unread = () => (
  <>
    <span class="dot" aria-hidden="true" />
    <span class="sr">{useWords(uiTexts).fresh}: </span>
  </>
)
