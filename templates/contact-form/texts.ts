import type { LetterState, Suspicion } from '../../src/contact-form/schema.ts'
import { catalogue, type Text } from '../../src/language.ts'

export const letterTexts = catalogue({
  title: { nl: 'Berichten van bezoekers', en: 'Messages from visitors' },
  website: { nl: 'Website', en: 'Website' },
  write: { nl: 'Schrijf de school', en: 'Write to the school' },
  name: { nl: 'Uw naam', en: 'Your name' },
  email: { nl: 'Uw e-mailadres', en: 'Your email address' },
  emailHint: { nl: 'Alleen om u te antwoorden.', en: 'Only to answer you.' },
  phone: { nl: 'Uw telefoonnummer', en: 'Your telephone number' },
  body: { nl: 'Uw bericht', en: 'Your message' },
  leaveEmpty: { nl: 'Laat dit veld leeg', en: 'Leave this field empty' },
  kept: {
    nl: 'Uw bericht gaat alleen naar de school, die het na een jaar weggooit.',
    en: 'Your message goes to the school alone, which throws it away after a year.',
  },
  send: { nl: 'Verstuur aan de school', en: 'Send to the school' },
  sent: { nl: 'Verstuurd', en: 'Sent' },
  sentAbout: {
    nl: 'De school heeft uw bericht, en antwoordt op het e-mailadres dat u opgaf.',
    en: 'The school has your message, and answers to the email address that you gave.',
  },
  toHome: { nl: 'Naar de startpagina', en: 'To the home page' },
  tooMany: {
    nl: 'Er kwamen net heel veel berichten binnen. Uw tekst staat er nog: probeer het over een uur, of bel de school.',
    en: 'A great many messages came in just now. Your text is still here: try again in an hour, or call the school.',
  },
  none: { nl: 'Hier staat niets.', en: 'There is nothing here.' },
  answer: { nl: 'Antwoorden', en: 'Answer' },
  done: { nl: 'Afgehandeld', en: 'Settled' },
  notDone: { nl: 'Weer openzetten', en: 'Open again' },
  isReal: { nl: 'Dit is een echt bericht', en: 'This is a real message' },
  remove: { nl: 'Weggooien', en: 'Throw away' },
  readers: { nl: 'Wie krijgt een mail', en: 'Who gets a mail' },
  readersAbout: {
    nl: 'Kiest u niemand, dan krijgt iedereen een mail die de website mag maken.',
    en: 'If you choose nobody, everybody who may make the website gets a mail.',
  },
  save: { nl: 'Bewaren', en: 'Save' },
  why: { nl: 'Verdacht omdat:', en: 'Suspect because:' },
})

export const stateTexts: Readonly<Record<LetterState, Text>> = {
  new: { nl: 'Nieuw', en: 'New' },
  suspect: { nl: 'Verdacht', en: 'Suspect' },
  done: { nl: 'Afgehandeld', en: 'Settled' },
}

export const suspicionTexts: Readonly<Record<Suspicion, Text>> = {
  trap: { nl: 'een veld is ingevuld dat mensen niet zien', en: 'a field was filled in that people do not see' },
  fast: {
    nl: 'het is sneller verstuurd dan iemand typt, of pas na een dag',
    en: 'it was sent faster than anybody types, or after a day',
  },
  links: { nl: 'er staan veel links in', en: 'there are many links in it' },
  many: { nl: 'er kwamen er veel van één plek', en: 'many came from one place' },
}
