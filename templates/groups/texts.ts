import { catalogue } from '../../src/language.ts'

export const groupTexts = catalogue({
  teacher: { nl: 'Leerkracht', en: 'Teacher' },
  classParent: { nl: 'Klassenouder', en: 'Class parent' },
  liceParent: { nl: 'Luizenouder', en: 'Lice parent' },
  member: { nl: 'Lid', en: 'Member' },
  pupil: { nl: 'Leerling', en: 'Pupil' },
  adults: { nl: 'Leerkrachten en ouders met een taak', en: 'Teachers and parents with a task' },
  teachers: { nl: 'Leerkrachten', en: 'Teachers' },
  classParents: { nl: 'Klassenouders', en: 'Class parents' },
  liceParents: { nl: 'Luizenouders', en: 'Lice parents' },
  members: { nl: 'Leden', en: 'Members' },
  pupils: { nl: 'Leerlingen', en: 'Pupils' },
  allPupils: { nl: 'Alle leerlingen', en: 'All pupils' },
  pupilCount: {
    nl: (n: number) => (n === 1 ? '1 leerling' : `${n} leerlingen`),
    en: (n: number) => (n === 1 ? '1 pupil' : `${n} pupils`),
  },
  writeToParentsOf: {
    nl: (name: string) => `Schrijf aan de ouders van ${name}`,
    en: (name: string) => `Write to the parents of ${name}`,
  },
  nobody: { nl: 'In deze groep zit nu niemand.', en: 'Nobody is in this group now.' },
})
