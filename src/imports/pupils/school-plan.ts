import { fileTexts } from '../../../templates/imports/file-texts.ts'
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
  /** The first day in a group that somebody is new in, by this file. */
  start: string
}

/** What a pupil administration's file would change: what it says now against what it said last. */
export function planSchoolFile(file: SchoolFile, present: Present, moment: Moment): Plan {
  const plan = emptyPlan()
  const planning = { plan, file, present, moment, start: startIn(file.schoolYear, present, moment.today) }
  const places = planGroups(planning)
  planPupils(planning, places)
  // A file without staff does not say that everybody left.
  if (file.staff.length > 0) planStaff(planning, places)
  const { difference } = plan
  difference.doubts.push(...file.doubts.map((doubt) => ({ name: '', ...doubt })))
  difference.warnings.push(...warningsOn(planning))
  if (file.dropped.length > 0) difference.notes.push(fileTexts.dropped(file.dropped.join(', ')))
  return plan
}

/** The year's first file says who is where from its first day; a later one tells what changed today. */
function startIn(schoolYear: string, present: Present, today: string) {
  const firstDay = `${schoolYear.slice(0, 4)}-08-01`
  const isFirst = !keysOf(present, 'group').some(({ key }) => key.startsWith(`${schoolYear}/`))
  return isFirst || today < firstDay ? firstDay : today
}

function warningsOn({ file, present, plan }: Planning) {
  const newest = (wanted: 'brin' | 'schoolYear') =>
    present.applications.filter((one) => one[wanted]).sort((a, b) => b.turn - a.turn)[0]?.[wanted] ?? null
  const [brin, schoolYear] = [newest('brin'), newest('schoolYear')]
  const current = present.pupils.filter(({ leftOn }) => leftOn === null).length
  const gone = plan.difference.pupils.gone.length
  return [
    ...(brin && file.brin && brin !== file.brin ? [fileTexts.otherSchool(file.brin, brin)] : []),
    ...(schoolYear && file.schoolYear < schoolYear ? [fileTexts.earlierYear(file.schoolYear, schoolYear)] : []),
    ...(isSuspicious(gone, current) ? [fileTexts.manyGone(gone, current)] : []),
  ]
}

/** More than leave in a summer. */
export const isSuspicious = (gone: number, all: number) => gone > 10 && gone > all / 4
