import { catalogue } from '../../src/language.ts'

export const safetyTexts = catalogue({
  unwanted: { nl: 'Blokkeren of melden', en: 'Block or report' },
  block: { nl: (name: string) => `${name} blokkeren`, en: (name: string) => `Block ${name}` },
  blockHint: {
    nl: (name: string) => `${name} kan u dan niet meer schrijven. De school kan dat altijd.`,
    en: (name: string) => `${name} can then no longer write to you. The school always can.`,
  },
  blockLater: {
    nl: (name: string) =>
      `Zolang ${name} klassenouder of luizenouder is, kan ${name} u blijven schrijven. De blokkade geldt daarna. De school kan u altijd schrijven.`,
    en: (name: string) =>
      `As long as ${name} is a class parent or lice parent, ${name} can go on writing to you. The block works after that. The school can always write to you.`,
  },
  blockAfterMine: {
    nl: (name: string) =>
      `Zolang u klassenouder of luizenouder bent, kan ${name} u blijven schrijven. De blokkade geldt daarna. De school kan u altijd schrijven.`,
    en: (name: string) =>
      `As long as you are a class parent or lice parent, ${name} can go on writing to you. The block works after that. The school can always write to you.`,
  },
  blocked: { nl: (name: string) => `U hebt ${name} geblokkeerd.`, en: (name: string) => `You have blocked ${name}.` },
  blockedParents: { nl: 'Ouders die u hebt geblokkeerd', en: 'Parents you have blocked' },
  letAgain: { nl: 'Weer toelaten', en: 'Let write again' },
  unblock: { nl: 'Blokkade opheffen', en: 'Unblock' },
  report: { nl: 'Melden bij de directie', en: 'Report to management' },
  reportMessage: { nl: 'Dit bericht melden', en: 'Report this message' },
  reportReply: { nl: 'Melden', en: 'Report' },
  reportThis: {
    nl: 'De directie leest deze tekst, met uw naam en die van de schrijver. Van de rest van het gesprek leest zij niets.',
    en: 'The school’s management reads this text, with your name and the writer’s. It reads nothing of the rest of the conversation.',
  },
  send: { nl: 'Melden', en: 'Report' },
  reports: { nl: 'Gemelde berichten', en: 'Reported messages' },
  reportsAbout: { nl: 'Wat ouders van andere ouders meldden', en: 'What parents reported of other parents' },
  noReports: { nl: 'Er is niets gemeld.', en: 'Nothing was reported.' },
  wroteReported: {
    nl: (author: string, reporter: string) => `Geschreven door ${author}, gemeld door ${reporter}`,
    en: (author: string, reporter: string) => `Written by ${author}, reported by ${reporter}`,
  },
  toComment: { nl: 'Bekijk of verberg deze reactie', en: 'See or hide this comment' },
  settle: { nl: 'Afgehandeld', en: 'Settled' },
  settled: { nl: 'Afgehandeld', en: 'Settled' },
  youReported: {
    nl: 'U hebt dit bericht gemeld bij de directie.',
    en: 'You have reported this message to the school’s management.',
  },
  waitingCount: {
    nl: (n: number) => (n === 1 ? '1 melding wacht op u' : `${n} meldingen wachten op u`),
    en: (n: number) => (n === 1 ? '1 report waits for you' : `${n} reports wait for you`),
  },
  reported: { nl: 'Gemeld bij de directie.', en: 'Reported to the school’s management.' },
})
