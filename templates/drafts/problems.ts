import { catalogue } from '../../src/language.ts'

/** What can be wrong with a letter, each beside its field. */
export const draftProblems = catalogue({
  nobody: { nl: 'Kies aan wie u schrijft.', en: 'Choose whom you write to.' },
  nobodyReached: {
    nl: 'Dit bericht zou nu bij niemand aankomen. Kies andere ontvangers.',
    en: 'This message would reach nobody now. Choose other recipients.',
  },
  tooManyRecipients: {
    nl: 'Dit zijn te veel losse ontvangers. Kies een lijst, zoals alle ouders van een groep.',
    en: 'These are too many separate recipients. Choose a list, such as all parents of a group.',
  },
  unreadable: {
    nl: 'Een van de ontvangers konden we niet lezen. Die staat er niet meer bij.',
    en: 'We could not read one of the recipients. It was left out.',
  },
  mayNotWriteTo: {
    nl: (name: string) => `Aan ${name} mag u geen bericht sturen. Haal deze ontvanger weg.`,
    en: (name: string) => `You may not send a message to ${name}. Remove this recipient.`,
  },
  subject: { nl: 'Vul een onderwerp in.', en: 'Enter a subject.' },
  body: { nl: 'Schrijf een tekst, of stel een vraag.', en: 'Write a text, or ask a question.' },
  tooLong: {
    nl: (most: number) => `Dit is te lang. Er passen ${most} tekens in.`,
    en: (most: number) => `This is too long. It can hold ${most} characters.`,
  },
  tooMuchMarkup: {
    nl: 'Er zit te veel opmaak in deze tekst. Haal koppen, lijsten of links weg, of stuur een deel als bijlage.',
    en: 'There is too much formatting in this text. Remove headings, lists or links, or send part of it as an attachment.',
  },
  notADay: { nl: 'Vul een datum in, zoals 27-11-2026.', en: 'Enter a date, such as 27-11-2026.' },
  notATime: { nl: 'Vul een tijd in, zoals 17:00.', en: 'Enter a time, such as 17:00.' },
  pastDeadline: {
    nl: 'Dit moment is al voorbij. Kies een later moment.',
    en: 'This moment has passed. Choose a later one.',
  },
  chooseDay: { nl: 'Kies op welke dag het bericht weggaat.', en: 'Choose on which day the message goes.' },
  skippedTime: {
    nl: 'Die nacht gaat de klok een uur vooruit: deze tijd bestaat dan niet. Kies een andere tijd.',
    en: 'That night the clock goes forward an hour: this time does not exist then. Choose another time.',
  },
  pastMoment: {
    nl: 'Dit moment is al voorbij. Kies een later moment.',
    en: 'This moment has passed. Choose a later one.',
  },
  tooFar: {
    nl: 'Dit is meer dan een jaar vooruit. Kies een eerdere dag.',
    en: 'This is more than a year ahead. Choose an earlier day.',
  },
  deadlineBefore: {
    nl: 'Dit is voordat het bericht weggaat. Kies een later moment, of verstuur eerder.',
    en: 'This is before the message goes. Choose a later moment, or send earlier.',
  },
  nobodyAnswers: {
    nl: 'Wie u bij naam kiest, krijgt geen vraag per kind of per groep. Kies “Ouders van” met de naam van het kind, of vraag het één keer.',
    en: 'Whom you choose by name is asked nothing per child or per group. Choose “Parents of” with the child’s name, or ask it once.',
  },
  tooManyQuestions: {
    nl: 'Er passen 30 vragen in een bericht. Haal er een weg.',
    en: 'A message can hold 30 questions. Remove one.',
  },
  unreadableQuestion: {
    nl: 'Een van de vragen konden we niet goed lezen. Kijk de vragen na en probeer het nog eens.',
    en: 'We could not read one of the questions properly. Check the questions and try again.',
  },
  label: { nl: 'Schrijf de vraag op.', en: 'Write the question.' },
  signedText: { nl: 'Schrijf waarvoor ouders tekenen.', en: 'Write what parents sign.' },
  options: { nl: 'Geef ten minste één antwoord om uit te kiezen.', en: 'Give at least one answer to choose from.' },
  sameOptions: {
    nl: 'Twee antwoorden lijken te veel op elkaar. Haal er een weg, of schrijf het anders.',
    en: 'Two answers are too much alike. Remove one, or write it differently.',
  },
  tooManyOptions: { nl: 'Er passen 30 antwoorden bij een vraag.', en: 'A question can have 30 answers.' },
  capacity: { nl: 'Vul een heel getal in, van 1 tot en met 10000.', en: 'Enter a whole number from 1 to 10000.' },
  condition: {
    nl: 'Dat antwoord is er niet meer, of komt pas na deze vraag. Kies opnieuw.',
    en: 'That answer is gone, or comes after this question. Choose again.',
  },
  chooseList: { nl: 'Kies een lijst.', en: 'Choose a list.' },
  chooseGroup: { nl: 'Kies een groep bij deze lijst.', en: 'Choose a group for this list.' },
})
