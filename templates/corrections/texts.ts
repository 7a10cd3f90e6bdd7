import { catalogue } from '../../src/language.ts'

export const correctionTexts = catalogue({
  withdraw: { nl: 'Bericht intrekken', en: 'Withdraw message' },
  withdrawNote: {
    nl: 'De ontvangers zien daarna alleen nog dat u een bericht hebt ingetrokken, en sinds wanneer. Het onderwerp, de tekst, de bijlagen en de vragen zien zij niet meer. Niemand kan nog antwoorden, en er gaan geen mails of herinneringen meer uit. U ziet het bericht en de antwoorden zelf nog wel. Intrekken kunt u niet ongedaan maken.',
    en: 'Recipients then only see that you withdrew a message, and since when. They no longer see its subject, text, attachments and questions. Nobody can answer any more, and no mails or reminders go out. You still see the message and its answers yourself. You cannot undo this.',
  },
  mailsGone: {
    nl: 'Mails die al weg zijn, haalt u hiermee niet terug. Daarin staat het onderwerp, niet de tekst.',
    en: 'This does not take back mails that are gone already. They name the subject, not the text.',
  },
  reason: { nl: 'Reden', en: 'Reason' },
  reasonHint: {
    nl: 'Eén regel, die de ontvangers lezen. Bijvoorbeeld: Er stond een verkeerde datum in.',
    en: 'One line, which recipients read. For example: It had a wrong date.',
  },
  keep: { nl: 'Laten staan', en: 'Leave it' },
  correct: { nl: 'Bericht wijzigen', en: 'Change message' },
  correctNote: {
    nl: 'De ontvangers zien de nieuwe tekst, en wanneer u hem wijzigde. Alleen u ziet de oude tekst nog. Vragen en bijlagen veranderen niet.',
    en: 'Recipients see the new text, and when you changed it. Only you see the old text. Questions and attachments stay the same.',
  },
  unread: { nl: 'Opnieuw als ongelezen tonen', en: 'Show as unread again' },
  unreadHint: {
    nl: 'Voor iedereen die het al las. Er gaat geen nieuwe mail uit.',
    en: 'For everybody who read it already. No new mail goes out.',
  },
  save: { nl: 'Wijziging bewaren', en: 'Save change' },
  overtaken: {
    nl: 'Dit bericht is in een ander venster al gewijzigd. Wat u hier ziet is nog niet bewaard. Bewaart u het, dan vervangt het de andere tekst.',
    en: 'This message was already changed in another window. What you see here is not saved yet. If you save it, it replaces the other text.',
  },
  mend: { nl: 'Er klopt nog iets niet. Kijk bij de velden.', en: 'Something is not right yet. Look at the fields.' },
  earlier: { nl: 'Eerdere tekst', en: 'Earlier text' },
  until: { nl: (moment: string) => `Tot ${moment}`, en: (moment: string) => `Until ${moment}` },
  withdrawn: { nl: 'Ingetrokken bericht', en: 'Withdrawn message' },
  isWithdrawn: { nl: 'Ingetrokken', en: 'Withdrawn' },
  withdrawnOn: {
    nl: (moment: string) => `Ingetrokken: ${moment}.`,
    en: (moment: string) => `Withdrawn: ${moment}.`,
  },
  because: { nl: (reason: string) => `Reden: ${reason}`, en: (reason: string) => `Reason: ${reason}` },
  onlyYou: {
    nl: 'Alleen u ziet dit bericht en de antwoorden nog.',
    en: 'Only you still see this message and its answers.',
  },
  isChanged: { nl: 'Gewijzigd', en: 'Changed' },
  changedOn: { nl: (moment: string) => `Gewijzigd: ${moment}`, en: (moment: string) => `Changed: ${moment}` },
})
