/** What of somebody's details a partner changed. */
export type Changed = 'contacts' | 'photo' | 'mail'

/**
 * What somebody is told about their own account or their school, apart from any message: facts only. `notice-letters.tsx`
 * has the words of each.
 */
export type Notice =
  | { kind: 'password'; link: string }
  | { kind: 'trial'; days: number; endsAt: number }
  | { kind: 'userNames' }
  | { kind: 'invitation'; link: string }
  | { kind: 'passwordChanged'; at: number }
  | { kind: 'information'; request: string }
  | FamilyNotice

/** What a partner decided (C2, C3): `family-letters.ts` has the words. */
export type FamilyNotice =
  | { kind: 'jointUse'; on: boolean; byId: string }
  | { kind: 'jointUseAsked'; byId: string }
  | { kind: 'primaryContact'; contactId: string | null; byId: string }
  | { kind: 'partnersWrite'; allowed: boolean; byId: string }
  | { kind: 'detailsChanged'; changed: Changed; byId: string }
