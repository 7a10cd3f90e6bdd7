/** What a made-up school consists of, before it is written out as the two files a real one would upload. */
export type DemoGroup = { key: string; name: string; year: number | 'C' | null; kind: 'class' | 'club' }

export type DemoPupil = {
  key: string
  firstName: string
  infix: string
  lastName: string
  gender: 'male' | 'female'
  birthDate: string
  year: number
  groupKey: string
  clubs: string[]
}

export type DemoStaff = {
  key: string
  firstName: string
  infix: string
  lastName: string
  email: string
  roles: string[]
  groupKeys: string[]
}

export type DemoGuardian = {
  firstName: string
  infix: string
  lastName: string
  email: string
  phone: string
  relation: 'moeder' | 'vader'
  custody: 'ja' | 'nee'
  address: string
}

export type DemoFamily = { children: DemoPupil[]; guardians: DemoGuardian[] }

export type DemoSchool = {
  name: string
  place: string
  brin: string
  startYear: number
  groups: DemoGroup[]
  staff: DemoStaff[]
  families: DemoFamily[]
}

/** A family that logs in to the demo or stands in a test, given rather than drawn. */
export type FixedFamily = {
  surname: readonly [infix: string, lastName: string]
  /** Twins are two children of one year: they get one birthday. */
  children: readonly (readonly [firstName: string, gender: 'female' | 'male', group: string])[]
  guardians: readonly FixedGuardian[]
  /** Two addresses. */
  apart?: boolean
}

export type FixedGuardian = Pick<DemoGuardian, 'firstName' | 'infix' | 'lastName' | 'email' | 'relation'> & {
  custody?: 'nee'
}

export type SchoolPlan = Omit<DemoSchool, 'families' | 'startYear'> & {
  /** Years per class; a class with two or more takes turns. */
  classes: readonly { group: DemoGroup; years: readonly number[]; seats: number }[]
  fixed: readonly FixedFamily[]
  firstPupilKey: number
  guardianTarget: number
}
