import { eq } from 'drizzle-orm'
import { accounts } from '../../src/accounts/schema.ts'
import { deliveries, deliveryPupils } from '../../src/messages/schema.ts'
import { guardianships, householdMembers, households, people } from '../../src/people/schema.ts'
import { answers, places, questionnaires, questions, responses } from '../../src/questionnaires/schema.ts'
import type { SchoolScope } from '../../src/scope.ts'

// Every figure of a message by a plain and slow reading of model.md, from nothing but the rows it rests on.

const facts = ({ db }: SchoolScope, messageId: string) =>
  db.batch([
    db.from(deliveries, eq(deliveries.messageId, messageId)),
    db.from(deliveryPupils, eq(deliveryPupils.messageId, messageId)),
    db.from(questionnaires, eq(questionnaires.messageId, messageId)),
    db.from(questions, eq(questions.messageId, messageId)),
    db.from(responses, eq(responses.messageId, messageId)),
    db.from(answers, eq(answers.messageId, messageId)),
    db.from(guardianships),
    db.from(households),
    db.from(householdMembers),
    db.from(people),
    db.from(accounts),
    db.from(places),
  ])

type Facts = Awaited<ReturnType<typeof facts>>
type Section = { personId: string; groupId: string | null; subject: string; thing: string; giver: string | null }

export async function recounted(scope: SchoolScope, messageId: string) {
  const found = await facts(scope, messageId)
  const [delivered, , [questionnaire], asked] = found
  const sections = delivered.flatMap(({ personId }) => sectionsOf(found, personId))
  const groupIds = [...new Set(sections.flatMap(({ groupId }) => groupId ?? []))]
  const open = new Set(
    questionnaire
      ? sections.filter(({ giver }) => giver === null).map(({ personId }) => personId)
      : delivered.filter(({ readAt }) => readAt === null).map(({ personId }) => personId),
  )
  const values = valuesOf(found, sections)
  return {
    figures: ['', ...groupIds].sort().map((groupId) => figuresOf(found, sections, groupId, open, values)),
    tallies: talliesOf(sections, values),
    contradictions: questionnaire?.mode === 'perChild' ? contradictionsOf(values) : [],
    open: [...open].sort(),
    unreachable: delivered
      .filter(({ personId }) => !isReachable(found, personId))
      .map((one) => one.personId)
      .sort(),
    places: asked.map(({ id }) => [id, placesOf(found, id, 'taken'), placesOf(found, id, 'waiting')]),
  }
}

const isEntitled = ([, , , , , , custodies]: Facts, personId: string, pupilId: string) =>
  custodies.some((one) => one.personId === personId && one.pupilId === pupilId && one.custody === 'full')

/** Who answers as one with this person: entitled guardians of a pupil of hers, in her household, while joint use is on. */
function partnersOf(found: Facts, personId: string) {
  const [, , , , , , custodies, homes, members] = found
  const home = homes.find(({ id }) => members.some((one) => one.personId === personId && one.householdId === id))
  if (!home?.jointUse) return []
  const mine = custodies.filter((one) => one.personId === personId && one.custody === 'full')
  return members
    .filter((one) => one.householdId === home.id && one.personId !== personId)
    .filter((one) => mine.some(({ pupilId }) => isEntitled(found, one.personId, pupilId)))
    .map((one) => one.personId)
}

function unitOf(found: Facts, personId: string) {
  const [, , , , , , , , members] = found
  if (partnersOf(found, personId).length === 0) return personId
  return members.find((one) => one.personId === personId)!.householdId
}

function sectionsOf(found: Facts, personId: string): Section[] {
  const [delivered, pairs, [questionnaire]] = found
  const mode = questionnaire?.mode
  const section = (subject: string, groupId: string | null): Section => ({
    personId,
    groupId,
    subject,
    thing: mode === 'perChild' ? subject : `${unitOf(found, personId)}:${subject}`,
    giver: giverOf(found, personId, subject),
  })
  const named = delivered.find((one) => one.personId === personId)?.named && mode === 'once'
  return [
    ...(named ? [section('', null)] : []),
    ...pairs
      .filter((pair) => pair.personId === personId && isEntitled(found, personId, pair.pupilId))
      .map(({ pupilId, groupId }) =>
        section(mode === 'perChild' ? pupilId : mode === 'perGroup' ? groupId : '', groupId),
      ),
  ]
}

/** The newest of what was answered for this section by whoever may. */
function giverOf(found: Facts, personId: string, subject: string) {
  const [, , , , given] = found
  const may = [personId, ...partnersOf(found, personId)]
  const [newest] = given
    .filter((one) => may.includes(one.personId) && one.subjectId === subject)
    .sort((one, other) => other.at.getTime() - one.at.getTime() || (one.id < other.id ? 1 : -1))
  return newest?.personId ?? null
}

type Value = { thing: string; questionId: string; kind: string; positive: boolean; value: string; giver: string }

function valuesOf([, , , asked, , given]: Facts, sections: readonly Section[]): Value[] {
  const judged = asked.toSorted((one, other) => one.position - other.position).find(({ positive }) => positive !== null)
  return sections.flatMap(({ thing, subject, giver }) =>
    given
      .filter((one) => one.personId === giver && one.subjectId === subject)
      .map(({ questionId, value }) => {
        const { kind } = asked.find(({ id }) => id === questionId)!
        const positive = questionId === judged?.id && value === judged.positive
        return { thing, questionId, kind, positive, value, giver: giver! }
      }),
  )
}

const count = (items: Iterable<unknown>) => new Set(items).size

function figuresOf(
  [delivered]: Facts,
  all: readonly Section[],
  groupId: string,
  open: ReadonlySet<string>,
  values: readonly Value[],
) {
  const sections = groupId === '' ? all : all.filter((one) => one.groupId === groupId)
  const persons = groupId === '' ? delivered.map((one) => one.personId) : sections.map((one) => one.personId)
  const read = new Set(delivered.flatMap(({ personId, readAt }) => (readAt ? personId : [])))
  const things = new Set(sections.map(({ thing }) => thing))
  const positive = [...things].filter((thing) => {
    const judged = values.filter((one) => one.thing === thing && one.positive)
    const other = values.filter((one) => one.thing === thing && one.questionId === judged[0]?.questionId)
    return judged.length > 0 && other.every((one) => one.positive)
  })
  return {
    groupId,
    received: count(persons),
    read: count(persons.filter((id) => read.has(id))),
    open: count(persons.filter((id) => open.has(id))),
    asked: things.size,
    answered: count(sections.flatMap(({ thing, giver }) => (giver ? thing : []))),
    positive: positive.length,
  }
}

const isWritten = ({ kind }: Value) => kind === 'text' || kind === 'longText'
const differs = (same: readonly Value[]) => !isWritten(same[0]!) && count(same.map(({ value }) => value)) > 1

/** What each thing answered to each question; of several options and of texts, each by itself. */
function told(values: readonly Value[]) {
  const alone = (one: Value) => (one.kind === 'multiple' ? one.value : isWritten(one) ? one.giver : '')
  return [...Map.groupBy(values, (one) => [one.questionId, one.thing, alone(one)].join('|')).values()]
}

function talliesOf(sections: readonly Section[], values: readonly Value[]) {
  const tallies = new Map<string, { things: number; persons: Set<string> }>()
  const of = (key: string) => {
    const tally = tallies.get(key) ?? { things: 0, persons: new Set<string>() }
    tallies.set(key, tally)
    return tally
  }
  for (const same of told(values)) {
    const [first] = same as [Value]
    const value = isWritten(first) || differs(same) ? '' : first.value
    of([first.questionId, differs(same), value].join('|')).things++
  }
  for (const { personId, thing, giver } of sections) {
    for (const one of values.filter((each) => each.thing === thing && each.giver === giver && !isWritten(each)))
      of([one.questionId, false, one.value].join('|')).persons.add(personId)
  }
  return [...tallies].map(([key, { things, persons }]) => `${key}: ${things}, ${persons.size}`).sort()
}

const contradictionsOf = (values: readonly Value[]) =>
  told(values)
    .filter((same) => ['yesNo', 'single', 'number', 'date'].includes(same[0]!.kind) && differs(same))
    .map(([first]) => `${first!.questionId} of ${first!.thing}`)
    .sort()

const isReachable = ([, , , , , , , , , persons, logins]: Facts, personId: string) =>
  persons.some(({ id, email }) => id === personId && email !== null) || logins.some((one) => one.personId === personId)

const placesOf = ([, , , , , , , , , , , claims]: Facts, questionId: string, state: string) =>
  claims
    .filter((one) => one.questionId === questionId && one.state === state)
    .reduce((sum, { amount }) => sum + amount, 0)
