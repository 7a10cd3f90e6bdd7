import { groups, memberships } from '../../src/groups/schema.ts'
import { newId } from '../../src/ids.ts'
import { messages } from '../../src/messages/schema.ts'
import {
  guardianships,
  householdMembers,
  households,
  type MailChoice,
  people,
  pupils,
} from '../../src/people/schema.ts'
import type { Platform } from '../../src/platform/ports.ts'
import { questionnaires, questions } from '../../src/questionnaires/schema.ts'
import { foundSchool } from '../../src/schools/founding.ts'
import { localDay, schoolYearOf } from '../../src/time.ts'

/** A school of so many parents, two to a household and three households to two pupils' worth of children, and one message to all. */
export async function crowd(platform: Platform, parents: number, mailChoice: MailChoice = 'each') {
  const slug = newId(platform.now())
  const scope = await foundSchool(platform, { name: 'Bench', slug, town: '', welcome: '', hue: 0, shard: '1' })
  const { db, now } = scope
  const families = Math.ceil(parents / 2)
  const numbers = Array.from({ length: families }, (_, place) => place)
  const id = (kind: string, number: number) => `${kind}${String(number).padStart(7, '0')}`
  const person = (personId: string) => ({
    id: personId,
    firstName: 'A',
    infix: '',
    lastName: 'B',
    searchName: personId,
    email: `${personId}@bench.example`,
    mailChoice,
    createdAt: now,
  })
  const schoolYear = schoolYearOf(localDay(now, scope.school.zone))
  const adults = numbers.flatMap((family) => [id('m', family), id('v', family)]).slice(0, parents)
  const group = { id: 'g', name: 'Groep', kind: 'class' as const, schoolYear, year: 5 }
  const messageId = newId(now)
  const together = [
    ...db.insertMany(people, ['sender', ...numbers.map((n) => id('p', n)), ...adults].map(person)),
    ...db.insertMany(
      pupils,
      numbers.map((n) => ({ personId: id('p', n), year: 5 })),
    ),
    db.insert(groups, group),
    ...db.insertMany(
      memberships,
      numbers.map((n) => ({ groupId: 'g', personId: id('p', n), role: 'pupil' as const, from: '2020-08-01' })),
    ),
    ...db.insertMany(
      households,
      numbers.map((n) => ({ id: id('h', n) })),
    ),
    ...db.insertMany(
      householdMembers,
      adults.map((personId) => ({ personId, householdId: `h${personId.slice(1)}` })),
    ),
    ...db.insertMany(
      guardianships,
      adults.map((personId) => ({
        personId,
        pupilId: `p${personId.slice(1)}`,
        custody: 'full' as const,
        relation: '',
        since: now,
      })),
    ),
    db.insert(messages, {
      id: messageId,
      senderId: 'sender',
      subject: 'Bench',
      body: '',
      audience: { include: [{ kind: 'parentsOfSchool' }], except: [] },
      sentAt: now,
    }),
    db.insert(questionnaires, { messageId, mode: 'perChild' }),
    db.insert(questions, {
      id: `${messageId}-mee`,
      messageId,
      position: 0,
      kind: 'yesNo',
      label: 'Mee?',
      required: true,
      options: [],
      positive: 'yes',
    }),
  ]
  for (const statement of together) await statement
  return { scope, messageId }
}
