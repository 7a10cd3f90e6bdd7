import { hashPassword } from '../../src/accounts/passwords.ts'
import { insertAccount } from '../../src/accounts/queries.ts'
import { guardianships, people } from '../../src/people/schema.ts'
import { answer, check } from '../../src/polls/answering.ts'
import { keep, startPoll } from '../../src/polls/managing.ts'
import { send } from '../../src/polls/opening.ts'
import { pollById } from '../../src/polls/queries.ts'
import type { PollQuestion } from '../../src/polls/questions.ts'
import type { Poll } from '../../src/polls/schema.ts'
import type { SchoolScope } from '../../src/scope.ts'
import { aLongTimeAgo, password } from '../cast.ts'
import { scopeOf } from '../drafts/scopes.ts'

/** So many more parents of Pip, each with an account: "p00", "p01". */
export async function crowd({ db }: SchoolScope, size: number) {
  const ids = Array.from({ length: size }, (_, place) => `p${String(place).padStart(2, '0')}`)
  await db.batch([
    ...db.insertMany(
      people,
      ids.map((id) => ({
        id,
        firstName: `Naam${id}`,
        infix: '',
        lastName: 'Menigte',
        searchName: `naam${id} menigte`,
        email: `${id}@cast.example`,
        createdAt: aLongTimeAgo,
      })),
    ),
    ...db.insertMany(
      guardianships,
      ids.map((personId) => ({
        personId,
        pupilId: 'pip',
        custody: 'full' as const,
        relation: 'ouder',
        since: aLongTimeAgo,
      })),
    ),
  ])
  return ids
}

/** Somebody of it who logs in. */
export const openFor = async (scope: SchoolScope, id: string) =>
  insertAccount(scope, { personId: id, userName: id, passwordHash: await hashPassword(password) }).onConflictDoNothing()

export const wellAsked: PollQuestion[] = [
  { id: 'vraag1', kind: 'yesNo', label: 'Gaat het goed?', options: [], required: true },
  { id: 'vraag2', kind: 'longText', label: 'Wat kan beter?', options: [], required: false },
]

/** Asked by Hedda of all parents, unless said otherwise, and open when this returns. */
export async function ask(school: SchoolScope, id: string, content: Partial<Poll> = {}) {
  const maker = await scopeOf(school, 'hedda')
  const start = {
    kind: 'survey',
    title: `Enquête ${id}`,
    intro: '',
    for: 'parents',
    sight: 'participants',
    series: '',
  } as const
  const made = { ...start, anonymous: true, questions: wellAsked, ...content }
  await startPoll(maker, id, made)
  const [poll] = await pollById(school, id)
  await keep(maker, id, 0, { ...poll!, ...content })
  const [kept] = await pollById(school, id)
  if (!(await send(maker, kept!, kept!.version))) throw new Error('it was not sent')
  return (await pollById(school, id))[0]!
}

export async function says(school: SchoolScope, who: string, id: string, typed: Record<string, string>, seen = 0) {
  const scope = await scopeOf(school, who)
  const [poll] = await pollById(school, id)
  const checked = check(poll!, Object.fromEntries(Object.entries(typed).map(([name, value]) => [name, [value]])))
  if (!checked.ok) throw new Error('it was not a whole answer')
  return answer(scope, poll!, checked.values, seen)
}
