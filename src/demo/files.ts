import type { SchoolPlan } from './demo-school.ts'
import { edexmlText } from './edexml-text.ts'
import { populated } from './families.ts'
import { guardianListText } from './guardian-list-text.ts'
import { regenboog } from './regenboog.ts'
import { zonnebloem } from './zonnebloem.ts'

/** A made-up school as the two files that a real one would upload. */
export type DemoFiles = {
  school: { name: string; place: string; brin: string; schoolYear: string }
  edexml: string
  guardians: string
}

/** About 300 pupils, 25 staff and 450 guardians; the same for the same year and seed. */
export const regenboogFiles = (startYear: number, seed = 1) => filesOf(regenboog, startYear, seed)

/** About 40 pupils; Mia Jansen is a parent here too. */
export const zonnebloemFiles = (startYear: number, seed = 2) => filesOf(zonnebloem, startYear, seed)

function filesOf(plan: SchoolPlan, startYear: number, seed: number): DemoFiles {
  const school = populated(plan, startYear, seed)
  const { name, place, brin } = plan
  return {
    school: { name, place, brin, schoolYear: `${startYear}-${startYear + 1}` },
    edexml: edexmlText(school),
    guardians: guardianListText(school),
  }
}
