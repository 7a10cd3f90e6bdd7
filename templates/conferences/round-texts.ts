import type { TimesProblem } from '../../src/conferences/times.ts'
import { catalogue, type Text } from '../../src/language.ts'

type OfLine = (line: number) => Text

/** What is wrong with the days and times, and where. */
export const timesProblems: Readonly<Record<TimesProblem['is'], OfLine>> = {
  day: (line) => ({
    nl: `Regel ${line}: begin met een datum, zoals 15-12-2026.`,
    en: `Line ${line}: begin with a date, such as 15-12-2026.`,
  }),
  times: (line) => ({
    nl: `Regel ${line}: zet na de datum van wanneer tot wanneer, zoals 15:30-17:30.`,
    en: `Line ${line}: put after the date from when until when, such as 15:30-17:30.`,
  }),
  backwards: (line) => ({
    nl: `Regel ${line}: het einde ligt vóór het begin.`,
    en: `Line ${line}: the end is before the start.`,
  }),
  overlap: (line) => ({
    nl: `Regel ${line}: deze tijden vallen over andere tijden op dezelfde dag heen.`,
    en: `Line ${line}: these times overlap other times on the same day.`,
  }),
  short: (line) => ({
    nl: `Regel ${line}: hierin past geen gesprek.`,
    en: `Line ${line}: no talk fits in this.`,
  }),
  past: (line) => ({ nl: `Regel ${line}: deze dag is al voorbij.`, en: `Line ${line}: this day is over.` }),
}

export const roundTexts = catalogue({
  newRound: { nl: 'Nieuwe gespreksronde', en: 'New round of conferences' },
  setUp: { nl: 'Ronde instellen', en: 'Set up the round' },
  name: { nl: 'Naam', en: 'Name' },
  nameHint: { nl: 'Bijvoorbeeld: Gesprekken december', en: 'For example: Talks in December' },
  note: { nl: 'Uitleg voor ouders', en: 'Explanation for parents' },
  groups: { nl: 'Groepen', en: 'Groups' },
  groupsHint: {
    nl: 'Elke groep komt bij de eigen leerkrachten. Wie twee groepen heeft, ziet ze aan één tafel.',
    en: 'Each group comes to its own teachers. Who has two groups sees them at one desk.',
  },
  noGroups: { nl: 'Kies minstens één groep.', en: 'Choose at least one group.' },
  noClasses: {
    nl: 'Er zijn dit schooljaar nog geen groepen. Lees eerst de leerlingen in.',
    en: 'There are no groups this school year yet. Import the pupils first.',
  },
  times: { nl: 'Dagen en tijden', en: 'Days and times' },
  timesHint: {
    nl: 'Eén dag per regel: datum, van-tot, en na een pauze weer van-tot. Plakken uit een rekenblad kan ook.',
    en: 'One day a line: date, from-until, and after a break from-until again. Pasting from a sheet works too.',
  },
  tooManyTimes: {
    nl: 'Dit zijn meer dan 200 gesprekken per leerkracht. Neem minder dagen of langere gesprekken.',
    en: 'This is more than 200 talks a teacher. Take fewer days or longer talks.',
  },
  minutes: { nl: 'Minuten per gesprek', en: 'Minutes a talk' },
  minutesHint: { nl: 'Van 5 tot en met 60.', en: 'From 5 to 60.' },
  pause: { nl: 'Pauze na zoveel gesprekken', en: 'Pause after so many talks' },
  pauseHint: {
    nl: 'Zo lang als een gesprek. 0 is geen pauze, hoogstens 20.',
    en: 'As long as a talk. 0 is no pause, 20 at most.',
  },
  walk: { nl: 'Minuten om van lokaal te wisselen', en: 'Minutes to change rooms' },
  walkHint: { nl: 'Voor gezinnen met meer kinderen.', en: 'For families with more children.' },
  way: { nl: 'Hoe komt er een planning?', en: 'How is it planned?' },
  ways: {
    nl: (way: string) =>
      ({
        choosing: 'Ouders kiezen zelf een tijd',
        wishes: 'Ouders geven voorkeuren, de school plant',
        byHand: 'De leerkracht plant met de hand',
      })[way] ?? '',
    en: (way: string) =>
      ({
        choosing: 'Parents choose a time',
        wishes: 'Parents say what suits them, the school plans',
        byHand: 'The teacher plans by hand',
      })[way] ?? '',
  },
  wayHints: {
    nl: (way: string) =>
      ({
        choosing: 'Wie eerst komt, kiest eerst.',
        wishes: 'Niemand hoeft snel te zijn. Broers en zussen komen na elkaar.',
        byHand: 'Ouders krijgen bericht als het rooster klaar is.',
      })[way] ?? '',
    en: (way: string) =>
      ({
        choosing: 'First come, first served.',
        wishes: 'Nobody has to be quick. Brothers and sisters come one after the other.',
        byHand: 'Parents are told when the schedule is ready.',
      })[way] ?? '',
  },
  opens: { nl: 'Kiezen kan vanaf', en: 'Choosing opens on' },
  closes: { nl: 'Kiezen kan tot', en: 'Choosing closes on' },
  at: { nl: 'Hoe laat', en: 'At what time' },
  headStart: {
    nl: 'Uren voorrang voor gezinnen met meer kinderen',
    en: 'Hours of head start for families with more children',
  },
  headStartHint: { nl: '0 is geen voorrang.', en: '0 is no head start.' },
  headStartTooLong: {
    nl: 'Met deze voorrang is het kiezen al voorbij voordat de anderen kunnen.',
    en: 'With this head start choosing is over before the others can.',
  },
  closesBeforeOpening: { nl: 'Dit ligt vóór het begin van het kiezen.', en: 'This is before choosing opens.' },
  closesAfterTalks: {
    nl: 'Het kiezen moet klaar zijn vóór het eerste gesprek.',
    en: 'Choosing must be over before the first talk.',
  },
  apart: { nl: 'Gescheiden ouders', en: 'Separated parents' },
  aparts: {
    nl: (how: string) =>
      ({
        apart: 'Ieder een eigen gesprek',
        kiezen: 'Ieder een eigen gesprek, of samen als ze dat allebei kiezen',
        samen: 'Eén gesprek samen',
      })[how] ?? '',
    en: (how: string) =>
      ({
        apart: 'A talk of their own each',
        kiezen: 'A talk of their own each, or together if both choose so',
        samen: 'One talk together',
      })[how] ?? '',
  },
  kept: { nl: 'Onderwerpen en afspraken bewaren', en: 'Keep topics and agreements' },
  keptFor: { nl: (months: number) => `${months} maanden`, en: (months: number) => `${months} months` },
  keptHint: {
    nl: 'Daarna wissen we alle gegevens over kinderen en ouders van deze ronde.',
    en: 'After that we wipe all data about children and parents of this round.',
  },
  more: { nl: 'Meer instellen', en: 'More settings' },
  make: { nl: 'Ronde maken en bekijken', en: 'Make the round and look' },
  makeNote: { nl: 'Nog niemand krijgt bericht.', en: 'Nobody is told yet.' },
  save: { nl: 'Bewaren', en: 'Save' },
  change: { nl: 'Dagen en regels wijzigen', en: 'Change days and rules' },
  discard: { nl: 'Ronde weggooien', en: 'Throw the round away' },
  discardHint: {
    nl: 'De dagen, lokalen en regels van deze ronde gaan weg, en komen niet terug. Nog niemand heeft bericht.',
    en: 'The days, rooms and rules of this round go, and do not come back. Nobody has been told yet.',
  },
  discardNow: { nl: 'Ronde voorgoed weggooien', en: 'Throw the round away for good' },
  alreadyInvited: {
    nl: 'De gezinnen zijn al uitgenodigd. Deze ronde kan niet meer anders.',
    en: 'The families have been invited. This round cannot be changed any more.',
  },
  notReady: {
    nl: 'Geef eerst elke tafel een lokaal of een videolink, en tijden.',
    en: 'First give every desk a room or a video link, and times.',
  },
  desks: { nl: 'Wie heeft hoeveel gesprekken', en: 'Who has how many talks' },
  talks: {
    nl: (n: number) => (n === 1 ? '1 gesprek' : `${n} gesprekken`),
    en: (n: number) => (n === 1 ? '1 talk' : `${n} talks`),
  },
  places: {
    nl: (n: number) => (n === 1 ? '1 plek' : `${n} plekken`),
    en: (n: number) => (n === 1 ? '1 place' : `${n} places`),
  },
  booked: { nl: (n: number) => `${n} gekozen`, en: (n: number) => `${n} chosen` },
  planned: { nl: (n: number) => `${n} gepland`, en: (n: number) => `${n} planned` },
  short: {
    nl: (n: number) => (n === 1 ? '1 plek te weinig' : `${n} plekken te weinig`),
    en: (n: number) => (n === 1 ? '1 place short' : `${n} places short`),
  },
  enough: { nl: 'Past', en: 'Fits' },
  beside: { nl: (title: string) => `Tegelijk: ${title}`, en: (title: string) => `At the same time: ${title}` },
  besideNote: {
    nl: 'Een leerkracht heeft dan ook gesprekken van een andere ronde. Wat in de ene ronde is gekozen, bieden we in de andere niet aan.',
    en: 'A teacher has talks of another round then. What is chosen in one round is not offered in the other.',
  },
  inCalendar: {
    nl: 'Op deze dagen staat iets in de kalender van de school:',
    en: 'On these days there is something in the school’s calendar:',
  },
  closesIn: {
    nl: 'Op de laatste dag om te kiezen staat iets in de kalender van de school:',
    en: 'On the last day to choose there is something in the school’s calendar:',
  },
  noRoom: { nl: 'Geen lokaal', en: 'No room' },
  rooms: { nl: 'Lokalen, video en vrije dagen', en: 'Rooms, video and days off' },
  roomsHint: {
    nl: 'Een tafel heeft een lokaal, een videolink, of allebei.',
    en: 'A desk has a room, a video link, or both.',
  },
  room: { nl: 'Lokaal', en: 'Room' },
  roomOf: { nl: (name: string) => `Lokaal ${name.toLowerCase()}`, en: (name: string) => `Room ${name.toLowerCase()}` },
  roomNeeded: { nl: 'Vul een lokaal of een videolink in.', en: 'Enter a room or a video link.' },
  roomTaken: {
    nl: 'Dit lokaal staat ook bij een andere tafel. Schrijf erbij welke plek: “aula, tafel 2”.',
    en: 'Another desk has this room too. Add which place: “hall, desk 2”.',
  },
  link: { nl: 'Videolink', en: 'Video link' },
  linkWrong: {
    nl: 'Plak een volledig adres dat begint met https://',
    en: 'Paste a whole address that begins with https://',
  },
  daysOff: { nl: 'Niet op', en: 'Not on' },
  allDaysOff: { nl: 'Zo blijft er geen dag over.', en: 'This leaves no day.' },
  saveRooms: { nl: 'Lokalen bewaren', en: 'Save the rooms' },
  roomsSaved: { nl: 'De lokalen zijn bewaard.', en: 'The rooms are saved.' },
  invite: {
    nl: (n: number) => (n === 1 ? '1 gezin uitnodigen' : `${n} gezinnen uitnodigen`),
    en: (n: number) => (n === 1 ? 'Invite 1 family' : `Invite ${n} families`),
  },
  inviteNote: {
    nl: 'De uitnodiging komt in de gezamenlijke mailbox van elk gezin.',
    en: 'The invitation goes to the joint mailbox of each family.',
  },
  invited: { nl: 'De gezinnen zijn uitgenodigd.', en: 'The families are invited.' },
  made: { nl: 'De ronde is gemaakt. Nog niemand heeft bericht.', en: 'The round is made. Nobody has been told yet.' },
  unheard: {
    nl: (n: number) => (n === 1 ? '1 gezin heeft geen e-mailadres' : `${n} gezinnen hebben geen e-mailadres`),
    en: (n: number) => (n === 1 ? '1 family has no email address' : `${n} families have no email address`),
  },
  howFar: {
    nl: (chosen: number, all: number) => `${chosen} van ${all} gezinnen zijn klaar`,
    en: (chosen: number, all: number) => `${chosen} of ${all} families are done`,
  },
  answeredBy: {
    nl: (answered: number, all: number) =>
      `${answered} van ${all} gezinnen ${answered === 1 ? 'heeft' : 'hebben'} geantwoord`,
    en: (answered: number, all: number) => `${answered} of ${all} families ${answered === 1 ? 'has' : 'have'} answered`,
  },
  newcomers: { nl: 'Nieuwe kinderen en ouders erbij', en: 'Add new children and parents' },
  newcomersHint: {
    nl: 'Voor wie na de uitnodiging in een groep kwam. Alleen nieuwe gezinnen krijgen bericht.',
    en: 'For who joined a group after the invitation. Only new families are told.',
  },
  newcomersIn: { nl: 'Wie nieuw is, doet nu mee.', en: 'Who is new takes part now.' },
  families: { nl: 'Gezinnen', en: 'Families' },
  states: {
    nl: (state: string) =>
      ({
        draft: 'Nog niet verstuurd',
        invited: 'Uitgenodigd',
        open: 'Ouders kiezen nu',
        closed: 'Klaar om te plannen',
        settled: 'Rooster staat vast',
        done: 'Geweest',
        wiped: 'Gewist',
      })[state] ?? '',
    en: (state: string) =>
      ({
        draft: 'Not sent yet',
        invited: 'Invited',
        open: 'Parents are choosing',
        closed: 'Ready to plan',
        settled: 'Schedule is fixed',
        done: 'Over',
        wiped: 'Wiped',
      })[state] ?? '',
  },
  schedule: { nl: 'Rooster', en: 'Schedule' },
  wipedNote: {
    nl: 'De gegevens over kinderen en ouders zijn gewist.',
    en: 'The data about children and parents is wiped.',
  },
})
