import type { UnitRow } from '../overview/queries.ts'
import { byPlace } from '../questionnaires/sections.ts'

/** A questionnaire that a person can still answer; `about` are the children it is still open for, or all when it is answered. */
export type Asked = { messageId: string; subject: string; deadline: Date | null; about: string[]; open: boolean }

/** One for each message, the first deadline first; open while one of its units is. The children are in the order of every screen. */
export function askedIn(units: readonly UnitRow[]): Asked[] {
  const inOrder = units.toSorted((one, other) => byPlace(placeOf(one), placeOf(other)))
  const byMessage = [...Map.groupBy(inOrder, ({ message_id }) => message_id).values()] as [UnitRow, ...UnitRow[]][] // safe: none is empty
  return byMessage.map(askedBy).sort((one, other) => lastMoment(one) - lastMoment(other))
}

const placeOf = ({ year, group_name, first_name, pupil_id }: UnitRow) => ({
  year: year ?? 0,
  groupName: group_name ?? '',
  firstName: first_name ?? '',
  pupilId: pupil_id ?? '',
})

const lastMoment = ({ deadline }: Asked) => deadline?.getTime() ?? Number.MAX_SAFE_INTEGER

function askedBy(rows: readonly [UnitRow, ...UnitRow[]]): Asked {
  const [{ message_id: messageId, subject, deadline }] = rows
  const left = rows.filter(({ answered }) => !answered)
  const pupils = new Map((left.length > 0 ? left : rows).map(({ pupil_id, first_name }) => [pupil_id, first_name]))
  return {
    messageId,
    subject,
    deadline: deadline === null ? null : new Date(deadline),
    about: [...pupils.values()].flatMap((firstName) => firstName ?? []),
    open: left.length > 0,
  }
}
