import type { UnitRow } from './queries.ts'

/** A questionnaire that a person can still answer; `about` are the children it is still open for, or all when it is answered. */
export type Asked = { messageId: string; subject: string; deadline: Date | null; about: string[]; open: boolean }

type Child = { pupil_id: string; first_name: string | null }

/** One for each message, the first deadline first; open while one of its units is. `children` are mine, in their order. */
export function askedIn(units: readonly UnitRow[], children: readonly Child[]): Asked[] {
  const byMessage = [...Map.groupBy(units, ({ message_id }) => message_id).values()] as [UnitRow, ...UnitRow[]][] // safe: none is empty
  return byMessage.map((rows) => askedBy(rows, children)).sort((one, other) => lastMoment(one) - lastMoment(other))
}

const lastMoment = ({ deadline }: Asked) => deadline?.getTime() ?? Number.MAX_SAFE_INTEGER

function askedBy(rows: readonly [UnitRow, ...UnitRow[]], children: readonly Child[]): Asked {
  const [{ message_id: messageId, subject, deadline }] = rows
  const left = rows.filter(({ answered }) => !answered)
  const pupils = new Set((left.length > 0 ? left : rows).map(({ pupil_id }) => pupil_id))
  return {
    messageId,
    subject,
    deadline: deadline === null ? null : new Date(deadline),
    about: children.filter(({ pupil_id }) => pupils.has(pupil_id)).flatMap(({ first_name }) => first_name ?? []),
    open: left.length > 0,
  }
}
