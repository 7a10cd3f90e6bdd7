import { catalogue } from '../../src/language.ts'

export const noticeTexts = catalogue({
  why: {
    nl: (school: string) => `U krijgt deze mail omdat u bij ${school} bekend bent.`,
    en: (school: string) => `You get this mail because ${school} knows you.`,
  },
  passwordTitle: {
    nl: (school: string) => `Nieuw wachtwoord voor ${school}`,
    en: (school: string) => `New password for ${school}`,
  },
  passwordAsked: {
    nl: 'Er is gevraagd om een nieuw wachtwoord voor uw account.',
    en: 'A new password for your account was asked for.',
  },
  passwordLasts: { nl: 'De knop werkt een uur, en één keer.', en: 'The button works for an hour, and once.' },
  passwordNotYou: {
    nl: 'Was u dit niet? Dan hoeft u niets te doen: uw wachtwoord blijft zoals het is.',
    en: 'Was this not you? Then you need do nothing: your password stays as it is.',
  },
  passwordChoose: { nl: 'Kies een nieuw wachtwoord', en: 'Choose a new password' },
})
