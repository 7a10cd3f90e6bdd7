import { insertAccount, insertSession } from '../../src/accounts/queries.ts'
import { groups, memberships } from '../../src/groups/schema.ts'
import { sealSession, sessionCookie } from '../../src/http/session.ts'
import { fingerprint, newId } from '../../src/ids.ts'
import { deliveries, deliveryPupils, messages } from '../../src/messages/schema.ts'
import { guardianships, householdMembers, households, people, pupils, staff } from '../../src/people/schema.ts'
import { questionnaires } from '../../src/questionnaires/schema.ts'
import type { SchoolScope } from '../../src/scope.ts'
import { localDay, schoolYearOf } from '../../src/time.ts'

const firstNames =
  'Ada Bo Cas Daan Eef Fay Gijs Hil Ivo Jip Kees Lot Mees Noor Olle Pim Roos Saar Teun Uri Vera Wout Yara Zoë Aya Bram Cato Duuk'.split(
    ' ',
  )
const lastNames =
  'Bakker Visser Smit Meijer Mulder Bos Vos Peters Hendriks Dekker Brouwer Dijkstra Kramer Postma'.split(' ')
const day = 86_400_000
const groupSize = 27

/** A school of 297 pupils, or more, in eleven groups of 28 people, two parents each, two of whom do not hear other parents; `parent` has a child in each of the first three, `teacher` has the first. */
export async function crowded(scope: SchoolScope, groupCount = 11) {
  const { db, now } = scope
  const person = (id: string, place: number) => ({
    id,
    firstName: firstNames[place % firstNames.length]!,
    infix: '',
    lastName: lastNames[place % lastNames.length]!,
    searchName: id,
    email: `${id}@crowd.example`,
    createdAt: now,
  })
  const numbers = Array.from({ length: groupCount * groupSize }, (_, place) => place)
  const pupilIds = numbers.map(() => newId(now))
  const adultIds = numbers.map(() => [newId(now), newId(now)] as const)
  const groupIds = Array.from({ length: groupCount }, () => newId(now))
  const teacherIds = groupIds.map(() => newId(now))
  const [mother, father] = adultIds[0]!
  // The first family's children are the first pupils of the first three groups.
  const parentsOf = (place: number) =>
    place === 0 || place === groupSize || place === 2 * groupSize ? adultIds[0]! : adultIds[place]!
  const together = [
    ...db.insertMany(people, [
      ...pupilIds.map(person),
      ...adultIds.flat().map((id, place) => ({ ...person(id, place), hearsParents: place % 300 !== 150 })),
      ...teacherIds.map(person),
    ]),
    ...db.insertMany(
      pupils,
      pupilIds.map((personId) => ({ personId, year: 3 })),
    ),
    ...db.insertMany(
      staff,
      teacherIds.map((personId) => ({ personId, role: 'teacher' as const, since: now })),
    ),
    ...db.insertMany(
      groups,
      groupIds.map((id, place) => ({
        id,
        name: `Groep ${place + 1}`,
        kind: 'class' as const,
        year: place + 1,
        schoolYear: schoolYearOf(localDay(now, scope.school.zone)),
      })),
    ),
    ...db.insertMany(memberships, [
      ...pupilIds.map((personId, place) => ({
        personId,
        groupId: groupIds[Math.floor(place / groupSize)]!,
        role: 'pupil' as const,
        from: '2020-08-01',
      })),
      ...teacherIds.map((personId, place) => ({
        personId,
        groupId: groupIds[place]!,
        role: 'teacher' as const,
        from: '2020-08-01',
      })),
    ]),
    ...db.insertMany(
      households,
      numbers.map((n) => ({ id: `h${n}` })),
    ),
    ...db.insertMany(
      householdMembers,
      adultIds.flatMap((pair, n) => pair.map((personId) => ({ personId, householdId: `h${n}` }))),
    ),
    ...db.insertMany(
      guardianships,
      pupilIds.flatMap((pupilId, place) =>
        parentsOf(place).map((personId) => ({ personId, pupilId, custody: 'full' as const, relation: '', since: now })),
      ),
    ),
  ]
  await db.batch(together)
  return {
    parent: mother,
    partner: father,
    teacher: teacherIds[0]!,
    children: [0, 1, 2].map((n) => pupilIds[n * groupSize]!),
    groupIds,
    adults: adultIds.flat(),
  }
}

/** So many messages to one parent, oldest first; one every other day; every seventh asks something per child within a fortnight, and all but the last two are read. */
export async function history(
  scope: SchoolScope,
  sender: string,
  { parent, children, groupIds }: Awaited<ReturnType<typeof crowded>>,
  count: number,
) {
  const { db, now } = scope
  const sent = Array.from({ length: count }, (_, place) => {
    const sentAt = new Date(now.getTime() - (count - place) * 2 * day)
    return { id: newId(sentAt), sentAt, asks: place % 7 === 0, read: place < count - 2 }
  })
  await db.batch([
    ...db.insertMany(
      messages,
      sent.map(({ id, sentAt }) => ({
        id,
        senderId: sender,
        subject: `Bericht van ${sentAt.toISOString().slice(0, 10)}`,
        body: 'Beste ouders',
        audience: { include: [], except: [] },
        sentAt,
        deliveredAt: sentAt,
      })),
    ),
    ...db.insertMany(
      deliveries,
      sent.map(({ id, sentAt, read }) => ({
        messageId: id,
        personId: parent,
        named: false,
        sentAt,
        readAt: read ? sentAt : null,
      })),
    ),
    ...db.insertMany(
      deliveryPupils,
      sent.flatMap(({ id }) =>
        children.map((pupilId, n) => ({ messageId: id, personId: parent, pupilId, groupId: groupIds[n]! })),
      ),
    ),
    ...db.insertMany(
      questionnaires,
      sent
        .filter(({ asks }) => asks)
        .map(({ id, sentAt }) => ({
          messageId: id,
          mode: 'perChild' as const,
          deadline: new Date(sentAt.getTime() + 14 * day),
        })),
    ),
  ])
}

export async function cookieFor(scope: SchoolScope, personId: string) {
  const secret = `session of ${personId}`
  await insertAccount(scope, { personId, userName: personId, passwordHash: 'none' })
  await insertSession(scope, {
    fingerprint: await fingerprint(secret),
    personId,
    createdAt: scope.now,
    expiresAt: new Date(scope.now.getTime() + 86_400_000),
    browser: 'test',
    secondStepAt: scope.now,
  })
  return `${sessionCookie}=${await sealSession({ school: scope.school.schoolId, person: personId, secret }, scope.secret, scope.now)}`
}
