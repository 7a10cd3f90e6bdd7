import { catalogue, listed } from '../../src/language.ts'

/** What stands on paper around a message. */
export const letterTexts = catalogue({
  title: { nl: (school: string) => `Bericht van ${school}`, en: (school: string) => `Message of ${school}` },
  dear: { nl: (name: string) => `Beste ${name},`, en: (name: string) => `Dear ${name},` },
  why: {
    nl: (day: string) =>
      `Dit bericht stuurden wij op ${day}. Wij weten niet of u het gezien hebt, dus krijgt u het op papier.`,
    en: (day: string) => `We sent this message on ${day}. We do not know whether you saw it, so you get it on paper.`,
  },
  attached: {
    nl: (names: readonly string[]) =>
      `Hierbij horen bestanden die niet op papier staan: ${listed(names, 'nl')}. U kunt ze vragen aan de administratie.`,
    en: (names: readonly string[]) =>
      `Files belong to this that are not on paper: ${listed(names, 'en')}. You can ask the office for them.`,
  },
  account: {
    nl: (address: string) =>
      `Voortaan zelf lezen en antwoorden? Maak een account: richt de camera van uw telefoon op de vierkante code, of ga naar ${address} en typ uw code.`,
    en: (address: string) =>
      `Would you like to read and answer yourself? Make an account: point your telephone’s camera at the square code, or go to ${address} and type your code.`,
  },
  askForCode: {
    nl: 'Voortaan zelf lezen en antwoorden? Vraag de administratie om een code voor een account.',
    en: 'Would you like to read and answer yourself? Ask the office for a code for an account.',
  },
  until: {
    nl: (day: string) => `Werkt tot en met ${day}, één keer.`,
    en: (day: string) => `Works until ${day}, once.`,
  },
  square: { nl: (name: string) => `Vierkante code voor ${name}`, en: (name: string) => `Square code for ${name}` },
  asked: {
    nl: 'Bij dit bericht horen vragen. Vul ze hieronder in en geef deze brief mee aan uw kind, of bel of mail ons uw antwoord.',
    en: 'This message asks something. Fill it in below and give this letter to your child, or call or mail us your answer.',
  },
  before: {
    nl: (deadline: string) => `Antwoord graag ${deadline}.`,
    en: (deadline: string) => `Please answer ${deadline}.`,
  },
  about: { nl: (name: string) => `Over ${name}:`, en: (name: string) => `About ${name}:` },
  mayBeLeftOut: { nl: '(hoeft niet)', en: '(optional)' },
  onlyIf: {
    nl: (place: number, value: string) => `(alleen bij ${value} op vraag ${place})`,
    en: (place: number, value: string) => `(only with ${value} at question ${place})`,
  },
  howMany: { nl: 'Aantal plaatsen:', en: 'Number of places:' },
  signName: { nl: 'Naam:', en: 'Name:' },
  sign: { nl: 'Datum en handtekening:', en: 'Date and signature:' },
  fileOnSite: {
    nl: 'Hier wordt een bestand gevraagd. Geef het op papier mee, of zet het op de site.',
    en: 'A file is asked for here. Give it along on paper, or put it on the site.',
  },
})
