import { and, eq, sql } from 'drizzle-orm'
import fc from 'fast-check'
import { insertAccount } from '../../src/accounts/queries.ts'
import { openMessage } from '../../src/messages/messages.ts'
import { deliveries, deliveryPupils } from '../../src/messages/schema.ts'
import { guardianships, householdMembers, households, people } from '../../src/people/schema.ts'
import { answer } from '../../src/questionnaires/answering.ts'
import { fieldOf, seenField, type Typed } from '../../src/questionnaires/forms.ts'
import { responses } from '../../src/questionnaires/schema.ts'
import type { SchoolScope } from '../../src/scope.ts'
import type { World } from '../audiences/world.ts'
import { scopeOf } from '../drafts/scopes.ts'
import { questionId } from '../questionnaires/letter.ts'

export const messageId = 'counted'

export const asking = [
  { id: 'mee', positive: 'yes' as const, required: false },
  { id: 'fruit', kind: 'single' as const, options: ['appel', 'peer'], required: false },
  { id: 'dagen', kind: 'multiple' as const, options: ['ma', 'di'], required: false },
  { id: 'toel', kind: 'text' as const, required: false },
  { id: 'rijdt', kind: 'places' as const, capacity: 3, required: false },
]

const nth = fc.nat({ max: 59 })
const at = <Item>(items: readonly Item[], place: number) => items[place % items.length]!
const values = fc.record({
  mee: fc.constantFrom('yes', 'yes', 'no', ''),
  fruit: fc.constantFrom('appel', 'peer', ''),
  dagen: fc.subarray(['ma', 'di']),
  toel: fc.constantFrom('ja hoor', 'noten', ''),
  rijdt: fc.constantFrom('', '0', '1', '2'),
})
type Values = Record<'mee' | 'fruit' | 'toel' | 'rijdt', string> & { dagen: readonly string[] }

/** What may happen to a message that was sent, as numbers that point into whatever school it is. */
export const deed = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('answers' as const),
      who: nth,
      sections: fc.array(values, { minLength: 1, maxLength: 3 }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('answers at once' as const), who: nth, other: nth, values }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('presses twice' as const), who: nth, values }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('reads' as const), who: nth }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('custody' as const),
      which: nth,
      custody: fc.constantFrom('full', 'none', 'blocked'),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('joint use' as const), home: nth }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('moves' as const), who: nth, home: nth }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('is taken back' as const), which: nth }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('joins later' as const), who: nth, pupil: nth }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('gets an address' as const), who: nth }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('logs in' as const), who: nth }) },
)
export type Deed = typeof deed extends fc.Arbitrary<infer Drawn> ? Drawn : never

/** These count themselves; the others leave the figures to whoever looks next. */
export const countsItself: readonly Deed['kind'][] = [
  'answers',
  'answers at once',
  'presses twice',
  'reads',
  'gets an address',
  'logs in',
]

export async function doIt(scope: SchoolScope, world: World, deed: Deed) {
  const { db } = scope
  const reached = (await db.from(deliveries, eq(deliveries.messageId, messageId))).map(({ personId }) => personId)
  if (reached.length === 0) return
  switch (deed.kind) {
    case 'answers':
      await answersAt(scope, at(reached, deed.who), deed.sections)
      return
    case 'answers at once':
      await Promise.all([deed.who, deed.other].map((who) => answersAt(scope, at(reached, who), [deed.values])))
      return
    case 'presses twice':
      await answersAt(scope, at(reached, deed.who), [deed.values], 2)
      return
    case 'reads':
      await openMessage(await scopeOf(scope, at(reached, deed.who)), messageId).catch(notThere)
      return
    case 'custody':
      if (world.guardianships.length > 0) await changeCustody(scope, at(world.guardianships, deed.which), deed.custody)
      return
    case 'joint use':
      await flipJointUse(scope, at(world.households, deed.home).id)
      return
    case 'moves':
      await db.update(householdMembers, eq(householdMembers.personId, at(reached, deed.who)), {
        householdId: at(world.households, deed.home).id,
      })
      return
    case 'is taken back':
      await takeBack(scope, deed.which)
      return
    case 'joins later':
      await joinLater(scope, at(world.persons, deed.who).id, at(world.pupils, deed.pupil).id)
      return
    case 'gets an address': {
      const [person] = await db.from(people, eq(people.id, at(reached, deed.who)))
      await db.update(people, eq(people.id, person!.id), { email: person!.email ? null : 'x@x.example' })
      return
    }
    case 'logs in':
      await insertAccount(scope, {
        personId: at(reached, deed.who),
        userName: at(reached, deed.who),
        passwordHash: '',
      }).onConflictDoNothing()
  }
}

const notThere = () => undefined

/** By the form, as it is before this person's eyes; what is not theirs (any more) is refused. */
export async function answersAt(scope: SchoolScope, personId: string, sections: readonly Values[], times = 1) {
  const me = await scopeOf(scope, personId)
  const opened = await openMessage(me, messageId).catch(notThere)
  if (!opened?.asked) return
  const { asked } = opened
  const nonce = `${crypto.randomUUID()}`
  const typed: Typed = Object.fromEntries(
    asked.sections.flatMap(({ subject, given }, place) => [
      [seenField(subject), [given?.id ?? '']],
      ['nonce', [nonce]],
      ...Object.entries(at(sections, place)).map(([name, value]) => [
        fieldOf(subject, questionId(messageId, name)),
        [value].flat(),
      ]),
    ]),
  )
  for (let press = 0; press < times; press++) await answer(me, asked, typed)
}

const changeCustody = (
  { db }: SchoolScope,
  { personId, pupilId }: { personId: string; pupilId: string },
  custody: 'full' | 'none' | 'blocked',
) =>
  db.update(guardianships, and(eq(guardianships.personId, personId), eq(guardianships.pupilId, pupilId)), { custody })

async function flipJointUse({ db }: SchoolScope, id: string) {
  const [home] = await db.from(households, eq(households.id, id))
  await db.update(households, eq(households.id, id), { jointUse: !home!.jointUse })
}

/** An answer goes altogether, by somebody who keeps no count. */
async function takeBack({ db }: SchoolScope, which: number) {
  const given = await db.from(responses, eq(responses.messageId, messageId))
  if (given.length === 0) return
  const { personId, subjectId } = at(given, which)
  await db.batch([
    db.run(
      (school) =>
        sql`delete from answers where school_id = ${school} and message_id = ${messageId} and person_id = ${personId} and subject_id = ${subjectId}`,
    ),
    db.delete(
      responses,
      and(eq(responses.messageId, messageId), eq(responses.personId, personId), eq(responses.subjectId, subjectId)),
    ),
  ])
}

async function joinLater({ db, now }: SchoolScope, personId: string, pupilId: string) {
  const [place] = await db.from(deliveryPupils, eq(deliveryPupils.messageId, messageId))
  await db.insert(deliveries, { messageId, personId, named: false, sentAt: now }).onConflictDoNothing()
  if (place)
    await db.insert(deliveryPupils, { messageId, personId, pupilId, groupId: place.groupId }).onConflictDoNothing()
}
