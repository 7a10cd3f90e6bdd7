import { catalogue } from '../../src/language.ts'

export const translationTexts = catalogue({
  title: { nl: 'Vertaling', en: 'Translation' },
  made: {
    nl: (from: string, to: string) => `Door een machine vertaald: ${from} naar ${to}. Er kunnen fouten in staan.`,
    en: (from: string, to: string) => `Translated by a machine: ${from} to ${to}. There may be mistakes in it.`,
  },
  madeOf: {
    nl: (from: string) => `Door een machine vertaald uit ${from}:`,
    en: (from: string) => `Translated by a machine from ${from}:`,
  },
  waitingForAnswers: {
    nl: 'De antwoorden in een andere taal worden vertaald.',
    en: 'The answers in another language are being translated.',
  },
  noneOfAnswers: {
    nl: 'Het vertalen van antwoorden in een andere taal lukt nu niet.',
    en: 'Translating the answers in another language does not work now.',
  },
  original: { nl: 'Naar het origineel', en: 'To the original' },
  waiting: {
    nl: 'De vertaling wordt gemaakt. Het origineel staat er al.',
    en: 'The translation is being made. The original is there already.',
  },
  lookAgain: { nl: 'Opnieuw kijken', en: 'Look again' },
  none: {
    nl: 'Het vertalen lukt nu niet. Lees het origineel, of probeer het later nog eens.',
    en: 'Translating does not work now. Read the original, or try again later.',
  },
  tryAgain: { nl: 'Probeer opnieuw', en: 'Try again' },
  readIn: { nl: (to: string) => `Lees dit in: ${to}`, en: (to: string) => `Read this in: ${to}` },
  questions: { nl: 'Vragen', en: 'Questions' },
  answers: { nl: 'Antwoorden', en: 'Replies' },
  readingTitle: { nl: 'Leestaal', en: 'Reading language' },
  readingWhich: { nl: 'In welke taal leest u het liefst?', en: 'In which language do you like to read?' },
  readingHint: {
    nl: 'Een machine vertaalt berichten, vragen en antwoorden voor u. Het origineel blijft erbij staan.',
    en: 'A machine translates messages, questions and replies for you. The original stays beside it.',
  },
  readingAsPages: { nl: 'Zoals de pagina’s', en: 'As the pages are' },
  save: { nl: 'Opslaan', en: 'Save' },
  saved: { nl: 'Uw leestaal is opgeslagen.', en: 'Your reading language is saved.' },
  writingIn: { nl: 'Ik schrijf in', en: 'I write in' },
  glossary: { nl: 'Vertalen', en: 'Translation' },
  glossaryAbout: {
    nl: 'Aan of uit, en woorden die blijven zoals ze zijn',
    en: 'On or off, and words that stay as they are',
  },
  glossaryIntro: {
    nl: 'Wie een andere taal leest, krijgt bij berichten, vragen en antwoorden een vertaling door een machine. Die draait bij Cloudflare Workers AI.',
    en: 'Whoever reads another language gets a translation by a machine with messages, questions and replies. It runs at Cloudflare Workers AI.',
  },
  noEngine: {
    nl: 'Deze installatie kan niet vertalen. Wat u hier kiest, geldt pas als dat verandert.',
    en: 'This installation cannot translate. What you choose here holds only once that changes.',
  },
  translate: { nl: 'Vertalen', en: 'Translating' },
  translateOn: { nl: 'Berichten laten vertalen door een machine', en: 'Have messages translated by a machine' },
  words: { nl: 'Woorden die niet vertaald worden', en: 'Words that are not translated' },
  wordsHint: {
    nl: 'Eén woord of naam per regel, bijvoorbeeld de naam van een gebouw of een methode. Namen van mensen blijven altijd staan.',
    en: 'One word or name on each line, for example the name of a building or a method. Names of people always stay.',
  },
  tooMany: { nl: 'Dit zijn te veel woorden. Er passen er 300 in.', en: 'These are too many words. 300 fit.' },
  tooLong: { nl: 'Een regel is te lang. Er passen 60 tekens in.', en: 'A line is too long. 60 characters fit.' },
})
