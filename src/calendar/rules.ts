import { Temporal } from 'temporal-polyfill'
import type { Repeat } from './event-form.ts'

const simple: Partial<Record<Repeat, string>> = {
  daily: 'FREQ=DAILY',
  schooldays: 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR',
  weekly: 'FREQ=WEEKLY',
  fortnightly: 'FREQ=WEEKLY;INTERVAL=2',
  monthly: 'FREQ=MONTHLY',
  yearly: 'FREQ=YEARLY',
}

/** The rule of a choice in the form; on the last days of a month, which not every month has, it stays the last. */
export function ruleOf(repeat: Repeat, first: string) {
  const day = Temporal.PlainDate.from(first)
  if (repeat === 'monthly' && day.day > 28)
    return day.day === day.daysInMonth ? 'FREQ=MONTHLY;BYMONTHDAY=-1' : `FREQ=MONTHLY;BYMONTHDAY=${day.day}`
  return simple[repeat] ?? null
}

/** The choice that makes this rule; `kept` for one that came from another calendar. */
export function repeatOf(rule: string | null): Repeat {
  if (rule === null) return 'no'
  if (rule.startsWith('FREQ=MONTHLY;BYMONTHDAY=')) return 'monthly'
  const found = Object.entries(simple).find(([, text]) => text === rule)
  return found ? (found[0] as Repeat) : 'kept' // safe: its keys are choices
}
