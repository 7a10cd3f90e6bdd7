import { draftProblems } from '../../templates/drafts/problems.ts'
import { addressedFrom, addressStatements } from '../audiences/addressing.ts'
import type { Audience } from '../audiences/audience.ts'
import { readAudience } from '../audiences/notation.ts'
import { reachOf } from '../audiences/recipient-queries.ts'
import { type Reach, toReach } from '../audiences/recipients.ts'
import { audienceText, type Names } from '../audiences/sentence.ts'
import { standInsFor } from '../audiences/stand-in-queries.ts'
import { mayDate, visibilitiesFor } from '../calendar/message-date.ts'
import type { Visibility } from '../calendar/schema.ts'
import { type Away, awayFromRows } from '../conversations/answering.ts'
import { newSecret } from '../ids.ts'
import type { Text } from '../language.ts'
import type { Attachment } from '../messages/schema.ts'
import type { WorkingHours } from '../notifications/hours.ts'
import { hoursOfPeople } from '../notifications/queries.ts'
import { nameOf } from '../people/names.ts'
import { isStaff } from '../permissions.ts'
import { mayShare } from '../saved-lists/saved-lists.ts'
import type { Scope } from '../scope.ts'
import type { Problems } from './compose-form.ts'
import type { DraftContent } from './content.ts'
import type { KeptDraft } from './drafts.ts'
import { mayBeUrgent, refusal } from './letter.ts'
import { filesOfDraft } from './queries.ts'
import { type Lists, listStatements, listsFor, type Offer, offerFrom, type Wanted } from './suggestions.ts'

type Plan = Pick<KeptDraft, 'sendAt' | 'returned'>

/** Everything the compose page shows, read in one round trip. */
export type ComposeView = {
  id: string
  content: DraftContent
  files: readonly Attachment[]
  names: Names
  /** The recipients, as one sentence. */
  sentence: Text
  /** Null while there is nobody, or somebody who may not be written to. */
  reach: Reach | null
  lists: Lists
  wanted: Wanted
  /** Null when nothing was looked for. */
  offer: Offer | null
  problems: Problems
  chosen: Chosen
  keptAt: Date | null
  /** When another page kept it, where this one shows what it did not write over. */
  elsewhereAt: Date | null
  /** When it goes by itself, or why it did not. */
  plan: Plan
  /** This page's own name. */
  page: string
  /** May let replies go to all teachers of a group (D8). */
  worksHere: boolean
  mayBeUrgent: boolean
  /** For whom a date of it can stand in the calendar; for nobody where its writer has none (D11). */
  visibilities: readonly Visibility[]
  /** When those it is written to by name read messages, where they say so. */
  hours: readonly { name: string; hours: WorkingHours }[]
  mayShareLists: boolean
  listKept: boolean
  /** Who of them is away, and gets a stand-in (D17). */
  away: readonly Away[]
}

/** What was chosen or typed about lists, and is no part of the draft. */
export type Chosen = { list: string; group: string; listName: string; listShared: boolean }
const nothingChosen: Chosen = { list: '', group: '', listName: '', listShared: false }

type Shown = Partial<
  Pick<ComposeView, 'problems' | 'wanted' | 'chosen' | 'keptAt' | 'elsewhereAt' | 'listKept' | 'plan'>
>

export async function composeView(
  scope: Scope,
  id: string,
  content: DraftContent,
  shown: Shown = {},
): Promise<ComposeView> {
  const { problems = {}, wanted = { search: '', list: '' }, chosen = nothingChosen } = shown
  const { keptAt = null, elsewhereAt = null, listKept = false, plan = { sendAt: null, returned: null } } = shown
  const written = readAudience(content.include, content.except)
  const audience = written ?? { include: [], except: [] }
  const [files, reached, groups, cared, years, saved, found, hours, away, ...rows] = await scope.db.batch([
    filesOfDraft(scope, id),
    reachOf(scope, audience),
    ...listStatements(scope, wanted),
    hoursOfPeople(scope, namedIn(audience)),
    standInsFor(scope, audience),
    ...addressStatements(scope, audience),
  ])
  const addressing = addressedFrom(scope, audience, rows)
  const refused = addressing.ok ? undefined : refusal(addressing.refused, addressing.names)
  const tooMany = written ? undefined : draftProblems.tooManyRecipients
  return {
    id,
    content,
    files,
    names: addressing.names,
    sentence: audienceText(audience, addressing.names),
    reach: addressing.ok && content.include.length > 0 && reached[0] ? toReach(scope, reached[0]) : null,
    lists: listsFor(scope, [groups, cared, years, saved, found]),
    wanted,
    offer: wanted.search || wanted.list ? offerFrom(scope, wanted, [groups, cared, years, saved, found]) : null,
    problems: { aan: refused ?? tooMany, ...problems },
    chosen,
    keptAt,
    elsewhereAt,
    plan,
    page: newSecret(),
    worksHere: isStaff(scope.me.roles),
    mayBeUrgent: mayBeUrgent(scope),
    visibilities: mayDate(scope) ? visibilitiesFor(scope) : [],
    hours: hours.map((row) => ({ name: nameOf(row), hours: row })),
    mayShareLists: mayShare(scope),
    listKept,
    away: awayFromRows(away),
  }
}

const namedIn = ({ include }: Audience) => include.flatMap((term) => (term.kind === 'people' ? term.people : []))
