import type { Channel } from '../../src/consents/channels.ts'
import { catalogue, type Text } from '../../src/language.ts'

export const channelTexts: Readonly<Record<Channel, Text>> = {
  app: { nl: 'Alleen voor ouders, na inloggen', en: 'For parents only, after logging in' },
  website: { nl: 'Website van de school', en: 'Website of the school' },
  newsletter: { nl: 'Nieuwsbrief', en: 'Newsletter' },
  social: { nl: 'Sociale media van de school', en: 'Social media of the school' },
  guide: { nl: 'Schoolgids en folders', en: 'School guide and brochures' },
  press: { nl: 'Krant en televisie', en: 'Newspapers and television' },
}

/** What a school can begin with: words of its own are better. */
export const firstPurposes: Readonly<Record<Channel, Text>> = {
  app: {
    nl: 'Foto’s van de klas, uitjes en feesten. Alleen ouders en leerkrachten zien ze. Na dit schooljaar en het volgende halen we ze weg.',
    en: 'Pictures of the class, trips and parties. Only parents and teachers see them. We remove them after this school year and the next.',
  },
  website: {
    nl: 'Foto’s waarmee we laten zien hoe het er op school toegaat. Iedereen kan ze zien. We zetten er geen namen bij.',
    en: 'Pictures that show what our school is like. Everybody can see them. We add no names.',
  },
  newsletter: {
    nl: 'Foto’s bij nieuws. De nieuwsbrief gaat naar ouders en naar anderen die zich opgaven.',
    en: 'Pictures with news. The newsletter goes to parents and to others who signed up.',
  },
  social: {
    nl: 'Foto’s op Facebook en Instagram van de school. Iedereen kan ze zien en doorsturen. We zetten er geen namen bij.',
    en: 'Pictures on the school’s Facebook and Instagram. Everybody can see them and pass them on. We add no names.',
  },
  guide: {
    nl: 'Foto’s in de schoolgids en in folders, op papier en als pdf.',
    en: 'Pictures in the school guide and in brochures, on paper and as a PDF.',
  },
  press: {
    nl: 'Als er een krant of omroep op school komt. Zij beslissen zelf wat ze met de beelden doen.',
    en: 'When a newspaper or broadcaster visits the school. They decide themselves what they do with the pictures.',
  },
}

export const consentTexts = catalogue({
  title: { nl: 'Beeldtoestemming', en: 'Photo consent' },
  /** Short words: it stands on a button, at 200 % text on a phone too (N9). */
  ofMyChildren: { nl: 'Foto’s van uw kind', en: 'Pictures of your child' },
  intro: {
    nl: 'U zegt per kind waar foto’s en filmpjes mogen staan. U kunt uw antwoord altijd veranderen.',
    en: 'You say for each child where pictures and films may be shown. You can change your answer at any time.',
  },
  nothingAsked: { nl: 'De school vraagt nu niets over foto’s.', en: 'The school asks nothing about pictures now.' },
  saved: { nl: 'Uw antwoord is bewaard en geldt meteen.', en: 'Your answer is kept and holds from now on.' },
  answer: { nl: (name: string) => `Antwoord voor ${name}`, en: (name: string) => `Answer for ${name}` },
  change: {
    nl: (name: string) => `Antwoord voor ${name} veranderen`,
    en: (name: string) => `Change the answer for ${name}`,
  },
  yes: { nl: 'Ja', en: 'Yes' },
  no: { nl: 'Nee', en: 'No' },
  open: { nl: 'Nog niet beantwoord', en: 'Not answered yet' },
  mayBe: { nl: 'Mag', en: 'May be shown' },
  mayNot: { nl: 'Mag niet', en: 'May not be shown' },
  said: {
    nl: (name: string, said: string) => `${name} zei ${said}`,
    en: (name: string, said: string) => `${name} said ${said}`,
  },
  differ: {
    nl: 'De antwoorden van de ouders verschillen. Dan geldt nee.',
    en: 'The parents’ answers differ. Then no holds.',
  },
  nothingSaid: {
    nl: 'U koos nog niets. Kies bij minstens een van deze ja of nee.',
    en: 'You have chosen nothing yet. Choose yes or no for at least one of these.',
  },
  theirsHold: {
    nl: 'Dat geldt zolang u niets anders zegt. Zegt een van de ouders nee, dan geldt nee.',
    en: 'That holds as long as you say nothing else. Where one of the parents says no, no holds.',
  },
  also: { nl: 'Ook voor', en: 'Also for' },
  save: { nl: 'Bewaar mijn antwoord', en: 'Keep my answer' },
  askedAnew: {
    nl: 'De school heeft de tekst net veranderd. Lees hem nog eens, en kies opnieuw.',
    en: 'The school has just changed the text. Please read it again, and choose again.',
  },
  without: {
    nl: 'Zegt u niets, dan laten we uw kind daar niet zien.',
    en: 'If you say nothing, we do not show your child there.',
  },
  group: { nl: (name: string) => `Beeldtoestemming ${name}`, en: (name: string) => `Photo consent ${name}` },
  groupIntro: {
    nl: 'Niet op de foto in dit kanaal: bij een kruis zei een ouder nee, bij een klok antwoordde nog niemand.',
    en: 'Not in pictures in this channel: with a cross a parent said no, with a clock nobody has answered yet.',
  },
  onPaper: { nl: 'Toestemming op papier', en: 'Consent on paper' },
  allGroups: { nl: 'Alle groepen', en: 'All groups' },
  onPaperIntro: {
    nl: 'Neem over wat op het ondertekende formulier staat. In het logboek komt dat u het invoerde. De ouder kan het daarna zelf veranderen.',
    en: 'Copy what is on the signed form. The log says that you entered it. The parent can change it afterwards.',
  },
  whoSigned: { nl: 'Wie heeft het formulier ondertekend?', en: 'Who signed the form?' },
  holdsNow: { nl: 'Wat ouders zeiden', en: 'What parents said' },
  keepPaper: { nl: 'Bewaar dit antwoord', en: 'Keep this answer' },
  toVersion: {
    nl: (said: string, channel: string, version: number) => `${channel}: ${said} (tekst ${version})`,
    en: (said: string, channel: string, version: number) => `${channel}: ${said} (text ${version})`,
  },
  saidOn: { nl: (day: string) => `Zelf gegeven, ${day}`, en: (day: string) => `Given by themselves, ${day}` },
  enteredOn: {
    nl: (day: string, name: string) => `Van papier, ingevoerd door ${name}, ${day}`,
    en: (day: string, name: string) => `From paper, entered by ${name}, ${day}`,
  },
  fromPaper: {
    nl: (day: string) => `De school nam dit over van papier, ${day}.`,
    en: (day: string) => `The school copied this from paper, ${day}.`,
  },
  pupil: { nl: 'Leerling', en: 'Pupil' },
  manageIntro: {
    nl: 'Waarvoor vraagt u toestemming? Verandert u een tekst, dan vraagt Pleinpost het alle ouders opnieuw, en geldt tot hun antwoord: niet laten zien.',
    en: 'What do you ask consent for? If you change a text, Pleinpost asks all parents again, and until they answer nothing may be shown.',
  },
  ask: { nl: 'Vraag hierom', en: 'Ask for this' },
  purpose: { nl: 'Waarvoor, wie ziet het, en hoe lang', en: 'What for, who sees it, and for how long' },
  purposeMissing: {
    nl: 'Schrijf op waarvoor u toestemming vraagt.',
    en: 'Write down what you ask consent for.',
  },
  overtaken: {
    nl: 'Een collega heeft deze tekst net veranderd. Hieronder staat wat u typte; bewaar het opnieuw als het dat moet worden.',
    en: 'A colleague has just changed this text. Below is what you typed; keep it again if that is what it should be.',
  },
  keepFor: { nl: (channel: string) => `Bewaar: ${channel}`, en: (channel: string) => `Keep: ${channel}` },
  askedAgain: {
    nl: (pupils: number) => `Met een andere tekst vragen we het opnieuw aan de ouders van ${pupils} leerlingen.`,
    en: (pupils: number) => `With another text, the parents of ${pupils} pupils are asked again.`,
  },
  askedNow: {
    nl: (pupils: number) => `Bewaard. We vragen het nu aan de ouders van ${pupils} leerlingen.`,
    en: (pupils: number) => `Kept. The parents of ${pupils} pupils are asked now.`,
  },
  askedFirst: {
    nl: (pupils: number) => `Zet u dit aan, dan vragen we het aan de ouders van ${pupils} leerlingen.`,
    en: (pupils: number) => `Once you turn this on, the parents of ${pupils} pupils are asked.`,
  },
  version: {
    nl: (version: number, since: string) => `Versie ${version}, sinds ${since}`,
    en: (version: number, since: string) => `Version ${version}, since ${since}`,
  },
  inChannel: { nl: 'Waar', en: 'Where' },
  allChannels: { nl: 'Overal', en: 'Everywhere' },
  show: { nl: 'Toon', en: 'Show' },
  notShownIn: {
    nl: (held: number, pupils: number) =>
      held === 0 ? 'Alle leerlingen mogen op foto’s' : `${held} van de ${pupils} leerlingen niet op foto’s`,
    en: (held: number, pupils: number) =>
      held === 0 ? 'All pupils may be in pictures' : `${held} of the ${pupils} pupils not in pictures`,
  },
  groups: { nl: 'Hoe ver zijn de groepen', en: 'How far the groups are' },
  openIn: {
    nl: (open: number, pupils: number) =>
      open === 0 ? 'Voor alle leerlingen is geantwoord' : `Voor ${open} van de ${pupils} leerlingen nog geen antwoord`,
    en: (open: number, pupils: number) =>
      open === 0 ? 'Answered for all pupils' : `No answer yet for ${open} of the ${pupils} pupils`,
  },
})
