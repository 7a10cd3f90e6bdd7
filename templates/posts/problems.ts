import { catalogue } from '../../src/language.ts'

/** What can be wrong with a post, each beside its field. */
export const postProblems = catalogue({
  noTitle: { nl: 'Geef het een titel.', en: 'Give it a title.' },
  noText: { nl: 'Schrijf een tekst, of zet er foto’s bij.', en: 'Write a text, or add photos.' },
  notYours: {
    nl: 'Kies een groep waarvoor u mag schrijven.',
    en: 'Choose a group that you may write for.',
  },
  chooseReaders: {
    nl: 'Dit is van de hele school. Kies wie het leest: alle ouders, iedereen die inlogt of iedereen op internet.',
    en: 'This is of the whole school. Choose who reads it: all parents, everyone who logs in or everyone on the internet.',
  },
})
