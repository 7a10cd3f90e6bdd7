import { catalogue } from '../../src/language.ts'

/** What the components themselves say; the words of a page come from its own feature. */
export const uiTexts = catalogue({
  print: { nl: 'Afdrukken', en: 'Print' },
  optional: { nl: 'hoeft niet', en: 'optional' },
  newer: { nl: 'Later', en: 'Newer' },
  older: { nl: 'Eerder', en: 'Older' },
  next: { nl: 'Volgende', en: 'Next' },
  pages: { nl: 'Bladeren', en: 'Pages' },
  close: { nl: 'Sluiten', en: 'Close' },
  fresh: { nl: 'Nieuw', en: 'New' },
  writeTo: { nl: (name: string) => `Schrijf aan ${name}`, en: (name: string) => `Write to ${name}` },
  remove: { nl: (name: string) => `${name} weghalen`, en: (name: string) => `Remove ${name}` },
  printedOn: {
    nl: (day: string, time: string) => `Afgedrukt op ${day} ${time}`,
    en: (day: string, time: string) => `Printed on ${day} ${time}`,
  },
  back: { nl: (to: string) => `Terug naar ${to}`, en: (to: string) => `Back to ${to}` },
  choose: { nl: 'Maak een keuze', en: 'Choose' },
  needsYou: {
    nl: (n: number) => `${n} voor u te doen`,
    je: (n: number) => `${n} voor jou te doen`,
    en: (n: number) => `${n} for you to do`,
  },
  outOf: {
    nl: (value: number, total: number) => `${value} van ${total}`,
    en: (value: number, total: number) => `${value} of ${total}`,
  },
  step: {
    nl: (step: number, total: number) => `Stap ${step} van ${total}`,
    en: (step: number, total: number) => `Step ${step} of ${total}`,
  },
  good: { nl: 'Gelukt', en: 'Done' },
  late: { nl: 'Let op', en: 'Note' },
  wrong: { nl: 'Fout', en: 'Wrong' },
  info: { nl: 'Ter informatie', en: 'For your information' },
})

/** Moments in words; a `day` is already in words: "vandaag", "vrijdag 27 november". */
export const timeTexts = catalogue({
  today: { nl: 'vandaag', en: 'today' },
  yesterday: { nl: 'gisteren', en: 'yesterday' },
  tomorrow: { nl: 'morgen', en: 'tomorrow' },
  before: {
    nl: (day: string, time: string) => `vóór ${day} ${time}`,
    en: (day: string, time: string) => `before ${day} ${time}`,
  },
  atLatest: { nl: (day: string) => `uiterlijk ${day}`, en: (day: string) => `${day} at the latest` },
  passed: {
    nl: (day: string, time: string) => `verlopen: ${day} ${time}`,
    en: (day: string, time: string) => `passed: ${day} ${time}`,
  },
})

/** Our own, since asking Intl for every name on a page costs more than the page. */
export const weekdays = {
  nl: ['zondag', 'maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag'],
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
} as const

export const months = {
  nl: 'januari februari maart april mei juni juli augustus september oktober november december'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
}

export const shortMonths = {
  nl: 'jan feb mrt apr mei jun jul aug sep okt nov dec'.split(' '),
  en: 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' '),
}

export const shortWeekdays = {
  nl: ['zo', 'ma', 'di', 'wo', 'do', 'vr', 'za'],
  en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
} as const
