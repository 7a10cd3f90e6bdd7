import { catalogue } from '../../src/language.ts'

export const secondStepTexts = catalogue({
  title: { nl: 'Inloggen in twee stappen', en: 'Logging in in two steps' },
  on: { nl: 'Aan', en: 'On' },
  off: { nl: 'Uit', en: 'Off' },
  why: {
    nl: 'Na uw wachtwoord vragen we een code uit een app op uw telefoon. Wie alleen uw wachtwoord kent, komt er dan niet in.',
    en: 'After your password we ask for a code from an app on your telephone. Whoever knows your password alone does not get in.',
  },
  mustNow: {
    nl: 'U werkt met gegevens van anderen. Daarom is een tweede stap bij het inloggen hier verplicht. Stel die nu in, daarna kunt u verder.',
    en: 'You work with other people’s data. That is why a second step is required of you here. Set it up now, then you can go on.',
  },
  getApp: {
    nl: 'Zet een app voor codes op uw telefoon, als u die nog niet hebt. Bijvoorbeeld Google Authenticator, Microsoft Authenticator, of de wachtwoorden van uw telefoon.',
    en: 'Put an app for codes on your telephone, if you have none yet. For example Google Authenticator, Microsoft Authenticator, or your telephone’s own passwords.',
  },
  scan: { nl: 'Scan dit plaatje met de app.', en: 'Scan this picture with the app.' },
  qr: { nl: 'QR-code voor uw app', en: 'QR code for your app' },
  openApp: { nl: 'Of open de app op dit apparaat', en: 'Or open the app on this device' },
  typeSecret: { nl: 'Of typ deze sleutel over:', en: 'Or type this key:' },
  enter: { nl: 'Vul de code in die de app laat zien.', en: 'Enter the code that the app shows.' },
  code: { nl: 'Code uit de app', en: 'Code from the app' },
  codeHint: { nl: '6 cijfers', en: '6 digits' },
  turnOn: { nl: 'Aanzetten', en: 'Turn on' },
  notThisCode: {
    nl: 'Deze code klopt niet. Kijk of de klok van uw telefoon goed staat, en vul de code in die er nu staat.',
    en: 'This code is not right. See whether your telephone’s clock is right, and enter the code it shows now.',
  },
  since: { nl: (at: string) => `Aan sinds ${at}.`, en: (at: string) => `On since ${at}.` },
  turnOff: { nl: 'Uitzetten', en: 'Turn off' },
  offTitle: { nl: 'Tweede stap uitzetten', en: 'Turn the second step off' },
  mustKeep: {
    nl: 'Op deze school moet u een tweede stap houden. Voeg eerst een passkey toe.',
    en: 'At this school you must keep a second step. Add a passkey first.',
  },
  recovery: { nl: 'Herstelcodes', en: 'Recovery codes' },
  left: {
    nl: (n: number) => `U hebt nog ${n} ${n === 1 ? 'herstelcode' : 'herstelcodes'}. Elke code werkt één keer.`,
    en: (n: number) => `You have ${n} recovery ${n === 1 ? 'code' : 'codes'} left. Each works once.`,
  },
  makeNew: { nl: 'Nieuwe herstelcodes maken', en: 'Make new recovery codes' },
  oldEnd: { nl: 'De oude werken daarna niet meer.', en: 'The old ones work no longer after that.' },
  saveThese: { nl: 'Bewaar deze herstelcodes', en: 'Keep these recovery codes' },
  saveWhy: {
    nl: 'Bent u uw telefoon kwijt? Dan logt u in met een van deze codes. Elke code werkt één keer. We laten ze maar één keer zien: print ze, of schrijf ze op.',
    en: 'Lost your telephone? Then you log in with one of these codes. Each works once. We show them only once: print them, or write them down.',
  },
  saved: { nl: 'Ik heb ze bewaard', en: 'I have kept them' },
  loginTitle: { nl: 'Nog één stap', en: 'One more step' },
  loginHow: { nl: 'Vul de code in die uw app nu laat zien.', en: 'Enter the code that your app shows now.' },
  loginCode: { nl: 'Code', en: 'Code' },
  loginHint: {
    nl: '6 cijfers uit uw app, of 16 cijfers van een herstelcode.',
    en: '6 digits from your app, or 16 digits of a recovery code.',
  },
  wrong: {
    nl: 'Deze code klopt niet, of is al gebruikt. Vul de code in die er nu staat.',
    en: 'This code is not right, or was used already. Enter the code that is there now.',
  },
  throttled: {
    nl: 'Er is te vaak een verkeerde code ingevuld. Probeer het over een kwartier opnieuw.',
    en: 'A wrong code was entered too often. Try again in a quarter of an hour.',
  },
  over: {
    nl: 'Dat duurde te lang. Log opnieuw in.',
    en: 'That took too long. Log in again.',
  },
  loginByPasskey: { nl: 'Laat met uw passkey zien dat u het bent.', en: 'Show by your passkey that it is you.' },
  recoveryHint: { nl: '16 cijfers van een herstelcode.', en: '16 digits of a recovery code.' },
  byPasskey: { nl: 'Met een passkey', en: 'With a passkey' },
  mustKeepPasskey: {
    nl: 'Op deze school moet u een tweede stap houden. Voeg eerst een andere passkey of een app voor codes toe.',
    en: 'At this school you must keep a second step. Add another passkey or an app for codes first.',
  },
  confirm: { nl: 'Verder', en: 'Go on' },
  ended: { nl: 'Inloggen in twee stappen staat uit.', en: 'Logging in in two steps is off.' },
})
