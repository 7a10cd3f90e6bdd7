import type { ContactKind, PhoneLabel } from '../../src/contacts/schema.ts'
import { catalogue, type Text } from '../../src/language.ts'

export const phoneLabelTexts = catalogue({
  mobile: { nl: 'Mobiel', en: 'Mobile' },
  home: { nl: 'Thuis', en: 'Home' },
  work: { nl: 'Werk', en: 'Work' },
  emergency: { nl: 'In geval van nood', en: 'In an emergency' },
  other: { nl: 'Anders', en: 'Other' },
} satisfies Record<PhoneLabel, Text>)

/** Who sees it, in as few words as a row has room for. */
export const seenByTexts = catalogue({
  staff: { nl: 'alleen de school', en: 'only the school' },
  group: { nl: 'ouders van de groep', en: 'parents of the group' },
  all: { nl: 'alle ouders', en: 'all parents' },
})

export const contactTexts = catalogue({
  phone: { nl: 'Telefoonnummers', en: 'Telephone numbers' },
  address: { nl: 'Adressen', en: 'Addresses' },
  email: { nl: 'Extra e-mailadressen', en: 'Further email addresses' },
  noPhone: { nl: 'Nog geen telefoonnummer.', en: 'No telephone number yet.' },
  noAddress: { nl: 'Nog geen adres.', en: 'No address yet.' },
  noEmail: { nl: 'Nog geen extra e-mailadres.', en: 'No further email address yet.' },
  add: { nl: 'Toevoegen', en: 'Add' },
  addPhone: { nl: 'Telefoonnummer toevoegen', en: 'Add a telephone number' },
  addAddress: { nl: 'Adres toevoegen', en: 'Add an address' },
  addEmail: { nl: 'E-mailadres toevoegen', en: 'Add an email address' },
  changePhone: { nl: 'Telefoonnummer wijzigen', en: 'Change the telephone number' },
  changeAddress: { nl: 'Adres wijzigen', en: 'Change the address' },
  changeEmail: { nl: 'E-mailadres wijzigen', en: 'Change the email address' },
  number: { nl: 'Nummer', en: 'Number' },
  whatFor: { nl: 'Soort', en: 'Kind' },
  street: { nl: 'Straat en huisnummer', en: 'Street and number' },
  postcode: { nl: 'Postcode', en: 'Postcode' },
  town: { nl: 'Plaats', en: 'Town' },
  country: { nl: 'Land, als het niet Nederland is', en: 'Country, if it is not the Netherlands' },
  emailAddress: { nl: 'E-mailadres', en: 'Email address' },
  emailNote: {
    nl: 'Om u te bereiken. Mail van de school gaat niet hierheen.',
    en: 'To reach you by. Mail from the school does not go here.',
  },
  whoSees: { nl: 'Wie mag dit zien?', en: 'Who may see this?' },
  staff: { nl: 'Alleen de school', en: 'Only the school' },
  staffHint: { nl: 'De medewerkers.', en: 'The staff.' },
  group: { nl: 'Ook ouders van de groep', en: 'Parents of the group as well' },
  groupHint: {
    nl: (groups: readonly string[]) =>
      `Wie een kind heeft in ${groups.join(' of ')}. Ook een ouder van uw kind die ergens anders woont.`,
    en: (groups: readonly string[]) =>
      `Whoever has a child in ${groups.join(' or ')}. Also a parent of your child who lives elsewhere.`,
  },
  all: { nl: 'Alle ouders en medewerkers', en: 'All parents and staff' },
  allHint: { nl: 'Leerlingen zien het nooit.', en: 'Pupils never see it.' },
  told: {
    nl: 'Uit de administratie van de school. Wijzigt u het, dan is het van u.',
    en: 'From the school’s administration. If you change it, it is yours.',
  },
  save: { nl: 'Bewaren', en: 'Save' },
  remove: { nl: 'Weghalen', en: 'Remove' },
  tooMany: {
    nl: 'Er staan er al zoveel als kan. Haal er eerst een weg.',
    en: 'There are as many as there can be. Remove one first.',
  },
})

const ofKind = {
  phone: { none: 'noPhone', adding: 'addPhone', changing: 'changePhone' },
  address: { none: 'noAddress', adding: 'addAddress', changing: 'changeAddress' },
  email: { none: 'noEmail', adding: 'addEmail', changing: 'changeEmail' },
} as const

/** The texts of one kind: its title, that there is none, and what one can do. */
export const textsOf = (kind: ContactKind) => ({ title: kind, ...ofKind[kind] })
