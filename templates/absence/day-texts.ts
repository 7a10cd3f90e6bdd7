import { catalogue } from '../../src/language.ts'

/** What teachers and the office read (H1, H3). */
export const dayTexts = catalogue({
  title: { nl: 'Absentielijst', en: 'Absence list' },
  days: { nl: 'Andere dagen', en: 'Other days' },
  toToday: { nl: 'Vandaag', en: 'Today' },
  nobody: { nl: 'Niemand gemeld.', en: 'Nobody reported.' },
  noGroups: {
    nl: 'U geeft geen groep les. Wie afwezig is, ziet de leerkracht van de groep.',
    en: 'You teach no group. Who is absent is for the group’s teacher to see.',
  },
  off: {
    nl: (title: string) => (title ? `Geen school: ${title}.` : 'Geen school: weekend.'),
    en: (title: string) => (title ? `No school: ${title}.` : 'No school: weekend.'),
  },
  groupOff: { nl: 'Deze groep heeft geen school.', en: 'This group has no school.' },
  absentCount: { nl: (n: number) => `${n} afwezig`, en: (n: number) => `${n} absent` },
  total: {
    nl: (n: number, groups: number) =>
      `${n === 1 ? '1 melding' : `${n} meldingen`} in ${groups === 1 ? '1 groep' : `${groups} groepen`}`,
    en: (n: number, groups: number) =>
      `${n === 1 ? '1 report' : `${n} reports`} in ${groups === 1 ? '1 group' : `${groups} groups`}`,
  },
  unseen: { nl: 'Nog niet gezien', en: 'Not seen yet' },
  takenBack: {
    nl: (name: string, time: string) =>
      `De afmelding van ${name} is om ${time} ingetrokken. Kijk of ${name} er is, en controleer opnieuw.`,
    en: (name: string, time: string) =>
      `The report of ${name} was taken back at ${time}. See whether ${name} is here, and check again.`,
  },
  isDue: {
    nl: (name: string, time: string) => `${name} zou er om ${time} zijn. Kijk of ${name} er is, en controleer opnieuw.`,
    en: (name: string, time: string) =>
      `${name} was to be here at ${time}. See whether ${name} is here, and check again.`,
  },
  dueAt: { nl: (time: string) => `zou om ${time} komen`, en: (time: string) => `was to come at ${time}` },
  seenAt: { nl: (time: string) => `was er om ${time}`, en: (time: string) => `was here at ${time}` },
  today: { nl: 'vandaag', en: 'today' },
  thisDay: { nl: 'deze dag', en: 'this day' },
  missing: { nl: 'Niet gezien', en: 'Not seen' },
  missedAt: {
    nl: (time: string) => `niet gezien om ${time}, ouders gevraagd`,
    en: (time: string) => `not seen at ${time}, parents asked`,
  },
  underway: { nl: (name: string) => `${name} zegt: onderweg`, en: (name: string) => `${name} says: on the way` },
  unknown: {
    nl: (name: string) => `${name} zegt: zou op school moeten zijn`,
    en: (name: string) => `${name} says: should be at school`,
  },
  stillMissed: {
    nl: (names: readonly string[]) => `Nog niet gezien: ${names.join(', ')}.`,
    en: (names: readonly string[]) => `Not seen yet: ${names.join(', ')}.`,
  },
  arrivedAt: { nl: (time: string) => `gekomen om ${time}`, en: (time: string) => `came at ${time}` },
  arrived: { nl: 'Is er nu', en: 'Is here now' },
  present: { nl: 'Was er toch', en: 'Was here after all' },
  arrivedOf: { nl: (name: string) => `Is er nu: ${name}`, en: (name: string) => `Is here now: ${name}` },
  presentOf: { nl: (name: string) => `Was er toch: ${name}`, en: (name: string) => `Was here after all: ${name}` },
  missedAgain: { nl: 'Toch niet gekomen', en: 'Did not come after all' },
  missedAgainOf: {
    nl: (name: string) => `Toch niet gekomen: ${name}`,
    en: (name: string) => `Did not come after all: ${name}`,
  },
  byPhone: { nl: 'Telefonisch gemeld', en: 'Reported by telephone' },
  byPhoneOf: {
    nl: (name: string) => `Telefonisch gemeld: ${name}`,
    en: (name: string) => `Reported by telephone: ${name}`,
  },
  closed: {
    nl: (name: string, time: string) => `Gecontroleerd om ${time} door ${name}.`,
    en: (name: string, time: string) => `Checked at ${time} by ${name}.`,
  },
  open: { nl: 'Nog niet gecontroleerd.', en: 'Not checked yet.' },
  openGroups: {
    nl: (names: readonly string[]) => `School is begonnen. Nog niet gecontroleerd: ${names.join(', ')}.`,
    en: (names: readonly string[]) => `School has begun. Not checked yet: ${names.join(', ')}.`,
  },
  check: { nl: 'Wie is er?', en: 'Who is here?' },
  checkOf: { nl: (group: string) => `Wie is er? ${group}`, en: (group: string) => `Who is here? ${group}` },
  notThere: { nl: 'Wie is er niet?', en: 'Who is not here?' },
  notThereHint: {
    nl: 'Tik aan wie u niet ziet. Wie gemeld is, staat onderaan.',
    en: 'Tick whom you do not see. Who is reported stands below.',
  },
  close: { nl: 'Controle afsluiten', en: 'Close the register' },
  closeNote: {
    nl: 'De ouders van wie u aantikt, krijgen meteen de vraag waar hun kind is. Tikt u niemand aan, dan is iedereen gezien.',
    en: 'The parents of whom you tick are asked at once where their child is. If you tick nobody, everybody was seen.',
  },
  closeLate: {
    nl: 'De school is uit: u legt vast wie er was. De ouders krijgen geen vraag meer.',
    en: 'School is out: you record who was here. Parents are not asked any more.',
  },
  everyone: { nl: 'Iedereen is gemeld of gemist.', en: 'Everybody is reported or missed.' },
  reported: { nl: 'Gemeld', en: 'Reported' },
  missed: { nl: 'Gemist', en: 'Missed' },
  reason: { nl: 'Wat zei de ouder?', en: 'What did the parent say?' },
  enter: { nl: 'Bewaren', en: 'Save' },
  confirmed: { nl: 'vandaag bevestigd', en: 'confirmed today' },
  live: { nl: 'Deze lijst werkt zichzelf bij.', en: 'This list updates by itself.' },
  print: { nl: 'Afdrukken', en: 'Print' },
  by: {
    nl: (name: string, moment: string) => `${name}, ${moment}`,
    en: (name: string, moment: string) => `${name}, ${moment}`,
  },
})
