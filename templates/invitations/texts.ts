import type { Part, Standing } from '../../src/invitations/standing-queries.ts'
import { catalogue, type Text } from '../../src/language.ts'

export const invitationTexts = catalogue({
  title: { nl: 'Uitnodigingen', en: 'Invitations' },
  haveAccount: {
    nl: (active: number, total: number) => `${active} van ${total} mensen hebben een account.`,
    en: (active: number, total: number) => `${active} of ${total} people have an account.`,
  },
  views: { nl: 'Hoe ver iedereen is', en: 'How far everybody is' },
  everybody: { nl: 'Iedereen', en: 'Everybody' },
  filter: { nl: 'Zoeken en filteren', en: 'Search and filter' },
  name: { nl: 'Naam', en: 'Name' },
  group: { nl: 'Groep', en: 'Group' },
  allGroups: { nl: 'Alle groepen', en: 'All groups' },
  who: { nl: 'Wie', en: 'Who' },
  show: { nl: 'Toon', en: 'Show' },
  people: { nl: 'Mensen', en: 'People' },
  choose: { nl: (name: string) => `Kies ${name}`, en: (name: string) => `Choose ${name}` },
  nobodyFound: {
    nl: 'Niemand gevonden. Zoek anders, of kies een ander tabblad.',
    en: 'Nobody found. Search for something else, or choose another tab.',
  },
  parentOf: { nl: (children: string) => `Ouder van ${children}`, en: (children: string) => `Parent of ${children}` },
  worksHere: { nl: 'Medewerker', en: 'Staff' },
  noAddress: { nl: 'geen e-mailadres', en: 'no email address' },
  byLetter: { nl: 'met een brief', en: 'by letter' },
  asks: { nl: 'Vraagt om een nieuwe uitnodiging', en: 'Asks for a new invitation' },
  invite: { nl: 'Uitnodigen', en: 'Invite' },
  inviteAgain: { nl: 'Opnieuw', en: 'Again' },
  inviteNamed: { nl: (name: string) => `Uitnodigen: ${name}`, en: (name: string) => `Invite ${name}` },
  inviteNamedAgain: {
    nl: (name: string) => `Opnieuw uitnodigen: ${name}`,
    en: (name: string) => `Again invite ${name}`,
  },
  inviteAll: {
    nl: (count: number) => (count === 1 ? 'Nodig 1 persoon uit' : `Nodig alle ${count} uit`),
    en: (count: number) => (count === 1 ? 'Invite 1 person' : `Invite all ${count}`),
  },
  inviteAllAgain: {
    nl: (count: number) => (count === 1 ? 'Nodig 1 persoon opnieuw uit' : `Nodig alle ${count} opnieuw uit`),
    en: (count: number) => (count === 1 ? 'Invite 1 person again' : `Invite all ${count} again`),
  },
  inviteChosen: { nl: 'Alleen wie is aangevinkt', en: 'Only those ticked' },
  inviteNote: {
    nl: 'Ieder krijgt een eigen mail met een knop die 30 dagen werkt, één keer. Wie geen e-mailadres heeft, slaan we over.',
    en: 'Everybody gets a mail of their own with a button that works for 30 days, once. We pass over whoever has no email address.',
  },
  againNote: {
    nl: 'De knop in een eerdere mail, of de code op een eerdere brief, werkt daarna niet meer.',
    en: 'The button in an earlier mail, or the code on an earlier letter, then stops working.',
  },
  letters: { nl: 'Brieven', en: 'Letters' },
  introduction: { nl: 'Introductiebrief', en: 'Introduction letter' },
  introductionFirst: {
    nl: 'Eerst een introductiebrief voor alle ouders',
    en: 'First an introduction letter for all parents',
  },
  introductionWhat: {
    nl: 'Een brief van één bladzijde voor alle ouders: wat Pleinpost is, wat er komt en hoe zij beginnen. Geef hem mee vóór u de uitnodigingen verstuurt. Er staan geen namen en geen codes op.',
    en: 'A letter of one page for all parents: what Pleinpost is, what will come and how they begin. Hand it out before you send the invitations. There are no names and no codes on it.',
  },
  introductionLanguage: { nl: 'Taal van de brief', en: 'Language of the letter' },
  introductionOwn: { nl: 'Eigen tekst', en: 'Words of your own' },
  introductionOwnHint: {
    nl: 'Bijvoorbeeld vanaf welke dag de school Pleinpost gebruikt. Mag leeg blijven.',
    en: 'For instance from which day the school uses Pleinpost. May be left empty.',
  },
  makeIntroduction: { nl: 'Maak de brief (pdf)', en: 'Make the letter (PDF)' },
  lettersFor: {
    nl: 'Maak brieven voor wie geen e-mailadres heeft',
    en: 'Make letters for those without an email address',
  },
  nobodyLeft: {
    nl: 'Er is niets verstuurd: deze mensen hebben al een account, hebben geen e-mailadres, of kregen net een uitnodiging.',
    en: 'Nothing was sent: these people have an account, have no email address, or were invited just now.',
  },
  lettersWhat: {
    nl: 'Een brief per gezin, met voor elke ouder een eigen code en een vierkante code voor de telefoon. Op volgorde van groep, klaar om te printen en te vouwen voor een vensterenvelop.',
    en: 'A letter for each family, with a code of their own for each parent and a square code for the telephone. In the order of the groups, ready to print and fold for a window envelope.',
  },
  lettersWho: { nl: 'Voor wie', en: 'For whom' },
  lettersInactive: { nl: 'Ouders die nog geen account hebben', en: 'Parents who have no account yet' },
  lettersUnreachable: {
    nl: 'Alleen ouders zonder account en zonder e-mailadres',
    en: 'Only parents without an account and without an email address',
  },
  lettersStaff: { nl: 'Medewerkers die nog geen account hebben', en: 'Staff who have no account yet' },
  lettersNote: {
    nl: 'Een code werkt 30 dagen en één keer. Wie net gemaild is, houdt dezelfde uitnodiging.',
    en: 'A code works for 30 days and once. Whoever was mailed just now keeps the same invitation.',
  },
  makeLetters: { nl: 'Maak de brieven (pdf)', en: 'Make the letters (PDF)' },
  noLetters: {
    nl: 'Er zijn geen brieven nodig: iedereen in deze keuze heeft een account.',
    en: 'No letters are needed: everybody in this choice has an account.',
  },
  toStart: { nl: 'Naar het begin van de lijst', en: 'To the start of the list' },
  sending: { nl: 'Uitnodigingen versturen', en: 'Sending invitations' },
  sentTo: {
    nl: (count: number) => (count === 1 ? 'Verstuurd naar 1 persoon.' : `Verstuurd naar ${count} mensen.`),
    en: (count: number) => (count === 1 ? 'Sent to 1 person.' : `Sent to ${count} people.`),
  },
  postponed: {
    nl: (count: number) => `${count} ${count === 1 ? 'mail wordt' : 'mails worden'} straks nog eens geprobeerd.`,
    en: (count: number) => `${count} ${count === 1 ? 'mail' : 'mails'} will be tried again later.`,
  },
  missedCount: {
    nl: (count: number) => (count === 1 ? '1 persoon kreeg geen mail' : `${count} mensen kregen geen mail`),
    en: (count: number) => (count === 1 ? '1 person got no mail' : `${count} people got no mail`),
  },
  goOn: { nl: 'U kunt verder werken: het versturen gaat door.', en: 'You can go on working: the sending goes on.' },
  refresh: { nl: 'Ververs', en: 'Refresh' },
  wasGivenUp: {
    nl: 'De mail kwam niet aan. Kijk of het adres klopt.',
    en: 'The mail did not arrive. See whether the address is right.',
  },
  wasPassedOver: { nl: 'Heeft al een account, of kan er geen krijgen.', en: 'Has an account, or cannot get one.' },
})

/** One word or two for each. */
export const standingTexts = {
  active: { nl: 'Heeft een account', en: 'Has an account' },
  invited: { nl: 'Uitgenodigd', en: 'Invited' },
  expired: { nl: 'Verlopen', en: 'Expired' },
  undelivered: { nl: 'Niet aangekomen', en: 'Did not arrive' },
  never: { nl: 'Nog niet uitgenodigd', en: 'Not invited yet' },
  unreachable: { nl: 'Geen e-mailadres', en: 'No email address' },
} satisfies Record<Standing, Text>

export const partTexts = {
  parents: { nl: 'Ouders', en: 'Parents' },
  staff: { nl: 'Medewerkers', en: 'Staff' },
  others: { nl: 'Anderen', en: 'Others' },
} satisfies Record<Part, Text>
