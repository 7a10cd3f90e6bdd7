import { catalogue } from '../../src/language.ts'

/** What a letter on paper says. */
export const letterTexts = catalogue({
  title: { nl: (school: string) => `Uitnodigingen van ${school}`, en: (school: string) => `Invitations of ${school}` },
  parentsOf: {
    nl: (child: string) => `Aan de ouders van ${child}`,
    en: (child: string) => `To the parents of ${child}`,
  },
  subject: {
    nl: (school: string) => `Uw account voor ${school}`,
    en: (school: string) => `Your account for ${school}`,
  },
  dear: { nl: (names: string) => `Beste ${names},`, en: (names: string) => `Dear ${names},` },
  and: { nl: ' en ', en: ' and ' },
  why: {
    nl: (school: string) =>
      `${school} gebruikt Pleinpost. Daar leest u de berichten van school, beantwoordt u vragen en ziet u de kalender. Daarvoor maakt u een eigen account.`,
    en: (school: string) =>
      `${school} uses Pleinpost. There you read the school's messages, answer questions and see the calendar. For that you make an account of your own.`,
  },
  how: {
    nl: (address: string) =>
      `Richt de camera van uw telefoon op de vierkante code, of ga naar ${address} en typ uw code. Daarna kiest u zelf een gebruikersnaam en een wachtwoord.`,
    en: (address: string) =>
      `Point your telephone's camera at the square code, or go to ${address} and type your code. Then you choose a user name and a password.`,
  },
  own: {
    nl: 'Iedere ouder heeft een eigen code. Geef hem aan niemand anders: wie de code heeft, kan het account maken.',
    en: 'Each parent has a code of their own. Give it to nobody else: whoever has the code can make the account.',
  },
  until: {
    nl: (day: string) => `Werkt tot en met ${day}, één keer.`,
    en: (day: string) => `Works until ${day}, once.`,
  },
  for: { nl: (children: string) => `Ouder van ${children}`, en: (children: string) => `Parent of ${children}` },
  square: { nl: (name: string) => `Vierkante code voor ${name}`, en: (name: string) => `Square code for ${name}` },
  greeting: { nl: 'Met vriendelijke groet,', en: 'Kind regards,' },
})
