import { catalogue } from '../../src/language.ts'

/** What the forms say with which somebody changes how they log in. */
export const ownerTexts = catalogue({
  current: { nl: 'Uw wachtwoord van nu', en: 'Your password as it is now' },
  currentWhy: {
    nl: 'Zo weten we dat u het bent.',
    en: 'So we know that it is you.',
  },
  notYourPassword: { nl: 'Dit is niet uw wachtwoord.', en: 'This is not your password.' },
  logInAgain: {
    nl: 'U bent al een tijdje ingelogd. Log uit, log opnieuw in en probeer het dan nog eens.',
    en: 'You logged in some time ago. Log out, log in again and then try once more.',
  },
  tooOften: {
    nl: 'Er is te vaak een verkeerd wachtwoord ingevuld. Probeer het over een kwartier opnieuw.',
    en: 'A wrong password was entered too often. Try again in a quarter of an hour.',
  },
  userNameTitle: { nl: 'Gebruikersnaam wijzigen', en: 'Change user name' },
  userNameNew: { nl: 'Nieuwe gebruikersnaam', en: 'New user name' },
  userNameHint: {
    nl: 'Minstens 3 tekens: letters, cijfers, punten en streepjes. Hoofdletters en accenten maken niet uit.',
    en: 'At least 3 characters: letters, digits, dots and dashes. Capitals and accents make no difference.',
  },
  userNameKeep: { nl: 'Gebruikersnaam bewaren', en: 'Keep the user name' },
  passwordTitle: { nl: 'Wachtwoord wijzigen', en: 'Change password' },
  passwordSetTitle: { nl: 'Wachtwoord instellen', en: 'Set a password' },
  emailTitle: { nl: 'E-mailadres wijzigen', en: 'Change email address' },
  emailNow: {
    nl: (address: string) => `Nu gaan mails naar ${address}.`,
    en: (address: string) => `Mails go to ${address} now.`,
  },
  emailNew: { nl: 'Nieuw e-mailadres', en: 'New email address' },
  emailHow: {
    nl: 'We mailen u daar een knop. Pas als u daarop drukt, verandert uw adres. We laten het ook op uw oude adres weten.',
    en: 'We mail you a button there. Only when you press it your address changes. We also tell your old address.',
  },
  emailMail: { nl: 'Mail mij de knop', en: 'Mail me the button' },
  confirmTitle: { nl: 'E-mailadres bevestigen', en: 'Confirm email address' },
  confirmWhat: {
    nl: (address: string, school: string) => `Voortaan gaan mails van ${school} naar ${address}.`,
    en: (address: string, school: string) => `From now on mails from ${school} go to ${address}.`,
  },
  confirm: { nl: 'Bevestigen', en: 'Confirm' },
  confirmed: { nl: 'Uw e-mailadres is bevestigd', en: 'Your email address is confirmed' },
  confirmedWhat: {
    nl: (address: string) => `Mails gaan voortaan naar ${address}.`,
    en: (address: string) => `Mails go to ${address} from now on.`,
  },
  goOn: { nl: 'Verder', en: 'Go on' },
  objectTitle: { nl: 'Wijziging ongedaan maken', en: 'Undo the change' },
  objectWhat: {
    nl: (address: string) =>
      `Uw e-mailadres wordt weer ${address}. Iedereen die met uw account is ingelogd, wordt uitgelogd. Daarna kiest u een nieuw wachtwoord.`,
    en: (address: string) =>
      `Your email address becomes ${address} again. Whoever is logged in with your account is logged out. Then you choose a new password.`,
  },
  object: { nl: 'Ongedaan maken', en: 'Undo it' },
  over: { nl: 'Deze link werkt niet meer', en: 'This link works no longer' },
  overWhy: {
    nl: 'Een link uit een mail werkt één keer en niet voor altijd, en alleen de nieuwste.',
    en: 'A link from a mail works once and not for ever, and only the newest.',
  },
})
