import { type AddressBook, addressBook } from './addresses.ts'
import { type Culture, cultures } from './names.ts'
import { type Random, randomFrom } from './random.ts'
import type { DemoFamily, DemoGroup, DemoGuardian, DemoPupil, DemoSchool, FixedFamily, SchoolPlan } from './shapes.ts'

const byShare = cultures.flatMap((culture) => Array<Culture>(culture.share).fill(culture))

type Seat = { groupKey: string; year: number }
type Hall = { random: Random; book: AddressBook; startYear: number; nextKey: number; taken: Set<string> }

/** Fills every seat of a planned school: the fixed families first, so that their keys never change. */
export function populated(plan: SchoolPlan, startYear: number, seed: number): DemoSchool {
  const random = randomFrom(seed)
  const hall: Hall = {
    random,
    book: addressBook(random, plan.place),
    startYear,
    nextKey: plan.firstPupilKey,
    taken: new Set(),
  }
  for (const { guardians } of plan.fixed) for (const { email } of guardians) hall.book.reserve(email)
  const seats = random.shuffled(plan.classes.flatMap(seatsOf))
  const fixed = plan.fixed.map((family) => fixedFamily(family, plan, seats, hall))
  const broods = broodsIn(seats)
  const alone = Math.max(
    3,
    fixed.flatMap(({ guardians }) => guardians).length + 2 * broods.length - plan.guardianTarget,
  )
  const drawn = broods.map((brood, at) => drawnFamily(brood, kindOf(at, broods.length, alone), hall))
  const { name, place, brin, groups, staff } = plan
  const inClubs = (pupil: DemoPupil) => ({ ...pupil, clubs: clubsOf(pupil, groups) })
  const families = [...fixed, ...drawn].map((family) => ({ ...family, children: family.children.map(inClubs) }))
  return { name, place, brin, startYear, groups, staff, families }
}

const seatsOf = ({ group, years, seats }: SchoolPlan['classes'][number]): Seat[] =>
  Array.from({ length: seats }, (_, at) => ({ groupKey: group.key, year: years[at % years.length]! }))

/** One child mostly, up to four; sisters and brothers in different years. */
function broodsIn(seats: Seat[]): Seat[][] {
  const broods: Seat[][] = []
  while (seats.length > 0) {
    const at = broods.length
    const size = at % 80 === 0 ? 4 : at % 40 === 1 ? 3 : at % 6 === 2 ? 2 : 1
    const brood: Seat[] = []
    while (brood.length < size) {
      const next = seats.findIndex(({ year }) => brood.every((seat) => seat.year !== year))
      if (next === -1) break
      brood.push(...seats.splice(next, 1))
    }
    broods.push(brood)
  }
  return broods
}

type Kind = 'together' | 'apart' | 'apart without custody' | 'alone'

/** Spread through the school: the single parents, one in eight apart, some of those without custody. */
function kindOf(at: number, count: number, alone: number): Kind {
  if (at % Math.floor(count / alone) === 0 && at < alone * Math.floor(count / alone)) return 'alone'
  if (at % 8 === 3) return at % 48 === 3 ? 'apart without custody' : 'apart'
  return 'together'
}

function fixedFamily(family: FixedFamily, plan: SchoolPlan, seats: Seat[], hall: Hall): DemoFamily {
  const birthDates = new Map<number, string>()
  const children = family.children.map(([firstName, gender, group]) => {
    const groupKey = plan.groups.find(({ name }) => name === group)?.key ?? ''
    const [seat] = seats.splice(
      seats.findIndex((one) => one.groupKey === groupKey),
      1,
    )
    const year = seat?.year ?? 1
    const birthDate = birthDates.get(year) ?? birthDateIn(year, hall)
    birthDates.set(year, birthDate)
    return pupil(
      { firstName, gender, infix: family.surname[0], lastName: family.surname[1], birthDate },
      { groupKey, year },
      hall,
    )
  })
  const homes = [hall.book.address(), family.apart ? hall.book.address() : null]
  const guardians = family.guardians.map(
    ({ custody = 'ja' as const, ...guardian }, at): DemoGuardian => ({
      ...guardian,
      custody,
      phone: hall.book.phone(),
      address: homes[at] ?? homes[0]!,
    }),
  )
  return { children, guardians }
}

function drawnFamily(brood: Seat[], kind: Kind, hall: Hall): DemoFamily {
  const culture = hall.random.of(byShare)
  const surname = hall.random.of(culture.surnames)
  const children = brood.map((seat) => drawnPupil(seat, culture, surname, hall))
  const home = hall.book.address()
  const mother = guardian('moeder', culture, home, hall)
  if (kind === 'alone') return { children, guardians: [mother] }
  const father = guardian('vader', culture, kind === 'together' ? home : hall.book.address(), hall, surname)
  return { children, guardians: [mother, { ...father, custody: kind === 'apart without custody' ? 'nee' : 'ja' }] }
}

function drawnPupil(seat: Seat, culture: Culture, [infix, lastName]: [string, string], hall: Hall): DemoPupil {
  const gender = hall.random.chance(50) ? ('female' as const) : ('male' as const)
  const names = gender === 'female' ? culture.girls : culture.boys
  const free = names.filter((name) => !hall.taken.has(`${name} ${lastName}`))
  const firstName = hall.random.of(free.length > 0 ? free : names)
  return pupil({ firstName, gender, infix, lastName, birthDate: birthDateIn(seat.year, hall) }, seat, hall)
}

type Known = Pick<DemoPupil, 'firstName' | 'gender' | 'infix' | 'lastName' | 'birthDate'>

function pupil(known: Known, { groupKey, year }: Seat, hall: Hall): DemoPupil {
  hall.taken.add(`${known.firstName} ${known.lastName}`)
  return { ...known, key: String(hall.nextKey++), year, groupKey, clubs: [] }
}

/** Group 1 is for who turns five in the school year. */
function birthDateIn(year: number, { random, startYear }: Hall) {
  const day = new Date(Date.UTC(startYear - year - 4, 9, 1 + random.below(360)))
  return day.toISOString().slice(0, 10)
}

function guardian(
  relation: 'moeder' | 'vader',
  culture: Culture,
  address: string,
  hall: Hall,
  own?: [string, string],
): DemoGuardian {
  const { random, book } = hall
  const [infix, lastName] = own ?? random.of(culture.surnames)
  const firstName = random.of(relation === 'moeder' ? culture.women : culture.men)
  const email = random.chance(4) ? '' : book.email(firstName, infix + lastName)
  return { firstName, infix, lastName, email, phone: book.phone(), relation, custody: 'ja', address }
}

/** The choir is for the older ones, the plus class for a few. */
function clubsOf({ key, year }: DemoPupil, groups: DemoGroup[]) {
  const clubs = [...(year >= 5 && Number(key) % 5 === 1 ? ['koor'] : []), ...(Number(key) % 25 === 4 ? ['plus'] : [])]
  return clubs.filter((club) => groups.some((group) => group.key === club))
}
