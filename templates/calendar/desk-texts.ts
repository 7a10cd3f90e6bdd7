import { catalogue } from '../../src/language.ts'

/** Keeping the school's calendar. */
export const deskTexts = catalogue({
  title: { nl: 'Jaarkalender', en: 'Year calendar' },
  management: { nl: 'Beheer', en: 'Management' },
  drafts: { nl: 'Nog niet gepubliceerd', en: 'Not published yet' },
  noDrafts: {
    nl: 'Alles wat in de kalender staat, is gepubliceerd. Zet iets nieuws erin als concept om het later in één keer te publiceren.',
    en: 'Everything in the calendar is published. Put something new in as a draft to publish it later with the rest.',
  },
  publish: {
    nl: (drafts: number) => (drafts === 1 ? 'Publiceer dit concept' : `Publiceer deze ${drafts} concepten`),
    en: (drafts: number) => (drafts === 1 ? 'Publish this draft' : `Publish these ${drafts} drafts`),
  },
  publishNote: {
    nl: 'Ouders, leerlingen en medewerkers zien ze dan meteen in de kalender.',
    en: 'Parents, pupils and staff then see them in the calendar at once.',
  },
  published: {
    nl: (many: string) => `Gepubliceerd: ${many}.`,
    en: (many: string) => `Published: ${many}.`,
  },
  add: { nl: 'Iets toevoegen', en: 'Add something' },
  bring: { nl: 'Vakanties en studiedagen inlezen', en: 'Read in holidays and study days' },
  bringAbout: {
    nl: 'Kies een .ics-bestand van bijvoorbeeld het bestuur of een andere kalender. U ziet eerst wat erin staat.',
    en: 'Choose an .ics file, for instance of the board or of another calendar. You first see what is in it.',
  },
  file: { nl: 'Kalenderbestand (.ics)', en: 'Calendar file (.ics)' },
  look: { nl: 'Bekijken wat erin staat', en: 'Look at what is in it' },
  birthdays: { nl: 'Verjaardagen', en: 'Birthdays' },
  birthdaysShown: {
    nl: 'De klas ziet verjaardagen in de kalender, van kinderen van wie een ouder dat goedvindt',
    en: 'The class sees birthdays in the calendar, of children whose parent agrees',
  },
  save: { nl: 'Bewaren', en: 'Save' },
  preview: { nl: 'Wat er verandert', en: 'What changes' },
  fresh: { nl: 'Nieuw', en: 'New' },
  changed: { nl: 'Gewijzigd', en: 'Changed' },
  now: {
    nl: (title: string, before: string, now: string) => `${now} (was: ${title}, ${before})`,
    en: (title: string, before: string, now: string) => `${now} (was: ${title}, ${before})`,
  },
  gone: { nl: 'Vervallen', en: 'Cancelled' },
  same: {
    nl: (many: number) => (many === 1 ? 'Eén staat er al zo in.' : `${many} staan er al zo in.`),
    en: (many: number) => (many === 1 ? 'One is there already.' : `${many} are there already.`),
  },
  nothing: {
    nl: 'Dit bestand verandert niets: alles staat al zo in de kalender.',
    en: 'This file changes nothing: everything is in the calendar already.',
  },
  asDrafts: { nl: 'Nieuwe als concept, om later te publiceren', en: 'New ones as drafts, to publish later' },
  apply: {
    nl: (many: number) => (many === 1 ? 'Eén wijziging doorvoeren' : `${many} wijzigingen doorvoeren`),
    en: (many: number) => (many === 1 ? 'Apply one change' : `Apply ${many} changes`),
  },
  applied: { nl: 'Doorgevoerd.', en: 'Applied.' },
  undo: { nl: 'Ongedaan maken', en: 'Undo' },
  undone: {
    nl: (kept: number) =>
      kept === 0
        ? 'Ongedaan gemaakt. De kalender is weer zoals daarvoor.'
        : `Ongedaan gemaakt, behalve wat intussen met de hand is gewijzigd: ${kept}.`,
    en: (kept: number) =>
      kept === 0
        ? 'Undone. The calendar is again as it was before.'
        : `Undone, except what was changed by hand meanwhile: ${kept}.`,
  },
  tooLateToUndo: {
    nl: 'Dit bestand is langer dan een week geleden doorgevoerd. Wijzig in de kalender wat anders moet.',
    en: 'This file was applied more than a week ago. Change in the calendar what must be different.',
  },

  emptyFile: { nl: 'Dit bestand is leeg.', en: 'This file is empty.' },
  noFile: { nl: 'Kies eerst een bestand.', en: 'Choose a file first.' },
  tooLarge: {
    nl: 'Dit bestand is groter dan 20 MB. Maak een kleiner bestand, bijvoorbeeld van één schooljaar.',
    en: 'This file is larger than 20 MB. Make a smaller one, for instance of one school year.',
  },
  notACalendar: {
    nl: 'Dit is geen kalenderbestand dat we kunnen lezen. Kies een bestand dat op .ics eindigt.',
    en: 'This is no calendar file that we can read. Choose a file that ends in .ics.',
  },
  tooMany: {
    nl: 'In dit bestand staan meer dan 1000 activiteiten. Maak een bestand van één schooljaar.',
    en: 'This file has more than 1000 events. Make a file of one school year.',
  },
  empty: { nl: 'In dit bestand staan geen activiteiten.', en: 'There are no events in this file.' },
  noStart: { nl: (title: string) => `‘${title}’ heeft geen begin.`, en: (title: string) => `‘${title}’ has no start.` },
  noTitle: {
    nl: (day: string) => `Wat op ${day} staat, heeft geen naam.`,
    en: (day: string) => `What is on ${day} has no name.`,
  },
  endsBefore: {
    nl: (title: string) => `‘${title}’ eindigt voordat het begint.`,
    en: (title: string) => `‘${title}’ ends before it starts.`,
  },
  tooLong: {
    nl: (title: string) => `‘${title}’ duurt langer dan drie maanden.`,
    en: (title: string) => `‘${title}’ lasts more than three months.`,
  },
  neverEnds: {
    nl: (title: string) => `‘${title}’ herhaalt zich zonder einde. Geef het in uw kalender een laatste dag.`,
    en: (title: string) => `‘${title}’ repeats without end. Give it a last day in your calendar.`,
  },
  tooOften: {
    nl: (title: string) => `‘${title}’ herhaalt zich meer dan 500 keer.`,
    en: (title: string) => `‘${title}’ repeats more than 500 times.`,
  },
  ruleUnknown: {
    nl: (title: string) => `‘${title}’ herhaalt zich vaker dan elke dag.`,
    en: (title: string) => `‘${title}’ repeats more often than every day.`,
  },
})
