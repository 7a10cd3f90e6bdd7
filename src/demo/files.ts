import { yearsBefore } from './earlier-years.ts'
import { edexmlText } from './edexml-text.ts'
import { populated } from './families.ts'
import { guardianListText } from './guardian-list-text.ts'
import { classThen, regenboog, smallRegenboog } from './regenboog.ts'
import type { DemoSchool } from './shapes.ts'
import { zonnebloem } from './zonnebloem.ts'

/** A made-up school as the two files that a real one would upload. */
export type DemoFiles = {
  school: { name: string; place: string; brin: string; schoolYear: string }
  edexml: string
  guardians: string
}

/** About 300 pupils, 25 staff and 450 guardians; the same for the same year and seed. */
export const regenboogFiles = (startYear: number, seed = 1) => filesOf(populated(regenboog, startYear, seed))

/** The same school as it was some years before. */
export const regenboogFilesBefore = (startYear: number, years: number, seed = 1) =>
  filesOf(yearsBefore(populated(regenboog, startYear, seed), years, classThen))

/** Some 80 pupils in seven classes. */
export const smallFiles = (startYear: number, seed = 1) => filesOf(populated(smallRegenboog, startYear, seed))

export const smallFilesBefore = (startYear: number, years: number, seed = 1) =>
  filesOf(yearsBefore(populated(smallRegenboog, startYear, seed), years, classThen))

/** About 40 pupils; Mia Jansen is a parent here too. */
export const zonnebloemFiles = (startYear: number, seed = 2) => filesOf(populated(zonnebloem, startYear, seed))

const filesOf = (school: DemoSchool): DemoFiles => {
  const { name, place, brin, startYear } = school
  return {
    school: { name, place, brin, schoolYear: `${startYear}-${startYear + 1}` },
    edexml: edexmlText(school),
    guardians: guardianListText(school),
  }
}
