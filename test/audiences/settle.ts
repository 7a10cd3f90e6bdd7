import { groups, memberships } from '../../src/groups/schema.ts'
import { newId } from '../../src/ids.ts'
import { deliveries, deliveryPupils, messages } from '../../src/messages/schema.ts'
import { guardianships, householdMembers, households, people, pupils, staff } from '../../src/people/schema.ts'
import { answers, questionnaires, questions, responses } from '../../src/questionnaires/schema.ts'
import { foundSchool } from '../../src/schools/founding.ts'
import type { SchoolScope } from '../../src/scope.ts'
import { platform } from '../cast.ts'
import { questionOf } from './random-school.ts'
import { yearOf } from './reference.ts'
import type { Answer, Message, World } from './world.ts'

const about = { name: 'Een school', town: '', welcome: '', hue: 0, shard: '1' }
const longAgo = new Date('2026-09-01T08:00:00Z')

/** The plain school as a real one, in the database, at noon of its day. */
export async function settle(world: World): Promise<SchoolScope> {
  const founded = await foundSchool(platform, { ...about, slug: newId(new Date()) })
  const scope = { ...founded, now: new Date(`${world.today}T12:00:00Z`), later: async () => {} }
  const { db } = scope
  await db.batch([
    ...db.insertMany(
      people,
      world.persons.map(({ id, firstName }) => ({
        id,
        firstName,
        infix: '',
        lastName: 'X',
        searchName: id,
        createdAt: longAgo,
      })),
    ),
    ...db.insertMany(
      pupils,
      world.pupils.map(({ id, year }) => ({ personId: id, year })),
    ),
    ...db.insertMany(
      staff,
      world.staff.map((job) => ({ ...job, since: longAgo })),
    ),
    ...db.insertMany(
      groups,
      world.groups.map((group) => ({ ...group, year: yearOf(group) })),
    ),
    ...db.insertMany(memberships, world.memberships),
    ...db.insertMany(
      households,
      world.households.map(({ id, jointUse, primaryContact }) => ({ id, jointUse, primaryContactId: primaryContact })),
    ),
    ...db.insertMany(
      householdMembers,
      world.households.flatMap(({ id, members }) => members.map((personId) => ({ personId, householdId: id }))),
    ),
    ...db.insertMany(
      guardianships,
      world.guardianships.map((each) => ({ ...each, relation: 'ouder', since: longAgo })),
    ),
  ])
  for (const message of world.messages) await settleMessage(scope, world, message)
  return scope
}

async function settleMessage(
  { db }: SchoolScope,
  world: World,
  { id, mode, deliveries: made, answers: given }: Message,
) {
  const question = {
    id: questionOf(id),
    messageId: id,
    position: 0,
    kind: 'multiple' as const,
    label: 'Vraag',
    required: false,
    options: ['ja', 'nee'],
  }
  const sender = world.persons[0]!.id
  await db.batch([
    db.insert(messages, {
      id,
      senderId: sender,
      subject: id,
      body: '',
      audience: { include: [], except: [] },
      sentAt: longAgo,
    }),
    db.insert(questionnaires, { messageId: id, mode }),
    db.insert(questions, question),
    ...db.insertMany(
      deliveries,
      made.map(({ personId, named }) => ({ messageId: id, personId, named, sentAt: longAgo })),
    ),
    ...db.insertMany(
      deliveryPupils,
      made.flatMap(({ personId, pairs }) => pairs.map((pair) => ({ messageId: id, personId, ...pair }))),
    ),
    ...db.insertMany(
      responses,
      given.map((answer, place) => responseOf(id, answer, place)),
    ),
    ...db.insertMany(
      answers,
      given.flatMap((answer) => valuesOf(id, answer)),
    ),
  ])
}

const subjectOf = ({ pupilId, groupId }: Answer) => pupilId ?? groupId ?? ''

const responseOf = (messageId: string, answer: Answer, place: number) => ({
  id: `${messageId}-${place}`,
  messageId,
  personId: answer.personId,
  subjectId: subjectOf(answer),
  pupilId: answer.pupilId,
  groupId: answer.groupId,
  at: new Date(longAgo.getTime() + place),
})

const valuesOf = (messageId: string, answer: Answer) =>
  answer.choices.map(({ question, option }, position) => ({
    messageId,
    personId: answer.personId,
    subjectId: subjectOf(answer),
    questionId: question,
    position,
    value: option,
  }))
