import { savedListTexts } from '../../templates/saved-lists/texts.ts'
import { address, addressedFrom, addressStatements } from '../audiences/addressing.ts'
import type { Term } from '../audiences/audience.ts'
import { readAudience, readTerm } from '../audiences/notation.ts'
import { reachOf } from '../audiences/recipient-queries.ts'
import { audienceText, termText } from '../audiences/sentence.ts'
import { NotFound } from '../errors.ts'
import { newId } from '../ids.ts'
import type { Text } from '../language.ts'
import { fullName } from '../people/names.ts'
import { isStaff, permitted } from '../permissions.ts'
import type { Scope } from '../scope.ts'
import {
  deleteList,
  type FoundList,
  insertList,
  type ListRows,
  listStatements,
  listsOpenToMe,
  stillHere,
  updateList,
} from './queries.ts'

/** A list kept under a name, as the asker finds it: of the own, or of a colleague who shares it. */
export type SavedList = {
  id: string
  name: string
  /** Null where it is the asker's own. */
  ownerName: string | null
  isShared: boolean
  include: readonly string[]
  except: readonly string[]
}

export type Words = { include: readonly string[]; except: readonly string[] }

export function toSavedList({ me }: Pick<Scope, 'me'>, row: FoundList): SavedList {
  return {
    id: row.id,
    name: row.name,
    ownerName: row.ownerId === me.id ? null : fullName(row),
    isShared: row.sharedAt !== null,
    include: JSON.parse(row.include) as string[], // safe: only words are put in
    except: JSON.parse(row.except) as string[],
  }
}

export const mySavedLists = async (scope: Scope) => (await listsOpenToMe(scope)).map((row) => toSavedList(scope, row))

/** My own, or one that a colleague shares with whoever works here; any other is not there. */
function openToMe(scope: Scope, row: FoundList | undefined) {
  if (!row || (row.ownerId !== scope.me.id && !(row.lent && isStaff(scope.me.roles)))) return null
  return toSavedList(scope, row)
}

async function savedListWith(scope: Scope, id: string) {
  const [statement] = listStatements(scope.db, id)
  const [row] = await statement
  return openToMe(scope, row)
}

/** What a list says now: the whole of it, how many that is, and which parts of it are gone or not the asker's to write to. */
export type OpenedList = {
  list: SavedList
  sentence: Text
  people: number | null
  gone: readonly Text[]
  refused: readonly Text[]
}

export async function openSavedList(scope: Scope, [[row]]: ListRows): Promise<OpenedList> {
  const list = openToMe(scope, row)
  if (!list) throw new NotFound()
  const audience = readAudience(list.include, list.except) ?? { include: [], except: [] }
  const [here, [reached], ...rows] = await scope.db.batch([
    stillHere(scope, namedIn(list)),
    reachOf(scope, audience),
    ...addressStatements(scope, audience),
  ])
  const addressing = addressedFrom(scope, audience, rows)
  const gone = termsOf(goneFrom(list, here))
  const isGone = (term: Term) => gone.some((one) => JSON.stringify(one) === JSON.stringify(term))
  const refused = addressing.ok ? [] : addressing.refused.filter((term) => !isGone(term))
  return {
    list,
    sentence: audienceText(audience, addressing.names),
    people: addressing.ok ? (reached?.people ?? 0) : null,
    gone: gone.map((term) => termText(term, addressing.names)),
    refused: refused.map((term) => termText(term, addressing.names)),
  }
}

/** The words of a list that can be used, and how many went because what they named is gone; null where there is no such list. */
export async function wordsOf(scope: Scope, id: string) {
  const list = await savedListWith(scope, id)
  if (!list) return null
  const gone = goneFrom(list, await stillHere(scope, namedIn(list)))
  const left = (words: readonly string[]) => words.filter((word) => !gone.includes(word))
  return { name: list.name, include: left(list.include), except: left(list.except), gone: gone.length }
}

const termsOf = (words: readonly string[]) => words.map(readTerm).filter((term) => term !== null)

function namedIn({ include, except }: Words) {
  const terms = termsOf([...include, ...except])
  return {
    groups: terms.flatMap((term) => ('group' in term && term.group ? [term.group] : [])),
    people: terms.flatMap((term) => (term.kind === 'people' ? term.people : [])),
    pupils: terms.flatMap((term) => (term.kind === 'parentsOfPupils' ? term.pupils : [])),
  }
}

/** The words whose group, person or pupil is not here any more, and those that mean nothing any more. */
function goneFrom({ include, except }: Words, here: readonly { id: string }[]) {
  const ids = new Set(here.map(({ id }) => id))
  return [...include, ...except].filter((word) => {
    const term = readTerm(word)
    if (!term) return true
    const { groups, people, pupils } = namedIn({ include: [word], except: [] })
    return [...groups, ...people, ...pupils].some((id) => !ids.has(id))
  })
}

export const mayShare = ({ me, school }: Pick<Scope, 'me' | 'school'>) =>
  permitted(me.roles, 'messages.shareLists', school)

/** A list that speaks of an answer names one sender's own message, which is no colleague's to know of (D7). */
const isPrivate = ({ include, except }: Words) =>
  termsOf([...include, ...except]).some(({ kind }) => kind === 'notAnswered' || kind === 'answered')

export type Kept = { name: string; shared: boolean }
export type ListProblems = { name?: Text; recipients?: Text; shared?: Text }

export const longestName = 80
const mostOwned = 100

/** Keeps recipients under a name, or says what is wrong. */
export async function saveList(scope: Scope, words: Words, { name, shared }: Kept): Promise<ListProblems> {
  const audience = words.include.length > 0 ? readAudience(words.include, words.except) : null
  if (!audience) return { recipients: savedListTexts.nobody }
  if (name === '') return { name: savedListTexts.nameIt }
  if (shared && isPrivate(words)) return { shared: savedListTexts.isPrivate }
  if (!(await address(scope, audience)).ok) return { recipients: savedListTexts.refusedOnSaving }
  const list = {
    id: newId(scope.now),
    name: name.slice(0, longestName),
    ...copied(words),
    sharedAt: since(scope, shared),
  }
  const [saved] = await insertList(scope, list, mostOwned)
  return saved ? {} : { name: savedListTexts.nameTaken }
}

const copied = ({ include, except }: Words) => ({ include: [...include], except: [...except] })
const since = (scope: Scope, shared: boolean) => (shared && mayShare(scope) ? scope.now : null)

/** The owner's alone. */
export async function changeList(scope: Scope, id: string, { name, shared }: Kept): Promise<ListProblems> {
  const list = await savedListWith(scope, id)
  if (!list || list.ownerName !== null) throw new NotFound()
  if (shared && isPrivate(list)) return { shared: savedListTexts.isPrivate }
  const [changed] = await updateList(scope, id, name, since(scope, shared))
  return changed ? {} : { name: savedListTexts.nameTaken }
}

export async function removeList(scope: Scope, id: string) {
  const list = await savedListWith(scope, id)
  if (!list || list.ownerName !== null) throw new NotFound()
  await deleteList(scope, id)
}
