import { catalogue } from '../../src/language.ts'

export const websiteTexts = catalogue({
  parents: { nl: 'Ouder of medewerker?', en: 'Parent or member of staff?' },
  parentsWhat: {
    nl: 'Berichten, antwoorden en de groep van uw kind vindt u achter uw login.',
    en: 'Messages, answers and your child’s group are behind your login.',
  },
  whereWeAre: { nl: 'Hier vindt u ons', en: 'Where we are' },
  comingUp: { nl: 'Binnenkort', en: 'Coming up' },
  nothingComing: { nl: 'Er staat nog niets op de kalender.', en: 'There is nothing on the calendar yet.' },
  noNews: { nl: 'Er is nog geen nieuws.', en: 'There is no news yet.' },
  allNews: { nl: 'Al het nieuws', en: 'All news' },
  allBlogs: { nl: 'Alle blogs', en: 'All blogs' },
  wholeCalendar: { nl: 'De hele kalender', en: 'The whole calendar' },
  onMap: { nl: 'Open de kaart in een nieuw tabblad', en: 'Open the map in a new tab' },
  sizeOf: {
    nl: (bytes: number) => sizeText(bytes, ','),
    en: (bytes: number) => sizeText(bytes, '.'),
  },
  search: { nl: 'Zoeken', en: 'Search' },
  searchFor: { nl: 'Zoek op deze website', en: 'Search this website' },
  found: { nl: (n: number) => (n === 1 ? '1 gevonden' : `${n} gevonden`), en: (n: number) => `${n} found` },
  noWords: { nl: 'Typ een woord om op te zoeken.', en: 'Type a word to look for.' },
  nothingFound: { nl: 'Niets gevonden. Probeer een ander woord.', en: 'Nothing found. Try another word.' },
  pages: { nl: 'Pagina’s', en: 'Pages' },
  newsAndBlogs: { nl: 'Nieuws en blogs', en: 'News and blogs' },
  staff: { nl: 'Medewerkers', en: 'Staff' },
  letters: { nl: 'Nieuwsbrieven', en: 'Newsletters' },
  events: { nl: 'Kalender', en: 'Calendar' },
})

function sizeText(bytes: number, point: string) {
  if (bytes < 1_000_000) return `${Math.max(1, Math.round(bytes / 1000))} kB`
  return `${(bytes / 1_000_000).toFixed(1).replace('.', point)} MB`
}
