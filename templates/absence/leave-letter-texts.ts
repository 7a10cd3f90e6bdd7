import type { LeaveOutcome } from '../../src/absence/schema.ts'
import { catalogue } from '../../src/language.ts'

const outcomes: Record<LeaveOutcome, { nl: string; en: string }> = {
  granted: { nl: 'Ik sta het verlof toe.', en: 'I grant the leave.' },
  partly: { nl: 'Ik sta een deel van het verlof toe.', en: 'I grant part of the leave.' },
  refused: { nl: 'Ik wijs de aanvraag af.', en: 'I refuse the request.' },
  referred: {
    nl: 'Over verlof van meer dan tien schooldagen in een schooljaar beslist de leerplichtambtenaar van uw gemeente. Ik heb uw aanvraag met mijn advies doorgestuurd.',
    en: 'About leave of more than ten school days in a school year the attendance officer of your municipality decides. I have sent on your request with my advice.',
  },
}

/** The decision on paper (Awb 3:41, 6:7). */
export const leaveLetterTexts = catalogue({
  subject: {
    nl: (name: string) => `Besluit over verlof voor ${name}`,
    en: (name: string) => `Decision about leave for ${name}`,
  },
  referral: {
    nl: (name: string) => `Uw aanvraag van verlof voor ${name}`,
    en: (name: string) => `Your request for leave for ${name}`,
  },
  sentOn: {
    nl: 'Er is nog niets besloten. U krijgt het besluit van de leerplichtambtenaar; daarin staat ook hoe u bezwaar kunt maken.',
    en: 'Nothing has been decided yet. You get the decision from the attendance officer; it also says how you can object.',
  },
  dear: { nl: 'Beste ouders, verzorgers,', en: 'Dear parents and guardians,' },
  asked: {
    nl: (at: string, from: string, until: string, days: number) =>
      `Op ${at} hebt u verlof gevraagd van ${from} tot en met ${until} (${days === 1 ? '1 schooldag' : `${days} schooldagen`}).`,
    en: (at: string, from: string, until: string, days: number) =>
      `On ${at} you asked for leave from ${from} until ${until} (${days === 1 ? '1 school day' : `${days} school days`}).`,
  },
  outcome: { nl: (outcome: LeaveOutcome) => outcomes[outcome].nl, en: (outcome: LeaveOutcome) => outcomes[outcome].en },
  officers: {
    nl: (outcome: LeaveOutcome) =>
      `De leerplichtambtenaar van uw gemeente heeft ${{ granted: 'het verlof toegestaan', partly: 'een deel van het verlof toegestaan', refused: 'de aanvraag afgewezen', referred: 'de aanvraag' }[outcome]}.`,
    en: (outcome: LeaveOutcome) =>
      `The attendance officer of your municipality has ${{ granted: 'granted the leave', partly: 'granted part of the leave', refused: 'refused the request', referred: 'the request' }[outcome]}.`,
  },
  officersObjection: {
    nl: 'Dit is een besluit van uw gemeente. In haar brief staat hoe u bezwaar kunt maken.',
    en: 'This is a decision of your municipality. Its letter says how you can object.',
  },
  given: {
    nl: (from: string, until: string, days: number) =>
      `Uw kind heeft verlof van ${from} tot en met ${until} (${days === 1 ? '1 schooldag' : `${days} schooldagen`}).`,
    en: (from: string, until: string, days: number) =>
      `Your child has leave from ${from} until ${until} (${days === 1 ? '1 school day' : `${days} school days`}).`,
  },
  law: {
    nl: 'Dit besluit steunt op de artikelen 11, 13, 13a en 14 van de Leerplichtwet 1969.',
    en: 'This decision rests on articles 11, 13, 13a and 14 of the Compulsory Education Act 1969 (Leerplichtwet).',
  },
  objection: {
    nl: 'Bent u het niet eens met dit besluit? Dan kunt u binnen zes weken na de datum van deze brief bezwaar maken. Stuur uw bezwaar naar de school, met uw naam en adres, de datum, het besluit waar het over gaat, waarom u het er niet mee eens bent, en uw handtekening.',
    en: 'Do you not agree with this decision? Then you can object within six weeks of the date of this letter. Send your objection to the school, with your name and address, the date, the decision it is about, why you do not agree, and your signature.',
  },
  greeting: { nl: 'Met vriendelijke groet,', en: 'Kind regards,' },
})
