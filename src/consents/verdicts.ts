import { nameOf } from '../people/names.ts'
import { type Answers, type Channel, channels, type Says } from './channels.ts'
import type { GivenRow, TextRow } from './queries.ts'

/** A channel that the school asks for now, with the text of it that holds. */
export type Asked = { channel: Channel; version: number; purpose: string; since: Date }

/** `open`: nobody has answered the text that holds. `differ`: one says no where another says yes. */
export type Verdict = { channel: Channel; says: Says | 'open'; differ: boolean }

/** One guardian with custody, and what that guardian says of the texts that hold now. */
export type Guardian = {
  id: string
  name: string
  says: Partial<Record<Channel, Says>>
  /** All that was said last, to whatever text. */
  given: Answers
  at: Date | null
  /** Who of the office wrote it down from paper. */
  enteredBy: string | null
}
export type Child = { id: string; firstName: string; name: string; guardians: Guardian[]; verdicts: Verdict[] }

/** In the order in which they are asked everywhere. */
export const askedIn = (rows: readonly TextRow[]): Asked[] =>
  channels.flatMap((channel) =>
    rows
      .filter((row) => row.channel === channel && row.asked === 1)
      .map(({ version, purpose, since }) => ({ channel, version, purpose, since: new Date(since) })),
  )

/**
 * What is so for each pupil: pictures may stand in a channel when a guardian with custody said yes to the text that holds now,
 * and none says no (C9). A no holds whatever text it was said to; a yes, for its own text alone.
 */
export function childrenIn(rows: readonly GivenRow[], asked: readonly Asked[]): Child[] {
  const byPupil = [...Map.groupBy(rows, ({ pupil_id }) => pupil_id).values()] as [GivenRow, ...GivenRow[]][] // safe: none is empty
  return byPupil.map((own) => {
    const guardians = own.filter(({ person_id }) => person_id !== null).map((row) => guardianIn(row, asked))
    const [first] = own
    return {
      id: first.pupil_id,
      firstName: first.first_name,
      name: nameOf(first),
      guardians,
      verdicts: asked.map(({ channel }) => verdictOn(channel, guardians)),
    }
  })
}

function guardianIn(
  { person_id: id, guardian, answers, at, entered_by: by }: GivenRow,
  asked: readonly Asked[],
): Guardian {
  const given = JSON.parse(answers ?? '{}') as Answers // safe: as it was written
  const says = asked.flatMap(({ channel, version }) => {
    const own = given[channel]
    return own && (own.says === 'no' || own.version === version) ? [[channel, own.says] as const] : []
  })
  return {
    id,
    name: named(guardian),
    says: Object.fromEntries(says),
    given,
    at: at === null ? null : new Date(at),
    enteredBy: by === null ? null : named(by),
  }
}

const named = (name: string) => nameOf(JSON.parse(name) as Parameters<typeof nameOf>[0]) // safe: the query made it so

function verdictOn(channel: Channel, guardians: readonly Guardian[]): Verdict {
  const said = new Set(guardians.flatMap(({ says }) => says[channel] ?? []))
  const says = said.has('no') ? 'no' : said.has('yes') ? 'yes' : 'open'
  return { channel, says, differ: said.size === 2 }
}

export const mayBe = ({ verdicts }: Child, channel: Channel) =>
  verdicts.some((verdict) => verdict.channel === channel && verdict.says === 'yes')

/** Who may not be shown in this channel, whether a guardian said so or nobody has answered: for whoever posts pictures. */
export const notToBeShown = (children: readonly Child[], channel: Channel) =>
  children.filter((child) => !mayBe(child, channel))

export const isOpen = ({ verdicts }: Child) => verdicts.some(({ says }) => says === 'open')
