import type { Action, ExportKind } from '../../src/audit/actions.ts'
import { catalogue, type Text } from '../../src/language.ts'

/** What was done, as the log's reader should read it: an action without its words does not compile. */
export const actionTexts = catalogue({
  'login.signedOn': { nl: 'Ingelogd via een aanbieder', en: 'Logged in through a provider' },
  'signon.changed': { nl: 'Aanbieder om mee in te loggen gewijzigd', en: 'Provider to log in with changed' },
  'access.refused': { nl: 'Geen toegang gekregen', en: 'Refused access' },
  'data.exported': { nl: 'Gegevens geëxporteerd', en: 'Data exported' },
  'exports.many': {
    nl: 'Alarm: meer dan 1.000 exports in een uur',
    en: 'Alarm: more than 1,000 exports in an hour',
  },
  'import.applied': { nl: 'Bestand ingelezen', en: 'File imported' },
  'import.undone': { nl: 'Bestand teruggedraaid', en: 'Import taken back' },
  'import.discarded': { nl: 'Bestand weggegooid', en: 'File thrown away' },
  'settings.changed': { nl: 'Instellingen gewijzigd', en: 'Settings changed' },
  'role.given': { nl: 'Rol gegeven', en: 'Role given' },
  'role.taken': { nl: 'Rol afgenomen', en: 'Role taken away' },
  'place.given': { nl: 'In groep gezet', en: 'Put in a group' },
  'place.taken': { nl: 'Uit groep gehaald', en: 'Taken out of a group' },
  'group.founded': { nl: 'Groep gemaakt', en: 'Group made' },
  'group.renamed': { nl: 'Groep hernoemd', en: 'Group renamed' },
  'group.ended': { nl: 'Groep gestopt', en: 'Group ended' },
  'grants.changed': { nl: 'Rechten gewijzigd', en: 'Rights changed' },
  'modules.changed': { nl: 'Onderdelen aan of uit gezet', en: 'Modules switched on or off' },
  'password.changed': { nl: 'Wachtwoord gewijzigd', en: 'Password changed' },
  'userName.changed': { nl: 'Gebruikersnaam gewijzigd', en: 'User name changed' },
  'email.changed': { nl: 'E-mailadres gewijzigd', en: 'Email address changed' },
  'email.takenBack': { nl: 'Wijziging van e-mailadres teruggedraaid', en: 'Change of email address undone' },
  'session.ended': { nl: 'Een apparaat uitgelogd', en: 'A device logged out' },
  'sessions.ended': { nl: 'Overal uitgelogd', en: 'Logged out everywhere' },
  'password.renewed': { nl: 'Nieuw wachtwoord gekozen via de mail', en: 'New password chosen by mail' },
  'custody.changed': { nl: 'Gezag gewijzigd', en: 'Custody changed' },
  'household.changed': { nl: 'Gezin gewijzigd', en: 'Household changed' },
  'household.decided': { nl: 'Keuze van een gezin gewijzigd', en: 'A family’s choice changed' },
  'details.changed': { nl: 'Gegevens van de partner gewijzigd', en: 'The partner’s details changed' },
  'information.asked': { nl: 'Informatieverzoek binnengekomen', en: 'Information request received' },
  'year.agreed': { nl: 'Nieuw schooljaar gepland', en: 'New school year planned' },
  'year.began': { nl: 'Nieuw schooljaar begonnen', en: 'New school year begun' },
  'year.undone': { nl: 'Nieuw schooljaar teruggedraaid', en: 'New school year taken back' },
  'information.answered': { nl: 'Informatieverzoek beantwoord', en: 'Information request answered' },
  'invitations.sent': { nl: 'Uitnodigingen verstuurd', en: 'Invitations sent' },
  'letters.made': { nl: 'Brieven met codes gemaakt', en: 'Letters with codes made' },
  'account.opened': { nl: 'Account gemaakt met een uitnodiging', en: 'Account made by invitation' },
} satisfies Record<Action, Text>)

/** What was taken out. */
export const exportTexts = catalogue({
  auditLog: { nl: 'het logboek', en: 'the log' },
} satisfies Record<ExportKind, Text>)

export const auditTexts = catalogue({
  title: { nl: 'Logboek', en: 'Log' },
  intro: {
    nl: 'Wie wat deed met de beveiliging en met gegevens van mensen. Niemand kan hier iets wijzigen of weghalen. Wat mensen elkaar schrijven staat er niet in.',
    en: 'Who did what with security and with people’s data. Nobody can change or remove anything here. What people write to each other is not in it.',
  },
  search: { nl: 'Zoeken', en: 'Search' },
  person: { nl: 'Naam', en: 'Name' },
  personHint: { nl: 'Van wie het deed, of van wie het betrof', en: 'Of who did it, or whom it was done to' },
  whoIsMeant: { nl: 'Wie bedoelt u?', en: 'Whom do you mean?' },
  nobodyCalled: { nl: 'Er is niemand met die naam.', en: 'There is nobody of that name.' },
  action: { nl: 'Wat', en: 'What' },
  anything: { nl: 'Alles', en: 'Everything' },
  from: { nl: 'Vanaf', en: 'From' },
  until: { nl: 'Tot en met', en: 'Until' },
  show: { nl: 'Zoeken', en: 'Search' },
  all: { nl: 'Alles tonen', en: 'Show everything' },
  about: { nl: (name: string) => `Over ${name}`, en: (name: string) => `About ${name}` },
  nothing: { nl: 'Hierover staat niets in het logboek.', en: 'There is nothing about this in the log.' },
  download: { nl: 'Exporteren als CSV', en: 'Export as CSV' },
  downloadHint: {
    nl: (most: string) =>
      `Wat u nu zoekt, ten hoogste de laatste ${most} regels. De export komt zelf ook in het logboek.`,
    en: (most: string) => `What you search for now, at most the last ${most} lines. The export itself is logged too.`,
  },
  product: { nl: 'Pleinpost', en: 'Pleinpost' },
  gone: { nl: 'Iemand die weg is', en: 'Somebody who has gone' },
  fileName: { nl: 'logboek', en: 'log' },

  when: { nl: 'Wanneer', en: 'When' },
  utc: { nl: 'UTC', en: 'UTC' },
  who: { nl: 'Wie', en: 'Who' },
  what: { nl: 'Wat', en: 'What' },
  whom: { nl: 'Wie het betrof', en: 'Whom it was about' },
  details: { nl: 'Bijzonderheden', en: 'Details' },
})

/** What the facts beside an action are called; one that is not here stands under its own name. */
export const factTexts = catalogue({
  name: { nl: 'naam', en: 'name' },
  town: { nl: 'plaats', en: 'town' },
  address: { nl: 'adres', en: 'address' },
  contactEmail: { nl: 'e-mailadres', en: 'email address' },
  welcome: { nl: 'welkomsttekst', en: 'welcome text' },
  languages: { nl: 'talen', en: 'languages' },
  language: { nl: 'taal van de school', en: 'language of the school' },
  zone: { nl: 'tijdzone', en: 'time zone' },
  morningSummary: { nl: 'eerste overzicht', en: 'first summary' },
  afternoonSummary: { nl: 'tweede overzicht', en: 'second summary' },
  modulesOff: { nl: 'uit', en: 'off' },
  pupilsLogIn: { nl: 'leerlingen loggen in', en: 'pupils log in' },
  staffTwoStep: { nl: 'twee stappen voor medewerkers', en: 'two steps for staff' },
  permission: { nl: 'recht', en: 'right' },
  what: { nl: 'wat', en: 'what' },
  rows: { nl: 'regels', en: 'lines' },
  role: { nl: 'rol', en: 'role' },
  group: { nl: 'groep', en: 'group' },
  before: { nl: 'eerst', en: 'before' },
  after: { nl: 'nu', en: 'now' },
  kind: { nl: 'soort', en: 'kind' },
  file: { nl: 'bestand', en: 'file' },
})
