import { catalogue } from '../../src/language.ts'

export const deadlineTexts = catalogue({
  title: { nl: 'Antwoorden vóór', en: 'Answer before' },
  change: { nl: 'Uiterste dag wijzigen', en: 'Change the deadline' },
  now: { nl: (moment: string) => `Nu: tot ${moment}.`, en: (moment: string) => `Now: until ${moment}.` },
  over: {
    nl: (moment: string) => `Antwoorden kon tot ${moment}. Kies een latere dag om opnieuw te openen.`,
    en: (moment: string) => `Answers were possible until ${moment}. Choose a later day to open it again.`,
  },
  none: { nl: 'Nu is er geen uiterste dag.', en: 'There is no deadline now.' },
  tell: { nl: 'Mail wie nog niet antwoordde', en: 'Mail those who have not answered' },
  tellHint: {
    nl: 'Eén mail aan wie mail wil, met de nieuwe dag.',
    en: 'One mail to those who want mail, with the new day.',
  },
  save: { nl: 'Bewaren', en: 'Save' },
  close: { nl: 'Nu sluiten', en: 'Close now' },
  closeNote: {
    nl: 'Daarna kunnen ouders niet meer antwoorden of iets wijzigen. U kunt het later weer openen.',
    en: 'Parents can then no longer answer or change anything. You can open it again later.',
  },
  otherDay: { nl: 'Een andere dag', en: 'Another day' },
  dayMissing: { nl: 'Kies een dag.', en: 'Choose a day.' },
  same: { nl: 'Dit is al de uiterste dag.', en: 'This is the deadline already.' },
  overtaken: {
    nl: 'De uiterste dag is intussen al gewijzigd. Kijk na wat er nu staat en bewaar het opnieuw.',
    en: 'The deadline was changed meanwhile. Check what it is now and save again.',
  },
  closed: { nl: (at: string) => `Gesloten: ${at}.`, en: (at: string) => `Closed: ${at}.` },
  extended: {
    nl: (at: string, before: string, after: string) => `Uiterste dag verlengd (${at}): van ${before} naar ${after}.`,
    en: (at: string, before: string, after: string) => `Deadline extended (${at}): from ${before} to ${after}.`,
  },
  reopened: {
    nl: (at: string, after: string) => `Opnieuw geopend (${at}): tot ${after}.`,
    en: (at: string, after: string) => `Opened again (${at}): until ${after}.`,
  },
  shortened: {
    nl: (at: string, before: string, after: string) => `Uiterste dag vervroegd (${at}): van ${before} naar ${after}.`,
    en: (at: string, before: string, after: string) => `Deadline brought forward (${at}): from ${before} to ${after}.`,
  },
  set: {
    nl: (at: string, after: string) => `Uiterste dag gezet (${at}): ${after}.`,
    en: (at: string, after: string) => `Deadline set (${at}): ${after}.`,
  },
  told: { nl: 'Wie nog niet antwoordde kreeg een mail.', en: 'Those who had not answered got a mail.' },
})
