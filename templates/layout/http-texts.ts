import { catalogue } from '../../src/language.ts'

/** What the frame itself has to say when it stops a request. */
export const httpTexts = catalogue({
  foreignOrigin: {
    nl: 'Deze opdracht kwam niet van deze site. Ga naar de pagina zelf en probeer het opnieuw.',
    en: 'This request did not come from this site. Go to the page itself and try again.',
  },
  notPermitted: { nl: 'U mag deze pagina niet openen.', en: 'You may not open this page.' },
})
