import { catalogue } from '../../src/language.ts'

export const subdomainTexts = catalogue({
  intro: {
    nl: 'Hier vinden ouders en bezoekers de school op internet.',
    en: 'This is where parents and visitors find the school on the internet.',
  },
  warning: { nl: 'Wat er verandert', en: 'What changes' },
  leadsOn: {
    nl: 'Het oude adres verwijst een jaar lang door. Links in mails die al verstuurd zijn, blijven dus werken. Geen andere school kan het in die tijd krijgen.',
    en: 'The old address leads on for a year, so links in mails that were sent keep working. No other school can have it in that time.',
  },
  loggedIn: {
    nl: 'Wie ingelogd is, blijft dat. Een passkey werkt alleen op het adres waar hij gemaakt is: maak op het nieuwe adres een nieuwe. Inloggen via Microsoft of Google kan pas als het nieuwe adres ook daar is ingesteld.',
    en: 'Whoever is logged in stays so. A passkey works only at the address where it was made: make a new one at the new address. Logging in through Microsoft or Google works only when the new address is set up there too.',
  },
  printed: {
    nl: 'Op gedrukte brieven en in agenda’s die mensen volgen (iCal) staat nog het oude adres. Maak ze opnieuw voordat het jaar om is.',
    en: 'Printed letters and calendars that people follow (iCal) still have the old address. Make them anew before the year is over.',
  },
  subdomain: { nl: 'Adres op internet', en: 'Address on the internet' },
  hint: {
    nl: (domain: string) => `Het deel vóór .${domain}: kleine letters, cijfers en streepjes.`,
    en: (domain: string) => `The part before .${domain}: small letters, digits and hyphens.`,
  },
  change: { nl: 'Adres wijzigen', en: 'Change the address' },
  tooOften: {
    nl: 'Er verwijzen al drie oude adressen naar de school. Kies een daarvan, of wacht tot er een vervalt.',
    en: 'Three old addresses lead on to the school already. Choose one of those, or wait until one ends.',
  },
  formers: { nl: 'Verwijst door', en: 'Leads on' },
  until: { nl: (day: string) => `tot en met ${day}`, en: (day: string) => `until ${day}` },
  demo: {
    nl: 'Een proefschool houdt het adres dat zij heeft.',
    en: 'A trial school keeps the address that it has.',
  },
  moved: { nl: 'Het adres van de school is veranderd', en: 'The school’s address has changed' },
  movedTo: {
    nl: (host: string) => `De school staat nu op ${host}.`,
    en: (host: string) => `The school is now at ${host}.`,
  },
  done: { nl: 'Wat u net deed, is gelukt.', en: 'What you just did is done.' },
  goOn: { nl: 'Naar het nieuwe adres', en: 'To the new address' },
})
