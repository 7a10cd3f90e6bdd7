/** What of somebody's details a partner changed. */
export type Changed = 'contacts' | 'photo' | 'mail'

/**
 * What somebody is told about their own account or their school, apart from any message: facts only. `notice-letters.tsx`
 * has the words of each.
 */
export type Notice =
  | AccountNotice
  | { kind: 'trial'; days: number; endsAt: number }
  | { kind: 'subdomain'; from: string; to: string }
  | { kind: 'invitation'; link: string }
  | { kind: 'invitationAsked'; by: string }
  | { kind: 'information'; request: string }
  /** From the waiting list to a place (D3). */
  | { kind: 'place'; question: string; claimant: string }
  /** It was to go by itself, and did not (D1). */
  | { kind: 'draftReturned'; draft: string }
  /** A child was not seen at school at the bell, and nobody reported it (H3). */
  | { kind: 'missed'; pupil: string; day: string }
  /** Sixteen hours of unexplained absence; of whom, one reads there (H3). */
  | { kind: 'absenceWarning'; warning: string }
  /** A parent asks leave, and somebody should decide; or it was decided (H2). */
  | { kind: 'leaveAsked'; request: string }
  | { kind: 'leaveDecided'; request: string; decision: string }
  /** That a parent showed another's message to management: which, one reads there (D7). */
  | { kind: 'reported' }
  /** What they mailed is in no conversation, and why (D8). */
  | { kind: 'mailedReply'; why: Exclude<MailedReplyProblem, 'stranger' | 'unread'>; path: string | null }
  /** The address is taken out as soon as the mail is sent or given up. */
  | { kind: 'mailedReply'; why: 'stranger' | 'unread'; stranger?: string; path: null }
  | ConferenceNotice
  /** Somebody is asked in a poll or survey, or has not taken part yet (I3); never what anybody answered. */
  | { kind: 'poll'; what: 'opened' | 'closing'; poll: string }
  /** One guardian said no to pictures of a child where another said yes (C9). */
  | { kind: 'consentDiffers'; pupilId: string }
  /** A visitor wrote on the website; what, one reads there (J1). */
  | { kind: 'siteLetter'; letter: string }
  | FamilyNotice

/**
 * Of a mail that answered one of ours. `unread`: one about an account, which has no reader. `stranger` is all that somebody learns who is not the person it was sent to; `untrusted`:
 * it named their address, and nothing proves that it came from there; `closed`: the message takes no answers, or not theirs.
 */
export const mailedReplyProblems = [
  'stranger',
  'closed',
  'many',
  'long',
  'empty',
  'several',
  'untrusted',
  'unread',
] as const
export type MailedReplyProblem = (typeof mailedReplyProblems)[number]

/** What a partner decided (C2, C3): `family-letters.ts` has the words. */
export type FamilyNotice =
  | { kind: 'jointUse'; on: boolean; byId: string }
  | { kind: 'jointUseAsked'; byId: string }
  | { kind: 'primaryContact'; contactId: string | null; byId: string }
  | { kind: 'partnersWrite'; allowed: boolean; byId: string }
  | { kind: 'detailsChanged'; changed: Changed; byId: string }

/** About somebody's way in (B2 to B4): `account-letters.ts` has the words. */
export type AccountNotice =
  | { kind: 'password'; link: string }
  | { kind: 'userNames' }
  | { kind: 'emailConfirm'; link: string }
  | { kind: 'emailChanged'; link: string }
  | { kind: 'newDevice'; browser: string; at: number }
  | { kind: 'security'; news: SecurityNews; at: number }

/** What an owner should know of at once, since it may not have been the owner who did it (ASVS 6.3.7). */
export const securityNews = [
  'passwordChanged',
  'userNameChanged',
  'secondStepOn',
  'secondStepOff',
  'recoveryMade',
  'recoveryUsed',
  'stepGuessed',
  'passkeyAdded',
  'passkeyRemoved',
  'passkeyCopied',
  'stepReset',
  'accountsLinked',
] as const
export type SecurityNews = (typeof securityNews)[number]

/** What happened to a round of talks, or to a talk of one's own (G4): `conference-letter.ts` has the words. */
export const conferenceNews = [
  'invited',
  'closing',
  'booked',
  'moved',
  'elsewhere',
  'cancelled',
  'freed',
  'movedUp',
  'joined',
  'parted',
  'published',
  'eve',
] as const
export type ConferenceNews = (typeof conferenceNews)[number]
/** `talk` is empty where it is about all of them; several have a space between them. */
export type ConferenceNotice = { kind: 'conference'; what: ConferenceNews; round: string; talk: string }
