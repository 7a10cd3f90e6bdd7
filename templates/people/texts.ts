import { catalogue } from '../../src/language.ts'

export const peopleTexts = catalogue({
  about: { nl: 'Over u', en: 'About you' },
  aboutPupil: { nl: 'Over jou', en: 'About you' },
  name: { nl: 'Naam', en: 'Name' },
  userName: { nl: 'Gebruikersnaam', en: 'User name' },
  email: { nl: 'E-mailadres', en: 'Email address' },
  phone: { nl: 'Telefoon', en: 'Telephone' },
  address: { nl: 'Adres', en: 'Address' },
  unknown: { nl: 'Niet bekend', en: 'Not known' },
  whoSees: {
    nl: 'Alleen u en de school zien deze gegevens. Klopt er iets niet? Geef het door aan de school.',
    en: 'Only you and the school see these details. Is something wrong? Tell the school.',
  },
  children: { nl: 'Uw kinderen', en: 'Your children' },
  custodyWith: {
    nl: (names: readonly string[]) => `Ook met gezag: ${names.join(', ')}`,
    en: (names: readonly string[]) => `Custody also: ${names.join(', ')}`,
  },
  household: { nl: 'Uw gezin', en: 'Your family' },
  partner: { nl: 'Samen met', en: 'Together with' },
  jointUse: { nl: 'Gezamenlijk gebruik', en: 'Joint use' },
  jointUseOn: {
    nl: 'Aan: u ziet elkaars antwoorden en antwoordt als gezin.',
    en: 'On: you see each other’s answers and answer as one family.',
  },
  jointUseOff: { nl: 'Uit: ieder antwoordt voor zichzelf.', en: 'Off: each answers separately.' },
  primaryContact: { nl: 'Primair aanspreekpunt', en: 'Primary contact' },
  primaryContactMe: { nl: 'U', en: 'You' },
  primaryContactNone: { nl: 'Niemand: u krijgt allebei de berichten.', en: 'Nobody: you both get the messages.' },
  language: { nl: 'Taal', en: 'Language' },
  whichLanguage: {
    nl: 'In welke taal leest u Pleinpost?',
    je: 'In welke taal lees je Pleinpost?',
    en: 'In which language do you read Pleinpost?',
  },
  save: { nl: 'Bewaren', en: 'Save' },
})
