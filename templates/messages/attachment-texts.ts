import { catalogue } from '../../src/language.ts'

/** What can be wrong with a file that somebody adds to a message. */
export const attachmentTexts = catalogue({
  fileTooLarge: {
    nl: (name: string) => `‘${name}’ is groter dan 10 MB. Maak het bestand kleiner of kies een ander.`,
    en: (name: string) => `‘${name}’ is larger than 10 MB. Make the file smaller or choose another.`,
  },
  togetherTooLarge: {
    nl: (name: string) => `Met ‘${name}’ erbij zijn de bijlagen samen groter dan 20 MB. Haal er een weg.`,
    en: (name: string) => `With ‘${name}’ the attachments are larger than 20 MB together. Remove one.`,
  },
  allTooLarge: {
    nl: 'De bijlagen zijn samen groter dan 20 MB en zijn niet bewaard. Kies kleinere of minder bestanden.',
    en: 'The attachments are larger than 20 MB together and were not kept. Choose smaller or fewer files.',
  },
  tooMany: {
    nl: 'Er kunnen 20 bijlagen bij. Haal er een weg.',
    en: 'There can be 20 attachments. Remove one.',
  },
  chooseFiles: { nl: 'Kies bestanden', en: 'Choose files' },
  attach: { nl: 'Bijlage toevoegen', en: 'Add attachment' },
  takeAway: { nl: (name: string) => `${name} weghalen`, en: (name: string) => `Remove ${name}` },
  none: { nl: 'Kies eerst een bestand.', en: 'Choose a file first.' },
  empty: {
    nl: (name: string) => `‘${name}’ is leeg. Kies een ander bestand.`,
    en: (name: string) => `‘${name}’ is empty. Choose another file.`,
  },
  refusedType: {
    nl: (name: string) =>
      `‘${name}’ kan niet mee. Kies een pdf, een foto (jpg, png, webp, gif), een document (docx, xlsx, pptx, odt) of tekst (txt, csv).`,
    en: (name: string) =>
      `‘${name}’ cannot be sent along. Choose a pdf, a picture (jpg, png, webp, gif), a document (docx, xlsx, pptx, odt) or text (txt, csv).`,
  },
})
