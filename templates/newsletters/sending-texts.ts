import { catalogue } from '../../src/language.ts'

const mails = (count: number) => (count === 1 ? '1 adres' : `${count} adressen`)
const mailsEn = (count: number) => (count === 1 ? '1 address' : `${count} addresses`)
const one = (count: number, single: string, several: string) => (count === 1 ? single : `${count} ${several}`)

export const sendingTexts = catalogue({
  reach: {
    nl: (people: number, outsiders: number) =>
      `Deze nieuwsbrief gaat naar ${mails(people)} van ouders en medewerkers en ${one(outsiders, '1 abonnee', 'abonnees')} buiten de school.`,
    en: (people: number, outsiders: number) =>
      `This newsletter goes to ${mailsEn(people)} of parents and staff and ${one(outsiders, '1 subscriber', 'subscribers')} outside the school.`,
  },
  refused: {
    nl: (count: number) =>
      `${one(count, 'Eén van hen wil', 'van hen willen')} geen nieuwsbrieven per mail, en leest hem op de site.`,
    en: (count: number) =>
      `${one(count, 'One of them wants', 'of them want')} no newsletters by mail, and reads it on the site.`,
  },
  unreachable: {
    nl: (count: number) => `Per mail niet bereikbaar: ${count}`,
    en: (count: number) => `Cannot be reached by mail: ${count}`,
  },
  noMail: { nl: 'geen adres waar mail aankomt', en: 'no address that mail reaches' },
  size: {
    nl: (kilobytes: number) => `De mail is ${kilobytes} KB. Gmail laat ten hoogste 102 KB zien.`,
    en: (kilobytes: number) => `The mail is ${kilobytes} KB. Gmail shows at most 102 KB.`,
  },
  heldPosts: {
    nl: (count: number) =>
      `${one(count, 'Eén bericht is niet openbaar en staat', 'berichten zijn niet openbaar en staan')} alleen in de mail aan ouders en medewerkers.`,
    en: (count: number) =>
      `${one(count, 'One item is not public and is', 'items are not public and are')} only in the mail to parents and staff.`,
  },
  heldEvents: {
    nl: (count: number) =>
      `${one(count, 'Eén dag uit de agenda is niet openbaar en staat', 'dagen uit de agenda zijn niet openbaar en staan')} alleen in de mail aan ouders en medewerkers.`,
    en: (count: number) =>
      `${one(count, 'One date is not public and is', 'dates are not public and are')} only in the mail to parents and staff.`,
  },
  heldPhotos: {
    nl: (count: number, names: string) =>
      `${one(count, 'Eén foto staat', 'foto’s staan')} niet op de website: daarvoor is geen toestemming voor ${names}.`,
    en: (count: number, names: string) =>
      `${one(count, 'One photo is', 'photos are')} not on the website: there is no consent for that for ${names}.`,
  },
  widened: {
    nl: (count: number) =>
      `${one(count, 'Eén foto komt', 'foto’s komen')} uit een blog die minder mensen mogen lezen dan deze nieuwsbrief. Kijk of dat zo bedoeld is.`,
    en: (count: number) =>
      `${one(count, 'One photo comes', 'photos come')} from a blog that fewer people may read than this newsletter. See whether that is meant.`,
  },
  untagged: {
    nl: (count: number) =>
      `Bij ${one(count, 'één foto', 'foto’s')} staat niet wie erop te zien is. Zo weet de nieuwsbrief niet of iemand er niet op mag.`,
    en: (count: number) =>
      `Of ${one(count, 'one photo', 'photos')} it is not said who is in it. So the newsletter does not know whether somebody may not be shown.`,
  },
  withoutConsent: {
    nl: (names: string) =>
      `Op de foto’s staat ${names}, zonder toestemming voor de nieuwsbrief. Haal die foto’s eruit.`,
    en: (names: string) =>
      `${names} can be seen in the photos, without consent for the newsletter. Take those photos out.`,
  },
  gonePhotos: {
    nl: (count: number) =>
      `${one(count, 'Eén foto mag', 'foto’s mogen')} niet meer in de nieuwsbrief, en komt er niet in.`,
    en: (count: number) =>
      `${one(count, 'One photo may', 'photos may')} not be in the newsletter any more, and is left out.`,
  },
  mayNot: {
    nl: 'U mag niet schrijven aan iedereen die hier gekozen is.',
    en: 'You may not write to everybody who is chosen here.',
  },
  reachesNobody: {
    nl: 'Zo gaat hij naar niemand, en komt hij niet op de website.',
    en: 'This way it goes to nobody, and does not come on the website.',
  },
  empty: { nl: 'Er staat nog niets in voor wie hem krijgt.', en: 'There is nothing in it yet for who gets it.' },
  tooLarge: {
    nl: 'De mail is te lang: Gmail kapt hem af. Haal er iets uit.',
    en: 'The mail is too long: Gmail cuts it off. Take something out.',
  },
  tooSoon: { nl: 'Dit moment is al voorbij.', en: 'This moment has passed.' },
  tooFar: { nl: 'Kies een dag binnen een jaar.', en: 'Choose a day within a year.' },
  toChoice: { nl: 'Wijzig aan wie hij gaat', en: 'Change to whom it goes' },
  testTitle: { nl: 'Eerst zelf bekijken', en: 'Look at it yourself first' },
  test: { nl: 'Stuur een proefmail naar mijzelf', en: 'Send a test mail to myself' },
  tested: { nl: 'De proefmail is onderweg naar u.', en: 'The test mail is on its way to you.' },
  noAddress: { nl: 'U hebt zelf geen e-mailadres.', en: 'You have no email address yourself.' },
  later: { nl: 'Of later vanzelf', en: 'Or later by itself' },
  day: { nl: 'Dag', en: 'Day' },
  time: { nl: 'Tijd', en: 'Time' },
  plan: { nl: 'Klaarzetten', en: 'Plan it' },
  sendNow: {
    nl: (count: number) => (count === 0 ? 'Op de website zetten' : `Nu versturen naar ${mails(count)}`),
    en: (count: number) => (count === 0 ? 'Put it on the website' : `Send now to ${mailsEn(count)}`),
  },
  fixed: {
    nl: 'Daarna verandert er niets meer aan.',
    en: 'After that nothing of it changes any more.',
  },
  overtaken: {
    nl: 'Een collega wijzigde de nieuwsbrief. Dit is hoe hij nu is. Er is niets verstuurd.',
    en: 'A colleague changed the newsletter. This is how it is now. Nothing was sent.',
  },
  status: { nl: 'Verzending', en: 'Sending' },
  plannedFor: {
    nl: (moment: string) => `Gaat vanzelf uit: ${moment}.`,
    en: (moment: string) => `Goes out by itself: ${moment}.`,
  },
  leaving: { nl: 'Hij wordt nu verstuurd.', en: 'It is being sent now.' },
  progress: {
    nl: (sent: number, total: number) => `${sent} van ${total} mails verstuurd.`,
    en: (sent: number, total: number) => `${sent} of ${total} mails sent.`,
  },
  failed: {
    nl: (count: number) => `${one(count, '1 mail kwam', 'mails kwamen')} niet weg`,
    en: (count: number) => `${one(count, '1 mail', 'mails')} could not go`,
  },
  failedWhy: { nl: 'het adres klopt niet of mail komt terug', en: 'the address is wrong or mail comes back' },
  skipped: {
    nl: (count: number) => `${one(count, '1 mail was', 'mails waren')} niet meer nodig.`,
    en: (count: number) => `${one(count, '1 mail was', 'mails were')} not needed any more.`,
  },
  takeBack: { nl: 'Terug naar concept', en: 'Back to draft' },
  makePublic: { nl: 'Op de website zetten', en: 'Put it on the website' },
  makePrivate: { nl: 'Van de website halen', en: 'Take it off the website' },
  removal: { nl: 'Uit het archief halen', en: 'Take it out of the archive' },
  removalAbout: {
    nl: 'Niemand vindt hem dan meer, en foto’s erin zijn weg, ook in verstuurde mails.',
    en: 'Nobody finds it any more then, and photos in it are gone, in sent mails too.',
  },
  read: { nl: 'Lezen', en: 'Read' },
})
