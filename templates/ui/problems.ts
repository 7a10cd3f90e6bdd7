import { catalogue } from '../../src/language.ts'

/** What can be wrong with a field, said so that the reader knows what to do. Shapes of forms name these by key. */
export const problems = catalogue({
  required: { nl: 'Vul dit veld in.', en: 'Fill in this field.' },
  tooLong: { nl: 'Dit is te lang. Maak het korter.', en: 'This is too long. Make it shorter.' },
  notANumber: { nl: 'Vul een getal in.', en: 'Enter a number.' },
  notADate: { nl: 'Vul een datum in, zoals 27-11-2026.', en: 'Enter a date, such as 27-11-2026.' },
  notAnOption: { nl: 'Kies een van de mogelijkheden.', en: 'Choose one of the options.' },
})

export type Problem = keyof typeof problems

/** For shapes of forms: the key, checked by the compiler. */
export const problem = (key: Problem) => key
