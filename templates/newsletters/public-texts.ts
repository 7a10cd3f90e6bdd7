import { catalogue } from '../../src/language.ts'

export const publicTexts = catalogue({
  follow: { nl: 'Volgen met een feedlezer', en: 'Follow with a feed reader' },
  nothing: { nl: 'Er staan nog geen nieuwsbrieven.', en: 'There are no newsletters yet.' },
  leave: { nl: 'Geen nieuwsbrieven meer', en: 'No more newsletters' },
  leaveInside: {
    nl: (school: string) =>
      `U krijgt dan geen nieuwsbrieven van ${school} meer per mail. Andere mail van de school blijft komen, en de nieuwsbrieven staan op de site.`,
    en: (school: string) =>
      `You will then get no more newsletters of ${school} by mail. Other mail of the school goes on, and the newsletters are on the site.`,
  },
  leaveOutside: {
    nl: (school: string) => `Uw adres gaat dan van de lijst van ${school}.`,
    en: (school: string) => `Your address will then be off the list of ${school}.`,
  },
  stop: { nl: 'Ja, geen nieuwsbrieven meer', en: 'Yes, no more newsletters' },
  left: { nl: 'U krijgt geen nieuwsbrieven meer', en: 'You get no more newsletters' },
  leftAbout: {
    nl: (school: string) => `${school} stuurt u geen nieuwsbrieven meer.`,
    en: (school: string) => `${school} sends you no more newsletters.`,
  },
  again: { nl: 'Toch weer nieuwsbrieven per mail krijgen', en: 'Get newsletters by mail after all' },
  refused: { nl: 'U krijgt nieuwsbrieven niet per mail.', en: 'You do not get newsletters by mail.' },
  getting: { nl: 'U krijgt nieuwsbrieven per mail.', en: 'You get newsletters by mail.' },
  stopMine: { nl: 'Niet meer per mail', en: 'No longer by mail' },
})
