import { catalogue } from '../../src/language.ts'

export const forgottenTexts = catalogue({
  password: { nl: 'Wachtwoord vergeten', en: 'Forgotten password' },
  name: { nl: 'Gebruikersnaam vergeten', en: 'Forgotten user name' },
  passwordHow: {
    nl: 'We mailen u een knop waarmee u een nieuw wachtwoord kiest.',
    en: 'We mail you a button with which you choose a new password.',
  },
  nameHow: { nl: 'We mailen u uw gebruikersnaam.', en: 'We mail you your user name.' },
  nameOrAddress: { nl: 'Gebruikersnaam of e-mailadres', en: 'User name or email address' },
  address: { nl: 'E-mailadres', en: 'Email address' },
  mailMe: { nl: 'Mail mij', en: 'Mail me' },
  nameToo: { nl: 'Ook uw gebruikersnaam vergeten?', en: 'Forgotten your user name as well?' },
  passwordToo: { nl: 'Wachtwoord vergeten?', en: 'Forgotten your password?' },
  lookInMail: { nl: 'Kijk in uw mail', en: 'Look in your mail' },
  passwordMailed: {
    nl: 'Kennen we u, dan ligt er zo een mail voor u klaar. De knop daarin werkt een uur.',
    en: 'If we know you, a mail will be there for you in a moment. Its button works for an hour.',
  },
  nameMailed: {
    nl: 'Kennen we dit adres, dan ligt er zo een mail met uw gebruikersnaam voor u klaar.',
    en: 'If we know this address, a mail with your user name will be there for you in a moment.',
  },
  noMail: {
    nl: 'Niets gekregen? Kijk bij de ongewenste mail. Misschien kent de school u onder een ander adres, of hebt u nog geen account: vraag het dan aan de school.',
    en: 'Nothing there? Look among your junk mail. The school may know you by another address, or you may have no account yet: ask the school.',
  },
  toLogin: { nl: 'Naar het inloggen', en: 'To the log-in' },
  throttled: {
    nl: 'Hier is net al een paar keer om gevraagd. Kijk in uw mail, of probeer het over een kwartier opnieuw.',
    en: 'This was asked a few times just now. Look in your mail, or try again in a quarter of an hour.',
  },

  choose: { nl: 'Kies een nieuw wachtwoord', en: 'Choose a new password' },
  chooseFor: {
    nl: (userName: string) => `Voor gebruikersnaam ${userName}.`,
    en: (userName: string) => `For user name ${userName}.`,
  },
  newPassword: { nl: 'Nieuw wachtwoord', en: 'New password' },
  newPasswordHint: {
    nl: 'Minstens 10 tekens. Drie losse woorden achter elkaar zijn sterk en goed te onthouden.',
    en: 'At least 10 characters. Three random words in a row are strong and easy to remember.',
  },
  logsOut: {
    nl: 'Op alle andere apparaten wordt u uitgelogd.',
    en: 'You will be logged out on all other devices.',
  },
  keep: { nl: 'Wachtwoord bewaren', en: 'Keep the password' },
  over: { nl: 'Deze link werkt niet meer', en: 'This link works no longer' },
  overWhy: {
    nl: 'Een link uit een mail werkt een uur en één keer, en alleen de nieuwste. Vraag gerust een nieuwe aan.',
    en: 'A link from a mail works for an hour and once, and only the newest. Just ask for a new one.',
  },
  askAgain: { nl: 'Nieuwe link aanvragen', en: 'Ask for a new link' },
  weakest: { nl: 'Nog te kort', en: 'Too short as yet' },
  enough: { nl: 'Lang genoeg', en: 'Long enough' },
  strong: { nl: 'Sterk', en: 'Strong' },
  veryStrong: { nl: 'Heel sterk', en: 'Very strong' },
})
