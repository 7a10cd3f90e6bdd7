import { type DatedLetter, mostly, wholeSchool } from './letters.ts'

const karin = 'M01'

/** What the head writes to everybody, over two years and a bit. */
export const schoolLetters: DatedLetter[] = [
  {
    from: karin,
    yearsAgo: 2,
    on: '08-24',
    at: '15:30',
    to: wholeSchool,
    subject: 'Een nieuw schooljaar',
    body: `Beste ouders en verzorgers,

Maandag zijn we weer begonnen. Wat was het fijn om alle kinderen terug te zien. De kleuters hebben hun kapstok gevonden en de oudsten laten hun de weg zien.

Op donderdagavond staan alle lokalen open. U loopt binnen wanneer het u past, tussen 18:30 en 20:00 uur. Neem uw kind gerust mee.

Een mooi jaar gewenst, namens het hele team,
Karin Bakker`,
  },
  {
    from: karin,
    yearsAgo: 2,
    on: '12-10',
    at: '11:15',
    to: wholeSchool,
    subject: 'Kerstviering op het plein',
    body: `Beste ouders en verzorgers,

Op de donderdag voor de vakantie eten de kinderen samen in de klas. Daarna zingen we om 18:45 uur met elkaar op het plein. Er is warme chocolademelk en het koor van school zingt drie liedjes.

Trek een warme jas aan en neem een beker mee, dan hoeven we niets weg te gooien.

Hartelijke groet,
Karin Bakker`,
  },
  {
    from: karin,
    yearsAgo: 2,
    on: '04-14',
    at: '09:40',
    to: wholeSchool,
    subject: 'Koningsspelen',
    body: `Beste ouders en verzorgers,

Vrijdag zijn de Koningsspelen. De kinderen ontbijten op school, dus thuis eten hoeft niet. Iedereen mag in het oranje komen, met schoenen waar je goed op kunt rennen.

Om 14:00 uur is de school uit, zoals elke vrijdag.

Hartelijke groet,
Karin Bakker`,
  },
  {
    from: karin,
    yearsAgo: 1,
    on: '08-27',
    at: '15:00',
    to: wholeSchool,
    subject: 'Welkom terug, en drie data',
    body: `Beste ouders en verzorgers,

De eerste week zit erop. Drie data om nu al te noteren:

15 september: de informatieavond van alle groepen
6 oktober: studiedag, de kinderen zijn vrij
14 november: de eerste gesprekken over uw kind

Het hele jaar staat in de kalender.

Hartelijke groet,
Karin Bakker`,
  },
  {
    from: karin,
    yearsAgo: 1,
    on: '11-03',
    at: '16:05',
    to: wholeSchool,
    subject: 'Fietsen in het donker',
    body: `Beste ouders en verzorgers,

Het is 's ochtends weer donker. Deze week controleert de verkeerswerkgroep met de kinderen of hun lampen het doen. Is er iets stuk, dan krijgt uw kind een kaartje mee.

Komt u met de auto? Parkeer dan in de Beukenhof en loop het laatste stukje. Zo blijft de straat voor de school veilig.

Hartelijke groet,
Karin Bakker`,
  },
  {
    from: karin,
    yearsAgo: 1,
    on: '03-09',
    at: '10:20',
    to: wholeSchool,
    subject: 'Hoe vindt u onze nieuwe schooltijden?',
    body: `Beste ouders en verzorgers,

Sinds januari werken we met een continurooster. Wij horen graag hoe dat thuis gaat. Het zijn twee vragen, en u beantwoordt ze een keer per gezin.

Hartelijke groet,
Karin Bakker`,
    asks: {
      mode: 'once',
      days: 14,
      share: 7,
      questions: [
        {
          kind: 'single',
          label: 'Hoe bevallen de nieuwe tijden?',
          required: true,
          options: ['Goed', 'Gaat wel', 'Niet goed'],
          answers: mostly('Goed', 6, 'Gaat wel', 'Gaat wel', 'Niet goed'),
        },
        {
          kind: 'longText',
          label: 'Wilt u er iets bij zeggen?',
          answers: mostly(
            '',
            6,
            'De lange middag is voor onze jongste nog wennen.',
            'Heel fijn, alle kinderen tegelijk uit.',
            'Met het werk komt het beter uit.',
          ),
        },
      ],
    },
  },
  {
    from: karin,
    yearsAgo: 1,
    on: '06-29',
    at: '14:10',
    to: wholeSchool,
    subject: 'De laatste week voor de zomer',
    body: `Beste ouders en verzorgers,

Nog een week, dan is het vakantie. Woensdag gaan alle kinderen een uurtje kijken bij hun nieuwe juf of meester. Donderdag is de musical van groep 7 en 8. Vrijdag zijn de kinderen om 12:00 uur vrij.

In de gang liggen veel gevonden spullen. Kijkt u even of er iets van u bij is? Wat blijft liggen, gaat naar de kringloop.

Een heerlijke zomer,
Karin Bakker`,
  },
  {
    from: karin,
    yearsAgo: 0,
    on: '08-21',
    at: '15:45',
    to: wholeSchool,
    subject: 'Fijn dat u er weer bent',
    body: `Beste ouders en verzorgers,

De vloeren glimmen, de boeken zijn gekaft en de moestuin heeft de zomer overleefd. Maandag om 8:30 uur gaat de bel.

Dit jaar hebben we twaalf groepen en twee nieuwe gezichten in het team. Zij stellen zich voor op de informatieavond.

Tot maandag,
Karin Bakker`,
  },
  {
    from: karin,
    yearsAgo: 0,
    on: '10-12',
    at: '12:30',
    to: wholeSchool,
    subject: 'Herfstwandeling met de hele school',
    body: `Beste ouders en verzorgers,

Vlak voor de herfstvakantie lopen we met alle kinderen naar het bos. De oudsten nemen een jongste aan de hand. Laarzen aan, en een tasje mee voor wat er onderweg gevonden wordt.

We zijn om 14:00 uur terug op het plein.

Hartelijke groet,
Karin Bakker`,
  },
]
