import { catalogue } from '../../src/language.ts'

export const websiteTexts = catalogue({
  parents: { nl: 'Ouder of medewerker?', en: 'Parent or member of staff?' },
  parentsWhat: {
    nl: 'Berichten, antwoorden en de groep van uw kind vindt u achter uw login.',
    en: 'Messages, answers and your child’s group are behind your login.',
  },
  whereWeAre: { nl: 'Hier vindt u ons', en: 'Where we are' },
})
