import { catalogue, type Text } from '../../src/language.ts'
import type { BlockKind, Layout, NewsChoice } from '../../src/pages/blocks.ts'

export const pageTexts = catalogue({
  title: { nl: 'Website', en: 'Website' },
  about: { nl: 'Openbare pagina’s, menu en contactformulier', en: 'Public pages, menu and contact form' },
  management: { nl: 'Beheer', en: 'Management' },
  look: { nl: 'Website bekijken', en: 'Look at the website' },
  home: { nl: 'Startpagina', en: 'Home page' },
  homeDefault: {
    nl: 'Zoals hij vanzelf is: het welkom, het adres en de kalender uit uw instellingen',
    en: 'As it is by itself: the welcome, the address and the calendar from your settings',
  },
  homeBegin: { nl: 'Startpagina zelf maken', en: 'Make the home page yourself' },
  pages: { nl: 'Pagina’s', en: 'Pages' },
  noPages: {
    nl: 'Er zijn nog geen pagina’s naast de startpagina.',
    en: 'There are no pages besides the home page yet.',
  },
  draft: { nl: 'Nog niet gepubliceerd', en: 'Not published yet' },
  ahead: { nl: 'Concept gewijzigd', en: 'Draft changed' },
  public: { nl: 'Openbaar', en: 'Public' },
  notInMenu: { nl: 'Niet in het menu', en: 'Not in the menu' },
  newPage: { nl: 'Nieuwe pagina', en: 'New page' },
  pageTitle: { nl: 'Titel van de pagina', en: 'Title of the page' },
  under: { nl: 'Staat onder', en: 'Stands under' },
  top: { nl: 'Geen: bovenaan in het menu', en: 'None: at the top of the menu' },
  make: { nl: 'Pagina maken', en: 'Make the page' },
  up: { nl: 'Omhoog', en: 'Up' },
  down: { nl: 'Omlaag', en: 'Down' },
  upNamed: { nl: (name: string) => `Omhoog: ${name}`, en: (name: string) => `Up: ${name}` },
  downNamed: { nl: (name: string) => `Omlaag: ${name}`, en: (name: string) => `Down: ${name}` },
  removeNamed: { nl: (name: string) => `Weghalen: ${name}`, en: (name: string) => `Remove: ${name}` },
  changeNamed: { nl: (name: string) => `Wijzigen: ${name}`, en: (name: string) => `Change: ${name}` },
  remove: { nl: 'Weghalen', en: 'Remove' },
  change: { nl: 'Wijzigen', en: 'Change' },
  preview: { nl: 'Bekijk als bezoeker', en: 'See as a visitor' },
  previewNote: {
    nl: 'Dit is een voorbeeld van het concept. Bezoekers zien het na publiceren.',
    en: 'This is a preview of the draft. Visitors see it once it is published.',
  },
  backToDraft: { nl: 'Terug naar het concept', en: 'Back to the draft' },
  publish: { nl: 'Publiceren', en: 'Publish' },
  publishNote: {
    nl: 'Iedereen op internet kan de pagina dan lezen, ook zoekmachines.',
    en: 'Anybody on the internet can then read the page, search engines too.',
  },
  published: { nl: 'Gepubliceerd.', en: 'Published.' },
  hidden: { nl: 'De pagina is niet meer te vinden voor bezoekers.', en: 'Visitors do not find the page any more.' },
  hide: { nl: 'Verbergen', en: 'Hide' },
  publicSince: { nl: 'Openbaar sinds', en: 'Public since' },
  upToDate: { nl: 'Bezoekers lezen wat hier staat.', en: 'Visitors read what stands here.' },
  isAhead: {
    nl: 'Bezoekers lezen nog de vorige versie. Publiceer om te tonen wat hier staat.',
    en: 'Visitors still read the earlier version. Publish to show what stands here.',
  },
  changedBy: { nl: 'Laatst gewijzigd door', en: 'Last changed by' },
  heading: { nl: 'Titel en indeling', en: 'Title and layout' },
  description: { nl: 'In één of twee zinnen', en: 'In a sentence or two' },
  descriptionHint: {
    nl: 'Voor zoekmachines, en als iemand de pagina deelt.',
    en: 'For search engines, and for whoever shares the page.',
  },
  descriptionHome: { nl: 'Welkom, onder de naam van de school', en: 'Welcome, below the name of the school' },
  language: { nl: 'Taal van de pagina', en: 'Language of the page' },
  layout: { nl: 'Indeling', en: 'Layout' },
  save: { nl: 'Bewaren', en: 'Save' },
  place: { nl: 'Plaats en adres', en: 'Place and address' },
  placeHome: { nl: 'De startpagina staat altijd vooraan.', en: 'The home page always comes first.' },
  address: { nl: 'Adres', en: 'Address' },
  addressHint: {
    nl: 'Kleine letters, cijfers en streepjes. Het oude adres blijft werken.',
    en: 'Small letters, digits and hyphens. The old address goes on working.',
  },
  otherAddress: {
    nl: (path: string) => `Het adres dat bij deze titel past, is al in gebruik. Deze pagina staat op ${path}.`,
    en: (path: string) => `The address that fits this title is in use already. This page is at ${path}.`,
  },
  inMenu: { nl: 'In het menu', en: 'In the menu' },
  blocks: { nl: 'Blokken', en: 'Blocks' },
  noBlocks: { nl: 'Er staat nog niets op deze pagina.', en: 'There is nothing on this page yet.' },
  addBlock: { nl: 'Blok toevoegen', en: 'Add a block' },
  add: { nl: 'Toevoegen', en: 'Add' },
  blockHeading: { nl: 'Kop boven het blok', en: 'Heading above the block' },
  text: { nl: 'Tekst', en: 'Text' },
  photos: { nl: 'Foto’s', en: 'Photos' },
  addPhotos: { nl: 'Foto’s toevoegen', en: 'Add photos' },
  photosHint: {
    nl: 'Zet alleen kinderen op een foto van wie de ouders dat voor de website goed vinden. Plaats en datum halen we eraf.',
    en: 'Only show children whose parents agree to that for the website. Place and date are taken off.',
  },
  alt: { nl: 'Wat is erop te zien?', en: 'What does it show?' },
  altHint: {
    nl: 'Voor wie de foto niet ziet. Laat leeg als hij alleen siert.',
    en: 'For whoever does not see it. Leave empty if it only decorates.',
  },
  order: { nl: 'Plek', en: 'Place' },
  takeAway: { nl: 'Weghalen', en: 'Take away' },
  documents: { nl: 'Documenten', en: 'Documents' },
  addDocuments: { nl: 'Documenten toevoegen', en: 'Add documents' },
  documentsHint: {
    nl: 'PDF, Word, Excel of afbeelding, ten hoogste 10 MB per stuk.',
    en: 'PDF, Word, Excel or picture, at most 10 MB each.',
  },
  documentTitle: { nl: 'Naam op de pagina', en: 'Name on the page' },
  linkLabel: { nl: 'Woorden van de link', en: 'Words of the link' },
  linkAddress: { nl: 'Adres van de link', en: 'Address of the link' },
  linkHint: {
    nl: '“/team” voor een pagina van deze website, of een heel adres.',
    en: '“/team” for a page of this website, or a whole address.',
  },
  linksNowhere: {
    nl: (paths: string) =>
      `Links op deze pagina leiden naar een pagina die er niet is, of nog niet openbaar is: ${paths}`,
    en: (paths: string) => `Links on this page lead to a page that is not there, or is not public yet: ${paths}`,
  },
  linkNumber: { nl: (n: number) => `Link ${n}`, en: (n: number) => `Link ${n}` },
  manner: { nl: 'Hoe', en: 'How' },
  asButtons: { nl: 'Knoppen', en: 'Buttons' },
  asList: { nl: 'Lijst', en: 'List' },
  count: { nl: 'Hoeveel?', en: 'How many?' },
  countWrong: {
    nl: (most: number) => `Kies een getal van 1 tot ${most}.`,
    en: (most: number) => `Choose a number from 1 to ${most}.`,
  },
  calendarHint: { nl: 'Wat in de kalender voor alle bezoekers staat.', en: 'What the calendar has for all visitors.' },
  whichNews: { nl: 'Wat', en: 'What' },
  newsHint: {
    nl: 'Alleen wat voor iedereen openbaar is, het nieuwste eerst.',
    en: 'Only what is public for everyone, newest first.',
  },
  who: { nl: 'Wie', en: 'Who' },
  whoHint: {
    nl: 'Naam, rol en groep zijn openbaar. De foto alleen van wie dat zelf goed vindt.',
    en: 'Name, role and group are public. The photo only of whoever agrees.',
  },
  agrees: { nl: 'foto mag', en: 'photo agreed' },
  intro: { nl: 'Tekst boven het formulier', en: 'Text above the form' },
  mapPlace: { nl: 'Adres op de kaart', en: 'Address on the map' },
  mapHint: {
    nl: 'Leeg: het adres van de school. De kaart opent pas als iemand erop drukt.',
    en: 'Empty: the school’s address. The map opens only when somebody presses it.',
  },
  versions: { nl: 'Eerdere versies', en: 'Earlier versions' },
  noVersions: { nl: 'Deze pagina is nog niet gepubliceerd.', en: 'This page has not been published yet.' },
  now: { nl: 'Zoals bezoekers hem nu lezen', en: 'As visitors read it now' },
  takeUp: { nl: 'Zet terug als concept', en: 'Take up as the draft' },
  takeUpNote: {
    nl: 'Wat nu in het concept staat, wordt vervangen. Bezoekers zien het pas na publiceren.',
    en: 'What the draft says now is replaced. Visitors see it only once it is published.',
  },
  removePage: { nl: 'Pagina verwijderen', en: 'Delete the page' },
  removePageNote: {
    nl: 'De pagina verdwijnt voorgoed, met de eerdere versies, foto’s en documenten. Pagina’s eronder schuiven omhoog.',
    en: 'The page goes for good, with its earlier versions, photos and documents. Pages below it move up.',
  },
  pageRemoved: { nl: 'De pagina is verwijderd.', en: 'The page is deleted.' },
  changedTitle: { nl: 'Iemand was u voor', en: 'Somebody was first' },
  changedMeanwhile: {
    nl: (name: string, at: string) =>
      `${name} heeft dit ${at} gewijzigd, terwijl u ermee bezig was. Wat u typte staat nog in het formulier.`,
    en: (name: string, at: string) =>
      `${name} changed this ${at}, while you were at it. What you typed is still in the form.`,
  },
  removedMeanwhile: {
    nl: (name: string, at: string) =>
      `${name} heeft dit blok ${at} weggehaald. Bewaart u, dan komt het onderaan terug.`,
    en: (name: string, at: string) => `${name} took this block away ${at}. If you save, it comes back at the end.`,
  },
  theirs: {
    nl: 'Er staat nu; gemarkeerd is wat bij u anders is:',
    en: 'It now says; marked is what differs from yours:',
  },
  overwrite: {
    nl: 'Bewaart u nu, dan komt uw tekst ervoor in de plaats.',
    en: 'If you save now, yours takes its place.',
  },
  fileTooLarge: {
    nl: (name: string) => `${name} is groter dan 10 MB.`,
    en: (name: string) => `${name} is larger than 10 MB.`,
  },
  fileRefused: {
    nl: (name: string) => `${name} kunnen we niet plaatsen. Kies een PDF, een Office-document of een afbeelding.`,
    en: (name: string) => `${name} cannot be put here. Choose a PDF, an Office document or a picture.`,
  },
  headingTooLong: { nl: 'Deze kop is te lang. Maak hem korter.', en: 'This heading is too long. Make it shorter.' },
  linkWrong: { nl: 'Dit is geen adres waar een link heen kan.', en: 'This is no address that a link can lead to.' },
  linkNameless: { nl: 'Zeg in woorden waar de link heen gaat.', en: 'Say in words where the link leads.' },
  slugWrong: {
    nl: 'Gebruik kleine letters, cijfers en losse streepjes.',
    en: 'Use small letters, digits and single hyphens.',
  },
  slugOurs: {
    nl: 'Dit adres is van Pleinpost zelf. Kies een ander.',
    en: 'This address is Pleinpost’s own. Choose another.',
  },
  slugUsed: { nl: 'Een andere pagina heeft dit adres al.', en: 'Another page has this address already.' },
  parentWrong: {
    nl: 'Daar kan deze pagina niet onder staan: er zijn twee lagen.',
    en: 'This page cannot stand there: there are two levels.',
  },
  tooMany: { nl: 'Er zijn al zo veel pagina’s als er passen.', en: 'There are as many pages as fit.' },
  tooLong: { nl: 'Deze pagina wordt te lang. Verdeel hem over twee.', en: 'This page gets too long. Make two of it.' },
  busy: {
    nl: 'Veel mensen werken tegelijk aan deze pagina. Probeer het nog eens.',
    en: 'Many people are at this page at once. Try again.',
  },
  portrait: { nl: 'Foto op de website', en: 'Photo on the website' },
  portraitAbout: {
    nl: 'De school kan op de website laten zien wie er werkt: naam, rol en groep. Uw foto staat er alleen bij als u dat hier goed vindt. U kunt dat altijd terugdraaien.',
    en: 'The school can show on its website who works there: name, role and group. Your photo is there only if you agree here. You can take that back at any time.',
  },
  portraitYes: { nl: 'Mijn foto mag op de website', en: 'My photo may be on the website' },
})

export const blockTexts: Readonly<Record<BlockKind, Text>> = {
  text: { nl: 'Tekst', en: 'Text' },
  pictures: { nl: 'Foto’s', en: 'Photos' },
  news: { nl: 'Nieuws en blogs', en: 'News and blogs' },
  links: { nl: 'Links of knoppen', en: 'Links or buttons' },
  calendar: { nl: 'Kalender', en: 'Calendar' },
  documents: { nl: 'Documenten', en: 'Documents' },
  people: { nl: 'Medewerkers', en: 'Staff' },
  contact: { nl: 'Contactformulier', en: 'Contact form' },
  map: { nl: 'Kaart', en: 'Map' },
}

export const newsChoiceNames: Readonly<Record<NewsChoice, Text>> = {
  all: { nl: 'Nieuws en blogs', en: 'News and blogs' },
  news: { nl: 'Nieuws', en: 'News' },
  blog: { nl: 'Blogs', en: 'Blogs' },
}

export const layoutNames: Readonly<Record<Layout, { name: Text; about: Text }>> = {
  reading: {
    name: { nl: 'Leespagina', en: 'Reading page' },
    about: { nl: 'Alles onder elkaar', en: 'All below each other' },
  },
  columns: {
    name: { nl: 'Twee kolommen', en: 'Two columns' },
    about: { nl: 'Tekst en foto’s links, de rest rechts', en: 'Text and photos left, the rest right' },
  },
  wide: {
    name: { nl: 'Breed', en: 'Wide' },
    about: { nl: 'Over de hele breedte', en: 'As wide as the screen' },
  },
}
