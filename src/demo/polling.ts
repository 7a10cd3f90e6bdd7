import { address } from '../audiences/addressing.ts'
import { newId, newIds } from '../ids.ts'
import { answer } from '../polls/answering.ts'
import { audienceOf } from '../polls/audience.ts'
import { askThem, openIt, sendDraft } from '../polls/making-queries.ts'
import { keep, type Start, startPoll } from '../polls/managing.ts'
import { pollById } from '../polls/queries.ts'
import { type PollQuestion, valuesOf } from '../polls/questions.ts'
import type { Poll } from '../polls/schema.ts'
import { startFrom } from '../polls/starting.ts'
import { nextMoment } from '../polls/state.ts'
import type { SchoolScope, Scope } from '../scope.ts'
import { asPerson } from './history.ts'
import { askedInPoll } from './queries.ts'
import { type Random, randomFrom } from './random.ts'

type Asking = { by: string; start: Start; daysAgo: number; answers: number; groups?: readonly string[] }

const day = 86_400_000
const words = ['Meer buiten leren.', 'Het gaat goed zo.', 'Graag eerder horen wat er in de week komt.', '', '']

/** A survey without names, a poll, and a survey under names, each answered by some; the logins still can (I3). */
export async function askPolls(scope: SchoolScope, who: { head: string; teacher: string }, logins: readonly string[]) {
  const { me } = await asPerson(scope, who.teacher)
  const asked: Asking[] = [
    { by: who.head, daysAgo: 6, answers: 16, start: startFrom('parentsSatisfied', 'nl', scope.now) },
    { by: who.head, daysAgo: 2, answers: 16, start: quickChoice(scope) },
    { by: who.teacher, daysAgo: 3, answers: 6, start: helping(scope), groups: me.teaches },
  ]
  for (const [place, one] of asked.entries()) await askOne(scope, one, logins, randomFrom(place + 1))
}

const quickChoice = (scope: SchoolScope): Start => ({ ...startFrom('quickChoice', 'nl', scope.now), series: '' })

function helping({ now }: SchoolScope): Start {
  const [likes, when] = newIds(now, 2) as [string, string] // safe: two were asked for
  return {
    ...{ kind: 'survey', title: 'Helpen in de groep', intro: 'Wie wil er dit schooljaar een keer helpen?' },
    ...{ for: 'parents', anonymous: false, sight: 'maker', series: '' },
    questions: [
      { id: likes, kind: 'yesNo', label: 'Wilt u een keer helpen?', options: [], required: true },
      {
        ...{ id: when, kind: 'multiple', label: 'Waarbij?', required: false },
        options: ['Uitstapjes', 'Lezen', 'Knutselen'],
      },
    ],
  }
}

async function askOne(
  scope: SchoolScope,
  { by, start, daysAgo, answers, groups = [] }: Asking,
  logins: readonly string[],
  random: Random,
) {
  const then = { ...scope, now: new Date(scope.now.getTime() - daysAgo * day) }
  const maker = await asPerson(then, by)
  const id = await startPoll(maker, newId(then.now), start)
  const [draft] = await pollById(scope, id)
  if (!draft) throw new Error('the demo made no poll')
  await keep(maker, id, 0, { ...draft, groupIds: [...groups] })
  await openQuietly(maker, id)
  const asked = random.shuffled(await askedInPoll(scope, id, logins)).slice(0, answers)
  for (const { person_id } of asked) {
    const [poll] = await pollById(scope, id)
    const reader = await asPerson({ ...then, now: new Date(then.now.getTime() + day) }, person_id)
    if (poll) await answer(reader, poll, drawn(poll.questions, random), 0)
  }
}

/** Nobody is mailed. */
async function openQuietly(maker: Scope, id: string) {
  const [poll] = await pollById(maker, id)
  const addressed = poll ? await address(maker, audienceOf(poll)) : null
  if (!poll || !addressed?.ok) throw new Error('the demo may not ask this')
  const opened: Poll = { ...poll, sentAt: maker.now, openedAt: maker.now }
  await maker.db.batch([
    sendDraft(maker, id, poll.version, maker.now),
    askThem(maker, id, addressed.audience, false),
    openIt(maker, id, nextMoment(opened, maker.now)),
  ])
}

const drawn = (questions: readonly PollQuestion[], random: Random) =>
  Object.fromEntries(
    questions.map((question) => {
      const choices = valuesOf(question)
      if (!choices) return [question.id, [random.of(words)].filter(Boolean)]
      const liked = question.kind === 'grade' ? choices.slice(5) : choices.slice(0, Math.max(2, choices.length - 1))
      return [question.id, [random.of(liked)]]
    }),
  )
