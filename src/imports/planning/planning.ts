import { planGuardianList } from '../guardians/guardian-plan.ts'
import { planSchoolFile } from '../pupils/school-plan.ts'
import type { Source } from '../reading.ts'
import { afterwards } from './afterwards.ts'
import { asCalled } from './call-names.ts'
import { type Choices, merge, noChoices } from './lines.ts'
import { emptyPlan, type Plan } from './plan.ts'
import type { Moment, Present } from './present.ts'

/** What a file would change: its pupils and staff first, and then the parents in the school that this makes. */
export function planOf(
  { file, guardians }: Source,
  present: Present,
  moment: Moment,
  choices: Choices = noChoices,
): Plan {
  const plan = saidIn({ file, guardians }, present, moment, choices)
  return { ...plan, personChanges: plan.personChanges.map(asCalled(present)) }
}

function saidIn(
  { file, guardians }: Pick<Source, 'file' | 'guardians'>,
  present: Present,
  moment: Moment,
  choices: Choices,
) {
  const school = file ? planSchoolFile(file, present, moment, choices) : { plan: emptyPlan() }
  if (!guardians) return school.plan
  const pupilIds = 'pupilIds' in school ? school.pupilIds : undefined
  const later = file ? afterwards(present, school.plan) : present
  merge(school.plan, planGuardianList(guardians, later, moment, choices, pupilIds))
  return school.plan
}
