import type { DemoRole } from '../../src/demo/roles.ts'
import { catalogue, type Text } from '../../src/language.ts'

export const demoTexts = catalogue({
  tryOut: { nl: 'Probeer het uit', en: 'Try it out' },
  tryOutWhat: {
    nl: 'U krijgt een eigen proefschool, vol leerlingen, ouders en berichten die niet echt zijn. U kijkt rond als ouder, leerkracht, directeur of leerling.',
    en: 'You get a trial school of your own, full of pupils, parents and messages that are not real. You look around as a parent, a teacher, the head or a pupil.',
  },
  tryOutTerms: {
    nl: 'Niemand anders ziet uw proefschool. Er gaat geen mail uit, en na 14 dagen is alles weg.',
    en: 'Nobody else sees your trial school. No mail leaves it, and after 14 days everything is gone.',
  },
  open: { nl: 'Proefschool maken', en: 'Make a trial school' },
  takes: { nl: 'Dat duurt een paar tellen.', en: 'That takes a few seconds.' },
  full: {
    nl: 'Vandaag zijn er hier al genoeg proefscholen gemaakt. Gebruik er een die u al had, of probeer het morgen weer.',
    en: 'Enough trial schools were made here today. Use one that you had already, or try again tomorrow.',
  },
  chooseRole: { nl: 'Als wie kijkt u rond?', en: 'As whom do you look around?' },
  look: { nl: 'Kijk', en: 'Look' },
  lookAs: { nl: (name: string) => `Kijk als ${name}`, en: (name: string) => `Look as ${name}` },
  keepLink: {
    nl: (last: string) =>
      `Dit is uw eigen proefschool. Bewaar het adres van deze pagina: hier kiest u steeds als wie u kijkt. Op ${last} verdwijnt alles.`,
    en: (last: string) =>
      `This is your own trial school. Keep the address of this page: here you choose each time as whom you look. On ${last} everything disappears.`,
  },
})

type Role = { name: Text; what: Text }

export const roleTexts: Readonly<Record<DemoRole, Role>> = {
  ouder: {
    name: { nl: 'Mia, ouder', en: 'Mia, parent' },
    what: { nl: 'Drie kinderen in twee groepen, samen met Tom', en: 'Three children in two groups, together with Tom' },
  },
  leerkracht: {
    name: { nl: 'Anna, leerkracht', en: 'Anna, teacher' },
    what: {
      nl: 'Schrijft de ouders van groep 5a en ziet de antwoorden',
      en: 'Writes to the parents of group 5a and sees the answers',
    },
  },
  directie: {
    name: { nl: 'Karin, directeur', en: 'Karin, head' },
    what: { nl: 'Schrijft de hele school', en: 'Writes to the whole school' },
  },
  beheerder: {
    name: { nl: 'Bert, beheerder', en: 'Bert, admin' },
    what: { nl: 'Leest leerlingen in en stelt de school in', en: 'Imports pupils and sets the school up' },
  },
  klassenouder: {
    name: { nl: 'Zoë, klassenouder', en: 'Zoë, class parent' },
    what: { nl: 'Vraagt de andere ouders om hulp', en: 'Asks the other parents to help' },
  },
  partner: {
    name: { nl: 'Tom, de andere ouder', en: 'Tom, the other parent' },
    what: { nl: 'Ziet wat Mia antwoordde', en: 'Sees what Mia answered' },
  },
  ouder2: {
    name: { nl: 'Olga, gescheiden ouder', en: 'Olga, separated parent' },
    what: { nl: 'Eén kind, twee gezinnen', en: 'One child, two families' },
  },
  leerling: {
    name: { nl: 'Ada, leerling', en: 'Ada, pupil' },
    what: { nl: 'Groep 5a', en: 'Group 5a' },
  },
}
