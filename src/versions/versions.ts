import type { Text } from '../language.ts'

export type Version = { name: string; on: string; news: readonly Text[] }
export type KnownFault = { since: string; what: Text }

/** What changed for whoever uses it, the newest first (B8). A change that people notice adds its line here. */
export const versions: readonly Version[] = [
  {
    name: '0.2',
    on: '2026-11-24',
    news: [
      {
        nl: 'U meldt uw kind in drie tikken ziek of te laat, vraagt verlof aan met een bijlage, en leest het besluit in de app.',
        en: 'You report your child ill or late in three taps, ask for leave with an attachment, and read the decision in the app.',
      },
      {
        nl: 'Bij een activiteit in de kalender staan nu ook bijlagen, en een bericht zet u op de kalender terwijl u het schrijft.',
        en: 'An event in the calendar can have attachments now, and you put a message on the calendar while you write it.',
      },
      {
        nl: 'Een school meldt zichzelf aan en probeert Pleinpost drie maanden gratis.',
        en: 'A school signs itself up, and tries Pleinpost for free for three months.',
      },
      {
        nl: 'Wie wil rondkijken, maakt met één druk een eigen proefschool, die na 14 dagen weer weg is.',
        en: 'Whoever wants to look around makes a trial school of their own in one press, which is gone after 14 days.',
      },
      {
        nl: 'U vindt uw school terwijl u haar naam of plaats typt, en u kunt ook inloggen zonder het adres van de school te kennen.',
        en: 'You find your school while you type its name or town, and you can log in too without knowing the school’s address.',
      },
      {
        nl: 'Leerlingen loggen in met een gebruikersnaam en drie woorden; de leerkracht drukt de kaartjes af.',
        en: 'Pupils log in with a user name and three words; the teacher prints the cards.',
      },
      {
        nl: 'U logt ook in met een passkey: uw vingerafdruk, uw gezicht of de code van uw apparaat.',
        en: 'You can also log in with a passkey: your fingerprint, your face or your device’s code.',
      },
      {
        nl: 'De gebruikerslijst en de adreslijst laten zien wie er in de klas zit en wie er werkt; bij Mijn gegevens ziet u hoe anderen u zien.',
        en: 'The user list and the address list show who is in the class and who works here; My details shows how others see you.',
      },
      {
        nl: 'Wachtwoord of gebruikersnaam vergeten? U vraagt zelf een mail aan.',
        en: 'Forgot your password or user name? You ask for a mail yourself.',
      },
      {
        nl: 'De school stelt zelf in hoe zij heet, welke talen zij gebruikt en welke onderdelen aan staan.',
        en: 'The school itself sets its name, its languages and which parts are on.',
      },
      {
        nl: 'De school kan haar eigen logo laten zien, en haar adres op internet wijzigen; het oude adres verwijst een jaar lang door.',
        en: 'The school can show its own logo, and change its web address; the old one leads on for a year.',
      },
      {
        nl: 'De administratie drukt een introductiebrief voor alle ouders af, en haalt op wat ouders zelf wijzigden.',
        en: 'The office prints an introduction letter for all parents, and fetches what parents changed themselves.',
      },
      {
        nl: 'Rechtsonder, of onder aan de pagina op een telefoon, staat een knop voor feedback aan de makers.',
        en: 'Bottom right, or at the foot of the page on a phone, is a button for feedback to the makers.',
      },
    ],
  },
  {
    name: '0.1',
    on: '2026-11-20',
    news: [
      {
        nl: 'Berichten met vragen: ouders antwoorden per kind, en de school ziet meteen hoeveel.',
        en: 'Messages with questions: parents answer per child, and the school sees at once how many.',
      },
      {
        nl: 'De administratie leest leerlingen, groepen en ouders in uit EDEXML en CSV, met vooraf een overzicht van wat er verandert.',
        en: 'The office reads pupils, groups and parents from EDEXML and CSV, with a list of what will change beforehand.',
      },
      {
        nl: 'Mail per bericht, of tweemaal per dag samengevat.',
        en: 'Mail for each message, or summed up twice a day.',
      },
    ],
  },
]

/** What we know does not work as it should; whoever mends it takes its line away. */
export const knownFaults: readonly KnownFault[] = [
  {
    since: '0.1',
    what: {
      nl: 'Wat u typt terwijl er geen verbinding is, wordt niet vanzelf verstuurd als die terugkomt.',
      en: 'What you type while there is no connection is not sent by itself when it comes back.',
    },
  },
]
