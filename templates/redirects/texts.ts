import { catalogue } from '../../src/language.ts'

export const redirectTexts = catalogue({
  title: { nl: 'Adressen van de oude website', en: 'Addresses of the old website' },
  website: { nl: 'Website', en: 'Website' },
  about: {
    nl: 'Wie een oud adres opent, uit een brief of een zoekmachine, komt dan op de nieuwe pagina.',
    en: 'Whoever opens an old address, from a letter or a search engine, then comes to the new page.',
  },
  lines: { nl: 'Oud en nieuw adres, per regel', en: 'Old and new address, a line each' },
  linesHint: {
    nl: 'Met een spatie, een puntkomma of een tab ertussen: “/index.php/team /team”. U kunt ook twee kolommen uit een spreadsheet plakken.',
    en: 'With a space, a semicolon or a tab between: “/index.php/team /team”. You can also paste two columns of a spreadsheet.',
  },
  file: { nl: 'Of een CSV-bestand', en: 'Or a CSV file' },
  add: { nl: 'Toevoegen', en: 'Add' },
  kept: {
    nl: (n: number) => (n === 1 ? '1 adres bewaard.' : `${n} adressen bewaard.`),
    en: (n: number) => (n === 1 ? '1 address kept.' : `${n} addresses kept.`),
  },
  someNotKept: {
    nl: 'Niet alles is bewaard. Hieronder staat welke regels niet, en waarom.',
    en: 'Not all of it was kept. Below are the lines that were not, and why.',
  },
  line: { nl: (n: number) => `Regel ${n}`, en: (n: number) => `Line ${n}` },
  fromWrong: { nl: 'het oude adres is geen adres', en: 'the old address is no address' },
  fromOurs: {
    nl: 'op het oude adres staat al een pagina van Pleinpost',
    en: 'a page of Pleinpost is at the old address already',
  },
  toWrong: {
    nl: 'het nieuwe adres moet een pagina van deze website zijn, zoals /team',
    en: 'the new address must be a page of this website, such as /team',
  },
  notThere: { nl: 'deze pagina is er niet, of nog niet openbaar', en: 'this page is not there, or not public yet' },
  circle: { nl: 'dit zou in een kringetje leiden', en: 'this would lead in a circle' },
  tooMany: { nl: 'er zijn al 2.000 adressen', en: 'there are 2,000 addresses already' },
  nothing: { nl: 'Typ of kies eerst adressen.', en: 'Type or choose addresses first.' },
  tooLarge: { nl: 'Dit bestand is te groot: meer dan 500 kB.', en: 'This file is too large: more than 500 kB.' },
  none: { nl: 'Er zijn nog geen oude adressen.', en: 'There are no old addresses yet.' },
  remove: { nl: 'Weghalen', en: 'Remove' },
  removeNamed: { nl: (path: string) => `Weghalen: ${path}`, en: (path: string) => `Remove: ${path}` },
})
