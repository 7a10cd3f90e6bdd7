import type { GuardianList } from '../guardians/guardian-list.ts'
import { isNationalNumber } from '../tables/sensitive.ts'
import type { SchoolFile } from './school-file.ts'

type Said = { file: SchoolFile; guardians: GuardianList | null }

/** Some programs know pupils by their national number: then none of its keys are kept, and names say who is who (N8). */
export function withoutNationalKeys<S extends Said>({ file, guardians }: S): Said {
  const keys = [...file.pupils, ...file.staff].map(({ key }) => key)
  const national = keys.filter((key) => /^\d{8,9}$/.test(key) && isNationalNumber(key))
  if (national.length === 0 || national.length * 2 < keys.length) return { file, guardians }
  const others = new Map(keys.map((key, at) => [key, `#${at + 1}`]))
  const rekeyed = <T extends { key: string }>(one: T) => ({ ...one, key: others.get(one.key)!, stableKey: false })
  const rows = guardians?.rows.map((row) => ({
    ...row,
    child: { ...row.child, key: others.get(row.child.key ?? '') ?? null },
  }))
  return {
    file: {
      ...file,
      pupils: file.pupils.map(rekeyed),
      staff: file.staff.map(rekeyed),
      dropped: [...file.dropped, 'key'],
    },
    guardians: guardians && { ...guardians, rows: rows ?? [] },
  }
}
