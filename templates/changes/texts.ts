import type { ChangedField } from '../../src/changes/schema.ts'
import { catalogue, type Text } from '../../src/language.ts'

export const changeTexts = catalogue({
  title: { nl: 'Wijzigingen van ouders', en: 'Parents’ changes' },
  intro: {
    nl: 'Wat ouders zelf wijzigden: hun roepnaam, e-mailadres, telefoonnummers en adressen. Neem het over in de leerlingadministratie.',
    en: 'What parents changed themselves: the name they go by, email address, telephone numbers and addresses. Take it over in the pupil administration.',
  },
  fresh: { nl: 'Sinds de laatste export', en: 'Since the last export' },
  freshCount: {
    nl: (n: number) =>
      n === 0
        ? 'Er is niets nieuws.'
        : n === 1
          ? '1 wijziging is nog niet geëxporteerd.'
          : `${n} wijzigingen zijn nog niet geëxporteerd.`,
    en: (n: number) =>
      n === 0
        ? 'There is nothing new.'
        : n === 1
          ? '1 change has not been exported yet.'
          : `${n} changes have not been exported yet.`,
  },
  nothing: { nl: 'Er is niets om te exporteren.', en: 'There is nothing to export.' },
  excel: { nl: 'Exporteren als Excel', en: 'Export as Excel' },
  csv: { nl: 'Exporteren als CSV', en: 'Export as CSV' },
  since: { nl: 'Vanaf een datum', en: 'From a date on' },
  day: { nl: 'Vanaf', en: 'From' },
  dayHint: { nl: 'Bijvoorbeeld 01-11-2026', en: 'For example 01-11-2026' },
  count: { nl: 'Tellen', en: 'Count' },
  sinceCount: {
    nl: (n: number, day: string) =>
      n === 0
        ? `Vanaf ${day} is niets gewijzigd.`
        : n === 1
          ? `1 wijziging vanaf ${day}.`
          : `${n} wijzigingen vanaf ${day}.`,
    en: (n: number, day: string) =>
      n === 0
        ? `Nothing was changed from ${day} on.`
        : n === 1
          ? `1 change from ${day} on.`
          : `${n} changes from ${day} on.`,
  },
  sinceNote: {
    nl: 'Ook wat al eerder geëxporteerd is. De export sinds de laatste keer verandert hier niet door.',
    en: 'What was exported before included. The export since the last one is not changed by it.',
  },
  earlier: { nl: 'Eerdere exports', en: 'Earlier exports' },
  earlierHint: {
    nl: 'Een wijziging bewaren we een jaar.',
    en: 'We keep a change for a year.',
  },
  changes: {
    nl: (n: number) => (n === 1 ? '1 wijziging' : `${n} wijzigingen`),
    en: (n: number) => (n === 1 ? '1 change' : `${n} changes`),
  },
  by: { nl: (name: string) => `door ${name}`, en: (name: string) => `by ${name}` },
  again: { nl: 'Excel', en: 'Excel' },
  againOf: { nl: (when: string) => `Excel van ${when} nog eens`, en: (when: string) => `Excel of ${when} once more` },
  againCsv: { nl: 'CSV', en: 'CSV' },
  againCsvOf: { nl: (when: string) => `CSV van ${when} nog eens`, en: (when: string) => `CSV of ${when} once more` },
  fileName: { nl: 'wijzigingen', en: 'changes' },

  // the columns
  pupilKey: { nl: 'Leerlingsleutel', en: 'Pupil key' },
  pupil: { nl: 'Leerling', en: 'Pupil' },
  group: { nl: 'Groep', en: 'Group' },
  guardian: { nl: 'Ouder of verzorger', en: 'Guardian' },
  custody: { nl: 'Gezag', en: 'Custody' },
  what: { nl: 'Gegeven', en: 'Field' },
  before: { nl: 'Was', en: 'Was' },
  after: { nl: 'Wordt', en: 'Becomes' },
  when: { nl: 'Gewijzigd op', en: 'Changed on' },
  whom: { nl: 'Gewijzigd door', en: 'Changed by' },
  self: { nl: 'zelf', en: 'self' },
  partner: { nl: 'partner', en: 'partner' },
})

export const fieldTexts = catalogue({
  firstName: { nl: 'roepnaam', en: 'name they go by' },
  email: { nl: 'e-mailadres', en: 'email address' },
  otherEmail: { nl: 'ander e-mailadres', en: 'other email address' },
  phone: { nl: 'telefoon', en: 'telephone' },
  address: { nl: 'adres', en: 'address' },
} satisfies Record<ChangedField, Text>)
