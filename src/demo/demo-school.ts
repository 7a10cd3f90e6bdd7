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

export type DemoStaff = { key: string; firstName: string; infix: string; lastName: string; email: string; roles: string[]; groupKeys: string[] }

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

/** Who sits where: one row of the recipe for fixed families. */
export type FixedFamily = {
  children: { firstName: string; gender: 'male' | 'female'; group: string; twin?: boolean }[]
  surname: [string, string]
  guardians: { firstName: string; surname: [string, string]; email: string; relation: 'moeder' | 'vader'; custody?: 'ja' | 'nee' }[]
  apart?: boolean
}
