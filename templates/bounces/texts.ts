import type { Reason } from '../../src/bounces/reasons.ts'
import { catalogue, type Text } from '../../src/language.ts'

/** Why mail to an address comes back, as it reads beside it. */
export const reasonTexts = catalogue({
  unknown: { nl: 'dit adres bestaat niet', en: 'this address does not exist' },
  noDomain: { nl: 'het deel na de @ bestaat niet', en: 'the part after the @ does not exist' },
  moved: { nl: 'dit adres is niet meer in gebruik', en: 'this address is no longer in use' },
  full: { nl: 'het postvak is vol', en: 'the mailbox is full' },
  disabled: { nl: 'dit adres is uitgezet door de mailaanbieder', en: 'the mail provider has turned this address off' },
  refused: { nl: 'de mailaanbieder weigert onze mail', en: 'the mail provider refuses our mail' },
  tooLarge: { nl: 'onze mail is te groot voor dit postvak', en: 'our mail is too large for this mailbox' },
  unavailable: { nl: 'de mailaanbieder is steeds niet bereikbaar', en: 'the mail provider cannot be reached' },
  complaint: { nl: 'onze mail is gemeld als spam', en: 'our mail was reported as spam' },
  suppressed: { nl: 'eerdere mail naar dit adres kwam terug', en: 'earlier mail to this address came back' },
  other: { nl: 'mail naar dit adres komt terug', en: 'mail to this address comes back' },
} satisfies Record<Reason, Text>)

export const bounceTexts = catalogue({
  title: { nl: 'Geblokkeerde mailadressen', en: 'Blocked email addresses' },
  intro: {
    nl: 'Mail naar deze adressen kwam terug. Daarom stuurt Pleinpost er niets meer heen. Klopt een adres weer, deblokkeer het dan.',
    en: 'Mail to these addresses came back. That is why Pleinpost sends nothing there any more. Unblock an address once it is right again.',
  },
  search: { nl: 'Naam of adres', en: 'Name or address' },
  find: { nl: 'Zoeken', en: 'Search' },
  everybody: { nl: 'Alle geblokkeerde adressen', en: 'All blocked addresses' },
  none: { nl: 'Er is geen adres geblokkeerd.', en: 'No address is blocked.' },
  noneFound: { nl: 'Geen geblokkeerd adres gevonden.', en: 'No blocked address found.' },
  since: { nl: 'Sinds', en: 'Since' },
  unblock: { nl: 'Deblokkeren', en: 'Unblock' },
  unblockOf: { nl: (name: string) => `Deblokkeren: ${name}`, en: (name: string) => `Unblock: ${name}` },
  unblocked: { nl: 'Het adres is gedeblokkeerd.', en: 'The address is unblocked.' },
  blocked: { nl: 'Geblokkeerd', en: 'Blocked' },
  noMail: {
    nl: (reason: string) => `U krijgt geen mail van de school: ${reason}.`,
    en: (reason: string) => `You get no mail from the school: ${reason}.`,
  },
  howToGoOn: {
    nl: 'Werkt het adres weer, deblokkeer het dan. Anders kiest u bij Inloggen en beveiliging een ander adres.',
    en: 'Unblock the address once it works again. Otherwise choose another address under Log-in and security.',
  },
})
