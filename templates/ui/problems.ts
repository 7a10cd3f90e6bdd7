import { catalogue } from '../../src/language.ts'

/** What can be wrong with a field, said so that the reader knows what to do. Shapes of forms name these by key. */
export const problems = catalogue({
  noWayToReach: {
    nl: 'Vul een telefoonnummer of e-mailadres in. Anders kan niemand u antwoorden.',
    en: 'Enter a telephone number or an email address. Otherwise nobody can answer you.',
  },
  required: { nl: 'Vul dit veld in.', en: 'Fill in this field.' },
  choose: { nl: 'Kies een antwoord.', en: 'Choose an answer.' },
  tooLong: { nl: 'Dit is te lang. Maak het korter.', en: 'This is too long. Make it shorter.' },
  notANumber: { nl: 'Vul een getal in.', en: 'Enter a number.' },
  numberTooLarge: { nl: 'Dit getal is te groot.', en: 'This number is too large.' },
  outOfRange: { nl: 'Dit getal is te klein of te groot.', en: 'This number is too small or too large.' },
  belowZero: { nl: 'Vul een getal van 0 of hoger in.', en: 'Enter a number of 0 or more.' },
  notADate: { nl: 'Vul een datum in, zoals 27-11-2026.', en: 'Enter a date, such as 27-11-2026.' },
  subdomainLetters: {
    nl: 'Gebruik alleen letters zonder accent, cijfers en streepjes.',
    en: 'Use only letters without accents, digits and hyphens.',
  },
  subdomainLength: { nl: 'Gebruik 3 tot 40 tekens.', en: 'Use 3 to 40 characters.' },
  subdomainHyphens: {
    nl: 'Een streepje mag alleen tussen twee letters of cijfers staan.',
    en: 'A hyphen may only stand between two letters or digits.',
  },
  subdomainDigits: { nl: 'Gebruik ten minste één letter.', en: 'Use at least one letter.' },
  subdomainReserved: {
    nl: 'Dit adres is voor Pleinpost zelf. Kies een ander.',
    en: 'This address is for Pleinpost itself. Choose another.',
  },
  subdomainTaken: {
    nl: 'Dit adres is al van een andere school. Kies een ander.',
    en: 'Another school has this address already. Choose another.',
  },
  notADuration: { nl: 'Vul uren en minuten in, zoals 5:15.', en: 'Enter hours and minutes, such as 5:15.' },
  notATime: { nl: 'Vul een tijd in, zoals 07:30.', en: 'Enter a time, such as 07:30.' },
  notAPhone: {
    nl: 'Dit is geen telefoonnummer. Typ het met netnummer, of met + en het landnummer: 06 1234 5678.',
    en: 'This is no telephone number. Type it with its area code, or with + and the country’s: 06 1234 5678.',
  },
  notADutchPostcode: {
    nl: 'Vul een postcode in, zoals 1234 AB, of laat dit leeg.',
    en: 'Enter a postcode, such as 1234 AB, or leave this empty.',
  },
  notAPostcode: {
    nl: 'Vul een postcode in, zoals 1234 AB, of een ander land.',
    en: 'Enter a postcode, such as 1234 AB, or another country.',
  },
  notAName: { nl: 'Vul een naam in.', en: 'Enter a name.' },
  notAnOption: { nl: 'Kies een van de mogelijkheden.', en: 'Choose one of the options.' },
  notAnAddress: {
    nl: 'Vul een volledig e-mailadres in, zoals naam@voorbeeld.nl.',
    en: 'Enter a whole email address, such as name@example.com.',
  },
  passwordShort: {
    nl: 'Te kort. Neem minstens 10 tekens, bijvoorbeeld drie woorden achter elkaar.',
    en: 'Too short. Take at least 10 characters, for example three words in a row.',
  },
  passwordCommon: {
    nl: 'Te makkelijk te raden: dit gebruiken veel mensen. Kies iets anders, bijvoorbeeld drie losse woorden.',
    en: 'Too easy to guess: many people use this. Choose something else, for example three random words.',
  },
  passwordSimple: {
    nl: 'Te makkelijk te raden: steeds dezelfde tekens of een rijtje. Kies iets anders.',
    en: 'Too easy to guess: the same characters again or a row of them. Choose something else.',
  },
  passwordKnown: {
    nl: 'Te makkelijk te raden: dit is uw naam of die van de school. Kies iets anders.',
    en: 'Too easy to guess: this is your name or the school’s. Choose something else.',
  },
  userNameShort: { nl: 'Te kort. Neem minstens 3 tekens.', en: 'Too short. Take at least 3 characters.' },
  userNameTaken: {
    nl: 'Deze gebruikersnaam is al van iemand, of lijkt er te veel op. Kies een andere.',
    en: 'Somebody has this user name, or one too much like it. Choose another.',
  },
  sameAddress: { nl: 'Dit is al uw e-mailadres.', en: 'This is your email address already.' },
  mailedOften: {
    nl: 'We hebben net al een paar mails gestuurd. Probeer het over een kwartier opnieuw.',
    en: 'We have just sent a few mails. Try again in a quarter of an hour.',
  },
  endsBefore: { nl: 'Dit ligt voor de eerste dag.', en: 'This is before the first day.' },
  isPast: { nl: 'Deze dag is al voorbij.', en: 'This day is over.' },
  replyEmpty: { nl: 'Schrijf eerst uw antwoord.', en: 'Write your reply first.' },
  replyTooLong: {
    nl: 'Uw antwoord is te lang. Gebruik hoogstens 5000 tekens.',
    en: 'Your reply is too long. Use at most 5000 characters.',
  },
  userNameSigns: {
    nl: 'Gebruik alleen letters, cijfers, punten en streepjes, en begin met een letter of cijfer.',
    en: 'Use only letters, digits, dots and dashes, and begin with a letter or digit.',
  },
})

export type Problem = keyof typeof problems

/** For shapes of forms: the key, checked by the compiler. */
export const problem = (key: Problem) => key
