import { letterPage } from '../../templates/invitations/letter-page.ts'
import { letterTexts } from '../../templates/invitations/letter-texts.ts'
import { auditEntry } from '../audit/queries.ts'
import { newId } from '../ids.ts'
import { words } from '../language.ts'
import { codeOf } from '../links/links.ts'
import { newLinks } from '../links/many.ts'
import { logoOnPaper } from '../logos/on-paper.ts'
import { pdfOf } from '../pdf/document.ts'
import { fontsOf } from '../pdf/fonts.ts'
import { fullName } from '../people/names.ts'
import type { Scope } from '../scope.ts'
import { type LetterRow, letterRows } from './letter-queries.ts'
import { upsertInvitations } from './run-queries.ts'
import type { Part } from './standing-queries.ts'

/** Whose letters: of those without an account, or of those of them without a mail address; parents or staff; of one group. */
export type LettersWanted = { unreachable: boolean; part: Extract<Part, 'parents' | 'staff'>; groupId: string | null }

export type Addressee = {
  id: string
  firstName: string
  name: string
  children: string[]
  linkId: string
  code: string
  until: Date
}
export type Letter = {
  addressees: Addressee[]
  address: string[]
  child: { name: string; group: string | null } | null
}

/** A code on a letter should last as long as letters lie about (ms); one that is shorter is given anew. */
const lastsAtLeast = 14 * 86_400_000
const lasts = 30 * 86_400_000

/** A letter for each family, in the order of the groups and their pupils, as one file; null where nobody needs one. */
export async function lettersFor(scope: Scope, { unreachable, part, groupId }: LettersWanted) {
  const { school, now } = scope
  const filter = { standing: unreachable ? ('unreachable' as const) : null, part, groupId, search: '' }
  const rows = await letterRows(scope, filter, new Date(now.getTime() + lastsAtLeast))
  if (rows.length === 0) return null
  const letters = await lettersIn(scope, rows)
  const people = letters.flatMap(({ addressees }) => addressees)
  const known = new Set(rows.map(({ link_id }) => link_id))
  const given = people.map(({ id: personId, linkId }) => ({
    personId,
    linkId,
    way: 'letter' as const,
    byId: scope.me.id,
    at: now,
  }))
  const fresh = people.filter(({ linkId }) => !known.has(linkId))
  await scope.db.batch([
    ...(await newLinks(
      scope,
      'invitation',
      fresh.map(({ id, linkId }) => ({ id: linkId, personId: id, about: null })),
    )),
    ...upsertInvitations(scope, given),
    auditEntry(scope, 'letters.made', { about: { people: people.length } }),
  ])
  const [fonts, logo] = await Promise.all([fontsOf(scope), logoOnPaper(scope)])
  const about = { school, origin: scope.origin, now, logo }
  const title = words(letterTexts, school.language).title(school.name)
  const pages = letters.flatMap(onePage).map((letter) => letterPage(fonts, letter, about))
  return pdfOf(pages, fonts, { title, language: school.language })
}

/** Codes that fit on a page; a larger household gets another page. */
const codesAPage = 4
const onePage = (letter: Letter): Letter[] =>
  Array.from({ length: Math.ceil(letter.addressees.length / codesAPage) }, (_, page) => ({
    ...letter,
    addressees: letter.addressees.slice(page * codesAPage, (page + 1) * codesAPage),
  }))

async function lettersIn(scope: Scope, rows: readonly LetterRow[]) {
  const homes = [...Map.groupBy(rows, ({ household_id, person_id }) => household_id ?? person_id).values()]
  const letters = await Promise.all(homes.map((home) => letterOf(scope, home)))
  return letters.sort((one, other) => one.order.localeCompare(other.order, 'nl')).map(({ letter }) => letter)
}

async function letterOf(scope: Scope, home: readonly LetterRow[]): Promise<{ order: string; letter: Letter }> {
  const persons = [...Map.groupBy(home, ({ person_id }) => person_id).values()]
  const addressees = await Promise.all(persons.map((rows) => addresseeOf(scope, rows)))
  const [first] = home.filter(({ child_first }) => child_first !== null).sort(byGroup)
  const lives = home.find(({ street }) => street)
  const child = first ? { name: nameOfChild(first), group: first.group_name } : null
  const address = lives
    ? [lives.street ?? '', [lives.postcode, lives.town].filter(Boolean).join('  ')].filter(Boolean)
    : []
  return { order: first ? orderOf(first) : `~${addressees[0]?.name ?? ''}`, letter: { addressees, address, child } }
}

const orderOf = ({ year, group_name, child_first }: LetterRow) =>
  [String(year ?? 99).padStart(2, '0'), group_name ?? '~', child_first ?? ''].join(' ')
const byGroup = (one: LetterRow, other: LetterRow) => orderOf(one).localeCompare(orderOf(other), 'nl')
const nameOfChild = (row: LetterRow) =>
  fullName({ firstName: row.child_first ?? '', infix: row.child_infix ?? '', lastName: row.child_last ?? '' })

async function addresseeOf(scope: Scope, rows: readonly LetterRow[]): Promise<Addressee> {
  const [{ person_id: id, first_name: firstName, infix, last_name: lastName, link_id, expires_at }] = rows as [
    LetterRow,
  ] // safe: none is empty
  const linkId = link_id ?? newId(scope.now)
  return {
    id,
    firstName,
    name: fullName({ firstName, infix, lastName }),
    children: [...rows].sort(byGroup).flatMap(({ child_first }) => child_first ?? []),
    linkId,
    code: await codeOf(scope, linkId),
    until: new Date(expires_at ?? scope.now.getTime() + lasts),
  }
}
