import { catalogue } from '../../src/language.ts'

export const accountTexts = catalogue({
  logIn: { nl: 'Inloggen', en: 'Log in' },
  userName: { nl: 'Gebruikersnaam', en: 'User name' },
  userNameHint: { nl: 'Of uw e-mailadres.', en: 'Or your email address.' },
  password: { nl: 'Wachtwoord', en: 'Password' },
  haveCode: { nl: 'Code van school gekregen?', en: 'Got a code from school?' },
  noLogin: {
    nl: 'Nog geen gebruikersnaam? Vraag het aan de school.',
    en: 'No user name yet? Ask the school.',
  },
  forgottenPassword: { nl: 'Wachtwoord vergeten?', en: 'Forgotten your password?' },
  forgottenName: { nl: 'Gebruikersnaam vergeten?', en: 'Forgotten your user name?' },
  passwordKept: {
    nl: 'Uw nieuwe wachtwoord is bewaard. Log ermee in.',
    en: 'Your new password is kept. Log in with it.',
  },
  unknown: {
    nl: 'Deze gebruikersnaam en dit wachtwoord horen niet bij elkaar.',
    en: 'This user name and this password do not belong together.',
  },
  throttled: {
    nl: 'Er is te vaak een verkeerd wachtwoord ingevuld. Probeer het over een kwartier opnieuw.',
    en: 'A wrong password was entered too often. Try again in a quarter of an hour.',
  },
  closed: {
    nl: 'Met dit account kunt u hier niet meer inloggen.',
    en: 'You can no longer log in here with this account.',
  },
  textKept: {
    nl: 'U was uitgelogd. Uw tekst is bewaard: log in en ga verder.',
    en: 'You were logged out. Your text is kept: log in and go on.',
  },
  textTooLong: {
    nl: 'U was uitgelogd, en wat u typte is te lang om mee te nemen. Log in op een nieuw tabblad, ga hier terug en probeer het nog eens.',
    en: 'You were logged out, and what you typed is too long to take along. Log in on a new tab, go back here and try again.',
  },
  loggedOut: { nl: 'U bent uitgelogd.', en: 'You are logged out.' },
  stillHere: {
    nl: 'Wat u typte staat er nog. Log in op een nieuw tabblad en ga daarna hier verder.',
    en: 'What you typed is still here. Log in on a new tab, and then go on here.',
  },
  logInElsewhere: { nl: 'Inloggen (nieuw tabblad)', en: 'Log in (new tab)' },
  school: { nl: 'School', en: 'School' },
  schoolHint: {
    nl: 'Naam of plaats. Nodig als uw gebruikersnaam op meer scholen voorkomt.',
    en: 'Name or town. Needed if your user name occurs at more schools.',
  },
  noSuchSchool: {
    nl: 'Deze school vinden we niet. Probeer alleen de plaats.',
    en: 'We do not find this school. Try the town alone.',
  },
  whichSchool: {
    nl: 'Er zijn meer scholen die zo heten. Schrijf ook de plaats, of kies hieronder.',
    en: 'There are more schools of that name. Add the town, or choose below.',
  },
  unknownAtApex: {
    nl: 'Deze gebruikersnaam en dit wachtwoord horen niet bij elkaar, of uw gebruikersnaam komt op te veel scholen voor. Vul dan ook uw school in.',
    en: 'This user name and this password do not belong together, or your user name occurs at too many schools. Then fill in your school too.',
  },
  noLoginAtApex: {
    nl: 'Wachtwoord of gebruikersnaam vergeten? Zoek uw school, en vraag het op haar eigen inlogpagina aan.',
    en: 'Forgot your password or user name? Find your school, and ask on its own log-in page.',
  },
  whereTo: { nl: 'Naar welke school?', en: 'To which school?' },
  goOnAs: {
    nl: (name: string, userName: string) => `U gaat verder als ${name} (${userName}).`,
    en: (name: string, userName: string) => `You go on as ${name} (${userName}).`,
  },
  goOnNow: { nl: 'Verder', en: 'Go on' },
  notMe: { nl: 'Dat ben ik niet', en: 'That is not me' },
  goOn: { nl: 'Ga verder met uw tekst', en: 'Go on with your text' },
  welcomeBack: { nl: 'U bent weer ingelogd', en: 'You are logged in again' },
  keptHere: { nl: 'Wat u had ingevuld, is er nog.', en: 'What you had filled in is still here.' },
  anothers: { nl: 'Deze tekst is van iemand anders', en: 'This text is somebody else’s' },
  anothersNotShown: {
    nl: 'In dit venster had iemand anders iets ingevuld. U bent nu ingelogd, en wij laten het u niet zien. Er is niets verstuurd.',
    en: 'Somebody else had filled in something in this window. You are logged in now, and we do not show it to you. Nothing was sent.',
  },
  anothersKept: {
    nl: 'Zolang dit venster open is, blijft de tekst bewaard. Wie hem schreef, kan hier inloggen en verdergaan.',
    en: 'As long as this window is open, the text is kept. Whoever wrote it can log in here and go on.',
  },
  anothersGone: {
    nl: 'De tekst is te lang om te bewaren. Wie hem schreef, kan teruggaan naar de vorige pagina.',
    en: 'The text is too long to keep. Whoever wrote it can go back to the page before.',
  },
  letWriterIn: { nl: 'Uitloggen, zodat de schrijver verder kan', en: 'Log out, so that the writer can go on' },
  ownOverview: { nl: 'Naar uw overzicht (nieuw tabblad)', en: 'To your overview (new tab)' },
  anotherLoggedIn: {
    nl: 'In een ander tabblad is iemand anders ingelogd. Dit is niet bewaard.',
    en: 'Somebody else logged in on another tab. This was not saved.',
  },
  chooseFilesAgain: {
    nl: 'De bestanden die u had gekozen, zijn niet bewaard. Kies ze opnieuw.',
    en: 'The files you had chosen are not kept. Choose them again.',
  },
})
