import { catalogue } from '../../src/language.ts'

export const draftTexts = catalogue({
  newMessage: { nl: 'Nieuw bericht', en: 'New message' },
  messages: { nl: 'Berichten', en: 'Messages' },
  drafts: { nl: 'Concepten', en: 'Drafts' },
  noDrafts: {
    nl: 'U hebt geen concepten. Wat u schrijft en nog niet verstuurt, staat hier.',
    en: 'You have no drafts. What you write and have not sent yet is here.',
  },
  moreDrafts: {
    nl: (shown: number) =>
      `Dit zijn uw ${shown} laatste concepten. Oudere ziet u hier als u er een verstuurt of weggooit.`,
    en: (shown: number) =>
      `These are your latest ${shown} drafts. Older ones show here once you send or throw away one.`,
  },
  scheduled: { nl: 'Ingepland', en: 'Planned' },
  later: { nl: 'Later versturen', en: 'Send later' },
  laterHint: {
    nl: 'Het bericht gaat dan vanzelf weg, naar wie er op dat moment bij hoort.',
    en: 'The message then goes by itself, to whoever belongs to its recipients at that moment.',
  },
  sendDay: { nl: 'Versturen op', en: 'Send on' },
  sendTime: { nl: 'Om', en: 'At' },
  plan: { nl: 'Inplannen', en: 'Plan' },
  plannedFor: {
    nl: (moment: string) => `Dit bericht gaat vanzelf weg: ${moment}, precies zoals het hier staat.`,
    en: (moment: string) => `This message goes by itself: ${moment}, exactly as it stands here.`,
  },
  planned: { nl: 'Ingepland. Het bericht gaat vanzelf weg.', en: 'Planned. The message goes by itself.' },
  plannedTitle: { nl: 'Ingepland bericht', en: 'Planned message' },
  changePlanned: {
    nl: 'Wilt u iets wijzigen, dan gaat het pas weer vanzelf weg als u opnieuw op Inplannen drukt.',
    en: 'If you change something, it goes by itself again only once you press Plan again.',
  },
  plannedWrong: {
    nl: (moment: string) =>
      `Dit bericht is ingepland voor ${moment}, maar er klopt iets niet meer: zo gaat het niet weg. Bewaar wat u wijzigt en plan het opnieuw in.`,
    en: (moment: string) =>
      `This message is planned for ${moment}, but something is not right any more: it will not go like this. Save what you change and plan it again.`,
  },
  notPlanned: {
    nl: 'Dit bericht is niet ingepland. Het gaat pas vanzelf weg nadat u op Inplannen drukt.',
    en: 'This message is not planned. It goes by itself only after you press Plan.',
  },
  notPlannedShort: { nl: 'Niet ingepland', en: 'Not planned' },
  notKeptPlanned: {
    nl: (moment: string) =>
      `Niet bewaard: dit bericht is ingepland en gaat weg zoals u het inplande: ${moment}. Druk op Bewaren om het van de planning te halen en te houden wat hier staat.`,
    en: (moment: string) =>
      `Not saved: this message is planned and goes as you planned it: ${moment}. Press Save to take it off and keep what stands here.`,
  },
  sentMeanwhile: {
    nl: 'Dit bericht is verstuurd. Wat u hier nog typt, wordt niet bewaard.',
    en: 'This message was sent. What you still type here is not saved.',
  },
  seeSent: { nl: 'Bekijk het bericht', en: 'See the message' },
  sendNow: { nl: 'Nu versturen', en: 'Send now' },
  goesAt: { nl: (moment: string) => `Gaat weg: ${moment}`, en: (moment: string) => `Goes: ${moment}` },
  notSent: { nl: 'Niet verstuurd', en: 'Not sent' },
  returnedRight: {
    nl: 'Dit bericht is niet verstuurd op het ingeplande moment: u mocht toen geen berichten versturen.',
    en: 'This message was not sent at its planned moment: you were not allowed to send messages then.',
  },
  returnedReadOnly: {
    nl: 'Dit bericht is niet verstuurd op het ingeplande moment: de proefperiode van de school was voorbij.',
    en: 'This message was not sent at its planned moment: the school’s trial was over.',
  },
  returnedLetter: {
    nl: 'Dit bericht is niet verstuurd op het ingeplande moment, omdat er iets niet meer klopte. Druk op Versturen om te zien wat.',
    en: 'This message was not sent at its planned moment, because something was not right any more. Press Send to see what.',
  },
  noSubject: { nl: 'Nog geen onderwerp', en: 'No subject yet' },
  throwAway: { nl: 'Concept weggooien', en: 'Throw away draft' },
  throwAwayNote: {
    nl: 'Het concept en zijn bijlagen zijn dan voorgoed weg.',
    en: 'The draft and its attachments are gone for good then.',
  },
  kept: { nl: (time: string) => `Concept bewaard om ${time}`, en: (time: string) => `Draft saved at ${time}` },
  keptElsewhere: {
    nl: (time: string) =>
      `Dit concept is om ${time} ook in een ander venster bewaard. Wat u hier ziet is nog niet bewaard. Bewaart of verstuurt u het, dan vervangt het de andere tekst.`,
    en: (time: string) =>
      `This draft was also saved in another window at ${time}. What you see here is not saved yet. If you save or send it, it replaces the other text.`,
  },
  changedMeanwhile: {
    nl: 'Niet verstuurd: dit bericht is in een ander venster veranderd. Hieronder staat het zoals het nu is.',
    en: 'Not sent: this message was changed in another window. Below it is as it stands now.',
  },
  notKept: {
    nl: (time: string) =>
      `Niet bewaard: dit concept is om ${time} in een ander venster veranderd. Druk op Bewaren om te kiezen welke tekst blijft.`,
    en: (time: string) =>
      `Not saved: this draft was changed in another window at ${time}. Press Save to choose which text stays.`,
  },
  seeOther: { nl: 'Bekijk de andere tekst in een nieuw tabblad', en: 'See the other text in a new tab' },
  uploaded: { nl: 'Toegevoegd.', en: 'Added.' },
  notUploaded: {
    nl: 'toevoegen is niet gelukt. Kies het bestand nog eens.',
    en: 'adding did not work. Choose the file again.',
  },
  save: { nl: 'Bewaren', en: 'Save' },
  preview: { nl: 'Voorbeeld', en: 'Preview' },
  mend: {
    nl: 'Er is nog iets aan te passen. Het staat bij het veld. Er is niets verstuurd.',
    en: 'Something needs to be changed. It stands beside the field. Nothing was sent.',
  },

  to: { nl: 'Aan', en: 'To' },
  except: { nl: 'Behalve', en: 'Except' },
  search: { nl: 'Zoek op naam of groep', en: 'Search by name or group' },
  searchHintNear: {
    nl: 'Bijvoorbeeld ‘anna’, of ‘5a’ voor wie bij de groep van uw kind hoort.',
    en: 'For example ‘anna’, or ‘5a’ for those who belong to your child’s group.',
  },
  searchHint: { nl: 'Bijvoorbeeld ‘anna’ of ‘5a’.', en: 'For example ‘anna’ or ‘5a’.' },
  find: { nl: 'Zoek', en: 'Search' },
  found: { nl: 'Gevonden', en: 'Found' },
  nobodyFound: { nl: 'Niemand gevonden aan wie u kunt schrijven.', en: 'Found nobody you can write to.' },
  moreFound: {
    nl: 'Er zijn er meer dan hier staan. Zoek op de hele naam.',
    en: 'There are more than are shown here. Search for the full name.',
  },
  worksHere: { nl: 'Medewerker', en: 'Staff' },
  pupil: { nl: 'Leerling', en: 'Pupil' },
  parentOf: { nl: (names: string) => `Ouder van ${names}`, en: (names: string) => `Parent of ${names}` },
  cannotRead: {
    nl: (kind: 'staff' | 'pupil' | 'adult') => (kind === 'pupil' ? '' : 'Heeft geen account en geen e-mailadres'),
    en: (kind: 'staff' | 'pupil' | 'adult') => (kind === 'pupil' ? '' : 'Has no account and no email address'),
  },
  exceptThis: { nl: 'behalve', en: 'except' },
  addNamed: { nl: (name: string) => `${name} toevoegen`, en: (name: string) => `Add ${name}` },
  exceptNamed: { nl: (name: string) => `behalve ${name}`, en: (name: string) => `except ${name}` },
  lists: { nl: 'Toevoegen', en: 'Add' },
  list: { nl: 'Lijst', en: 'List' },
  group: { nl: 'Groep', en: 'Group' },
  groupHint: { nl: 'Bij een lijst van één groep.', en: 'For a list of one group.' },
  add: { nl: 'Zet deze lijst erbij', en: 'Add this list' },
  leaveOut: { nl: 'Uitsluiten', en: 'Leave out' },
  pick: { nl: 'Personen kiezen', en: 'Choose people' },
  ofAGroup: { nl: 'een groep', en: 'a group' },

  subject: { nl: 'Onderwerp', en: 'Subject' },
  body: { nl: 'Tekst', en: 'Text' },
  urgent: { nl: 'Dringend', en: 'Urgent' },
  urgentHint: {
    nl: 'Gaat meteen, ook naar wie mail twee keer per dag of stille uren koos. Gebruik dit alleen als het niet kan wachten.',
    en: 'Goes at once, also to those who chose mail twice a day or quiet hours. Use this only if it cannot wait.',
  },
  attachments: { nl: 'Bijlagen', en: 'Attachments' },
  attachmentsHint: {
    nl: 'Pdf, foto, document of tekst. Hoogstens 10 MB per stuk en 20 MB samen.',
    en: 'Pdf, picture, document or text. At most 10 MB each and 20 MB together.',
  },
  chooseFiles: { nl: 'Kies bestanden', en: 'Choose files' },
  attach: { nl: 'Bijlage toevoegen', en: 'Add attachment' },
  removeNamed: { nl: (name: string) => `${name} weghalen`, en: (name: string) => `Remove ${name}` },
  kilobytes: { nl: (kb: number) => `${kb} kB`, en: (kb: number) => `${kb} kB` },

  toPeople: {
    nl: (people: number) => (people === 1 ? '1 persoon' : `${people} mensen`),
    en: (people: number) => (people === 1 ? '1 person' : `${people} people`),
  },
  toParents: {
    nl: (people: number) => (people === 1 ? '1 ouder' : `${people} ouders`),
    en: (people: number) => (people === 1 ? '1 parent' : `${people} parents`),
  },
  send: { nl: 'Versturen', en: 'Send' },
  sendTo: { nl: (whom: string) => `Versturen naar ${whom}`, en: (whom: string) => `Send to ${whom}` },
  sent: { nl: (whom: string) => `Verstuurd naar ${whom}.`, en: (whom: string) => `Sent to ${whom}.` },
  reaches: { nl: 'Gaat naar', en: 'Goes to' },
  thisWeek: { nl: 'Kregen de afgelopen week', en: 'Got in the past week' },
  averageMessages: {
    nl: (average: string, most: number) =>
      `gemiddeld ${average} ${average === '1' ? 'bericht' : 'berichten'}, hoogstens ${most}`,
    en: (average: string, most: number) =>
      `${average} ${average === '1' ? 'message' : 'messages'} on average, ${most} at most`,
  },
  noMessages: { nl: 'nog geen berichten', en: 'no messages yet' },
  unreachable: { nl: 'Niet bereikbaar', en: 'Cannot be reached' },
  noWay: { nl: 'geen e-mailadres en geen account', en: 'no email address and no account' },
  unreachableNote: {
    nl: (names: string, others: number) => `${names}${others > 0 ? ` en nog ${others}` : ''}`,
    en: (names: string, others: number) => `${names}${others > 0 ? ` and ${others} more` : ''}`,
  },
  unreachableCount: {
    nl: (people: number) => `Niet bereikbaar: ${people}`,
    en: (people: number) => `Cannot be reached: ${people}`,
  },
  allUnreachable: { nl: 'Bekijk ze allemaal', en: 'See them all' },
  next: { nl: 'Volgende 50', en: 'Next 50' },
  everyoneReachable: { nl: 'Iedereen is bereikbaar', en: 'Everyone can be reached' },
  lookAs: { nl: 'Bekijk als', en: 'Look as' },
  searchName: { nl: 'Zoek op naam', en: 'Search by name' },
  look: { nl: 'Bekijk', en: 'Look' },
  asSeenBy: { nl: (name: string) => `Zo ziet ${name} het`, en: (name: string) => `What ${name} will see` },
  change: { nl: 'Wijzigen', en: 'Change' },
  toTeachers: {
    nl: 'Antwoorden gaan naar alle leerkrachten van de groep',
    en: 'Replies go to all teachers of the group',
  },
  toTeachersHint: {
    nl: 'Anders leest alleen u wat een ouder terugschrijft.',
    en: 'Otherwise only you read what a parent writes back.',
  },
  readOnly: {
    nl: 'Deze ontvanger kan het bericht lezen, en hoeft niets te beantwoorden.',
    en: 'This recipient can read the message, and has nothing to answer.',
  },
})

/** The questionnaire in a message, as its writer makes it. */
export const askTexts = catalogue({
  questions: { nl: 'Vragen', en: 'Questions' },
  addQuestion: { nl: 'Vraag toevoegen', en: 'Add question' },
  yesNo: { nl: 'Ja of nee', en: 'Yes or no' },
  single: { nl: 'Eén antwoord kiezen', en: 'Choose one answer' },
  multiple: { nl: 'Meer antwoorden kiezen', en: 'Choose several answers' },
  number: { nl: 'Getal', en: 'Number' },
  date: { nl: 'Datum', en: 'Date' },
  text: { nl: 'Korte tekst', en: 'Short text' },
  longText: { nl: 'Lange tekst', en: 'Long text' },
  file: { nl: 'Bestand', en: 'File' },
  signature: { nl: 'Handtekening', en: 'Signature' },
  signedText: { nl: 'Waarvoor ouders tekenen', en: 'What parents sign' },
  signedTextHint: {
    nl: 'Bijvoorbeeld: Ik geef toestemming voor het schoolreisje op 12 juni.',
    en: 'For example: I give permission for the school trip on 12 June.',
  },
  places: { nl: 'Plaatsen, wie het eerst komt', en: 'Places, first come first served' },
  numbered: {
    nl: (place: number, kind: string) => `Vraag ${place}: ${kind}`,
    en: (place: number, kind: string) => `Question ${place}: ${kind}`,
  },
  label: { nl: 'De vraag', en: 'The question' },
  options: { nl: 'Antwoorden', en: 'Answers' },
  optionsHint: { nl: 'Eén antwoord per regel.', en: 'One answer per line.' },
  capacity: { nl: 'Hoeveel plaatsen zijn er?', en: 'How many places are there?' },
  capacityHint: {
    nl: 'Bijvoorbeeld 5 als u vijf helpers zoekt. Daarna komt men op een wachtlijst.',
    en: 'For example 5 when you need five helpers. After that there is a waiting list.',
  },
  positive: { nl: 'Welk antwoord telt als toezegging?', en: 'Which answer counts as positive?' },
  yes: { nl: 'Ja', en: 'Yes' },
  no: { nl: 'Nee', en: 'No' },
  none: { nl: 'Geen van beide', en: 'Neither' },
  required: { nl: 'Deze vraag moet beantwoord worden', en: 'This question must be answered' },
  condition: { nl: 'Wanneer vraagt u dit?', en: 'When do you ask this?' },
  always: { nl: 'Altijd', en: 'Always' },
  onlyIf: {
    nl: (place: number, answer: string) => `Alleen bij ‘${answer}’ op vraag ${place}`,
    en: (place: number, answer: string) => `Only with ‘${answer}’ to question ${place}`,
  },
  remove: { nl: 'Vraag weghalen', en: 'Remove question' },
  up: { nl: 'Omhoog', en: 'Move up' },
  down: { nl: 'Omlaag', en: 'Move down' },
  mode: { nl: 'Hoe vaak vraagt u het?', en: 'How often do you ask?' },
  once: { nl: 'Eén keer', en: 'Once' },
  onceHint: { nl: 'Eén antwoord per gezin.', en: 'One answer per family.' },
  perChild: { nl: 'Per kind', en: 'Per child' },
  perChildHint: {
    nl: 'Een antwoord voor elk kind waar het bericht over gaat.',
    en: 'An answer for each child that the message is about.',
  },
  perGroup: { nl: 'Per groep', en: 'Per group' },
  perGroupHint: {
    nl: 'Een antwoord voor elke groep waar kinderen van het gezin in zitten.',
    en: 'An answer for each group that children of the family are in.',
  },
  deadlineDay: { nl: 'Antwoorden vóór', en: 'Answer before' },
  deadlineTime: { nl: 'Tijd', en: 'Time' },
  remind: { nl: 'Herinnering vóór die dag', en: 'Reminder before that day' },
  remindHint: {
    nl: 'Vanzelf, en alleen aan wie nog niet heeft geantwoord.',
    en: 'By itself, and only to those who have not answered.',
  },
  daysBefore: {
    nl: (days: number) => (days === 7 ? 'Een week' : days === 1 ? '1 dag' : `${days} dagen`),
    en: (days: number) => (days === 7 ? 'A week' : days === 1 ? '1 day' : `${days} days`),
  },
})
