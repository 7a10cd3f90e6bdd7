import { catalogue } from '../../src/language.ts'

/** What a pupil's card says. */
export const cardTexts = catalogue({
  title: {
    nl: (group: string) => `Kaartjes om in te loggen: ${group}`,
    en: (group: string) => `Cards to log in: ${group}`,
  },
  goTo: { nl: 'Ga naar', en: 'Go to' },
  userName: { nl: 'Je gebruikersnaam', en: 'Your user name' },
  words: { nl: 'Je drie woorden', en: 'Your three words' },
  keep: {
    nl: 'Bewaar dit kaartje goed. Kwijt? Vraag het je juf of meester.',
    en: 'Keep this card safe. Lost it? Ask your teacher.',
  },
  square: {
    nl: 'Vierkante code die naar de pagina om in te loggen gaat',
    en: 'Square code that leads to the page to log in',
  },
})
