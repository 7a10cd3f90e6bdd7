import { catalogue } from '../../src/language.ts'

export const subscribingTexts = catalogue({
  subscribe: { nl: 'Nieuwsbrief per mail', en: 'Newsletter by mail' },
  about: {
    nl: 'Voor wie de school volgt en er geen ouder of medewerker is. Ouders en medewerkers krijgen hem vanzelf.',
    en: 'For who follows the school and is no parent or member of staff there. Parents and staff get it by themselves.',
  },
  email: { nl: 'Uw e-mailadres', en: 'Your email address' },
  ask: { nl: 'Aanmelden', en: 'Sign up' },
  kept: {
    nl: 'De school gebruikt uw adres alleen voor de nieuwsbrief. Onder elke nieuwsbrief kunt u zich met één druk afmelden.',
    en: 'The school uses your address for the newsletter alone. Below each newsletter you can sign off with one press.',
  },
  again: {
    nl: 'Dat ging te snel, of de pagina stond te lang open. Druk nog eens op Aanmelden.',
    en: 'That was too quick, or the page was open too long. Press Sign up again.',
  },
  tooMany: {
    nl: 'Er kwamen net heel veel aanmeldingen binnen. Probeer het over een uur nog eens.',
    en: 'A great many came in just now. Try again in an hour.',
  },
  sent: { nl: 'Kijk in uw mail', en: 'Look in your mail' },
  sentAbout: {
    nl: 'Staat uw adres nog niet op de lijst, dan krijgt u nu een mail met een link. Pas als u daarmee bevestigt, staat u erop. Komt er niets, kijk dan ook bij ongewenste mail.',
    en: 'If your address is not on the list yet, you now get a mail with a link. Only when you confirm by it are you on the list. If nothing comes, look among unwanted mail too.',
  },
  confirm: { nl: 'Wilt u de nieuwsbrief?', en: 'Do you want the newsletter?' },
  confirmAbout: {
    nl: (email: string, school: string) =>
      `Drukt u op de knop, dan komt de nieuwsbrief van ${school} voortaan op ${email}.`,
    en: (email: string, school: string) =>
      `If you press the button, the newsletter of ${school} comes to ${email} from now on.`,
  },
  confirmPress: { nl: 'Ja, stuur mij de nieuwsbrief', en: 'Yes, send me the newsletter' },
  confirmed: { nl: 'U bent aangemeld', en: 'You are signed up' },
  confirmedAbout: {
    nl: (school: string) => `De volgende nieuwsbrief van ${school} krijgt u per mail.`,
    en: (school: string) => `You will get the next newsletter of ${school} by mail.`,
  },
  over: { nl: 'Deze link werkt niet meer', en: 'This link no longer works' },
  overAbout: {
    nl: 'Hij was een week geldig, of uw adres is weer van de lijst. U kunt zich opnieuw aanmelden.',
    en: 'It was valid for a week, or your address is off the list again. You can sign up anew.',
  },
  mailTitle: {
    nl: (school: string) => `Bevestig uw aanmelding bij ${school}`,
    en: (school: string) => `Confirm your sign-up at ${school}`,
  },
  mailAsked: {
    nl: (school: string) => `Iemand, waarschijnlijk u, vroeg om de nieuwsbrief van ${school} op dit adres.`,
    en: (school: string) => `Somebody, probably you, asked for the newsletter of ${school} at this address.`,
  },
  mailLasts: {
    nl: 'Druk op de knop en bevestig. De link werkt een week.',
    en: 'Press the button and confirm. The link works for a week.',
  },
  mailNotYou: {
    nl: 'Was u het niet, dan hoeft u niets te doen: zonder bevestiging krijgt u geen nieuwsbrief, en gooit de school uw adres na een week weg.',
    en: 'If it was not you, you need do nothing: without it you get no newsletter, and the school throws your address away after a week.',
  },
  mailConfirm: { nl: 'Naar de bevestiging', en: 'Go and confirm' },
  mailWhy: {
    nl: (school: string) => `U krijgt deze mail omdat dit adres werd ingevuld op de site van ${school}.`,
    en: (school: string) => `You get this mail because this address was filled in on the site of ${school}.`,
  },
  subscribers: { nl: 'Abonnees', en: 'Subscribers' },
  counts: {
    nl: (there: number, waiting: number) =>
      `${there} abonnees. ${waiting} wachten op bevestiging; na een week gaan die vanzelf weg.`,
    en: (there: number, waiting: number) =>
      `${there} subscribers. ${waiting} wait to be confirmed; those go by themselves after a week.`,
  },
  since: { nl: 'sinds', en: 'since' },
  blocked: { nl: 'Mail komt terug', en: 'Mail comes back' },
  nobody: { nl: 'Nog niemand heeft zich aangemeld.', en: 'Nobody has signed up yet.' },
  remove: { nl: 'Van de lijst halen', en: 'Take off the list' },
  removeNamed: {
    nl: (email: string) => `${email} van de lijst halen`,
    en: (email: string) => `Take ${email} off the list`,
  },
  export: { nl: 'Lijst downloaden (CSV)', en: 'Download the list (CSV)' },
  removeNote: {
    nl: 'Dit adres krijgt geen nieuwsbrieven meer, tot de eigenaar zich zelf weer aanmeldt.',
    en: 'This address gets no more newsletters, until its owner signs up again.',
  },
  fileName: { nl: 'abonnees', en: 'subscribers' },
  addressHead: { nl: 'E-mailadres', en: 'Email address' },
  sinceHead: { nl: 'Sinds', en: 'Since' },
  more: { nl: 'Verder', en: 'Further' },
})
