import { catalogue } from '../../src/language.ts'

export const importTexts = catalogue({
  title: { nl: 'Leerlingen en ouders inlezen', en: 'Import pupils and parents' },
  intro: {
    nl: 'Kies een bestand uit uw leerlingadministratie: EDEXML, een zip van OneRoster, of een lijst met leerlingen, ouders of medewerkers als CSV of XLSX. U ziet eerst wat er verandert. Er gebeurt nog niets.',
    en: 'Choose a file from your pupil administration: EDEXML, a OneRoster zip, or a list of pupils, parents or staff as CSV or XLSX. You first see what would change. Nothing happens yet.',
  },
  file: { nl: 'Bestand', en: 'File' },
  fileHint: {
    nl: 'BSN, geboorteland en gewichten lezen wij niet.',
    en: 'We do not read national numbers, countries of birth and weights.',
  },
  chooseFile: { nl: 'Kies een bestand.', en: 'Choose a file.' },
  look: { nl: 'Bekijk wat er verandert', en: 'See what would change' },
  unreadable: {
    nl: 'Dit bestand kunnen wij niet inlezen. Er is niets veranderd.',
    en: 'We cannot import this file. Nothing was changed.',
  },
  earlier: { nl: 'Eerder ingelezen', en: 'Imported earlier' },
  noneYet: { nl: 'Er is nog niets ingelezen.', en: 'Nothing has been imported yet.' },
  applied: { nl: 'Toegepast', en: 'Applied' },
  undone: { nl: 'Teruggedraaid', en: 'Taken back' },
  waiting: { nl: 'Nog niet toegepast', en: 'Not applied yet' },
  discarded: { nl: 'Niet toegepast', en: 'Not applied' },
  edexml: { nl: 'EDEXML', en: 'EDEXML' },
  oneroster: { nl: 'OneRoster', en: 'OneRoster' },
  tableList: { nl: 'Lijst', en: 'List' },
  guardiansList: { nl: 'Lijst met ouders', en: 'List of parents' },
  pupilsList: { nl: 'Lijst met leerlingen', en: 'List of pupils' },
  staffList: { nl: 'Lijst met medewerkers', en: 'List of staff' },
  by: { nl: (name: string) => `door ${name}`, en: (name: string) => `by ${name}` },

  preview: { nl: 'Wat er verandert', en: 'What would change' },
  appliedTitle: { nl: 'Wat er veranderd is', en: 'What was changed' },
  result: { nl: 'Het bestand is toegepast.', en: 'The file has been applied.' },
  fileGone: { nl: 'Het bestand zelf is weggegooid.', en: 'The file itself has been thrown away.' },
  expired: {
    nl: 'Dit bestand is niet toegepast en is weggegooid. Dat gebeurt na een dag vanzelf. Kies het opnieuw als u het nog wilt inlezen.',
    en: 'This file was not applied and was thrown away. After a day that happens by itself. Choose it again if you still want to import it.',
  },
  nothing: {
    nl: 'Dit bestand verandert niets. Alles staat al zo in Pleinpost.',
    en: 'This file changes nothing. Everything is already like this in Pleinpost.',
  },
  nothingYet: {
    nl: 'Zo kunnen wij van dit bestand niets overnemen. Kijk eerst naar wat hieronder staat.',
    en: 'We can take over nothing of this file as it is. First look at what is below.',
  },
  counts: { nl: 'Aantallen', en: 'Counts' },
  kind: { nl: 'Soort', en: 'Kind' },
  groups: { nl: 'Groepen', en: 'Groups' },
  pupils: { nl: 'Leerlingen', en: 'Pupils' },
  staff: { nl: 'Medewerkers', en: 'Staff' },
  guardians: { nl: 'Ouders', en: 'Parents' },
  added: { nl: 'Nieuw', en: 'New' },
  changed: { nl: 'Gewijzigd', en: 'Changed' },
  gone: { nl: 'Weg', en: 'Gone' },
  doubtful: { nl: 'Twijfel', en: 'Doubtful' },
  goneNote: {
    nl: 'Wie weg is, blijft bewaard bij oude berichten, maar krijgt niets meer.',
    en: 'Whoever is gone stays with old messages, but gets nothing more.',
  },
  doubts: { nl: 'Kijk hier nog naar', en: 'Please look at these' },
  doubtsNote: {
    nl: 'Dit laten wij zoals het is. De rest van het bestand kunt u gewoon toepassen.',
    en: 'We leave these as they are. You can apply the rest of the file.',
  },
  meant: { nl: 'Dit klopt, pas het toch toe', en: 'This is right, apply it' },
  confirm: { nl: 'Zet hier een vinkje als dit klopt.', en: 'Tick this if it is right.' },
  apply: {
    nl: (lines: number) => (lines === 1 ? '1 regel toepassen' : `${lines} regels toepassen`),
    en: (lines: number) => (lines === 1 ? 'Apply 1 line' : `Apply ${lines} lines`),
  },
  applyNote: {
    nl: 'Alles wordt in één keer verwerkt, of helemaal niet.',
    en: 'Everything is done at once, or not at all.',
  },
  outdated: {
    nl: 'Intussen is er in Pleinpost iets veranderd. Hieronder staat wat het bestand nu zou veranderen. Er is nog niets toegepast.',
    en: 'Something in Pleinpost has changed meanwhile. Below is what the file would change now. Nothing has been applied yet.',
  },
  line: { nl: (line: number) => `Regel ${line}`, en: (line: number) => `Line ${line}` },

  undoTitle: { nl: 'Toch niet goed?', en: 'Not right after all?' },
  undoNote: {
    nl: 'U kunt dit bestand terugdraaien. Dan staat alles weer zoals ervoor. Wie er nieuw bij kwam en intussen een account of een bericht heeft, blijft bestaan, maar hoort nergens meer bij.',
    en: 'You can take this file back. Everything then stands as it did before. Whoever came by it and has an account or a message by now stays, but belongs to nothing any more.',
  },
  undoUntil: {
    nl: 'Dat kan tot het volgende bestand, en uiterlijk tot',
    en: 'That is possible until the next file, and at the latest until',
  },
  undo: { nl: 'Bestand terugdraaien', en: 'Take the file back' },
  undoneTitle: { nl: 'Teruggedraaid', en: 'Taken back' },
  undoneResult: { nl: 'Alles staat weer zoals voor dit bestand.', en: 'Everything stands as before this file.' },
  keptPeople: {
    nl: (count: number) =>
      count === 1
        ? '1 persoon blijft bestaan, omdat die intussen een account of een bericht heeft.'
        : `${count} personen blijven bestaan, omdat ze intussen een account of een bericht hebben.`,
    en: (count: number) =>
      count === 1
        ? '1 person stays, who has an account or a message by now.'
        : `${count} people stay, who have an account or a message by now.`,
  },
  undoRefused: { nl: 'Niet teruggedraaid', en: 'Not taken back' },
  undoRefusedNote: {
    nl: 'Sinds dit bestand is toegepast, heeft iemand het volgende gewijzigd. Daarom is er niets teruggedraaid. U kunt het met de hand herstellen.',
    en: 'Since this file was applied, somebody changed the following. So nothing was taken back. You can put it right by hand.',
  },
  backToFile: { nl: 'Terug naar het bestand', en: 'Back to the file' },

  asking: { nl: 'Nog één ding', en: 'One more thing' },
  askingColumns: {
    nl: 'Dit is een lijst die wij nog niet kennen. Zeg eerst wat er in welke kolom staat. Daarna ziet u wat er verandert.',
    en: 'We do not know this list yet. First say what is in which column. Then you see what would change.',
  },
  severalSchools: {
    nl: 'In dit bestand staan meer scholen. Wij lezen er één.',
    en: 'There are several schools in this file. We read one of them.',
  },
  whichSchool: { nl: 'Welke is uw school?', en: 'Which one is your school?' },
  pupilCount: {
    nl: (count: number) => (count === 1 ? '1 leerling' : `${count} leerlingen`),
    en: (count: number) => (count === 1 ? '1 pupil' : `${count} pupils`),
  },
  columns: { nl: 'Kolommen', en: 'Columns' },
  columnsNote: { nl: 'Wat er in welke kolom staat', en: 'What is in which column' },
  comparing: { nl: 'Vergelijken', en: 'Comparing' },
  comparingNow: { nl: 'Wij vergelijken het bestand met Pleinpost.', en: 'We compare the file with Pleinpost.' },
  applying: { nl: 'Toepassen', en: 'Applying' },
  applyingNow: { nl: 'Wij passen het bestand toe.', en: 'We apply the file.' },
  busyNote: {
    nl: 'U kunt deze bladzijde sluiten. Wij gaan door, en u vindt het resultaat hier terug.',
    en: 'You can close this page. We go on, and you find the result here.',
  },
  lookAgain: { nl: 'Kijk hoe ver het is', en: 'See how far it is' },
  remove: { nl: 'Bestand weggooien', en: 'Throw the file away' },
  removalNote: {
    nl: 'Past u het niet toe, dan gooien wij na een dag weg wat wij uit het bestand lazen.',
    en: 'If you do not apply it, we throw away after a day what we read from the file.',
  },

  oneByOne: { nl: 'Bekijk het per regel', en: 'Look at it line by line' },
  leftOut: {
    nl: (count: number) => (count === 1 ? '1 weggelaten' : `${count} weggelaten`),
    en: (count: number) => (count === 1 ? '1 left out' : `${count} left out`),
  },
  linesNote: {
    nl: 'Haal het vinkje weg bij wat u niet wilt overnemen. Dat blijft dan zoals het is.',
    en: 'Take away the tick of what you do not want to take over. It then stays as it is.',
  },
  leavePupil: {
    nl: 'Laat u een leerling weg, dan ook de groep en de ouders van dit kind uit dit bestand.',
    en: 'If you leave a pupil out, then the group and the parents of this child in this file too.',
  },
  leaveGroup: {
    nl: 'Laat u een nieuwe groep weg, dan komt daar ook niemand in.',
    en: 'If you leave a new group out, nobody gets into it either.',
  },
  takeOver: { nl: 'Overnemen', en: 'Take over' },
  takeAll: { nl: (count: number) => `Alle ${count} overnemen`, en: (count: number) => `Take over all ${count}` },
  leaveAll: { nl: (count: number) => `Alle ${count} weglaten`, en: (count: number) => `Leave out all ${count}` },
  keepChoices: { nl: 'Keuzes bewaren', en: 'Keep choices' },
  pages: { nl: 'Bladeren', en: 'Pages' },
  before: { nl: 'Vorige', en: 'Previous' },
  after: { nl: 'Volgende', en: 'Next' },
  range: {
    nl: (first: number, last: number, total: number) => `${first} tot en met ${last} van ${total}`,
    en: (first: number, last: number, total: number) => `${first} to ${last} of ${total}`,
  },
  more: { nl: (count: number) => `En nog ${count}.`, en: (count: number) => `And ${count} more.` },

  questions: { nl: 'Wie is wie?', en: 'Who is who?' },
  questionsOpen: { nl: 'Hier twijfelen wij. Zegt u het?', en: 'We are in doubt here. Can you tell?' },
  questionsAnswered: { nl: 'Alles is beantwoord.', en: 'All is answered.' },
  questionsNote: {
    nl: 'Deze mensen lijken op iemand die al in Pleinpost staat. Zolang u niets kiest, blijft alles zoals het is.',
    en: 'These people are much like somebody who is in Pleinpost already. As long as you choose nothing, all stays as it is.',
  },
  allSame: { nl: (count: number) => `Alle ${count} zijn dezelfde`, en: (count: number) => `All ${count} are the same` },
  inFile: { nl: 'In het bestand', en: 'In the file' },
  here: { nl: 'In Pleinpost', en: 'In Pleinpost' },
  who: { nl: 'Wie is dit?', en: 'Who is this?' },
  undecided: { nl: 'Dat weet ik nog niet', en: 'I do not know yet' },
  sameAs: { nl: (name: string) => `Dezelfde als ${name}`, en: (name: string) => `The same as ${name}` },
  somebodyNew: { nl: 'Iemand anders, die nieuw is', en: 'Somebody else, who is new' },

  name: { nl: 'naam', en: 'name' },
  birthDate: { nl: 'geboortedatum', en: 'birth date' },
  email: { nl: 'e-mailadres', en: 'email address' },
  phone: { nl: 'telefoon', en: 'telephone' },
  address: { nl: 'adres', en: 'address' },
  year: { nl: 'leerjaar', en: 'year' },
  group: { nl: 'groep', en: 'group' },
  left: { nl: 'laatste dag', en: 'last day' },
  returned: { nl: 'terug', en: 'back' },
  returnedSince: {
    nl: (day: string) => `staat er weer in, was weg sinds ${day}`,
    en: (day: string) => `is back, was gone since ${day}`,
  },
  child: { nl: 'kind', en: 'child' },
  custody: { nl: 'gezag', en: 'custody' },
  relation: { nl: 'relatie', en: 'relation' },
  teaches: { nl: 'leerkracht', en: 'teacher' },
  full: { nl: 'volledig', en: 'full' },
  none: { nl: 'geen', en: 'none' },
  contact: { nl: 'alleen contactpersoon', en: 'contact only' },
  yes: { nl: 'ja', en: 'yes' },
  no: { nl: 'nee', en: 'no' },
  changeTo: {
    nl: (field: string, from: string, to: string) => `${field}: ${from} wordt ${to}`,
    en: (field: string, from: string, to: string) => `${field}: ${from} becomes ${to}`,
  },
  changeAdded: {
    nl: (field: string, to: string) => `${field} erbij: ${to}`,
    en: (field: string, to: string) => `${field} added: ${to}`,
  },
  changeGone: {
    nl: (field: string, from: string) => `${field} weg: ${from}`,
    en: (field: string, from: string) => `${field} removed: ${from}`,
  },
})
