import { catalogue } from '../../src/language.ts'

/** Recipients kept under a name. */
export const savedListTexts = catalogue({
  title: { nl: 'Bewaarde lijsten', en: 'Saved lists' },
  none: {
    nl: 'U hebt nog geen lijsten. Kies ontvangers bij een nieuw bericht en bewaar ze onder een naam.',
    en: 'You have no lists yet. Choose recipients in a new message and save them under a name.',
  },
  newMessage: { nl: 'Nieuw bericht', en: 'New message' },
  messages: { nl: 'Berichten', en: 'Messages' },
  mine: { nl: 'Van u', en: 'Yours' },
  mineShared: { nl: 'Van u, gedeeld met collega’s', en: 'Yours, shared with colleagues' },
  of: { nl: (name: string) => `Van ${name}`, en: (name: string) => `Of ${name}` },
  whom: { nl: 'Wie erop staan', en: 'Who is on it' },
  people: {
    nl: (people: number) => (people === 1 ? 'Nu 1 persoon.' : `Nu ${people} mensen.`),
    en: (people: number) => (people === 1 ? 'Now 1 person.' : `Now ${people} people.`),
  },
  resolved: {
    nl: 'Wie het zijn, kijken we na als u verstuurt. Wie er later bij komt, hoort er dan vanzelf bij.',
    en: 'Who they are is looked up when you send. Whoever joins later is then included.',
  },
  gone: {
    nl: (parts: string) => `Dit is er niet meer, en telt niet mee: ${parts}.`,
    en: (parts: string) => `This is not there any more, and does not count: ${parts}.`,
  },
  refused: {
    nl: (parts: string) => `Hieraan mag u nu niet schrijven: ${parts}. Haal dat weg voordat u verstuurt.`,
    en: (parts: string) => `You may not write to this now: ${parts}. Remove it before you send.`,
  },
  write: { nl: 'Schrijf aan deze lijst', en: 'Write to this list' },
  name: { nl: 'Naam van de lijst', en: 'Name of the list' },
  share: { nl: 'Collega’s mogen deze lijst ook gebruiken', en: 'Colleagues may use this list too' },
  save: { nl: 'Bewaren', en: 'Save' },
  saved: { nl: 'De lijst is bewaard.', en: 'The list is saved.' },
  remove: { nl: 'Lijst weggooien', en: 'Throw away list' },
  saveThese: { nl: 'Bewaar deze ontvangers als lijst', en: 'Save these recipients as a list' },
  saveList: { nl: 'Lijst bewaren', en: 'Save list' },

  nobody: { nl: 'Kies eerst aan wie u schrijft.', en: 'First choose whom you write to.' },
  nameIt: { nl: 'Geef de lijst een naam.', en: 'Give the list a name.' },
  nameTaken: {
    nl: 'U hebt al een lijst met deze naam, of al 100 lijsten. Kies een andere naam, of gooi een lijst weg.',
    en: 'You already have a list of this name, or 100 lists. Choose another name, or throw one away.',
  },
  isPrivate: {
    nl: 'Deze lijst gaat over antwoorden op een bericht van u. Die kunt u niet delen.',
    en: 'This list is about answers to a message of yours. It cannot be shared.',
  },
  refusedOnSaving: {
    nl: 'Er staat iemand bij aan wie u niet mag schrijven. Haal die ontvanger eerst weg.',
    en: 'It names somebody you may not write to. Remove that recipient first.',
  },
  isGone: { nl: 'Deze lijst is er niet meer.', en: 'This list is not there any more.' },
  partsGone: {
    nl: (list: string, parts: number) =>
      `Van ‘${list}’ ${parts === 1 ? 'is 1 deel' : `zijn ${parts} delen`} er niet meer, zoals een groep van vorig jaar. Kijk na wie het bericht nu krijgt.`,
    en: (list: string, parts: number) =>
      `Of ‘${list}’ ${parts === 1 ? '1 part is' : `${parts} parts are`} gone, such as a group of last year. Check who gets the message now.`,
  },
  hasExceptions: {
    nl: 'Een lijst met uitzonderingen kunt u niet uitsluiten. Sluit uit wie u bedoelt.',
    en: 'A list with exceptions cannot be left out. Leave out whom you mean.',
  },
  wholeOnly: {
    nl: 'Een bewaarde lijst voegt u in haar geheel toe. Daarna kunt u ontvangers weghalen.',
    en: 'A saved list is added as a whole. After that you can remove recipients.',
  },
})
