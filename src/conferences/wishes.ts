import { cleanLine, cleanText } from '../cleaning.ts'
import { textOfField } from '../http/forms.ts'
import { instantAt, localDay } from '../time.ts'
import type { Wish } from './planning/problem.ts'
import type { Round } from './schema.ts'
import { readTimes } from './times.ts'

/** Half an hour or so of a day of talks, as families say of it whether they can. */
export type Block = { day: string; from: number; until: number }

const blockMinutes = 30 * 60_000

/** The days of a round in half hours. */
export function blocksOf({ times, minutes }: Pick<Round, 'times' | 'minutes'>, zone: string): Block[] {
  const read = readTimes(times, minutes, localDay(new Date(0), zone))
  if (!read.ok) return []
  return read.stretches.flatMap(({ day, from, until }) => {
    const [start, end] = [instantAt(day, from, zone).getTime(), instantAt(day, until, zone).getTime()]
    return Array.from({ length: Math.ceil((end - start) / blockMinutes) }, (_, place) => ({
      day,
      from: start + place * blockMinutes,
      until: Math.min(end, start + (place + 1) * blockMinutes),
    }))
  })
}

export type Said = { wishes: readonly Wish[] | null; interpreter: string; note: string }

/** The field that says of a half hour whether a family can come then. */
export const fieldOf = ({ from }: Pick<Block, 'from'>) => `om.${from}`
/** What it can say, and what that is in the plan: of what is possible nothing is kept. */
export const answers = [
  { name: 'goed', is: 'good' },
  { name: 'kan', is: null },
  { name: 'nooit', is: 'never' },
] as const

/** What a family said of each half hour, or of all at once; times that are none of the round's are left out. */
export function readSaid(body: Readonly<Record<string, unknown>>, blocks: readonly Block[], asksWishes: boolean): Said {
  const of = (block: Block) =>
    typeof body.geen === 'string' ? 'never' : answers.find(({ name }) => name === body[fieldOf(block)])?.is
  const interpreter = cleanLine(textOfField(body.tolk)).slice(0, 60)
  const note = cleanText(textOfField(body.opmerking)).slice(0, 500)
  const wishes = blocks.flatMap((block): Wish[] => {
    const is = of(block)
    return is ? [{ from: block.from, until: block.until, is }] : []
  })
  return { wishes: asksWishes ? joined(wishes) : null, interpreter, note }
}

/** Half hours after each other that are the same become one, so that a talk may lie across them. */
function joined(wishes: readonly Wish[]): Wish[] {
  const all: Wish[] = []
  for (const wish of wishes) {
    const last = all.at(-1)
    if (last && last.until === wish.from && last.is === wish.is) last.until = wish.until
    else all.push({ ...wish })
  }
  return all
}

/** A family that can come at none of a round's times: that is an answer too (G2). */
export const isNever = (wishes: readonly Wish[], blocks: readonly Block[]) =>
  blocks.length > 0 && blocks.every((block) => saysOf(wishes, block) === 'never')

export const saysOf = (wishes: readonly Wish[], { from, until }: Block) =>
  wishes.find((wish) => wish.from <= from && until <= wish.until)?.is ?? null
