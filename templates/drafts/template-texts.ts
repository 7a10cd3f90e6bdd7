import { catalogue } from '../../src/language.ts'

export const templateTexts = catalogue({
  title: { nl: 'Sjablonen', en: 'Templates' },
  begin: { nl: 'Begin met een sjabloon', en: 'Begin with a template' },
  save: { nl: 'Bewaar als sjabloon', en: 'Save as template' },
  none: {
    nl: 'Er zijn nog geen sjablonen. Schrijf een bericht en druk op Bewaar als sjabloon.',
    en: 'There are no templates yet. Write a message and press Save as template.',
  },
  tooMany: {
    nl: 'U hebt al 100 sjablonen. Verwijder er eerst een.',
    en: 'You have 100 templates already. Remove one first.',
  },
  mine: { nl: 'Van u', en: 'Yours' },
  ownedBy: { nl: (name: string) => `Van ${name}`, en: (name: string) => `Of ${name}` },
  shared: { nl: 'Gedeeld', en: 'Shared' },
  use: { nl: 'Begin een bericht hiermee', en: 'Begin a message with this' },
  name: { nl: 'Naam', en: 'Name' },
  share: { nl: 'Delen met collega’s', en: 'Share with colleagues' },
  shareHint: {
    nl: 'Iedereen die hier werkt kan er dan een bericht mee beginnen.',
    en: 'Everybody who works here can then begin a message with it.',
  },
  keep: { nl: 'Bewaren', en: 'Save' },
  remove: { nl: 'Sjabloon verwijderen', en: 'Remove template' },
  holds: {
    nl: 'Een sjabloon bewaart het onderwerp, de tekst en de vragen. Niet de ontvangers en de bijlagen.',
    en: 'A template keeps the subject, the text and the questions. Not the recipients and the attachments.',
  },
  questions: {
    nl: (n: number) => (n === 1 ? 'Met 1 vraag' : `Met ${n} vragen`),
    en: (n: number) => (n === 1 ? 'With 1 question' : `With ${n} questions`),
  },
})
