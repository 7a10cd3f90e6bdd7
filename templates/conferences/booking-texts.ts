import { catalogue } from '../../src/language.ts'

export const bookingTexts = catalogue({
  title: { nl: 'Gesprekken', en: 'Conferences' },
  none: {
    nl: 'Er zijn nu geen gesprekken. Als de school u uitnodigt, staat het hier.',
    en: 'There are no conferences now. When the school invites you, it stands here.',
  },
  yours: { nl: 'Uw kinderen', en: 'Your children' },
  teaching: { nl: 'Uw gesprekken als leerkracht', en: 'Your talks as a teacher' },
  rounds: { nl: 'Rondes van de school', en: 'Rounds of the school' },
  chooseBefore: { nl: 'Kies een tijd', en: 'Choose a time' },
  sayBefore: { nl: 'Zeg wanneer u kunt', en: 'Say when you can come' },
  opensOn: { nl: (when: string) => `Kiezen kan vanaf ${when}`, en: (when: string) => `Choosing opens ${when}` },
  allChosen: { nl: 'U hebt voor iedereen een tijd.', en: 'You have a time for everyone.' },
  over: { nl: 'Geweest', en: 'Over' },
  waitForPlan: {
    nl: 'De school maakt het rooster. U krijgt bericht als het klaar is.',
    en: 'The school makes the schedule. You are told when it is ready.',
  },
  othersFirst: {
    nl: 'Gezinnen met meer kinderen kiezen eerst, zodat hun gesprekken op elkaar aansluiten.',
    en: 'Families with more children choose first, so that their talks follow one another.',
  },
  notYet: {
    nl: (when: string) => `U kunt kiezen vanaf ${when}.`,
    en: (when: string) => `You can choose from ${when} on.`,
  },
  closed: {
    nl: 'Kiezen kan niet meer. Bel of schrijf de leerkracht als u een andere tijd nodig hebt.',
    en: 'Choosing is over. Call or write to the teacher if you need another time.',
  },
  isFixed: {
    nl: 'Het rooster staat vast. Bel of schrijf de leerkracht als u een andere tijd nodig hebt.',
    en: 'The schedule is fixed. Call or write to the teacher if you need another time.',
  },
  settle: {
    nl: 'Het rooster staat vast. Waar u nog geen tijd hebt, of een nieuwe voorgesteld kreeg, kunt u hieronder kiezen.',
    en: 'The schedule is fixed. Where you have no time yet, or were proposed a new one, you can choose below.',
  },
  saidNever: {
    nl: 'Het rooster staat vast. U gaf door dat u op geen van de tijden kunt; de leerkracht weet dat.',
    en: 'The schedule is fixed. You said that you can come at none of the times; the teacher knows that.',
  },
  choseMeanwhile: {
    nl: 'Intussen is hier al een tijd gekozen of gewijzigd, door uw partner of op een ander scherm. Er is nu niets gewijzigd: hieronder staat hoe het is.',
    en: 'Meanwhile a time was chosen or changed here, by your partner or on another screen. Nothing was changed now: below it says how things are.',
  },
  canAfterAll: { nl: 'Kunt u toch? Kies dan hieronder.', en: 'Can you come after all? Then choose below.' },
  noOtherTime: {
    nl: 'Bij deze leerkracht is geen andere tijd vrij. Bel of schrijf de leerkracht als u een tijd nodig hebt.',
    en: 'No other time is free with this teacher. Call or write to the teacher if you need one.',
  },
  until: {
    nl: (when: string) => `U kunt kiezen en wijzigen tot ${when}.`,
    en: (when: string) => `You can choose and change until ${when}.`,
  },
  together: { nl: 'Achter elkaar', en: 'One after the other' },
  togetherHint: {
    nl: (minutes: number) => `Met ${minutes} minuten om van lokaal te wisselen.`,
    en: (minutes: number) => `With ${minutes} minutes to change rooms.`,
  },
  takeTogether: { nl: 'Deze tijden nemen', en: 'Take these times' },
  with: { nl: (teachers: string) => `met ${teachers}`, en: (teachers: string) => `with ${teachers}` },
  lapsed: { nl: 'De tijd van dit gesprek is vervallen.', en: 'The time of this talk has lapsed.' },
  keepAfterAll: { nl: 'Deze tijd toch houden', en: 'Keep this time after all' },
  noTime: { nl: 'Nog geen tijd', en: 'No time yet' },
  wanted: { nl: 'De leerkracht vraagt om dit gesprek', en: 'The teacher asks for this talk' },
  double: { nl: 'Dubbel gesprek', en: 'Double talk' },
  choose: { nl: 'Kies een tijd', en: 'Choose a time' },
  change: { nl: 'Andere tijd kiezen', en: 'Choose another time' },
  giveBack: { nl: 'Tijd teruggeven', en: 'Give the time back' },
  giveBackHint: { nl: 'Dan kan een ander gezin deze tijd kiezen.', en: 'Then another family can choose this time.' },
  chosen: { nl: 'Bewaard. U krijgt een bevestiging per mail.', en: 'Saved. You get a confirmation by mail.' },
  givenBack: { nl: 'De tijd is teruggegeven.', en: 'The time is given back.' },
  justGone: { nl: 'Deze tijd is net vergeven.', en: 'This time has just been taken.' },
  stillFree: { nl: 'Vrij zijn nog:', en: 'Still free are:' },
  whichFit: { nl: 'Deze tijden kunnen wel:', en: 'These times are possible:' },
  nothingFree: { nl: 'Er is geen tijd meer vrij.', en: 'No time is free any more.' },
  clash: {
    nl: 'Op die tijd hebt u, of heeft de leerkracht, al een ander gesprek. Kies een andere tijd.',
    en: 'At that time you, or the teacher, have another talk. Choose another time.',
  },
  notNow: {
    nl: 'Deze tijd kan nu niet worden gewijzigd. Bel of schrijf de leerkracht.',
    en: 'This time cannot be changed now. Call or write to the teacher.',
  },
  notInvitedYet: { nl: 'Nodig eerst de gezinnen uit.', en: 'Invite the families first.' },
  fixed: { nl: 'Deze tijd heeft de school vastgezet.', en: 'The school has fixed this time.' },
  bySchool: { nl: 'De school heeft deze tijd voor u ingevoerd.', en: 'The school entered this time for you.' },
  otherParent: { nl: 'Samen met de andere ouder?', en: 'Together with the other parent?' },
  joinHint: {
    nl: 'Kiest de andere ouder dit ook, dan wordt het één gesprek. Tot dan ziet niemand wat u kiest.',
    en: 'If the other parent chooses this too, it becomes one talk. Until then nobody sees what you choose.',
  },
  joinWanted: {
    nl: 'U koos voor één gesprek samen. Zodra de andere ouder dat ook kiest, krijgt u bericht. Tot dan hebt u een eigen gesprek.',
    en: 'You chose one talk together. As soon as the other parent does too, you are told. Until then you have a talk of your own.',
  },
  isJoint: {
    nl: 'U komt samen met de andere ouder: elk van u kan de tijd kiezen en wijzigen. Uw onderwerpen leest alleen de leerkracht.',
    en: 'You come together with the other parent: each of you can choose and change the time. Only the teacher reads your topics.',
  },
  comeTogether: { nl: 'Eén gesprek samen', en: 'One talk together' },
  goApart: { nl: 'Toch een eigen gesprek', en: 'A talk of our own after all' },
  waitFirst: {
    nl: 'Komt er bij deze leerkracht een tijd vrij, dan krijgt u die, op volgorde van de lijst, met een mail erover.',
    en: 'When a time comes free with this teacher you get it, in the order of the list, with a mail about it.',
  },
  wait: { nl: 'Op de wachtlijst', en: 'Join the waiting list' },
  waitHint: {
    nl: 'U krijgt een mail als er bij deze leerkracht een tijd vrijkomt.',
    en: 'You get a mail when a time comes free with this teacher.',
  },
  waits: { nl: 'U staat op de wachtlijst.', en: 'You are on the waiting list.' },
  stopWaiting: { nl: 'Van de wachtlijst af', en: 'Leave the waiting list' },
  video: { nl: 'Videogesprek openen', en: 'Open the video talk' },
  room: { nl: 'Waar', en: 'Where' },
  everyDay: { nl: 'Elke dag', en: 'Any day' },
  joint: {
    nl: 'Dit staat in de gezamenlijke mailbox: u en uw partner zien hetzelfde.',
    en: 'This is in the joint mailbox: you and your partner see the same.',
  },
  yourTime: {
    nl: (when: string, several: boolean) => `${several ? 'Uw eerste gesprek' : 'Uw gesprek'}: ${when}`,
    en: (when: string, several: boolean) => `${several ? 'Your first talk' : 'Your talk'}: ${when}`,
  },
  toSettle: {
    nl: 'Niet elk gesprek heeft een tijd waar u akkoord mee bent.',
    en: 'Not every talk has a time that you agreed to.',
  },
  inMailbox: { nl: 'Uitnodiging van de school, voor uw gezin', en: 'Invitation by the school, for your family' },
  todo: {
    nl: (names: string) => `Gesprek over ${names}`,
    en: (names: string) => `Talk about ${names}`,
  },
  newRound: { nl: 'Nieuwe ronde', en: 'New round' },
})
