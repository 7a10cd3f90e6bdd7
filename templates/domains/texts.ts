import { catalogue } from '../../src/language.ts'

export const domainTexts = catalogue({
  title: { nl: 'Eigen domeinnaam', en: 'Own domain name' },
  about: { nl: 'Uw website op een adres van uzelf', en: 'Your website at an address of your own' },
  intro: {
    nl: 'Bezoekers vinden de website dan ook op een adres van uzelf. Zoekmachines noemen vanaf dan dat adres.',
    en: 'Visitors then find the website at an address of your own too. Search engines name that address from then on.',
  },
  name: { nl: 'Domeinnaam', en: 'Domain name' },
  nameHint: { nl: 'Bijvoorbeeld www.onzeschool.nl', en: 'For example www.ourschool.nl' },
  check: { nl: 'Controleren en toevoegen', en: 'Check and add' },
  proofTitle: { nl: 'Zo laat u zien dat de naam van u is', en: 'How you show that the name is yours' },
  proof: {
    nl: 'Zet bij wie uw domeinnaam beheert dit record in DNS, wacht een kwartier, en druk weer op de knop.',
    en: 'Put this record in DNS where your domain name is kept, wait a quarter of an hour, and press the button again.',
  },
  recordName: { nl: 'Naam (TXT)', en: 'Name (TXT)' },
  recordText: { nl: 'Tekst', en: 'Text' },
  pointTitle: { nl: 'En zo komt de naam hier uit', en: 'And how the name leads here' },
  point: {
    nl: (host: string) =>
      `Zet daar ook een CNAME van uw domeinnaam naar ${host}. De beheerder van Pleinpost zorgt voor het certificaat.`,
    en: (host: string) =>
      `Also put a CNAME there from your domain name to ${host}. The operator of Pleinpost takes care of the certificate.`,
  },
  yours: { nl: 'Uw domeinnamen', en: 'Your domain names' },
  none: { nl: 'U hebt er nog geen.', en: 'You have none yet.' },
  remove: { nl: 'Weghalen', en: 'Remove' },
  removeNamed: { nl: (host: string) => `Weghalen: ${host}`, en: (host: string) => `Remove: ${host}` },
  notAName: {
    nl: 'Dit is geen domeinnaam van uzelf. Typ hem zoals www.onzeschool.nl.',
    en: 'This is no domain name of your own. Type it like www.ourschool.nl.',
  },
  notProven: {
    nl: 'Het record staat nog niet in DNS. Hieronder ziet u wat erin moet.',
    en: 'The record is not in DNS yet. Below you see what must be in it.',
  },
  notAsked: {
    nl: 'We konden DNS nu niet vragen. Probeer het over een minuut weer.',
    en: 'We could not ask DNS just now. Try again in a minute.',
  },
  taken: { nl: 'Een andere school gebruikt deze naam al.', en: 'Another school uses this name already.' },
  tooMany: {
    nl: 'U hebt al drie domeinnamen. Haal er eerst een weg.',
    en: 'You have three domain names already. Remove one first.',
  },
  demo: { nl: 'Een proefschool heeft geen eigen domeinnaam.', en: 'A demo school has no domain name of its own.' },
})
