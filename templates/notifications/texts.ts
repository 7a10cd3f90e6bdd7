import { catalogue } from '../../src/language.ts'

export const notificationTexts = catalogue({
  mail: { nl: 'Mail over nieuwe berichten', en: 'Mail about new messages' },
  how: { nl: 'Hoe vaak wilt u mail?', en: 'How often do you want mail?' },
  each: { nl: 'Bij elk bericht', en: 'For each message' },
  eachHint: { nl: 'Meteen, met een link naar het bericht.', en: 'At once, with a link to the message.' },
  summary: { nl: 'Twee keer per dag', en: 'Twice a day' },
  summaryHint: {
    nl: (morning: string, afternoon: string) =>
      `Eén overzicht om ${morning} en om ${afternoon}, alleen als er iets nieuws is.`,
    en: (morning: string, afternoon: string) =>
      `One summary at ${morning} and at ${afternoon}, only when there is news.`,
  },
  none: { nl: 'Geen mail', en: 'No mail' },
  noneHint: {
    nl: 'U vindt nieuwe berichten dan alleen op de site.',
    en: 'You will then find new messages on the site only.',
  },
  posts: { nl: 'En over nieuwe blogs en nieuws?', en: 'And about new blogs and news?' },
  postsSummary: { nl: 'Twee keer per dag', en: 'Twice a day' },
  postsSummaryHint: {
    nl: 'Samen met wat er verder nieuw is, in één mail.',
    en: 'Together with what else is new, in one mail.',
  },
  postsEach: { nl: 'Meteen, over elk een mail', en: 'At once, a mail about each' },
  postsNone: { nl: 'Geen mail over blogs en nieuws', en: 'No mail about blogs and news' },
  postsPush: { nl: 'Ook een melding op mijn apparaten', en: 'Also a notification on my devices' },
  postsPushHint: {
    nl: 'Op de apparaten waarop u meldingen hebt aangezet.',
    en: 'On the devices for which you turned notifications on.',
  },
  save: { nl: 'Bewaren', en: 'Save' },
  saved: { nl: 'Uw keuze is bewaard.', en: 'Your choice is saved.' },
  unsubscribe: { nl: 'Geen mail meer krijgen', en: 'Get no more mail' },
  consequenceAll: {
    nl: 'Ook van uw andere scholen, die met deze zijn gekoppeld, krijgt u dan geen mail meer.',
    en: 'You then get no more mail from your other schools either, which are linked with this one.',
  },
  consequence: {
    nl: (school: string) =>
      `U krijgt dan geen mail meer als ${school} u een bericht stuurt. Uw berichten blijven op de site staan.`,
    en: (school: string) =>
      `You will then get no more mail when ${school} sends you a message. Your messages stay on the site.`,
  },
  lessInstead: {
    nl: (morning: string, afternoon: string) =>
      `Liever minder mail dan geen mail? U kunt ook één overzicht krijgen om ${morning} en om ${afternoon}.`,
    en: (morning: string, afternoon: string) =>
      `Rather less mail than none? You can also get one summary at ${morning} and at ${afternoon}.`,
  },
  chooseInstead: { nl: 'Log in en kies dat bij Mijn gegevens', en: 'Log in and choose that under My details' },
  stop: { nl: 'Stuur mij geen mail meer', en: 'Send me no more mail' },
  unsubscribed: { nl: 'U krijgt geen mail meer', en: 'You get no more mail' },
  unsubscribedText: {
    nl: (school: string) => `${school} stuurt u geen mail meer over nieuwe berichten. U leest ze op de site.`,
    en: (school: string) => `${school} sends you no more mail about new messages. You can read them on the site.`,
  },
  changeMind: {
    nl: 'Bedenkt u zich? Log in en kies bij Mijn gegevens hoe vaak u mail wilt.',
    en: 'Changed your mind? Log in and choose under My details how often you want mail.',
  },
  toDetails: { nl: 'Naar Mijn gegevens', en: 'To My details' },
})
