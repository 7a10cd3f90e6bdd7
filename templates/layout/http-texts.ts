import { catalogue } from '../../src/language.ts'

/** What the frame itself has to say when it stops a request. */
export const httpTexts = catalogue({
  foreignOrigin: {
    nl: 'Deze opdracht kwam niet van deze site. Ga naar de pagina zelf en probeer het opnieuw.',
    en: 'This request did not come from this site. Go to the page itself and try again.',
  },
  trialOver: {
    nl: 'De proefperiode van deze school is voorbij. U kunt alles lezen, maar niets meer wijzigen of versturen.',
    je: 'De proefperiode van deze school is voorbij. Je kunt alles lezen, maar niets meer wijzigen of versturen.',
    en: 'This school’s trial is over. You can read everything, but change or send nothing any more.',
  },
  notPermitted: { nl: 'Deze pagina is niet voor dit account.', en: 'This page is not for this account.' },
})
