import { catalogue } from '../../src/language.ts'

export const schoolTexts = catalogue({
  product: { nl: 'Pleinpost', en: 'Pleinpost' },
  find: { nl: 'Kies uw school', en: 'Choose your school' },
  none: { nl: 'Er is nog geen school.', en: 'There is no school yet.' },
})
