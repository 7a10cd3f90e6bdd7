import { catalogue } from '../../src/language.ts'

export const photoTexts = catalogue({
  photo: { nl: 'Foto', en: 'Photo' },
  photoOf: { nl: (name: string) => `Foto van ${name}`, en: (name: string) => `Photo of ${name}` },
  addPhoto: { nl: 'Foto toevoegen', en: 'Add a photo' },
  changePhoto: { nl: 'Foto wijzigen', en: 'Change the photo' },
  choose: { nl: 'Kies een foto', en: 'Choose a photo' },
  chooseHint: {
    nl: 'We bewaren een klein vierkant, zonder plaats of datum. De foto zelf bewaren we niet.',
    en: 'We keep a small square, without place or date. The picture itself is not kept.',
  },
  focus: { nl: 'Welk deel houden we?', en: 'Which part do we keep?' },
  center: { nl: 'Midden', en: 'Middle' },
  top: { nl: 'Boven', en: 'Top' },
  bottom: { nl: 'Onder', en: 'Bottom' },
  left: { nl: 'Links', en: 'Left' },
  right: { nl: 'Rechts', en: 'Right' },
  preview: { nl: 'Zo wordt het', en: 'What it will be' },
  whoSees: {
    nl: 'De foto is te zien voor medewerkers, en voor wie een groep met u of uw kind deelt.',
    en: 'The photo is seen by staff, and by whoever shares a group with you or your child.',
  },
  whoSeesStaff: { nl: 'Iedereen op school ziet deze foto.', en: 'Everybody at school sees this photo.' },
  whoSeesPupil: {
    nl: 'De foto is te zien voor medewerkers, en voor wie in de groep zit of er een kind heeft.',
    en: 'The photo is seen by staff, and by whoever is in the group or has a child there.',
  },
  save: { nl: 'Bewaren', en: 'Save' },
  remove: { nl: 'Foto weghalen', en: 'Remove the photo' },
  none: { nl: 'Kies eerst een foto.', en: 'Choose a photo first.' },
  empty: { nl: 'Dit bestand is leeg. Kies een ander.', en: 'This file is empty. Choose another one.' },
  notAPicture: {
    nl: 'Dit is geen foto. Kies een JPEG, PNG, WebP of HEIC.',
    en: 'This is no photo. Choose a JPEG, PNG, WebP or HEIC.',
  },
  tooLarge: {
    nl: 'Deze foto is te groot: meer dan 12 MB. Kies een kleinere.',
    en: 'This photo is too large: more than 12 MB. Choose a smaller one.',
  },
  tooManyPixels: {
    nl: 'Deze foto heeft te veel beeldpunten. Kies een kleinere.',
    en: 'This photo has too many pixels. Choose a smaller one.',
  },
  tooSmall: { nl: 'Deze foto is te klein om iemand op te zien.', en: 'This photo is too small to see anybody on.' },
  cutOff: {
    nl: 'Deze foto is niet compleet. Kies hem opnieuw.',
    en: 'This photo is not complete. Choose it again.',
  },
  unreadable: {
    nl: 'We kunnen deze foto niet openen. Maak er een JPEG van, of kies een andere.',
    en: 'We cannot open this photo. Make a JPEG of it, or choose another.',
  },
  tooOften: {
    nl: 'U hebt vandaag al veel foto’s toegevoegd. Probeer het morgen weer.',
    en: 'You have added many photos today. Try again tomorrow.',
  },
})
