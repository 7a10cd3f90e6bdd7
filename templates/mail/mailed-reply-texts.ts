import { catalogue } from '../../src/language.ts'

/** What whoever answered a mail hears when the answer is in no conversation (D8). */
export const mailedReplyTexts = catalogue({
  title: { nl: 'Uw antwoord is niet aangekomen', en: 'Your answer did not arrive' },
  stranger: {
    nl: 'U antwoordde op een mail die aan een ander adres is gestuurd. Daarom is uw antwoord niet doorgegeven.',
    en: 'You answered a mail that was sent to another address. That is why your answer was not passed on.',
  },
  strangerHow: {
    nl: 'Antwoord vanaf het adres waarop u de mail kreeg, of log in en antwoord op de site.',
    en: 'Answer from the address that the mail came to, or log in and answer on the site.',
  },
  strangerWhy: {
    nl: 'U krijgt deze mail omdat u op een mail van Pleinpost antwoordde.',
    en: 'You get this mail because you answered a mail of Pleinpost.',
  },
  unreadTitle: { nl: 'Niemand leest uw antwoord', en: 'Nobody reads your answer' },
  unread: {
    nl: 'U antwoordde op een mail over een account of over de school. Aan dat adres leest niemand mee.',
    en: 'You answered a mail about an account or the school. Nobody reads what comes to that address.',
  },
  unreadOwn: {
    nl: (product: string) =>
      `U antwoordde op een mail van ${product} zelf. Aan dat adres leest niemand mee. De knop in de mail werkt wel.`,
    en: (product: string) =>
      `You answered a mail of ${product} itself. Nobody reads what comes to that address. The button in the mail does work.`,
  },
  askAt: {
    nl: (school: string, email: string) =>
      `Hebt u een vraag? Log in en schrijf een bericht, of mail ${school}: ${email}.`,
    en: (school: string, email: string) =>
      `Do you have a question? Log in and write a message, or mail ${school}: ${email}.`,
  },
  askSchool: {
    nl: (school: string) => `Hebt u een vraag? Log in en schrijf een bericht, of neem contact op met ${school}.`,
    en: (school: string) => `Do you have a question? Log in and write a message, or contact ${school}.`,
  },
  logIn: { nl: 'Inloggen', en: 'Log in' },
  closed: {
    nl: 'Op dit bericht kunt u niet of niet meer antwoorden.',
    en: 'You cannot answer this message, or not any more.',
  },
  many: {
    nl: 'U antwoordde vandaag al heel vaak per mail in dit gesprek. Antwoord verder op de site.',
    en: 'You already answered very often by mail in this conversation today. Please go on on the site.',
  },
  long: {
    nl: (most: string) =>
      `Uw antwoord is te lang: er passen ${most} tekens in. Maak het korter, of antwoord op de site.`,
    en: (most: string) => `Your answer is too long: ${most} characters fit. Make it shorter, or answer on the site.`,
  },
  empty: {
    nl: 'Er stond geen tekst van uzelf in uw mail. Bijlagen komen niet mee met een antwoord per mail.',
    en: 'Your mail had no text of your own. Files do not come along with an answer by mail.',
  },
  several: {
    nl: 'U antwoordde op een overzicht van meer berichten. Daardoor is niet te zien op welk bericht u antwoordt.',
    en: 'You answered a summary of several messages. So it cannot be told which message you answer.',
  },
  untrustedTitle: {
    nl: 'Een antwoord vanaf uw adres is niet doorgegeven',
    en: 'An answer from your address was not passed on',
  },
  untrusted: {
    nl: 'Wij kregen een antwoord op een mail van ons, met uw adres als afzender. Wij konden niet zien of het echt van u kwam.',
    en: 'We got an answer to a mail of ours, with your address as its sender. We could not tell whether it really came from you.',
  },
  untrustedOwn: {
    nl: 'Kwam het van u? Log dan in en antwoord op de site.',
    en: 'Did it come from you? Then log in and answer on the site.',
  },
  untrustedOther: {
    nl: 'Kwam het niet van u? Dan hoeft u niets te doen: niemand heeft het gelezen.',
    en: 'Did it not come from you? Then you need not do anything: nobody has read it.',
  },
  kept: {
    nl: 'Uw mail is niet bewaard. U hebt hem zelf nog bij uw verzonden mail.',
    en: 'Your mail was not kept. You still have it among the mail that you sent.',
  },
  open: { nl: 'Open het bericht', en: 'Open the message' },
  openAll: { nl: 'Open uw berichten', en: 'Open your messages' },
  /** Below an answer in its conversation. */
  endLeft: {
    nl: '(Deze mail was te groot; het einde kan ontbreken.)',
    en: '(This mail was too large; its end may be missing.)',
  },
  filesLeft: {
    nl: (count: number) =>
      count === 1
        ? '(Bij deze mail hoorde 1 bijlage. Die is niet meegekomen.)'
        : `(Bij deze mail hoorden ${count} bijlagen. Die zijn niet meegekomen.)`,
    en: (count: number) =>
      count === 1
        ? '(This mail had 1 file with it, which did not come along.)'
        : `(This mail had ${count} files with it, which did not come along.)`,
  },
})
