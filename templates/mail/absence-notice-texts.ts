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
  warningTitle: { nl: '16 uur ongeoorloofd verzuim', en: '16 hours of unexplained absence' },
  warning: {
    nl: 'Een leerling was binnen vier schoolweken 16 uur of meer afwezig zonder verklaring. De school meldt dat bij het verzuimregister.',
    en: 'A pupil was absent without explanation for 16 hours or more within four school weeks. The school reports that to the register of absence.',
  },
  warningOpen: { nl: 'Bekijk het verzuim', en: 'See the absence' },
  leaveAskedTitle: { nl: 'Een ouder vraagt verlof aan', en: 'A parent asks for leave' },
  leaveAsked: {
    nl: 'Er wacht een verlofaanvraag op een besluit. U leest hem in Pleinpost.',
    en: 'A request for leave waits for a decision. You read it in Pleinpost.',
  },
  leaveOpen: { nl: 'Open de aanvraag', en: 'Open the request' },
  leaveDecidedTitle: {
    nl: (child: string) => `Er is beslist over het verlof van ${child}`,
    en: (child: string) => `A decision about ${child}’s leave`,
  },
  leaveDecided: {
    nl: 'U leest het besluit in Pleinpost, ook als brief. Bent u het er niet mee eens, dan kunt u binnen zes weken bezwaar maken.',
    en: 'You read the decision in Pleinpost, also as a letter. If you do not agree, you can object within six weeks.',
  },
  leaveRead: { nl: 'Lees het besluit', en: 'Read the decision' },
})
