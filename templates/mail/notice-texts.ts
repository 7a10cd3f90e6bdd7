import { catalogue } from '../../src/language.ts'

export const noticeTexts = catalogue({
  why: {
    nl: (school: string) => `U krijgt deze mail omdat u bij ${school} bekend bent.`,
    en: (school: string) => `You get this mail because ${school} knows you.`,
  },
  informationTitle: { nl: 'Informatie over uw kind', en: 'Information about your child' },
  informationAnswered: {
    nl: 'Een ouder zonder gezag heeft de school om informatie over uw kind gevraagd. De school heeft dat verzoek beantwoord.',
    en: 'A parent without custody asked the school for information about your child. The school answered that request.',
  },
  informationAsk: {
    nl: 'Wilt u weten wat er is gevraagd en geantwoord? Neem dan contact op met de school.',
    en: 'Would you like to know what was asked and answered? Please contact the school.',
  },
  siteLetterTitle: {
    nl: (name: string) => `${name} schreef via de website`,
    en: (name: string) => `${name} wrote on the website`,
  },
  siteLetter: {
    nl: 'Antwoordt u op deze mail, dan gaat uw antwoord rechtstreeks naar wie het schreef.',
    en: 'If you answer this mail, your answer goes straight to whoever wrote it.',
  },
  siteLetterOpen: { nl: 'Lees het bericht', en: 'Read the message' },
  pollTitle: { nl: (title: string) => `Wat vindt u? ${title}`, en: (title: string) => `What do you think? ${title}` },
  pollClosingTitle: {
    nl: (title: string) => `U kunt nog meedoen: ${title}`,
    en: (title: string) => `You can still take part: ${title}`,
  },
  pollAsked: { nl: 'De school vraagt u om mee te doen.', en: 'The school asks you to take part.' },
  pollUnnamed: {
    nl: 'Het is anoniem: niemand kan zien wat u antwoordt.',
    en: 'It is anonymous: nobody can see what you answer.',
  },
  pollNotYet: {
    nl: 'U deed nog niet mee. Het hoeft niet, het kan nog wel.',
    en: 'You have not taken part yet. You need not, but you still can.',
  },
  pollUntil: { nl: (moment: string) => `Het kan tot ${moment}.`, en: (moment: string) => `You can until ${moment}.` },
  pollOpen: { nl: 'Meedoen', en: 'Take part' },
  consentTitle: { nl: 'Foto’s van uw kind: u denkt er verschillend over', en: 'Pictures of your child: you differ' },
  consentDiffers: {
    nl: (child: string) => `Over foto’s van ${child} zegt de ene ouder ja en de andere nee.`,
    en: (child: string) => `On pictures of ${child}, one parent says yes and the other says no.`,
  },
  consentNoHolds: {
    nl: 'Dan geldt nee: de school laat daar geen foto’s zien. Allebei kunt u uw antwoord altijd veranderen.',
    en: 'Then no holds: the school shows no pictures there. Both of you can change your answer at any time.',
  },
  consentOpen: { nl: 'Bekijk wie wat zei', en: 'See who said what' },
  invitationTitle: {
    nl: (firstName: string, school: string) => `${firstName}, maak uw account voor ${school}`,
    en: (firstName: string, school: string) => `${firstName}, make your account for ${school}`,
  },
  invited: {
    nl: (school: string) =>
      `${school} gebruikt Pleinpost voor berichten, vragen en de kalender. Daar hoort een eigen account bij.`,
    en: (school: string) =>
      `${school} uses Pleinpost for messages, questions and the calendar. You need an account of your own.`,
  },
  invitationHow: {
    nl: 'Met de knop kiest u zelf een gebruikersnaam en een wachtwoord. De knop is alleen voor u.',
    en: 'The button lets you choose a user name and a password. It is for you alone.',
  },
  invitationLasts: {
    nl: (day: string) => `De knop werkt tot en met ${day}, en één keer.`,
    en: (day: string) => `The button works until ${day}, and once.`,
  },
  makeAccount: { nl: 'Account maken', en: 'Make an account' },
  invitationAskedTitle: {
    nl: (name: string) => `${name} vraagt om een nieuwe uitnodiging`,
    en: (name: string) => `${name} asks for a new invitation`,
  },
  invitationAsked: {
    nl: (name: string) =>
      `${name} wilde een account maken, maar de uitnodiging werkte niet meer. U kunt een nieuwe sturen.`,
    en: (name: string) =>
      `${name} wanted to make an account, but the invitation no longer worked. You can send a new one.`,
  },
  openInvitations: { nl: 'Open de uitnodigingen', en: 'Open the invitations' },
  passwordTitle: {
    nl: (school: string) => `Nieuw wachtwoord voor ${school}`,
    en: (school: string) => `New password for ${school}`,
  },
  passwordAsked: {
    nl: 'Er is gevraagd om een nieuw wachtwoord voor uw account.',
    en: 'A new password for your account was asked for.',
  },
  passwordLasts: { nl: 'De knop werkt een uur, en één keer.', en: 'The button works for an hour, and once.' },
  passwordNotYou: {
    nl: 'Was u dit niet? Dan hoeft u niets te doen: uw wachtwoord blijft zoals het is.',
    en: 'Was this not you? Then you need do nothing: your password stays as it is.',
  },
  draftTitle: { nl: 'Uw ingeplande bericht is niet verstuurd', en: 'Your planned message was not sent' },
  draftRight: {
    nl: 'Op het moment van versturen mocht u geen berichten meer versturen.',
    en: 'When it was to be sent, you were no longer allowed to send messages.',
  },
  draftReadOnly: {
    nl: 'De proefperiode van de school is voorbij. Er kan nu niets verstuurd worden.',
    en: 'The school’s trial is over. Nothing can be sent now.',
  },
  draftLetter: {
    nl: 'Er klopt iets niet meer, bijvoorbeeld de ontvangers of de dag waarop het antwoord binnen moet zijn.',
    en: 'Something is not right any more, for example its recipients or the day by which to answer.',
  },
  draftKept: {
    nl: 'Het bericht staat weer bij uw concepten. Er is niets verloren gegaan.',
    en: 'The message is among your drafts again. Nothing was lost.',
  },
  draftOpen: { nl: 'Open het concept', en: 'Open the draft' },
  placeTitle: {
    nl: (subject: string) => `U hebt nu een plaats: ${subject}`,
    en: (subject: string) => `You have a place now: ${subject}`,
  },
  placeCameFree: {
    nl: 'Er kwam een plaats vrij, en u stond op de wachtlijst.',
    en: 'A place came free, and you were on the waiting list.',
  },
  placeOfYours: {
    nl: (n: number) => (n === 1 ? 'U hebt nu 1 plaats.' : `U hebt nu ${n} plaatsen.`),
    en: (n: number) => (n === 1 ? 'You have 1 place now.' : `You have ${n} places now.`),
  },
  placeOfChild: {
    nl: (n: number) => (n === 1 ? 'Uw kind heeft nu 1 plaats.' : `Voor uw kind zijn er nu ${n} plaatsen.`),
    en: (n: number) => (n === 1 ? 'Your child has 1 place now.' : `Your child has ${n} places now.`),
  },
  placeGiveBack: {
    nl: 'Komt het niet meer uit? Wijzig dan uw antwoord. De plaats gaat dan naar wie er nog wacht.',
    en: 'Does it not suit you any more? Then change your answer. The place goes to whoever still waits.',
  },
  placeOpen: { nl: 'Open het bericht', en: 'Open the message' },
  reportedTitle: { nl: 'Een ouder heeft een bericht gemeld', en: 'A parent reported a message' },
  reported: {
    nl: 'Een ouder heeft de directie een bericht van een andere ouder laten zien. U leest het in Pleinpost.',
    en: 'A parent showed a message from another parent to the school’s management. You read it in Pleinpost.',
  },
  reportsOpen: { nl: 'Open de gemelde berichten', en: 'Open the reported messages' },
  trialTitle: {
    nl: (school: string, days: number) =>
      `De proefperiode van ${school} loopt over ${days} ${days === 1 ? 'dag' : 'dagen'} af`,
    en: (school: string, days: number) => `The trial of ${school} ends in ${days} ${days === 1 ? 'day' : 'days'}`,
  },
  trialLast: {
    nl: (last: string) => `U kunt Pleinpost gratis gebruiken tot en met ${last}.`,
    en: (last: string) => `You can use Pleinpost for free up to and including ${last}.`,
  },
  trialThen: {
    nl: 'Daarna kan iedereen alles nog lezen, maar niets meer wijzigen of versturen.',
    en: 'After that everybody can still read everything, but change or send nothing any more.',
  },
  trialKept: {
    nl: 'Er wordt 90 dagen lang niets verwijderd.',
    en: 'Nothing is deleted for 90 days.',
  },
  movedTitle: {
    nl: (school: string) => `${school} heeft een nieuw adres op internet`,
    en: (school: string) => `${school} has a new address on the internet`,
  },
  moved: {
    nl: (from: string, to: string) => `Een beheerder heeft het adres ${from} gewijzigd in ${to}.`,
    en: (from: string, to: string) => `An admin changed the address ${from} to ${to}.`,
  },
  movedLeadsOn: {
    nl: 'Het oude adres verwijst een jaar lang door. Links in oude mails blijven werken.',
    en: 'The old address leads on for a year. Links in old mails keep working.',
  },
  movedLogIn: {
    nl: 'Wie ingelogd is, blijft dat. Een passkey moet op het nieuwe adres opnieuw worden gemaakt, en een aanbieder om mee in te loggen moet het nieuwe adres kennen.',
    en: 'Whoever is logged in stays so. A passkey must be made anew at the new address, and a provider to log in with must know the new address.',
  },
  movedPrinted: {
    nl: 'Op gedrukte brieven en in agenda’s die mensen volgen staat nog het oude adres.',
    en: 'Printed letters and calendars that people follow still have the old address.',
  },
  trialOpen: { nl: 'Naar uw school', en: 'To your school' },
})
