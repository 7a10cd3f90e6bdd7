import { catalogue } from '../../src/language.ts'

export const yearTexts = catalogue({
  title: { nl: 'Nieuw schooljaar', en: 'New school year' },
  intro: {
    nl: (from: string, to: string) =>
      `Kies waar de groepen van ${from} in ${to} naartoe gaan. U ziet eerst per groep en per gezin wat er verandert; daarna kunt u het 14 dagen terugdraaien. Oude berichten blijven leesbaar voor wie ze kon lezen.`,
    en: (from: string, to: string) =>
      `Choose where the groups of ${from} go in ${to}. You see first what changes per group and per family; after that you can take it back for 14 days. Old messages stay readable to those who could read them.`,
  },
  noClasses: {
    nl: 'Er zijn nog geen groepen met leerlingen. Lees eerst een bestand van de leerlingadministratie in.',
    en: 'There are no groups with pupils yet. Import a file of the pupil administration first.',
  },
  startsOn: { nl: 'Het nieuwe jaar begint op', en: 'The new year begins on' },
  startsHint: {
    nl: 'Is die dag nog niet geweest, dan gaat het vanzelf in op die dag.',
    en: 'When that day has yet to come, it happens by itself on that day.',
  },
  groups: { nl: 'Groepen', en: 'Groups' },
  goesTo: {
    nl: (group: string, year: number, pupils: number) =>
      `${group}, leerjaar ${year} (${pupils} ${pupils === 1 ? 'leerling' : 'leerlingen'}) gaat naar`,
    en: (group: string, year: number, pupils: number) =>
      `${group}, year ${year} (${pupils} ${pupils === 1 ? 'pupil' : 'pupils'}) goes to`,
  },
  targetHint: {
    nl: 'Typ een naam, of een streepje (-) voor wie van school gaat.',
    en: 'Type a name, or a dash (-) for who leaves the school.',
  },
  teachers: { nl: 'Leerkrachten', en: 'Teachers' },
  stay: { nl: 'Blijven bij de groep met dezelfde naam', en: 'Stay with the group of the same name' },
  follow: { nl: 'Gaan mee met hun kinderen', en: 'Go along with their children' },
  none: { nl: 'Kiezen we later', en: 'We choose later' },
  tasks: { nl: 'Klassenouders en luizenouders', en: 'Class parents and lice parents' },
  tasksEnd: { nl: 'Hun taak houdt op', en: 'Their task ends' },
  others: { nl: 'Wat gaat verder in het nieuwe jaar?', en: 'What goes on in the new year?' },
  look: { nl: 'Bekijk wat er verandert', en: 'See what changes' },
  earlier: { nl: 'Eerder', en: 'Earlier' },
  fromTo: {
    nl: (from: string, to: string) => `Van ${from} naar ${to}`,
    en: (from: string, to: string) => `From ${from} to ${to}`,
  },

  preview: { nl: 'Wat er verandert', en: 'What changes' },
  on: { nl: (day: string) => `Vanaf ${day}`, en: (day: string) => `From ${day}` },
  up: {
    nl: (n: number) => `${n} ${n === 1 ? 'leerling gaat' : 'leerlingen gaan'} over`,
    en: (n: number) => `${n} ${n === 1 ? 'pupil moves' : 'pupils move'} up`,
  },
  away: {
    nl: (n: number) => `${n} ${n === 1 ? 'leerling gaat' : 'leerlingen gaan'} van school`,
    en: (n: number) => `${n} ${n === 1 ? 'pupil leaves' : 'pupils leave'} the school`,
  },
  made: {
    nl: (n: number) => `${n} nieuwe ${n === 1 ? 'groep' : 'groepen'}`,
    en: (n: number) => `${n} new ${n === 1 ? 'group' : 'groups'}`,
  },
  unplaced: {
    nl: (n: number) =>
      `${n} ${n === 1 ? 'leerling heeft' : 'leerlingen hebben'} nog geen nieuwe groep en ${n === 1 ? 'blijft' : 'blijven'} staan:`,
    en: (n: number) =>
      `${n} ${n === 1 ? 'pupil has' : 'pupils have'} no new group yet and ${n === 1 ? 'stays' : 'stay'} where they are:`,
  },
  newGroups: { nl: 'De nieuwe groepen', en: 'The new groups' },
  from: { nl: 'Uit', en: 'From' },
  with: { nl: 'Leerkrachten', en: 'Teachers' },
  noTeacher: { nl: 'Nog geen leerkracht', en: 'No teacher yet' },
  pupils: { nl: 'Leerlingen', en: 'Pupils' },
  leavers: { nl: 'Van school', en: 'Leaving' },
  families: { nl: 'Per gezin', en: 'Per family' },
  noAdults: { nl: 'Zonder gezin', en: 'Without a family' },
  becomes: {
    nl: (name: string, from: string, to: string) => `${name}: ${from} → ${to}`,
    en: (name: string, from: string, to: string) => `${name}: ${from} → ${to}`,
  },
  goesAway: {
    nl: (name: string, from: string) => `${name}: ${from} → van school`,
    en: (name: string, from: string) => `${name}: ${from} → leaves the school`,
  },
  startNow: { nl: 'Nieuw schooljaar laten beginnen', en: 'Let the new school year begin' },
  plan: { nl: (day: string) => `Laten ingaan op ${day}`, en: (day: string) => `Let it happen on ${day}` },
  undoNote: { nl: 'U kunt dit 14 dagen terugdraaien.', en: 'You can take this back for 14 days.' },
  outdated: {
    nl: 'De school is intussen veranderd. Dit is wat er nu zou veranderen.',
    en: 'The school has changed meanwhile. This is what would change now.',
  },
  waiting: { nl: 'Nog niet besloten', en: 'Not decided yet' },
  planned: { nl: (day: string) => `Gaat in op ${day}`, en: (day: string) => `Happens on ${day}` },
  begun: { nl: 'Begonnen', en: 'Begun' },
  undone: { nl: 'Teruggedraaid', en: 'Taken back' },
  undo: { nl: 'Terugdraaien', en: 'Take back' },
  undoConsequence: {
    nl: 'Iedereen staat dan weer in de groep van vóór het nieuwe jaar.',
    en: 'Everybody will be in the group of before the new year again.',
  },
  begunNote: {
    nl: 'Het nieuwe schooljaar is begonnen. Taken en leerkrachten past u aan bij de groepen.',
    en: 'The new school year has begun. Adjust tasks and teachers with the groups.',
  },
  undoneNote: {
    nl: 'Dit is teruggedraaid. Iedereen staat in de groep van vóór het nieuwe jaar.',
    en: 'This was taken back. Everybody is in the group of before the new year.',
  },
  discard: { nl: 'Plan verwerpen', en: 'Discard the plan' },
})

export const yearProblems = catalogue({
  noDay: { nl: 'Vul een datum in, zoals 1-8-2027.', en: 'Enter a date, such as 1-8-2027.' },
  past: { nl: 'Kies vandaag of een latere dag.', en: 'Choose today or a later day.' },
  noTarget: { nl: 'Vul een groep in, of een streepje (-).', en: 'Enter a group, or a dash (-).' },
  longName: { nl: 'Deze naam is te lang. Maak hem korter.', en: 'This name is too long. Make it shorter.' },
  tooLate: {
    nl: 'Dit is langer dan 14 dagen geleden en kan niet meer terug.',
    en: 'This is more than 14 days ago and cannot be taken back.',
  },
  importedSince: {
    nl: 'Sindsdien is er een bestand ingelezen. Maak dat eerst ongedaan.',
    en: 'A file was imported since. Undo that first.',
  },
  agreedAlready: {
    nl: 'Een collega heeft dit schooljaar al laten beginnen of ingepland.',
    en: 'A colleague has let this school year begin or planned it already.',
  },
})
