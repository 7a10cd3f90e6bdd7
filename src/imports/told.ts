import type { FamilyCustody } from './families.ts'
import type { PersonName } from './school-file.ts'

/** What a file said of somebody or something last, by our ids where it names another of them. */
export type ToldGroup = { name: string; year: number }

export type ToldPupil = PersonName & {
  birthDate: string | null
  email: string | null
  year: number
  /** Only once that day is over: a leaving that is planned has not happened. */
  leftOn: string | null
  groups: string[]
}

export type ToldStaff = PersonName & { email: string | null; teaches: boolean; groups: string[] }

export type ToldGuardianship = { custody: FamilyCustody; relation: string | null }
export type ToldGuardian = PersonName & {
  email: string | null
  phone: string | null
  address: string | null
  children: Record<string, ToldGuardianship>
}

export type Told = ToldGroup | ToldPupil | ToldStaff | ToldGuardian
