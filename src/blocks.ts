import { fingerprint } from './ids.ts'

/** What pages and newsletters are made of, one below the other. */
type Block = { id: string }

/** What stands there, so that a form can say what it saw. */
export const markOf = async (thing: unknown) => (await fingerprint(JSON.stringify(thing))).slice(0, 22)

/** What the form of a block that is gone has seen. */
const gone = 'weg'
export const markOfBlock = async (block: Block | undefined) => (block ? markOf(block) : gone)

/** In the place of the one that it was, or at the end. */
export const withBlock = <B extends Block>(blocks: readonly B[], block: B): B[] =>
  blocks.some(({ id }) => id === block.id)
    ? blocks.map((one) => (one.id === block.id ? block : one))
    : [...blocks, block]

export const moves = ['omhoog', 'omlaag', 'weg'] as const
export type Move = (typeof moves)[number]

/** One place further, or taken out; null where there is no such block any more. */
export function moved<B extends Block>(blocks: readonly B[], id: string, move: Move): B[] | null {
  const at = blocks.findIndex((one) => one.id === id)
  const block = blocks[at]
  if (!block) return null
  const others = blocks.filter((one) => one !== block)
  if (move !== 'weg') others.splice(Math.max(0, at + (move === 'omhoog' ? -1 : 1)), 0, block)
  return others
}
