/** Who somebody is in a school; several at once (model.md, People). */
export const roles = [
  'admin',
  'management',
  'administration',
  'teacher',
  'council',
  'classParent',
  'liceParent',
  'parent',
  'pupil',
  'former',
] as const
/** Whoever is nothing else here any more is `former`, and keeps what came in the mailbox (C8). */
export type Role = (typeof roles)[number]

const everyone: readonly Role[] = roles
const staff: readonly Role[] = ['admin', 'management', 'administration', 'teacher']
const adults: readonly Role[] = roles.filter((role) => role !== 'pupil' && role !== 'former')

/** Who may do what: the one table (N1). A route names its permission, and cannot be declared without one. */
export const permissions = {
  'overview.read': everyone,
  'details.read': everyone,
  'details.change': everyone,
  'calendar.read': everyone,
  'groups.read': everyone,
  'photos.read': everyone,
  'messages.read': everyone,
  'messages.answer': everyone,
  'messages.write': adults,
  'messages.results': adults,
  'files.read': everyone,
  'imports.manage': ['admin', 'administration'],
} as const satisfies Record<string, readonly Role[]>

export type Permission = keyof typeof permissions

export const isStaff = (held: ReadonlySet<Role>) => staff.some((role) => held.has(role))
export const permitted = (held: ReadonlySet<Role>, permission: Permission) =>
  permissions[permission].some((role) => held.has(role))
