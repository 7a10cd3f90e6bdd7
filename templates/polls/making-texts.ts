import { catalogue } from '../../src/language.ts'

const people = (n: number, one: string, more: string) => `${n} ${n === 1 ? one : more}`

/** For whoever makes a poll or a survey. */
export const makingTexts = catalogue({
  newTitle: { nl: 'Nieuwe poll of enquête', en: 'New poll or survey' },
  newIntro: {
    nl: 'Begin leeg of met vragen die klaarstaan. Alles is daarna te wijzigen.',
    en: 'Begin with nothing or with questions that are ready. Everything can be changed afterwards.',
  },
  begin: { nl: 'Begin hiermee', en: 'Begin with this' },
  emptyPoll: { nl: 'Lege poll', en: 'Empty poll' },
  emptyPollAbout: { nl: 'Eén vraag, met één tik beantwoord.', en: 'One question, answered by one tap.' },
  emptySurvey: { nl: 'Lege enquête', en: 'Empty survey' },
  emptySurveyAbout: { nl: 'Meer vragen, op naam of anoniem.', en: 'More questions, under names or anonymous.' },
  questionsReady: {
    nl: (n: number) => people(n, 'vraag', 'vragen'),
    en: (n: number) => people(n, 'question', 'questions'),
  },
  edit: { nl: 'Bewerken', en: 'Edit' },
  untitled: { nl: 'Zonder titel', en: 'Untitled' },
  name: { nl: 'Titel', en: 'Title' },
  intro: { nl: 'Uitleg', en: 'Explanation' },
  introHint: { nl: 'Waarom u dit vraagt, en wat u ermee doet.', en: 'Why you ask this, and what you do with it.' },
  for: { nl: 'Voor wie', en: 'For whom' },
  parents: { nl: 'Ouders', en: 'Parents' },
  staff: { nl: 'Medewerkers', en: 'Staff' },
  pupils: { nl: 'Leerlingen met een account', en: 'Pupils with an account' },
  groups: { nl: 'Van welke groepen', en: 'Of which groups' },
  groupsHint: {
    nl: 'Kies niets voor de hele school. Bij leerlingen kiest u de groepen.',
    en: 'Choose none for the whole school. For pupils, choose the groups.',
  },
  names: { nl: 'Met of zonder naam', en: 'With or without names' },
  named: { nl: 'Op naam', en: 'Under names' },
  namedHint: {
    nl: 'U ziet wie wat antwoordde. Antwoorden zijn te wijzigen tot het sluit.',
    en: 'You see who answered what. Answers can be changed until it closes.',
  },
  unnamed: { nl: 'Anoniem', en: 'Anonymous' },
  unnamedHint: {
    nl: 'Niemand kan een antwoord aan een persoon koppelen, ook de beheerder niet. U ziet aantallen, vanaf vijf antwoorden. Antwoorden zijn niet te wijzigen.',
    en: 'Nobody can tie an answer to a person, nor can the admin. You see numbers, from five answers on. Answers cannot be changed.',
  },
  sight: { nl: 'Wie ziet de uitslag', en: 'Who sees the result' },
  sightMaker: { nl: 'Alleen ik', en: 'Only me' },
  sightManagement: { nl: 'Ik en de directie', en: 'Me and management' },
  sightParticipants: { nl: 'Ik, de directie en wie meedeed', en: 'Me, management and whoever took part' },
  startsDay: { nl: 'Opent op', en: 'Opens on' },
  startsHint: { nl: 'Leeg: zodra u verstuurt.', en: 'Empty: as soon as you send it.' },
  startsTime: { nl: 'Opent om', en: 'Opens at' },
  closesDay: { nl: 'Sluit op', en: 'Closes on' },
  closesHint: { nl: 'Leeg: tot u het sluit.', en: 'Empty: until you close it.' },
  closesTime: { nl: 'Sluit om', en: 'Closes at' },
  reminding: {
    nl: 'Wie nog niet meedeed, krijgt drie dagen en één dag voor het sluiten een herinnering.',
    en: 'Whoever has not taken part is reminded three days and one day before it closes.',
  },
  question: { nl: 'De vraag', en: 'The question' },
  questions: { nl: 'Vragen', en: 'Questions' },
  numbered: {
    nl: (n: number, kind: string) => `Vraag ${n}: ${kind}`,
    en: (n: number, kind: string) => `Question ${n}: ${kind}`,
  },
  yesNo: { nl: 'ja of nee', en: 'yes or no' },
  single: { nl: 'één antwoord', en: 'one answer' },
  multiple: { nl: 'meer antwoorden', en: 'several answers' },
  grade: { nl: 'rapportcijfer', en: 'grade from 1 to 10' },
  longText: { nl: 'eigen woorden', en: 'own words' },
  label: { nl: 'Wat u vraagt', en: 'What you ask' },
  options: { nl: 'Antwoorden', en: 'Answers' },
  optionsHint: { nl: 'Op iedere regel één antwoord.', en: 'One answer on each line.' },
  required: { nl: 'Moet beantwoord worden', en: 'Must be answered' },
  up: { nl: 'Omhoog', en: 'Up' },
  removeQuestion: { nl: 'Weghalen', en: 'Remove' },
  addQuestion: { nl: 'Vraag erbij', en: 'Add a question' },
  keep: { nl: 'Bewaren', en: 'Keep' },
  goOn: { nl: 'Verder', en: 'Next' },
  discard: { nl: 'Concept weggooien', en: 'Throw the draft away' },
  discardNote: {
    nl: 'De vragen zijn dan weg. Dat kan niet terug.',
    en: 'The questions are gone then. They cannot be brought back.',
  },
  overtaken: {
    nl: 'Dit concept is ergens anders gewijzigd. Hieronder staat wat u hier typte. Bewaren zet dat eroverheen.',
    en: 'This draft was changed elsewhere. Below is what you typed here. Keeping it replaces the other.',
  },
  sentAlready: {
    nl: 'Dit is al verstuurd. De vragen staan vast, zodat ieder antwoord op hetzelfde slaat.',
    en: 'This has been sent. Its questions are fixed, so that each answer is to the same.',
  },
  check: { nl: 'Controleren en versturen', en: 'Check and send' },
  preview: { nl: 'Zo ziet het eruit', en: 'This is how it looks' },
  reach: {
    nl: (n: number) => `Dit gaat naar ${people(n, 'persoon', 'mensen')}.`,
    en: (n: number) => `This goes to ${people(n, 'person', 'people')}.`,
  },
  without: {
    nl: (n: number) =>
      n === 1 ? 'Eén kan niet meedoen: nog geen account' : `${n} kunnen niet meedoen: nog geen account`,
    en: (n: number) => (n === 1 ? 'One cannot take part: no account yet' : `${n} cannot take part: no account yet`),
  },
  noAccount: { nl: 'nog geen account', en: 'no account yet' },
  small: {
    nl: (n: number) =>
      n < 5
        ? 'Zo weinig mensen geven geen anonieme uitslag: die komt er vanaf vijf antwoorden.'
        : 'De groep is klein. U ziet de uitslag na het sluiten, als er vijf antwoorden zijn.',
    en: (n: number) =>
      n < 5
        ? 'So few people give no anonymous result: it comes from five answers on.'
        : 'The group is small. You see the result after closing, if there are five answers.',
  },
  nobody: { nl: 'Niemand. Kies voor wie het is.', en: 'Nobody. Choose whom it is for.' },
  mayNot: {
    nl: 'U mag dit niet aan al deze mensen vragen. Kies andere groepen.',
    en: 'You may not ask this of all these people. Choose other groups.',
  },
  fixedAfter: {
    nl: 'Na het versturen staan de vragen vast. De sluitdag kunt u nog verzetten.',
    en: 'After sending the questions are fixed. You can still move the closing day.',
  },
  sendTo: {
    nl: (n: number) => `Versturen naar ${people(n, 'persoon', 'mensen')}`,
    en: (n: number) => `Send to ${people(n, 'person', 'people')}`,
  },
  planFor: { nl: (moment: string) => `Versturen op ${moment}`, en: (moment: string) => `Send on ${moment}` },
  titleMissing: { nl: 'Geef het een titel.', en: 'Give it a title.' },
  labelMissing: { nl: 'Schrijf hier wat u vraagt.', en: 'Write here what you ask.' },
  optionsMissing: { nl: 'Schrijf er minstens twee antwoorden bij.', en: 'Write at least two answers.' },
  optionsTooMany: {
    nl: 'Hoogstens 20 antwoorden, van hoogstens 200 tekens.',
    en: 'At most 20 answers, of at most 200 characters.',
  },
  optionsTwice: { nl: 'Er staat een antwoord twee keer in.', en: 'One answer is there twice.' },
  noQuestions: { nl: 'Voeg een vraag toe.', en: 'Add a question.' },
  tooManyQuestions: { nl: 'Hoogstens 40 vragen.', en: 'At most 40 questions.' },
  oneTapOnly: {
    nl: 'Een poll heeft één vraag met één antwoord. Maak een enquête voor meer.',
    en: 'A poll has one question with one answer. Make a survey for more.',
  },
  tooManyGroups: {
    nl: 'Kies hoogstens 25 groepen, of geen voor de hele school.',
    en: 'Choose at most 25 groups, or none for the whole school.',
  },
  nameGroups: { nl: 'Kies van welke groepen de leerlingen zijn.', en: 'Choose whose pupils they are.' },
  pupilsOut: { nl: 'Leerlingen kunnen op deze school niet inloggen.', en: 'Pupils cannot log in at this school.' },
  closesTooSoon: { nl: 'Kies een moment na het openen.', en: 'Choose a moment after it opens.' },
  notNow: { nl: 'Dat kan nu niet.', en: 'That cannot be done now.' },
  staysClosed: {
    nl: 'Een anonieme enquête gaat niet opnieuw open: dan zou te zien zijn wat er één antwoord bij kwam.',
    en: 'An anonymous survey does not open again: one could see what a single answer adds.',
  },
  took: {
    nl: (n: number, all: number) => `${n} van de ${all} deden mee`,
    en: (n: number, all: number) => `${n} of ${all} took part`,
  },
  uncounted: {
    nl: 'De laatste antwoorden tellen niet mee: het zijn er minder dan vijf, en dan zou te zien zijn wat iemand antwoordde.',
    en: 'The last answers are not counted: there are fewer than five, and one could tell what somebody answered.',
  },
  ownWords: { nl: 'In eigen woorden', en: 'In own words' },
  who: { nl: 'Wie antwoordde wat', en: 'Who answered what' },
  person: { nl: 'Naam', en: 'Name' },
  notYet: { nl: 'nog niet', en: 'not yet' },
  take: { nl: 'Meenemen', en: 'Take along' },
  takeUnnamed: {
    nl: 'Aantallen per antwoord, en wat er geschreven is. Zonder namen en zonder volgorde.',
    en: 'Numbers for each answer, and what was written. Without names and in no order.',
  },
  takeNamed: {
    nl: 'Een regel per persoon, een kolom per vraag.',
    en: 'A line for each person, a column for each question.',
  },
  answerHead: { nl: 'Antwoord', en: 'Answer' },
  countHead: { nl: 'Aantal', en: 'Number' },
  questionHead: { nl: 'Vraag', en: 'Question' },
  years: { nl: 'Naast eerdere keren', en: 'Beside earlier times' },
  manage: { nl: 'Regelen', en: 'Manage' },
  moveClose: { nl: 'Sluitdag bewaren', en: 'Keep the closing day' },
  reopen: { nl: 'Opnieuw openen tot deze dag', en: 'Open again until this day' },
  closeNow: { nl: 'Nu sluiten', en: 'Close now' },
  closeNowNote: {
    nl: 'Daarna kan niemand meer antwoorden. U kunt hem later weer openen.',
    en: 'After that nobody can answer. You can open it again later.',
  },
  closeNowForGood: {
    nl: 'Daarna kan niemand meer antwoorden. Wat zonder namen is, gaat niet opnieuw open.',
    en: 'After that nobody can answer. What is without names does not open again.',
  },
  withdraw: { nl: 'Intrekken', en: 'Withdraw' },
  withdrawNote: {
    nl: 'Niemand kan nog antwoorden, en wie meedeed ziet geen uitslag meer. Herinneringen stoppen.',
    en: 'Nobody can answer any more, and whoever took part sees no result. Reminders stop.',
  },
  copy: { nl: 'Opnieuw gebruiken', en: 'Use again' },
  copyNote: {
    nl: 'Maakt een nieuw concept met dezelfde vragen. De uitslagen staan later naast elkaar.',
    en: 'Makes a new draft with the same questions. The results will stand side by side.',
  },
  backToDraft: { nl: 'Terug naar concept', en: 'Back to draft' },
  plannedNote: {
    nl: (moment: string) => `Dit wordt verstuurd op ${moment}.`,
    en: (moment: string) => `This will be sent on ${moment}.`,
  },
  afterwordHint: {
    nl: 'Iedereen aan wie u het vroeg, leest dit bij de uitslag.',
    en: 'Everybody you asked reads this with the result.',
  },
  keepAfterword: { nl: 'Tekst bewaren', en: 'Keep the text' },
  saved: { nl: 'Bewaard.', en: 'Kept.' },
  closedNow: { nl: 'Gesloten.', en: 'Closed.' },
  withdrawnNow: { nl: 'Ingetrokken.', en: 'Withdrawn.' },
  sentSaid: {
    nl: (n: number) => `Verstuurd naar ${people(n, 'persoon', 'mensen')}.`,
    en: (n: number) => `Sent to ${people(n, 'person', 'people')}.`,
  },
  plannedSaid: { nl: 'Gepland.', en: 'Planned.' },
  answerPage: { nl: 'Zelf invullen', en: 'Fill it in yourself' },
})
