import { catalogue } from '../../src/language.ts'

export const albumTexts = catalogue({
  full: {
    nl: 'Er kunnen nu geen foto’s meer bij: dit album, uw dag of de ruimte van de school is vol.',
    en: 'No more photos fit now: this album, your day or the school’s space is full.',
  },
})
