import { catalogue } from '../../src/language.ts'

const both = (names: readonly string[], and: string) => names.join(` ${and} `)

export const householdTexts = catalogue({
  household: { nl: 'Uw gezin', en: 'Your family' },
  partner: { nl: 'Samen met', en: 'Together with' },
  seeDetails: { nl: 'Gegevens bekijken en wijzigen', en: 'See and change the details' },
  choices: { nl: 'Keuzes van uw gezin', en: 'Your family’s choices' },
  jointUse: { nl: 'Gezamenlijk gebruik', en: 'Joint use' },
  isOn: { nl: 'Aan', en: 'On' },
  isOff: { nl: 'Uit', en: 'Off' },
  onMeans: {
    nl: 'U ziet elkaars antwoorden en antwoordt als gezin. U kunt elkaars gegevens zien en wijzigen.',
    en: 'You see each other’s answers and answer as one family. You can see and change each other’s details.',
  },
  offMeans: {
    nl: 'Ieder antwoordt voor zich en ziet alleen de eigen gegevens. Gesprekken en betaalverzoeken blijven van u samen.',
    en: 'Each answers separately and sees only their own details. Conferences and payment requests stay yours together.',
  },
  ifOff: { nl: 'Wat er gebeurt als u het uitzet', en: 'What happens when you turn it off' },
  ifOffAnswers: {
    nl: 'Vanaf dan antwoordt ieder voor zich. Antwoorden die er al zijn, blijven van wie ze gaf.',
    en: 'From then on each answers separately. Answers given already stay with whoever gave them.',
  },
  ifOffDetails: {
    nl: 'U ziet elkaars gegevens niet meer en kunt ze niet meer wijzigen.',
    en: 'You no longer see each other’s details, and can no longer change them.',
  },
  ifOffContact: {
    nl: 'U krijgt allebei alle berichten: er is geen primair aanspreekpunt meer.',
    en: 'You both get all messages: there is no primary contact any more.',
  },
  ifOffJoint: {
    nl: 'Gesprekken en betaalverzoeken blijven van u samen.',
    en: 'Conferences and payment requests stay yours together.',
  },
  ifOffTold: {
    nl: (names: readonly string[]) => `U en ${both(names, 'en')} krijgen er allebei bericht van.`,
    en: (names: readonly string[]) => `You and ${both(names, 'and')} are both told.`,
  },
  ifOffBack: {
    nl: 'Weer aanzetten kan alleen als u het allebei wilt.',
    en: 'It can be turned on again only if you both want it.',
  },
  turnOff: { nl: 'Gezamenlijk gebruik uitzetten', en: 'Turn joint use off' },
  askOn: { nl: 'Vragen om het weer aan te zetten', en: 'Ask to turn it on again' },
  askOnMeans: {
    nl: (names: readonly string[]) =>
      `Het gaat pas aan als ${both(names, 'of')} het ook wil. U ziet dan weer elkaars antwoorden en gegevens.`,
    en: (names: readonly string[]) =>
      `It is turned on once ${both(names, 'or')} wants it too. You then see each other’s answers and details again.`,
  },
  asked: {
    nl: (names: readonly string[]) => `U hebt het gevraagd. Het gaat aan als ${both(names, 'of')} het ook wil.`,
    en: (names: readonly string[]) => `You have asked. It is turned on once ${both(names, 'or')} wants it too.`,
  },
  withdraw: { nl: 'Toch niet', en: 'Never mind' },
  isAsked: {
    nl: (names: readonly string[]) => `${both(names, 'of')} wil gezamenlijk gebruik weer aanzetten.`,
    en: (names: readonly string[]) => `${both(names, 'or')} wants to turn joint use on again.`,
  },
  agree: { nl: 'Ja, weer aanzetten', en: 'Yes, turn it on again' },
  refuse: { nl: 'Nee, uit laten', en: 'No, leave it off' },
  primaryContact: { nl: 'Primair aanspreekpunt', en: 'Primary contact' },
  contactMe: { nl: 'U', en: 'You' },
  contactNobody: { nl: 'Niemand: u krijgt allebei de berichten.', en: 'Nobody: you both get the messages.' },
  contactAsk: { nl: 'Wie krijgt de berichten aan alle ouders?', en: 'Who gets the messages to all parents?' },
  contactIsOther: {
    nl: (name: string) => `Nu krijgt alleen ${name} ze.`,
    en: (name: string) => `Now only ${name} gets them.`,
  },
  chooseMe: { nl: 'Alleen ik', en: 'Only me' },
  chooseMeHint: {
    nl: 'De ander krijgt ze dan niet meer in de mailbox.',
    en: 'The other then no longer gets them in the mailbox.',
  },
  chooseBoth: { nl: 'Wij allebei', en: 'Both of us' },
  partnersWrite: { nl: 'Berichten tussen u beiden', en: 'Messages between the two of you' },
  partnersAsk: {
    nl: (names: readonly string[]) => `Mogen u en ${both(names, 'en')} elkaar via Pleinpost schrijven?`,
    en: (names: readonly string[]) => `May you and ${both(names, 'and')} write to each other in Pleinpost?`,
  },
  yes: { nl: 'Ja', en: 'Yes' },
  no: { nl: 'Nee', en: 'No' },
  save: { nl: 'Bewaren', en: 'Save' },
  told: {
    nl: (names: readonly string[]) => `${both(names, 'en')} ${names.length > 1 ? 'krijgen' : 'krijgt'} er bericht van.`,
    en: (names: readonly string[]) => `${both(names, 'and')} ${names.length > 1 ? 'are' : 'is'} told.`,
  },
})
