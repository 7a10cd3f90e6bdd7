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
  count: {
    nl: (n: number) => (n === 1 ? '1 gemeld' : `${n} gemeld`),
    en: (n: number) => `${n} reported`,
  },
  total: {
    nl: (n: number, groups: number) =>
      `${n === 1 ? '1 melding' : `${n} meldingen`} in ${groups === 1 ? '1 groep' : `${groups} groepen`}`,
    en: (n: number, groups: number) =>
      `${n === 1 ? '1 report' : `${n} reports`} in ${groups === 1 ? '1 group' : `${groups} groups`}`,
  },
  confirmed: { nl: 'vandaag bevestigd', en: 'confirmed today' },
  live: { nl: 'Deze lijst werkt zichzelf bij.', en: 'This list updates by itself.' },
  print: { nl: 'Afdrukken', en: 'Print' },
  by: {
    nl: (name: string, moment: string) => `${name}, ${moment}`,
    en: (name: string, moment: string) => `${name}, ${moment}`,
  },
})
