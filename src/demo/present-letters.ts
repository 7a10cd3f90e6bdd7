import { type Letter, mostly, ownGroup, person, wholeSchool } from './letters.ts'

/** What lies in the mailboxes now: sent so many days before today, or the last time the clock said so. What is news is mailed too. */
export type PresentLetter = Letter & { daysAgo: number; at: string; isNews?: boolean }

export const presentLetters: PresentLetter[] = [
  {
    from: 'klassenouder',
    daysAgo: 5,
    at: '19:40',
    to: ownGroup,
    subject: 'Wie helpt er op de knutselmiddag?',
    corrected: { hours: 3, from: '14:30', into: '15:00' },
    body: `Hallo allemaal,

Over twee weken versieren we het lokaal met de kinderen. Het is van 13:00 tot 14:30 uur. Met zes ouders is het goed te doen, en er is taart.

Laat je weten of je kunt?

Groetjes,
Zoë (moeder van Jip)`,
    asks: {
      mode: 'once',
      days: 10,
      share: 45,
      questions: [
        { kind: 'yesNo', label: 'Kunt u helpen?', required: true, positive: 'yes', answers: mostly('no', 6, 'yes') },
        {
          kind: 'multiple',
          label: 'Wat neemt u mee?',
          options: ['Scharen', 'Lijmpistool', 'Taart'],
          only: [0, 'yes'],
          answers: ['Scharen', 'Lijmpistool', 'Taart'],
        },
      ],
    },
  },
  {
    from: 'M01',
    daysAgo: 2,
    at: '12:05',
    to: wholeSchool,
    talks: [
      {
        with: 'ouder2',
        said: [
          ['ouder2', 45, 'De rode want is van Dio. Kan hij hem morgen ophalen?'],
          ['M01', 90, 'Dat kan. Bert heeft hem bij de deur gelegd.'],
        ],
      },
    ],
    subject: 'Nieuws van De Regenboog',
    isMarkedUp: true,
    body: `<p>Beste ouders en verzorgers,</p>
<h2>Moestuin</h2>
<p>De kinderen van groep 6 hebben de laatste pompoenen geoogst. Er is soep van gekookt, genoeg voor de <em>hele</em> school.</p>
<h2>Studiedag</h2>
<p>Op <strong>de eerste vrijdag van de nieuwe maand</strong> zijn alle kinderen vrij. Het team werkt dan aan het leesonderwijs.
Een boek voor die vrije dag vindt u bij <a href="https://www.bibliotheek.nl/">de bibliotheek</a>.</p>
<h2>Luizen</h2>
<p>Na de vakantie heeft de werkgroep alle hoofden bekeken. In twee groepen is iets gevonden; die ouders hebben bericht.</p>
<h2>Gevonden</h2>
<ul>
<li>een rode want</li>
<li>een fietssleutel met een lieveheersbeestje</li>
<li>een beugel</li>
</ul>
<p>Ze liggen bij Bert.</p>
<p>Hartelijke groet,<br>Karin Bakker</p>`,
  },
  {
    from: 'M03',
    daysAgo: 0,
    at: '15:45',
    isNews: true,
    to: ownGroup,
    repliesTo: 'teachers',
    talks: [
      {
        with: 'ouder2',
        takenBy: 'M04',
        said: [
          ['ouder2', 30, 'Mag Dio zijn eigen autostoel meenemen? Hij is nog geen 1,35 meter.'],
          [
            'M04',
            55,
            'Dat mag zeker. Ik neem dit over van juf Anna: zet de stoel om half negen bij de deur van de klas.',
          ],
        ],
      },
    ],
    subject: 'Schoolreisje naar het spoorwegmuseum',
    body: `Lieve ouders,

Over drie weken gaan we met de groep naar het spoorwegmuseum. We vertrekken om 8:45 uur vanaf het plein en zijn om 15:15 uur terug. De kinderen nemen een lunch en drinken mee, geen geld en geen telefoon.

We gaan met de auto, dus we hebben rijders nodig. Kunt u rijden, vul dan in hoeveel kinderen er bij u in de auto passen. Het gaat om vijf plaatsen naast de schoolbus.

Wilt u voor elk kind antwoorden?

Groetjes,
juf Anna`,
    asks: {
      mode: 'perChild',
      days: 8,
      share: 45,
      questions: [
        { kind: 'yesNo', label: 'Gaat uw kind mee?', required: true, positive: 'yes', answers: mostly('yes', 9, 'no') },
        {
          kind: 'places',
          label: 'Wie rijdt mee? Hoeveel plaatsen heeft u?',
          capacity: 5,
          only: [0, 'yes'],
          answers: mostly('', 8, '1'),
        },
        {
          kind: 'text',
          label: 'Allergie, medicijnen of iets anders?',
          answers: mostly('', 8, 'Geen pinda’s', 'Wordt wagenziek, graag voorin'),
        },
      ],
    },
  },
  {
    from: 'ouder',
    daysAgo: 0,
    at: '07:55',
    isNews: true,
    to: person('leerkracht'),
    subject: 'Ada vanochtend naar de tandarts',
    body: `Dag juf Anna,

Ada moet vanochtend naar de tandarts. Ik haal haar om kwart over tien op en breng haar rond half twaalf weer terug.

Groetjes,
Mia`,
    talks: [
      {
        with: 'leerkracht',
        said: [
          ['leerkracht', 20, 'Dank u wel. Ik leg haar werk klaar, dan kan ze zo aansluiten.'],
          ['ouder', 35, 'Fijn, tot zo.'],
        ],
      },
    ],
  },
  {
    from: 'M03',
    daysAgo: 16,
    at: '16:10',
    to: ownGroup,
    subject: 'Toestemming voor de kinderboerderij',
    body: `Lieve ouders,

In het voorjaar lopen we elke maand met de groep naar de kinderboerderij. We steken daarbij de Dorpsstraat over, met twee begeleiders.

Wilt u hieronder tekenen, voor elk kind?

Groetjes,
juf Anna`,
    asks: {
      mode: 'perChild',
      days: 45,
      share: 75,
      questions: [
        {
          kind: 'signature',
          label: 'Toestemming',
          required: true,
          options: [
            'Ik geef toestemming dat mijn kind dit schooljaar onder begeleiding naar de kinderboerderij loopt.',
          ],
          answers: [''],
        },
        { kind: 'file', label: 'Verklaring van de huisarts, bij een allergie', answers: [''] },
      ],
    },
  },
]
