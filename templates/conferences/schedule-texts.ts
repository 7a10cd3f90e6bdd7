import { catalogue, listed, type Text } from '../../src/language.ts'

/** What the calendar has on days that are asked for: told before families can choose from them (G1). */
export const onDaysOf = (titles: readonly string[]): Text => ({
  nl: `In de kalender staat dan: ${listed(titles, 'nl')}. Druk nog eens om deze tijden toch toe te voegen.`,
  en: `The calendar then has: ${listed(titles, 'en')}. Press again to add these times all the same.`,
})

export const scheduleTexts = catalogue({
  free: { nl: 'Vrij', en: 'Free' },
  taken: { nl: 'Bezet', en: 'Taken' },
  shut: { nl: 'Dicht', en: 'Kept free' },
  keepFree: { nl: 'Vrijhouden', en: 'Keep free' },
  keepFreeOf: { nl: (time: string) => `Vrijhouden: ${time}`, en: (time: string) => `Keep free: ${time}` },
  open: { nl: 'Weer openen', en: 'Open again' },
  openOf: { nl: (time: string) => `Weer openen: ${time}`, en: (time: string) => `Open again: ${time}` },
  came: { nl: 'Is geweest', en: 'Came' },
  cameOf: { nl: (name: string) => `Is geweest: ${name}`, en: (name: string) => `Came: ${name}` },
  cameAlready: { nl: 'Geweest', en: 'Was here' },
  notCame: { nl: 'Toch niet', en: 'Not after all' },
  notCameOf: { nl: (name: string) => `Toch niet: ${name}`, en: (name: string) => `Not after all: ${name}` },
  loose: { nl: 'Nog zonder tijd', en: 'Without a time yet' },
  double: { nl: 'Dubbel gesprek', en: 'Double talk' },
  doubleHint: {
    nl: 'Twee tijden na elkaar. Kies dit voordat u een tijd geeft.',
    en: 'Two times in a row. Choose this before you give a time.',
  },
  wanted: { nl: 'Ik wil dit gesprek graag', en: 'I would like this talk' },
  wantedHint: { nl: 'De ouders zien dat u erom vraagt.', en: 'The parents see that you ask for it.' },
  interpreter: { nl: (language: string) => `Tolk: ${language}`, en: (language: string) => `Interpreter: ${language}` },
  remark: { nl: 'Opmerking', en: 'Remark' },
  quoted: { nl: (text: string) => `„${text}”`, en: (text: string) => `“${text}”` },
  cannot: { nl: 'Kan op geen enkele tijd', en: 'Can come at no time' },
  topics: {
    nl: (n: number) => (n === 1 ? '1 onderwerp' : `${n} onderwerpen`),
    en: (n: number) => (n === 1 ? '1 topic' : `${n} topics`),
  },
  bySchool: { nl: 'door school ingevoerd', en: 'entered by the school' },
  second: { nl: 'tweede deel', en: 'second part' },
  talkAbout: { nl: 'Gesprek', en: 'Talk' },
  who: { nl: 'Wie komt', en: 'Who comes' },
  time: { nl: 'Tijd', en: 'Time' },
  noTime: { nl: 'Nog geen tijd', en: 'No time yet' },
  plan: { nl: 'Een tijd geven', en: 'Give a time' },
  move: { nl: 'Een andere tijd geven', en: 'Give another time' },
  planHint: {
    nl: 'De ouders krijgen bericht. Zij kunnen deze tijd niet zelf wijzigen.',
    en: 'The parents are told. They cannot change this time themselves.',
  },
  given: { nl: 'De tijd is gegeven en staat vast.', en: 'The time is given, and fixed.' },
  takenBack: { nl: 'De tijd is vervallen.', en: 'The time has lapsed.' },
  talkSaved: { nl: 'Bewaard.', en: 'Saved.' },
  takeBack: { nl: 'Tijd laten vervallen', en: 'Cancel the time' },
  justGone: {
    nl: 'Deze tijd is net vergeven, of het gezin of de leerkracht is dan bij een ander gesprek. Kies een andere.',
    en: 'This time has just been taken, or the family or the teacher is at another talk then. Choose another.',
  },
  about: { nl: 'Over dit gesprek', en: 'About this talk' },
  saveTalk: { nl: 'Bewaren', en: 'Save' },
  unsettled: { nl: 'Nog niet rond', en: 'Not settled yet' },
  unanswered: { nl: 'Nog geen antwoord', en: 'No answer yet' },
  withoutAddress: { nl: 'Zonder e-mailadres', en: 'Without an email address' },
  answered: { nl: 'Heeft geantwoord', en: 'Has answered' },
  allAnswered: { nl: 'Elk gezin heeft geantwoord.', en: 'Every family has answered.' },
  allReachable: { nl: 'Elk gezin heeft een e-mailadres.', en: 'Every family has an email address.' },
  everybody: { nl: 'Iedereen', en: 'Everybody' },
  allHave: { nl: 'Elk gesprek heeft een tijd en is rond.', en: 'Every talk has a time and is settled.' },
  notSeen: { nl: 'Niet geopend', en: 'Not opened' },
  noAddress: { nl: 'Geen e-mailadres', en: 'No email address' },
  nobody: { nl: 'Niemand met gezag', en: 'Nobody with custody' },
  callOff: { nl: 'Deze dag vervalt', en: 'This day is off' },
  callOffHint: {
    nl: (n: number) =>
      n === 0
        ? 'Er staan geen gesprekken op deze dag.'
        : `${n === 1 ? '1 gesprek vervalt' : `${n} gesprekken vervallen`}. We stellen elk gezin een andere tijd voor en wijzigen voor anderen zo min mogelijk. Iedereen die het aangaat krijgt bericht.`,
    en: (n: number) =>
      n === 0
        ? 'There are no talks on this day.'
        : `${n === 1 ? '1 talk lapses' : `${n} talks lapse`}. We propose each family another time and change as little as possible for others. Everybody whom it concerns is told.`,
  },
  callOffShort: {
    nl: (open: number, short: number) =>
      `Op de andere dagen ${open === 1 ? 'is nog 1 plek' : `zijn nog ${open} plekken`} vrij: ${short === 1 ? '1 gezin krijgt' : `${short} gezinnen krijgen`} nu geen andere tijd. Zet er eerst een dag bij, onder aan deze pagina.`,
    en: (open: number, short: number) =>
      `On the other days ${open === 1 ? '1 place is' : `${open} places are`} free: ${short === 1 ? '1 family gets' : `${short} families get`} no other time now. First add a day, at the bottom of this page.`,
  },
  moreTimes: { nl: 'Dag of tijden toevoegen', en: 'Add a day or times' },
  whichTimes: { nl: 'Dagen en tijden', en: 'Days and times' },
  moreTimesHint: {
    nl: 'Zoals 15-12-2026 15:30-17:30. Wie nog geen tijd heeft, kan daaruit kiezen.',
    en: 'Such as 15-12-2026 15:30-17:30. Who has no time yet can choose from these.',
  },
  addTimes: { nl: 'Tijden toevoegen', en: 'Add the times' },
  timesAdded: {
    nl: (n: number) => (n === 1 ? '1 tijd toegevoegd.' : `${n} tijden toegevoegd.`),
    en: (n: number) => (n === 1 ? '1 time added.' : `${n} times added.`),
  },
  noNewTimes: { nl: 'Deze tijden staan er al, of zijn voorbij.', en: 'These times are there already, or over.' },
  callOffNow: { nl: 'Laten vervallen en bericht sturen', en: 'Call off and tell them' },
  calledOff: {
    nl: (lost: number, moved: number, left: number) =>
      `${lost} vervallen, ${moved} met een nieuw voorstel${left > 0 ? `, ${left} nog zonder tijd` : ''}.`,
    en: (lost: number, moved: number, left: number) =>
      `${lost} lapsed, ${moved} with a new proposal${left > 0 ? `, ${left} without a time yet` : ''}.`,
  },
  notAgreed: { nl: 'Nog niet akkoord', en: 'Not agreed yet' },
  schedule: { nl: 'Rooster', en: 'Schedule' },
})
