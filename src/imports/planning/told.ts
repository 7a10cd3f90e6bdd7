import type { Custody } from '../../people/schema.ts'
import type { PersonName } from '../pupils/school-file.ts'

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

export type ToldGuardianship = { custody: Custody; relation: string | null }
export type ToldGuardian = PersonName & {
  email: string | null
  phone: string | null
  address: string | null
  children: Record<string, ToldGuardianship>
  /** Those that a later list took away: what is given back is no more than this. */
  formerly?: Record<string, ToldGuardianship>
}

export type Told = ToldGroup | ToldPupil | ToldStaff | ToldGuardian
