import type { Child, PropsWithChildren } from 'hono/jsx'
import { Icon, type IconName } from './icon.tsx'

type Props = PropsWithChildren<{ icon?: IconName | undefined; title?: string | undefined; action?: Child }>

/** Nothing here, said kindly, and what will come. */
export const Empty = ({ icon = 'check', title, action, children }: Props) => (
  <div class="empty">
    <span class="empty-sign">
      <Icon name={icon} />
    </span>
    {title ? <p class="empty-title">{title}</p> : null}
    <p>{children}</p>
    {action}
  </div>
)
