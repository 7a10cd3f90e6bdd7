import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compile } from '../../src/conferences/planning/compiled.ts'
import { shortagesOf } from '../../src/conferences/planning/explaining.ts'
import { faultsOf } from '../../src/conferences/planning/placing.ts'
import { begin, isDone, plan, planIn, proceed, type State } from '../../src/conferences/planning/planner.ts'
import type { Problem } from '../../src/conferences/planning/problem.ts'
import { randomAfter, shuffled } from '../../src/conferences/planning/random.ts'
import { reasonsOf, scoreOf } from '../../src/conferences/planning/reasons.ts'
import { repair } from '../../src/conferences/planning/repairing.ts'
import { asSchool, hardRound } from './hard-rounds.ts'

const small = fc.record({
  seed: fc.integer({ min: 1, max: 1_000_000 }),
  desks: fc.integer({ min: 2, max: 6 }),
  talks: fc.integer({ min: 2, max: 9 }),
  spare: fc.integer({ min: 0, max: 3 }),
  hoping: fc.constantFrom(0, 0.5, 1),
  bound: fc.constantFrom(0, 0.5, 1),
})
const faults = (problem: Problem, made: ReturnType<typeof plan>) => faultsOf(compile(problem), made)

describe('the planner', () => {
  it('places everybody where a full plan is known, and nobody twice, however tight it is (G2, G5)', () => {
    fc.assert(
      fc.property(small, ({ seed, ...hard }) => {
        const { problem, perfect } = hardRound(seed, hard)
        expect([faults(problem, perfect), scoreOf(problem, perfect).placed]).toEqual([[], problem.talks.length])
        const made = plan(problem)
        expect(faults(problem, made)).toEqual([])
        expect(made.size).toBe(problem.talks.length)
        expect(shortagesOf(problem)).toEqual([])
      }),
      { numRuns: 40 },
    )
  }, 120_000)

  it('makes of a school of 300 pupils a full plan with siblings together in at least 95 of 100 families (G5)', () => {
    const { problem } = hardRound(5, asSchool)
    const score = scoreOf(problem, plan(problem))
    expect(score.placed).toBe(300)
    expect(score.together).toBeGreaterThanOrEqual(0.95 * score.siblings)
    expect(score.good).toBeGreaterThanOrEqual(0.9 * score.wished)
  }, 120_000)

  it('asks not who came first: whatever order things are told in, the plan is the same (G5)', () => {
    const { problem } = hardRound(11, { desks: 4, talks: 8, spare: 1, hoping: 0.6, bound: 0.6 })
    const mix = randomAfter(3)
    const other = {
      ...problem,
      talks: shuffled(problem.talks, mix),
      slots: shuffled(problem.slots, mix),
      families: shuffled(problem.families, mix),
    }
    const sorted = (made: ReturnType<typeof plan>) => [...made].sort()
    expect(sorted(plan(other))).toEqual(sorted(plan(problem)))
  })

  it('goes on where it was stopped, to the same plan (check 30)', () => {
    const { problem } = hardRound(12, { desks: 4, talks: 8, spare: 0, hoping: 0.6, bound: 0.6 })
    let state = begin(problem)
    while (!isDone(state)) state = JSON.parse(JSON.stringify(proceed(problem, state, 250))) as State
    expect([...planIn(problem, state)]).toEqual([...plan(problem)])
  })

  it('keeps fixed times, gives double talks two slots, and an interpreter one talk at a time (G5)', () => {
    const { problem, perfect } = hardRound(21, { desks: 4, talks: 6, spare: 6, hoping: 0.3, bound: 0 })
    const [fixed, double, ...rest] = problem.talks
    const talks = problem.talks.map((talk) => ({
      ...talk,
      ...(talk === fixed ? { fixed: perfect.get(talk.id)! } : {}),
      length: talk === double ? (2 as const) : (1 as const),
      others: rest.slice(0, 6).includes(talk) ? ['tolk:ar'] : [],
    }))
    const asked = { ...problem, talks, grouped: ['tolk:ar'] }
    const made = plan(asked)
    expect([faults(asked, made), made.size]).toEqual([[], talks.length])
    expect(made.get(fixed!.id)).toBe(perfect.get(fixed!.id))
  })

  it('sends a family with two children at one desk and one at another to each room once (G1, G5)', () => {
    const ten = 600_000
    const slots = ['a', 'b'].flatMap((desk) =>
      Array.from({ length: 8 }, (_, place) => ({
        ...{ id: `${desk}${place}`, desk, start: place * ten, end: (place + 1) * ten },
      })),
    )
    const talk = (id: string, desk: string, family: string) => ({ id, desk, families: [family], length: 1 as const })
    const siblings = [talk('x', 'a', 'f'), talk('y', 'b', 'f'), talk('z', 'a', 'f')]
    const others = ['a', 'b'].flatMap((desk) => [1, 2, 3, 4, 5].map((n) => talk(`${desk}-${n}`, desk, `f${desk}${n}`)))
    for (let seed = 1; seed <= 20; seed++) {
      const made = plan({ slots, talks: [...siblings, ...others], families: [], grouped: [], walkMs: 300_000, seed })
      const rooms = siblings
        .map(({ id }) => made.get(id)!)
        .toSorted((one, other) => Number(one.slice(1)) - Number(other.slice(1)))
        .map(([desk]) => desk)
      expect([seed, ['aab', 'baa'].includes(rooms.join(''))]).toEqual([seed, true])
    }
  })

  it('leaves no teacher waiting between talks where nobody asked for that time, and no hope unmet for it (G5)', () => {
    const start = Date.UTC(2026, 11, 14, 14, 30)
    const slots = Array.from({ length: 14 }, (_, at) => ({
      id: `s${at}`,
      desk: 'd',
      start: start + at * 600_000,
      end: start + (at + 1) * 600_000,
    }))
    const talks = Array.from({ length: 6 }, (_, at) => ({
      id: `t${at}`,
      desk: 'd',
      families: [`f${at}`],
      length: 1 as const,
    }))
    const hoped = slots[12]!
    const families = [{ id: 'f3', wishes: [{ from: hoped.start, until: hoped.end, is: 'good' as const }] }]
    const made = plan({ slots, talks, families, grouped: [], walkMs: 300_000, seed: 3 })
    const held = [...made.values()].map((id) => Number(id.slice(1))).sort((one, other) => one - other)
    expect([made.get('t3'), held.at(-1)! - held[0]!]).toEqual(['s12', 5])
  })
})

describe('where there is no full plan', () => {
  it('says of a desk with more talks than places how many of each there are (G2)', () => {
    const { problem } = hardRound(31, { desks: 3, talks: 8, spare: 0, hoping: 0, bound: 0 })
    const gone = problem.slots.filter(({ desk }) => desk === 'd1').slice(0, 2)
    const less = { ...problem, slots: problem.slots.filter((slot) => !gone.includes(slot)) }
    const [found, ...others] = shortagesOf(less)
    expect([found?.kind, found?.desk, found?.asked, found?.places, others]).toEqual(['desk', 'd1', 8, 6, []])
    expect(plan(less).size).toBe(problem.talks.length - 2)
  })

  it('says of families that can at the same few times who they are, when, and how many places there are (G2)', () => {
    const { problem } = hardRound(32, { desks: 1, talks: 6, spare: 6, hoping: 0, bound: 0 })
    const own = problem.slots.filter(({ desk }) => desk === 'd0').toSorted((one, other) => one.start - other.start)
    const [from, until] = [own[0]!.start, own[1]!.end]
    const bound = problem.talks.filter(({ desk }) => desk === 'd0').slice(0, 3)
    const families = problem.families.map((family) =>
      bound.some((talk) => talk.families.includes(family.id))
        ? { ...family, wishes: [{ from: until, until: 9e9, is: 'never' as const }] }
        : family,
    )
    const [found, ...others] = shortagesOf({ ...problem, families })
    expect(others).toEqual([])
    expect([found?.kind, [...(found?.talks ?? [])].sort(), found?.asked, found?.places, found?.when]).toEqual([
      'talks',
      bound.map(({ id }) => id).sort(),
      3,
      2,
      [{ from, until }],
    ])
  })

  it('says of a family that would have to be in two places at once that it is so (G2)', () => {
    const slot = (desk: string) => ({ id: desk, desk, start: 0, end: 600_000 })
    const talk = (desk: string) => ({ id: `t${desk}`, desk, families: ['f'], length: 1 as const })
    const problem = {
      slots: ['a', 'b'].map(slot),
      talks: ['a', 'b'].map(talk),
      families: [],
      grouped: [],
      walkMs: 0,
      seed: 1,
    }
    expect(shortagesOf(problem).map(({ kind, talks }) => [kind, talks])).toEqual([['family', ['ta', 'tb']]])
    expect(plan(problem).size).toBe(1)
  })

  it('proves what it says: no shortage is told of what a plan has room for, and none is kept back at one desk (G2)', () => {
    fc.assert(
      fc.property(small, fc.integer({ min: 1, max: 5 }), ({ seed, ...hard }, less) => {
        const { problem } = hardRound(seed, { ...hard, desks: 1 })
        const slots = problem.slots.slice(less)
        const cut = { ...problem, slots }
        const made = plan(cut)
        expect(faults(cut, made)).toEqual([])
        expect(shortagesOf(cut).length > 0).toBe(made.size < cut.talks.length)
      }),
      { numRuns: 40 },
    )
  }, 120_000)
})

describe('a repair', () => {
  it('moves as few talks as can be, and never leaves somebody out who could stay (G5)', () => {
    fc.assert(
      fc.property(small, fc.nat(3), ({ seed, ...hard }, ill) => {
        const { problem, perfect } = hardRound(seed, { ...hard, spare: 3 + hard.spare, bound: 0 })
        const lost = problem.slots.filter(({ desk }) => desk === 'd0').slice(0, ill)
        const after = { ...problem, slots: problem.slots.filter((slot) => !lost.includes(slot)) }
        const { plan: made, changed, leastChanges } = repair(after, perfect)
        expect(faults(after, made)).toEqual([])
        expect(changed.length).toBeGreaterThanOrEqual(leastChanges)
        const hit = [...perfect].filter(([, slot]) => lost.some(({ id }) => id === slot)).map(([talk]) => talk)
        expect(changed).toEqual(expect.arrayContaining(hit))
        // Where nobody is bound, whoever lost a time can have a free one.
        if (made.size === perfect.size) expect(changed.length).toBe(leastChanges)
      }),
      { numRuns: 40 },
    )
  }, 60_000)
})

it('says why a talk stands where it does (G5)', () => {
  const { problem, perfect } = hardRound(5, { desks: 4, talks: 8, spare: 2, hoping: 1, bound: 0 })
  const reasons = reasonsOf(problem, perfect)
  const siblings = problem.talks.filter(({ id }) => id.endsWith('-1'))
  for (const { id } of siblings) expect(reasons.get(id)?.beside.length).toBeGreaterThan(0)
  expect([...reasons.values()].every(({ good }) => good)).toBe(true)
})
