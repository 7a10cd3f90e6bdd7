import { catalogue } from '../../src/language.ts'

const listed = (names: readonly string[], and: string) =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} ${and} ${names.at(-1)}`

export const overviewTexts = catalogue({
  title: { nl: 'Overzicht', en: 'Overview' },
  hello: { nl: (name: string) => `Dag ${name}`, en: (name: string) => `Hello ${name}` },
  todo: { nl: 'Voor u te doen', je: 'Voor jou te doen', en: 'For you to do' },
  done: { nl: 'U bent bij.', je: 'Je bent bij.', en: 'You are up to date.' },
  about: {
    nl: (names: readonly string[]) => listed(names, 'en'),
    en: (names: readonly string[]) => listed(names, 'and'),
  },
  noDeadline: { nl: 'Antwoord als u tijd hebt', je: 'Antwoord als je tijd hebt', en: 'Answer when you have time' },
  asking: { nl: 'Uw open vragenlijsten', en: 'Your open questionnaires' },
  allSent: { nl: 'Alles wat u verzond', en: 'Everything you sent' },
  fresh: { nl: 'Nieuw', en: 'New' },
  allMessages: { nl: 'Alle berichten', en: 'All messages' },
  otherGroups: { nl: 'Andere groepen', en: 'Other groups' },
})
