import { catalogue, type Language } from '../../src/language.ts'
import type { SecurityNews } from '../../src/notifications/notice.ts'

export const accountNoticeTexts = catalogue({
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
  yourUserName: {
    nl: (userName: string) => `Uw gebruikersnaam is ${userName}.`,
    en: (userName: string) => `Your user name is ${userName}.`,
  },
  userNamesTitle: {
    nl: (school: string) => `Uw gebruikersnaam voor ${school}`,
    en: (school: string) => `Your user name for ${school}`,
  },
  userNameIs: {
    nl: (firstName: string, userName: string) => `De gebruikersnaam van ${firstName} is ${userName}.`,
    en: (firstName: string, userName: string) => `The user name of ${firstName} is ${userName}.`,
  },
  userNamesNotYou: {
    nl: 'Hebt u hier niet om gevraagd? Dan hoeft u niets te doen.',
    en: 'Did you not ask for this? Then you need do nothing.',
  },
  logIn: { nl: 'Inloggen', en: 'Log in' },
  emailConfirmTitle: {
    nl: (school: string) => `Bevestig uw e-mailadres voor ${school}`,
    en: (school: string) => `Confirm your email address for ${school}`,
  },
  emailAsked: {
    nl: (firstName: string) => `${firstName} wil dit e-mailadres voortaan gebruiken.`,
    en: (firstName: string) => `${firstName} wants to use this email address from now on.`,
  },
  emailLasts: {
    nl: 'De knop werkt een dag. Tot u erop drukt verandert er niets.',
    en: 'The button works for a day. Until you press it nothing changes.',
  },
  emailNotYou: {
    nl: 'Kent u deze school niet? Dan hoeft u niets te doen.',
    en: 'Do you not know this school? Then you need do nothing.',
  },
  emailConfirm: { nl: 'E-mailadres bevestigen', en: 'Confirm the email address' },
  emailChangedTitle: {
    nl: (school: string) => `Uw e-mailadres bij ${school} is gewijzigd`,
    en: (school: string) => `Your email address at ${school} was changed`,
  },
  emailChanged: {
    nl: 'Voortaan gaan mails van de school naar een ander adres. Hier krijgt u ze niet meer.',
    en: 'From now on mails from the school go to another address. You will not get them here any more.',
  },
  emailObjectWhy: {
    nl: 'Was u dit niet? Maak het dan binnen een week ongedaan. Iedereen wordt uitgelogd en u kiest een nieuw wachtwoord.',
    en: 'Was this not you? Then undo it within a week. Everybody is logged out and you choose a new password.',
  },
  emailObject: { nl: 'Ongedaan maken', en: 'Undo it' },
  newDeviceTitle: {
    nl: (school: string) => `Ingelogd bij ${school} op een nieuw apparaat`,
    en: (school: string) => `Logged in at ${school} on a new device`,
  },
  newDevice: {
    nl: (device: string, at: string) => `Er is met uw account ingelogd op ${device} (${at}).`,
    en: (device: string, at: string) => `Somebody logged in with your account on ${device} (${at}).`,
  },
  newDeviceYou: { nl: 'Was u dit zelf? Dan hoeft u niets te doen.', en: 'Was this you? Then you need do nothing.' },
  someBrowser: { nl: 'een apparaat', en: 'a device' },
  on: {
    nl: (browser: string, system: string) => `${browser} op ${system}`,
    en: (browser: string, system: string) => `${browser} on ${system}`,
  },
  notYou: {
    nl: 'Was u dit niet? Kies dan meteen een nieuw wachtwoord en vertel het aan de school.',
    en: 'Was this not you? Then choose a new password at once and tell the school.',
  },
  choosePassword: { nl: 'Nieuw wachtwoord kiezen', en: 'Choose a new password' },
})

type Said = Readonly<Record<Language, (value: string) => string>>

/** The subject, by the school's name. */
export const securityTitles = catalogue({
  passwordChanged: {
    nl: (school: string) => `Uw wachtwoord voor ${school} is gewijzigd`,
    en: (school: string) => `Your password for ${school} was changed`,
  },
  userNameChanged: {
    nl: (school: string) => `Uw gebruikersnaam voor ${school} is gewijzigd`,
    en: (school: string) => `Your user name for ${school} was changed`,
  },
  secondStepOn: {
    nl: (school: string) => `Inloggen in twee stappen staat aan bij ${school}`,
    en: (school: string) => `Logging in in two steps is on at ${school}`,
  },
  secondStepOff: {
    nl: (school: string) => `Inloggen in twee stappen staat uit bij ${school}`,
    en: (school: string) => `Logging in in two steps is off at ${school}`,
  },
  recoveryMade: {
    nl: (school: string) => `Nieuwe herstelcodes voor ${school}`,
    en: (school: string) => `New recovery codes for ${school}`,
  },
  recoveryUsed: {
    nl: (school: string) => `Er is een herstelcode gebruikt bij ${school}`,
    en: (school: string) => `A recovery code was used at ${school}`,
  },
  stepGuessed: {
    nl: (school: string) => `Iemand kent misschien uw wachtwoord voor ${school}`,
    en: (school: string) => `Somebody may know your password for ${school}`,
  },
  passkeyAdded: {
    nl: (school: string) => `Nieuwe passkey voor ${school}`,
    en: (school: string) => `New passkey for ${school}`,
  },
  passkeyRemoved: {
    nl: (school: string) => `Passkey verwijderd bij ${school}`,
    en: (school: string) => `Passkey removed at ${school}`,
  },
  passkeyCopied: {
    nl: (school: string) => `Een passkey voor ${school} is geweigerd`,
    en: (school: string) => `A passkey for ${school} was refused`,
  },
  stepReset: {
    nl: (school: string) => `Uw tweede stap bij ${school} is weggehaald`,
    en: (school: string) => `Your second step at ${school} was taken away`,
  },
  accountsLinked: {
    nl: (school: string) => `Uw account bij ${school} is gekoppeld met een andere school`,
    en: (school: string) => `Your account at ${school} is linked with another school`,
  },
} satisfies Record<SecurityNews, Said>)

/** What happened, by when. */
export const securityWords = catalogue({
  passwordChanged: {
    nl: (at: string) =>
      `Uw wachtwoord is gewijzigd (${at}). Op andere apparaten bent u uitgelogd, en staan meldingen uit tot u daar weer inlogt en ze aanzet.`,
    en: (at: string) =>
      `Your password was changed (${at}). You are logged out on other devices, and notifications are off there until you log in and turn them on.`,
  },
  userNameChanged: {
    nl: (at: string) => `Uw gebruikersnaam is gewijzigd (${at}). Onder de oude kunt u niet meer inloggen.`,
    en: (at: string) => `Your user name was changed (${at}). You cannot log in under the old one any more.`,
  },
  secondStepOn: {
    nl: (at: string) => `Voortaan vragen we na uw wachtwoord een code uit uw app (${at}).`,
    en: (at: string) => `From now on we ask for a code from your app after your password (${at}).`,
  },
  secondStepOff: {
    nl: (at: string) => `We vragen na uw wachtwoord geen code meer (${at}).`,
    en: (at: string) => `We no longer ask for a code after your password (${at}).`,
  },
  recoveryMade: {
    nl: (at: string) => `Er zijn nieuwe herstelcodes gemaakt (${at}). De oude werken niet meer.`,
    en: (at: string) => `New recovery codes were made (${at}). The old ones work no longer.`,
  },
  recoveryUsed: {
    nl: (at: string) => `Met een van uw herstelcodes is ingelogd (${at}). Die code werkt niet meer.`,
    en: (at: string) => `One of your recovery codes was used to log in (${at}). That code works no longer.`,
  },
  stepGuessed: {
    nl: (at: string) => `Er is met uw wachtwoord ingelogd en daarna vijf keer een verkeerde code ingevuld (${at}).`,
    en: (at: string) => `Somebody entered your password and then a wrong code five times (${at}).`,
  },
  passkeyAdded: {
    nl: (at: string) => `Er is een passkey toegevoegd waarmee u kunt inloggen (${at}).`,
    en: (at: string) => `A passkey was added with which you can log in (${at}).`,
  },
  passkeyRemoved: {
    nl: (at: string) => `Een van uw passkeys is verwijderd (${at}).`,
    en: (at: string) => `One of your passkeys was removed (${at}).`,
  },
  passkeyCopied: {
    nl: (at: string) => `Een passkey leek een kopie te zijn, en is geweigerd (${at}). Verwijder die passkey.`,
    en: (at: string) => `A passkey looked like a copy and was refused (${at}). Remove that passkey.`,
  },
  stepReset: {
    nl: (at: string) =>
      `De school heeft uw app voor codes, herstelcodes en passkeys weggehaald (${at}). U bent overal uitgelogd, en logt weer in met uw wachtwoord.`,
    en: (at: string) =>
      `The school took away your app for codes, recovery codes and passkeys (${at}). You are logged out everywhere, and log in again with your password.`,
  },
  accountsLinked: {
    nl: (at: string) =>
      `Uw account is gekoppeld met uw account bij een andere school (${at}). Wie bij de ene school is ingelogd, komt ook bij de andere binnen. Onder Meer kunt u dit weer ontkoppelen.`,
    en: (at: string) =>
      `Your account is linked with your account at another school (${at}). Whoever is logged in at one school gets in at the other too. Under More you can unlink this.`,
  },
} satisfies Record<SecurityNews, Said>)
