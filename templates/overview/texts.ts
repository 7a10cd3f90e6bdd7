import { catalogue, listed } from '../../src/language.ts'

export const overviewTexts = catalogue({
  title: { nl: 'Overzicht', en: 'Overview' },
  hello: { nl: (name: string) => `Dag ${name}`, en: (name: string) => `Hello ${name}` },
  todo: { nl: 'Voor u te doen', je: 'Voor jou te doen', en: 'For you to do' },
  done: { nl: 'U bent bij.', je: 'Je bent bij.', en: 'You are up to date.' },
  about: {
    nl: (names: readonly string[]) => listed(names, 'nl'),
    en: (names: readonly string[]) => listed(names, 'en'),
  },
  noDeadline: { nl: 'Antwoord als u tijd hebt', je: 'Antwoord als je tijd hebt', en: 'Answer when you have time' },
  asking: { nl: 'Uw open vragenlijsten', en: 'Your open questionnaires' },
  allSent: { nl: 'Alles wat u verzond', en: 'Everything you sent' },
  fresh: { nl: 'Nieuw', en: 'New' },
  allMessages: { nl: 'Alle berichten', en: 'All messages' },
  otherGroups: { nl: 'Andere groepen', en: 'Other groups' },
})
