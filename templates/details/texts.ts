import { catalogue } from '../../src/language.ts'

export const detailsTexts = catalogue({
  myDetails: { nl: 'Mijn gegevens', en: 'My details' },
  saved: { nl: 'Bewaard.', en: 'Saved.' },
  howOthersSee: { nl: 'Zo zien anderen u', en: 'How others see you' },
  about: { nl: 'Over u', en: 'About you' },
  aboutPupil: { nl: 'Over jou', en: 'About you' },
  name: { nl: 'Naam', en: 'Name' },
  officially: {
    nl: (name: string) => `In de administratie: ${name}`,
    en: (name: string) => `In the administration: ${name}`,
  },
  userName: { nl: 'Gebruikersnaam', en: 'User name' },
  email: { nl: 'E-mailadres', en: 'Email address' },
  unknown: { nl: 'Niet bekend', en: 'Not known' },
  mailGoesHere: {
    nl: 'Hierheen gaat de mail van de school. Alleen u en de school zien dit adres.',
    en: 'The school’s mail goes here. Only you and the school see this address.',
  },
  change: { nl: 'Wijzigen', en: 'Change' },
  save: { nl: 'Bewaren', en: 'Save' },
  changeName: { nl: 'Roepnaam wijzigen', en: 'Change your first name' },
  firstName: { nl: 'Roepnaam', en: 'First name' },
  firstNameHint: {
    nl: 'Zo ziet iedereen op school uw naam. In de administratie verandert er niets.',
    en: 'This is how everybody at school sees your name. The administration stays as it is.',
  },
  hearing: { nl: 'Berichten van andere ouders', en: 'Messages from other parents' },
  hears: { nl: 'Andere ouders mogen mij schrijven', en: 'Other parents may write to me' },
  hearsHint: {
    nl: 'Staat dit uit, dan zien alleen de school en de ouders van de groep van uw kind u in de lijst.',
    en: 'With this off, only the school and the parents of your child’s group see you in the list.',
  },
  hearsAlways: {
    nl: 'U hebt een taak voor een groep. Daarom kunnen andere ouders u altijd schrijven.',
    en: 'You have a task for a group. That is why other parents can always write to you.',
  },
  partnerMail: { nl: 'Mail', en: 'Mail' },
  partnerMailAsk: {
    nl: (name: string) => `Krijgt ${name} mail van de school?`,
    en: (name: string) => `Does ${name} get mail from the school?`,
  },
  on: { nl: 'Ja', en: 'Yes' },
  off: { nl: 'Nee', en: 'No' },
  offHint: { nl: 'Berichten staan dan alleen in Pleinpost.', en: 'Messages are then in Pleinpost only.' },
  partnerNote: {
    nl: (name: string) => `${name} krijgt bericht als u hier iets wijzigt.`,
    en: (name: string) => `${name} is told when you change something here.`,
  },
  detailsOf: { nl: (name: string) => `Gegevens van ${name}`, en: (name: string) => `${name}’s details` },
})
