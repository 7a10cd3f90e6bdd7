import { catalogue } from '../../src/language.ts'

export const movingTexts = catalogue({
  title: { nl: 'Verhuizen', en: 'Moving' },
  about: { nl: 'De school meenemen naar een andere server', en: 'Taking the school to another server' },
  intro: {
    nl: 'De beheerder van Pleinpost kan alles van uw school meenemen naar een andere server: mensen, groepen, berichten, foto’s en bestanden. Dat kan alleen als u het hier goed vindt.',
    en: 'The operator of Pleinpost can take everything of your school to another server: people, groups, messages, photos and files. That is possible only if you agree here.',
  },
  who: {
    nl: 'U krijgt zelf geen bestand: daarin staat ook wat anderen elkaar schreven.',
    en: 'You get no file yourself: it also holds what others wrote to each other.',
  },
  stays: {
    nl: 'Wat niet meegaat: iedereen logt opnieuw in, wie een tweede stap heeft stelt die opnieuw in, meldingen op telefoons gaan opnieuw aan, en het wachtwoord van inloggen via Microsoft of Google vult u weer in.',
    en: 'What does not go along: everybody logs in again, whoever has a second step sets it up again, notifications on telephones are turned on again, and the secret of logging in through Microsoft or Google is typed again.',
  },
  agree: { nl: 'Ik vind het goed, drie dagen lang', en: 'I agree, for three days' },
  agreedUntil: { nl: 'De beheerder mag de school meenemen tot', en: 'The operator may take the school until' },
  takeBack: { nl: 'Toch niet', en: 'Take that back' },
  demo: { nl: 'Een proefschool verhuist niet.', en: 'A demo school does not move.' },
  pollsOpen: {
    nl: 'Er loopt nog een anonieme poll of enquête. Sluit die eerst.',
    en: 'An anonymous poll or survey is still open. Close it first.',
  },
  owing: {
    nl: 'Er moeten nog mails de deur uit. Probeer het over enkele minuten weer; wat op iemands stille uren of werktijden wacht, gaat daarna.',
    en: 'Mails are still to be sent. Try again in some minutes; what waits for somebody’s quiet or working hours goes after these.',
  },
  noArchive: { nl: 'Dat is geen archief van een school.', en: 'That is no archive of a school.' },
  another: {
    nl: 'Van deze school is een ander archief half aangekomen. Breek dat eerst af.',
    en: 'Another archive of this school has half arrived. Break that off first.',
  },
  isHere: { nl: 'Deze school is hier al.', en: 'This school is here already.' },
  taken: { nl: 'Een andere school heeft dit adres.', en: 'Another school has this address.' },
  noSubdomain: { nl: 'Zo kan een adres niet heten.', en: 'No address can be called that.' },
  otherProgram: {
    nl: 'Het archief is van een andere versie van Pleinpost. Breng beide eerst op dezelfde.',
    en: 'The archive is of another version of Pleinpost. Bring both to the same one first.',
  },
  notWhole: { nl: 'Nog niet alles is aangekomen.', en: 'Not everything has arrived yet.' },
})
