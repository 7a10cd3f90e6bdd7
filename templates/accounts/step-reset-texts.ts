import { catalogue } from '../../src/language.ts'

export const stepResetTexts = catalogue({
  title: { nl: 'Tweede stap weghalen', en: 'Take the second step away' },
  section: { nl: 'Inloggen', en: 'Logging in' },
  lost: {
    nl: 'Kwijtgeraakt waarmee de tweede stap gaat, zoals een telefoon?',
    en: 'Lost what the second step goes with, such as a telephone?',
  },
  has: {
    nl: (name: string, what: string) => `${name} heeft nu: ${what}.`,
    en: (name: string, what: string) => `${name} has now: ${what}.`,
  },
  app: { nl: 'een app voor codes', en: 'an app for codes' },
  passkeys: {
    nl: (n: number) => (n === 1 ? '1 passkey' : `${n} passkeys`),
    en: (n: number) => (n === 1 ? '1 passkey' : `${n} passkeys`),
  },
  and: { nl: ' en ', en: ' and ' },
  none: {
    nl: (name: string) => `${name} heeft geen tweede stap. Er is niets om weg te halen.`,
    en: (name: string) => `${name} has no second step. There is nothing to take away.`,
  },
  what: {
    nl: 'Haalt u dit weg, dan werken de app, de herstelcodes en de passkeys niet meer, en wordt deze persoon overal uitgelogd. Daarna is het wachtwoord weer genoeg. Waar een tweede stap verplicht is, wordt die bij het inloggen opnieuw ingesteld.',
    en: 'If you take this away, the app, the recovery codes and the passkeys work no longer, and this person is logged out everywhere. After that the password is enough again. Where a second step is required it is set up anew at the next log-in.',
  },
  sure: {
    nl: 'Weet u zeker wie het u vraagt? Wie zich als een ander voordoet, belt of mailt ook. De persoon krijgt er een mail over.',
    en: 'Are you sure who is asking you? Whoever pretends to be somebody else calls or mails as well. The person gets a mail about it.',
  },
  reset: { nl: 'Tweede stap weghalen', en: 'Take the second step away' },
  done: {
    nl: 'De tweede stap is weggehaald, en de persoon is overal uitgelogd.',
    en: 'The second step is taken away, and the person is logged out everywhere.',
  },
  notYourself: {
    nl: 'Uw eigen tweede stap wijzigt u bij Mijn gegevens. Bent u die kwijt? Vraag een andere schoolbeheerder.',
    en: 'You change your own second step under My details. Lost it? Ask another school admin.',
  },
})
