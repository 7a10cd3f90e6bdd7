import { catalogue } from '../../src/language.ts'

/** Giving messages to the parents of children who came later (D6). */
export const joiningTexts = catalogue({
  title: { nl: 'Later in de groep gekomen', en: 'Joined the group later' },
  link: { nl: 'Later gekomen kinderen', en: 'Children who joined later' },
  groupLink: {
    nl: 'Kwam er later een kind bij? Geef uw open berichten',
    en: 'Did a child join later? Give your open messages',
  },
  results: { nl: 'Resultaten', en: 'Results' },
  group: { nl: 'Groep', en: 'Group' },
  messageNote: {
    nl: 'De ouders van deze kinderen hebben dit bericht nog niet. Zij krijgen het als nieuw bericht, en hun antwoord telt mee.',
    en: 'The parents of these children do not have this message yet. They get it as a new message, and their answer counts.',
  },
  groupNote: {
    nl: 'Deze kinderen kwamen nadat u dit schreef. Hun ouders krijgen het als nieuw bericht. Het gaat alleen om uw eigen berichten die nog open staan.',
    en: 'These children came after you wrote this. Their parents get it as a new message. It is about your own messages that are still open.',
  },
  nobody: {
    nl: 'De ouders van alle kinderen hebben het bericht.',
    en: 'The parents of all children have the message.',
  },
  nobodyInGroup: {
    nl: 'Van uw open berichten voor deze groep ontbreekt bij niemand iets.',
    en: 'Nobody misses any of your open messages to this group.',
  },
  closed: {
    nl: 'Dit bericht staat niet meer open: het is ingetrokken, de uiterste dag is voorbij, of het is te lang geleden.',
    en: 'This message is not open any more: it was withdrawn, its deadline has passed, or it was too long ago.',
  },
  give: {
    nl: (n: number) => (n === 1 ? 'Geef het aan de ouders van dit kind' : `Geef het aan de ouders van ${n} kinderen`),
    en: (n: number) => (n === 1 ? 'Give it to this child’s parents' : `Give it to the parents of ${n} children`),
  },
  giveOpen: {
    nl: (n: number) => (n === 1 ? 'Geef het open bericht' : `Geef de ${n} open berichten`),
    en: (n: number) => (n === 1 ? 'Give the open message' : `Give the ${n} open messages`),
  },
  more: {
    nl: 'Er zijn er meer dan hier staan. Ook hun ouders krijgen het.',
    en: 'There are more than are listed. Their parents get it too.',
  },
  given: {
    nl: 'De ouders krijgen het nu. Dat kan een minuut duren.',
    en: 'The parents are getting it now. This can take a minute.',
  },
})
