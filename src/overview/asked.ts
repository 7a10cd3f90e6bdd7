import type { UnitRow } from './queries.ts'

/** A questionnaire that a person can still answer; `about` are the children it is still open for, or all when it is answered. */
export type Asked = { messageId: string; subject: string; deadline: Date | null; about: string[]; open: boolean }

/** One for each message, in the order of the rows; open while one of its units is. */
export function askedIn(units: readonly UnitRow[]): Asked[] {
  const byMessage = new Map<string, UnitRow[]>()
  for (const unit of units) byMessage.set(unit.message_id, [...(byMessage.get(unit.message_id) ?? []), unit])
  return [...byMessage.values()].map((rows) => askedBy(rows as [UnitRow, ...UnitRow[]])) // safe: none is made empty
}

function askedBy(rows: readonly [UnitRow, ...UnitRow[]]): Asked {
  const [{ message_id: messageId, subject, deadline }] = rows
  const left = rows.filter(({ answered }) => !answered)
  const names = (left.length > 0 ? left : rows).flatMap(({ first_name }) => first_name ?? [])
  return {
    messageId,
    subject,
    deadline: deadline === null ? null : new Date(deadline),
    about: [...new Set(names)],
    open: left.length > 0,
  }
}
