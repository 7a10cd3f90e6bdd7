import { catalogue } from '../../src/language.ts'

export const questionnaireTexts = catalogue({
  questions: { nl: 'Vragen', en: 'Questions' },
  tooManyPlaces: { nl: 'Zo veel plaatsen zijn er niet.', en: 'There are not that many places.' },
  yes: { nl: 'Ja', en: 'Yes' },
  no: { nl: 'Nee', en: 'No' },
  dateHint: { nl: 'Zoals 27-11-2026.', en: 'Such as 27-11-2026.' },
  onlyIf: {
    nl: (label: string, answer: string) => `Alleen als u bij “${label}” ${answer} invult.`,
    je: (label: string, answer: string) => `Alleen als je bij “${label}” ${answer} invult.`,
    en: (label: string, answer: string) => `Only if your answer to “${label}” is ${answer}.`,
  },
  free: {
    nl: (free: number, all: number) => `${free} van ${all} plaatsen vrij.`,
    en: (free: number, all: number) => `${free} of ${all} places free.`,
  },
  full: {
    nl: 'Alle plaatsen zijn vergeven. U kunt op de wachtlijst.',
    je: 'Alle plaatsen zijn vergeven. Je kunt op de wachtlijst.',
    en: 'All places are taken. You can join the waiting list.',
  },
  fullForOther: {
    nl: 'Alle plaatsen zijn vergeven. Er is een wachtlijst.',
    en: 'All places are taken. There is a waiting list.',
  },
  tooLong: {
    nl: (most: number) => `Dit is te lang. Er passen ${most} tekens in.`,
    en: (most: number) => `This is too long. It can hold ${most} characters.`,
  },
  changeFor: { nl: (name: string) => `Wijzigen voor ${name}`, en: (name: string) => `Change for ${name}` },
  enterFor: { nl: (name: string) => `Invullen voor ${name}`, en: (name: string) => `Fill in for ${name}` },
  allTaken: { nl: 'Alle plaatsen zijn vergeven.', en: 'All places are taken.' },
  havePlaces: {
    nl: (n: number) => (n === 1 ? 'U hebt 1 plaats.' : `U hebt ${n} plaatsen.`),
    je: (n: number) => (n === 1 ? 'Je hebt 1 plaats.' : `Je hebt ${n} plaatsen.`),
    en: (n: number) => (n === 1 ? 'You have 1 place.' : `You have ${n} places.`),
  },
  childHasPlaces: {
    nl: (name: string, n: number) => (n === 1 ? `${name} heeft 1 plaats.` : `${name} heeft ${n} plaatsen.`),
    en: (name: string, n: number) => (n === 1 ? `${name} has 1 place.` : `${name} has ${n} places.`),
  },
  waiting: {
    nl: (rank: number) => `U staat op de wachtlijst (nr ${rank}).`,
    je: (rank: number) => `Je staat op de wachtlijst (nr ${rank}).`,
    en: (rank: number) => `You are on the waiting list (no. ${rank}).`,
  },
  childWaits: {
    nl: (name: string, rank: number) => `${name} staat op de wachtlijst (nr ${rank}).`,
    en: (name: string, rank: number) => `${name} is on the waiting list (no. ${rank}).`,
  },
  tooFewFree: {
    nl: (free: number) =>
      `Er ${free === 1 ? 'is nog 1 plaats' : `zijn nog ${free} plaatsen`} vrij, minder dan u vroeg.`,
    je: (free: number) =>
      `Er ${free === 1 ? 'is nog 1 plaats' : `zijn nog ${free} plaatsen`} vrij, minder dan je vroeg.`,
    en: (free: number) => `${free === 1 ? '1 place is' : `${free} places are`} free, fewer than you asked for.`,
  },
  wentMeanwhile: {
    nl: (n: number) =>
      n === 1
        ? 'Deze plaats is vergeven terwijl u dit invulde.'
        : 'Er zijn plaatsen vergeven terwijl u dit invulde. Zo veel zijn er niet meer vrij.',
    je: (n: number) =>
      n === 1
        ? 'Deze plaats is vergeven terwijl je dit invulde.'
        : 'Er zijn plaatsen vergeven terwijl je dit invulde. Zo veel zijn er niet meer vrij.',
    en: (n: number) =>
      n === 1
        ? 'This place was taken while you filled this in.'
        : 'Places were taken while you filled this in. There are not that many left.',
  },
  noMorePlaces: {
    nl: 'Zo veel plaatsen waren er niet meer. U houdt de plaatsen die u had.',
    je: 'Zo veel plaatsen waren er niet meer. Je houdt de plaatsen die je had.',
    en: 'There were not that many places left. You keep the places you had.',
  },
  placesOption: {
    nl: (n: number) => (n === 0 ? 'Geen plaats' : n === 1 ? '1 plaats' : `${n} plaatsen`),
    en: (n: number) => (n === 0 ? 'No place' : n === 1 ? '1 place' : `${n} places`),
  },
  hasPlace: { nl: 'Heeft een plaats', en: 'Has a place' },
  waits: { nl: 'Op de wachtlijst', en: 'On the waiting list' },
  answer: { nl: 'Antwoorden', en: 'Answer' },
  answerFor: {
    nl: (n: number) => `Antwoorden voor ${n}`,
    en: (n: number) => `Answer for ${n}`,
  },
  change: { nl: 'Antwoord wijzigen', en: 'Change answer' },
  stillOpen: {
    nl: (names: string) => `Nog niet beantwoord: ${names}.`,
    en: (names: string) => `Not answered yet: ${names}.`,
  },
  forSeparately: {
    nl: 'U kunt ook eerst een deel invullen.',
    je: 'Je kunt ook eerst een deel invullen.',
    en: 'You can also fill in one part first.',
  },
  answerBefore: {
    nl: (deadline: string) => `Antwoord ${deadline}.`,
    en: (deadline: string) => `Answer ${deadline}.`,
  },
  changeUntil: {
    nl: (moment: string) => `U kunt het tot ${moment} wijzigen.`,
    je: (moment: string) => `Je kunt het tot ${moment} wijzigen.`,
    en: (moment: string) => `You can change it until ${moment}.`,
  },
  changeAlways: {
    nl: 'U kunt het later nog wijzigen.',
    je: 'Je kunt het later nog wijzigen.',
    en: 'You can still change it later.',
  },
  parentMayChange: { nl: 'De ouder kan het later nog wijzigen.', en: 'The parent can still change it later.' },
  parentMayChangeUntil: {
    nl: (moment: string) => `De ouder kan het tot ${moment} wijzigen.`,
    en: (moment: string) => `The parent can change it until ${moment}.`,
  },
  saved: { nl: 'Antwoord bewaard.', en: 'Answer saved.' },
  answeredBy: {
    nl: (name: string, moment: string) => `Ingevuld door ${name}, ${moment}.`,
    en: (name: string, moment: string) => `Filled in by ${name}, ${moment}.`,
  },
  answeredByYou: {
    nl: (moment: string) => `Ingevuld door u, ${moment}.`,
    je: (moment: string) => `Ingevuld door jou, ${moment}.`,
    en: (moment: string) => `Filled in by you, ${moment}.`,
  },
  enteredBy: {
    nl: (name: string, moment: string) => `Ingevuld door de school (${name}), ${moment}.`,
    en: (name: string, moment: string) => `Filled in by the school (${name}), ${moment}.`,
  },
  closed: {
    nl: (moment: string) => `Antwoorden kon tot ${moment}.`,
    en: (moment: string) => `Answers were possible until ${moment}.`,
  },
  tooLate: {
    nl: 'De tijd om te antwoorden is voorbij. Wat u net invulde is niet bewaard, maar staat hieronder nog.',
    je: 'De tijd om te antwoorden is voorbij. Wat je net invulde is niet bewaard, maar staat hieronder nog.',
    en: 'The time to answer is over. What you just filled in was not saved, but it is still below.',
  },
  gone: {
    nl: 'Een deel van dit formulier is niet meer voor u. Er is niets bewaard. Kijk na wat er nu staat en verstuur het opnieuw.',
    je: 'Een deel van dit formulier is niet meer voor jou. Er is niets bewaard. Kijk na wat er nu staat en verstuur het opnieuw.',
    en: 'Part of this form is no longer for you. Nothing was saved. Check what is here now and send it again.',
  },
  overtaken: {
    nl: 'Intussen was er al een antwoord. Wat u net invulde staat hieronder en is nog niet bewaard. Verstuur het nog een keer als dit het moet worden.',
    je: 'Intussen was er al een antwoord. Wat je net invulde staat hieronder en is nog niet bewaard. Verstuur het nog een keer als dit het moet worden.',
    en: 'Meanwhile there was an answer already. What you just filled in is below and not saved yet. Send it once more if this is what it should be.',
  },
  overtakenBy: {
    nl: (name: string, values: string) => `${name} antwoordde: ${values}.`,
    en: (name: string, values: string) => `${name} answered: ${values}.`,
  },
  mend: {
    nl: 'Er is nog niets bewaard. Wat u invulde staat er nog. Verbeter dit en verstuur het opnieuw:',
    je: 'Er is nog niets bewaard. Wat je invulde staat er nog. Verbeter dit en verstuur het opnieuw:',
    en: 'Nothing was saved yet. What you filled in is still here. Correct this and send it again:',
  },
  nothingSaved: {
    nl: 'Er is nog niets bewaard. Verbeter eerst wat er mis is.',
    en: 'Nothing was saved yet. First correct what is wrong.',
  },
  sectionWrong: {
    nl: 'In dit deel klopt nog iets niet. Er is nog niets bewaard.',
    en: 'Something in this part is not right yet. Nothing was saved yet.',
  },
  mayBeLeftOut: { nl: 'hoeft niet beantwoord te worden', en: 'need not be answered' },
  nothing: { nl: 'geen antwoord', en: 'no answer' },
  you: { nl: 'U', en: 'You' },
})
