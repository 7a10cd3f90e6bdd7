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
  change: { nl: 'Wijzigen wat u wilt bespreken', en: 'Change what you want to talk about' },
  topicsSaved: { nl: 'Bewaard. De leerkracht leest het vooraf.', en: 'Saved. The teacher reads it beforehand.' },
  childWants: {
    nl: (pupil: string) => `Wat ${pupil} wil bespreken`,
    en: (pupil: string) => `What ${pupil} wants to talk about`,
  },
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
  nowConfirmed: { nl: 'Bedankt. U hebt de afspraken bevestigd.', en: 'Thank you. You have confirmed the agreements.' },
  yoursToConfirm: { nl: 'Wacht op uw bevestiging', en: 'Waits for you to confirm' },
  notThen: { nl: 'Toen niet bevestigd', en: 'Not confirmed then' },
  waiting: { nl: 'Nog niet bevestigd door de ouders', en: 'Not confirmed by the parents yet' },
  saveAll: { nl: 'Onderwerp en afspraken bewaren', en: 'Save topic and agreements' },
  allSaved: {
    nl: 'Bewaard. De ouders lezen het bij hun gesprek.',
    en: 'Saved. The parents read it with their talk.',
  },
})
