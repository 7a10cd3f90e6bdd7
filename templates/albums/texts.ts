import { catalogue } from '../../src/language.ts'

export const albumTexts = catalogue({
  full: {
    nl: 'Er kunnen nu geen foto’s meer bij: dit album, uw dag of de ruimte van de school is vol.',
    en: 'No more photos fit now: this album, your day or the school’s space is full.',
  },
  photos: { nl: 'Foto’s', en: 'Photos' },
  photosOf: { nl: (title: string) => `Foto’s van ${title}`, en: (title: string) => `Photos of ${title}` },
  count: {
    nl: (count: number) => (count === 1 ? '1 foto' : `${count} foto’s`),
    en: (count: number) => (count === 1 ? '1 photo' : `${count} photos`),
  },
  moreThan: {
    nl: (count: number) => `Meer dan ${count} foto’s`,
    en: (count: number) => `More than ${count} photos`,
  },
  nth: {
    nl: (place: number, total: number) => `Foto ${place} van ${total}`,
    en: (place: number, total: number) => `Photo ${place} of ${total}`,
  },
  one: { nl: (place: number) => `Foto ${place}`, en: (place: number) => `Photo ${place}` },
  film: { nl: 'Film', en: 'Film' },
  previous: { nl: 'Vorige', en: 'Previous' },
  next: { nl: 'Volgende', en: 'Next' },
  pages: { nl: 'Bladeren door de foto’s', en: 'Leaf through the photos' },
  earlierPhotos: { nl: 'Eerdere foto’s', en: 'Earlier photos' },
  laterPhotos: { nl: 'Meer foto’s', en: 'More photos' },
  keep: { nl: 'Deze foto bewaren', en: 'Keep this photo' },
  keepAll: { nl: 'Alle foto’s downloaden', en: 'Download all photos' },
  keepHint: {
    nl: 'Deel foto’s met andere kinderen erop niet verder.',
    en: 'Do not pass on photos that other children are in.',
  },
  portrait: { nl: 'Foto’s van het schooljaar', en: 'Photos of the school year' },
  portraitIntro: {
    nl: (group: string, count: number) => `Alle ${count} foto’s van ${group} die u mag zien, in een bestand.`,
    en: (group: string, count: number) => `All ${count} photos of ${group} that you may see, in one file.`,
  },
  portraitPart: {
    nl: (part: number, parts: number) => (parts === 1 ? 'Downloaden' : `Deel ${part} van ${parts} downloaden`),
    en: (part: number, parts: number) => (parts === 1 ? 'Download' : `Download part ${part} of ${parts}`),
  },
  noPortrait: { nl: 'Er zijn dit schooljaar nog geen foto’s.', en: 'There are no photos this school year yet.' },

  manage: { nl: 'Foto’s en films', en: 'Photos and films' },
  add: { nl: 'Foto’s of films toevoegen', en: 'Add photos or films' },
  choose: { nl: 'Kies foto’s of films', en: 'Choose photos or films' },
  chooseHint: {
    nl: 'JPEG, PNG, WebP, HEIC of GIF tot 12 MB, en films tot 200 MB. Plaats, datum en camera halen we eruit.',
    en: 'JPEG, PNG, WebP, HEIC or GIF up to 12 MB, and films up to 200 MB. We take out place, date and camera.',
  },
  plainHint: {
    nl: 'Zonder scripts kunt u foto’s van samen 20 MB in een keer sturen, en geen films.',
    en: 'Without scripts you can send photos of 20 MB together at once, and no films.',
  },
  send: { nl: 'Toevoegen', en: 'Add' },
  tooLarge: {
    nl: '{} is te groot. Een foto mag 12 MB zijn, een film 200 MB.',
    en: '{} is too large. A photo may be 12 MB, a film 200 MB.',
  },
  tooMuch: { nl: '{} past er niet meer bij.', en: '{} does not fit any more.' },
  tooMuchAtOnce: {
    nl: 'Dit was te veel in een keer. Stuur foto’s van samen 20 MB, en daarna de rest.',
    en: 'This was too much at once. Send photos of 20 MB together, and the others after that.',
  },
  ofFile: {
    nl: (name: string, problem: string) => `${name}: ${problem}`,
    en: (name: string, problem: string) => `${name}: ${problem}`,
  },
  sending: { nl: 'Onderweg', en: 'On their way' },
  sent: { nl: '{} van {} toegevoegd', en: '{} of {} added' },
  waitingForLine: {
    nl: 'Geen verbinding. Uw foto’s staan klaar op dit apparaat en gaan vanzelf verder.',
    en: 'No connection. Your photos are kept on this device and go on by themselves.',
  },
  goingOn: {
    nl: 'Er stonden nog foto’s klaar van eerder. Die gaan nu verder.',
    en: 'Some photos from earlier had not been sent yet. They go on now.',
  },
  loggedOut: {
    nl: 'U bent uitgelogd. Log opnieuw in: daarna gaan uw foto’s verder.',
    en: 'You are logged out. Log in again and your photos go on.',
  },
  logIn: { nl: 'Inloggen', en: 'Log in' },
  allSent: { nl: 'Alle foto’s zijn toegevoegd.', en: 'All photos have been added.' },
  someRefused: {
    nl: '{} toegevoegd. Niet gelukt: {}. Hieronder staat waarom.',
    en: '{} added. Not added: {}. The reasons are below.',
  },
  drop: { nl: 'Niet versturen', en: 'Do not send' },
  seenAtOnce: {
    nl: 'Dit bericht is al geplaatst. Wat u hier toevoegt, zien de lezers meteen.',
    en: 'This post is published already. Its readers see at once what you add here.',
  },
  seenAtOnceByAll: {
    nl: 'Dit bericht is al geplaatst. Wat u hier toevoegt, ziet iedereen op internet meteen.',
    en: 'This post is published already. Anybody on the internet sees at once what you add here.',
  },
  goOn: { nl: 'Verder met het bericht', en: 'Go on with the post' },
  none: { nl: 'Er zijn nog geen foto’s.', en: 'There are no photos yet.' },
  withoutAlt: {
    nl: (count: number) =>
      count === 1
        ? 'Bij 1 foto staat nog niet wat erop te zien is, voor wie hem niet ziet.'
        : `Bij ${count} foto’s staat nog niet wat erop te zien is, voor wie ze niet ziet.`,
    en: (count: number) =>
      count === 1
        ? '1 photo does not say yet what is on it, for who does not see it.'
        : `${count} photos do not say yet what is on them, for who does not see them.`,
  },
  notInChannel: {
    nl: (names: string) => `Niet op de foto: ${names}`,
    en: (names: string) => `Not in photos: ${names}`,
  },
  everybodyMay: {
    nl: 'Iedereen uit de groep mag hier op de foto.',
    en: 'Everybody in the group may be in photos here.',
  },
  askedForApp: {
    nl: 'Voor foto’s die alleen na inloggen te zien zijn gaf nog niet iedereen toestemming.',
    en: 'Not everybody gave consent for photos that are seen after logging in only.',
  },
  askedForWebsite: {
    nl: 'Voor foto’s die iedereen op de website ziet gaf nog niet iedereen toestemming.',
    en: 'Not everybody gave consent for photos that anybody sees on the website.',
  },
  consentHint: {
    nl: 'Zet bij een foto wie erop staat, dan houden we hem tegen waar dat niet mag.',
    en: 'Say who is in a photo, and we hold it back where that is not allowed.',
  },
  blocked: {
    nl: (names: string) =>
      `Op de foto’s ${names.includes(',') ? 'staan' : 'staat'} ${names}, zonder toestemming hiervoor. Haal die foto’s weg, of kies andere lezers.`,
    en: (names: string) =>
      `The photos show ${names}, without consent for this. Take those photos away, or choose other readers.`,
  },
  untagged: {
    nl: (count: number, isAll: boolean) =>
      `${isAll ? '' : 'Meer dan '}${count === 1 && isAll ? '1 foto zegt' : `${count} foto’s zeggen`} nog niet wie erop staat. Kijk die zelf na.`,
    en: (count: number, isAll: boolean) =>
      `${isAll ? '' : 'More than '}${count === 1 && isAll ? '1 photo does' : `${count} photos do`} not say who is in it. Look at those yourself.`,
  },
  inText: { nl: 'In de tekst', en: 'In the text' },
  inTextHint: {
    nl: 'Deze foto’s staan in de tekst zelf. Zeg hier wie erop staat.',
    en: 'These photos stand in the text itself. Say here who is in them.',
  },
  whoInNth: {
    nl: (place: number) => `Wie staat er op foto ${place} in de tekst`,
    en: (place: number) => `Who is in photo ${place} in the text`,
  },
  whoInText: { nl: 'Foto in de tekst', en: 'Photo in the text' },
  heldBack: { nl: 'Wordt niet getoond', en: 'Not shown' },
  hiddenLately: {
    nl: 'Een ouder gaf geen toestemming meer. Foto’s met deze kinderen zijn niet te zien:',
    en: 'A parent no longer consents. Photos with these children are not shown:',
  },
  somebodyHeldBack: {
    nl: (names: string) => `Niet alle foto’s staan hier: er is geen toestemming voor ${names}.`,
    en: (names: string) => `Not all photos are shown here: there is no consent for ${names}.`,
  },
  heldBackFor: {
    nl: (names: string) => `Wordt niet getoond: geen toestemming voor ${names}.`,
    en: (names: string) => `Not shown: no consent for ${names}.`,
  },
  tagged: {
    nl: (count: number) => (count === 1 ? '1 kind' : `${count} kinderen`),
    en: (count: number) => (count === 1 ? '1 child' : `${count} children`),
  },
  edit: { nl: 'Foto wijzigen', en: 'Change the photo' },
  editNth: {
    nl: (place: number | '{}') => `Foto ${place} wijzigen`,
    en: (place: number | '{}') => `Change photo ${place}`,
  },
  caption: { nl: 'Bijschrift', en: 'Caption' },
  alt: { nl: 'Wat is er te zien?', en: 'What is to be seen?' },
  altHint: {
    nl: 'Voor wie de foto niet ziet. Noem geen namen van kinderen.',
    en: 'For who does not see the photo. Do not name children.',
  },
  place: { nl: 'Plaats in de rij', en: 'Place in the row' },
  placeWrong: {
    nl: (total: number) => `Kies een getal van 1 tot ${total}.`,
    en: (total: number) => `Choose a number from 1 to ${total}.`,
  },
  changedMeanwhile: {
    nl: (alt: string, caption: string) =>
      `Iemand anders heeft deze foto intussen gewijzigd. Te zien: “${alt}”. Bijschrift: “${caption}”. Aangevinkt is wie er nu op staat. Bewaar opnieuw als dit klopt.`,
    en: (alt: string, caption: string) =>
      `Somebody else changed this photo meanwhile. To be seen: “${alt}”. Caption: “${caption}”. Ticked is who is in it now. Save again if this is right.`,
  },
  who: { nl: 'Wie staat erop?', en: 'Who is in it?' },
  whoHint: {
    nl: 'Alleen te zien voor medewerkers. Zonder toestemming wordt de foto niet getoond.',
    en: 'Seen by staff only. Without consent the photo is not shown.',
  },
  findPupil: { nl: 'Zoek een leerling op naam', en: 'Find a pupil by name' },
  findPupilHint: {
    nl: 'Dit is voor de hele school. Zoek wie er op de foto staat, en vink die aan.',
    en: 'This is for the whole school. Find who is in the picture, and tick them.',
  },
  noPupil: { nl: 'Geen leerling gevonden met deze naam.', en: 'No pupil found with this name.' },
  find: { nl: 'Zoek', en: 'Find' },
  mayNot: { nl: 'geen toestemming', en: 'no consent' },
  save: { nl: 'Bewaren', en: 'Save' },
  saveAndNext: { nl: 'Bewaren en naar de volgende', en: 'Save and go to the next' },
  remove: { nl: 'Foto weghalen', en: 'Take the photo away' },
  removeHint: { nl: 'De foto gaat voorgoed weg, met elke kopie.', en: 'The photo goes for good, with every copy.' },
  saved: { nl: 'Bewaard.', en: 'Saved.' },
  removed: { nl: 'De foto is weg.', en: 'The photo is gone.' },
  added: {
    nl: (count: number) => (count === 1 ? '1 foto toegevoegd.' : `${count} foto’s toegevoegd.`),
    en: (count: number) => (count === 1 ? '1 photo added.' : `${count} photos added.`),
  },
  making: { nl: 'De film wordt klaargemaakt.', en: 'The film is being made ready.' },
  notAFilm: { nl: 'Dit is geen film. Kies een MP4, MOV of WebM.', en: 'This is no film. Choose an MP4, MOV or WebM.' },
  filmTooLarge: {
    nl: 'Deze film is te groot: meer dan 200 MB. Kies een kortere.',
    en: 'This film is too large: more than 200 MB. Choose a shorter one.',
  },
  filmCutOff: {
    nl: 'Deze film is niet compleet. Kies hem opnieuw.',
    en: 'This film is not complete. Choose it again.',
  },
})
