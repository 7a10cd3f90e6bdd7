import { catalogue } from '../../src/language.ts'

/** What parents are told or asked about absence. */
export const absenceNoticeTexts = catalogue({
  missedTitle: {
    nl: (child: string) => `Waar is ${child}?`,
    en: (child: string) => `Where is ${child}?`,
  },
  missed: {
    nl: (child: string, group: string) => `${child} is vanmorgen niet gezien in ${group}, en er is niets gemeld.`,
    en: (child: string, group: string) => `${child} was not seen in ${group} this morning, and nothing was reported.`,
  },
  missedTell: {
    nl: 'Laat meteen weten waar uw kind is. De leerkracht ziet uw antwoord.',
    en: 'Tell the school at once where your child is. The teacher sees your answer.',
  },
  missedOpen: { nl: 'Antwoorden', en: 'Answer' },
})
