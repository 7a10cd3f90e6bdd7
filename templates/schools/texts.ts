import { catalogue } from '../../src/language.ts'

export const schoolTexts = catalogue({
  product: { nl: 'Pleinpost', en: 'Pleinpost' },
  headline: { nl: 'School en thuis, op één plein', en: 'School and home, in one place' },
  what: {
    nl: 'Met Pleinpost schrijven basisscholen en ouders elkaar: één bericht per ouder, antwoorden in een paar tikken. Uw school heeft er een eigen plek, die alleen wie erbij hoort kan lezen.',
    en: 'With Pleinpost, primary schools and parents write to each other: one message per parent, answers in a few taps. Your school has a place of its own, read only by those who belong there.',
  },
  find: { nl: 'Zoek uw school', en: 'Find your school' },
  nameOrTown: { nl: 'Naam of plaats', en: 'Name or town' },
  search: { nl: 'Zoeken', en: 'Search' },
  schools: { nl: 'Scholen', en: 'Schools' },
  none: {
    nl: (wanted: string) => `Geen school gevonden voor ‘${wanted}’. Probeer alleen de plaats, of een deel van de naam.`,
    en: (wanted: string) => `No school found for ‘${wanted}’. Try the town alone, or part of the name.`,
  },
})
