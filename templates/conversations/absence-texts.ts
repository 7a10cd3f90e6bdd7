import { catalogue } from '../../src/language.ts'

export const absenceTexts = catalogue({
  title: { nl: 'Afwezig', en: 'Away' },
  about: {
    nl: 'Wat ouders van uw groep u in deze tijd schrijven, ook als antwoord op uw bericht, krijgt uw vervanger ook. Dat zien zij voor zij versturen. Wie een ouder uitzondert, krijgt niets. Eerdere berichten blijven bij u.',
    en: 'What parents of your group write to you in this time, also in reply to your message, goes to who stands in for you as well. They see that before they send. Whom a parent leaves out gets nothing. Earlier messages stay with you.',
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
