import { catalogue } from '../../src/language.ts'

export const acceptanceTexts = catalogue({
  makeAccount: { nl: 'Account maken', en: 'Make an account' },
  welcome: {
    nl: (firstName: string, school: string) => `Welkom ${firstName}. Hier maakt u uw account voor ${school}.`,
    en: (firstName: string, school: string) => `Welcome ${firstName}. Here you make your account for ${school}.`,
  },
  userName: { nl: 'Gebruikersnaam', en: 'User name' },
  userNameHint: {
    nl: 'Zo logt u voortaan in. Verander hem gerust. Inloggen met uw e-mailadres kan ook.',
    en: 'You log in with this from now on. Do change it. You can log in with your email address too.',
  },
  notYou: {
    nl: (firstName: string) => `Bent u niet ${firstName}? Maak dan geen account, en laat het de school weten.`,
    en: (firstName: string) => `Are you not ${firstName}? Then make no account, and tell the school.`,
  },
  ratherPasskey: { nl: 'Liever geen wachtwoord?', en: 'Rather no password?' },
  makeByPasskey: { nl: 'Verder met een passkey', en: 'Go on with a passkey' },
  haveAccount: { nl: 'Ik heb al een account', en: 'I have an account' },

  usedTitle: { nl: 'Deze uitnodiging is gebruikt', en: 'This invitation was used' },
  used: {
    nl: 'Er is een account mee gemaakt. Was u dat? Log dan in. Was u het niet? Laat het de school meteen weten.',
    en: 'An account was made with it. Was that you? Then log in. Was it not? Tell the school at once.',
  },
  memberTitle: { nl: 'U hebt al een account', en: 'You have an account already' },
  member: {
    nl: 'U hebt deze uitnodiging niet nodig. Log in, of laat ons uw gebruikersnaam of een nieuw wachtwoord mailen.',
    en: 'You do not need this invitation. Log in, or let us mail your user name or a new password.',
  },
  replacedTitle: { nl: 'Er is een nieuwere uitnodiging', en: 'There is a newer invitation' },
  replaced: {
    nl: 'De school stuurde u later nog een uitnodiging, of kent u nu onder een ander e-mailadres. Gebruik de nieuwste mail of brief.',
    en: 'The school sent you another invitation later, or knows you by another email address now. Use the newest mail or letter.',
  },
  expiredTitle: { nl: 'Deze uitnodiging is verlopen', en: 'This invitation has expired' },
  expired: {
    nl: 'Een uitnodiging werkt 30 dagen. De school kan u een nieuwe sturen.',
    en: 'An invitation works for 30 days. The school can send you a new one.',
  },
  closedTitle: { nl: 'Deze uitnodiging werkt niet meer', en: 'This invitation no longer works' },
  closed: {
    nl: 'Hebt u hier een vraag over? Neem contact op met de school.',
    en: 'Do you have a question about this? Get in touch with the school.',
  },
  unknownTitle: { nl: 'Deze uitnodiging kennen we niet', en: 'We do not know this invitation' },
  unknown: {
    nl: 'Misschien is de link in uw mail afgebroken. Kopieer hem helemaal, of vraag de school om een nieuwe uitnodiging.',
    en: 'Perhaps the link in your mail was cut off. Copy all of it, or ask the school for a new invitation.',
  },
  askAnother: { nl: 'Vraag een nieuwe uitnodiging', en: 'Ask for a new invitation' },
  asked: {
    nl: 'We hebben het de school laten weten. U krijgt een nieuwe uitnodiging.',
    en: 'We have told the school. You will get a new invitation.',
  },
  logIn: { nl: 'Inloggen', en: 'Log in' },
  forgottenName: { nl: 'Gebruikersnaam vergeten?', en: 'Forgotten your user name?' },
  forgottenPassword: { nl: 'Wachtwoord vergeten?', en: 'Forgotten your password?' },
  reach: { nl: 'Zo bereikt u de school:', en: 'How to reach the school:' },

  typeCode: { nl: 'Uw code', en: 'Your code' },
  codeHow: {
    nl: 'Typ de code die op uw brief staat. Daarna kiest u een gebruikersnaam, en een wachtwoord of een passkey.',
    en: 'Type the code on your letter. Then you choose a user name, and a password or a passkey.',
  },
  code: { nl: 'Code', en: 'Code' },
  codeHint: {
    nl: 'Zoals ABCD-EFGH-JKMN. Hoofdletters en streepjes hoeven niet.',
    en: 'Such as ABCD-EFGH-JKMN. Capitals and dashes are not needed.',
  },
  goOn: { nl: 'Verder', en: 'Go on' },
  unknownCode: {
    nl: 'Deze code kennen we niet. Kijk nog eens goed op uw brief, of vraag het de school.',
    en: 'We do not know this code. Look at your letter again, or ask the school.',
  },
  throttled: {
    nl: 'Er zijn net te veel verkeerde codes getypt. Probeer het over een kwartier opnieuw.',
    en: 'Too many wrong codes were typed just now. Try again in a quarter of an hour.',
  },
})
