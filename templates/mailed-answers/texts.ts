import { catalogue } from '../../src/language.ts'

export const mailedAnswerTexts = catalogue({
  from: { nl: (sender: string) => `Van ${sender}`, en: (sender: string) => `From ${sender}` },
  gone: { nl: 'Dit bericht is er niet meer voor u', en: 'This message is no longer here for you' },
  goneText: {
    nl: 'Het gaat over een kind over wie u geen berichten meer krijgt. Antwoorden kan niet meer.',
    en: 'It is about a child about whom you no longer get messages. It cannot be answered any more.',
  },
  withdrawn: { nl: 'Dit bericht is ingetrokken', en: 'This message was withdrawn' },
  withdrawnBy: {
    nl: (sender: string) => `${sender} heeft het ingetrokken:`,
    en: (sender: string) => `${sender} withdrew it:`,
  },
  noMoreAnswers: {
    nl: (sender: string) => `Antwoorden kan niet meer. Wat u eerder antwoordde, kan ${sender} nog lezen.`,
    en: (sender: string) => `It cannot be answered any more. What you answered before, ${sender} can still read.`,
  },
  elsewhere: {
    nl: 'Deze vragen beantwoordt u in het bericht zelf. Log in om verder te gaan.',
    en: 'You answer these questions in the message itself. Log in to go on.',
  },
  toMessage: { nl: 'Naar het bericht', en: 'To the message' },
  whole: { nl: 'Het hele bericht lezen', en: 'Read the whole message' },
  press: {
    nl: 'Tik op uw antwoord. Daarmee is het bewaard.',
    en: 'Tap your answer. That saves it.',
  },
  answered: { nl: (answer: string) => `Uw antwoord: ${answer}`, en: (answer: string) => `Your answer: ${answer}` },
  byOther: {
    nl: (name: string, answer: string) => `${name} antwoordde: ${answer}`,
    en: (name: string, answer: string) => `${name} answered: ${answer}`,
  },
  saved: { nl: 'Antwoord bewaard.', en: 'Answer saved.' },
  changeUntil: {
    nl: (moment: string) => `U kunt het tot ${moment} wijzigen.`,
    en: (moment: string) => `You can change it until ${moment}.`,
  },
  changeAlways: { nl: 'U kunt het later nog wijzigen.', en: 'You can still change it later.' },
  closed: {
    nl: (moment: string) => `Antwoorden kon tot ${moment}. Er is niets veranderd.`,
    en: (moment: string) => `You could answer until ${moment}. Nothing was changed.`,
  },
  overtaken: {
    nl: 'Er is net iets anders geantwoord, door u of uw partner. Dit staat er nu; kies nog eens.',
    en: 'Something else was just answered, by you or your partner. This is what is there now; choose again.',
  },
  notSavedNow: { nl: 'Uw antwoord is niet bewaard.', en: 'Your answer was not saved.' },
  notSaved: { nl: 'Er is niets bewaard. Kies een antwoord.', en: 'Nothing was saved. Choose an answer.' },
  answerFor: {
    nl: (answer: string, name: string) => `${answer}, voor ${name}`,
    en: (answer: string, name: string) => `${answer}, for ${name}`,
  },
})
