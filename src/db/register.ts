/**
 * What becomes of each table's rows (checks.md, 39): whether they say something of a person, go with that person's own data
 * when asked for (N4), and are deleted with the person; and if not, why they are kept.
 */
export type Keeping = {
  personal: boolean
  /** In the machine-readable copy of somebody's own data. */
  exported: boolean
  /** With the person: the row goes, or the person is taken out of it, or it stays for the reason. */
  deleted: 'row' | 'pseudonym' | 'stays'
  /** Why, and for how long. */
  kept: string
}

const own = (kept: string): Keeping => ({ personal: true, exported: true, deleted: 'row', kept })
const school = (kept: string): Keeping => ({ personal: false, exported: false, deleted: 'stays', kept })
const trace = (kept: string): Keeping => ({ personal: true, exported: false, deleted: 'pseudonym', kept })
const secret = (kept: string): Keeping => ({ personal: true, exported: false, deleted: 'row', kept })

/** In the order in which rows point at each other: none names a table that comes after its own. */
export const register: Readonly<Record<string, Keeping>> = {
  // First, and so the last to go with its school: triggers write here when what comes after is deleted.
  name_changes: secret('minutes, until the directory is told'),
  people: own('as long as somebody belongs to the school'),
  names_here: own('as long as somebody is here'),
  pupils: own('as long as the pupil is in the school, and what the law says after'),
  photos: own('as long as it hangs, and its row a day longer'),
  logos: trace('as long as the school shows it, and its row a day longer'),
  contact_items: own('as long as somebody belongs to the school'),
  staff: own('as long as somebody works here'),
  households: school('as long as it has members'),
  household_members: own('as long as somebody has a child here'),
  guardianships: own('as long as the child is here; its ground is the school’s duty of care'),
  groups: school('the school’s own years'),
  memberships: own('who could read what rests on it (C8)'),
  accounts: own('as long as somebody logs in'),
  sessions: own('four weeks after the log-in; the installed app’s until it was not used for a year'),
  push_devices: own('as long as that browser is logged in, or until its owner turns it off'),
  login_failures: secret('a quarter of an hour'),
  code_apps: secret('as long as somebody logs in with it'),
  recovery_codes: secret('until used or made anew'),
  spent_proofs: school('minutes: codes and challenges that may not be used twice'),
  passkeys: own('as long as somebody logs in with it'),
  pupil_cards: secret('a quarter of an hour, sealed, until printed'),
  settings: school('as long as the school is here'),
  identity_providers: school('as long as the school logs in with it'),
  sign_on_identities: secret('as long as somebody works here'),
  links: secret('until used or over'),
  link_uses: secret('with its link'),
  invitations: own('until the account is made; who was invited when'),
  invitation_runs: trace('who invited whom, as long as the invitation can be asked about'),
  invitation_run_people: own('with its run'),
  audit_log: trace('three years: who did what must stay answerable (Normenkader IBP)'),
  messages: { personal: true, exported: true, deleted: 'pseudonym', kept: 'readers keep what they were sent' },
  message_versions: own('with its message, for its sender alone'),
  deliveries: own('with its message'),
  delivery_pupils: own('with its delivery'),
  translations: school('with the message or reply that it is of, by triggers'),
  drafts: own('until sent or thrown away'),
  message_templates: own('as long as its owner belongs to the school'),
  saved_lists: own('as long as its owner belongs to the school'),
  attachments: { personal: true, exported: true, deleted: 'stays', kept: 'with its message' },
  pictures: own('as long as a text has it, and a day longer'),
  picture_uses: school('with the text that has it'),
  questionnaires: school('with its message'),
  deadline_changes: trace('with its message: who moved what parents had to keep to'),
  reminders: school('with its message'),
  questions: school('with its message'),
  responses: own('with its message'),
  answers: own('with its response'),
  answer_files: own('with its answer, and its bytes with it'),
  signed_texts: school('with its question'),
  submissions: own('with its response'),
  places: own('with its question'),
  tallies: school('with its message'),
  contradictions: { personal: true, exported: false, deleted: 'row', kept: 'as long as the answers differ' },
  figures: school('with its message'),
  countings: school('with its message'),
  replies: {
    personal: true,
    exported: true,
    deleted: 'pseudonym',
    kept: 'with its message: both sides keep what was said',
  },
  threads: own('with its message'),
  folders: own('until removed'),
  placings: own('with its message'),
  returned_mails: secret('a month, to tell what happens once from what goes on'),
  blocked_addresses: own('until somebody unblocks it and a mail arrives, or nobody has the address any more'),
  blocks: own('as long as both belong to the school'),
  reports: { personal: true, exported: true, deleted: 'pseudonym', kept: 'two years after it was settled' },
  takeovers: trace('with its message'),
  absences: own('until the next one, or as long as somebody works here'),
  working_hours: own('as long as somebody works here'),
  events: { personal: true, exported: true, deleted: 'pseudonym', kept: 'as long as the school has a calendar' },
  event_calendars: school('with its event'),
  occurrences: school('with its event'),
  calendar_feeds: secret('until renewed or stopped, or as long as its owner belongs to the school'),
  pick_ups: own('as long as the child is here'),
  birthday_consents: own('until taken back, or as long as the child is here'),
  calendar_imports: trace('two weeks'),
  absence_reports: own('five years: what the law says of absence'),
  absence_changes: trace('with its report'),
  outbox: trace('until its delivery cannot be disputed any more'),
  change_exports: trace('a year'),
  detail_changes: own('a year, so that the pupil administration can take it over'),
  custody_changes: own(
    'as long as the child is here, and what the law says after: who decided what must stay answerable',
  ),
  rollovers: trace('two school years: who let a year begin'),
  rollover_groups: school('until a year can no longer be taken back'),
  rollover_places: secret('until a year can no longer be taken back'),
  rollover_pupils: secret('until a year can no longer be taken back'),
  information_requests: own('two years after the answer'),
  information_answers: own('with its request'),
  import_runs: trace('who read which file in'),
  import_choices: school('with its file; it names lines by a code'),
  import_mappings: trace('who said what the columns of a list are'),
  import_applications: trace('who applied which file'),
  import_changes: secret('two weeks, or until the next file: to take the last one back'),
  import_undoings: trace('who took which file back'),
  external_keys: secret('as long as the pupil administration names it'),
}

/** The same for the directory, which holds no more of anybody than it takes to find a school. */
export const directoryRegister: Readonly<Record<string, Keeping>> = {
  schools: school('as long as the school is here'),
  school_words: school('with its school'),
  former_subdomains: school('a year, in which it leads on to the school'),
  hosts: school('with its school'),
  own_mails: school('a month after it was sent; what it says is read elsewhere'),
  feedback: { personal: true, exported: true, deleted: 'row', kept: 'a year' },
  account_names: {
    personal: true,
    exported: false,
    deleted: 'row',
    kept: 'with the account, as fingerprints that only we can make',
  },
  sign_ups: { personal: true, exported: false, deleted: 'row', kept: 'until confirmed, or a day' },
  tallies: { personal: true, exported: false, deleted: 'row', kept: 'two days, as fingerprints that only we can make' },
  heartbeats: school('one row'),
  removals: school('for good: that a school went, and how much there was of what (N6)'),
}
