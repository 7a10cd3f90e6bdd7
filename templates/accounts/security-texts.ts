import { catalogue } from '../../src/language.ts'

export const securityTexts = catalogue({
  title: { nl: 'Inloggen en beveiliging', en: 'Logging in and security' },
  how: { nl: 'Zo logt u in', en: 'How you log in' },
  userName: { nl: 'Gebruikersnaam', en: 'User name' },
  password: { nl: 'Wachtwoord', en: 'Password' },
  passwordSet: { nl: 'Ingesteld', en: 'Set' },
  noPassword: { nl: 'Geen: u logt in met een passkey', en: 'None: you log in with a passkey' },
  email: { nl: 'E-mailadres', en: 'Email address' },
  noEmail: { nl: 'Niet bekend', en: 'Not known' },
  waiting: {
    nl: (address: string) => `Nog te bevestigen: ${address}`,
    en: (address: string) => `Still to be confirmed: ${address}`,
  },
  change: { nl: 'Wijzigen', en: 'Change' },
  userNameKept: { nl: 'Uw nieuwe gebruikersnaam is bewaard.', en: 'Your new user name is kept.' },
  passwordKept: {
    nl: 'Uw nieuwe wachtwoord is bewaard. Op andere apparaten bent u uitgelogd.',
    en: 'Your new password is kept. You are logged out on other devices.',
  },
  emailMailed: {
    nl: 'Kijk in de mail op uw nieuwe adres en bevestig het daar.',
    en: 'Look in the mail at your new address and confirm it there.',
  },
  devices: { nl: 'Hier bent u ingelogd', je: 'Hier ben je ingelogd', en: 'Where you are logged in' },
  since: { nl: 'Sinds', en: 'Since' },
  lastUsed: { nl: 'Laatst gebruikt', en: 'Last used' },
  thisOne: { nl: 'Dit apparaat', en: 'This device' },
  logOut: { nl: 'Log uit', en: 'Log out' },
  logOutOf: { nl: (browser: string) => ` op ${browser}`, en: (browser: string) => ` of ${browser}` },
  logOutEverywhere: { nl: 'Overal uitloggen', en: 'Log out everywhere' },
  logOutEverywhereNote: {
    nl: 'Ook op dit apparaat. Opnieuw inloggen kan daarna met het wachtwoord.',
    en: 'On this device as well. Afterwards you log in again with your password.',
  },
  on: {
    nl: (browser: string, system: string) => `${browser} op ${system}`,
    en: (browser: string, system: string) => `${browser} on ${system}`,
  },
  app: { nl: (where: string) => `De app (${where})`, en: (where: string) => `The app (${where})` },
  someBrowser: { nl: 'Een browser', en: 'A browser' },
})
