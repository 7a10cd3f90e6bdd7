import { catalogue } from '../../src/language.ts'

/** How a message reached its recipients, and what else can be done. */
export const reachingTexts = catalogue({
  title: { nl: 'Iedereen bereiken', en: 'Reaching everybody' },
  results: { nl: 'Resultaten', en: 'Results' },
  unread: { nl: 'Niet geopend', en: 'Not opened' },
  returned: { nl: 'Mail kwam terug', en: 'Mail came back' },
  unreachable: { nl: 'Geen adres', en: 'No address' },
  all: { nl: 'Iedereen', en: 'Everybody' },
  nobody: { nl: 'Hier staat niemand.', en: 'There is nobody here.' },
  more: { nl: 'Volgende 25', en: 'Next 25' },

  isRead: { nl: (when: string) => `Geopend ${when}`, en: (when: string) => `Opened ${when}` },
  isDelivered: { nl: 'Bezorgd, niet geopend', en: 'Delivered, not opened' },
  isReturned: { nl: (why: string) => `Mail kwam terug: ${why}`, en: (why: string) => `Mail came back: ${why}` },
  isUnreachable: { nl: 'Geen e-mailadres en geen account', en: 'No email address and no account' },
  isNoMail: { nl: 'Geen e-mailadres, niet geopend', en: 'No email address, not opened' },

  parentOf: { nl: (names: string) => `Ouder van ${names}`, en: (names: string) => `Parent of ${names}` },
  call: { nl: 'Bellen:', en: 'Call:' },
  writeToOther: { nl: (name: string) => `Schrijf aan ${name}`, en: (name: string) => `Write to ${name}` },
  otherHasRead: { nl: (name: string) => `${name} heeft het geopend`, en: (name: string) => `${name} opened it` },
  letter: { nl: 'Brief printen', en: 'Print letter' },
  forSomebody: { nl: (name: string) => ` voor ${name}`, en: (name: string) => ` for ${name}` },
  enterAnswer: { nl: 'Antwoord invullen', en: 'Enter answer' },

  callList: { nl: 'Bellijst', en: 'Call list' },
  name: { nl: 'Naam', en: 'Name' },
  phones: { nl: 'Telefoon', en: 'Telephone' },
  called: { nl: 'Gebeld', en: 'Called' },
  callListNote: {
    nl: 'Print deze lijst, of bel vanaf uw telefoon. Gooi de print daarna weg: er staan gegevens van gezinnen op.',
    en: 'Print this list, or call from your telephone. Throw the print away afterwards: it has families’ details on it.',
  },
  letters: { nl: 'Brieven voor wie geen adres heeft', en: 'Letters for those without an address' },
  noLetters: {
    nl: 'Niemand heeft een brief nodig: iedereen heeft een e-mailadres of een account.',
    en: 'Nobody needs a letter: everybody has an email address or an account.',
  },
})
