import { catalogue } from '../../src/language.ts'

/** Following the calendar in another program. */
export const feedTexts = catalogue({
  title: { nl: 'Kalender op uw telefoon', en: 'Calendar on your phone' },
  about: {
    nl: 'Volg de kalender in Outlook, Google of Apple. Wat er verandert, verschijnt daar vanzelf, meestal binnen een dag.',
    en: 'Follow the calendar in Outlook, Google or Apple. What changes appears there by itself, mostly within a day.',
  },
  secret: {
    nl: 'Een eigen adres is geheim: wie het heeft, kan uw kalender lezen. Geef het aan niemand. Maak een nieuw adres als het toch bekend werd; het oude werkt dan niet meer. Uitloggen of een nieuw wachtwoord verandert het adres niet.',
    en: 'An address of your own is secret: whoever has it can read your calendar. Give it to nobody. Make a new address if it did become known; the old one then stops working. Logging out or a new password does not change the address.',
  },
  all: { nl: 'Alles in uw kalender', en: 'Everything in your calendar' },
  public: { nl: 'Wat bezoekers zien', en: 'What visitors see' },
  publicAbout: { nl: 'Dit adres is van de school en niet geheim.', en: 'This address is the school’s and not secret.' },
  address: { nl: 'Adres', en: 'Address' },
  open: { nl: 'Openen in uw kalender', en: 'Open in your calendar' },
  google: { nl: 'Toevoegen aan Google', en: 'Add to Google' },
  make: { nl: 'Adres maken', en: 'Make an address' },
  renew: { nl: 'Nieuw adres', en: 'New address' },
  change: { nl: 'Nieuw adres of stoppen', en: 'New address, or stop' },
  changeHint: {
    nl: 'Het adres hierboven werkt daarna niet meer: elke telefoon en computer die het volgt, wordt leeg, tot u er een nieuw adres invult.',
    en: 'The address above then stops working: every phone and computer that follows it becomes empty, until you enter a new address there.',
  },
  maken: { nl: 'Het adres is gemaakt.', en: 'The address is made.' },
  stoppen: { nl: 'Het adres werkt niet meer.', en: 'The address does not work any more.' },
  stop: { nl: 'Stoppen', en: 'Stop' },
  ofWhat: {
    nl: (what: string, name: string) => `${what}: ${name}`,
    en: (what: string, name: string) => `${what}: ${name}`,
  },
})
