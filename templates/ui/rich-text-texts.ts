import { catalogue } from '../../src/language.ts'

/** What one writes a text with. */
export const richTextTexts = catalogue({
  plainHint: { nl: 'Een lege regel begint een nieuwe alinea.', en: 'An empty line starts a new paragraph.' },
  formatting: { nl: 'Opmaak', en: 'Formatting' },
  bold: { nl: 'Vet', en: 'Bold' },
  italic: { nl: 'Schuin', en: 'Italic' },
  heading: { nl: 'Kop', en: 'Heading' },
  subheading: { nl: 'Tussenkop', en: 'Subheading' },
  bullets: { nl: 'Lijst', en: 'List' },
  numbers: { nl: 'Nummers', en: 'Numbers' },
  link: { nl: 'Link', en: 'Link' },
  picture: { nl: 'Foto', en: 'Picture' },
  linkAddress: { nl: 'Waar gaat de link naartoe?', en: 'Where does the link lead?' },
  linkMake: { nl: 'Maak de link', en: 'Make the link' },
  linkRemove: { nl: 'Haal de link weg', en: 'Remove the link' },
  linkWrong: {
    nl: 'Vul een adres in, zoals www.school.nl, anna@school.nl of 020 123 45 67.',
    en: 'Enter an address, such as www.school.nl, anna@school.nl or 020 123 45 67.',
  },
})
