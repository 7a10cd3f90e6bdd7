import { fileTexts } from '../../../templates/imports/file-texts.ts'
import { clean } from '../fields/fields.ts'
import { decodeSheet } from '../files/decoding.ts'
import { UnsafeZip } from '../files/unsafe.ts'
import { recordsOf } from '../tables/csv.ts'
import { withoutNumber } from '../tables/sensitive.ts'

/** One line of one of the files, by the standard's names in lower case. */
export type OneRecord = { line: number; place: string; get: (name: Wanted) => string }
export type RecordFile = { records: OneRecord[]; unread: string[] }

/** All that is read of a bundle: passwords, other systems' numbers and whatever a demographics file tells besides never are (N8). */
const wanted = [
  'propertyname',
  'value',
  'sourcedid',
  'status',
  'name',
  'type',
  'parentsourcedid',
  'title',
  'schoolyear',
  'startdate',
  'enddate',
  'classtype',
  'grades',
  'grade',
  'schoolsourcedid',
  'orgsourcedid',
  'orgsourcedids',
  'primaryorgsourcedid',
  'role',
  'givenname',
  'familyname',
  'middlename',
  'preferredgivenname',
  'preferredfamilyname',
  'email',
  'sms',
  'phone',
  'agentsourcedids',
  'classsourcedid',
  'usersourcedid',
  'begindate',
  'roletype',
  'relationshipusersourcedid',
  'relationshiprole',
  'birthdate',
] as const
type Wanted = (typeof wanted)[number]

/** How real bundles spell them. */
const spelled: Readonly<Record<string, Wanted>> = {
  prefferedgivenname: 'preferredgivenname',
  prefferedfamilyname: 'preferredfamilyname',
  prefferedlastname: 'preferredfamilyname',
  relatedusersourcedid: 'relationshipusersourcedid',
}

/** Of these we say that they were left out, where they are filled in; a bundle has many more that are only of no use. */
const told =
  /^(?:password|identifier|userids|usermasteridentifier|sex|gender|pronouns|.*ethnicity.*|.*race.*|.*latino.*|.*native.*|asian|white|blackorafricanamerican|.*birth(?:city|state|country).*|.*ofbirth.*|.*bsn.*)$/

/** More than a school of 2,000 with all its places in all its groups. */
const mostRecords = 60_000
const numbered = new Set<Wanted>([
  'phone',
  'sms',
  'sourcedid',
  'usersourcedid',
  'agentsourcedids',
  'relationshipusersourcedid',
])

export function recordFile(place: string, bytes: Uint8Array): RecordFile {
  const [head, ...rest] = recordsOf(decodeSheet(bytes), mostRecords)
  if (rest.length >= mostRecords) throw new UnsafeZip(fileTexts.tooManyRows(mostRecords), place)
  const { places, unread } = headsIn(head?.cells ?? [])
  const records = rest.map(({ line, cells }): OneRecord => {
    const texts = new Map([...places].map(([name, at]) => [name, textIn(name, cells[at])]))
    return { line, place, get: (name) => texts.get(name) ?? '' }
  })
  const filled = [...unread].filter(([at]) => rest.some(({ cells }) => cells[at]?.trim()))
  return { records, unread: filled.map(([, name]) => name) }
}

function textIn(name: Wanted, cell = '') {
  const text = clean(cell).slice(0, 2000)
  return numbered.has(name) ? text : withoutNumber(text)
}

function headsIn(heads: string[]) {
  const places = new Map<Wanted, number>()
  const unread = new Map<number, string>()
  for (const [at, head] of heads.entries()) {
    const written = clean(head).replace(/[^a-z]/gi, '')
    const name = written.toLowerCase()
    const known = spelled[name] ?? wanted.find((one) => one === name)
    if (known && !places.has(known)) places.set(known, at)
    else if (told.test(name)) unread.set(at, written.slice(0, 40))
  }
  return { places, unread }
}
