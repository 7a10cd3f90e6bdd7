import fc from 'fast-check'
import { type Audience, type Mode, modes, type Term } from '../../src/audiences/audience.ts'
import type {
  Answer,
  Delivery,
  Group,
  Guardianship,
  Household,
  Membership,
  Message,
  Pair,
  Pupil,
  World,
} from './world.ts'

// Random schools are drawn as sketches, in which a number points into whatever list the school turns out to have. So a
// counterexample shrinks as a whole: a school with one family less is still a school, and its audience still fits it.

export type Case = { world: World; audience: Audience; mode: Mode; senderId: string }

const today = '2026-11-23'
const thisYear = '2026-2027'
const lastYear = '2025-2026'

const nth = fc.nat({ max: 59 })
const at = <Item>(items: Item[], place: number): Item => items[place % items.length]!
const maybe = fc.option(nth, { freq: 2 })
const seldom = fc.constantFrom(false, false, false, false, true)

const current = { from: '2026-08-01', until: null }
const ended = { from: '2026-08-01', until: '2026-11-22' }
const endsToday = { from: '2026-08-01', until: today }
const period = fc.constantFrom(current, current, current, endsToday, { from: today, until: null }, ended, {
  from: '2026-11-24',
  until: null,
})

// --- Sketches ---

const classSketch = fc.record({ year: fc.integer({ min: 1, max: 7 }), combined: seldom })
const groupSketch = fc.record({
  kind: fc.constantFrom('club', 'council', 'team', 'class'),
  years: fc.constantFrom<number[][]>([], [5], [6, 7]),
})
const homeSketch = fc.record({
  adults: fc.array(fc.constantFrom('Mia', 'Tom', 'Nora', 'Piet', 'Olga', 'Rik'), { minLength: 1, maxLength: 3 }),
  jointUse: fc.boolean(),
  primary: maybe,
})
const custody = fc.constantFrom('full', 'full', 'full', 'full', 'none', 'contact', 'blocked', null)
const pupilSketch = fc.record({
  firstName: fc.constantFrom('Ada', 'Bo', 'Cas', 'Dio', 'Eef', 'Fay', 'Gijs', 'Hil', 'Ivo'),
  class: nth,
  period,
  formerClass: maybe,
  groups: fc.array(fc.record({ group: nth, period }), { maxLength: 2 }),
  homes: fc.array(nth, { minLength: 1, maxLength: 2 }),
  custody: fc.array(custody, { minLength: 6, maxLength: 6 }),
})
const staffSketch = fc.record({
  parent: maybe,
  role: fc.constantFrom('teacher', 'management', 'administration', 'admin'),
  group: nth,
  period,
})
const taskSketch = fc.record({
  person: nth,
  group: nth,
  role: fc.constantFrom('classParent', 'liceParent', 'member', 'teacher'),
  period,
})
const messageSketch = fc.record({
  mode: fc.constantFrom(...modes),
  withdrawn: seldom,
  covered: fc.array(fc.record({ pupil: nth, group: nth }), { minLength: 1, maxLength: 6 }),
  missed: fc.array(nth, { maxLength: 2 }),
  named: fc.array(nth, { maxLength: 2 }),
  answers: fc.array(
    fc.record({ delivery: nth, section: nth, options: fc.constantFrom(['ja'], ['nee'], ['ja', 'nee']) }),
    { maxLength: 6 },
  ),
})
const worldSketch = fc.record({
  classes: fc.array(classSketch, { minLength: 1, maxLength: 3 }),
  groups: fc.array(groupSketch, { minLength: 1, maxLength: 2 }),
  homes: fc.array(homeSketch, { minLength: 1, maxLength: 6 }),
  pupils: fc.array(pupilSketch, { minLength: 1, maxLength: 14 }),
  staff: fc.array(staffSketch, { minLength: 1, maxLength: 4 }),
  tasks: fc.array(taskSketch, { maxLength: 6 }),
  messages: fc.array(messageSketch, { minLength: 1, maxLength: 2 }),
})
const termSketch = fc.record({
  kind: fc.constantFrom<Term['kind'][]>(
    ...(['parentsOf', 'parentsOf', 'parentsOf', 'parentsOfYear', 'parentsOfSchool', 'parentsOfPupils'] as const),
    ...(['people', 'staff', 'teachersOf', 'pupilsOf', 'membersOf', 'classParents', 'notAnswered', 'answered'] as const),
  ),
  places: fc.array(nth, { minLength: 1, maxLength: 3 }),
  narrowed: fc.boolean(),
})
const audienceSketch = fc.record({
  include: fc.array(termSketch, { minLength: 1, maxLength: 4 }),
  again: maybe,
  except: fc.oneof(fc.constant<TermSketch[]>([]), fc.array(termSketch, { maxLength: 3 })),
})

type WorldSketch = typeof worldSketch extends fc.Arbitrary<infer Sketch> ? Sketch : never
type MessageSketch = WorldSketch['messages'][number]
type TermSketch = typeof termSketch extends fc.Arbitrary<infer Sketch> ? Sketch : never
type AudienceSketch = typeof audienceSketch extends fc.Arbitrary<infer Sketch> ? Sketch : never

// --- From sketch to school ---

export const randomWorld = (): fc.Arbitrary<World> => worldSketch.map(build)
export const randomAudience = (world: World): fc.Arbitrary<Audience> =>
  audienceSketch.map((sketch) => say(world, sketch))
export const randomMode = (): fc.Arbitrary<Mode> => fc.constantFrom(...modes)
export const randomSender = (world: World): fc.Arbitrary<string> => nth.map((place) => at(world.persons, place).id)

/** A school with something said in it; shrinks further than drawing the audience after the school. */
export const randomCase = (): fc.Arbitrary<Case> =>
  fc.record({ world: randomWorld(), said: audienceSketch, mode: randomMode(), sender: nth }).map((drawn) => ({
    world: drawn.world,
    audience: say(drawn.world, drawn.said),
    mode: drawn.mode,
    senderId: at(drawn.world.persons, drawn.sender).id,
  }))

function build(sketch: WorldSketch): World {
  const groups = groupsOf(sketch)
  const { parents, households } = homesOf(sketch)
  const children = sketch.pupils.map(({ firstName }, place) => ({ id: `p${parents.length + place + 1}`, firstName }))
  const newcomers = parents.length + children.length + 1
  const employed = sketch.staff.map(({ parent, ...job }, place) =>
    parent === null ? { ...job, id: `p${newcomers + place}`, firstName: 'Juf' } : { ...job, ...at(parents, parent) },
  )
  const others = employed.filter(({ id }) => !parents.some((parent) => parent.id === id))
  const persons = [...parents, ...children, ...others.map(({ id, firstName }) => ({ id, firstName }))]
  const world: World = {
    today,
    persons,
    pupils: children.map(({ id }, place) => pupilOf(sketch, groups, id, place)),
    staff: firstOf(
      employed.map(({ id, role }) => ({ personId: id, role })),
      ({ personId, role }) => [personId, role],
    ),
    groups,
    memberships: [],
    households,
    guardianships: children.flatMap(({ id }, place) => guardianshipsOf(sketch.pupils[place]!, id, households)),
    messages: [],
  }
  const memberships = [...pupilMemberships(sketch, world), ...taskMemberships(sketch, world, parents)]
  const teaching = employed.map(({ id, group, period }) => member(id, at(groups, group).id, 'teacher', period))
  world.memberships = firstOf([...memberships, ...teaching], (each) => [each.personId, each.groupId, each.role])
  world.messages = sketch.messages.map((each, place) => messageOf(world, each, `m${place + 1}`))
  return world
}

function pupilOf(sketch: WorldSketch, groups: Group[], id: string, place: number): Pupil {
  const classId = classOf(sketch, place)
  const { years } = groups.find((group) => group.id === classId)!
  return { id, classId, year: at(years, place) }
}

const classOf = (sketch: WorldSketch, place: number) => `g${(sketch.pupils[place]!.class % sketch.classes.length) + 1}`

/** The classes of this year come first, named in another order than their years. A class among the other groups is one of last year, left by all. */
function groupsOf(sketch: WorldSketch): Group[] {
  const classes = sketch.classes.map(({ year, combined }) => ({
    kind: 'class' as const,
    years: combined ? [year, year + 1] : [year],
    schoolYear: thisYear,
  }))
  const others = sketch.groups.map(({ kind, years }) => ({
    kind,
    years: kind === 'class' ? [4] : years,
    schoolYear: kind === 'class' ? lastYear : thisYear,
  }))
  return [...classes, ...others].map((group, place) => {
    const about = group.kind === 'class' ? group.years.join('/') : group.kind
    return { id: `g${place + 1}`, name: `${'edcba'[place]} ${about}`, ...group }
  })
}

function homesOf(sketch: WorldSketch) {
  const parents: World['persons'] = []
  const households: Household[] = []
  for (const { adults, jointUse, primary } of sketch.homes) {
    const here = adults.map((firstName, place) => ({ id: `p${parents.length + place + 1}`, firstName }))
    const members = here.map(({ id }) => id)
    const primaryContact = primary === null ? null : at(members, primary)
    households.push({ id: `h${households.length + 1}`, members, jointUse, primaryContact })
    parents.push(...here)
  }
  return { parents, households }
}

/** Every adult of the pupil's one or two homes has some custody, or (null) no relation to the pupil at all. */
function guardianshipsOf(pupil: WorldSketch['pupils'][number], pupilId: string, households: Household[]) {
  const homes = [...new Set(pupil.homes.map((home) => at(households, home)))]
  const found: Guardianship[] = []
  for (const [place, personId] of homes.flatMap(({ members }) => members).entries()) {
    const given = pupil.custody[place]
    if (given) found.push({ personId, pupilId, custody: given })
  }
  return found
}

type Period = Pick<Membership, 'from' | 'until'>
const member = (personId: string, groupId: string, role: Membership['role'], when: Period): Membership => ({
  ...{ personId, groupId, role },
  ...when,
})

/** A pupil is in one class of this year, and has left any other class; clubs and the like as they come. */
function pupilMemberships(sketch: WorldSketch, { groups, pupils }: World): Membership[] {
  return sketch.pupils.flatMap((pupil, place) => {
    const { id, classId } = pupils[place]!
    const former =
      pupil.formerClass === null ? [] : [{ group: pupil.formerClass % sketch.classes.length, period: ended }]
    const elsewhere = [...former, ...pupil.groups].map(({ group, period: when }) => {
      const { id: groupId, kind, schoolYear } = at(groups, group)
      const last = { from: '2025-08-01', until: '2026-07-31' }
      return member(id, groupId, 'pupil', schoolYear === lastYear ? last : kind === 'class' ? ended : when)
    })
    return [member(id, classId, 'pupil', pupil.period), ...elsewhere]
  })
}

const taskMemberships = ({ tasks }: WorldSketch, { groups }: World, parents: World['persons']): Membership[] =>
  tasks.map(({ person, group, role, period: when }) => member(at(parents, person).id, at(groups, group).id, role, when))

// --- Earlier messages ---

/** Sent in other days: to guardians who may have lost custody since, about pupils who may have left the group. */
function messageOf(world: World, sketch: MessageSketch, id: string): Message {
  const pairs = sketch.covered.map(({ pupil, group }) => {
    const { id: pupilId } = at(world.pupils, pupil)
    const where = world.memberships.filter(({ personId, role }) => personId === pupilId && role === 'pupil')
    return { pupilId, groupId: at(where, group).groupId }
  })
  const covered = firstOf(pairs, ({ pupilId, groupId }) => [pupilId, groupId])
  const deliveries = deliveriesOf(world, sketch, covered)
  const answers =
    deliveries.length === 0 ? [] : sketch.answers.flatMap((each) => answerOf(sketch.mode, deliveries, each, id))
  const once = firstOf(answers, ({ personId, pupilId, groupId }) => [personId, pupilId, groupId])
  return { id, mode: sketch.mode, withdrawn: sketch.withdrawn, deliveries, answers: once }
}

function deliveriesOf(world: World, sketch: MessageSketch, covered: Pair[]): Delivery[] {
  const missed = sketch.missed.map((place) => at(world.persons, place).id)
  const named = sketch.named.map((place) => at(world.persons, place).id)
  return world.persons
    .map(({ id: personId }) => {
      const wards = world.guardianships.filter((each) => each.personId === personId).map(({ pupilId }) => pupilId)
      const pairs = missed.includes(personId) ? [] : covered.filter(({ pupilId }) => wards.includes(pupilId))
      return { personId, named: named.includes(personId), pairs }
    })
    .filter((delivery) => delivery.named || delivery.pairs.length > 0)
}

function answerOf(mode: Mode, deliveries: Delivery[], given: MessageSketch['answers'][number], id: string): Answer[] {
  const { personId, pairs } = at(deliveries, given.delivery)
  const choices = given.options.map((option) => ({ question: questionOf(id), option }))
  if (mode === 'once') return [{ personId, pupilId: null, groupId: null, choices }]
  if (pairs.length === 0) return []
  const { pupilId, groupId } = at(pairs, given.section)
  return [
    mode === 'perChild' ? { personId, pupilId, groupId: null, choices } : { personId, pupilId: null, groupId, choices },
  ]
}

/** Every earlier message asks one thing, to which one answers 'ja', 'nee' or both. */
export const questionOf = (messageId: string) => `${messageId}q`

// --- Audiences ---

function say(world: World, { include, again, except }: AudienceSketch): Audience {
  const terms = include.map((sketch) => termOf(world, sketch))
  const repeated = again === null || terms.length === 4 ? [] : [at(terms, again)]
  return { include: [...terms, ...repeated], except: except.map((sketch) => termOf(world, sketch)) }
}

function termOf(world: World, { kind, places, narrowed }: TermSketch): Term {
  const place = places[0]!
  const group = at(world.groups, place).id
  const message = at(world.messages, place).id
  switch (kind) {
    case 'parentsOfSchool':
      return { kind }
    case 'parentsOfYear':
      return {
        kind,
        year: at(
          world.groups.flatMap(({ years }) => years),
          place,
        ),
      }
    case 'parentsOfPupils':
      return { kind, pupils: places.map((each) => at(world.pupils, each).id) }
    case 'people':
      return { kind, people: places.map((each) => at(world.persons, each).id) }
    case 'staff':
      return narrowed ? { kind, role: at(world.staff, place).role } : { kind }
    case 'classParents':
      return narrowed ? { kind, group } : { kind }
    case 'notAnswered':
      return { kind, message }
    case 'answered':
      return { kind, message, question: questionOf(message), option: narrowed ? 'ja' : 'nee' }
    default:
      return { kind, group }
  }
}

/** The first of each key: what the tables' primary keys let stand. */
function firstOf<Item>(items: Item[], keyOf: (item: Item) => unknown[]): Item[] {
  const keys = items.map((item) => JSON.stringify(keyOf(item)))
  return items.filter((_, place) => keys.indexOf(keys[place]!) === place)
}
