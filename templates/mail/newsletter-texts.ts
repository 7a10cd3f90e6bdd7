import { catalogue } from '../../src/language.ts'

export const newsletterMailTexts = catalogue({
  readOnline: { nl: 'Lees deze nieuwsbrief op de site', en: 'Read this newsletter on the site' },
  photo: { nl: (words: string) => `[Foto: ${words}]`, en: (words: string) => `[Photo: ${words}]` },
  whyInside: {
    nl: (school: string) => `U krijgt deze nieuwsbrief omdat u bij ${school} hoort.`,
    en: (school: string) => `You get this newsletter because you belong to ${school}.`,
  },
  whyOutside: {
    nl: (school: string) => `U krijgt deze nieuwsbrief omdat u zich ervoor aanmeldde bij ${school}.`,
    en: (school: string) => `You get this newsletter because you signed up for it at ${school}.`,
  },
  stop: { nl: 'Geen nieuwsbrieven meer krijgen', en: 'Get no more newsletters' },
  choose: { nl: 'Kiezen welke mail u krijgt', en: 'Choose which mail you get' },
  test: { nl: (title: string) => `[Proef] ${title}`, en: (title: string) => `[Test] ${title}` },
})
