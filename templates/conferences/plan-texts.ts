import { catalogue, listed } from '../../src/language.ts'

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
      `${listed(names, 'nl')} (${desk}) ${names.length === 1 ? 'kan' : 'kunnen'} alleen ${listed(when, 'nl')}. Daar ${places === 1 ? 'is 1 plek' : `zijn ${places} plekken`}.`,
    en: (names: readonly string[], desk: string, when: readonly string[], places: number) =>
      `${listed(names, 'en')} (${desk}) can only come ${listed(when, 'en')}. There ${places === 1 ? 'is 1 place' : `are ${places} places`}.`,
  },
  never: {
    nl: (names: readonly string[], desk: string) =>
      `${listed(names, 'nl')} (${desk}): het gezin kan op geen enkele tijd van deze leerkracht.`,
    en: (names: readonly string[], desk: string) =>
      `${listed(names, 'en')} (${desk}): the family can come at none of this teacher’s times.`,
  },
  family: {
    nl: (names: readonly string[]) =>
      `De ouders van ${listed(names, 'nl')} zouden op twee plaatsen tegelijk moeten zijn.`,
    en: (names: readonly string[]) => `The parents of ${listed(names, 'en')} would have to be in two places at once.`,
  },
  party: {
    nl: (desks: readonly string[], language: string | null, asked: number, places: number) =>
      `${language ? `De tolk (${language})` : 'Eén leerkracht'} heeft bij ${listed(desks, 'nl')} samen ${asked} gesprekken en ${places} tijden.`,
    en: (desks: readonly string[], language: string | null, asked: number, places: number) =>
      `${language ? `The interpreter (${language})` : 'One teacher'} has ${asked} talks and ${places} times at ${listed(desks, 'en')} together.`,
  },
  bound: {
    nl: (n: number) => `Deze ${n} gesprekken passen niet allemaal, hoe de rest ook wordt gepland:`,
    en: (n: number) => `These ${n} talks do not all fit, however the rest is planned:`,
  },
  boundFamily: {
    nl: (who: readonly string[], when: readonly string[] | null) =>
      `${listed(who, 'nl')}${who.length > 1 ? ', één gezin' : ''}${when ? `: kan alleen ${listed(when, 'nl')}` : ''}`,
    en: (who: readonly string[], when: readonly string[] | null) =>
      `${listed(who, 'en')}${who.length > 1 ? ', one family' : ''}${when ? `: can only come ${listed(when, 'en')}` : ''}`,
  },
  boundHint: {
    nl: 'Een gezin kan niet op twee plaatsen tegelijk zijn. Vraag één van deze gezinnen om meer tijden, of geef één van deze leerkrachten meer tijd.',
    en: 'A family cannot be in two places at once. Ask one of these families for more times, or give one of these teachers more time.',
  },
  tied: {
    nl: (names: readonly string[], desk: string) =>
      `Voor ${listed(names, 'nl')} (${desk}) vonden we geen tijd. We konden niet bewijzen dat die er niet is: plan dit gesprek met de hand, of geef deze leerkracht meer tijd.`,
    en: (names: readonly string[], desk: string) =>
      `For ${listed(names, 'en')} (${desk}) we found no time. We could not prove that there is none: plan this talk by hand, or give this teacher more time.`,
  },
  publish: {
    nl: (n: number) => `Bekendmaken aan ${n} gezinnen`,
    en: (n: number) => `Tell ${n} families`,
  },
  publishNote: { nl: 'Elk gezin krijgt bericht van zijn eigen tijd.', en: 'Each family is told its own time.' },
  endsAnswering: {
    nl: (until: string, silent: number) =>
      `Daarna kan niemand meer antwoorden, terwijl dat nu nog kan tot ${until}.${silent === 0 ? '' : silent === 1 ? ' 1 gezin heeft nog niet geantwoord.' : ` ${silent} gezinnen hebben nog niet geantwoord.`}`,
    en: (until: string, silent: number) =>
      `After that nobody can answer any more, which is possible until ${until} now.${silent === 0 ? '' : silent === 1 ? ' 1 family has not answered yet.' : ` ${silent} families have not answered yet.`}`,
  },
  someLoose: {
    nl: (n: number) =>
      `${n === 1 ? '1 gesprek heeft' : `${n} gesprekken hebben`} nog geen tijd: die gezinnen lezen dat en kunnen zelf kiezen wat vrij is.`,
    en: (n: number) =>
      `${n === 1 ? '1 talk has' : `${n} talks have`} no time yet: those families read so and can choose what is free.`,
  },
  nothingPlanned: {
    nl: 'Nog geen gesprek heeft een tijd. Geef eerst tijden, of laat het rooster maken.',
    en: 'No talk has a time yet. Give times first, or have the schedule made.',
  },
  published: { nl: 'Het rooster is bekendgemaakt.', en: 'The schedule is published.' },
  notNow: {
    nl: 'Voor deze ronde kan nu geen rooster worden gemaakt.',
    en: 'No schedule can be made for this round now.',
  },
})
