import { type DatedLetter, mostly, ownGroup } from './letters.ts'

const [anna, yara, tineke, wies, ton, rick] = ['M03', 'M04', 'M09', 'M12', 'M25', 'M07']

/** What teachers write to the parents of their group, with what they ask. */
export const classLetters: DatedLetter[] = [
  {
    from: anna,
    yearsAgo: 2,
    on: '09-02',
    at: '15:50',
    to: ownGroup,
    subject: 'Kennismaken met de groep',
    body: `Lieve ouders,

De eerste dagen zijn voorbij en het zijn gezellige dagen geweest. We hebben samen regels bedacht: we laten elkaar uitpraten, en wie alleen speelt, mag altijd meedoen.

Gymles is op dinsdag en vrijdag. Zet u de naam in de schoenen?

Groetjes,
juf Anna`,
  },
  {
    from: anna,
    yearsAgo: 2,
    on: '11-18',
    at: '16:20',
    to: ownGroup,
    subject: 'Naar de bibliotheek',
    body: `Lieve ouders,

Over twee weken lopen we op woensdagochtend naar de bibliotheek. Wie loopt er mee? Met vier volwassenen kunnen we gaan.

Groetjes,
juf Anna`,
    asks: {
      mode: 'once',
      days: 8,
      share: 60,
      questions: [
        {
          kind: 'yesNo',
          label: 'Loopt u mee naar de bibliotheek?',
          required: true,
          positive: 'yes',
          answers: mostly('no', 7, 'yes'),
        },
      ],
    },
  },
  {
    from: wies,
    yearsAgo: 2,
    on: '02-03',
    at: '12:10',
    to: ownGroup,
    subject: 'We sparen kosteloos materiaal',
    body: `Lieve ouders,

Ons thema is "de bouw". Wij zoeken wc-rollen, eierdozen en doppen. Een tas vol is welkom, tot aan het plafond hoeft niet.

Dank u wel,
juf Wies`,
  },
  {
    from: ton,
    yearsAgo: 2,
    on: '03-21',
    at: '17:00',
    to: ownGroup,
    subject: 'Verkeersexamen',
    body: `Beste ouders,

Volgende maand is het praktisch verkeersexamen. Uw kind fietst een route van vier kilometer door het dorp. Is de fiets in orde: bel, remmen, lampen, reflectoren?

Oefenen mag. De route zit in de schooltas.

Groet,
meester Ton`,
  },
  {
    from: anna,
    yearsAgo: 2,
    on: '05-12',
    at: '15:35',
    to: ownGroup,
    subject: 'Schoolreisje: naar de kinderboerderij',
    body: `Lieve ouders,

Op dinsdag gaan we met de bus naar de kinderboerderij. We vertrekken om 9:00 uur en zijn om 15:00 uur terug. Wilt u laten weten of uw kind meegaat, en waar we op moeten letten?

Groetjes,
juf Anna`,
    asks: {
      mode: 'perChild',
      days: 10,
      share: 90,
      questions: [
        { kind: 'yesNo', label: 'Gaat uw kind mee?', required: true, positive: 'yes', answers: mostly('yes', 9, 'no') },
        {
          kind: 'text',
          label: 'Waar moeten we op letten?',
          answers: mostly('', 7, 'Hooikoorts, heeft pilletje op', 'Geen noten', 'Wordt wagenziek'),
        },
      ],
    },
  },
  {
    from: anna,
    yearsAgo: 1,
    on: '09-08',
    at: '15:40',
    to: ownGroup,
    subject: 'Leestips voor thuis',
    body: `Lieve ouders,

Elke dag een kwartier lezen helpt meer dan alles wat we in de klas kunnen doen. Het maakt niet uit wat: een strip, een dierenboek, een recept.

Op de vensterbank staat een kistje met boeken die mee naar huis mogen.

Groetjes,
juf Anna`,
  },
  {
    from: rick,
    yearsAgo: 1,
    on: '09-22',
    at: '13:15',
    to: ownGroup,
    subject: 'Gymspullen',
    body: `Beste ouders,

In de gymzaal liggen inmiddels vier linkerschoenen. Zet u overal een naam in? Dan vinden ze de rechter terug.

Sportieve groet,
meester Rick`,
  },
  {
    from: anna,
    yearsAgo: 1,
    on: '11-12',
    at: '16:30',
    to: ownGroup,
    subject: 'Surprises maken',
    body: `Lieve ouders,

Vandaag zijn de lootjes getrokken. De kinderen maken thuis een surprise, met een cadeautje van vijf euro en een gedicht. Help mee waar het nodig is, maar laat de lijm aan hen.

Groetjes,
juf Anna`,
    asks: {
      mode: 'perChild',
      days: 5,
      share: 80,
      questions: [
        {
          kind: 'yesNo',
          label: 'Lukt het om thuis een surprise te maken?',
          required: true,
          positive: 'yes',
          answers: mostly('yes', 9, 'no'),
        },
        {
          kind: 'multiple',
          label: 'Waar kunnen wij mee helpen?',
          options: ['Een cadeautje', 'Knutselspullen', 'Het gedicht'],
          only: [0, 'no'],
          answers: ['Een cadeautje', 'Knutselspullen', 'Het gedicht'],
        },
      ],
    },
  },
  {
    from: tineke,
    yearsAgo: 1,
    on: '01-20',
    at: '12:45',
    to: ownGroup,
    subject: 'Reservekleren',
    body: `Lieve ouders,

De zandtafel is weer binnen en de watertafel ook. Geeft u een setje reservekleren mee in een tasje met naam? Het mag het hele jaar aan de kapstok blijven.

Dank u wel,
juf Tineke`,
  },
  {
    from: anna,
    yearsAgo: 1,
    on: '02-16',
    at: '15:25',
    to: ownGroup,
    subject: 'Spreekbeurten',
    body: `Lieve ouders,

Na de vakantie beginnen de spreekbeurten. Elk kind kiest zelf een onderwerp. Laat u weten in welke week het uitkomt? Wij maken er een rooster van.

Groetjes,
juf Anna`,
    asks: {
      mode: 'perChild',
      days: 9,
      share: 85,
      questions: [
        {
          kind: 'single',
          label: 'In welke week?',
          required: true,
          options: ['Begin maart', 'Eind maart', 'Begin april', 'Maakt niet uit'],
          answers: ['Begin maart', 'Eind maart', 'Begin april', 'Maakt niet uit', 'Maakt niet uit'],
        },
        {
          kind: 'text',
          label: 'Weet uw kind het onderwerp al?',
          answers: mostly('', 5, 'Paarden', 'De maan', 'Voetbal', 'Haaien', 'Oma’s restaurant'),
        },
      ],
    },
  },
  {
    from: yara,
    yearsAgo: 1,
    on: '05-18',
    at: '16:00',
    to: ownGroup,
    subject: 'Avondvierdaagse',
    body: `Beste ouders,

Wie loopt de avondvierdaagse mee? De start is om 18:00 uur bij de sporthal. Kinderen lopen onder begeleiding van een volwassene uit het eigen gezin.

Groetjes,
juf Yara`,
    asks: {
      mode: 'perGroup',
      days: 7,
      share: 70,
      questions: [
        {
          kind: 'number',
          label: 'Met hoeveel kinderen loopt u mee?',
          required: true,
          answers: ['0', '1', '1', '1', '2', '3'],
        },
        { kind: 'date', label: 'Vanaf welke dag?', answers: [''] },
      ],
    },
  },
  {
    from: anna,
    yearsAgo: 0,
    on: '09-01',
    at: '15:55',
    to: ownGroup,
    subject: 'Welkom in onze groep',
    body: `Lieve ouders,

Wat een fijne groep is dit. We hebben elkaar de eerste week leren kennen met het spel "wie durft er te vertellen". Er waren verhalen over een weggelopen konijn, een nieuw zusje en een kampeernacht met onweer.

Maandag en dinsdag staat juf Yara voor de groep, de rest van de week ik.

Groetjes,
juf Anna`,
  },
  {
    from: anna,
    yearsAgo: 0,
    on: '09-15',
    at: '16:10',
    to: ownGroup,
    subject: 'Informatieavond: komt u?',
    body: `Lieve ouders,

Volgende week donderdag vertellen we wat de kinderen dit jaar gaan leren. Inloop om 19:15 uur, om 20:30 uur staat de koffie klaar.

Groetjes,
juf Anna en juf Yara`,
    asks: {
      mode: 'once',
      days: 8,
      share: 75,
      questions: [
        {
          kind: 'yesNo',
          label: 'Komt u op de informatieavond?',
          required: true,
          positive: 'yes',
          answers: mostly('yes', 7, 'no'),
        },
        { kind: 'number', label: 'Met hoeveel personen?', only: [0, 'yes'], answers: ['1', '1', '2'] },
      ],
    },
  },
  {
    from: wies,
    yearsAgo: 0,
    on: '09-28',
    at: '12:20',
    to: ownGroup,
    subject: 'Kastanjes en eikels',
    body: `Lieve ouders,

Neemt uw kind deze week kastanjes, eikels en mooie bladeren mee? Wij maken er een winkeltje van.

Groetjes,
juf Wies`,
  },
  {
    from: ton,
    yearsAgo: 0,
    on: '10-05',
    at: '16:45',
    to: ownGroup,
    subject: 'Naar welke school hierna?',
    body: `Beste ouders,

In november bespreken we het voorlopig advies. Daarvoor horen we graag hoe uw kind er zelf naar kijkt. Schrijf gerust op wat u denkt, u hoeft het nog niet te weten.

Groet,
meester Ton`,
    asks: {
      mode: 'perChild',
      days: 14,
      share: 80,
      questions: [
        {
          kind: 'yesNo',
          label: 'Heeft u al open dagen gepland?',
          required: true,
          positive: 'yes',
          answers: mostly('no', 6, 'yes'),
        },
        {
          kind: 'longText',
          label: 'Waar kijkt uw kind naar uit?',
          answers: mostly(
            '',
            6,
            'Techniek en zelf dingen maken.',
            'Een school waar de neef ook zit.',
            'Vooral naar op de fiets gaan.',
          ),
        },
      ],
    },
  },
]
