import type { PropsWithChildren } from 'hono/jsx'
import { Icon, type IconName } from './icon.tsx'

export type Signal = 'good' | 'late' | 'wrong' | 'info'

export const signalIcons: Record<Signal, IconName> = { good: 'check', late: 'clock', wrong: 'warning', info: 'info' }

type Props = PropsWithChildren<{ kind?: Signal | undefined; icon?: IconName | undefined }>

/** A word or two about the state of a thing; a colour never comes without its sign. */
export const Badge = ({ kind, icon, children }: Props) => (
  <span class={kind ? `badge ${kind}` : 'badge'}>
    {icon || kind ? <Icon name={icon ?? signalIcons[kind ?? 'info']} /> : null}
    {children}
  </span>
)

/** A number beside a word; so many that nobody counts them are not counted here either. */
export const Count = ({ value, label }: { value: number; label?: string | undefined }) => (
  <span class="count">
    {value > 99 ? '99+' : value}
    {label ? <span class="sr"> {label}</span> : null}
  </span>
)
