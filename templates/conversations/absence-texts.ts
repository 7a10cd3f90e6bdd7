import { catalogue } from '../../src/language.ts'

export const absenceTexts = catalogue({
  title: { nl: 'Afwezig', en: 'Away' },
  about: {
    nl: 'Berichten van ouders die in deze tijd komen, krijgt uw vervanger ook. Ouders zien wie nu antwoordt. Eerdere berichten blijven bij u.',
    en: 'Messages from parents that come in this time go to who stands in for you as well. Parents see who answers now. Earlier messages stay with you.',
  },
  from: { nl: 'Afwezig van', en: 'Away from' },
  until: { nl: 'Tot en met', en: 'Until, and including' },
  standIn: { nl: 'Berichten gaan naar', en: 'Messages go to' },
  dayHint: { nl: 'Zoals 27-11-2026.', en: 'Such as 27-11-2026.' },
  save: { nl: 'Bewaren', en: 'Save' },
  saved: { nl: 'Bewaard.', en: 'Saved.' },
  end: { nl: 'Ik ben er weer', en: 'I am back' },
  now: {
    nl: (from: string, until: string, name: string) =>
      `Afwezig van ${from} tot en met ${until}. ${name} antwoordt dan.`,
    en: (from: string, until: string, name: string) => `Away from ${from} until ${until}. ${name} answers then.`,
  },
})
