import { catalogue, type Text } from '../../src/language.ts'
import type { Failure } from '../../src/signon/signing-on.ts'

export const signOnTexts = catalogue({
  title: { nl: 'Inloggen met Microsoft of Google', en: 'Logging in with Microsoft or Google' },
  intro: {
    nl: 'Medewerkers loggen in met het account dat ze op school al hebben. Een wachtwoord of passkey van Pleinpost blijft ook werken.',
    en: 'Staff log in with the account that they have at school already. A Pleinpost password or passkey goes on working.',
  },
  label: { nl: 'Wat staat er op de knop?', en: 'What does the button say?' },
  labelHint: { nl: 'Bijvoorbeeld Microsoft of Google.', en: 'Such as Microsoft or Google.' },
  issuer: { nl: 'Adres van de aanbieder (issuer)', en: 'Address of the provider (issuer)' },
  issuerHint: {
    nl: 'Microsoft: https://login.microsoftonline.com/<uw tenant-id>/v2.0. Google: https://accounts.google.com',
    en: 'Microsoft: https://login.microsoftonline.com/<your tenant id>/v2.0. Google: https://accounts.google.com',
  },
  client: { nl: 'Client-ID', en: 'Client ID' },
  secret: { nl: 'Clientgeheim', en: 'Client secret' },
  secretKept: {
    nl: 'Er is een geheim bewaard. Laat dit leeg om het te houden.',
    en: 'A secret is kept. Leave this empty to keep it.',
  },
  domain: { nl: 'Domein van de schooladressen', en: 'Domain of the school’s addresses' },
  domainHint: {
    nl: 'Bijvoorbeeld deregenboog.nl. Alleen accounts van dit domein komen dan binnen.',
    en: 'Such as deregenboog.nl. Only accounts of this domain then come in.',
  },
  secondStep: { nl: 'De aanbieder vraagt zelf om een tweede stap', en: 'The provider asks for a second step itself' },
  secondStepHint: {
    nl: 'Zet dit aan als inloggen daar altijd met een code of app gaat. Dan vragen wij niet nog eens.',
    en: 'Turn this on when logging in there always takes a code or an app. Then we do not ask again.',
  },
  register: {
    nl: 'Vul bij de aanbieder dit adres in als redirect-URI:',
    en: 'Enter this address as the redirect URI with the provider:',
  },
  remove: { nl: 'Niet meer zo inloggen', en: 'No longer log in this way' },
  removeNote: {
    nl: 'Wie geen wachtwoord of passkey heeft, kiest er een met "Wachtwoord vergeten".',
    en: 'Whoever has no password or passkey chooses one by "Forgot password".',
  },
  signOnWith: { nl: (label: string) => `Inloggen met ${label}`, en: (label: string) => `Log in with ${label}` },
  forStaff: { nl: 'Voor medewerkers', en: 'For staff' },
  failed: { nl: 'Inloggen is niet gelukt', en: 'Logging in did not work' },
  again: { nl: 'Probeer het opnieuw', en: 'Try again' },
  otherwise: { nl: 'Anders inloggen', en: 'Log in another way' },
})

export const failureTexts = catalogue({
  cancelled: {
    nl: 'Het inloggen bij de aanbieder is afgebroken.',
    en: 'Logging in with the provider was broken off.',
  },
  stale: {
    nl: 'Dit duurde te lang, of begon in een ander venster. Begin opnieuw.',
    en: 'This took too long, or began in another window. Begin again.',
  },
  unreachable: {
    nl: 'De aanbieder antwoordt niet. Probeer het straks weer, of log anders in.',
    en: 'The provider does not answer. Try again in a moment, or log in another way.',
  },
  untrusted: {
    nl: 'We kregen een antwoord dat we niet vertrouwen. Begin opnieuw; lukt het weer niet, vraag dan de beheerder.',
    en: 'We got an answer that we do not trust. Begin again; should it fail once more, ask the administrator.',
  },
  stranger: {
    nl: 'Met dit account bent u hier niet bekend als medewerker. Vraag de beheerder of uw schooladres klopt.',
    en: 'With this account you are not known here as staff. Ask the administrator whether your school address is right.',
  },
} satisfies Record<Failure, Text>)

export const signOnProblems = catalogue({
  noIssuer: {
    nl: 'Vul een volledig adres in dat met https:// begint.',
    en: 'Enter a whole address that begins with https://.',
  },
  forAnyone: {
    nl: 'Dit adres is van alle scholen samen. Neem dat met het tenant-id van uw school.',
    en: 'This address is of all schools together. Take the one with your school’s tenant id.',
  },
  noAnswer: {
    nl: 'Op dit adres antwoordt geen aanbieder. Kijk het na.',
    en: 'No provider answers at this address. Check it.',
  },
  secretNeeded: { nl: 'Vul het geheim in.', en: 'Enter the secret.' },
  noDomain: { nl: 'Vul een domein in, zoals deregenboog.nl.', en: 'Enter a domain, such as deregenboog.nl.' },
  domainNeeded: {
    nl: 'Bij Google is een domein nodig: anders komt elk Google-account in aanmerking.',
    en: 'With Google a domain is needed: else any Google account would be considered.',
  },
})
