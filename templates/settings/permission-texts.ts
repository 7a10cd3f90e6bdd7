import type { Text } from '../../src/language.ts'
import type { Permission } from '../../src/permissions.ts'

/** What each permission lets one do: one without its words does not compile. */
export const permissionTexts: Readonly<Record<Permission, Text>> = {
  'overview.read': { nl: 'Het overzicht zien', en: 'See the overview' },
  'details.read': { nl: 'De eigen gegevens zien', en: 'See one’s own details' },
  'details.change': { nl: 'De eigen gegevens wijzigen', en: 'Change one’s own details' },
  'workingHours.change': { nl: 'De eigen werkuren laten zien', en: 'Show one’s own working hours' },
  'security.read': { nl: 'Zien waar u bent ingelogd', en: 'See where you are logged in' },
  'security.change': {
    nl: 'Eigen gebruikersnaam, wachtwoord en tweede stap wijzigen',
    en: 'Change one’s own user name, password and second step',
  },
  'secondStep.setUp': { nl: 'Een tweede stap instellen', en: 'Set up a second step' },
  'contacts.change': { nl: 'De eigen telefoons en adressen wijzigen', en: 'Change one’s own telephones and addresses' },
  'household.read': { nl: 'De antwoorden van het gezin lezen', en: 'Read the answers of the family' },
  'household.change': { nl: 'Afspraken met de partner wijzigen', en: 'Change what is agreed with the partner' },
  'feedback.give': { nl: 'De makers van Pleinpost schrijven', en: 'Write to the makers of Pleinpost' },
  'versions.read': { nl: 'Lezen wat er nieuw is', en: 'Read what is new' },
  'calendar.read': { nl: 'De kalender zien', en: 'See the calendar' },
  'absence.report': { nl: 'Het eigen kind afwezig melden', en: 'Report one’s own child absent' },
  'absence.export': {
    nl: 'Absentie uitvoeren en verzuim melden',
    en: 'Export absence, and report it where the law asks',
  },
  'leave.ask': { nl: 'Verlof aanvragen voor het eigen kind', en: 'Ask for leave for one’s own child' },
  'leave.read': {
    nl: 'Verlofaanvragen lezen (ouders: van het eigen kind)',
    en: 'Read requests for leave (parents: of their own child)',
  },
  'leave.decide': { nl: 'Beslissen over verlof', en: 'Decide about leave' },
  'absence.register': {
    nl: 'Bijhouden wie er is (leerkrachten: in de eigen groepen)',
    en: 'Keep the register of who is there (teachers: in their own groups)',
  },
  'absence.read': {
    nl: 'Zien wie er afwezig is (leerkrachten: in de eigen groepen)',
    en: 'See who is absent (teachers: in their own groups)',
  },
  'calendar.own': { nl: 'Eigen afspraken in de kalender zetten', en: 'Put one’s own items in the calendar' },
  'calendar.write': {
    nl: 'In de kalender van de eigen groepen schrijven',
    en: 'Write in the calendar of one’s own groups',
  },
  'calendar.publish': {
    nl: 'De kalender van de school bijhouden: vakanties, studiedagen en de jaarkalender',
    en: 'Keep the calendar of the school: holidays, study days and the year calendar',
  },
  'calendar.subscribe': {
    nl: 'De kalender in een ander programma volgen',
    en: 'Follow the calendar in another program',
  },
  'calendar.family': {
    nl: 'Voor een kind opgeven wie het ophaalt en of de klas de verjaardag ziet',
    en: 'Say for a child who fetches it and whether the class sees its birthday',
  },
  'consents.give': {
    nl: 'Beeldtoestemming geven voor eigen kinderen',
    en: 'Give photo consent for one’s own children',
  },
  'consents.read': { nl: 'Zien wie er op de foto mag', en: 'See who may be in pictures' },
  'consents.manage': { nl: 'Beeldtoestemming vragen', en: 'Ask for photo consent' },
  'groups.read': { nl: 'De eigen groepen zien', en: 'See one’s own groups' },
  'pupilAccounts.manage': {
    nl: 'Leerlingen laten inloggen (leerkrachten: die van de eigen groep)',
    en: 'Let pupils log in (teachers: those of their own group)',
  },
  'photos.read': { nl: 'Foto’s zien van wie men kent', en: 'See photos of those one knows' },
  'userList.read': { nl: 'De gebruikerslijst zien', en: 'See the user list' },
  'addressList.read': { nl: 'De adreslijst van ouders zien', en: 'See the address list of parents' },
  'messages.read': { nl: 'Eigen berichten lezen', en: 'Read one’s own messages' },
  'messages.arrange': { nl: 'Eigen berichten ordenen en doorzoeken', en: 'Arrange and search one’s own messages' },
  'messages.answer': { nl: 'Vragen in berichten beantwoorden', en: 'Answer questions in messages' },
  'conversations.read': { nl: 'Eigen gesprekken lezen', en: 'Read one’s own conversations' },
  'schools.link': { nl: 'Eigen accounts bij meer scholen koppelen', en: 'Link own accounts at several schools' },
  'translations.read': { nl: 'Vertalingen lezen', en: 'Read translations' },
  'conversations.reply': { nl: 'Op berichten antwoorden', en: 'Reply to messages' },
  'conversations.takeOver': {
    nl: 'Een gesprek met ouders van een collega overnemen',
    en: 'Take over a colleague’s conversation with parents',
  },
  'conversations.block': {
    nl: 'Andere ouders blokkeren en hun berichten melden',
    en: 'Block other parents and report their messages',
  },
  'reports.settle': { nl: 'Gemelde berichten lezen en afhandelen', en: 'Read and settle reported messages' },
  'absence.change': { nl: 'Afwezigheid en vervanging opgeven', en: 'Tell of being away and who stands in' },
  'messages.write': { nl: 'Berichten schrijven', en: 'Write messages' },
  'messages.shareTemplates': { nl: 'Sjablonen met collega’s delen', en: 'Share templates with colleagues' },
  'messages.reach': {
    nl: 'Zien wie een eigen bericht niet bereikte, en een bellijst of brieven maken',
    en: 'See whom one’s own message did not reach, and make a call list or letters',
  },
  'messages.shareLists': { nl: 'Bewaarde lijsten met collega’s delen', en: 'Share saved lists with colleagues' },
  'messages.writeToSchool': {
    nl: 'Aan alle ouders van de school schrijven',
    en: 'Write to all parents of the school',
  },
  'answers.enter': { nl: 'Antwoorden op papier invullen', en: 'Enter answers given on paper' },
  'messages.results': { nl: 'Zien wie op eigen berichten antwoordde', en: 'See who answered one’s own messages' },
  'files.read': { nl: 'Bijlagen openen', en: 'Open attachments' },
  'management.read': { nl: 'Beheer openen', en: 'Open the school’s management' },
  'settings.manage': { nl: 'Instellingen en rechten van de school', en: 'Settings and rights of the school' },
  'families.manage': {
    nl: 'Gezinnen, gezag en informatieverzoeken beheren',
    en: 'Manage families, custody and information requests',
  },
  'roles.manage': { nl: 'Rollen geven en afnemen', en: 'Give and take roles' },
  'secondStep.reset': {
    nl: 'De tweede stap bij het inloggen van iemand anders weghalen',
    en: 'Take away somebody else’s second step of logging in',
  },
  'groups.manage': {
    nl: 'Groepen indelen: leerkrachten, klassenouders, leden',
    en: 'Arrange groups: teachers, class parents, members',
  },
  'audit.read': { nl: 'Het logboek lezen', en: 'Read the log' },
  'invitations.manage': { nl: 'Mensen uitnodigen en brieven maken', en: 'Invite people and make letters' },
  'addresses.unblock': {
    nl: 'Zien naar welke adressen geen mail gaat, en ze deblokkeren',
    en: 'See which addresses get no mail, and unblock them',
  },
  'conferences.read': { nl: 'Gesprekken over de eigen kinderen', en: 'Talks about one’s own children' },
  'conferences.hold': { nl: 'Gesprekken voeren', en: 'Hold talks' },
  'conferences.manage': { nl: 'Gespreksrondes maken en plannen', en: 'Make and plan rounds of talks' },
  'years.manage': { nl: 'Een nieuw schooljaar laten beginnen', en: 'Let a new school year begin' },
  'changes.export': {
    nl: 'Wijzigingen van ouders exporteren',
    en: 'Export parents’ changes',
  },
  'imports.manage': { nl: 'Leerlingen en ouders inlezen', en: 'Import pupils and parents' },
}
