/** Everything that the audit log can say (N3); `templates/audit/texts.ts` says it in words. */
export const actions = [
  'login.signedOn',
  'signon.changed',
  'import.applied',
  'import.undone',
  'import.discarded',
  'settings.changed',
  'modules.changed',
  'password.renewed',
  'custody.changed',
  'household.changed',
  'information.asked',
  'information.answered',
  'household.decided',
  'details.changed',
  'access.refused',
  'data.exported',
  'exports.many',
  'grants.changed',
  'invitations.sent',
  'year.agreed',
  'year.began',
  'year.undone',
  'password.renewed',
  'password.changed',
  'userName.changed',
  'email.changed',
  'email.takenBack',
  'session.ended',
  'sessions.ended',
  'role.given',
  'role.taken',
  'place.given',
  'place.taken',
  'group.founded',
  'group.renamed',
  'group.ended',
] as const
export type Action = (typeof actions)[number]

/** What data leaves the school in, each with its words in `templates/audit/texts.ts`. */
export const exportKinds = ['auditLog'] as const
export type ExportKind = (typeof exportKinds)[number]
