import { folded } from '../fields/fields.ts'
import { type Field, isFieldOf, onlyOfGuardians, onlyOfPupils, onlyOfStaff, type Whose } from './fields.ts'

/** What a column holds: of the pupil, the nth parent, or a member of staff; null is left alone (a family doctor). */
export type Column =
  | { of: 'pupil'; field: Field }
  | { of: 'guardian'; nth: number; field: Field }
  | { of: 'staff'; field: Field }
  | null

/** In this order, the first that fits: "achternaam" before "naam", and a mail address before an address. */
const synonyms: [Field, RegExp][] = [
  ['email', /\b(?:e ?mail ?(?:adres)?|mail(?:adres)?|email)\b/],
  ['phone', /\b(?:telefoon(?:nummer|nr)?|telnr|tel|mobiel(?:nummer)?|gsm|phone|mobile|06 ?n(?:umme)?r)\b/],
  ['birthDate', /\b(?:geboorte ?datum|geb ?datum|gebdat|birth ?date|date of birth|dob)\b/],
  ['leftOn', /\b(?:uitstroom ?datum|uitschrijf ?datum|datum uit|uitgeschreven op|laatste schooldag)\b/],
  [
    'key',
    /\b(?:leerling ?(?:nummer|nr|code|codes|id|key|nummers)|stam ?(?:nummer|nr)|personeels ?(?:nummer|nr|code)|medewerker ?(?:nummer|nr|code)|key|pupil ?(?:number|id)|student ?(?:number|id)|(?:nummer|nr|id) (?:leerling|kind)|llnr)\b/,
  ],
  ['year', /\b(?:leerjaar|jaargroep|grade|year)\b/],
  ['group', /\b(?:klas(?:sen)? ?(?:naam)?|(?:basis|stam)?groeps?(?:naam|en)?|lesgroep(?:en)?|class|group)\b/],
  ['custody', /\b(?:gezag|ouderlijk gezag|custody|gezagsdrager|heeft gezag)\b/],
  ['role', /\b(?:functie|taak)\b/],
  ['relation', /\b(?:relatie|soort (?:relatie|ouder|verzorger)|relation|rol|type)\b/],
  ['infix', /\b(?:tussen ?voegsels?|voor ?voegsels?|tussenv|voorv|tv|infix|prefix)\b/],
  ['firstName', /\b(?:roepnaam|voornaam|voornamen|voorletters?|initialen|first ?name|given ?name)\b/],
  ['lastName', /\b(?:achternaam|familienaam|geslachtsnaam|last ?name|surname|family ?name)\b/],
  ['houseNumber', /\b(?:huis ?(?:nummer|nr)(?: (?:en )?toevoeging)?|house ?number)\b/],
  ['street', /\b(?:straat ?(?:naam)?|street)\b/],
  ['postcode', /\b(?:postcode|postal ?code|zip)\b/],
  ['town', /\b(?:woonplaats|plaats ?(?:naam)?|town|city)\b/],
  ['address', /\b(?:(?:woon)?adres|address)\b/],
  ['name', /\b(?:volledige naam|naam|name)\b/],
]

const guardianWords =
  'ouders?|verzorgers?|ov|voogd|contact|contactpersoon|moeder|vader|parents?|guardians?|mother|father'
const guardianWord = new RegExp(`\\b(?:${guardianWords})\\b`)
const pupilWord = /\b(?:leerling(?:en|nummers?|nr|codes?|id|key)?|llnr|kind|kinderen|child|pupil|student)\b/
const staffWord = /\b(?:medewerkers?|personeels?\w*|leerkracht(?:en)?|docent(?:en)?|functie|staff|employee|teacher)\b/

type Heading = { field: Field | null; of: Whose | 'unsaid'; nth: number }

/** Meanings by the names of the columns. A bare "Achternaam" is the child's where other columns name the parents. */
export function columnsOf(headers: string[]): Column[] {
  const headings = headers.map(headingOf)
  return onceEach(headings.map((heading) => columnFor(heading, bare(headings))))
}

/** As if all of it were of staff, whatever the names say. */
export const columnsOfStaff = (headers: string[]): Column[] =>
  onceEach(headers.map((header) => columnFor({ ...headingOf(header), of: 'staff' }, 'staff')))

function onceEach(columns: Column[]): Column[] {
  return columns.map((column, at) => (isAgain(columns, column, at) ? null : column))
}

/** Whose a field is of which the name does not say it. */
function bare(headings: Heading[]): Whose {
  const has = (isIt: (heading: Heading) => boolean) => headings.some(isIt)
  if (has(({ of }) => of === 'staff') && !has(({ of }) => of === 'pupil' || of === 'guardian')) return 'staff'
  if (has(({ of, field }) => of === 'guardian' && field !== null && !['relation', 'custody'].includes(field)))
    return 'pupil'
  const namesPupils = has(({ of, field }) => of === 'pupil' && /name/i.test(field ?? ''))
  const marksPupils = has(({ of, field }) => of === 'unsaid' && field !== null && onlyOfPupils.has(field))
  const saysWho = has(({ of, field }) => of === 'unsaid' && (field === 'relation' || field === 'custody'))
  return marksPupils && !namesPupils && !saysWho ? 'pupil' : 'guardian'
}

function columnFor({ field: named, of, nth }: Heading, others: Whose): Column {
  if (!named) return null
  const whose = of !== 'unsaid' ? of : others !== 'staff' && onlyOfPupils.has(named) ? 'pupil' : others
  const field = whose === 'staff' && named === 'relation' ? 'role' : named
  if (!isFieldOf(whose, field)) return null
  return whose === 'guardian' ? { of: whose, nth: nth || 1, field } : { of: whose, field }
}

/** "Telefoon" and "Mobiel" are both of use; of the same thing twice the first is meant. */
const isAgain = (columns: Column[], column: Column, at: number) =>
  column !== null &&
  !['phone', 'name'].includes(column.field) &&
  columns.slice(0, at).some((one) => one && isSameColumn(one, column))

export const isSameColumn = (one: NonNullable<Column>, other: NonNullable<Column>) =>
  one.of === other.of &&
  one.field === other.field &&
  (one.of === 'guardian' ? one.nth : 0) === (other.of === 'guardian' ? other.nth : 0)

function headingOf(header: string): Heading {
  const text = folded(header.replace(/([a-z])([A-Z])/g, '$1 $2')).replace(/(\p{L})(\d)/gu, '$1 $2')
  const field = synonyms.find(([, pattern]) => pattern.test(text))?.[0] ?? null
  if (guardianWord.test(text) && field !== 'key') return guardianHeading(text, field)
  if (pupilWord.test(text))
    return { field: field ?? (/\b(?:leerling|kind)$/.test(text) ? 'name' : null), of: 'pupil', nth: 0 }
  if (staffWord.test(text) && !/\bgroep|\bklas/.test(text))
    return { field: field ?? (staffWord.exec(text)?.[0] === text ? 'name' : null), of: 'staff', nth: 0 }
  const trailing = / (\d)$/.exec(text)?.[1]
  const isGuardians = trailing && field && onlyOfGuardians.has(field)
  if (isGuardians) return { field, of: 'guardian', nth: Number(trailing) }
  return { field, of: field && onlyOfStaff.has(field) ? 'staff' : 'unsaid', nth: 0 }
}

function guardianHeading(text: string, field: Field | null): Heading {
  const [found, number] = new RegExp(`(?:${guardianWords}) (\\d)\\b`).exec(text) ?? []
  const nth = Number(number ?? (/\b(?:vader|father)\b/.test(text) ? 2 : 1))
  // A number after the field is a second email or telephone: "Ouder1_Email2". The first is enough.
  const isSecond = found !== undefined && !text.endsWith(found) && / [2-9]$/.test(text)
  const isBare = new RegExp(`^(?:(?:${guardianWords}) ?)+\\d?$`).test(text)
  return { field: isSecond ? null : (field ?? (isBare ? 'name' : null)), of: 'guardian', nth }
}
