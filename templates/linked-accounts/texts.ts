import { catalogue } from '../../src/language.ts'

export const linkedTexts = catalogue({
  schools: { nl: 'Uw scholen', en: 'Your schools' },
  here: { nl: 'Hier bent u nu', en: 'You are here now' },
  unread: {
    nl: (count: number) =>
      count === 1 ? '1 ongelezen bericht' : `${count >= 100 ? '100 of meer' : count} ongelezen berichten`,
    en: (count: number) =>
      count === 1 ? '1 unread message' : `${count >= 100 ? '100 or more' : count} unread messages`,
  },
  nothing: { nl: 'Niets ongelezen', en: 'Nothing unread' },
  unlink: { nl: 'Ontkoppelen', en: 'Unlink' },
  unlinkOf: { nl: (school: string) => `Ontkoppelen: ${school}`, en: (school: string) => `Unlink: ${school}` },
  add: { nl: 'School toevoegen', en: 'Add school' },
  addIntro: {
    nl: 'Hebt u ook een account bij een andere school? Dan kunt u hier van school wisselen zonder opnieuw in te loggen.',
    en: 'Do you have an account at another school too? Then you can switch schools here without logging in again.',
  },
  which: { nl: 'Naam of plaats van de school', en: 'Name or town of the school' },
  search: { nl: 'Zoeken', en: 'Search' },
  found: { nl: 'Gevonden scholen', en: 'Schools found' },
  none: {
    nl: 'Geen school gevonden. Kijk of u de naam goed hebt geschreven.',
    en: 'No school found. Check how you wrote the name.',
  },
  howItGoes: {
    nl: 'U logt daarna één keer in bij die school.',
    en: 'You then log in at that school once.',
  },
  agreeTitle: { nl: 'Accounts koppelen', en: 'Link accounts' },
  agree: {
    nl: (name: string, school: string, here: string) =>
      `Het account van ${name} bij ${school} wordt gekoppeld met uw account bij ${here}.`,
    en: (name: string, school: string, here: string) =>
      `The account of ${name} at ${school} is linked with your account at ${here}.`,
  },
  agreeMeans: {
    nl: 'Wie bij de ene school is ingelogd, komt dan ook bij de andere binnen. Doe dit alleen als beide accounts van uzelf zijn.',
    en: 'Whoever is logged in at one school then gets in at the other too. Do this only if both accounts are your own.',
  },
  yes: { nl: 'Koppelen', en: 'Link' },
  no: { nl: 'Niet koppelen', en: 'Do not link' },
  linked: { nl: 'Uw accounts zijn gekoppeld.', en: 'Your accounts are linked.' },
  unlinked: { nl: 'Uw accounts zijn niet meer gekoppeld.', en: 'Your accounts are linked no more.' },
  full: {
    nl: 'Er zijn al tien scholen gekoppeld. Ontkoppel er eerst een.',
    en: 'Ten schools are linked already. Unlink one first.',
  },
})
