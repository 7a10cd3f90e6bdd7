import { catalogue } from '../../src/language.ts'

export const hoursTexts = catalogue({
  quiet: { nl: 'Stille uren', en: 'Quiet hours' },
  quietNote: {
    nl: 'Wat er in die tijd komt, hoort u daarna. Alleen een dringend bericht gaat meteen. Laat beide velden leeg als u geen stille uren wilt.',
    en: 'You hear afterwards of what comes in that time. Only an urgent message goes at once. Leave both fields empty if you want no quiet hours.',
  },
  from: { nl: 'Van', en: 'From' },
  until: { nl: 'Tot', en: 'Until' },
  saveQuiet: { nl: 'Stille uren bewaren', en: 'Save quiet hours' },
  saved: { nl: 'Bewaard.', en: 'Saved.' },
  bothOrNone: { nl: 'Vul beide tijden in, of geen van beide.', en: 'Enter both times, or neither.' },
  notTheSame: { nl: 'Kies een andere tijd dan hierboven.', en: 'Choose another time than above.' },
  later: { nl: 'Kies een latere tijd dan het begin.', en: 'Choose a later time than the start.' },
  chooseDays: { nl: 'Kies ook de dagen.', en: 'Choose the days too.' },
  working: { nl: 'Wanneer u berichten leest', en: 'When you read messages' },
  workingNote: {
    nl: 'Ouders zien dit als zij u schrijven. Over berichten van ouders krijgt u alleen in deze uren mail en meldingen. Kies geen dagen als u dit niet wilt laten zien.',
    en: 'Parents see this when they write to you. You get mail and notifications about messages from parents in these hours only. Choose no days if you do not want to show this.',
  },
  days: { nl: 'Dagen', en: 'Days' },
  saveWorking: { nl: 'Uren bewaren', en: 'Save hours' },
  dayName: {
    nl: (day: number) => ['ma', 'di', 'wo', 'do', 'vr', 'za', 'zo'][day - 1] ?? '',
    en: (day: number) => ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'][day - 1] ?? '',
  },
  readsMessages: {
    nl: (name: string, days: string, from: string, until: string) =>
      `${name} leest berichten ${days} ${from}–${until}.`,
    en: (name: string, days: string, from: string, until: string) => `${name} reads messages ${days} ${from}–${until}.`,
  },
})
