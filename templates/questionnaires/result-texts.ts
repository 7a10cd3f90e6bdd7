import { catalogue } from '../../src/language.ts'

const many = (one: string, more: string) => (n: number) => (n === 1 ? `1 ${one}` : `${n} ${more}`)

export const resultTexts = catalogue({
  results: { nl: 'Resultaten', en: 'Results' },
  message: { nl: 'Bericht', en: 'Message' },
  recipients: { nl: many('ontvanger', 'ontvangers'), en: many('recipient', 'recipients') },
  answers: { nl: many('antwoord', 'antwoorden'), en: many('answer', 'answers') },
  urgentNotSeen: {
    nl: (left: number, all: number) =>
      `${left} van de ${all} ${all === 1 ? 'ontvanger heeft' : 'ontvangers hebben'} dit dringende bericht nog niet gezien.`,
    en: (left: number, all: number) =>
      `${left} of the ${all} ${all === 1 ? 'recipient has' : 'recipients have'} not seen this urgent message yet.`,
  },
  urgentSeen: {
    nl: 'Alle ontvangers hebben dit dringende bericht gezien.',
    en: 'All recipients have seen this urgent message.',
  },
  seeWho: { nl: 'Bekijk wie', en: 'See who' },
  figures: { nl: 'In getallen', en: 'In numbers' },
  received: { nl: 'Ontvangen', en: 'Received' },
  read: { nl: 'Gelezen', en: 'Read' },
  answered: { nl: 'Beantwoord', en: 'Answered' },
  positive: {
    nl: (label: string, answer: string) => `${answer} op “${label}”`,
    en: (label: string, answer: string) => `${answer} to “${label}”`,
  },
  share: {
    nl: (value: number, total: number, percent: number) => `${value} van ${total} · ${percent} %`,
    en: (value: number, total: number, percent: number) => `${value} of ${total} · ${percent}%`,
  },
  shareOfChildren: {
    nl: (value: number, total: number, percent: number) => `${value} van ${total} kinderen · ${percent} %`,
    en: (value: number, total: number, percent: number) => `${value} of ${total} children · ${percent}%`,
  },
  reminders: {
    nl: (moments: string) => `Herinnering aan wie nog niet antwoordde: ${moments}`,
    en: (moments: string) => `Reminder to those who have not answered: ${moments}`,
  },
  reminded: { nl: (moment: string) => `${moment} (gebeurd)`, en: (moment: string) => `${moment} (done)` },
  nobodyAsked: { nl: 'aan niemand gevraagd', en: 'nobody was asked' },
  nobodyYet: { nl: 'nog niemand', en: 'nobody yet' },
  sending: {
    nl: (n: number) => `Wordt verstuurd. Tot nu toe bij ${n} ontvangers.`,
    en: (n: number) => `Being sent. So far to ${n} recipients.`,
  },
  refresh: { nl: 'Ververs', en: 'Refresh' },
  perGroup: { nl: 'Per groep', en: 'By group' },
  group: { nl: 'Groep', en: 'Group' },
  perQuestion: { nl: 'Per vraag', en: 'By question' },
  differs: { nl: 'Verschillend beantwoord', en: 'Answered differently' },
  differing: {
    nl: 'Van deze kinderen gaven de ouders niet hetzelfde antwoord. Vraag hun wat het wordt.',
    en: 'The parents of these children did not give the same answer. Ask them which it is.',
  },
  total: {
    nl: (sum: string, average: string) => `Samen ${sum}, gemiddeld ${average}.`,
    en: (sum: string, average: string) => `${sum} in total, ${average} on average.`,
  },
  places: {
    nl: (taken: number, all: number) => `${taken} van ${all} plaatsen vergeven`,
    en: (taken: number, all: number) => `${taken} of ${all} places taken`,
  },
  waiting: {
    nl: (n: number) => (n === 1 ? '1 plaats op de wachtlijst' : `${n} plaatsen op de wachtlijst`),
    en: (n: number) => (n === 1 ? '1 place on the waiting list' : `${n} places on the waiting list`),
  },
  whoHasPlaces: { nl: 'Wie een plaats heeft', en: 'Who has a place' },
  whoWaits: { nl: 'Wie op de wachtlijst staat', en: 'Who is on the waiting list' },
  readAnswers: {
    nl: (n: number) => (n === 1 ? 'Lees het antwoord' : `Lees de ${n} antwoorden`),
    en: (n: number) => (n === 1 ? 'Read the answer' : `Read the ${n} answers`),
  },
  whoSaidWhat: { nl: 'Wie antwoordde wat', en: 'Who answered what' },
  answerFrom: { nl: (names: string) => `antwoord van ${names}`, en: (names: string) => `answer from ${names}` },
  waits: { nl: 'op de wachtlijst', en: 'on the waiting list' },
  noAnswers: { nl: 'Nog geen antwoorden.', en: 'No answers yet.' },
  who: { nl: 'Wie', en: 'Who' },
  notYet: { nl: 'Nog niet', en: 'Not yet' },
  unread: { nl: 'Ongelezen', en: 'Unread' },
  everybody: { nl: 'Alles', en: 'All' },
  unreachable: { nl: 'Niet bereikbaar', en: 'Cannot be reached' },
  noWay: { nl: 'geen e-mailadres en geen account', en: 'no email address and no account' },
  noEmail: { nl: 'geen mail', en: 'no email' },
  readOn: { nl: 'gelezen', en: 'read' },
  notRead: { nl: 'niet gelezen', en: 'not read' },
  open: { nl: 'nog niet', en: 'not yet' },
  writeToThese: {
    nl: (n: number) => (n === 1 ? 'Bericht aan deze persoon' : `Bericht aan deze ${n}`),
    en: (n: number) => (n === 1 ? 'Message to this person' : `Message to these ${n}`),
  },
  nobody: { nl: 'Hier staat niemand.', en: 'Nobody is here.' },
  askedOfNobody: {
    nl: 'De vragen zijn aan niemand gesteld. Wie dit bericht kreeg, kan het lezen en hoeft niets te beantwoorden.',
    en: 'The questions were asked of nobody. Whoever got this message can read it and need not answer anything.',
  },
  withNobody: { nl: 'Dit bericht is nog bij niemand bezorgd.', en: 'This message has reached nobody yet.' },
  allAnswered: { nl: 'Iedereen heeft geantwoord.', en: 'Everybody has answered.' },
  allReachable: { nl: 'Iedereen is bereikbaar.', en: 'Everybody can be reached.' },
  allRead: { nl: 'Iedereen heeft het gelezen.', en: 'Everybody has read it.' },
  onBehalfOf: { nl: (name: string) => `Invullen voor ${name}`, en: (name: string) => `Fill in for ${name}` },
  onBehalfNote: {
    nl: 'Voor wie op papier of aan de telefoon antwoordde. Iedereen die dit antwoord ziet, leest dat de school het invulde.',
    en: 'For those who answered on paper or by telephone. Everybody who sees this answer reads that the school filled it in.',
  },
  fillIn: { nl: 'Invullen', en: 'Fill in' },
  changeOnBehalf: { nl: 'Wijzigen', en: 'Change' },
  forSomebody: { nl: (name: string) => ` voor ${name}`, en: (name: string) => ` for ${name}` },
  enteredBySchool: {
    nl: (name: string, moment: string) => `ingevuld door de school (${name}), ${moment}`,
    en: (name: string, moment: string) => `filled in by the school (${name}), ${moment}`,
  },
  child: { nl: 'Kind', en: 'Child' },
  recipient: { nl: 'Gevraagd aan', en: 'Asked of' },
  answeredBy: { nl: 'Antwoord van', en: 'Answer from' },
  answeredAt: { nl: 'Ingevuld op', en: 'Filled in on' },
  enteredBy: { nl: 'Namens de ouder ingevuld door', en: 'Filled in on the parent’s behalf by' },
  take: { nl: 'Alle antwoorden', en: 'All answers' },
  takeNote: {
    nl: 'Een regel voor ieder antwoord dat er is of nog moet komen, een kolom voor iedere vraag.',
    en: 'A line for each answer that there is or is still to come, a column for each question.',
  },
  excel: { nl: 'Excel-bestand', en: 'Excel file' },
  csv: { nl: 'Csv-bestand', en: 'CSV file' },
  fileName: { nl: 'antwoorden', en: 'answers' },
  notAllPrinted: {
    nl: 'Dit is niet iedereen: de volgende staan op het scherm op een volgende pagina.',
    en: 'This is not everybody: the next ones are on a next page of the screen.',
  },
  more: { nl: 'Volgende 25', en: 'Next 25' },
  start: { nl: 'Naar het begin', en: 'To the start' },
})
