import type { PostKind, PostVisibility } from '../posts/schema.ts'

export type DemoPhoto = { drawing: 'mill' | 'stones' | 'pancakes' | 'planting' | 'harvest'; alt: string }

/** `of`: the class of the year with that number, whose teacher writes; nothing for the school's, by its head. */
export type DemoPost = {
  of?: number
  kind: PostKind
  visibility: PostVisibility
  daysAgo: number
  at: string
  title: string
  body: string
  photos?: readonly DemoPhoto[]
  comments?: readonly string[]
  /** In a hundred of those who could. */
  hearts: number
}

const blogOf = (of: number, visibility: PostVisibility = 'group') => ({ of, kind: 'blog', visibility }) as const
const newsFor = (visibility: PostVisibility) => ({ kind: 'news', visibility }) as const

/** What stands in the blogs and the news, the newest first. */
export const demoPosts: readonly DemoPost[] = [
  {
    ...blogOf(5),
    daysAgo: 1,
    at: '15:40',
    title: 'Op bezoek bij de molen',
    body: `Vanmorgen liepen we met de hele klas naar de molen. De molenaar liet zien hoe het graan tussen de stenen wordt gemalen. We mochten zelf een zak naar boven hijsen, en dat was zwaarder dan we dachten.

Terug op school hebben we van het meel pannenkoeken gebakken. Er is niets over.

Bedankt aan alle ouders die meeliepen.`,
    photos: [
      { drawing: 'mill', alt: 'De klas staat op het pad voor een molen met vier wieken.' },
      { drawing: 'stones', alt: 'Vier kinderen bij de grote ronde molensteen, met zakken meel ernaast.' },
      { drawing: 'pancakes', alt: 'Kinderen juichen achter een tafel met drie stapels pannenkoeken.' },
    ],
    comments: ['Thuis ging het alleen nog over de molen.', 'Fijn dat jullie dit doen. Volgende keer loop ik weer mee.'],
    hearts: 55,
  },
  {
    ...newsFor('users'),
    daysAgo: 3,
    at: '09:15',
    title: 'De fietsenstalling gaat dicht',
    body: `Volgende week maandag en dinsdag wordt de fietsenstalling opnieuw bestraat. Fietsen kunnen die dagen langs het hek aan de kant van het speelveld staan.

Komt u met de bakfiets? Zet die dan bij de ingang van de gymzaal.`,
    comments: ['Geldt dat ook voor de naschoolse opvang?', 'Dank, handig om te weten.'],
    hearts: 5,
  },
  {
    ...blogOf(1, 'parents'),
    daysAgo: 6,
    at: '14:20',
    title: 'Herfst in de klas',
    body: `We zochten bladeren, eikels en kastanjes in het park. Samen telden we er meer dan tweehonderd.

In de klas sorteerden we ze op kleur en op grootte. Nu hangt er een lange slinger van blad voor het raam. Kom gerust kijken bij het ophalen.`,
    comments: ['Wat een mooie slinger is het geworden.'],
    hearts: 40,
  },
  {
    ...newsFor('public'),
    daysAgo: 9,
    at: '10:00',
    title: 'Open ochtend voor nieuwe ouders',
    body: `Wordt uw kind binnenkort vier jaar? Kom dan kijken op onze school. U loopt mee met kinderen uit groep 8, die u alle lokalen laten zien. Daarna drinken we koffie en is er tijd voor uw vragen.

U bent welkom op de tweede woensdag van de maand, van 9:00 tot 10:30 uur. Aanmelden hoeft niet.`,
    hearts: 12,
  },
  {
    ...blogOf(8),
    daysAgo: 13,
    at: '16:05',
    title: 'Wij maken zelf een krant',
    body: `Groep 8 is een redactie geworden. Er zijn verslaggevers, er is iemand voor de puzzels en er wordt streng gelezen op spelling.

Voor het eerste nummer is de burgemeester ondervraagd. Zij vond de vragen lastiger dan die van de echte krant. Vrijdag krijgt elk kind een krant mee naar huis.`,
    comments: ['Wij hebben hem aan de keukentafel van voor naar achter gelezen.'],
    hearts: 35,
  },
  {
    ...blogOf(3),
    daysAgo: 20,
    at: '15:10',
    title: 'De eerste woorden op papier',
    body: `Het is zover: we kunnen onze naam, de naam van een vriend en hele zinnen schrijven. Elke dag lezen we tien minuten samen met iemand uit groep 7.

Thuis oefenen helpt. Laat uw kind vanavond eens de boodschappen voorlezen.`,
    comments: ['Hij las gisteren het hele pak hagelslag voor.'],
    hearts: 50,
  },
  {
    kind: 'blog',
    visibility: 'public',
    daysAgo: 24,
    at: '11:30',
    title: 'Samen voor het voedselbos',
    body: `Achter de school lag jaren een veld waar niemand kwam. Sinds dit najaar groeien er appels, bessen en hazelnoten. Buren, ouders en kinderen hebben samen honderdtwintig struiken geplant.

Elke klas zorgt voor een eigen hoek. In de lente maken we er een pad en een bank bij.`,
    photos: [
      { drawing: 'planting', alt: 'Kinderen met scheppen tussen rijen jonge struiken.' },
      { drawing: 'harvest', alt: 'Kinderen plukken appels, met manden vol onder de bomen.' },
    ],
    hearts: 30,
  },
  {
    ...blogOf(5),
    daysAgo: 29,
    at: '15:55',
    title: 'Rekenen met pizza’s',
    body: `Hoeveel is drie achtste van een pizza? Dat weet je pas als je hem snijdt. We hebben van karton twaalf pizza’s gemaakt en die eerlijk verdeeld over zes tafels.

Wie het thuis wil overdoen: met een echte pizza lukt het ook.`,
    comments: ['Dat hebben we meteen gedaan.'],
    hearts: 45,
  },
  {
    ...newsFor('parents'),
    daysAgo: 36,
    at: '08:45',
    title: 'Meer tijd voor lezen',
    body: `Na de herfstvakantie begint elke groep de dag met een kwartier lezen. Dat doen we omdat uit onderzoek en uit onze eigen toetsen blijkt dat kinderen daar veel aan hebben.

Heeft u boeken die thuis niet meer gelezen worden? De bibliotheek van de school is er blij mee.`,
    comments: ['Ik breng morgen een doos langs.', 'Goed plan. Mag het ook een stripboek zijn?'],
    hearts: 20,
  },
  {
    ...blogOf(7),
    daysAgo: 48,
    at: '14:50',
    title: 'Veilig op de fiets',
    body: `Met de wijkagent fietsten we een ronde door de buurt. We leerden waar een vrachtwagen je niet ziet, en hoe je laat merken dat je afslaat.

Bijna iedereen had goed licht. Bij drie fietsen hebben we samen een lampje gemaakt.`,
    hearts: 25,
  },
  {
    ...newsFor('public'),
    daysAgo: 62,
    at: '13:00',
    title: 'Onze school is een Gezonde School',
    body: `We kregen het vignet Gezonde School voor bewegen en sport. Elke klas heeft twee keer per week gym van een vakleerkracht, en in elke pauze liggen er spullen klaar om mee te spelen.

De kinderen van de leerlingenraad namen het bord in ontvangst. Het hangt nu naast de voordeur.`,
    hearts: 28,
  },
  {
    ...blogOf(5),
    daysAgo: 75,
    at: '16:00',
    title: 'De eerste week in groep 5',
    body: `Nieuwe tafels, nieuwe schriften en een nieuwe plant op de vensterbank. De kinderen hebben samen afspraken gemaakt. De mooiste: wie alleen staat, vragen we mee te doen.

Morgen gaat er een briefje mee met wat er in de tas hoort.`,
    hearts: 38,
  },
]
