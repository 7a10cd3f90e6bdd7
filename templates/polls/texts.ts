import { catalogue } from '../../src/language.ts'

const number = (n: number, one: string, more: string) => `${n} ${n === 1 ? one : more}`

/** For whoever is asked, and for everybody who looks at a result. */
export const pollTexts = catalogue({
  title: { nl: 'Polls en enquêtes', en: 'Polls and surveys' },
  poll: { nl: 'Poll', en: 'Poll' },
  survey: { nl: 'Enquête', en: 'Survey' },
  none: {
    nl: 'Er wordt u nu niets gevraagd. Zodra de school een poll of enquête voor u heeft, staat die hier.',
    je: 'Je wordt nu niets gevraagd. Zodra er een poll of enquête voor jou is, staat die hier.',
    en: 'Nothing is asked of you now. As soon as the school has a poll or survey for you, it will be here.',
  },
  forYou: { nl: 'Voor u', je: 'Voor jou', en: 'For you' },
  mine: { nl: 'Door u gemaakt', en: 'Made by you' },
  others: { nl: 'Van collega’s', en: 'By colleagues' },
  make: { nl: 'Nieuwe poll of enquête', en: 'New poll or survey' },
  done: { nl: 'Meegedaan', en: 'Taken part' },
  open: { nl: 'Open', en: 'Open' },
  closed: { nl: 'Gesloten', en: 'Closed' },
  draft: { nl: 'Concept', en: 'Draft' },
  planned: { nl: 'Gepland', en: 'Planned' },
  withdrawn: { nl: 'Ingetrokken', en: 'Withdrawn' },
  withdrawnNote: {
    nl: 'De school heeft dit ingetrokken. U hoeft niets te doen.',
    je: 'De school heeft dit ingetrokken. Je hoeft niets te doen.',
    en: 'The school has withdrawn this. You need not do anything.',
  },
  from: { nl: (name: string) => `Van ${name}`, en: (name: string) => `From ${name}` },
  anonymous: { nl: 'Anoniem', en: 'Anonymous' },
  anonymousNote: {
    nl: 'Uw antwoord wordt zonder naam bewaard. Niemand kan zien wat u antwoordde, ook de school en de beheerder niet. Daarom kunt u het na het versturen niet meer bekijken of wijzigen.',
    je: 'Je antwoord wordt zonder naam bewaard. Niemand kan zien wat je antwoordde, ook je juf of meester niet. Daarom kun je het na het versturen niet meer bekijken of veranderen.',
    en: 'Your answer is kept without a name. Nobody can see what you answered, nor can the school or its admin. That is why you cannot look at it or change it after sending.',
  },
  anonymousWords: {
    nl: 'Noem uw naam of die van uw kind niet: wat u hier schrijft, leest de school precies zo.',
    je: 'Schrijf je naam er niet bij: wat je hier schrijft, leest de school precies zo.',
    en: 'Do not name yourself or your child: the school reads exactly what you write here.',
  },
  namedNote: {
    nl: (maker: string) => `${maker} ziet uw naam bij uw antwoord.`,
    je: (maker: string) => `${maker} ziet je naam bij je antwoord.`,
    en: (maker: string) => `${maker} sees your name with your answer.`,
  },
  canChange: {
    nl: 'U kunt het wijzigen zolang dit open is.',
    je: 'Je kunt het veranderen zolang dit open is.',
    en: 'You can change it as long as this is open.',
  },
  sightMaker: { nl: 'De uitslag is alleen voor de maker.', en: 'The result is for its maker only.' },
  sightManagement: {
    nl: 'De uitslag is voor de maker en de directie.',
    en: 'The result is for its maker and for management.',
  },
  sightParticipants: {
    nl: 'Wie meedoet, ziet de uitslag: alleen aantallen, vanaf vijf antwoorden.',
    en: 'Whoever takes part sees the result: numbers only, from five answers on.',
  },
  send: { nl: 'Antwoord versturen', en: 'Send answer' },
  change: { nl: 'Wijziging bewaren', en: 'Keep the change' },
  yourAnswer: { nl: 'Uw antwoord', je: 'Jouw antwoord', en: 'Your answer' },
  chooseSomething: { nl: 'Kies een antwoord.', en: 'Choose an answer.' },
  writeSomething: { nl: 'Schrijf hier uw antwoord.', je: 'Schrijf hier je antwoord.', en: 'Write your answer here.' },
  tooLong: { nl: 'Dit is te lang. Maak het korter.', en: 'This is too long. Make it shorter.' },
  yes: { nl: 'Ja', en: 'Yes' },
  no: { nl: 'Nee', en: 'No' },
  gradeHint: { nl: '1 is heel slecht, 10 is heel goed.', en: '1 is very bad, 10 is very good.' },
  thanks: {
    nl: 'Bedankt. Uw antwoord telt mee.',
    je: 'Bedankt. Jouw antwoord telt mee.',
    en: 'Thank you. Your answer counts.',
  },
  already: {
    nl: 'U had al meegedaan. Uw eerste antwoord telt.',
    je: 'Je had al meegedaan. Je eerste antwoord telt.',
    en: 'You had taken part already. Your first answer counts.',
  },
  changedElsewhere: {
    nl: 'U had op een ander apparaat al geantwoord. Hieronder staat wat u hier koos. Verstuur het nog eens om dat te laten tellen.',
    je: 'Je had op een ander apparaat al geantwoord. Hieronder staat wat je hier koos. Verstuur het nog eens om dat te laten tellen.',
    en: 'You had answered on another device already. Below is what you chose here. Send it once more to make it count.',
  },
  closedNote: { nl: 'Dit is gesloten. Antwoorden kan niet meer.', en: 'This is closed. It takes no more answers.' },
  result: { nl: 'Uitslag', en: 'Result' },
  counted: {
    nl: (n: number) => `Uitslag van ${number(n, 'antwoord', 'antwoorden')}.`,
    en: (n: number) => `Result of ${number(n, 'answer', 'answers')}.`,
  },
  tooFew: {
    nl: 'De uitslag staat hier vanaf vijf antwoorden.',
    en: 'The result will be here from five answers on.',
  },
  tooFewAtClose: {
    nl: 'Er zijn te weinig antwoorden voor een uitslag. Met minder dan vijf zou te zien zijn wie wat antwoordde.',
    en: 'There are too few answers for a result. With fewer than five one could tell who answered what.',
  },
  whenClosed: {
    nl: 'De groep is klein. De uitslag staat hier na het sluiten, als er vijf antwoorden zijn.',
    en: 'The group is small. The result will be here after closing, if there are five answers.',
  },
  inSteps: {
    nl: 'Nieuwe antwoorden komen er met minstens vijf tegelijk bij, zodat niemand ziet wat er één toevoegde.',
    en: 'New answers are added at least five at a time, so that nobody sees what one of them added.',
  },
  hidden: {
    nl: 'Minder dan vijf mensen beantwoordden deze vraag.',
    en: 'Fewer than five people answered this question.',
  },
  average: { nl: (grade: string) => `Gemiddeld ${grade}`, en: (grade: string) => `${grade} on average` },
  noAnswers: { nl: 'Nog geen antwoorden.', en: 'No answers yet.' },
  afterword: { nl: 'Wat we ermee doen', en: 'What we do with it' },
})
