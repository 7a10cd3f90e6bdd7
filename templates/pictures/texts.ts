import { catalogue } from '../../src/language.ts'

/** Pictures within a text (D1). */
export const pictureTexts = catalogue({
  picture: { nl: 'Foto', en: 'Picture' },
  inText: { nl: 'Foto in de tekst', en: 'Picture in the text' },
  choose: { nl: 'Kies een foto', en: 'Choose a picture' },
  chooseHint: {
    nl: 'JPEG, PNG, WebP of HEIC, hoogstens 12 MB. Plaats en datum halen we eruit.',
    en: 'JPEG, PNG, WebP or HEIC, at most 12 MB. We take place and date out of it.',
  },
  alt: { nl: 'Wat is er te zien?', en: 'What does it show?' },
  altHint: {
    nl: 'Voor wie de foto niet ziet, en in de mail. Bijvoorbeeld: de klas in de speeltuin.',
    en: 'For whoever does not see the picture, and in the mail. For example: the class at the playground.',
  },
  put: { nl: 'Zet in de tekst', en: 'Put in the text' },
  keepAlt: { nl: 'Beschrijving bewaren', en: 'Save description' },
  remove: { nl: 'Foto weghalen', en: 'Remove picture' },
  close: { nl: 'Sluiten', en: 'Close' },
  busy: { nl: 'De foto wordt toegevoegd.', en: 'The picture is being added.' },
  added: { nl: 'De foto staat in de tekst.', en: 'The picture is in the text.' },
  failed: {
    nl: 'De foto toevoegen is niet gelukt. Probeer het nog eens.',
    en: 'Adding the picture did not work. Try again.',
  },
  place: { nl: 'Waar komt de foto?', en: 'Where does the picture go?' },
  atEnd: { nl: 'Onder de tekst', en: 'Below the text' },
  atStart: { nl: 'Boven de tekst', en: 'Above the text' },
  after: { nl: (words: string) => `Na ‘${words}’`, en: (words: string) => `After ‘${words}’` },
  lineHint: {
    nl: 'De foto staat in de tekst als een regel [Foto: …]. Verplaats die regel, of haal hem weg.',
    en: 'The picture stands in the text as a line [Foto: …]. Move that line, or take it away.',
  },
  tooMany: { nl: 'Er passen 20 foto’s in een tekst.', en: 'A text can hold 20 pictures.' },
})
