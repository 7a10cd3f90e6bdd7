import { fileTexts } from '../../../templates/imports/file-texts.ts'
import type { Change } from '../planning/difference.ts'
import type { Choices } from '../planning/lines.ts'
import { emptyPlan, type Plan } from '../planning/plan.ts'
import type { Moment, Present } from '../planning/present.ts'
import { keysOf } from '../planning/present.ts'
import { planGroups } from './group-plan.ts'
import { planPupils } from './pupil-plan.ts'
import type { SchoolFile } from './school-file.ts'
import { planStaff } from './staff-plan.ts'

/** What is planned from, and the groups that the file's keys mean. */
export type Planning = {
  plan: Plan
  file: SchoolFile
  present: Present
  moment: Moment
  choices: Choices
  /** The first day in a group that somebody is new in, by this file. */
  start: string
}

/** What a pupil administration's file would change: what it says now against what it said last. */
export function planSchoolFile(file: SchoolFile, present: Present, moment: Moment, choices: Choices) {
  const plan = emptyPlan()
  const planning = { plan, file, present, moment, choices, start: startIn(file, present, moment.today) }
  const places = planGroups(planning)
  const pupilIds = planPupils(planning, places)
  planStaff(planning, places)
  const { difference } = plan
  difference.doubts.push(...file.doubts.map((doubt) => ({ name: '', ...doubt })))
  difference.warnings.push(...warningsOn(planning))
  if (file.dropped.length > 0) difference.notes.push(fileTexts.dropped(file.dropped.join(', ')))
  return { plan, pupilIds }
}

/** The year's first file says who is where from its first day; a later one tells what changed today. */
function startIn({ schoolYear, groups }: SchoolFile, present: Present, today: string) {
  const firstDay = `${schoolYear.slice(0, 4)}-08-01`
  const isFirst = groups.some(({ isNamed }) => isNamed)
    ? !present.groups.some((group) => group.schoolYear === schoolYear)
    : !keysOf(present, 'group').some(({ key }) => key.startsWith(`${schoolYear}/`))
  return isFirst || today < firstDay ? firstDay : today
}

function warningsOn({ file, present, plan }: Planning) {
  const newest = (wanted: 'brin' | 'schoolYear') =>
    present.applications.filter((one) => one[wanted]).sort((a, b) => b.turn - a.turn)[0]?.[wanted] ?? null
  const [brin, schoolYear] = [newest('brin'), newest('schoolYear')]
  const current = present.pupils.filter(({ leftOn }) => leftOn === null).length
  const gone = plan.difference.pupils.gone.filter(({ isLeft }) => !isLeft).length
  return [
    ...(brin && file.brin && brin !== file.brin ? [fileTexts.otherSchool(file.brin, brin)] : []),
    ...(schoolYear && file.schoolYear < schoolYear ? [fileTexts.earlierYear(file.schoolYear, schoolYear)] : []),
    ...(isSuspicious(gone, current) ? [fileTexts.manyGone(gone, current)] : []),
  ]
}

/** More than leave in a summer. */
export const isSuspicious = (gone: number, all: number) => gone > 10 && gone > all / 4

export function groupNames({ present, plan }: Planning, ids: readonly string[]) {
  const names = new Map([...present.groups, ...plan.groups].map(({ id, name }) => [id, name]))
  return ids
    .flatMap((id) => names.get(id) ?? [])
    .sort()
    .join(', ')
}

/** Told though the names are the same: next year's "Groep 5a" is another. */
export const movedBetween = (planning: Planning, before: readonly string[], said: readonly string[]): Change[] =>
  before.join() === said.join()
    ? []
    : [{ field: 'group', from: groupNames(planning, before) || null, to: groupNames(planning, said) || null }]
