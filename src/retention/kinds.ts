/** What goes by itself when its time is over (N4, N6); why and when is said of each in `templates/retention/texts.ts`. */
export const kinds = [
  'absenceReports',
  'missedPupils',
  'absenceWarnings',
  'leaveRequests',
  'attendanceChecks',
  'photoConsents',
  'cancelledEvents',
  'calendarFiles',
  'toldItems',
  'siteLetters',
  'removedPosts',
  'hiddenComments',
  'unconfirmedSubscribers',
  'pollNames',
] as const
export type Kind = (typeof kinds)[number]
