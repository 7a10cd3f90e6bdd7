import type { Visibility } from './schema.ts'

/** With whose eyes one looks at how somebody can be reached (C1). */
export type Eyes = 'self' | 'staff' | 'partner' | 'group' | 'all' | 'nobody'

const everything: readonly Visibility[] = ['staff', 'group', 'all']
const shown: Record<Eyes, readonly Visibility[]> = {
  self: everything,
  staff: everything,
  /** What one may change one sees (C2). */
  partner: everything,
  group: ['group', 'all'],
  all: ['all'],
  nobody: [],
}

/** The one place where visibility is applied: to a person's page, the address list and the preview of both. */
export const seenBy = <Item extends { visibility: Visibility }>(eyes: Eyes, items: readonly Item[]) =>
  items.filter(({ visibility }) => shown[eyes].includes(visibility))
