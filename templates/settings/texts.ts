import { catalogue } from '../../src/language.ts'

export const settingsTexts = catalogue({
  management: { nl: 'Beheer', en: 'School management' },
  save: { nl: 'Bewaren', en: 'Save' },
  saved: { nl: 'Bewaard.', en: 'Saved.' },

  identity: { nl: 'Naam en adres', en: 'Name and address' },
  identityIntro: {
    nl: 'De naam staat in de bovenbalk en in elke mail, het adres op de website en boven brieven.',
    en: 'The name is in the top bar and in every mail, the address on the website and at the head of letters.',
  },
  name: { nl: 'Naam van de school', en: 'Name of the school' },
  town: { nl: 'Plaats', en: 'Town' },
  townHint: {
    nl: 'Ouders vinden de school op naam en op plaats.',
    en: 'Parents find the school by its name and by its town.',
  },
  address: { nl: 'Straat en nummer', en: 'Street and number' },
  postcode: { nl: 'Postcode', en: 'Postcode' },
  postcodeHint: { nl: 'Bijvoorbeeld 1234 AB.', en: 'For example 1234 AB.' },
  contact: { nl: 'E-mailadres van de school', en: 'Email address of the school' },
  contactHint: { nl: 'Iedereen kan het op de website zien.', en: 'Anyone can see it on the website.' },
  welcome: { nl: 'Welkomsttekst', en: 'Welcome text' },
  welcomeHint: {
    nl: 'De eerste zin staat groot bovenaan de website. Een witregel begint een nieuwe alinea.',
    en: 'The first sentence stands large at the top of the website. A blank line begins a new paragraph.',
  },

  subdomain: { nl: 'Internetadres', en: 'Web address' },

  logo: { nl: 'Logo', en: 'Logo' },

  colour: { nl: 'Kleur', en: 'Colour' },
  colourIntro: {
    nl: 'De kleur van knoppen en links, op de site en in mails. Hoe licht of donker die is, regelen wij, zodat alles te lezen blijft.',
    en: 'The colour of buttons and links, on the site and in mails. How light or dark it is we see to, so that all stays readable.',
  },
  hue: { nl: 'Tint', en: 'Hue' },
  hueHint: { nl: 'Schuif van rood naar groen naar blauw.', en: 'Slide from red to green to blue.' },
  look: { nl: 'Bekijken', en: 'Look' },
  answer: { nl: 'Antwoorden', en: 'Answer' },
  readOn: { nl: 'Lees verder', en: 'Read on' },
  light: { nl: 'licht', en: 'light' },
  dark: { nl: 'donker', en: 'dark' },
  contrast: {
    nl: (light: string, ratio: string) => `In ${light}: contrast ${ratio} op 1`,
    en: (light: string, ratio: string) => `In ${light}: contrast ${ratio} to 1`,
  },

  languages: { nl: 'Talen', en: 'Languages' },
  languagesIntro: {
    nl: 'Iedereen kiest zelf een taal uit deze. Wie niets kiest, leest de taal van de browser, of anders de taal van de school.',
    en: 'Everybody chooses one of these. Whoever chooses nothing reads the language of the browser, or else the school’s.',
  },
  offered: { nl: 'Te kiezen talen', en: 'Languages to choose' },
  schoolLanguage: { nl: 'Taal van de school', en: 'Language of the school' },
  schoolLanguageHint: {
    nl: 'Mails aan wie niets koos, en de welkomsttekst, zijn in deze taal.',
    en: 'Mails to whoever chose nothing, and the welcome text, are in this language.',
  },
  defaultIsOffered: {
    nl: 'Kies een taal die hierboven aangevinkt is.',
    en: 'Choose a language that is ticked above.',
  },

  times: { nl: 'Tijden', en: 'Times' },
  timesIntro: {
    nl: 'Ouders die niet bij elk bericht mail willen, krijgen twee keer per dag een overzicht.',
    en: 'Parents who do not want mail for each message get a summary twice a day.',
  },
  zone: { nl: 'Tijdzone', en: 'Time zone' },
  zoneHint: {
    nl: 'Alle tijden op de site en in mails zijn in deze tijdzone.',
    en: 'All times on the site and in mails are in this time zone.',
  },
  morning: { nl: 'Eerste overzicht', en: 'First summary' },
  afternoon: { nl: 'Tweede overzicht', en: 'Second summary' },
  laterThanFirst: {
    nl: 'Kies een tijd die later is dan het eerste overzicht.',
    en: 'Choose a time later than the first summary.',
  },

  modules: { nl: 'Onderdelen', en: 'Modules' },
  modulesIntro: {
    nl: 'Wat uit staat, is er niet: het staat in geen menu, heeft geen pagina en stuurt geen mail. Wat erin stond blijft bewaard.',
    en: 'What is off is not there: it is in no menu, has no page and sends no mail. What was in it is kept.',
  },
  modulesOn: { nl: 'Deze onderdelen gebruikt de school', en: 'The school uses these modules' },

  grants: { nl: 'Wie mag wat', en: 'Who may do what' },
  grantsIntro: {
    nl: 'Zet een vinkje bij wie het mag. Het geldt vanaf de volgende klik. Wie meer rollen heeft, mag wat een van die rollen mag.',
    en: 'Tick who may do it. It holds from the next click on. Whoever has several roles may do what any of them may.',
  },
  chosenRights: { nl: 'Wat de school kiest', en: 'What the school decides' },
  fixedRights: { nl: 'Wat vaststaat', en: 'What is fixed' },
  fixedRightsIntro: {
    nl: 'Deze rechten zijn op elke school hetzelfde. Een schoolbeheerder blijft schoolbeheerder.',
    en: 'These rights are the same at every school. A school admin stays a school admin.',
  },
  right: { nl: 'Recht', en: 'Right' },
  may: { nl: 'ja', en: 'yes' },
  mayNot: { nl: 'nee', en: 'no' },
  off: { nl: 'uit', en: 'off' },
  forWhom: {
    nl: (right: string, role: string) => `${right}: ${role}`,
    en: (right: string, role: string) => `${right}: ${role}`,
  },

  logIn: { nl: 'Inloggen', en: 'Logging in' },
  logInIntro: {
    nl: 'Schoolbeheerders loggen altijd in twee stappen in. Voor anderen kiest de school.',
    en: 'School admins always log in in two steps. For others the school decides.',
  },
  logInRules: { nl: 'Zo loggen mensen in', en: 'How people log in' },
  pupilsLogIn: { nl: 'Leerlingen kunnen inloggen', en: 'Pupils can log in' },
  pupilsLogInHint: {
    nl: 'De leerkracht geeft hun een gebruikersnaam en wachtwoord. Ze zien niets van ouders. Zet u dit uit, dan is elke leerling meteen uitgelogd.',
    en: 'The teacher gives them a user name and password. They see nothing of parents. Switch this off, and every pupil is logged out at once.',
  },
  staffTwoStep: { nl: 'Medewerkers loggen in twee stappen in', en: 'Staff log in in two steps' },
  staffTwoStepHint: {
    nl: 'Met een wachtwoord en een code van hun telefoon, of met een passkey. Wie dat nog niet heeft, stelt het in bij de volgende keer inloggen.',
    en: 'With a password and a code from their telephone, or with a passkey. Whoever has neither sets it up at the next log-in.',
  },
})
