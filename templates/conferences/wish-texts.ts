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
  never: { nl: 'Wij kunnen op geen van deze tijden', en: 'We can come at none of these times' },
  neverHint: {
    nl: 'De leerkracht ziet dit, met uw opmerking hieronder.',
    en: 'The teacher sees this, with your remark below.',
  },
  more: { nl: 'Tolk nodig, of iets te zeggen?', en: 'Need an interpreter, or something to say?' },
  interpreter: { nl: 'Tolk nodig? Voor welke taal', en: 'Do you need an interpreter? For which language' },
  note: { nl: 'Opmerking voor de leerkracht', en: 'Remark for the teacher' },
  save: { nl: 'Tolk en opmerking bewaren', en: 'Save interpreter and remark' },
  send: { nl: 'Doorgeven wanneer u kunt', en: 'Tell the school when you can come' },
  saved: {
    nl: (until: string) => `Bewaard. U kunt het tot ${until} wijzigen.`,
    en: (until: string) => `Saved. You can change it until ${until}.`,
  },
  savedNever: {
    nl: (until: string) =>
      `Bewaard: u kunt op geen van deze tijden. De leerkracht ziet dat. U kunt het tot ${until} wijzigen.`,
    en: (until: string) =>
      `Saved: you can come at none of these times. The teacher sees that. You can change it until ${until}.`,
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
