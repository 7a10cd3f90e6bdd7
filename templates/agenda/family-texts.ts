import { catalogue } from '../../src/language.ts'

/** A child's days, as its family says them. */
export const familyTexts = catalogue({
  tomorrow: { nl: 'Morgen', en: 'Tomorrow' },
  teaches: { nl: (names: string) => `Les van ${names}`, en: (names: string) => `Taught by ${names}` },
  bring: { nl: (what: string) => `Meenemen: ${what}`, en: (what: string) => `Bring: ${what}` },
  fetched: { nl: (who: string) => `Ophalen: ${who}`, en: (who: string) => `Fetched by: ${who}` },
  away: { nl: (why: string) => `Afgemeld: ${why}`, en: (why: string) => `Reported absent: ${why}` },
  ill: { nl: 'ziek', en: 'ill' },
  leave: { nl: 'verlof', en: 'leave' },
  other: { nl: 'andere reden', en: 'another reason' },
  off: { nl: (why: string) => `Geen school: ${why}`, en: (why: string) => `No school: ${why}` },
  pickUps: { nl: (name: string) => `Wie haalt ${name} op?`, en: (name: string) => `Who fetches ${name}?` },
  about: {
    nl: 'Een notitie voor uw gezin. Alleen ouders met gezag zien en wijzigen haar.',
    en: 'A note for your family. Only parents with custody see and change it.',
  },
  usually: { nl: 'Meestal', en: 'Usually' },
  once: { nl: 'Op één dag anders', en: 'Differently on one day' },
  day: { nl: 'Dag', en: 'Day' },
  who: { nl: 'Wie haalt op', en: 'Who fetches' },
  whoHint: { nl: 'Leeg laten maakt deze dag weer zoals meestal.', en: 'Leave empty to make this day as usual again.' },
  coming: { nl: 'Afgesproken', en: 'Agreed' },
  save: { nl: 'Bewaren', en: 'Save' },
  saved: { nl: 'Bewaard.', en: 'Saved.' },
  pastDay: { nl: 'Kies een dag die nog komt.', en: 'Choose a day that is still to come.' },
  birthday: { nl: 'Verjaardag', en: 'Birthday' },
  birthdayShown: {
    nl: (name: string) => `De klas mag in de kalender zien wanneer ${name} jarig is`,
    en: (name: string) => `The class may see in the calendar when ${name} has a birthday`,
  },
})
