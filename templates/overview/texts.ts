import { catalogue } from '../../src/language.ts'

export const overviewTexts = catalogue({
  title: { nl: 'Overzicht', en: 'Overview' },
})
