import type { EventKind, Visibility } from '../calendar/schema.ts'

/** Days are told as "12-05", without a year; `weekly` is the last day of what repeats. */
export type DemoEvent = {
  on: string
  until?: string
  from?: string
  till?: string
  weekly?: string
  title: string
  kind?: EventKind
  visibility?: Visibility
  draft?: boolean
  place?: string
  about?: string
  bring?: string
  subject?: string
  /** In the calendar of the class that the demo's teacher has. */
  group?: boolean
  /** 1 for Monday: the first such day from `on` on. */
  weekday?: number
}

const free = (on: string, until: string, title: string): DemoEvent => ({
  on,
  until,
  title,
  kind: 'holiday',
  visibility: 'visitors',
})
const study = (on: string, title = 'Studiedag, leerlingen vrij'): DemoEvent => ({
  on,
  title,
  kind: 'studyDay',
  visibility: 'visitors',
})

/** Holidays of the middle of the country, more or less; and what De Regenboog does in a year. */
export const schoolYear: readonly DemoEvent[] = [
  { on: '08-24', from: '08:30', till: '14:00', title: 'Eerste schooldag', visibility: 'visitors' },
  { on: '09-08', from: '19:00', till: '20:30', title: 'Informatieavond alle groepen', place: 'In de klassen' },
  { on: '09-22', title: 'Schoolfotograaf', bring: 'een nette trui' },
  study('10-02'),
  { on: '10-07', until: '10-16', title: 'Kinderboekenweek', visibility: 'visitors' },
  free('10-19', '10-25', 'Herfstvakantie'),
  {
    on: '11-11',
    from: '17:30',
    till: '18:30',
    title: 'Lampionoptocht Sint-Maarten',
    place: 'Start op het plein',
    bring: 'een lampion',
  },
  {
    on: '11-17',
    from: '08:30',
    till: '12:00',
    title: 'Open dag',
    visibility: 'visitors',
    about: 'Ouders van kinderen die vier worden, kunnen de school bekijken.',
  },
  study('11-27', 'Studiedag, leerlingen vrij'),
  {
    on: '12-04',
    from: '08:30',
    till: '12:00',
    title: 'Sinterklaas op school',
    about: 'Alle leerlingen zijn om 12.00 uur vrij.',
  },
  {
    on: '12-17',
    from: '17:00',
    till: '19:00',
    title: 'Kerstdiner',
    place: 'In de klassen',
    bring: 'een bord, bestek en een beker',
  },
  free('12-19', '01-03', 'Kerstvakantie'),
  {
    on: '01-20',
    from: '19:30',
    till: '21:00',
    title: 'Vergadering medezeggenschapsraad',
    place: 'Teamkamer',
    visibility: 'visitors',
  },
  { on: '01-28', from: '08:45', till: '10:00', title: 'Voorleesontbijt', bring: 'een ontbijtje' },
  study('02-05'),
  { on: '02-09', until: '02-11', title: 'Tienminutengesprekken' },
  free('02-20', '02-28', 'Voorjaarsvakantie'),
  { on: '03-12', title: 'Grote rekendag' },
  { on: '03-24', from: '12:30', title: 'Teamoverleg over de rapporten', visibility: 'staff', till: '15:00' },
  free('03-26', '03-29', 'Goede Vrijdag en Pasen'),
  { on: '04-23', title: 'Koningsspelen', bring: 'sportkleren', visibility: 'visitors' },
  free('04-24', '05-09', 'Meivakantie'),
  free('05-17', '05-17', 'Tweede pinksterdag'),
  study('05-18'),
  { on: '05-26', title: 'Sportdag', bring: 'sportkleren, lunch en zonnebrand', place: 'Sportpark' },
  { on: '06-10', until: '06-13', from: '18:00', till: '21:00', title: 'Avondvierdaagse', visibility: 'visitors' },
  { on: '06-24', from: '16:00', till: '19:00', title: 'Zomerfeest', visibility: 'visitors', place: 'Schoolplein' },
  { on: '07-09', from: '08:30', till: '12:00', title: 'Laatste schooldag', visibility: 'visitors' },
  free('07-10', '07-31', 'Zomervakantie'),
  { on: '06-30', title: 'Wisselochtend: kennismaken met de nieuwe groep', draft: true },
  {
    on: '09-01',
    weekday: 2,
    weekly: '07-06',
    from: '10:45',
    till: '11:45',
    title: 'Gym',
    bring: 'gymkleren',
    place: 'Gymzaal',
    group: true,
  },
  {
    on: '09-01',
    weekday: 5,
    weekly: '07-08',
    from: '11:00',
    till: '12:00',
    title: 'Gym',
    bring: 'gymkleren',
    place: 'Gymzaal',
    group: true,
  },
  {
    on: '12-10',
    from: '09:00',
    till: '12:00',
    title: 'Naar het museum',
    bring: 'een lunchpakket',
    about: 'We gaan met de bus en zijn voor de middag terug.',
    group: true,
  },
]

/** In so many days from now: of which subject, and what. */
export const homework: readonly (readonly [days: number, subject: string, title: string])[] = [
  [1, 'Rekenen', 'Tafels van 6 en 7 oefenen'],
  [4, 'Spelling', 'Woordpakket 8 leren'],
  [8, 'Topografie', 'Toets provincies en hoofdsteden'],
  [15, 'Spreekbeurt', 'Onderwerp kiezen'],
]
