import { catalogue } from '../../src/language.ts'

/** What can be wrong with a field, said so that the reader knows what to do. Shapes of forms name these by key. */
export const problems = catalogue({
  required: { nl: 'Vul dit veld in.', en: 'Fill in this field.' },
  tooLong: { nl: 'Dit is te lang. Maak het korter.', en: 'This is too long. Make it shorter.' },
  notANumber: { nl: 'Vul een getal in.', en: 'Enter a number.' },
  notADate: { nl: 'Vul een datum in, zoals 27-11-2026.', en: 'Enter a date, such as 27-11-2026.' },
  notAnAddress: { nl: 'Dit is geen e-mailadres.', en: 'This is not an email address.' },
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
  notATime: { nl: 'Vul een tijd in, zoals 07:30.', en: 'Enter a time, such as 07:30.' },
  notAnOption: { nl: 'Kies een van de mogelijkheden.', en: 'Choose one of the options.' },
})

export type Problem = keyof typeof problems

/** For shapes of forms: the key, checked by the compiler. */
export const problem = (key: Problem) => key
