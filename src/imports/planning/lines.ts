import { createHash } from 'node:crypto'
import type { Change, Entry, PartName } from './difference.ts'
import { emptyPlan, type Plan } from './plan.ts'

export const ways = ['added', 'changed', 'gone'] as const
export type Way = (typeof ways)[number]

/** What somebody decided, by the line it is about: to leave it out, or who a doubtful one is. */
export type Choices = ReadonlyMap<string, string>
export const noChoices: Choices = new Map()

export const leftOut = 'out'
export const somebodyNew = 'new'
const same = 'same:'
export const sameAs = (personId: string) => `${same}${personId}`
export const chosenPerson = (choice: string | null | undefined) =>
  choice?.startsWith(same) ? choice.slice(same.length) : null

/** Names a line the same way whenever the file is compared, and tells nothing of whom it is about. */
export const lineId = (...about: string[]) =>
  createHash('sha256').update(about.join('\n')).digest('base64url').slice(0, 16)

type Planned = { plan: Plan; choices: Choices }
type Said = Pick<Entry, 'name' | 'about'> & { way: Way; changes?: Change[] }

/** One line, planned apart, with the rows that make it true: all of them are taken over, or none. True where they are. */
export function planLine<P extends Planned>(
  planning: P,
  part: PartName,
  key: string,
  write: (draft: P) => Said | null,
) {
  const draft = { ...planning, plan: emptyPlan() }
  const said = write(draft)
  if (!said) return merge(planning.plan, draft.plan)
  const { way, changes = [], ...entry } = said
  const line = lineId(part, way, key)
  const isLeft = planning.choices.get(line) === leftOut
  planning.plan.difference[part][way].push({ line, ...entry, changes, isLeft })
  return isLeft ? !merge(planning.plan, { difference: draft.plan.difference }) : merge(planning.plan, draft.plan)
}

/** What a part of a plan adds to the whole: its rows, its lines, its doubts. */
export function merge(plan: Plan, { difference, ...rows }: Partial<Plan> & Pick<Plan, 'difference'>): true {
  // Safe casts: both sides have the same fields, and each is a list of the same rows.
  for (const [field, added] of Object.entries(rows) as [keyof typeof rows, never[]][])
    append(plan[field] as never[], added)
  for (const part of ['groups', 'pupils', 'staff', 'guardians'] as const)
    for (const way of ways) append(plan.difference[part][way], difference[part][way])
  for (const besides of ['doubts', 'warnings', 'notes'] as const)
    append(plan.difference[besides] as never[], difference[besides] as never[])
  return true
}

/** A call takes only so many arguments, and a school has thousands. */
function append<T>(all: T[], more: readonly T[]) {
  for (const one of more) all.push(one)
}
