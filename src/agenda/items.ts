/** Something in somebody's agenda, wherever it comes from. */
export type AgendaItem = {
  /** What names it, here and in feeds: the same as long as it is the same thing. */
  key: string
  kind: 'event' | 'holiday' | 'studyDay' | 'homework' | 'message' | 'deadline' | 'birthday' | 'conference'
  /** The calendars it stands in, by which it is filtered and signed: "school", a group's id, "own" or "messages". */
  calendars: readonly string[]
  title: string
  startsAt: Date
  endsAt: Date
  allDay: boolean
  /** Local days, both included. */
  firstDay: string
  lastDay: string
  href: string | null
  place?: string
  /** A line under it: the subject of homework, the children a question is about. */
  about?: readonly string[]
  bring?: string
  files?: readonly { name: string; href: string }[]
  draft?: boolean
  repeats?: boolean
  /** Of what is still to be answered, or is. */
  open?: boolean
}
