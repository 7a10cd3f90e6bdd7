import { catalogue } from '../../src/language.ts'

export const printTexts = catalogue({
  title: { nl: 'Afdrukken', en: 'Print' },
  prints: {
    nl: (print: string) => ({ leerkracht: 'Per leerkracht', deur: 'Per deur', gezin: 'Per gezin' })[print] ?? '',
    en: (print: string) => ({ leerkracht: 'Per teacher', deur: 'Per door', gezin: 'Per family' })[print] ?? '',
  },
  hints: {
    nl: (print: string) =>
      ({
        leerkracht: 'Eén blad per tafel en dag, met wie er komt en waarover. Alleen voor de leerkracht.',
        deur: 'Voor aan de deur: alleen tijden en voornamen.',
        gezin: 'Strookjes om mee te geven, vooral aan wie geen mail leest. Knip langs de lijnen.',
      })[print] ?? '',
    en: (print: string) =>
      ({
        leerkracht: 'One sheet a desk and day, with who comes and what about. For the teacher only.',
        deur: 'For on the door: times and first names only.',
        gezin: 'Slips to hand out, above all to who reads no mail. Cut along the lines.',
      })[print] ?? '',
  },
  notPublished: {
    nl: 'Het rooster is nog niet bekendgemaakt. Daarna staan hier de tijden per gezin.',
    en: 'The schedule is not published yet. After that the times of each family stand here.',
  },
  nobodyYet: {
    nl: 'Er staan nog geen gesprekken in het rooster.',
    en: 'There are no talks in the schedule yet.',
  },
  time: { nl: 'Tijd', en: 'Time' },
  child: { nl: 'Kind', en: 'Child' },
  who: { nl: 'Wie komt', en: 'Who comes' },
  about: { nl: 'Waarover', en: 'What about' },
  voices: {
    nl: (voice: string) => ({ guardian: 'Ouders', pupil: 'Kind', teacher: 'Leerkracht' })[voice] ?? '',
    en: (voice: string) => ({ guardian: 'Parents', pupil: 'Child', teacher: 'Teacher' })[voice] ?? '',
  },
  noTime: {
    nl: 'Nog geen tijd. Bel de school.',
    en: 'No time yet. Call the school.',
  },
  video: { nl: 'videogesprek', en: 'video talk' },
  for: { nl: (who: string) => `Voor ${who}`, en: (who: string) => `For ${who}` },
})
