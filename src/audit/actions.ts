/** Everything that the audit log can say (N3); `templates/audit/texts.ts` says it in words. */
export const actions = [
  'import.applied',
  'settings.changed',
  'modules.changed',
  'password.renewed',
  'custody.changed',
  'household.changed',
  'information.asked',
  'information.answered',
  'household.decided',
  'details.changed',
] as const
export type Action = (typeof actions)[number]
