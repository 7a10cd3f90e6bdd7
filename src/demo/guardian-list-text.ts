import type { DemoFamily, DemoGuardian, DemoPupil, DemoSchool } from './shapes.ts'

const guardianColumns = [
  'voornaam',
  'tussenvoegsel',
  'achternaam',
  'e-mailadres',
  'telefoon',
  'relatie',
  'gezag',
  'adres',
]
const header = [
  ...['Leerlingnummer', 'Roepnaam', 'Tussenvoegsel', 'Achternaam', 'Geboortedatum', 'Groep'],
  ...[1, 2].flatMap((nth) => guardianColumns.map((column) => `Ouder ${nth} ${column}`)),
]

/** The list that a school makes in its spreadsheet: a row per child, semicolons, UTF-8 with its mark. */
export function guardianListText({ families, groups }: DemoSchool): string {
  const names = new Map(groups.map(({ key, name }) => [key, name]))
  const rows = families.flatMap((family) =>
    family.children.map((child) => rowOf(child, names.get(child.groupKey) ?? '', family)),
  )
  const sorted = rows.sort((a, b) => Number(a[0]) - Number(b[0]))
  return `\ufeff${[header, ...sorted].map((row) => row.map(quoted).join(';')).join('\r\n')}\r\n`
}

const rowOf = (child: DemoPupil, group: string, { guardians }: DemoFamily) => [
  child.key,
  child.firstName,
  child.infix,
  child.lastName,
  child.birthDate.split('-').reverse().join('-'),
  group,
  ...[0, 1].flatMap((at) => cellsOf(guardians[at])),
]

const cellsOf = (guardian: DemoGuardian | undefined) =>
  guardian
    ? [
        guardian.firstName,
        guardian.infix,
        guardian.lastName,
        guardian.email,
        guardian.phone,
        guardian.relation,
        guardian.custody,
        guardian.address,
      ]
    : guardianColumns.map(() => '')

const quoted = (value: string) => (/[";\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value)
