import { sendingTexts } from '../../templates/newsletters/sending-texts.ts'
import { letterTexts } from '../../templates/newsletters/texts.ts'
import { problems as problemTexts } from '../../templates/ui/problems.ts'
import { itemsHeldBack } from '../albums/queries.ts'
import { address } from '../audiences/addressing.ts'
import type { Audience, Term } from '../audiences/audience.ts'
import { mostNamed, namesIn } from '../audiences/recipients.ts'
import { Refused } from '../errors.ts'
import type { Problems } from '../http/forms.ts'
import { textWith } from '../language.ts'
import { newsletterJobs, whenOf } from '../notifications/owing.ts'
import { actingFor } from '../people/acting.ts'
import { nameOf } from '../people/names.ts'
import { permitted } from '../permissions.ts'
import type { SchoolScope, Scope } from '../scope.ts'
import { instantAt, readDay } from '../time.ts'
import { photosIn } from './blocks.ts'
import { bytesOf, largestMail, written } from './letter.tsx'
import { type Shown, shownFor } from './live.ts'
import { dropUnused } from './live-queries.ts'
import { letterFor } from './newsletters.ts'
import type { Newsletter } from './schema.ts'
import * as queries from './sending-queries.ts'

/** Whom of the school it is for, as audiences say it; nobody where it is for those outside alone. */
export function audienceOf({ parents, groupIds, staff }: Pick<Newsletter, 'parents' | 'groupIds' | 'staff'>) {
  const ofParents: Term[] =
    groupIds.length > 0 ? groupIds.map((group) => ({ kind: 'parentsOf', group })) : [{ kind: 'parentsOfSchool' }]
  const include: Term[] = [...(parents ? ofParents : []), ...(staff ? [{ kind: 'staff' as const }] : [])]
  return include.length > 0 ? ({ include, except: [] } satisfies Audience) : null
}

/** Where its writer may write to all of them; null where they may not. */
async function addressed(scope: Scope, letter: Newsletter) {
  const audience = audienceOf(letter)
  if (!audience) return { audience: null }
  const outcome = await address(scope, audience)
  return outcome.ok ? { audience: outcome.audience as Audience } : null
}

type Reach = Omit<queries.Reach, 'unreached'> & { unreached: readonly string[] }

/** What there is to know before it goes. */
export type Checked = {
  /** Null where its writer may not write to all of them. */
  reach: Reach | null
  bytes: number
  inside: Shown
  /** As those outside see it, where they do. */
  outside: Shown | null
  /** Whose consent for the website is missing, where it stands there (C9). */
  heldOnWeb: readonly string[]
  problems: Problems
}

export async function checked(scope: Scope, letter: Newsletter): Promise<Checked> {
  const who = await addressed(scope, letter)
  const photos = photosIn(letter.blocks)
  const [[counted], held, heldOnWeb] = await scope.db.batch([
    queries.reachOf(scope, who?.audience ?? null, letter.subscribers),
    itemsHeldBack(scope, photos, 'newsletter'),
    itemsHeldBack(scope, letter.isPublic ? photos : [], 'website'),
  ])
  const reach = who && counted ? { ...counted, unreached: namesIn(counted.unreached) } : null
  const inside = await shownFor(scope, letter, 'inside')
  const sight = letter.isPublic ? 'web' : 'outside'
  const outside = letter.isPublic || letter.subscribers ? await shownFor(scope, letter, sight) : null
  const me = { kind: 'person' as const, id: scope.me.id, language: scope.school.language }
  const bytes = bytesOf((await written(scope, { shown: inside, isPublic: letter.isPublic }, me)).html)
  return {
    reach,
    bytes,
    inside,
    outside,
    heldOnWeb: heldOnWeb.map(nameOf),
    problems: problemsOf(letter, reach, { inside, outside, bytes, held: held.map(nameOf) }),
  }
}

function problemsOf(
  letter: Newsletter,
  reach: Reach | null,
  seen: Pick<Checked, 'inside' | 'outside' | 'bytes'> & { held: readonly string[] },
): Problems {
  const goesNowhere = reach && reach.mails + reach.outsiders === 0 && !letter.isPublic
  const sights = seen.outside ? [seen.inside, seen.outside] : [seen.inside]
  // What is left out for want of consent is said by name, which is more.
  const isEmpty = seen.held.length === 0 && sights.some(({ blocks }) => blocks.length === 0)
  const found = {
    fotos: seen.held.length > 0 ? textWith(sendingTexts.withoutConsent, seen.held.join(', ')) : undefined,
    aan: reach === null ? sendingTexts.mayNot : goesNowhere ? sendingTexts.reachesNobody : undefined,
    inhoud: isEmpty ? sendingTexts.empty : seen.bytes > largestMail ? sendingTexts.tooLarge : undefined,
  }
  return Object.fromEntries(Object.entries(found).filter(([, problem]) => problem))
}

/** A year ahead is long enough for anything (ms). */
const farthest = 366 * 86_400_000

/** The school's own clock: "2026-12-18", "08:00". */
export function momentIn(day: string, time: string, { now, school: { zone } }: SchoolScope) {
  const local = readDay(day.trim())
  if (!local) return { at: null, problems: { dag: problemTexts.notADate } }
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(time.trim())) return { at: null, problems: { tijd: problemTexts.notATime } }
  const at = instantAt(local, time.trim(), zone)
  if (at <= now) return { at: null, problems: { dag: sendingTexts.tooSoon } }
  if (at.getTime() > now.getTime() + farthest) return { at: null, problems: { dag: sendingTexts.tooFar } }
  return { at, problems: {} }
}

/** False where it is not as it was seen any more, or was sent already. */
export async function send(scope: Scope, id: string, seen: number, startsAt: Date | null) {
  const sweepAt = startsAt ?? whenOf(scope).sweepAt
  const [sent] = await scope.db.batch([queries.sendDraft(scope, id, seen, { startsAt, sweepAt })])
  if (sent.length === 0) return false
  if (!startsAt) await goOut(scope, id)
  return true
}

/** Mails queued at once; with the sweep's own the rest follows. */
const keysAtOnce = 5000

/**
 * Writes down whom it goes to, by what its sender may do now, and lets the mails go. Safe to repeat: who is owed it is not owed
 * it again. Of whoever may not send it any more it becomes a draft again.
 */
export async function goOut(scope: SchoolScope, id: string) {
  const [letter] = await queries.lettersNamed(scope, [id])
  if (!letter?.sentAt || !letter.sentById || letter.outAt) return
  if (letter.startsAt && letter.startsAt > scope.now) return
  const sender = await actingFor(scope, letter.sentById)
  const mayStill = sender && permitted(sender.me.roles, 'newsletters.write', scope.school)
  const who = mayStill ? await addressed(sender, letter) : null
  if (!sender || !who) {
    scope.log({ event: 'newsletter.returned', letter: id })
    return void (await queries.takeBack(scope, id))
  }
  const when = whenOf(scope)
  await scope.db.batch([
    ...(who.audience ? [queries.owePeople(sender, id, who.audience, when)] : []),
    ...(letter.subscribers ? [queries.oweSubscribers(scope, id, sender.me.id, when.sweepAt)] : []),
    queries.setOut(scope, id),
    dropUnused(scope, id, photosIn(letter.blocks)),
  ])
  const due = await queries.dueKeys(scope, id, keysAtOnce)
  await scope.later(newsletterJobs(due.map(({ key }) => key)))
}

/** To whoever makes it, as a mail of its own. */
export async function sendTest(scope: Scope, id: string, nonce: string) {
  await letterFor(scope, id)
  const [owed] = await queries.oweTest(scope, id, nonce, whenOf(scope).sweepAt)
  if (owed) await scope.later(newsletterJobs([owed.key]))
}

/** As long as nobody was mailed. */
export async function takeBack(scope: Scope, id: string) {
  const { letter } = await letterFor(scope, id)
  if (letter.outAt) throw new Refused(letterTexts.sentAlready)
  await queries.takeBack(scope, id)
}

/** What became of its mails so far, and to whom the first of those could not go. */
export async function progressOn(scope: SchoolScope, id: string) {
  const [[counted], failed] = await scope.db.batch([
    queries.progressOf(scope, id),
    queries.failedOf(scope, id, mostNamed),
  ])
  return {
    progress: counted ?? { total: 0, sent: 0, skipped: 0, failed: 0 },
    failed: failed.map((row) => row.address ?? nameOf(row)),
  }
}
