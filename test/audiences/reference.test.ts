import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Audience, Mode } from '../../src/audiences/audience.ts'
import { type Row, rows, sayings, senderId, tenFamilies } from './oracle-table.ts'
import { type Case, randomCase } from './random-school.ts'
import { openFor, type Recipient, recipients, sectionsOf, units } from './reference.ts'
import type { Section, World } from './world.ts'

describe.each(sayings)('ten families, a message $name', ({ audience, rows: expected }) => {
  const sentTo = (mode: Mode) => recipients(tenFamilies, audience, mode, senderId)
  const inFamily = (row: Row, list: Recipient[]) => list.filter(({ personId }) => row.adults.includes(personId))
  const sectionNames = (row: Row, mode: Mode) => inFamily(row, sentTo(mode)).map(({ sections }) => sections.map(nameOf))

  it('goes to nobody outside the table', () => {
    const everyone = expected.flatMap(({ deliveries }) => deliveries)
    expect(sentTo('once').map(({ personId }) => personId)).toEqual(everyone.sort())
  })

  it.each(expected)('reaches family $family as the table says', (row) => {
    const each = <Item>(item: Item) => row.deliveries.map(() => item)
    expect(inFamily(row, sentTo('once')).map(({ personId }) => personId)).toEqual(row.deliveries)
    expect(inFamily(row, sentTo('once')).map(({ sections }) => sections.length)).toEqual(each(row.once))
    expect(sectionNames(row, 'perChild')).toEqual(each(row.perChild))
    expect(sectionNames(row, 'perGroup')).toEqual(each(row.perGroup))
    expect(units(tenFamilies, inFamily(row, sentTo('perChild')), 'perChild')).toHaveLength(row.unitsPerChild)
  })
})

describe('the answer units of the ten families', () => {
  const family = (number: number) => rows.find((row) => row.family === number)!
  const unitsOf = (number: number, mode: Mode) => {
    const sent = recipients(tenFamilies, sayings[0]!.audience, mode, senderId)
    return units(tenFamilies, sent, mode).filter((unit) => family(number).adults.includes(unit.personIds[0]!))
  }

  it('are the household’s where partners share, and lie before both', () => {
    const shared = { householdId: 'family1', personId: null, personIds: ['mia', 'tom'] }
    expect(unitsOf(1, 'once')).toEqual([{ ...shared, pupilId: null, groupId: null }])
    expect(unitsOf(1, 'perGroup').map(({ groupId }) => groupId)).toEqual(['5a', '7b'])
  })

  it('are each person’s where joint use is off, or the other has no custody', () => {
    expect(unitsOf(5, 'once').map(({ personId }) => personId)).toEqual(['uma', 'vic'])
    expect(unitsOf(5, 'perGroup')).toHaveLength(4)
    expect(unitsOf(4, 'perChild').map(({ personId }) => personId)).toEqual(['sara'])
  })
})

describe('an earlier message that Mia answered for Ada', () => {
  const answer = (personId: string, option: string) => ({
    ...{ personId, pupilId: 'ada', groupId: null, choices: [{ question: 'q', option }] },
  })
  const sent = recipients(tenFamilies, sayings[0]!.audience, 'perChild', senderId)
  const message = { id: 'm1', mode: 'perChild' as const, withdrawn: false, deliveries: sent }
  const school: World = { ...tenFamilies, messages: [{ ...message, answers: [answer('mia', 'ja')] }] }
  const apart = { ...school, households: school.households.map((each) => ({ ...each, jointUse: false })) }
  const open = (world: World, personId: string) => openFor(world, 'm1', personId).map(nameOf)
  const whoSaid = (world: World, option: string) =>
    named(world, { kind: 'answered', message: 'm1', question: 'q', option }).map(({ personId }) => personId)
  const named = (world: World, term: Audience['include'][number]) =>
    recipients(world, { include: [term], except: [] }, 'perChild', 'yara')

  it('is closed for Tom too, for Ada only', () => {
    expect([open(school, 'mia'), open(school, 'tom')]).toEqual([
      ['Bo', 'Gijs'],
      ['Bo', 'Gijs'],
    ])
    expect([open(school, 'piet'), open(school, 'yara')]).toEqual([[], []])
  })

  it('is open for Tom with joint use newly off', () => {
    expect(open(apart, 'tom')).toEqual(['Ada', 'Bo', 'Gijs'])
    expect([whoSaid(school, 'ja'), whoSaid(apart, 'ja')]).toEqual([['mia', 'tom'], ['mia']])
  })

  it('counts what Tom made of it since', () => {
    const changed = { ...school, messages: [{ ...message, answers: [answer('mia', 'ja'), answer('tom', 'nee')] }] }
    expect([whoSaid(changed, 'ja'), whoSaid(changed, 'nee')]).toEqual([[], ['mia', 'tom']])
  })

  it('is followed up by the pupils still open', () => {
    const followUp = named(school, { kind: 'notAnswered', message: 'm1' })
    expect(followUp.map(({ personId }) => personId)).not.toContain('yara')
    expect(followUp.find(({ personId }) => personId === 'mia')?.sections.map(nameOf)).toEqual(['Bo', 'Gijs'])
  })

  it('waits for nobody once withdrawn, nor for a guardian blocked since', () => {
    const withdrawn = { ...school, messages: [{ ...message, withdrawn: true, answers: [] }] }
    const blocked = school.guardianships.map((each) => ({
      ...each,
      custody: each.personId === 'sara' ? ('blocked' as const) : each.custody,
    }))
    expect(named(withdrawn, { kind: 'notAnswered', message: 'm1' })).toEqual([])
    expect([open(school, 'sara'), open({ ...school, guardianships: blocked }, 'sara')]).toEqual([['Eef'], []])
  })
})

it('random schools keep to the facts of the page', () => {
  const facts = ({ world }: Case) => {
    const { groups, guardianships, households, memberships } = world
    const classes = groups.filter(({ kind }) => kind === 'class').map(({ id }) => id)
    for (const { id, classId } of world.pupils) {
      const placed = memberships.filter((each) => each.personId === id && classes.includes(each.groupId))
      expect(placed.filter(({ until }) => until === null || until >= world.today).length).toBeLessThan(2)
      expect(placed.map(({ groupId }) => groupId)).toContain(classId)
    }
    for (const { personId } of guardianships)
      expect(households.filter(({ members }) => members.includes(personId))).toHaveLength(1)
    for (const { members, primaryContact } of households) expect([null, ...members]).toContain(primaryContact)
  }
  fc.assert(fc.property(randomCase(), facts))
})

describe('in any school', () => {
  const send = ({ world, audience, mode, senderId: from }: Case) => recipients(world, audience, mode, from)
  const holds = (check: (drawn: Case) => void) => fc.assert(fc.property(randomCase(), check), { numRuns: 300 })
  const custodyOf = ({ guardianships }: World, personId: string, pupilId: string) =>
    guardianships.find((each) => each.personId === personId && each.pupilId === pupilId)?.custody

  it('a person gets a message at most once', () =>
    holds((drawn) => {
      const reached = send(drawn).map(({ personId }) => personId)
      expect(reached).toEqual([...new Set(reached)])
    }))

  it('nothing but full custody leads to a pupil', () =>
    holds((drawn) => {
      for (const { personId, pairs } of send(drawn))
        for (const { pupilId } of pairs) expect(custodyOf(drawn.world, personId, pupilId)).toBe('full')
    }))

  it('the order of the terms is irrelevant', () =>
    holds((drawn) => {
      const include = drawn.audience.include.toReversed()
      const except = drawn.audience.except.toReversed()
      expect(send({ ...drawn, audience: { include, except } })).toEqual(send(drawn))
    }))

  it('saying a term twice changes nothing, nor does an exception said twice', () =>
    holds((drawn) => {
      const include = [...drawn.audience.include, ...drawn.audience.include]
      const except = [...drawn.audience.except, ...drawn.audience.except]
      expect(send({ ...drawn, audience: { include, except } })).toEqual(send(drawn))
    }))

  it('an exception never adds anybody, nor any pupil', () =>
    holds((drawn) => {
      const all = send({ ...drawn, audience: { ...drawn.audience, except: [] } })
      for (const { personId, pairs } of send(drawn))
        expect(all.find((each) => each.personId === personId)?.pairs).toEqual(expect.arrayContaining(pairs))
    }))

  it('what was included and is excepted whole leaves nobody', () =>
    holds((drawn) => {
      const { include } = drawn.audience
      expect(send({ ...drawn, audience: { include, except: include } })).toEqual([])
    }))

  it('whoever is reached was named or has a pupil in it, the sender always a pupil', () =>
    holds((drawn) => {
      for (const { personId, named, pairs } of send(drawn))
        expect((named && personId !== drawn.senderId) || pairs.length > 0).toBe(true)
    }))

  it('every section belongs to one unit of each person, and every unit to its recipients', () =>
    holds((drawn) => {
      const sent = send(drawn)
      const sections = sent.flatMap((each) => sectionsOf(drawn.world, each, drawn.mode))
      const answerable = units(drawn.world, sent, drawn.mode)
      expect(answerable.flatMap(({ personIds }) => personIds)).toHaveLength(sections.length)
      for (const { personId, personIds } of answerable) if (personId) expect(personIds).toEqual([personId])
    }))
})

function nameOf({ pupilId, groupId }: Section) {
  const { persons, groups } = tenFamilies
  return persons.find(({ id }) => id === pupilId)?.firstName ?? groups.find(({ id }) => id === groupId)?.name
}
