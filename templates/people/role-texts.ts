import { catalogue, type Text } from '../../src/language.ts'
import type { Role } from '../../src/permissions.ts'

/** Each role as a school calls it. */
export const roleTexts: Readonly<Record<Role, Text>> = {
  admin: { nl: 'Schoolbeheerder', en: 'School admin' },
  management: { nl: 'Directie', en: 'Management' },
  administration: { nl: 'Administratie', en: 'Administration' },
  teacher: { nl: 'Leerkracht', en: 'Teacher' },
  council: { nl: 'MR-lid', en: 'Council member' },
  parentsCouncil: { nl: 'Ouderraad', en: 'Parents’ council' },
  classParent: { nl: 'Klassenouder', en: 'Class parent' },
  liceParent: { nl: 'Luizenouder', en: 'Lice parent' },
  parent: { nl: 'Ouder', en: 'Parent' },
  pupil: { nl: 'Leerling', en: 'Pupil' },
  former: { nl: 'Oud-gebruiker', en: 'Former user' },
}

export const roleManagementTexts = catalogue({
  title: { nl: 'Rollen', en: 'Roles' },
  intro: {
    nl: 'Een rol geldt vanaf de volgende klik, en is even snel weer weg.',
    en: 'A role holds from the next click on, and is gone as quickly.',
  },
  find: { nl: 'Iemand een rol geven', en: 'Give somebody a role' },
  name: { nl: 'Naam', en: 'Name' },
  search: { nl: 'Zoeken', en: 'Search' },
  nobodyCalled: { nl: 'Er is niemand met die naam.', en: 'There is nobody of that name.' },
  none: { nl: 'Nog niemand.', en: 'Nobody yet.' },
  noAccount: { nl: 'Kan nog niet inloggen', en: 'Cannot log in yet' },
  rolesOf: { nl: (name: string) => `Rollen van ${name}`, en: (name: string) => `Roles of ${name}` },
  atSchool: { nl: 'Op school', en: 'At school' },
  give: { nl: 'Geven', en: 'Give' },
  take: { nl: 'Afnemen', en: 'Take away' },
  giveTo: {
    nl: (role: string, name: string) => `Geven: ${role}, aan ${name}`,
    en: (role: string, name: string) => `Give: ${role}, to ${name}`,
  },
  takeFrom: {
    nl: (role: string, name: string) => `Afnemen: ${role}, van ${name}`,
    en: (role: string, name: string) => `Take away: ${role}, from ${name}`,
  },
  has: { nl: 'Heeft deze rol', en: 'Has this role' },
  aboutAdmin: { nl: 'Instellingen, rechten, rollen en het logboek', en: 'Settings, rights, roles and the log' },
  aboutManagement: { nl: 'Leiding van de school', en: 'Leads the school' },
  aboutAdministration: { nl: 'Leerlingen, ouders en gezinnen', en: 'Pupils, parents and families' },
  aboutTeacher: {
    nl: 'Schrijft aan ouders; de groepen staan bij Groepen',
    en: 'Writes to parents; the groups are under Groups',
  },
  inGroups: { nl: 'In groepen', en: 'In groups' },
  inGroup: {
    nl: (role: string, group: string) => `${role} van ${group}`,
    en: (role: string, group: string) => `${role} of ${group}`,
  },
  besides: { nl: 'Verder', en: 'Besides' },
  isGuardian: { nl: 'Ouder van een leerling', en: 'Parent of a pupil' },
  isPupil: { nl: 'Leerlingen krijgen geen rol op school.', en: 'Pupils get no role at school.' },
  yourself: {
    nl: 'Dit bent u zelf. Neemt u hier uw beheer af, dan kan alleen een andere schoolbeheerder het teruggeven.',
    en: 'This is you. If you take away your own management here, only another school admin can give it back.',
  },
  lastAdmin: {
    nl: 'Dit is de laatste schoolbeheerder die kan inloggen. Maak eerst iemand anders schoolbeheerder.',
    en: 'This is the last school admin who can log in. Make somebody else a school admin first.',
  },
})
