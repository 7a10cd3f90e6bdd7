import { catalogue } from '../../src/language.ts'

/** Absence as the office keeps it (H3). */
export const officeTexts = catalogue({
  title: { nl: 'Verzuim', en: 'Absence for the office' },
  intro: {
    nl: 'Wie binnen vier schoolweken 16 uur zonder verklaring afwezig was, meldt de school bij het verzuimregister (Leerplichtwet, artikel 21a).',
    en: 'Whoever was absent without explanation for 16 hours within four school weeks is reported by the school to the register of absence (Leerplichtwet, article 21a).',
  },
  warnings: { nl: '16 uur of meer', en: '16 hours or more' },
  waitingCount: {
    nl: (n: number) =>
      n === 1
        ? '1 leerling was vaak afwezig zonder verklaring'
        : `${n} leerlingen waren vaak afwezig zonder verklaring`,
    en: (n: number) =>
      n === 1 ? '1 pupil was often absent without explanation' : `${n} pupils were often absent without explanation`,
  },
  none: { nl: 'Niemand heeft 16 uur onverklaard verzuim.', en: 'Nobody has 16 hours of unexplained absence.' },
  hours: { nl: (n: number) => `${n} uur`, en: (n: number) => `${n} hours` },
  weeks: {
    nl: (from: string, until: string) => `week van ${from}, tot en met ${until}`,
    en: (from: string, until: string) => `week of ${from}, until ${until}`,
  },
  settle: { nl: 'Gemeld of nagegaan', en: 'Reported or looked into' },
  settleOf: {
    nl: (name: string) => `Gemeld of nagegaan: ${name}`,
    en: (name: string) => `Reported or looked into: ${name}`,
  },
  settled: { nl: 'Afgehandeld', en: 'Settled' },
  export: { nl: 'Voor de leerlingadministratie', en: 'For the pupil administration' },
  exportIntro: {
    nl: 'Elke schooldag met absentie, met een code: Z ziek, D dokter, L te laat, V verlof, A anders, O zonder verklaring. De uitvoer komt in het logboek.',
    en: 'Each school day of absence, with a code: Z ill, D doctor, L late, V leave, A other, O unexplained. The export is logged.',
  },
  from: { nl: 'Vanaf', en: 'From' },
  until: { nl: 'Tot en met', en: 'Until' },
  xlsx: { nl: 'Excel-bestand', en: 'Excel file' },
  csv: { nl: 'CSV-bestand', en: 'CSV file' },
  tooLong: { nl: 'Kies hoogstens een jaar.', en: 'Choose at most a year.' },
  fileName: { nl: 'absentie', en: 'absence' },
  sheet: { nl: 'Absentie', en: 'Absence' },
  key: { nl: 'Leerlingnummer', en: 'Pupil number' },
  pupil: { nl: 'Leerling', en: 'Pupil' },
  group: { nl: 'Groep', en: 'Group' },
  day: { nl: 'Datum', en: 'Day' },
  code: { nl: 'Code', en: 'Code' },
  reason: { nl: 'Reden', en: 'Reason' },
  leaves: { nl: 'Weg om', en: 'Left at' },
  expected: { nl: 'Terug of komt om (gemeld)', en: 'Back or coming at (reported)' },
  comes: { nl: 'Gekomen om', en: 'Came at' },
  unexplained: { nl: 'Zonder verklaring', en: 'Unexplained' },
  times: { nl: 'Schooltijden', en: 'School hours' },
  timesIntro: {
    nl: 'Tot de school begint, kunnen ouders een melding intrekken. Na schooltijd gaat een melding over de volgende dag. Met de uren per dag wordt onverklaard verzuim geteld.',
    en: 'Until school begins, parents can take a report back. After school a report is about the next day. The hours a day count unexplained absence.',
  },
  bell: { nl: 'De school begint om', en: 'School begins at' },
  ends: { nl: 'De school is uit om', en: 'School is out at' },
  aDay: { nl: 'Uren les per dag', en: 'Hours of lessons a day' },
  aDayHint: {
    nl: 'Uren en minuten, zoals 5:15. Gemiddeld over de week.',
    en: 'Hours and minutes, such as 5:15. On average over the week.',
  },
  endsBefore: { nl: 'Dit is voor het begin.', en: 'This is before it begins.' },
  save: { nl: 'Bewaren', en: 'Save' },
})
