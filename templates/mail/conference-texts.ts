import { catalogue } from '../../src/language.ts'

export const conferenceMailTexts = catalogue({
  open: { nl: 'Gesprekken openen', en: 'Open the talks' },
  invitedTitle: { nl: (title: string) => `Uitnodiging: ${title}`, en: (title: string) => `Invitation: ${title}` },
  invited: {
    nl: (first: string) => `De school nodigt u uit voor een gesprek over uw kind. De gesprekken beginnen ${first}.`,
    en: (first: string) => `The school invites you to a talk about your child. The talks begin ${first}.`,
  },
  from: {
    nl: (when: string) => `U kunt terecht vanaf ${when}.`,
    en: (when: string) => `You can go there from ${when} on.`,
  },
  chooseUntil: {
    nl: (when: string) => `Kies een tijd vóór ${when}.`,
    en: (when: string) => `Choose a time before ${when}.`,
  },
  sayUntil: {
    nl: (when: string) => `Zeg vóór ${when} wanneer u wel en niet kunt. Wie het eerst is, maakt niet uit.`,
    en: (when: string) => `Say before ${when} when you can come and when not. Who is first does not matter.`,
  },
  closingTitle: { nl: (title: string) => `Herinnering: ${title}`, en: (title: string) => `Reminder: ${title}` },
  closing: { nl: 'We hebben nog niet alles van u gehoord.', en: 'We have not heard everything from you yet.' },
  publishedTitle: {
    nl: (title: string) => `Het rooster is klaar: ${title}`,
    en: (title: string) => `The schedule is ready: ${title}`,
  },
  published: { nl: 'De school heeft de gesprekken gepland.', en: 'The school has planned the talks.' },
  publishedLook: {
    nl: 'Kijk wanneer u verwacht wordt, en laat het weten als het echt niet kan.',
    en: 'See when you are expected, and tell us if it really cannot be.',
  },
  publishedWithout: {
    nl: (pupils: string) =>
      `Voor ${pupils} is er nog geen tijd. Kies op de site een tijd die vrij is, of bel de leerkracht.`,
    en: (pupils: string) => `There is no time for ${pupils} yet. Choose a free time on the site, or call the teacher.`,
  },
  bookedTitle: {
    nl: (pupils: string, several: boolean) => `Uw ${several ? 'gesprekken' : 'gesprek'} over ${pupils}`,
    en: (pupils: string, several: boolean) => `Your ${several ? 'talks' : 'talk'} about ${pupils}`,
  },
  movedTitle: {
    nl: (pupils: string, several: boolean) =>
      `De school heeft uw ${several ? 'gesprekken' : 'gesprek'} over ${pupils} gepland`,
    en: (pupils: string, several: boolean) =>
      `The school has planned your ${several ? 'talks' : 'talk'} about ${pupils}`,
  },
  agree: {
    nl: 'Uw eerdere tijd is vervallen. Laat op de site weten of u akkoord bent, of kies een andere tijd.',
    en: 'Your earlier time has lapsed. Say on the site whether you agree, or choose another time.',
  },
  elsewhereTitle: {
    nl: (pupils: string, several: boolean) =>
      `Op een andere plek: ${several ? 'gesprekken' : 'gesprek'} over ${pupils}`,
    en: (pupils: string, several: boolean) => `In another place: ${several ? 'talks' : 'talk'} about ${pupils}`,
  },
  eveTitle: {
    nl: (pupils: string, several: boolean) => `Morgen: ${several ? 'gesprekken' : 'gesprek'} over ${pupils}`,
    en: (pupils: string, several: boolean) => `Tomorrow: ${several ? 'talks' : 'talk'} about ${pupils}`,
  },
  each: {
    nl: (pupil: string, about: readonly string[]) => `${pupil}: ${about.join(', ')}.`,
    en: (pupil: string, about: readonly string[]) => `${pupil}: ${about.join(', ')}.`,
  },
  at: {
    nl: (when: string, room: string) => (room ? `${when}, ${room}.` : `${when}.`),
    en: (when: string, room: string) => (room ? `${when}, ${room}.` : `${when}.`),
  },
  with: { nl: (desk: string) => `Het gesprek is bij ${desk}.`, en: (desk: string) => `The talk is with ${desk}.` },
  freedTitle: {
    nl: (desk: string) => `Er is een tijd vrij bij ${desk}`,
    en: (desk: string) => `A time is free with ${desk}`,
  },
  freed: {
    nl: (pupil: string) => `U kunt die kiezen voor het gesprek over ${pupil}.`,
    en: (pupil: string) => `You can choose it for the talk about ${pupil}.`,
  },
  freedFirst: { nl: 'Wie de tijd het eerst kiest, heeft hem.', en: 'Who chooses the time first has it.' },
  movedUpTitle: {
    nl: (pupils: string, several: boolean) =>
      `Van de wachtlijst: uw ${several ? 'gesprekken' : 'gesprek'} over ${pupils}`,
    en: (pupils: string, several: boolean) =>
      `From the waiting list: your ${several ? 'talks' : 'talk'} about ${pupils}`,
  },
  movedUp: {
    nl: 'Deze tijd kwam vrij en is nu van u. Past hij niet, geef hem dan terug of kies een andere.',
    en: 'This time came free and is yours now. If it does not suit you, give it back or choose another.',
  },
  joinedTitle: {
    nl: (pupil: string) => `Eén gesprek samen over ${pupil}`,
    en: (pupil: string) => `One talk together about ${pupil}`,
  },
  joined: {
    nl: 'U en de andere ouder kozen allebei voor één gesprek samen.',
    en: 'You and the other parent both chose one talk together.',
  },
  joinedHow: {
    nl: 'Kijk welke tijd het is. Elk van u kan die kiezen en wijzigen. Uw onderwerpen leest alleen de leerkracht.',
    en: 'See what time it is. Each of you can choose and change it. Only the teacher reads your topics.',
  },
  partedTitle: {
    nl: (pupil: string) => `Weer een eigen gesprek over ${pupil}`,
    en: (pupil: string) => `A talk of your own again about ${pupil}`,
  },
  parted: {
    nl: 'Het gesprek is niet meer samen met de andere ouder.',
    en: 'The talk is no longer together with the other parent.',
  },
  partedHow: { nl: 'Was er al een tijd, dan houdt u die.', en: 'If there was a time already, you keep it.' },
  cancelledTitle: {
    nl: (pupils: string, several: boolean) =>
      `Uw ${several ? `gesprekken over ${pupils} gaan` : `gesprek over ${pupils} gaat`} niet door`,
    en: (pupils: string, several: boolean) =>
      several ? `Your talks about ${pupils} are off` : `Your talk about ${pupils} is off`,
  },
  cancelled: {
    nl: (several: boolean) =>
      `De ${several ? 'tijden van deze gesprekken zijn' : 'tijd van dit gesprek is'} vervallen.`,
    en: (several: boolean) => (several ? 'The times of these talks have lapsed.' : 'The time of this talk has lapsed.'),
  },
  choose: { nl: 'Kies een nieuwe tijd.', en: 'Choose a new time.' },
  ask: {
    nl: 'Er is nu geen andere tijd te kiezen. Bel of schrijf de leerkracht voor een andere tijd.',
    en: 'No other time can be chosen now. Call or write to the teacher for another time.',
  },
})
