import { catalogue } from '../../src/language.ts'

export const wishTexts = catalogue({
  title: { nl: 'Wanneer kunt u?', en: 'When can you come?' },
  hint: {
    nl: 'Wat u niet aanvinkt, kan. Wie het eerst antwoordt, maakt niet uit.',
    en: 'What you do not tick is possible. Who answers first does not matter.',
  },
  good: { nl: 'Dit komt goed uit', en: 'This suits us' },
  never: { nl: 'Dan kunnen we echt niet', en: 'Then we really cannot' },
  both: {
    nl: 'Een tijd staat bij allebei. Vink hem op één plaats uit.',
    en: 'A time is ticked in both places. Untick it in one.',
  },
  noTime: {
    nl: 'Zo blijft er geen tijd over. Laat minstens één tijd open, of bel de leerkracht.',
    en: 'This leaves no time. Leave at least one time open, or call the teacher.',
  },
  interpreter: { nl: 'Tolk nodig? Voor welke taal', en: 'Do you need an interpreter? For which language' },
  note: { nl: 'Opmerking voor wie het rooster maakt', en: 'Remark for who makes the schedule' },
  save: { nl: 'Bewaren', en: 'Save' },
  saved: {
    nl: (until: string) => `Bewaard. U kunt het tot ${until} wijzigen.`,
    en: (until: string) => `Saved. You can change it until ${until}.`,
  },
  why: { nl: 'Waarom deze tijd', en: 'Why this time' },
  whyGood: { nl: 'U gaf aan dat deze tijd goed uitkomt.', en: 'You said that this time suits you.' },
  whyNotGood: {
    nl: 'Op de tijden die u liever had, was geen plek voor iedereen.',
    en: 'At the times you preferred there was no room for everybody.',
  },
  whyPossible: { nl: 'U gaf aan dat u dan kunt.', en: 'You said that you can come then.' },
  whyBeside: {
    nl: (pupil: string) => `Het sluit aan op het gesprek over ${pupil}.`,
    en: (pupil: string) => `It is right beside the talk about ${pupil}.`,
  },
  whyFixed: { nl: 'De leerkracht heeft deze tijd zelf gekozen.', en: 'The teacher chose this time.' },
  proposed: {
    nl: 'Uw eerdere tijd is vervallen. De school stelt deze tijd voor.',
    en: 'Your earlier time has lapsed. The school proposes this time.',
  },
  agree: { nl: 'Akkoord met deze tijd', en: 'Agree to this time' },
  agreed: { nl: 'Bedankt. De school weet dat u komt.', en: 'Thank you. The school knows that you are coming.' },
})
