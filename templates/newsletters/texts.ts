import { catalogue, type Text } from '../../src/language.ts'
import type { BlockKind } from '../../src/newsletters/blocks.ts'
import type { LetterState } from '../../src/newsletters/newsletters.ts'

export const letterTexts = catalogue({
  title: { nl: 'Nieuwsbrieven', en: 'Newsletters' },
  make: { nl: 'Nieuwsbrief maken', en: 'Make a newsletter' },
  none: {
    nl: 'Nog geen nieuwsbrieven. Zodra de school er een stuurt, staat hij hier.',
    en: 'No newsletters yet. As soon as the school sends one, it is here.',
  },
  inHand: { nl: 'Nog niet verstuurd', en: 'Not sent yet' },
  sent: { nl: 'Verstuurd', en: 'Sent' },
  public: { nl: 'Op de website', en: 'On the website' },
  changedBy: { nl: 'Gewijzigd door', en: 'Changed by' },
  begin: { nl: 'Beginnen', en: 'Begin' },
  name: { nl: 'Onderwerp', en: 'Subject' },
  nameHint: {
    nl: 'Het onderwerp van de mail, en de kop erboven.',
    en: 'The subject of the mail, and the heading above it.',
  },
  blocks: { nl: 'Wat erin staat', en: 'What is in it' },
  noBlocks: { nl: 'Er staat nog niets in.', en: 'There is nothing in it yet.' },
  addBlock: { nl: 'Iets toevoegen', en: 'Add something' },
  add: { nl: 'Toevoegen', en: 'Add' },
  remove: { nl: 'Weghalen', en: 'Take out' },
  upNamed: { nl: (name: string) => `${name} omhoog`, en: (name: string) => `${name} up` },
  downNamed: { nl: (name: string) => `${name} omlaag`, en: (name: string) => `${name} down` },
  removeNamed: { nl: (name: string) => `${name} weghalen`, en: (name: string) => `Take out ${name}` },
  heading: { nl: 'Kop', en: 'Heading' },
  text: { nl: 'Tekst', en: 'Text' },
  textHint: {
    nl: 'Foto’s staan in een eigen onderdeel, waar bekend is of ze in een nieuwsbrief mogen.',
    en: 'Photos have a part of their own, where it is known whether they may be in a newsletter.',
  },
  posts: { nl: 'Nieuws en blogs', en: 'News and blogs' },
  postsHint: {
    nl: 'Elk komt erin met de kop, het begin en een link. Wat niet openbaar is, staat alleen in de mail aan ouders en medewerkers.',
    en: 'Each is in it with its title, how it begins and a link. What is not public is only in the mail to parents and staff.',
  },
  noPosts: { nl: 'Er is nog geen nieuws.', en: 'There is no news yet.' },
  isPublicPost: { nl: 'openbaar', en: 'public' },
  from: { nl: 'Vanaf', en: 'From' },
  until: { nl: 'Tot en met', en: 'Until and including' },
  eventsHint: {
    nl: 'Alles uit de agenda van deze dagen dat de lezers mogen zien. Wat niet openbaar is, staat alleen in de mail aan ouders en medewerkers.',
    en: 'Everything from the calendar on these days that its readers may see. What is not public is only in the mail to parents and staff.',
  },
  photos: { nl: 'Foto’s', en: 'Photos' },
  photosHint: {
    nl: 'Kies uit een blog. U ziet alleen foto’s waarvan iedereen die erop getagd is in de nieuwsbrief mag. Trekt een ouder dat in, dan is de foto meteen weg, ook uit verstuurde mails.',
    en: 'Choose from a blog. You only see photos of which everybody tagged may be in the newsletter. If a parent takes that back, the photo is gone at once, from sent mails too.',
  },
  addPhotos: { nl: 'Foto’s van uw eigen toestel', en: 'Photos from your own device' },
  addPhotosHint: {
    nl: 'Staat er een leerling herkenbaar op, zeg dan daarna wie. Zonder toestemming komt de foto er niet in.',
    en: 'If a pupil can be recognised, say afterwards who. Without consent the photo is left out.',
  },
  whoInPhoto: { nl: 'Wie staat er op de foto?', en: 'Who is in the photo?' },
  whoInNth: {
    nl: (number: number) => `Wie staat er op foto ${number}?`,
    en: (number: number) => `Who is in photo ${number}?`,
  },
  brought: {
    nl: 'Toegevoegd. Zeg erbij wie er op de foto’s staat.',
    en: 'Added. Say who is in the photos.',
  },
  fromBlog: { nl: 'Uit welke blog', en: 'From which blog' },
  showPhotos: { nl: 'Foto’s tonen', en: 'Show photos' },
  noPhotos: { nl: 'Er is nog geen blog met foto’s.', en: 'There is no blog with photos yet.' },
  choosePhoto: { nl: (name: string) => `Kies ${name}`, en: (name: string) => `Choose ${name}` },
  keepPhoto: { nl: 'Blijft erin', en: 'Stays in it' },
  alt: { nl: 'Wat is erop te zien?', en: 'What is to be seen?' },
  altHint: {
    nl: 'Voor wie de foto niet ziet, of geen plaatjes laadt.',
    en: 'For who does not see the photo, or loads no pictures.',
  },
  photoNumber: { nl: (number: number) => `foto ${number}`, en: (number: number) => `photo ${number}` },
  hiddenNow: { nl: 'Deze foto mag er niet meer in.', en: 'This photo may not be in it any more.' },
  save: { nl: 'Bewaren', en: 'Save' },
  settings: { nl: 'Aan wie en waar', en: 'To whom and where' },
  parents: { nl: 'Aan ouders', en: 'To parents' },
  groups: { nl: 'Van deze groepen', en: 'Of these groups' },
  groupsHint: {
    nl: 'Kiest u geen groep, dan gaat hij naar alle ouders van de school.',
    en: 'If you choose no group, it goes to all parents of the school.',
  },
  staff: { nl: 'Aan medewerkers', en: 'To staff' },
  subscribers: { nl: 'Aan abonnees buiten de school', en: 'To subscribers outside the school' },
  subscribersHint: {
    nl: 'Wie zich op de website heeft aangemeld.',
    en: 'Whoever signed up on the website.',
  },
  isPublic: { nl: 'Op de website, voor iedereen', en: 'On the website, for everybody' },
  isPublicHint: {
    nl: 'Anders staat hij alleen achter de login. Foto’s staan op de website alleen met toestemming voor de website.',
    en: 'Otherwise it is only behind the log-in. Photos are on the website only with consent for the website.',
  },
  nobody: { nl: 'Kies aan wie hij gaat.', en: 'Choose to whom it goes.' },
  tooManyGroups: { nl: 'Kies ten hoogste 24 groepen.', en: 'Choose at most 24 groups.' },
  tooManyPosts: { nl: 'Kies ten hoogste 12 berichten.', en: 'Choose at most 12 items.' },
  tooManyPhotos: { nl: 'Kies ten hoogste 12 foto’s.', en: 'Choose at most 12 photos.' },
  endsBefore: { nl: 'De laatste dag ligt voor de eerste.', en: 'The last day is before the first.' },
  periodTooLong: { nl: 'Kies ten hoogste drie maanden.', en: 'Choose at most three months.' },
  tooLong: {
    nl: 'Zo wordt de nieuwsbrief te lang. Haal er iets uit.',
    en: 'This makes the newsletter too long. Take something out.',
  },
  busy: {
    nl: 'Er zijn er meer tegelijk bezig. Probeer het nog eens.',
    en: 'Several people are at it at once. Try again.',
  },
  sentAlready: {
    nl: 'Deze nieuwsbrief is verstuurd of staat klaar. Er verandert niets meer aan.',
    en: 'This newsletter was sent or is about to be. Nothing of it changes any more.',
  },
  preview: { nl: 'Voorbeeld', en: 'Preview' },
  asMail: { nl: 'Zoals de mail eruitziet', en: 'As the mail looks' },
  asText: { nl: 'De mail zonder opmaak', en: 'The mail without markup' },
  asPage: { nl: 'Zoals de pagina eruitziet', en: 'As the page looks' },
  check: { nl: 'Controleren en versturen', en: 'Check and send' },
  discard: { nl: 'Weggooien', en: 'Throw away' },
  discardNote: {
    nl: 'De nieuwsbrief is dan weg, met wat erin staat. Dat kan niet terug.',
    en: 'The newsletter is gone then, with what is in it. It cannot be brought back.',
  },
  changedTitle: { nl: 'Iemand anders was u voor', en: 'Somebody else was first' },
  changedMeanwhile: {
    nl: (name: string, at: string) => `${name} wijzigde dit onderdeel (${at}). Wat u typte staat hieronder nog.`,
    en: (name: string, at: string) => `${name} changed this part (${at}). What you typed is still below.`,
  },
  removedMeanwhile: {
    nl: (name: string, at: string) => `${name} haalde dit onderdeel weg (${at}). Bewaart u, dan staat het er weer.`,
    en: (name: string, at: string) => `${name} took this part out (${at}). If you save, it is back.`,
  },
  theirs: { nl: 'Er staat nu:', en: 'It now says:' },
  overwrite: {
    nl: 'Bewaart u nu, dan komt uw tekst ervoor in de plaats.',
    en: 'If you save now, your text takes its place.',
  },
  backToDraft: { nl: 'Terug naar de nieuwsbrief', en: 'Back to the newsletter' },
  kept: { nl: 'Bewaard.', en: 'Saved.' },
})

export const blockTexts: Readonly<Record<BlockKind, Text>> = {
  text: { nl: 'Tekst', en: 'Text' },
  news: { nl: 'Nieuws en blogs', en: 'News and blogs' },
  events: { nl: 'Agenda', en: 'Calendar' },
  photos: { nl: 'Foto’s', en: 'Photos' },
  heading: { nl: 'Alleen een kop', en: 'Just a heading' },
}

export const stateTexts: Readonly<Record<LetterState, Text>> = {
  draft: { nl: 'Concept', en: 'Draft' },
  planned: { nl: 'Staat klaar', en: 'Planned' },
  leaving: { nl: 'Wordt verstuurd', en: 'Being sent' },
  out: { nl: 'Verstuurd', en: 'Sent' },
}
