import { catalogue } from '../../src/language.ts'

export const wishTexts = catalogue({
  title: { nl: 'Wanneer kunt u?', en: 'When can you come?' },
  until: {
    nl: (when: string) => `U kunt antwoorden en uw antwoord wijzigen tot ${when}.`,
    en: (when: string) => `You can answer, and change your answer, until ${when}.`,
  },
  hint: {
    nl: 'Zeg van elk half uur of het kan. Wie het eerst antwoordt, maakt niet uit.',
    en: 'Say of each half hour whether you can come. Who answers first does not matter.',
  },
  time: { nl: 'Tijd', en: 'Time' },
  goed: { nl: 'Komt goed uit', en: 'Suits us' },
  kan: { nl: 'Kan', en: 'Possible' },
  nooit: { nl: 'Kan niet', en: 'Cannot' },
  noTime: {
    nl: 'Zo blijft er geen tijd over. Laat minstens één tijd open, of bel de leerkracht.',
    en: 'This leaves no time. Leave at least one time open, or call the teacher.',
  },
  interpreter: { nl: 'Tolk nodig? Voor welke taal', en: 'Do you need an interpreter? For which language' },
  note: { nl: 'Opmerking voor wie het rooster maakt', en: 'Remark for who makes the schedule' },
  save: { nl: 'Tolk en opmerking bewaren', en: 'Save interpreter and remark' },
  send: { nl: 'Doorgeven wanneer u kunt', en: 'Tell the school when you can come' },
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
