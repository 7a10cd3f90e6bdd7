import type { Eyes } from '../contacts/seeing.ts'

/** What somebody is at the school, as a list wants to know it. */
export type Standing = { here: boolean; works: boolean; parent: boolean; pupil: boolean }

/** What a viewer is to somebody in the list. */
export type Relation = {
  self: boolean
  /** The viewer works here. */
  staff: boolean
  /** The viewer is an adult of the school today, and nobody who left. */
  belongs: boolean
  /** They answer as one, while joint use is on. */
  partner: boolean
  /** Both have a child in one class. */
  classmates: boolean
  /** They have a group in common, themselves or by their children. */
  together: boolean
  /** The viewer is kept from a child of theirs, or from this child: custody "blocked" overrides everything. */
  blocked: boolean
  /** The viewer may write to them. */
  writes: boolean
  /** They show something to everybody. */
  open: boolean
}

/**
 * Whoever is blocked for a pupil finds neither the pupil nor whoever has custody of it (C10). Staff find all others who are
 * here; others find whoever works here, whom they may write to, whose child is in a class with theirs, who shows something to
 * all; and pupils of groups in common (C4).
 */
export function isListed(standing: Standing, relation: Relation) {
  if (!standing.here) return false
  if (relation.self) return true
  if (relation.blocked) return false
  if (relation.staff) return true
  if (standing.works) return true
  if (!relation.belongs) return false
  if (standing.pupil) return relation.together
  return relation.writes || relation.classmates || relation.open
}

/** With whose eyes the viewer sees their numbers and addresses (C1). A pupil's are the school's alone. */
export function eyesOf(standing: Standing, relation: Relation): Eyes {
  if (relation.self) return 'self'
  if (relation.blocked || !standing.here) return 'nobody'
  if (relation.staff) return 'staff'
  if (!relation.belongs) return 'nobody'
  if (relation.partner) return 'partner'
  if (standing.pupil) return 'nobody'
  return relation.classmates ? 'group' : 'all'
}

/** Whose photo is seen: of whoever works here by all, else by whoever shares a group. */
export const seesPhoto = ({ works }: Standing, { self, staff, together }: Relation) =>
  self || staff || works || together
