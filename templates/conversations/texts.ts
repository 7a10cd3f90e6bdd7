import { catalogue, listed } from '../../src/language.ts'

export const conversationTexts = catalogue({
  conversation: { nl: 'Gesprek', en: 'Conversation' },
  conversationWith: { nl: (name: string) => `Gesprek met ${name}`, en: (name: string) => `Conversation with ${name}` },
  you: { nl: 'U', en: 'You' },
  reply: { nl: 'Antwoord', en: 'Reply' },
  writeTo: { nl: (name: string) => `Schrijf terug aan ${name}`, en: (name: string) => `Write back to ${name}` },
  writeBack: { nl: 'Schrijf terug', en: 'Write back' },
  send: { nl: 'Beantwoorden', en: 'Send reply' },
  sent: { nl: 'Uw antwoord is verstuurd.', en: 'Your reply is sent.' },
  already: {
    nl: 'Met dit formulier is al een ander antwoord verstuurd. Uw tekst staat er nog: druk nog eens als u ook deze wilt versturen.',
    en: 'Another reply was sent with this form already. Your text is still here: press again to send this one too.',
  },
  notSent: {
    nl: 'Uw antwoord is niet verstuurd. Uw tekst staat er nog.',
    en: 'Your reply is not sent. Your text is still here.',
  },
  stillHere: {
    nl: 'Uw tekst staat er nog. Druk op Beantwoorden als hij weg mag.',
    en: 'Your text is still here. Press Send reply when it may go.',
  },
  toPeople: {
    nl: (names: readonly string[]) =>
      names.length === 1 ? `Alleen ${names[0]} leest dit.` : `${listed(names, 'nl')} lezen dit.`,
    en: (names: readonly string[]) =>
      names.length === 1 ? `Only ${names[0]} reads this.` : `${listed(names, 'en')} read this.`,
  },
  yourPartner: { nl: 'uw partner', en: 'your partner' },
  toTeachers: {
    nl: (names: readonly string[]) => `${listed([...names, 'alle leerkrachten van de groep'], 'nl')} lezen dit.`,
    en: (names: readonly string[]) => `${listed([...names, 'all teachers of the group'], 'en')} read this.`,
  },
  toTogether: { nl: 'De leerkrachten van de groep lezen dit.', en: 'The teachers of the group read this.' },
  toWriterAndTogether: {
    nl: (name: string) => `${name} en de andere leerkrachten van de groep lezen dit.`,
    en: (name: string) => `${name} and the other teachers of the group read this.`,
  },
  closed: {
    nl: 'In dit gesprek kunt u niet (meer) antwoorden.',
    en: 'You cannot reply in this conversation (any more).',
  },
  closedSince: {
    nl: (moment: string) => `Dit bericht is ingetrokken (${moment}). U kunt er niet meer op antwoorden.`,
    en: (moment: string) => `This message was withdrawn (${moment}). You cannot reply to it any more.`,
  },
  answers: { nl: (name: string) => `${name} antwoordt.`, en: (name: string) => `${name} will answer.` },
  youAnswer: { nl: 'U antwoordt.', en: 'You will answer.' },
  takeOver: { nl: 'Overnemen', en: 'Take over' },
  away: {
    nl: (name: string, until: string, standIn: string) =>
      `${name} is afwezig tot en met ${until}. ${standIn} antwoordt nu.`,
    en: (name: string, until: string, standIn: string) => `${name} is away until ${until}. ${standIn} answers now.`,
  },
  isAway: {
    nl: (name: string, until: string) => `${name} is afwezig tot en met ${until}.`,
    en: (name: string, until: string) => `${name} is away until ${until}.`,
  },
  standsIn: {
    nl: (name: string, until: string, standIn: string) =>
      `${name} is afwezig tot en met ${until}. ${standIn} krijgt dit bericht ook, en antwoordt.`,
    en: (name: string, until: string, standIn: string) =>
      `${name} is away until ${until}. ${standIn} gets this message too, and answers.`,
  },
  earlier: { nl: 'Eerdere antwoorden', en: 'Earlier replies' },
  latest: { nl: 'Naar de nieuwste antwoorden', en: 'To the latest replies' },
  replied: { nl: 'Antwoorden', en: 'Replies' },
  moreReplied: { nl: 'Oudere antwoorden', en: 'Older replies' },
  repliedBy: { nl: (name: string) => `${name} antwoordde`, en: (name: string) => `${name} replied` },
  youReplied: { nl: 'U antwoordde', en: 'You replied' },
  yourMessage: { nl: 'Lees uw bericht', en: 'Read your message' },
  youStandIn: {
    nl: (name: string) => `Over een bericht van ${name}, voor wie u antwoordt`,
    en: (name: string) => `About a message from ${name}, for whom you answer`,
  },
  aboutMessageOf: {
    nl: (name: string) => `Over een bericht van ${name}`,
    en: (name: string) => `About a message from ${name}`,
  },
  aboutYours: { nl: 'Over een bericht van u', en: 'About a message of yours' },
})
