import type { Text } from '../../src/language.ts'
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
