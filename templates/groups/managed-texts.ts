import type { GroupKind } from '../../src/groups/schema.ts'
import { catalogue, type Text } from '../../src/language.ts'

export const kindTexts: Readonly<Record<GroupKind, Text>> = {
  class: { nl: 'Groep', en: 'Class' },
  club: { nl: 'Club', en: 'Club' },
  team: { nl: 'Team', en: 'Team' },
  council: { nl: 'Medezeggenschapsraad (MR)', en: 'School council' },
  parentsCouncil: { nl: 'Ouderraad', en: 'Parents’ council' },
}

/** Whom one makes such a group for. */
export const kindHints: Readonly<Record<Exclude<GroupKind, 'class'>, Text>> = {
  club: { nl: 'Voor leerlingen, zoals een schoolkoor', en: 'For pupils, such as a choir' },
  team: { nl: 'Voor medewerkers en ouders, zoals een werkgroep', en: 'For staff and parents, such as a working party' },
  council: { nl: 'Wie erin zit heet MR-lid', en: 'Whoever is in it is a council member' },
  parentsCouncil: { nl: 'Wie erin zit heet lid van de ouderraad', en: 'Whoever is in it is a member of that council' },
}

export const managedGroupTexts = catalogue({
  title: { nl: 'Groepen', en: 'Groups' },
  intro: {
    nl: 'Wie waar leerkracht, klassenouder, luizenouder of lid is.',
    en: 'Who is teacher, class parent, lice parent or member where.',
  },
  classes: { nl: 'Klassen', en: 'Classes' },
  others: { nl: 'Andere groepen', en: 'Other groups' },
  noneYet: {
    nl: 'Klassen komen uit de leerlingadministratie: lees een bestand in.',
    en: 'Classes come from the pupil administration: import a file.',
  },
  noOthers: { nl: 'Nog geen.', en: 'None yet.' },
  noTeacher: { nl: 'Nog geen leerkracht', en: 'No teacher yet' },
  found: { nl: 'Groep maken', en: 'Make a group' },
  name: { nl: 'Naam van de groep', en: 'Name of the group' },
  kind: { nl: 'Wat voor groep?', en: 'What kind of group?' },
  make: { nl: 'Maken', en: 'Make' },

  view: { nl: 'De groep bekijken', en: 'See the group' },
  search: { nl: 'Iemand in deze groep zetten', en: 'Put somebody in this group' },
  nobody: { nl: 'Nog niemand.', en: 'Nobody yet.' },
  putIn: {
    nl: (role: string, name: string) => `${role}: ${name}`,
    en: (role: string, name: string) => `${role}: ${name}`,
  },
  cannotBePut: { nl: 'Kan hier geen plaats krijgen', en: 'Can have no place here' },
  takeOut: { nl: 'Weghalen', en: 'Take out' },
  takeOutOf: { nl: (name: string) => `Weghalen: ${name}`, en: (name: string) => `Take out: ${name}` },
  since: { nl: (day: string) => `sinds ${day}`, en: (day: string) => `since ${day}` },
  former: { nl: (n: number) => `Eerder (${n})`, en: (n: number) => `Before (${n})` },
  was: {
    nl: (role: string, from: string, until: string) => `${role}, ${from} tot en met ${until}`,
    en: (role: string, from: string, until: string) => `${role}, ${from} until ${until}`,
  },
  cannotBe: {
    nl: 'Deze persoon kan die plaats in deze groep niet krijgen.',
    en: 'This person cannot have that place in this group.',
  },
  teachersWorkHere: {
    nl: 'Leerkracht kan worden wie op school werkt. Klassenouder of luizenouder kan elke volwassene worden die gezag heeft over het eigen kind in de groep.',
    en: 'Whoever works at the school can be a teacher. Any adult can be class parent or lice parent who has custody of the own child in the group.',
  },

  rename: { nl: 'Naam wijzigen', en: 'Change the name' },
  renameSave: { nl: 'Naam bewaren', en: 'Save the name' },
  end: { nl: 'Groep stoppen', en: 'End the group' },
  endNote: {
    nl: (n: number) =>
      n === 1
        ? 'Eén persoon verliest hier een plaats, vanaf de volgende klik. Berichten van vroeger blijven te lezen.'
        : `${n} personen verliezen hier hun plaats, vanaf de volgende klik. Berichten van vroeger blijven te lezen.`,
    en: (n: number) =>
      n === 1
        ? 'One person loses a place here, from the next click on. Earlier messages can still be read.'
        : `${n} people lose their place here, from the next click on. Earlier messages can still be read.`,
  },
  ended: {
    nl: (day: string) => `Deze groep is gestopt op ${day}.`,
    en: (day: string) => `This group ended on ${day}.`,
  },
  classesComeByFile: {
    nl: 'Een klas komt uit de leerlingadministratie en eindigt met het schooljaar.',
    en: 'A class comes from the pupil administration and ends with the school year.',
  },
})
