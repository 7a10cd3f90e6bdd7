import { catalogue } from '../../src/language.ts'

export const layoutTexts = catalogue({
  skip: { nl: 'Naar de inhoud', en: 'Skip to content' },
  overview: { nl: 'Overzicht', en: 'Overview' },
  messages: { nl: 'Berichten', en: 'Messages' },
  calendar: { nl: 'Kalender', en: 'Calendar' },
  newsletters: { nl: 'Nieuwsbrieven', en: 'Newsletters' },
  polls: { nl: 'Polls en enquêtes', en: 'Polls and surveys' },
  conferences: { nl: 'Gesprekken', en: 'Conferences' },
  more: { nl: 'Meer', en: 'More' },
  menu: { nl: 'Menu', en: 'Menu' },
  main: { nl: 'Hoofdmenu', en: 'Main menu' },
  allPages: { nl: 'Alle onderdelen', en: 'All pages' },
  write: { nl: 'Nieuw bericht', en: 'New message' },
  absentees: { nl: 'Absentielijst', en: 'Absence list' },
  posts: { nl: 'Foto’s en blogs', en: 'Photos and blogs' },
  absenceReports: { nl: 'Absentie', en: 'Absence' },
  leave: { nl: 'Verlof', en: 'Leave' },
  leaveRequests: { nl: 'Verlofaanvragen', en: 'Requests for leave' },
  userList: { nl: 'Gebruikerslijst', en: 'User list' },
  addressLists: { nl: 'Adreslijst', en: 'Address list' },
  siteMenu: { nl: 'Website', en: 'Website' },
  siteLetters: { nl: 'Nieuwsbrieven', en: 'Newsletters' },
  siteSearch: { nl: 'Zoeken', en: 'Search' },
  myDetails: { nl: 'Mijn gegevens', en: 'My details' },
  management: { nl: 'Beheer', en: 'School management' },
  imports: { nl: 'Leerlingen inlezen', en: 'Import pupils' },
  sent: { nl: 'Verzonden berichten', en: 'Sent messages' },
  drafts: { nl: 'Concepten', en: 'Drafts' },
  website: { nl: 'Website van de school', en: "The school's website" },
  login: { nl: 'Inloggen', en: 'Log in' },
  logout: { nl: 'Uitloggen', en: 'Log out' },
  needsYou: {
    nl: (n: number) => (n > 99 ? 'meer dan 99 voor u' : `${n} voor u`),
    je: (n: number) => (n > 99 ? 'meer dan 99 voor jou' : `${n} voor jou`),
    en: (n: number) => (n > 99 ? 'more than 99 for you' : `${n} for you`),
  },
  offline: {
    nl: 'Geen verbinding. De tekst staat er nog. Probeer het straks weer.',
    en: 'No connection. What you typed is still here. Try again in a moment.',
  },
  madeWith: { nl: 'Pleinpost', en: 'Pleinpost' },
  about: {
    nl: (school: string) => `Website en ouderportaal van ${school}.`,
    en: (school: string) => `Website and parent portal of ${school}.`,
  },
  tagline: { nl: 'School en thuis, op één plein.', en: 'School and home, in one place.' },
})

/** How long the school is still here. */
export const stayTexts = catalogue({
  running: {
    nl: (days: number, last: string) =>
      `Proefperiode: nog ${days} ${days === 1 ? 'dag' : 'dagen'}, tot en met ${last}.`,
    en: (days: number, last: string) =>
      `Trial: ${days} more ${days === 1 ? 'day' : 'days'}, up to and including ${last}.`,
  },
  afterwards: {
    nl: 'Daarna kan iedereen alles nog lezen, maar niets meer wijzigen.',
    en: 'After that everybody can still read everything, but change nothing any more.',
  },
  demo: {
    nl: (last: string) => `Proefschool: niemand hier bestaat, en op ${last} verdwijnt alles.`,
    en: (last: string) => `Trial school: nobody here exists, and on ${last} everything disappears.`,
  },
  lookAsOther: { nl: 'Kijk als iemand anders', en: 'Look as somebody else' },
  over: {
    nl: 'De proefperiode is voorbij. Alles is te lezen; wijzigen en versturen kan niet meer.',
    en: 'The trial is over. Everything can be read; nothing can be changed or sent any more.',
  },
  kept: {
    nl: (last: string) => `Tot en met ${last} wordt er niets verwijderd.`,
    en: (last: string) => `Nothing is deleted up to and including ${last}.`,
  },
})

/** What could not be done, by HTTP status: what happened, and what to do now. */
export const faultTitles = catalogue({
  403: { nl: 'Dit kan nu niet', en: 'This is not possible now' },
  404: { nl: 'Deze pagina is er niet', en: 'This page is not here' },
  413: { nl: 'Dit is te groot', en: 'This is too large' },
  422: { nl: 'Dit konden we niet lezen', en: 'We could not read this' },
  500: { nl: 'Er ging iets mis bij ons', en: 'Something went wrong on our side' },
})

export const faultTexts = catalogue({
  403: {
    nl: 'Dit is niet voor dit account. Klopt dat niet? Vraag het aan de school.',
    en: 'This is not for this account. Is that not right? Ask the school.',
  },
  404: {
    nl: 'Misschien is de pagina verplaatst of weggehaald, of mist er een stukje van het adres.',
    en: 'The page may have moved or gone, or part of the address is missing.',
  },
  413: {
    nl: 'Kies een kleiner bestand of maak de tekst korter. Ga terug: de tekst staat er nog.',
    en: 'Choose a smaller file or shorten the text. Go back: what you typed is still there.',
  },
  422: {
    nl: 'Ga terug en probeer het nog eens. De tekst staat er nog.',
    en: 'Go back and try again. What you typed is still there.',
  },
  500: {
    nl: 'We kijken ernaar. Probeer het straks weer.',
    en: 'We are looking into it. Try again in a moment.',
  },
})

export const faultWords = catalogue({
  number: { nl: (reference: string) => `Nummer ${reference}.`, en: (reference: string) => `Number ${reference}.` },
  home: { nl: 'Naar het begin', en: 'To the start' },
})
