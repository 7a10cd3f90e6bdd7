import { catalogue } from '../../src/language.ts'

const and = (names: readonly string[], word: string) =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} ${word} ${names.at(-1)}`

export const planTexts = catalogue({
  title: { nl: 'Rooster', en: 'Schedule' },
  make: { nl: 'Rooster maken', en: 'Make the schedule' },
  again: { nl: 'Opnieuw maken', en: 'Make it anew' },
  makeHint: {
    nl: 'Wat de leerkrachten vastzetten, blijft staan. Ouders zien nog niets.',
    en: 'What teachers have fixed stays. Parents see nothing yet.',
  },
  early: {
    nl: 'Ouders kunnen nog antwoorden. Een rooster van nu is een proef.',
    en: 'Parents can still answer. A schedule made now is a trial.',
  },
  running: {
    nl: 'We maken het rooster. Dat duurt hoogstens een minuut; u kunt deze pagina verlaten.',
    en: 'We are making the schedule. It takes a minute at most; you can leave this page.',
  },
  look: { nl: 'Kijk of het klaar is', en: 'See whether it is ready' },
  placed: { nl: 'Gesprekken met een tijd', en: 'Talks with a time' },
  siblings: { nl: 'Gezinnen met broers en zussen na elkaar', en: 'Families with siblings one after the other' },
  good: { nl: 'Voorkeuren uitgekomen', en: 'Preferences met' },
  of: { nl: (n: number, all: number) => `${n} van ${all}`, en: (n: number, all: number) => `${n} of ${all}` },
  full: { nl: 'Iedereen heeft een tijd.', en: 'Everybody has a time.' },
  notFull: { nl: 'Niet iedereen past', en: 'Not everybody fits' },
  desk: {
    nl: (desk: string, asked: number, places: number) => `${desk} heeft ${asked} gesprekken en ${places} plekken.`,
    en: (desk: string, asked: number, places: number) => `${desk} has ${asked} talks and ${places} places.`,
  },
  deskHint: { nl: 'Geef deze leerkracht meer tijd.', en: 'Give this teacher more time.' },
  talks: {
    nl: (names: readonly string[], desk: string, when: readonly string[], places: number) =>
      `${and(names, 'en')} (${desk}) ${names.length === 1 ? 'kan' : 'kunnen'} alleen ${and(when, 'en')}. Daar ${places === 1 ? 'is 1 plek' : `zijn ${places} plekken`}.`,
    en: (names: readonly string[], desk: string, when: readonly string[], places: number) =>
      `${and(names, 'and')} (${desk}) can only come ${and(when, 'and')}. There ${places === 1 ? 'is 1 place' : `are ${places} places`}.`,
  },
  never: {
    nl: (names: readonly string[], desk: string) =>
      `${and(names, 'en')} (${desk}): het gezin kan op geen enkele tijd van deze leerkracht.`,
    en: (names: readonly string[], desk: string) =>
      `${and(names, 'and')} (${desk}): the family can come at none of this teacher’s times.`,
  },
  family: {
    nl: (names: readonly string[]) => `De ouders van ${and(names, 'en')} zouden op twee plaatsen tegelijk moeten zijn.`,
    en: (names: readonly string[]) => `The parents of ${and(names, 'and')} would have to be in two places at once.`,
  },
  tied: {
    nl: (names: readonly string[], desk: string) =>
      `Voor ${and(names, 'en')} (${desk}) vonden we geen tijd die past bij de andere gesprekken van het gezin.`,
    en: (names: readonly string[], desk: string) =>
      `For ${and(names, 'and')} (${desk}) we found no time that fits the family’s other talks.`,
  },
  publish: {
    nl: (n: number) => `Bekendmaken aan ${n} gezinnen`,
    en: (n: number) => `Tell ${n} families`,
  },
  publishNote: { nl: 'Elk gezin krijgt bericht van zijn eigen tijd.', en: 'Each family is told its own time.' },
  published: { nl: 'Het rooster is bekendgemaakt.', en: 'The schedule is published.' },
  notNow: {
    nl: 'Voor deze ronde kan nu geen rooster worden gemaakt.',
    en: 'No schedule can be made for this round now.',
  },
})
