import { catalogue } from '../../src/language.ts'

export const findingTexts = catalogue({
  find: { nl: 'Zoeken in berichten', en: 'Search messages' },
  search: { nl: 'Zoeken', en: 'Search' },
  words: { nl: 'Woorden', en: 'Words' },
  hint: {
    nl: 'Woorden uit het onderwerp, de tekst, een antwoord of de naam van de schrijver. Het begin van een woord is genoeg.',
    en: 'Words from the subject, the text, a reply or the writer’s name. The beginning of a word is enough.',
  },
  nothing: {
    nl: 'Niets gevonden. Probeer minder woorden, of alleen het begin van een woord.',
    en: 'Nothing found. Try fewer words, or only the beginning of a word.',
  },
  tooShort: {
    nl: 'Typ ten minste één woord van twee letters of meer.',
    en: 'Type at least one word of two letters or more.',
  },
  found: { nl: 'Gevonden', en: 'Found' },
  you: { nl: 'U', en: 'You' },
  reply: { nl: 'in een gesprek', en: 'in a conversation' },
})
