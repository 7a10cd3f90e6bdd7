import { catalogue } from '../../src/language.ts'

export const pushTexts = catalogue({
  title: { nl: 'Meldingen op uw apparaat', en: 'Notifications on your device' },
  what: {
    nl: 'U ziet meteen dat er een bericht is, ook als de site dicht is. De melding zegt van wie, en niet waarover.',
    en: 'You see at once that there is a message, also when the site is closed. The notification says from whom, and not about what.',
  },
  instead: { nl: 'Deze browser kan geen meldingen tonen.', en: 'This browser cannot show notifications.' },
  onIphone: {
    nl: 'Op een iPhone of iPad: zet de site op uw beginscherm (knop Deel, dan Zet op beginscherm), open haar daar en log in.',
    en: 'On an iPhone or iPad: put the site on your home screen (button Share, then Add to Home Screen), open it there and log in.',
  },
  turnOn: { nl: 'Meldingen aanzetten op dit apparaat', en: 'Turn notifications on for this device' },
  refused: {
    nl: 'Het is niet gelukt. Kijk in uw browser of deze site meldingen mag tonen.',
    en: 'It did not work. See in your browser whether this site may show notifications.',
  },
  notTaken: {
    nl: 'Deze browser gaf geen adres waarmee wij meldingen kunnen sturen.',
    en: 'This browser gave no address that we can send notifications to.',
  },
  saved: { nl: 'Meldingen staan aan op dit apparaat.', en: 'Notifications are on for this device.' },
  off: { nl: 'Meldingen staan uit op dat apparaat.', en: 'Notifications are off for that device.' },
  turnOff: { nl: 'Uitzetten', en: 'Turn off' },
  turnOffOf: { nl: (device: string) => ` op ${device}`, en: (device: string) => ` on ${device}` },
  here: { nl: 'Dit apparaat', en: 'This device' },
  on: { nl: 'Aan sinds', en: 'On since' },

  newMessage: { nl: 'Nieuw bericht', en: 'New message' },
  urgent: { nl: 'Dringend bericht', en: 'Urgent message' },
  reply: { nl: 'Nieuw antwoord', en: 'New reply' },
  reminder: { nl: 'Uw antwoord wordt gevraagd', en: 'Your answer is asked for' },
  newPost: { nl: 'Nieuwe blog of nieuws', en: 'New blog or news' },
  poll: { nl: 'De school heeft een vraag', en: 'The school has a question' },
  pollCloses: { nl: 'Een vraag van de school sluit bijna', en: 'A question of the school closes soon' },
  talks: { nl: 'Gesprekken op school', en: 'Talks at school' },
  place: { nl: 'U hebt nu een plaats', en: 'You have a place now' },
  fromSchool: { nl: (school: string) => `Van ${school}`, en: (school: string) => `From ${school}` },
  from: {
    nl: (sender: string, school: string) => `Van ${sender}, ${school}`,
    en: (sender: string, school: string) => `From ${sender}, ${school}`,
  },
})
