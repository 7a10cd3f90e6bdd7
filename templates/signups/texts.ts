import { catalogue } from '../../src/language.ts'

export const signUpTexts = catalogue({
  title: { nl: 'Uw school aanmelden', en: 'Sign up your school' },
  free: {
    nl: 'Drie maanden gratis, zonder betaalgegevens. Daarna blijft alles te lezen, en beslist u zelf of u verder gaat.',
    en: 'Three months for free, without payment details. After that everything stays readable, and you decide whether you go on.',
  },
  school: { nl: 'De school', en: 'The school' },
  schoolName: { nl: 'Naam van de school', en: 'Name of the school' },
  town: { nl: 'Plaats', en: 'Town' },
  subdomain: { nl: 'Adres op internet', en: 'Address on the internet' },
  subdomainHint: {
    nl: (domain: string) => `Het deel vóór .${domain}. Laat u het leeg, dan kiezen wij het naar de naam.`,
    en: (domain: string) => `The part before .${domain}. Leave it empty, and we choose it by the name.`,
  },
  you: { nl: 'Uzelf', en: 'Yourself' },
  youWhat: {
    nl: 'U wordt beheerder van de school. Dat kunt u later aan een ander geven.',
    en: 'You become the school’s admin. You can pass that on later.',
  },
  firstName: { nl: 'Voornaam', en: 'First name' },
  infix: { nl: 'Tussenvoegsel', en: 'Infix' },
  lastName: { nl: 'Achternaam', en: 'Last name' },
  email: { nl: 'E-mailadres', en: 'Email address' },
  emailHint: {
    nl: 'Hierheen sturen we de mail waarmee u bevestigt.',
    en: 'We send the mail by which you confirm here.',
  },
  userName: { nl: 'Gebruikersnaam', en: 'User name' },
  userNameHint: {
    nl: 'Hiermee logt u in. Met uw e-mailadres kan ook.',
    en: 'You log in with this. Your email address works too.',
  },
  signUp: { nl: 'School aanmelden', en: 'Sign up the school' },
  next: {
    nl: 'U krijgt een mail. Pas als u daarin bevestigt, is de school er.',
    en: 'You get a mail. The school is there once you confirm in it.',
  },
  throttled: {
    nl: 'Vandaag zijn hier al veel scholen aangemeld. Wat u invulde staat er nog. Probeer het morgen weer.',
    en: 'Many schools were signed up here today. What you filled in is still here. Try again tomorrow.',
  },
  sent: { nl: 'Kijk in uw mail', en: 'Look in your mail' },
  sentTo: {
    nl: (email: string) => `We hebben een mail gestuurd naar ${email}. Druk op de knop daarin: dan is uw school er.`,
    en: (email: string) => `We sent a mail to ${email}. Press the button in it: then your school is there.`,
  },
  sentLasts: {
    nl: 'De knop werkt 24 uur. Geen mail? Kijk bij de ongewenste mail, en of het adres klopt.',
    en: 'The button works for 24 hours. No mail? Look among unwanted mail, and whether the address is right.',
  },
  again: { nl: 'Opnieuw aanmelden', en: 'Sign up again' },
  confirmTitle: { nl: 'Uw school openen', en: 'Open your school' },
  confirmWhat: {
    nl: (last: string) => `U probeert Pleinpost gratis tot en met ${last}.`,
    en: (last: string) => `You try Pleinpost for free up to and including ${last}.`,
  },
  admin: { nl: 'Beheerder', en: 'Admin' },
  open: { nl: (school: string) => `${school} openen`, en: (school: string) => `Open ${school}` },
  over: { nl: 'Deze link werkt niet meer', en: 'This link does not work any more' },
  overWhy: {
    nl: 'De link is gebruikt, of ouder dan 24 uur. Hebt u uw school al geopend? Dan logt u in. Anders meldt u de school opnieuw aan.',
    en: 'The link was used, or is older than 24 hours. Did you open your school already? Then log in. Otherwise sign the school up again.',
  },
  findSchool: { nl: 'Zoek uw school', en: 'Find your school' },
  mailTitle: {
    nl: (school: string) => `Bevestig de aanmelding van ${school}`,
    en: (school: string) => `Confirm the sign-up of ${school}`,
  },
  mailAsked: {
    nl: (school: string) => `U hebt ${school} bij Pleinpost aangemeld. Bevestig het, en de school is er.`,
    en: (school: string) => `You signed up ${school} at Pleinpost. Confirm it, and the school is there.`,
  },
  mailLasts: { nl: 'De knop werkt 24 uur, en één keer.', en: 'The button works for 24 hours, and once.' },
  mailNotYou: {
    nl: 'Was u dit niet? Dan hoeft u niets te doen: zonder u gebeurt er niets.',
    en: 'Was this not you? Then you need do nothing: without you nothing happens.',
  },
  mailOpen: { nl: 'School openen', en: 'Open the school' },
  mailWhy: {
    nl: (product: string) => `U krijgt deze mail omdat iemand bij ${product} dit adres invulde.`,
    en: (product: string) => `You get this mail because somebody filled in this address at ${product}.`,
  },
})
