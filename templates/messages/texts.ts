import { catalogue } from '../../src/language.ts'

export const messageTexts = catalogue({
  message: { nl: 'Bericht', en: 'Message' },
  messages: { nl: 'Berichten', en: 'Messages' },
  received: { nl: 'Ontvangen', en: 'Received' },
  sent: { nl: 'Verzonden', en: 'Sent' },
  drafts: { nl: 'Concepten', en: 'Drafts' },
  folders: { nl: 'Mappen', en: 'Folders' },
  household: { nl: 'Gezin', en: 'Family' },
  householdAnswers: { nl: 'Antwoorden van uw gezin', en: 'Answers of your family' },
  answeredForYou: {
    nl: 'Deze berichten kreeg uw partner, het aanspreekpunt van uw gezin. Het antwoord geldt ook voor u.',
    en: 'Your partner, the primary contact of your family, got these messages. The answer counts for you too.',
  },
  noHouseholdAnswers: {
    nl: 'Hier staat niets. Is uw partner het aanspreekpunt van uw gezin en antwoordt u samen, dan leest u die antwoorden hier.',
    en: 'Nothing here. If your partner is the primary contact of your family and you answer together, you read those answers here.',
  },
  noMessages: {
    nl: 'Nog geen berichten. Zodra de school iets stuurt, staat het hier.',
    en: 'No messages yet. As soon as the school sends something, it is here.',
  },
  noMessagesHousehold: {
    nl: 'Wat aan alle ouders gaat, komt bij uw partner. Wat voor u beiden beantwoord is, staat onder Gezin.',
    en: 'What goes to all parents comes to your partner. What was answered for you both is under Family.',
  },
  noMore: { nl: 'Hier staat niets meer.', en: 'There is nothing more here.' },
  toNewest: { nl: 'Naar de nieuwste', en: 'To the newest' },
  noneSent: {
    nl: 'U hebt nog niets verstuurd. Wat u verstuurt, staat hier met wie het las en wie antwoordde.',
    en: 'You have not sent anything yet. What you send is here, with who read it and who answered.',
  },
  write: { nl: 'Nieuw bericht', en: 'New message' },
  about: { nl: (names: string) => `Over ${names}`, en: (names: string) => `About ${names}` },
  answer: { nl: (deadline: string) => `antwoord ${deadline}`, en: (deadline: string) => `answer ${deadline}` },
  answerAsked: { nl: 'antwoord gevraagd', en: 'answer asked' },
  answered: { nl: 'Beantwoord', en: 'Answered' },
  notAnswered: { nl: 'Niet beantwoord', en: 'Not answered' },
  receivedBy: {
    nl: (n: number) => (n === 1 ? '1 ontvanger' : `${n} ontvangers`),
    en: (n: number) => (n === 1 ? '1 recipient' : `${n} recipients`),
  },
  answers: {
    nl: (n: number) => (n === 1 ? '1 antwoord' : `${n} antwoorden`),
    en: (n: number) => (n === 1 ? '1 answer' : `${n} answers`),
  },
  urgent: { nl: 'Dringend', en: 'Urgent' },
  sending: { nl: 'Wordt verstuurd', en: 'Being sent' },
  to: { nl: 'Aan:', en: 'To:' },
  sentByYou: { nl: 'Verstuurd door u', en: 'Sent by you' },
  results: { nl: 'Bekijk wie het las', en: 'See who read it' },
  resultsAndAnswers: { nl: 'Bekijk de antwoorden', en: 'See the answers' },
  attachments: { nl: 'Bijlagen', en: 'Attachments' },
  bytes: {
    nl: (amount: string, unit: string) => `${amount.replace('.', ',')} ${unit}`,
    en: (amount: string, unit: string) => `${amount} ${unit}`,
  },
})
