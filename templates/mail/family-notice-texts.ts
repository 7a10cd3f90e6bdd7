import { catalogue } from '../../src/language.ts'
import type { Changed } from '../../src/notifications/notice.ts'

const whatInDutch: Record<Changed, string> = {
  contacts: 'uw telefoonnummers, adressen of extra mailadressen',
  photo: 'uw foto',
  mail: 'of u mail krijgt',
}
const whatInEnglish: Record<Changed, string> = {
  contacts: 'your telephone numbers, addresses or further email addresses',
  photo: 'your photo',
  mail: 'whether you get mail',
}

/** What a partner decided, told to the other: what it is, and what follows. */
export const familyNoticeTexts = catalogue({
  jointUseOn: { nl: 'Gezamenlijk gebruik staat aan', en: 'Joint use is on' },
  jointUseOff: { nl: 'Gezamenlijk gebruik staat uit', en: 'Joint use is off' },
  ended: {
    nl: (by: string) => `${by} heeft gezamenlijk gebruik uitgezet.`,
    en: (by: string) => `${by} has turned joint use off.`,
  },
  youEnded: { nl: 'U hebt gezamenlijk gebruik uitgezet.', en: 'You have turned joint use off.' },
  agreed: {
    nl: (by: string) => `${by} wil het ook: gezamenlijk gebruik staat weer aan.`,
    en: (by: string) => `${by} wants it too: joint use is on again.`,
  },
  youAgreed: {
    nl: 'U wilt het allebei: gezamenlijk gebruik staat weer aan.',
    en: 'You both want it: joint use is on again.',
  },
  shared: {
    nl: 'U ziet elkaars antwoorden en antwoordt als gezin. U kunt elkaars gegevens zien en wijzigen.',
    en: 'You see each other’s answers and answer as one family. You can see and change each other’s details.',
  },
  apart: {
    nl: 'Vanaf nu antwoordt ieder voor zich, en ziet ieder alleen de eigen gegevens. U krijgt allebei alle berichten. Gesprekken en betaalverzoeken blijven van u samen.',
    en: 'From now on each answers separately and sees only their own details. You both get all messages. Conferences and payment requests stay yours together.',
  },
  jointUseAsked: {
    nl: (by: string) => `${by} vraagt om gezamenlijk gebruik`,
    en: (by: string) => `${by} asks for joint use`,
  },
  asks: {
    nl: (by: string) => `${by} wil gezamenlijk gebruik weer aanzetten.`,
    en: (by: string) => `${by} wants to turn joint use on again.`,
  },
  yourChoice: {
    nl: 'Dat gebeurt alleen als u het ook wilt. U kiest het bij Mijn gegevens.',
    en: 'That happens only if you want it too. You choose it under My details.',
  },
  primaryContact: { nl: 'Primair aanspreekpunt gewijzigd', en: 'Primary contact changed' },
  onlyOther: {
    nl: (by: string) =>
      `${by} is nu het primaire aanspreekpunt. Berichten aan alle ouders komen alleen bij ${by}, en niet meer bij u.`,
    en: (by: string) =>
      `${by} is the primary contact now. Messages to all parents go to ${by} only, and no longer to you.`,
  },
  both: {
    nl: (by: string) => `${by} heeft gekozen dat u weer allebei de berichten aan alle ouders krijgt.`,
    en: (by: string) => `${by} has chosen that you both get the messages to all parents again.`,
  },
  partnersWrite: { nl: 'Berichten tussen u en de andere ouder', en: 'Messages between you and the other parent' },
  mayWrite: {
    nl: (by: string) => `${by} heeft berichten tussen u beiden weer toegestaan.`,
    en: (by: string) => `${by} has allowed messages between the two of you again.`,
  },
  mayNotWrite: {
    nl: (by: string) => `${by} heeft berichten tussen u beiden uitgezet. U kunt elkaar hier niet meer schrijven.`,
    en: (by: string) =>
      `${by} has turned off messages between the two of you. You can no longer write to each other here.`,
  },
  detailsChanged: {
    nl: (by: string) => `${by} heeft uw gegevens gewijzigd`,
    en: (by: string) => `${by} has changed your details`,
  },
  changed: {
    nl: (what: Changed) => `Het gaat om ${whatInDutch[what]}.`,
    en: (what: Changed) => `It concerns ${whatInEnglish[what]}.`,
  },
  notRight: {
    nl: 'Klopt er iets niet? U kunt het zelf weer wijzigen. Zolang gezamenlijk gebruik aan staat, kunt u elkaars gegevens wijzigen.',
    en: 'Is something not right? You can change it back yourself. While joint use is on, you can change each other’s details.',
  },
  toDetails: { nl: 'Naar Mijn gegevens', en: 'To My details' },
})
