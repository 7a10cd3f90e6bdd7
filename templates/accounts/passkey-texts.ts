import { catalogue } from '../../src/language.ts'

export const passkeyTexts = catalogue({
  title: { nl: 'Passkeys', en: 'Passkeys' },
  what: {
    nl: 'Met een passkey logt u in met uw vingerafdruk, uw gezicht of de code van uw apparaat. Een wachtwoord is dan niet nodig, en het telt meteen als twee stappen.',
    en: 'With a passkey you log in with your fingerprint, your face or your device’s code. No password is needed then, and it counts as two steps at once.',
  },
  none: { nl: 'U hebt nog geen passkey.', en: 'You have no passkey yet.' },
  add: { nl: 'Passkey toevoegen', en: 'Add a passkey' },
  first: { nl: 'Laat eerst zien dat u het bent.', en: 'First show that it is you.' },
  goOn: { nl: 'Verder', en: 'Go on' },
  name: { nl: 'Naam', en: 'Name' },
  nameHint: {
    nl: 'Zo herkent u hem later. Bijvoorbeeld: mijn telefoon.',
    en: 'So that you know it later. For example: my phone.',
  },
  make: { nl: 'Passkey maken', en: 'Make the passkey' },
  cannot: {
    nl: 'Deze browser kan geen passkeys maken. Neem een andere browser, of een nieuwer apparaat.',
    en: 'This browser cannot make passkeys. Take another browser, or a newer device.',
  },
  cannotShow: {
    nl: 'Hebt u hier een passkey? Deze browser kan hem niet gebruiken.',
    en: 'Do you have a passkey here? This browser cannot use it.',
  },
  enough: {
    nl: 'U hebt al 10 passkeys. Verwijder er eerst een.',
    en: 'You have 10 passkeys already. Remove one first.',
  },
  over: {
    nl: 'Dat duurde te lang, of was al gebeurd. Probeer het opnieuw.',
    en: 'That took too long, or was done already. Try again.',
  },
  notMade: {
    nl: 'De passkey is niet gemaakt. Probeer het opnieuw, en gebruik uw vingerafdruk, uw gezicht of de code van uw apparaat.',
    en: 'The passkey was not made. Try again, and use your fingerprint, your face or your device’s code.',
  },
  cancelled: { nl: 'Er is geen passkey gebruikt. Probeer het opnieuw.', en: 'No passkey was used. Try again.' },
  there: {
    nl: 'Op dit apparaat hebt u al een passkey voor deze school.',
    en: 'You have a passkey for this school on this device already.',
  },
  added: { nl: 'Uw passkey is bewaard.', en: 'Your passkey is kept.' },
  renamed: { nl: 'De naam is bewaard.', en: 'The name is kept.' },
  removed: {
    nl: 'De passkey werkt niet meer. Verwijder hem ook uit de wachtwoorden van uw apparaat.',
    en: 'The passkey works no longer. Remove it from your device’s passwords as well.',
  },
  keepName: { nl: 'Naam bewaren', en: 'Keep the name' },
  made: { nl: 'Gemaakt', en: 'Made' },
  lastUsed: { nl: 'laatst gebruikt', en: 'last used' },
  neverUsed: { nl: 'nog niet gebruikt', en: 'not used yet' },
  elsewhere: { nl: (host: string) => `Werkt alleen op ${host}`, en: (host: string) => `Works at ${host} alone` },
  removeTitle: { nl: 'Passkey verwijderen', en: 'Remove the passkey' },
  removeWhat: {
    nl: 'Er kan dan niemand meer mee inloggen. Bent u het apparaat kwijt? Log het dan ook uit, onder "Hier bent u ingelogd".',
    en: 'Nobody can log in with it then. Lost the device? Then log it out as well, under "Where you are logged in".',
  },
  remove: { nl: 'Verwijderen', en: 'Remove' },
  onlyWayIn: {
    nl: 'Dit is uw enige manier om in te loggen. Stel eerst een wachtwoord in.',
    en: 'This is your only way to log in. Set a password first.',
  },
  logIn: { nl: 'Inloggen met een passkey', en: 'Log in with a passkey' },
  use: { nl: 'Passkey gebruiken', en: 'Use a passkey' },
  orApp: { nl: 'Liever een passkey dan een app?', en: 'Rather a passkey than an app?' },
  unknown: {
    nl: 'Deze passkey werkt hier niet. Log in met uw wachtwoord, of kies een andere passkey.',
    en: 'This passkey does not work here. Log in with your password, or choose another passkey.',
  },
  copied: {
    nl: 'Deze passkey is geweigerd, want hij lijkt een kopie. Log anders in en verwijder hem bij Mijn gegevens.',
    en: 'This passkey was refused, since it looks like a copy. Log in another way and remove it under My details.',
  },
  throttled: {
    nl: 'Er is te vaak een passkey geprobeerd. Probeer het over een kwartier opnieuw.',
    en: 'A passkey was tried too often. Try again in a quarter of an hour.',
  },
})
