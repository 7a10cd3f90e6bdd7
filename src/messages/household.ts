import type { Me } from '../people/me.ts'
import { fullName } from '../people/names.ts'
import { type Given, givenIn } from '../questionnaires/asked.ts'
import { type Section, sectionsOf } from '../questionnaires/sections.ts'
import type { Scope } from '../scope.ts'
import { type HouseholdJson, type HouseholdRow, householdPage } from './household-queries.ts'
import { type Listed, listed, type Standpoint } from './pages.ts'
import type { Place } from './queries.ts'

/** What was answered for my household to a message that only my partner got: questions and answers, and nothing else of it. */
export type HouseholdAnswers = {
  message: Place & { subject: string }
  sender: string
  questions: HouseholdJson['questions']
  sections: readonly (Section & { given: Given })[]
}

const pageSize = 25

/** My partner gets what goes to all parents, and answers for us both (C2, D9). */
export const isAnsweredFor = ({ id, jointUse, primaryContactId }: Me) =>
  jointUse && primaryContactId !== null && primaryContactId !== id

export async function householdAnswers(scope: Scope, from: Standpoint): Promise<Listed<HouseholdAnswers>> {
  const [rows] = await scope.db.batch([householdPage(scope, pageSize + 1, from)])
  return listed(rows.map(answersIn), pageSize, from)
}

function answersIn({ message, sender, mode, ...json }: HouseholdRow): HouseholdAnswers {
  const { pairs, questions, answers } = parsed(json)
  const sections = sectionsOf(mode, pairs).flatMap((section) => {
    const given = givenIn(answers.filter(({ subject }) => subject === section.subject))
    return given ? [{ ...section, given }] : []
  })
  return { message, sender: fullName(sender), questions, sections }
}

/** Safe casts: the query made them so. */
const parsed = (json: Record<keyof HouseholdJson, string>): HouseholdJson => ({
  pairs: JSON.parse(json.pairs) as HouseholdJson['pairs'],
  questions: JSON.parse(json.questions) as HouseholdJson['questions'],
  answers: JSON.parse(json.answers) as HouseholdJson['answers'],
})
