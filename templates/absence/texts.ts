import { catalogue, listed } from '../../src/language.ts'

/** What parents read and press (H1). */
export const absenceTexts = catalogue({
  report: { nl: 'Afwezig melden', en: 'Report absent' },
  mine: { nl: 'Absentie', en: 'Absence' },
  mineIntro: {
    nl: 'De leerkrachten van de groep en de administratie zien dit, en wie met u het gezag heeft.',
    en: 'The teachers of the group and the office see this, and whoever has custody with you.',
  },
  who: { nl: 'Wie?', en: 'Who?' },
  reason: { nl: 'Waarom?', en: 'Why?' },
  noMedical: {
    nl: 'Meer hoeft de school niet te weten. Schrijf niet wat uw kind heeft.',
    en: 'The school need not know more. Do not write what your child has.',
  },
  ill: { nl: 'Ziek', en: 'Ill' },
  doctor: { nl: 'Dokter, tandarts', en: 'Doctor, dentist' },
  late: { nl: 'Te laat', en: 'Late' },
  other: { nl: 'Anders…', en: 'Other…' },
  leave: { nl: 'Verlof', en: 'Leave' },
  otherShort: { nl: 'Anders', en: 'Other' },
  illLater: { nl: 'Ziek op een andere dag, of tot en met een dag', en: 'Ill on another day, or until a day' },
  leaveHint: { nl: 'Vrije dagen? Vraag verlof aan', en: 'Days off? Ask for leave' },
  illNow: {
    nl: (day: string) => `“Ziek” geldt vanaf ${day}, tot u zegt dat uw kind beter is.`,
    en: (day: string) => `“Ill” counts from ${day}, until you say that your child is better.`,
  },
  noSchoolToday: {
    nl: (title: string, next: string) => `Vandaag is er geen school${title}. De eerste schooldag is ${next}.`,
    en: (title: string, next: string) => `There is no school today${title}. The first school day is ${next}.`,
  },
  afterBell: {
    nl: (bell: string) => `De school is om ${bell} begonnen. Meld het toch: dan weet de leerkracht waar uw kind is.`,
    en: (bell: string) => `School began at ${bell}. Report it still: then the teacher knows where your child is.`,
  },
  noChildren: {
    nl: 'U hebt hier geen kind dat u afwezig kunt melden.',
    en: 'You have no child here whom you can report absent.',
  },
  whichChild: { nl: 'Kies voor wie u het meldt.', en: 'Choose whom you report it for.' },
  tooFar: { nl: 'Meld dit hoogstens 60 dagen van tevoren.', en: 'Report this at most 60 days ahead.' },
  tooLong: {
    nl: 'Een melding duurt hoogstens 60 dagen. Vraag anders verlof aan, of laat de laatste dag leeg bij ziekte.',
    en: 'A report lasts at most 60 days. Ask for leave otherwise, or leave the last day empty for illness.',
  },
  noSchool: {
    nl: 'Op deze dagen is er geen school. U hoeft niets te melden.',
    en: 'There is no school on these days. You need not report anything.',
  },
  backBefore: { nl: 'Dit is voor de tijd waarop uw kind weggaat.', en: 'This is before your child leaves.' },
  afterSchool: { nl: 'Dan is de school al uit.', en: 'School is out by then.' },
  beforeBell: { nl: 'Dan is de school nog niet begonnen.', en: 'School has not begun by then.' },
  day: { nl: 'Welke dag?', en: 'Which day?' },
  from: { nl: 'Vanaf', en: 'From' },
  until: { nl: 'Tot en met', en: 'Until, and including' },
  openHint: { nl: 'Laat leeg als u het nog niet weet.', en: 'Leave empty if you do not know yet.' },
  dayHint: { nl: 'Zoals 27-11-2026.', en: 'Such as 27-11-2026.' },
  lateUntil: { nl: 'Hoe laat is uw kind er?', en: 'When will your child be there?' },
  leaves: { nl: 'Weg om', en: 'Leaves at' },
  returns: { nl: 'Terug om', en: 'Back at' },
  timeHint: { nl: 'Mag leeg blijven.', en: 'May stay empty.' },
  note: { nl: 'Wat is er?', en: 'What is it?' },
  send: { nl: 'Melden aan de school', en: 'Report to the school' },
  sent: {
    nl: (who: readonly string[]) =>
      who.length > 1
        ? `Gemeld voor ${listed(who, 'nl')}. De school ziet het nu.`
        : `Gemeld: ${who[0]}. De school ziet het nu.`,
    en: (who: readonly string[]) =>
      who.length > 1
        ? `Reported for ${listed(who, 'en')}. The school sees it now.`
        : `Reported: ${who[0]}. The school sees it now.`,
  },
  sentBefore: { nl: 'Dit was al gemeld. U ziet het hieronder.', en: 'This was reported already. You see it below.' },
  retracted: { nl: 'ingetrokken', en: 'taken back' },
  undo: { nl: 'Ongedaan maken', en: 'Undo' },
  retractedNow: {
    nl: (who: readonly string[]) => `Ingetrokken: ${listed(who, 'nl')}. De school ziet het nu.`,
    en: (who: readonly string[]) => `Taken back: ${listed(who, 'en')}. The school sees it now.`,
  },
  betterNow: {
    nl: (child: string, day: string) => `Gemeld: ${child} komt ${day} weer naar school.`,
    en: (child: string, day: string) => `Reported: ${child} is back at school ${day}.`,
  },
  changed: {
    nl: 'De melding is gewijzigd. De school ziet het nu.',
    en: 'The report is changed. The school sees it now.',
  },
  standsAgain: { nl: 'De melding staat weer zoals zij was.', en: 'The report stands again as it was.' },
  tooLateToUndo: {
    nl: 'Dit kan niet meer terug. Meld uw kind opnieuw.',
    en: 'This can no longer be undone. Report your child again.',
  },
  retract: { nl: 'Intrekken', en: 'Take back' },
  retractOf: { nl: (child: string) => `Intrekken voor ${child}`, en: (child: string) => `Take back for ${child}` },
  change: { nl: 'Melding wijzigen', en: 'Change the report' },
  changeShort: { nl: 'Wijzigen', en: 'Change' },
  changeOf: { nl: (child: string) => `Wijzigen voor ${child}`, en: (child: string) => `Change for ${child}` },
  save: { nl: 'Bewaren', en: 'Save' },
  still: { nl: 'Nog steeds ziek', en: 'Still ill' },
  stillOf: { nl: (child: string) => `Nog steeds ziek: ${child}`, en: (child: string) => `Still ill: ${child}` },
  stillSaid: { nl: 'Vandaag bevestigd: nog ziek.', en: 'Confirmed today: still ill.' },
  better: {
    nl: (day: string) => `Beter: ${day} weer naar school`,
    en: (day: string) => `Better: back at school ${day}`,
  },
  betterOf: {
    nl: (day: string, child: string) => `Beter: ${day} weer naar school, ${child}`,
    en: (day: string, child: string) => `Better: back at school ${day}, ${child}`,
  },
  is: {
    nl: (child: string, kind: string) => `${child}: ${kind.toLowerCase()}`,
    en: (child: string, kind: string) => `${child}: ${kind.toLowerCase()}`,
  },
  since: { nl: (day: string) => `sinds ${day}`, en: (day: string) => `since ${day}` },
  fromDay: { nl: (day: string) => `vanaf ${day}`, en: (day: string) => `from ${day}` },
  through: {
    nl: (from: string, until: string) => `${from} tot en met ${until}`,
    en: (from: string, until: string) => `${from} until ${until}`,
  },
  at: { nl: (time: string) => `om ${time}`, en: (time: string) => `at ${time}` },
  arrives: { nl: (time: string) => `komt om ${time}`, en: (time: string) => `arrives at ${time}` },
  away: { nl: (from: string) => `weg om ${from}`, en: (from: string) => `leaves at ${from}` },
  back: { nl: (until: string) => `terug om ${until}`, en: (until: string) => `back at ${until}` },
  you: { nl: (moment: string) => `door u gemeld, ${moment}`, en: (moment: string) => `reported by you, ${moment}` },
  by: {
    nl: (name: string, moment: string) => `gemeld door ${name}, ${moment}`,
    en: (name: string, moment: string) => `reported by ${name}, ${moment}`,
  },
  now: { nl: 'Nu en straks', en: 'Now and to come' },
  earlier: { nl: 'Afgelopen maand', en: 'The past month' },
  none: {
    nl: 'Niets gemeld. Is uw kind ziek of te laat? Meld het hier, dan weet de leerkracht het meteen.',
    en: 'Nothing reported. Is your child ill or late? Report it here, and the teacher knows at once.',
  },
  missed: {
    nl: (child: string, group: string) => `${child} is vanmorgen niet gezien in ${group}`,
    en: (child: string, group: string) => `${child} was not seen in ${group} this morning`,
  },
  missedWhat: {
    nl: 'Weet u waar uw kind is? Laat het meteen weten.',
    en: 'Do you know where your child is? Tell the school at once.',
  },
  missedReport: {
    nl: 'Ziek, te laat of iets anders? Meld het hieronder.',
    en: 'Ill, late or something else? Report it below.',
  },
  underway: { nl: 'Is onderweg', en: 'Is on the way' },
  unknown: { nl: 'Zou op school moeten zijn', en: 'Should be at school' },
  saidUnderway: { nl: 'U zei: onderweg. De leerkracht ziet dat.', en: 'You said: on the way. The teacher sees that.' },
  saidUnknown: {
    nl: 'U zei: zou op school moeten zijn. De school zoekt het uit. Bel ook zelf.',
    en: 'You said: should be at school. The school looks into it. Call the school as well.',
  },
  tooLate: {
    nl: 'Dit is al ingegaan en kan niet meer worden ingetrokken of zo gewijzigd. U kunt wel zeggen dat uw kind weer komt, of de school bellen.',
    en: 'This has begun and can no longer be taken back or changed like this. You can say that your child is coming back, or call the school.',
  },
  schoolIsOut: {
    nl: (next: string) => `De school is uit. Zonder dag geldt uw melding vanaf ${next}.`,
    en: (next: string) => `School is out. Without a day your report counts from ${next}.`,
  },
  toAll: { nl: 'Alle meldingen', en: 'All reports' },
})
