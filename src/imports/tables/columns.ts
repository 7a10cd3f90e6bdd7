import { folded } from '../fields/fields.ts'

export const childFields = ['key', 'name', 'firstName', 'infix', 'lastName', 'birthDate', 'group'] as const
export const guardianFields = [
  'name',
  'firstName',
  'infix',
  'lastName',
  'email',
  'phone',
  'relation',
  'custody',
  'address',
  'street',
  'houseNumber',
  'postcode',
  'town',
] as const
export type ChildField = (typeof childFields)[number]
export type GuardianField = (typeof guardianFields)[number]

/** What a column holds: of the child, or of the nth guardian; null is left alone (a BSN, a family doctor). */
export type Column = { of: 'child'; field: ChildField } | { of: 'guardian'; nth: number; field: GuardianField } | null

/** In this order, the first that fits: "achternaam" before "naam", and a mail address before an address. */
const synonyms: [ChildField | GuardianField, RegExp][] = [
  ['email', /\b(?:e ?mail ?(?:adres)?|mail(?:adres)?|email)\b/],
  ['phone', /\b(?:telefoon(?:nummer|nr)?|telnr|tel|mobiel(?:nummer)?|gsm|phone|mobile)\b/],
  ['birthDate', /\b(?:geboorte ?datum|geb ?datum|gebdat|birth ?date|date of birth|dob)\b/],
  [
    'key',
    /\b(?:leerling ?(?:nummer|nr|code|codes|id|key|nummers)|stamnummer|key|pupil ?(?:number|id)|student ?(?:number|id)|(?:nummer|nr|id) (?:leerling|kind))\b/,
  ],
  ['group', /\b(?:klas ?(?:naam)?|groeps?(?:naam|en)?|stamgroep|leerjaar|jaargroep|class|group|grade)\b/],
  ['custody', /\b(?:gezag|ouderlijk gezag|custody|gezagsdrager|heeft gezag)\b/],
  ['relation', /\b(?:relatie|soort (?:relatie|ouder|verzorger)|relation|rol|type)\b/],
  ['infix', /\b(?:tussen ?voegsels?|voor ?voegsels?|tv|infix|prefix)\b/],
  ['firstName', /\b(?:roepnaam|voornaam|voornamen|voorletters?|initialen|first ?name|given ?name)\b/],
  ['lastName', /\b(?:achternaam|familienaam|geslachtsnaam|last ?name|surname|family ?name)\b/],
  ['houseNumber', /\b(?:huis ?(?:nummer|nr)(?: (?:en )?toevoeging)?|house ?number)\b/],
  ['street', /\b(?:straat ?(?:naam)?|street)\b/],
  ['postcode', /\b(?:postcode|postal ?code|zip)\b/],
  ['town', /\b(?:woonplaats|plaats ?(?:naam)?|town|city)\b/],
  ['address', /\b(?:(?:woon)?adres|address)\b/],
  ['name', /\b(?:volledige naam|naam|name)\b/],
]

const guardianWords = 'ouders?|verzorgers?|voogd|contact|contactpersoon|moeder|vader|parents?|guardians?|mother|father'
const guardianWord = new RegExp(`\\b(?:${guardianWords})\\b`)
const childWord = /\b(?:leerling(?:en|nummers?|nr|codes?|id|key)?|kind|kinderen|child|pupil|student)\b/
const onlyOfChildren = new Set<string>(['key', 'birthDate', 'group'])
const onlyOfGuardians = new Set<string>([
  'email',
  'phone',
  'relation',
  'custody',
  'address',
  'street',
  'houseNumber',
  'postcode',
  'town',
])

type Heading = { field: ChildField | GuardianField | null; of: 'child' | 'guardian' | 'unsaid'; nth: number }

/** Meanings by the names of the columns. A bare "Achternaam" is the child's where other columns name the parents. */
export function columnsOf(headers: string[]): Column[] {
  const headings = headers.map(headingOf)
  const namesParents = headings.some(
    ({ of, field }) => of === 'guardian' && field && !['relation', 'custody'].includes(field),
  )
  return headings.map((heading) => columnFor(heading, namesParents))
}

function columnFor({ field, of, nth }: Heading, namesParents: boolean): Column {
  if (!field) return null
  if (of === 'guardian') return isGuardianField(field) ? { of, nth, field } : null
  if (of === 'child') return isChildField(field) ? { of, field } : null
  if (onlyOfChildren.has(field) && isChildField(field)) return { of: 'child', field }
  // With parents named elsewhere, a bare address or telephone is the child's, which we do not keep.
  if (namesParents) return isChildField(field) ? { of: 'child', field } : null
  return isGuardianField(field) ? { of: 'guardian', nth: 1, field } : null
}

function headingOf(header: string): Heading {
  const text = folded(header.replace(/([a-z])([A-Z])/g, '$1 $2')).replace(/(\p{L})(\d)/gu, '$1 $2')
  const field = synonyms.find(([, pattern]) => pattern.test(text))?.[0] ?? null
  if (guardianWord.test(text) && field !== 'key') return guardianHeading(text, field)
  if (childWord.test(text))
    return { field: field ?? (/\b(?:leerling|kind)$/.test(text) ? 'name' : null), of: 'child', nth: 0 }
  const trailing = / (\d)$/.exec(text)?.[1]
  const isGuardians = trailing && field && onlyOfGuardians.has(field)
  return isGuardians ? { field, of: 'guardian', nth: Number(trailing) } : { field, of: 'unsaid', nth: 0 }
}

function guardianHeading(text: string, field: Heading['field']): Heading {
  const [found, number] = new RegExp(`(?:${guardianWords}) (\\d)\\b`).exec(text) ?? []
  const nth = Number(number ?? (/\b(?:vader|father)\b/.test(text) ? 2 : 1))
  // A number after the field is a second email or telephone: "Ouder1_Email2". The first is enough.
  const isSecond = found !== undefined && !text.endsWith(found) && / [2-9]$/.test(text)
  const isBare = new RegExp(`^(?:(?:${guardianWords}) ?)+\\d?$`).test(text)
  return { field: isSecond ? null : (field ?? (isBare ? 'name' : null)), of: 'guardian', nth }
}

const isChildField = (field: string): field is ChildField => childFields.some((one) => one === field)
const isGuardianField = (field: string): field is GuardianField => guardianFields.some((one) => one === field)
