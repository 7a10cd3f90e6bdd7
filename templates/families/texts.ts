import type { AnswerKind } from '../../src/families/schema.ts'
import { catalogue, type Text } from '../../src/language.ts'
import type { Custody } from '../../src/people/schema.ts'

export const familyTexts = catalogue({
  title: { nl: 'Gezinnen en gezag', en: 'Families and custody' },
  search: { nl: 'Zoek een leerling', en: 'Find a pupil' },
  find: { nl: 'Zoek', en: 'Find' },
  pupils: { nl: 'Leerlingen', en: 'Pupils' },
  noneFound: {
    nl: 'Geen leerling gevonden. Probeer een deel van de naam.',
    en: 'No pupil found. Try part of the name.',
  },
  adults: {
    nl: (n: number) => (n === 0 ? 'Nog geen volwassene' : n === 1 ? '1 volwassene' : `${n} volwassenen`),
    en: (n: number) => (n === 0 ? 'No adult yet' : n === 1 ? '1 adult' : `${n} adults`),
  },
  limited: {
    nl: (n: number) => (n === 1 ? '1 zonder gezag' : `${n} zonder gezag`),
    en: (n: number) => (n === 1 ? '1 without custody' : `${n} without custody`),
  },
  requests: { nl: 'Informatieverzoeken', en: 'Information requests' },
  request: { nl: 'Informatieverzoek', en: 'Information request' },
  homeOf: { nl: (names: string) => `Gezin van ${names}`, en: (names: string) => `Household of ${names}` },
  noHome: { nl: 'Geen gezin', en: 'No household' },
  jointOn: { nl: 'Gezamenlijk gebruik aan', en: 'Joint use on' },
  jointOff: { nl: 'Gezamenlijk gebruik uit', en: 'Joint use off' },
  contactIs: {
    nl: (name: string) => `${name} is primair aanspreekpunt`,
    en: (name: string) => `${name} is the primary contact`,
  },
  account: { nl: 'Heeft een account', en: 'Has an account' },
  noAccount: { nl: 'Nog geen account', en: 'No account yet' },
  ground: { nl: 'Grond', en: 'Ground' },
  since: { nl: 'Vanaf', en: 'From' },
  enteredBy: { nl: (name: string) => `Ingevoerd door ${name}`, en: (name: string) => `Entered by ${name}` },
  change: { nl: 'Wijzigen', en: 'Change' },
  changeOf: { nl: (name: string) => ` van ${name}`, en: (name: string) => ` of ${name}` },
  custody: { nl: 'Gezag', en: 'Custody' },
  groundHint: {
    nl: 'Waarop dit berust: een uitspraak, een besluit of een afspraak, met datum.',
    en: 'What this rests on: a ruling, a decision or an agreement, with its date.',
  },
  saveCustody: { nl: 'Gezag bewaren', en: 'Save custody' },
  atOnce: {
    nl: 'Dit geldt meteen, ook voor wie nu is ingelogd.',
    en: 'This holds at once, also for whoever is logged in now.',
  },
  livesWith: { nl: 'Woont in het gezin van', en: 'Lives in the household of' },
  alone: { nl: 'Een eigen gezin', en: 'A household of their own' },
  move: { nl: 'Gezin bewaren', en: 'Save household' },
  end: { nl: 'Hoort niet bij deze leerling', en: 'Does not belong to this pupil' },
  endNote: {
    nl: 'De persoon blijft bestaan, maar ziet niets meer van deze leerling.',
    en: 'The person stays, but sees nothing of this pupil any more.',
  },
  noAdults: {
    nl: 'Er is nog niemand bij deze leerling. Voeg een ouder of contactpersoon toe.',
    en: 'There is nobody with this pupil yet. Add a parent or contact.',
  },
  newGuardian: { nl: 'Ouder of contactpersoon toevoegen', en: 'Add a parent or contact' },
  history: { nl: 'Wat er met het gezag gebeurde', en: 'What became of custody' },
  became: {
    nl: (from: string, to: string) => `Van ${from} naar ${to}`,
    en: (from: string, to: string) => `From ${from} to ${to}`,
  },
  came: { nl: (to: string) => `Erbij gekomen: ${to}`, en: (to: string) => `Added: ${to}` },
  went: { nl: (from: string) => `Losgemaakt, was ${from}`, en: (from: string) => `Untied, was ${from}` },
  by: { nl: (name: string) => `door ${name}`, en: (name: string) => `by ${name}` },
  from: { nl: (day: string) => `vanaf ${day}`, en: (day: string) => `from ${day}` },

  knownAlready: { nl: 'Kent de school deze persoon al?', en: 'Does the school know this person already?' },
  searchAdult: { nl: 'Zoek op naam of e-mailadres', en: 'Search by name or email address' },
  nobodyFound: { nl: 'Niemand gevonden. Vul hieronder de naam in.', en: 'Nobody found. Fill in the name below.' },
  pick: { nl: 'Kies', en: 'Choose' },
  childrenAre: { nl: (names: string) => `Kinderen: ${names}`, en: (names: string) => `Children: ${names}` },
  chosen: { nl: (name: string) => `Dit is ${name}.`, en: (name: string) => `This is ${name}.` },
  someoneElse: { nl: 'Iemand anders', en: 'Someone else' },
  who: { nl: 'Wie is het?', en: 'Who is it?' },
  firstName: { nl: 'Voornaam', en: 'First name' },
  infix: { nl: 'Tussenvoegsel', en: 'Infix' },
  lastName: { nl: 'Achternaam', en: 'Last name' },
  email: { nl: 'E-mailadres', en: 'Email address' },
  emailHint: { nl: 'Zonder adres kan een brief met een code.', en: 'Without an address a letter with a code will do.' },
  relation: { nl: 'Wat is deze persoon van het kind?', en: 'What is this person to the child?' },
  relationHint: {
    nl: 'Bijvoorbeeld moeder, vader, oma, voogd.',
    en: 'Such as mother, father, grandmother, legal guardian.',
  },
  add: { nl: 'Toevoegen', en: 'Add' },

  noRequests: {
    nl: 'Nog geen verzoeken. Een ouder zonder gezag kan op de website van de school om informatie vragen.',
    en: 'No requests yet. A parent without custody can ask for information on the school’s website.',
  },
  publicForm: { nl: 'Het formulier op de website', en: 'The form on the website' },
  aboutChild: { nl: (child: string) => `Over ${child}`, en: (child: string) => `About ${child}` },
  open: { nl: 'Nog te beantwoorden', en: 'To be answered' },
  asks: { nl: 'Vraag', en: 'Question' },
  reach: { nl: 'Te bereiken via', en: 'Reach by' },
  child: { nl: 'Kind', en: 'Child' },
  received: { nl: 'Ontvangen', en: 'Received' },
  law: {
    nl: 'De school geeft een ouder zonder gezag op verzoek belangrijke informatie over het kind, tenzij de ouder met gezag die ook niet zou krijgen of het belang van het kind zich ertegen verzet (Burgerlijk Wetboek boek 1, artikel 377c).',
    en: 'On request the school gives a parent without custody important information about the child, unless the parent with custody would not get it either or the interest of the child is against it (Dutch Civil Code, book 1, article 377c).',
  },
  whoIs: { nl: 'Wie vraagt dit?', en: 'Who asks this?' },
  whoHint: {
    nl: 'Stel vast dat het deze persoon is, bijvoorbeeld met een paspoort.',
    en: 'Make sure that it is this person, for instance by a passport.',
  },
  of: {
    nl: (name: string, pupil: string) => `${name}, bij ${pupil}`,
    en: (name: string, pupil: string) => `${name}, with ${pupil}`,
  },
  whatKind: { nl: 'Wat doet de school?', en: 'What does the school do?' },
  answerText: { nl: 'Antwoord', en: 'Answer' },
  answerHint: {
    nl: 'Wat u geeft, of waarom niet. U kunt dit afdrukken als brief.',
    en: 'What you give, or why not. You can print this as a letter.',
  },
  othersTold: {
    nl: 'Wie gezag heeft krijgt een mail dat er een verzoek is beantwoord, zonder de inhoud.',
    en: 'Whoever has custody gets a mail that a request was answered, without its content.',
  },
  saveAnswer: { nl: 'Antwoord bewaren', en: 'Save the answer' },
  answeredBy: {
    nl: (name: string) => `Beantwoord door ${name}`,
    en: (name: string) => `Answered by ${name}`,
  },
  print: { nl: 'Druk deze pagina af voor een brief.', en: 'Print this page for a letter.' },

  askTitle: { nl: 'Informatie over uw kind', en: 'Information about your child' },
  askIntro: {
    nl: 'Hebt u geen gezag over uw kind en wilt u weten hoe het op school gaat? Stel hier uw vraag. De school zoekt uit wie u bent, antwoordt zelf, en laat de ouder met gezag weten dat u iets vroeg.',
    en: 'Do you have no custody of your child and would you like to know how school is going? Ask here. The school finds out who you are, answers you, and lets the parent with custody know that you asked.',
  },
  yourName: { nl: 'Uw naam', en: 'Your name' },
  yourContact: { nl: 'Telefoon of e-mailadres', en: 'Telephone or email address' },
  yourChild: {
    nl: 'Naam van het kind, en de groep als u die weet',
    en: 'Name of the child, and the group if you know it',
  },
  yourQuestion: { nl: 'Wat wilt u weten?', en: 'What would you like to know?' },
  leaveEmpty: { nl: 'Laat dit leeg', en: 'Leave this empty' },
  ask: { nl: 'Vraag versturen', en: 'Send the question' },
  askedTitle: { nl: 'Uw vraag is verstuurd', en: 'Your question is sent' },
  asked: {
    nl: 'De school neemt contact met u op. Dat kan enkele schooldagen duren.',
    en: 'The school will contact you. That may take some school days.',
  },
})

export const custodyTexts = catalogue({
  full: { nl: 'Gezag', en: 'Custody' },
  none: { nl: 'Geen gezag', en: 'No custody' },
  contact: { nl: 'Alleen contact', en: 'Contact only' },
  blocked: { nl: 'Geblokkeerd', en: 'Blocked' },
} satisfies Record<Custody, Text>)

export const custodyHints = catalogue({
  full: { nl: 'Krijgt alles van dit kind.', en: 'Gets everything of this child.' },
  none: { nl: 'Krijgt alleen informatie op verzoek.', en: 'Gets information on request only.' },
  contact: {
    nl: 'Mag gebeld worden of ophalen. Geen account hierdoor.',
    en: 'May be called or pick up. No account by this.',
  },
  blocked: {
    nl: 'Ziet niets meer van dit kind, ook niet van vroeger.',
    en: 'Sees nothing of this child any more, nor of the past.',
  },
} satisfies Record<Custody, Text>)

export const answerTexts = catalogue({
  given: { nl: 'Informatie gegeven', en: 'Information given' },
  withheld: { nl: 'Niet gegeven', en: 'Not given' },
  notEntitled: { nl: 'Vrager heeft er geen recht op', en: 'The asker has no right to it' },
} satisfies Record<AnswerKind, Text>)

export const familyProblems = catalogue({
  ownChild: {
    nl: 'Dit gaat over uw eigen kind. Laat een collega dit doen.',
    en: 'This is about your own child. Let a colleague do this.',
  },
  groundNeeded: { nl: 'Vul in waarop dit berust.', en: 'Fill in what this rests on.' },
  notYet: { nl: 'Kies vandaag of een eerdere dag.', en: 'Choose today or an earlier day.' },
  nameNeeded: { nl: 'Vul de naam in, of zoek iemand hierboven.', en: 'Fill in the name, or search above.' },
  noAddress: { nl: 'Dit is geen e-mailadres. Kijk het na.', en: 'This is no email address. Check it.' },
  alreadyThere: { nl: 'Deze persoon staat al bij dit kind.', en: 'This person is with this child already.' },
  unknownPerson: {
    nl: 'Deze persoon is er niet meer. Zoek opnieuw.',
    en: 'This person is not here any more. Search again.',
  },
  tooMany: {
    nl: 'Er zijn net veel vragen gesteld. Probeer het over een uur weer, of bel de school.',
    en: 'Many questions were asked just now. Try again in an hour, or call the school.',
  },
  answeredAlready: { nl: 'Een collega heeft dit al beantwoord.', en: 'A colleague has answered this already.' },
  whoAsks: { nl: 'Kies van wie dit verzoek komt.', en: 'Choose who this request is from.' },
  keptFrom: {
    nl: 'Deze persoon is geblokkeerd voor dit kind en krijgt geen informatie.',
    en: 'This person is blocked for this child and gets no information.',
  },
})
