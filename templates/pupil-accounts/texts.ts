import { catalogue } from '../../src/language.ts'

export const pupilAccountTexts = catalogue({
  title: { nl: 'Leerlingen inloggen', en: 'Pupils’ log-in' },
  intro: {
    nl: 'Kies een groep. Leerlingen loggen in met een gebruikersnaam en drie woorden, die u op een kaartje afdrukt.',
    en: 'Choose a group. Pupils log in with a user name and three words, which you print on a card.',
  },
  off: {
    nl: 'Op deze school loggen leerlingen niet in. Een schoolbeheerder kan dat aanzetten.',
    en: 'At this school pupils do not log in. A school admin can switch that on.',
  },
  switchOn: { nl: 'Naar de instelling', en: 'To the setting' },
  noClasses: { nl: 'Er zijn dit schooljaar geen groepen.', en: 'There are no groups this school year.' },
  backToGroup: { nl: 'Groep', en: 'Group' },

  ready: {
    nl: (n: number, until: string) =>
      `${n === 1 ? 'Het kaartje van 1 leerling ligt' : `De kaartjes van ${n} leerlingen liggen`} klaar, tot ${until}. Daarna zijn de woorden nergens meer te zien.`,
    en: (n: number, until: string) =>
      `${n === 1 ? 'The card of 1 pupil is' : `The cards of ${n} pupils are`} ready, until ${until}. After that the words can be seen nowhere.`,
  },
  download: {
    nl: (n: number) => (n === 1 ? 'Kaartje downloaden (pdf)' : `${n} kaartjes downloaden (pdf)`),
    en: (n: number) => (n === 1 ? 'Download the card (PDF)' : `Download ${n} cards (PDF)`),
  },
  over: {
    nl: 'Er liggen geen kaartjes meer klaar. Geef de leerlingen nieuwe woorden en download de kaartjes meteen.',
    en: 'No cards are ready any more. Give the pupils new words and download the cards at once.',
  },

  without: { nl: (n: number) => `Nog geen account (${n})`, en: (n: number) => `No account yet (${n})` },
  make: {
    nl: (n: number) => (n === 1 ? 'Account maken voor 1 leerling' : `Accounts maken voor ${n} leerlingen`),
    en: (n: number) => (n === 1 ? 'Make an account for 1 pupil' : `Make accounts for ${n} pupils`),
  },
  makeNote: {
    nl: 'Elke leerling krijgt een gebruikersnaam en drie woorden. Daarna drukt u de kaartjes af.',
    en: 'Each pupil gets a user name and three words. Then you print the cards.',
  },
  with: { nl: (n: number) => `Met account (${n})`, en: (n: number) => `With an account (${n})` },
  never: { nl: 'nog nooit ingelogd', en: 'never logged in yet' },
  lastLogIn: { nl: (when: string) => `laatst ingelogd ${when}`, en: (when: string) => `last logged in ${when}` },
  cardReady: { nl: 'kaartje ligt klaar', en: 'card is ready' },
  renew: { nl: 'Nieuwe woorden', en: 'New words' },
  renewFor: { nl: (name: string) => `Nieuwe woorden voor ${name}`, en: (name: string) => `New words for ${name}` },
  renewAll: {
    nl: (n: number) => (n === 1 ? 'Nieuwe woorden voor 1 leerling' : `Nieuwe woorden voor alle ${n} leerlingen`),
    en: (n: number) => (n === 1 ? 'New words for 1 pupil' : `New words for all ${n} pupils`),
  },
  renewAllTitle: { nl: 'Iedereen nieuwe woorden', en: 'New words for everybody' },
  renewAllNote: {
    nl: 'Bijvoorbeeld bij een nieuw schooljaar. Oude kaartjes werken dan niet meer, en wie is ingelogd, wordt uitgelogd.',
    en: 'For a new school year, say. Old cards stop working, and whoever is logged in is logged out.',
  },
  nobody: { nl: 'In deze groep zitten nu geen leerlingen.', en: 'There are no pupils in this group now.' },
  nobodyYet: {
    nl: 'Nog geen leerling van deze groep heeft een account.',
    en: 'No pupil of this group has an account yet.',
  },

  // for pupils
  logIn: { nl: 'Inloggen voor leerlingen', en: 'Log-in for pupils' },
  amPupil: { nl: 'Ik ben leerling', en: 'I am a pupil' },
  hello: { nl: 'Hoi! Pak je kaartje erbij.', en: 'Hi! Get your card.' },
  userName: { nl: 'Je gebruikersnaam', en: 'Your user name' },
  words: { nl: 'Je drie woorden', en: 'Your three words' },
  wordsHint: { nl: 'Ze staan op je kaartje.', en: 'They are on your card.' },
  ownDevice: { nl: 'Dit is mijn eigen tablet of computer', en: 'This is my own tablet or computer' },
  ownDeviceHint: {
    nl: 'Dan blijf je ingelogd. Op een computer van school niet aanvinken.',
    en: 'Then you stay logged in. Do not tick this on a computer of the school.',
  },
  enter: { nl: 'Naar binnen', en: 'Go in' },
  unknown: {
    nl: 'Dat klopt nog niet. Kijk goed op je kaartje en probeer het nog een keer.',
    en: 'That is not right yet. Look at your card and try again.',
  },
  throttled: {
    nl: 'Je hebt het al vaak geprobeerd. Wacht een kwartier, of vraag het je juf of meester.',
    en: 'You have tried many times. Wait a quarter of an hour, or ask your teacher.',
  },
  closed: {
    nl: 'Met dit account kun je hier niet inloggen. Vraag het je juf of meester.',
    en: 'You cannot log in here with this account. Ask your teacher.',
  },
  lost: {
    nl: 'Kaartje kwijt of woorden vergeten? Vraag het je juf of meester.',
    en: 'Lost your card or forgot your words? Ask your teacher.',
  },
  amNoPupil: { nl: 'Ik ben geen leerling', en: 'I am not a pupil' },
})
