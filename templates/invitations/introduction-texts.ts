import { catalogue } from '../../src/language.ts'

/** What the letter to all parents says, before anybody has an account. */
export const introductionTexts = catalogue({
  subject: {
    nl: (school: string) => `${school} gaat Pleinpost gebruiken`,
    en: (school: string) => `${school} is going to use Pleinpost`,
  },
  dear: { nl: 'Beste ouders en verzorgers,', en: 'Dear parents and carers,' },
  what: {
    nl: (school: string) =>
      `Binnenkort leest u de berichten van ${school} in Pleinpost. U beantwoordt er een vraag van de leerkracht in één tik, ziet de kalender van uw kinderen en past zelf uw telefoonnummer of adres aan. U krijgt één bericht, ook als het over meer van uw kinderen gaat.`,
    en: (school: string) =>
      `Soon you will read the messages of ${school} in Pleinpost. There you answer a teacher's question with one tap, see your children's calendar and change your telephone number or address yourself. You get one message, also when it is about more of your children.`,
  },
  start: { nl: 'Zo begint u:', en: 'This is how you begin:' },
  steps: {
    nl: (host: string) =>
      `1.  U krijgt een uitnodiging: een mail met een knop, of een brief met een eigen code. Iedere ouder krijgt er zelf een.\n2.  Druk op de knop, of ga naar ${host}/code en typ uw code.\n3.  Kies een gebruikersnaam en een wachtwoord. Daarna ziet u meteen de groepen van uw kinderen.\nU hoeft niets te installeren. Pleinpost werkt op elke telefoon en computer.`,
    en: (host: string) =>
      `1.  You get an invitation: a mail with a button, or a letter with a code of your own. Each parent gets one.\n2.  Press the button, or go to ${host}/code and type your code.\n3.  Choose a user name and a password. Then you see your children's groups at once.\nYou need not install anything. Pleinpost works on every telephone and computer.`,
  },
  safe: {
    nl: (school: string) =>
      `Alleen ${school} en de mensen die u kiest zien uw gegevens: bij elk telefoonnummer en adres bepaalt u zelf wie het mag zien. Er is geen reclame, en wat u schrijft wordt nergens anders voor gebruikt. Wij vragen u nooit per mail of telefoon om uw wachtwoord.`,
    en: (school: string) =>
      `Only ${school} and the people you choose see your details: for each telephone number and address you decide who may see it. There are no advertisements, and what you write is used for nothing else. We never ask for your password by mail or telephone.`,
  },
  questions: {
    nl: (mail: string) =>
      mail ? `Hebt u een vraag? Mail naar ${mail}, of vraag het op school.` : 'Hebt u een vraag? Vraag het op school.',
    en: (mail: string) =>
      mail ? `Do you have a question? Write to ${mail}, or ask at school.` : 'Do you have a question? Ask at school.',
  },
  square: {
    nl: (host: string) => `Vierkante code die ${host} opent`,
    en: (host: string) => `Square code that opens ${host}`,
  },
  greeting: { nl: 'Met vriendelijke groet,', en: 'Kind regards,' },
})
