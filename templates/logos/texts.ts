import { catalogue } from '../../src/language.ts'

export const logoTexts = catalogue({
  intro: {
    nl: 'Het logo staat in de bovenbalk, op de website van de school en in elke mail.',
    en: 'The logo stands in the top bar, on the school’s website and in every mail.',
  },
  now: { nl: 'Zo staat het er nu', en: 'What it is now' },
  logoOf: { nl: (school: string) => `Logo van ${school}`, en: (school: string) => `Logo of ${school}` },
  without: {
    nl: 'Nog geen logo: de eerste letter van de naam staat er.',
    en: 'No logo yet: the first letter of the name stands there.',
  },
  choose: { nl: 'Kies een logo', en: 'Choose a logo' },
  hint: {
    nl: 'Een PNG, JPEG, WebP of HEIC. Het staat op een witte achtergrond en houdt zijn vorm; liggend werkt het best.',
    en: 'A PNG, JPEG, WebP or HEIC. It stands on white and keeps its shape; a wide one works best.',
  },
  remove: { nl: 'Logo weghalen', en: 'Remove the logo' },
  none: { nl: 'Kies eerst een bestand.', en: 'Choose a file first.' },
  empty: { nl: 'Dit bestand is leeg. Kies een ander.', en: 'This file is empty. Choose another one.' },
  notAPicture: {
    nl: 'Dit is geen afbeelding die we kennen. Kies een PNG, JPEG, WebP of HEIC; een SVG kan niet.',
    en: 'This is no picture that we know. Choose a PNG, JPEG, WebP or HEIC; an SVG cannot be used.',
  },
  tooLarge: {
    nl: 'Dit bestand is te groot: meer dan 12 MB. Kies een kleiner bestand.',
    en: 'This file is too large: more than 12 MB. Choose a smaller one.',
  },
  tooManyPixels: {
    nl: 'Dit logo heeft te veel beeldpunten. Kies een kleiner bestand.',
    en: 'This logo has too many pixels. Choose a smaller one.',
  },
  tooSmall: {
    nl: 'Dit logo is te klein. Kies een bestand van minstens 32 beeldpunten hoog.',
    en: 'This logo is too small. Choose one of at least 32 pixels high.',
  },
  cutOff: {
    nl: 'Dit bestand is niet compleet. Kies het opnieuw.',
    en: 'This file is not complete. Choose it again.',
  },
  unreadable: {
    nl: 'We kunnen dit bestand niet openen. Maak er een PNG van, of kies een ander.',
    en: 'We cannot open this file. Make a PNG of it, or choose another.',
  },
  tooOften: {
    nl: 'Er zijn vandaag al veel logo’s geprobeerd. Probeer het morgen weer.',
    en: 'Many logos were tried today. Try again tomorrow.',
  },
})
