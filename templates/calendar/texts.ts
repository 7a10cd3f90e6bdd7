import { catalogue } from '../../src/language.ts'

export const calendarTexts = catalogue({
  title: { nl: 'Kalender', en: 'Calendar' },
  answered: { nl: 'Beantwoord', en: 'Answered' },
  open: { nl: 'Nog niet beantwoord', en: 'Not answered yet' },
  nothing: { nl: 'Niets op komst', en: 'Nothing coming up' },
  nothingMore: {
    nl: 'Vraagt de school iets met een uiterste datum, dan staat die datum hier.',
    en: 'When the school asks something with a last day to answer, that day is shown here.',
  },
})
