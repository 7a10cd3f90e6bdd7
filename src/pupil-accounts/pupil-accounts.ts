import { pupilAccountTexts } from '../../templates/pupil-accounts/texts.ts'
import { hashWords } from '../accounts/passwords.ts'
import { deleteSessionsOf, forgetFailures, insertAccount, updatePassword } from '../accounts/queries.ts'
import { triesFor } from '../accounts/throttle.ts'
import type { Action } from '../audit/actions.ts'
import { auditEntry } from '../audit/queries.ts'
import { NotFound, Refused, rootOf } from '../errors.ts'
import type { Group } from '../groups/schema.ts'
import { sealText } from '../http/sealing.ts'
import { nameOf } from '../people/names.ts'
import { permitted } from '../permissions.ts'
import type { Scope } from '../scope.ts'
import { byText } from '../searching.ts'
import { classesOf, deleteOldCards, namesBeginning, type PupilRow, pupilsOfClass, upsertCard } from './queries.ts'
import { beginningOf, freeName } from './user-names.ts'
import { newWords } from './words.ts'

export type Pupil = {
  id: string
  firstName: string
  lastName: string
  name: string
  photo: string | null
  userName: string | null
  lastLogIn: Date | null
  /** Until when their new card can be had, if there is one. */
  cardUntil: Date | null
}
export type PupilClass = { id: string; name: string; pupils: Pupil[] }

/** Words take time to hash; of a group larger than any class the rest comes with the next press. */
const mostAtOnce = 40
/** How long a card waits to be printed (ms). */
const cardsLast = 15 * 60_000

/** A teacher has the classes they teach, the office all of this year (B7). */
export const myClasses = (scope: Scope) => classesOf(scope, isOfOffice(scope))

export async function pupilClass(scope: Scope, id: string): Promise<PupilClass> {
  if (!scope.school.pupilsLogIn) throw new NotFound()
  const rows = await pupilsOfClass(scope, id, isOfOffice(scope))
  const [first] = rows
  if (!first) throw new NotFound()
  const pupils = rows.flatMap((row) => (row.id === null ? [] : [toPupil(row)]))
  return { id: first.group_id, name: first.group_name, pupils: pupils.sort(byName) }
}

/** Whether somebody lets the pupils of this group in. */
export const mayLetIn = ({ me, school }: Scope, { id, kind }: Pick<Group, 'id' | 'kind'>) =>
  school.pupilsLogIn &&
  kind === 'class' &&
  permitted(me.roles, 'pupilAccounts.manage', school) &&
  (isOfOffice({ me, school }) || me.teaches.includes(id))

/** By what else than teaching: then it is about all classes. */
const isOfOffice = ({ me: { roles }, school }: Pick<Scope, 'me' | 'school'>) =>
  permitted(new Set([...roles].filter((role) => role !== 'teacher')), 'pupilAccounts.manage', school)

/** An account for each who has none; of two who do it at once, one finds them made. */
export async function makeAccounts(scope: Scope, { id, name }: PupilClass) {
  for (let tries = 1; ; tries++) {
    const { pupils } = await pupilClass(scope, id)
    const without = pupils.filter(({ userName }) => userName === null).slice(0, mostAtOnce)
    if (without.length === 0) return
    const opened = await Promise.all((await named(scope, without)).map((pupil) => opening(scope, pupil, name)))
    try {
      await scope.db.batch([deleteOldCards(scope), ...opened.flat()])
      return
    } catch (error) {
      if (tries === 3 || !/UNIQUE constraint failed: accounts\./.test(String(rootOf(error)))) throw error
    }
  }
}

/** New words for one pupil, or for all; whatever was open with the old ones is closed (check 4). */
export async function renewWords(scope: Scope, { name, pupils }: PupilClass, whose: string) {
  const those = pupils.filter((pupil) => pupil.userName !== null && (whose === 'alle' || pupil.id === whose))
  if (those.length === 0) throw whose === 'alle' ? new Refused(pupilAccountTexts.nobodyYet) : new NotFound()
  const renewed = await Promise.all(those.map((pupil) => renewing(scope, pupil, name)))
  await scope.db.batch([deleteOldCards(scope), ...renewed.flat()])
}

async function named(scope: Scope, pupils: readonly Pupil[]) {
  const rows = await namesBeginning(scope, pupils.map(beginningOf))
  const taken = new Set(rows.map(({ name_key }) => name_key))
  return pupils.map((pupil) => {
    const userName = freeName(pupil, taken)
    taken.add(userName)
    return { ...pupil, userName }
  })
}

type Named = Pupil & { userName: string }

async function opening(scope: Scope, { id: personId, userName }: Named, group: string) {
  const { passwordHash, sealed } = await newWordsFor(scope, personId)
  return [
    insertAccount(scope, { personId, userName, passwordHash }),
    cardOf(scope, personId, sealed),
    logged(scope, 'pupilAccount.made', personId, group),
  ]
}

async function renewing(scope: Scope, { id: personId, userName }: Pupil, group: string) {
  const { passwordHash, sealed } = await newWordsFor(scope, personId)
  const tries = await triesFor(userName ?? '')
  return [
    updatePassword(scope, personId, passwordHash),
    deleteSessionsOf(scope, personId),
    forgetFailures(scope, tries),
    cardOf(scope, personId, sealed),
    logged(scope, 'pupilAccount.renewed', personId, group),
  ]
}

const logged = (scope: Scope, action: Action, subjectId: string, group: string) =>
  auditEntry(scope, action, { subjectId, about: { group } })

async function newWordsFor(scope: Scope, personId: string) {
  const words = newWords()
  const sealed = await sealText(words.join(' '), scope, cardOfPupil(personId))
  return { passwordHash: await hashWords(words), sealed }
}

const cardOf = (scope: Scope, personId: string, words: string) =>
  upsertCard(scope, { personId, byId: scope.me.id, words, until: new Date(scope.now.getTime() + cardsLast) })

/** What a pupil's sealed words are sealed as. */
export const cardOfPupil = (personId: string) => `card of ${personId}`

const toPupil = (row: Extract<PupilRow, { id: string }>): Pupil => ({
  id: row.id,
  firstName: row.first_name,
  lastName: row.last_name,
  name: nameOf(row),
  photo: row.photo,
  userName: row.user_name,
  lastLogIn: row.last_log_in === null ? null : new Date(row.last_log_in),
  cardUntil: row.card_until === null ? null : new Date(row.card_until),
})

const byName = (one: Pupil, other: Pupil) => byText(one.name, other.name)
