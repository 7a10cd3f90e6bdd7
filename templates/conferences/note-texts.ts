import { catalogue } from '../../src/language.ts'

export const noteTexts = catalogue({
  topics: { nl: 'Wat wilt u bespreken?', en: 'What do you want to talk about?' },
  childTopics: {
    nl: (pupil: string) => `Wat wil ${pupil} zelf bespreken?`,
    en: (pupil: string) => `What does ${pupil} want to talk about?`,
  },
  childHint: {
    nl: (pupil: string) => `Vraag het ${pupil}. De leerkracht leest dit als de woorden van uw kind.`,
    en: (pupil: string) => `Ask ${pupil}. The teacher reads this as your child’s own words.`,
  },
  whoReads: { nl: 'De leerkracht leest dit vooraf.', en: 'The teacher reads this beforehand.' },
  save: { nl: 'Onderwerpen bewaren', en: 'Save the topics' },
  fromTeacher: { nl: 'De leerkracht wil bespreken', en: 'The teacher wants to talk about' },
  fromParents: { nl: 'De ouders willen bespreken', en: 'The parents want to talk about' },
  fromPupil: { nl: 'Het kind wil bespreken', en: 'The child wants to talk about' },
  mine: { nl: 'Wat u wilt bespreken', en: 'What you want to talk about' },
  agreement: { nl: 'Afspraken', en: 'Agreements' },
  agreementHint: {
    nl: 'De ouders lezen dit en bevestigen het. U ziet het terug bij het volgende gesprek.',
    en: 'The parents read this and confirm it. You see it again at the next talk.',
  },
  before: { nl: 'Afspraken van de vorige keer', en: 'Agreements of last time' },
  confirm: { nl: 'Dit klopt', en: 'This is right' },
  confirmed: { nl: 'Bevestigd door school en ouders', en: 'Confirmed by school and parents' },
  waiting: { nl: 'Nog niet bevestigd door de ouders', en: 'Not confirmed by the parents yet' },
  saveAll: { nl: 'Bewaren', en: 'Save' },
})
