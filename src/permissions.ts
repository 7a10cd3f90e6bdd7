import type { School } from './schools/schema.ts'

/** Who somebody is in a school; several at once (model.md, People). */
export const roles = [
  'admin',
  'management',
  'administration',
  'teacher',
  'council',
  'parentsCouncil',
  'classParent',
  'liceParent',
  'parent',
  'pupil',
  'former',
] as const
/** Whoever is nothing else here any more is `former`, and keeps what came in the mailbox (C8). */
export type Role = (typeof roles)[number]

/** What a school can do without: off means no menu entry, no route and no mail (A4). */
export const modules = [
  'calendar',
  'conferences',
  'userList',
  'addressList',
  'parentMessages',
  'absence',
  'photoConsent',
  'blogs',
  'website',
  'polls',
  'newsletters',
] as const
export type Module = (typeof modules)[number]

const everyone: readonly Role[] = roles
const staff: readonly Role[] = ['admin', 'management', 'administration', 'teacher']
const office: readonly Role[] = ['admin', 'administration']
/** A pupil's way in is the teacher's to set, and there is no more for a pupil than B7 says; whoever has left keeps their own. */
const grown: readonly Role[] = roles.filter((role) => role !== 'pupil')
/** Whoever belongs to the school now. */
const present: readonly Role[] = roles.filter((role) => role !== 'former')
const adults: readonly Role[] = roles.filter((role) => role !== 'pupil' && role !== 'former')

type Grantee = Exclude<Role, 'admin' | 'pupil' | 'former'>

type Rule = {
  by: readonly Role[]
  /**
   * Whom a school may give it to, or take it from; where this is left out the rule is fixed. A school admin stays one, and
   * pupils and former users get nothing by it.
   */
  within?: readonly Grantee[]
  module?: Module
}

/** Who may do what: the one table (N1). A route names its permission, and cannot be declared without one. */
export const permissions = {
  'overview.read': { by: everyone },
  'details.read': { by: everyone },
  'details.change': { by: grown },
  'workingHours.change': { by: staff },
  'contacts.change': { by: adults },
  'household.change': { by: ['parent'] },
  /** What a partner answered for both; whoever has left keeps what there is (C8). */
  'household.read': { by: ['parent', 'former'] },
  'feedback.give': { by: everyone },
  'versions.read': { by: everyone },
  /** Accounts of one's own at several schools (B6). */
  'schools.link': { by: grown },
  'security.read': { by: everyone },
  'security.change': { by: grown },
  'secondStep.setUp': { by: grown },
  'calendar.read': { by: everyone, module: 'calendar' },
  /** A parent's own children alone (H1). */
  'absence.report': { by: ['parent'], module: 'absence' },
  /** Why somebody is ill is nobody's but the teachers' of the pupil's groups, and of whoever keeps the register. */
  'absence.read': { by: ['management', 'administration', 'teacher'], module: 'absence' },
  /** What the law asks to be told, and what the pupil administration takes over (H3). */
  'absence.export': { by: ['management', 'administration'], module: 'absence' },
  /** A parent's own children's; the rest is for whoever decides (H2). */
  'leave.ask': { by: ['parent'], module: 'absence' },
  'leave.read': { by: ['parent', 'management', 'administration'], module: 'absence' },
  'leave.decide': { by: ['management'], within: ['management', 'administration'], module: 'absence' },
  /** Who was there when school began, and what parents tell by telephone (H3). */
  'absence.register': { by: ['management', 'administration', 'teacher'], module: 'absence' },
  /** What one notes for oneself alone. */
  'calendar.own': { by: adults, module: 'calendar' },
  /** In the calendars of one's own groups; who may publish, in every calendar (F1, F4). */
  'calendar.write': { by: staff, within: ['management', 'administration', 'teacher'], module: 'calendar' },
  /** The school's own calendar, holidays and study days, and the year calendar's drafts (F5). */
  'calendar.publish': { by: [...office, 'management'], within: ['administration', 'management'], module: 'calendar' },
  'calendar.subscribe': { by: adults, module: 'calendar' },
  /** Who fetches a child, and whether its class sees its birthday (F1, F6). */
  'calendar.family': { by: ['parent'], module: 'calendar' },
  /** Whether pictures of one's own child may be shown, and where (C9). */
  'consents.give': { by: ['parent'], module: 'photoConsent' },
  'consents.read': { by: staff, module: 'photoConsent' },
  'consents.manage': {
    by: [...office, 'management'],
    within: ['administration', 'management'],
    module: 'photoConsent',
  },
  /** What is published for who is here; what is for a group's people alone, those (I1). */
  'posts.read': { by: grown, module: 'blogs' },
  /** Of one's own groups; who may publish, of all and of the school (I1, I2). */
  'posts.write': { by: staff, within: ['management', 'administration', 'teacher'], module: 'blogs' },
  'posts.publish': { by: [...office, 'management'], within: ['administration', 'management'], module: 'blogs' },
  /** Comments and hearts, where the school has them. */
  'posts.react': { by: adults, module: 'blogs' },
  /** The school's public website (J1). */
  'website.manage': {
    by: [...office, 'management'],
    within: ['administration', 'management'],
    module: 'website',
  },
  /** Whether one's own photo may stand on it. */
  'website.portrait': { by: staff, module: 'website' },
  /** What the school sent; of what is for some groups, those of one's own (I2). */
  'newsletters.read': { by: adults, module: 'newsletters' },
  'newsletters.write': {
    by: [...office, 'management'],
    within: ['administration', 'management', 'teacher'],
    module: 'newsletters',
  },
  /** What the school asks of many at once; pupils have theirs (I3, B7). */
  'polls.answer': { by: present, module: 'polls' },
  'polls.write': { by: staff, within: ['management', 'administration', 'teacher'], module: 'polls' },
  'groups.read': { by: everyone },
  'pupilAccounts.manage': { by: [...office, 'teacher'], within: ['teacher', 'administration', 'management'] },
  'photos.read': { by: everyone },
  'userList.read': { by: adults, module: 'userList' },
  'addressList.read': { by: [...staff, 'parent'], module: 'addressList' },
  'messages.read': { by: everyone },
  'messages.answer': { by: everyone },
  /** One's own mailbox: archive, folders, search. */
  'messages.arrange': { by: grown },
  'translations.read': { by: grown },
  'conversations.read': { by: grown },
  'conversations.reply': { by: adults },
  'conversations.takeOver': { by: staff },
  'conversations.block': { by: adults },
  /** The piece that somebody reported, and nothing around it (D7). */
  'reports.settle': { by: ['management'], within: ['management', 'administration'] },
  'absence.change': { by: staff },
  'messages.write': { by: adults },
  'messages.writeToSchool': {
    by: staff,
    within: ['management', 'administration', 'teacher', 'council', 'parentsCouncil'],
  },
  /** What messages can begin with, for all who work here (D3). */
  'messages.shareTemplates': { by: staff, within: ['management', 'administration', 'teacher'] },
  /** Recipients under a name, for all who work here (D6). */
  'messages.shareLists': { by: staff, within: ['management', 'administration', 'teacher'] },
  'messages.results': { by: adults },
  /** Telephone numbers and other guardians are the school's to know (C1, D16). */
  'messages.reach': { by: staff },
  /** What somebody answered on paper or by telephone, to one's own message (D4). */
  'answers.enter': { by: staff },
  /** The talks of one's own children, and those that one holds. */
  'conferences.read': { by: adults, module: 'conferences' },
  'conferences.hold': { by: staff, module: 'conferences' },
  'conferences.manage': {
    by: [...office, 'management'],
    within: ['administration', 'management'],
    module: 'conferences',
  },
  'files.read': { by: everyone },
  'management.read': { by: ['admin', 'management', 'administration'] },
  'settings.manage': { by: ['admin'] },
  'families.manage': { by: [...office, 'management'], within: ['administration', 'management'] },
  /** That the operator may take the school to another installation (N5). */
  'school.move': { by: ['admin', 'management'] },
  'roles.manage': { by: ['admin'] },
  'secondStep.reset': { by: ['admin'] },
  'groups.manage': { by: [...office, 'management'], within: ['administration', 'management'] },
  'audit.read': { by: ['admin'] },
  'changes.export': { by: office, within: ['management', 'administration'] },
  'imports.manage': { by: office, within: ['management', 'administration'] },
  'invitations.manage': { by: office, within: ['administration', 'management'] },
  'addresses.unblock': { by: [...office, 'management'], within: ['administration', 'management'] },
  'years.manage': { by: office, within: ['administration', 'management'] },
} as const satisfies Record<string, Rule>

export type Permission = keyof typeof permissions

/** What a school has decided of the table: which modules are off, and who has what is not fixed. */
export type Policy = Pick<School, 'modulesOff' | 'grants'>

/** `within` is narrower in the table: what may stand there is checked where it is written. */
export const ruleOf = (permission: Permission): Omit<Rule, 'within'> & { within?: readonly Role[] } =>
  permissions[permission]

export const isStaff = (held: ReadonlySet<Role>) => staff.some((role) => held.has(role))

export const isOn = (module: Module, { modulesOff }: Pick<Policy, 'modulesOff'>) => !modulesOff.includes(module)

/** Whether what this belongs to is there at all. */
export function isOpen(permission: Permission, policy: Policy) {
  const { module } = ruleOf(permission)
  return module === undefined || isOn(module, policy)
}

/** The roles that have it at this school; a grant beyond the table's bounds counts for nothing. */
export function holders(permission: Permission, policy: Policy): readonly Role[] {
  if (!isOpen(permission, policy)) return []
  const { by, within } = ruleOf(permission)
  const granted = policy.grants[permission]
  if (!within || !granted) return by
  return [...by.filter((role) => !within.includes(role)), ...granted.filter((role) => within.includes(role))]
}

export const permitted = (held: ReadonlySet<Role>, permission: Permission, policy: Policy) =>
  holders(permission, policy).some((role) => held.has(role))
