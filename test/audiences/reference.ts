import type { Audience, Mode, ResponseTerm, Term } from '../../src/audiences/audience.ts'
import type { Delivery, Group, Membership, Message, Pair, Section, World } from './world.ts'

// model.md as loops and filters, slow on purpose and in the order of the page, so that the two can be read side by side.

export type Recipient = Delivery & { sections: Section[] }

/** Whose answer it is: the household's, or else the person's. */
export type Owner = { householdId: string; personId: null } | { householdId: null; personId: string }

/** What is answered once, and the persons who have it before them. */
export type Unit = Owner & Section & { personIds: string[] }

type Respondent = { personId: string; pairs: Pair[] }

/** One delivery per person (Recipients 1 to 6), in the order of the persons' ids. */
export function recipients(world: World, audience: Audience, mode: Mode, senderId: string): Recipient[] {
  const gone = exceptions(world, audience.except)
  const stays = (pair: Pair) => !gone.pupilIds.includes(pair.pupilId)
  const covered = audience.include.flatMap((term) => coverage(world, term)).filter(stays)
  const guardians = guardiansFor(world, covered)
  const named = audience.include.flatMap((term) => personsNamed(world, term))
  const responded = audience.include
    .flatMap((term) => respondents(world, term))
    .filter(({ pairs }) => pairs.length === 0 || pairs.some(stays))

  const found: Recipient[] = []
  for (const { id: personId } of world.persons) {
    if (gone.personIds.includes(personId)) continue
    const responses = responded.filter((respondent) => respondent.personId === personId)
    const meant = responses.flatMap(({ pairs }) => pairs).filter(stays)
    const isGuardian = guardians.includes(personId) || meant.length > 0
    const isNamed = named.includes(personId) || responses.some(({ pairs }) => pairs.length === 0)
    if (!isGuardian && (!isNamed || personId === senderId)) continue
    const own = covered.filter(({ pupilId }) => isEntitled(world, personId, pupilId))
    const delivery = { personId, named: isNamed, pairs: inOrder(world, [...own, ...meant]) }
    found.push({ ...delivery, sections: sectionsOf(world, delivery, mode) })
  }
  return found.sort((one, other) => compare([one.personId], [other.personId]))
}

/** The answer units of these deliveries: partners with joint use share theirs. */
export function units(world: World, deliveries: Delivery[], mode: Mode): Unit[] {
  const found: Unit[] = []
  for (const delivery of deliveries) {
    const owner = answersAs(world, delivery.personId)
    for (const section of sectionsOf(world, delivery, mode)) {
      const shared = found.find((unit) => isSameOwner(unit, owner) && isSameSection(unit, section))
      if (shared) shared.personIds.push(delivery.personId)
      else found.push({ ...owner, ...section, personIds: [delivery.personId] })
    }
  }
  return found
}

/** The sections of an earlier message that wait for this person's answer, or the partner's. A withdrawal closes them. */
export function openFor(world: World, messageId: string, personId: string): Section[] {
  const message = world.messages.find(({ id }) => id === messageId)
  const delivery = message?.deliveries.find((each) => each.personId === personId)
  if (!message || !delivery || message.withdrawn) return []
  const sections = sectionsOf(world, delivery, message.mode)
  return sections.filter((section) => answersIn(world, message, personId, section).length === 0)
}

/** Only what this person is entitled to today: a delivery loses the pupils whose custody ended. */
export function sectionsOf(world: World, delivery: Delivery, mode: Mode): Section[] {
  const pairs = entitledPairs(world, delivery)
  if (mode === 'perChild') return unique(pairs.map(({ pupilId }) => ({ pupilId, groupId: null })))
  if (mode === 'perGroup') return unique(pairs.map(({ groupId }) => ({ pupilId: null, groupId })))
  return delivery.named || pairs.length > 0 ? [{ pupilId: null, groupId: null }] : []
}

/** A group is ordered by its lowest year; one that belongs to no year comes last. */
export const yearOf = (group: Group) => Math.min(...group.years, 99)

// --- Audience ---

/** What a parent term covers: pupils, each by a group. */
function coverage(world: World, term: Term): Pair[] {
  switch (term.kind) {
    case 'parentsOf':
      return membersToday(world, term.group, 'pupil').map((pupilId) => ({ pupilId, groupId: term.group }))
    case 'parentsOfYear':
      return byClass(world).filter(({ pupilId }) => yearOfPupil(world, pupilId) === term.year)
    case 'parentsOfSchool':
      return byClass(world)
    case 'parentsOfPupils':
      return byClass(world).filter(({ pupilId }) => term.pupils.includes(pupilId))
    default:
      return []
  }
}

/** Whom a person term names. */
function personsNamed(world: World, term: Term): string[] {
  switch (term.kind) {
    case 'people':
      return term.people
    case 'staff':
      return world.staff.filter(({ role }) => !term.role || role === term.role).map(({ personId }) => personId)
    case 'teachersOf':
      return membersToday(world, term.group, 'teacher')
    case 'pupilsOf':
      return membersToday(world, term.group, 'pupil')
    case 'membersOf':
      return membersToday(world, term.group, 'member')
    case 'classParents':
      return membersToday(world, term.group, 'classParent')
    default:
      return []
  }
}

/** Whom a by-response term yields, each with the pupils of the units meant. */
function respondents(world: World, term: Term): Respondent[] {
  if (term.kind !== 'notAnswered' && term.kind !== 'answered') return []
  const found: Respondent[] = []
  for (const message of world.messages.filter(({ id }) => id === term.message)) {
    for (const delivery of message.deliveries) {
      const sections = sectionsMeant(world, term, message, delivery)
      const pairs = entitledPairs(world, delivery).filter((pair) => sections.some((section) => isAbout(section, pair)))
      if (sections.length > 0) found.push({ personId: delivery.personId, pairs })
    }
  }
  return found
}

function sectionsMeant(world: World, term: ResponseTerm, message: Message, delivery: Delivery): Section[] {
  if (term.kind === 'notAnswered') return openFor(world, message.id, delivery.personId)
  return sectionsOf(world, delivery, message.mode).filter((section) => {
    const newest = answersIn(world, message, delivery.personId, section).at(-1)
    return newest?.choices.some(({ question, option }) => question === term.question && option === term.option)
  })
}

/** An exception takes away pupils (parent terms) or persons (all others), whichever way they were included. */
function exceptions(world: World, except: Term[]) {
  const pupilIds: string[] = []
  const personIds: string[] = []
  for (const term of except) {
    if (term.kind === 'parentsOfPupils') pupilIds.push(...term.pupils)
    pupilIds.push(...coverage(world, term).map(({ pupilId }) => pupilId))
    personIds.push(...personsNamed(world, term))
    personIds.push(...respondents(world, term).map(({ personId }) => personId))
  }
  return { pupilIds, personIds }
}

// --- Recipients ---

/** Every entitled guardian of a covered pupil, or the household's primary contact instead, if that one is entitled too. */
function guardiansFor(world: World, covered: Pair[]): string[] {
  const found: string[] = []
  for (const { pupilId } of covered) {
    for (const { id: personId } of world.persons) {
      const primary = householdOf(world, personId)?.primaryContact
      const isSpokenFor = primary && primary !== personId && isEntitled(world, primary, pupilId)
      if (isEntitled(world, personId, pupilId) && !isSpokenFor) found.push(personId)
    }
  }
  return found
}

const isEntitled = (world: World, personId: string, pupilId: string) =>
  world.guardianships.some((each) => each.personId === personId && each.pupilId === pupilId && each.custody === 'full')

const entitledPairs = (world: World, { personId, pairs }: Delivery) =>
  inOrder(
    world,
    pairs.filter(({ pupilId }) => isEntitled(world, personId, pupilId)),
  )

/** By year and name of the group, then by the pupil's first name; ids only where all of that is equal. */
function inOrder(world: World, pairs: Pair[]): Pair[] {
  const key = ({ pupilId, groupId }: Pair) => {
    const group = groupOf(world, groupId)
    return [yearOf(group), group.name, personOf(world, pupilId).firstName, pupilId, groupId]
  }
  return unique(pairs).sort((one, other) => compare(key(one), key(other)))
}

// --- Answer units ---

/** As the household with joint use on and a partner in it, else as oneself. */
function answersAs(world: World, personId: string): Owner {
  const household = householdOf(world, personId)
  const hasPartner = household?.members.some((member) => member !== personId && arePartners(world, member, personId))
  return household?.jointUse && hasPartner
    ? { householdId: household.id, personId: null }
    : { householdId: null, personId }
}

/** Two entitled guardians of one pupil, any pupil, in one household. */
const arePartners = (world: World, one: string, other: string) =>
  world.pupils.some(({ id }) => isEntitled(world, one, id) && isEntitled(world, other, id))

/** What was answered for this section by this person, or by whoever answers together with this person. */
const answersIn = (world: World, message: Message, personId: string, section: Section) =>
  message.answers.filter(
    (answer) =>
      isSameSection(answer, section) && isSameOwner(answersAs(world, answer.personId), answersAs(world, personId)),
  )

const isSameOwner = (one: Owner, other: Owner) =>
  one.householdId === other.householdId && one.personId === other.personId

const isSameSection = (one: Section, other: Section) => one.pupilId === other.pupilId && one.groupId === other.groupId

/** A section without pupil and group (once) is about all pupils of the delivery. */
const isAbout = (section: Section, pair: Pair) =>
  (section.pupilId ?? pair.pupilId) === pair.pupilId && (section.groupId ?? pair.groupId) === pair.groupId

// --- The school ---

const personOf = (world: World, id: string) => world.persons.find((person) => person.id === id)!
const groupOf = (world: World, id: string) => world.groups.find((group) => group.id === id)!
const householdOf = (world: World, personId: string) =>
  world.households.find(({ members }) => members.includes(personId))

/** Without a group: of all groups. */
const membersToday = (world: World, groupId: string | undefined, role: Membership['role']) =>
  world.memberships
    .filter((membership) => (!groupId || membership.groupId === groupId) && membership.role === role)
    .filter(({ from, until }) => from <= world.today && (until === null || until >= world.today))
    .map(({ personId }) => personId)

/** In a combination class every pupil is in a year of its own. */
const yearOfPupil = (world: World, pupilId: string) => world.pupils.find(({ id }) => id === pupilId)?.year

/** Every pupil that is in a class today, covered by that class. */
const byClass = (world: World): Pair[] =>
  world.pupils
    .filter(({ id, classId }) => membersToday(world, classId, 'pupil').includes(id))
    .map(({ id, classId }) => ({ pupilId: id, groupId: classId }))

/** The first of each that look alike. */
const unique = <Item extends Pair | Section>(items: Item[]) =>
  items.filter((item, place) => items.findIndex((other) => isSameSection(other, item)) === place)

function compare(one: (string | number)[], other: (string | number)[]): number {
  for (const [place, mine] of one.entries()) {
    const theirs = other[place]!
    if (mine !== theirs) return mine < theirs ? -1 : 1
  }
  return 0
}
