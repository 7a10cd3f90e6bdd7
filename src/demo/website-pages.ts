import type { PageHeading } from '../pages/blocks.ts'

export type Drawing = 'school' | 'garden' | 'class'

/** In the order of the page: what is written, and what is shown. */
export type DemoBlock =
  | { text: string }
  | { drawing: Drawing; alt: string }
  | { calendar: string; count: number }
  | { news: string; count: number }
  | { team: string }
  | { contact: string }
  | { map: string }
  | { links: readonly (readonly [label: string, href: string])[]; heading: string }

export type DemoPage = Pick<PageHeading, 'title' | 'about' | 'layout'> & {
  slug: string
  under?: string
  blocks: readonly DemoBlock[]
}

/** De Regenboog's website: what a school of its kind has. */
export const demoPages: readonly DemoPage[] = [
  {
    slug: '',
    title: 'De Regenboog',
    about: 'Basisschool midden in Zonnedaal, met een moestuin en een open deur.',
    layout: 'columns',
    blocks: [
      { drawing: 'school', alt: 'Tekening van een school van rode steen, met zes kinderen op het gras ervoor' },
      {
        text: 'Op De Regenboog leren driehonderd kinderen lezen, rekenen en samenwerken. We kennen ieder kind, en ieder kind kent de moestuin.\n\nKom gerust kijken: elke eerste dinsdag van de maand staat de deur open, van 9:00 tot 10:30 uur.',
      },
      { news: 'Nieuws', count: 3 },
      { calendar: 'Binnenkort', count: 4 },
      {
        heading: 'Snel naar',
        links: [
          ['Schooltijden en vakanties', '/schooltijden-en-vakanties'],
          ['Uw kind aanmelden', '/aanmelden'],
          ['Schrijf ons', '/contact'],
        ],
      },
    ],
  },
  {
    slug: 'onze-school',
    title: 'Onze school',
    about: 'Hoe wij lesgeven, en wat u aan ons merkt.',
    layout: 'reading',
    blocks: [
      { drawing: 'garden', alt: 'Tekening van drie kinderen in een moestuin met tomaten en pompoenen' },
      {
        text: 'Leren doet u met uw hoofd en met uw handen. Daarom rekenen we ook in de moestuin: hoeveel zaadjes passen er in een rij, en wat kost een krop sla als u hem verkoopt?\n\nIn de ochtend werken we aan taal en rekenen. In de middag is er tijd voor de wereld: natuur, geschiedenis, muziek en techniek.\n\nKinderen van verschillende groepen helpen elkaar. Groep 8 leest voor aan groep 1 en 2, en groep 5 verzorgt de kippen.',
      },
    ],
  },
  {
    slug: 'team',
    title: 'Team',
    about: 'Wie er op De Regenboog werken.',
    layout: 'wide',
    under: 'onze-school',
    blocks: [{ team: '' }],
  },
  {
    slug: 'praktisch',
    title: 'Praktisch',
    about: 'Wat u moet weten op een gewone schooldag.',
    layout: 'reading',
    blocks: [
      { drawing: 'class', alt: 'Tekening van acht kinderen aan hun tafels voor een schoolbord' },
      {
        text: 'De deur gaat om 8:20 uur open. Om 8:30 uur beginnen we, en om 14:00 uur gaan alle groepen naar huis.\n\nIs uw kind ziek? Meld het vóór 8:30 uur in Pleinpost, of bel ons.\n\nFietsen staan in het rek bij de zij-ingang. De straat voor school is tussen 8:00 en 9:00 uur dicht voor auto’s.',
      },
    ],
  },
  {
    slug: 'schooltijden-en-vakanties',
    title: 'Schooltijden en vakanties',
    about: 'Wanneer de school open is, en wanneer iedereen vrij is.',
    layout: 'columns',
    under: 'praktisch',
    blocks: [
      {
        text: 'Maandag tot en met vrijdag: 8:30 tot 14:00 uur.\n\nAlle kinderen eten op school, met hun eigen leerkracht. Opvang voor en na school is er in hetzelfde gebouw.\n\nVakanties en studiedagen staan in de kalender. U kunt erop abonneren, dan staan ze ook op uw telefoon.',
      },
      { calendar: 'Vakanties en vrije dagen', count: 12 },
    ],
  },
  {
    slug: 'aanmelden',
    title: 'Aanmelden',
    about: 'Uw kind is welkom vanaf de dag dat het vier wordt.',
    layout: 'reading',
    blocks: [
      {
        text: 'Kom eerst kijken, dan weet u of De Regenboog bij uw kind past. Een afspraak maakt u met het contactformulier.\n\nDaarna vult u samen met ons het aanmeldformulier in. Uw kind mag vanaf drie jaar en tien maanden vijf keer een ochtend meedoen.',
      },
      { heading: '', links: [['Maak een afspraak', '/contact']] },
    ],
  },
  {
    slug: 'contact',
    title: 'Contact',
    about: 'Schrijf ons, of kom langs.',
    layout: 'reading',
    blocks: [{ contact: 'We antwoorden op schooldagen binnen twee dagen.' }, { map: '' }],
  },
]

export const oldAddresses = [
  { from: '/index.php/over-ons', to: '/onze-school' },
  { from: '/index.php/ouders/vakantierooster', to: '/schooltijden-en-vakanties' },
]
