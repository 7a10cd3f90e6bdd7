import type { DemoGroup, DemoPupil, DemoSchool, DemoStaff } from './shapes.ts'

/** The school as an EDEXML 2.1 file, with the fields that a real export has and we must leave out. */
export function edexmlText(school: DemoSchool): string {
  const pupils = school.families.flatMap(({ children }) => children).sort((a, b) => Number(a.key) - Number(b.key))
  return `<?xml version="1.0" encoding="UTF-8"?>
<EDEX xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:noNamespaceSchemaLocation="EDEXML.structuur.xsd">
${element('school', schoolLines(school))}
${element('groepen', school.groups.map(groupElement))}
${element('leerlingen', pupils.map(pupilElement))}
${element('leerkrachten', school.staff.map(staffElement))}
</EDEX>
`
}

const schoolLines = ({ name, brin, startYear }: DemoSchool) => [
  leaf('schooljaar', `${startYear}-${startYear + 1}`),
  leaf('peildatum', `${startYear}-10-01`),
  leaf('brincode', brin),
  leaf('dependancecode', '00'),
  leaf('schoolkey', brin),
  leaf('aanmaakdatum', `${startYear}-10-01T08:00:00`),
  leaf('auteur', 'Pleinpost demo'),
  leaf('xsdversie', '2.1'),
  leaf('commentaar', name),
]

const groupElement = ({ key, name, year, kind }: DemoGroup) =>
  kind === 'class'
    ? element('groep', [leaf('naam', name), leaf('jaargroep', String(year))], key)
    : element('samengestelde_groep', [leaf('naam', name)], key)

function pupilElement(pupil: DemoPupil) {
  return element(
    'leerling',
    [
      ...nameLines(pupil, [leaf('voornamen', pupil.firstName), leaf('voorletters-1', pupil.firstName.slice(0, 1))]),
      leaf('geboortedatum', pupil.birthDate),
      leaf('geslacht', pupil.gender === 'male' ? '1' : '2'),
      leaf('jaargroep', String(pupil.year)),
      reference('groep', pupil.groupKey),
      ...(pupil.clubs.length > 0
        ? [
            element(
              'samengestelde_groepen',
              pupil.clubs.map((key) => reference('samengestelde_groep', key)),
            ),
          ]
        : []),
      ...sensitiveLines(pupil),
    ],
    pupil.key,
  )
}

/** Invented, of course; here so that every demo import proves that they are dropped (N8). */
const sensitiveLines = ({ key }: DemoPupil) => [
  leaf('etniciteit', '9'),
  leaf('land', 'NL'),
  leaf('land_vader', 'NL'),
  leaf('land_moeder', 'NL'),
  Number(key) % 3 ? leaf('bsn', `99900${key}`) : leaf('bsn_ondwnr-4', key),
  leaf('gewicht_nieuw', '0,3'),
  leaf('gewicht', '0.25'),
  leaf('postcodenl', '1200SA'),
]

const staffElement = (member: DemoStaff) =>
  element(
    'leerkracht',
    [
      ...nameLines(member, []),
      leaf('emailadres', member.email),
      ...member.roles.map((role) => leaf('rol', role)),
      ...(member.groupKeys.length > 0
        ? [
            element(
              'groepen',
              member.groupKeys.map((key) =>
                reference(key === 'koor' || key === 'plus' ? 'samengestelde_groep' : 'groep', key),
              ),
            ),
          ]
        : []),
    ],
    member.key,
  )

const nameLines = (
  { firstName, infix, lastName }: { firstName: string; infix: string; lastName: string },
  between: string[],
) => [
  leaf('achternaam', lastName),
  ...(infix ? [leaf('voorvoegsel', infix)] : []),
  ...between,
  leaf('roepnaam', firstName),
]

const element = (name: string, lines: string[], key?: string) =>
  `<${name}${key === undefined ? '' : ` key="${escaped(key)}"`}>\n${lines.join('\n')}\n</${name}>`

const leaf = (name: string, value: string) => `<${name}>${escaped(value)}</${name}>`
const reference = (name: string, key: string) => `<${name} key="${escaped(key)}"/>`

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
}
const escaped = (value: string) => value.replace(/[&<>"']/g, (sign) => escapes[sign]!)
