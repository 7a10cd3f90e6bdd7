import { catalogue, listed } from '../../src/language.ts'

/** Who gets a message, said as a person would. */
export const audienceTexts = catalogue({
  andMore: { nl: (count: number) => `(en nog ${count})`, en: (count: number) => `(and ${count} more)` },
  parentsOf: { nl: (group: string) => `Alle ouders van ${group}`, en: (group: string) => `All parents of ${group}` },
  parentsOfYear: {
    nl: (year: number) => `Alle ouders van leerjaar ${year}`,
    en: (year: number) => `All parents of year ${year}`,
  },
  parentsOfSchool: { nl: 'Alle ouders van de school', en: 'All parents of the school' },
  parentsOfPupils: { nl: (names: string) => `Ouders van ${names}`, en: (names: string) => `Parents of ${names}` },
  staff: { nl: 'Alle medewerkers', en: 'All staff' },
  teacher: { nl: 'Alle leerkrachten', en: 'All teachers' },
  management: { nl: 'Directie', en: 'Management' },
  administration: { nl: 'Administratie', en: 'Administration' },
  admin: { nl: 'Schoolbeheerders', en: 'School admins' },
  teachersOf: { nl: (group: string) => `Leerkrachten van ${group}`, en: (group: string) => `Teachers of ${group}` },
  pupilsOf: { nl: (group: string) => `Leerlingen van ${group}`, en: (group: string) => `Pupils of ${group}` },
  membersOf: { nl: (group: string) => `Leden van ${group}`, en: (group: string) => `Members of ${group}` },
  classParents: { nl: 'Alle klassenouders', en: 'All class parents' },
  classParentsOf: {
    nl: (group: string) => `Klassenouders van ${group}`,
    en: (group: string) => `Class parents of ${group}`,
  },
  notAnswered: {
    nl: (subject: string) => `Iedereen die niet gereageerd heeft op ‘${subject}’`,
    en: (subject: string) => `Everyone who has not answered ‘${subject}’`,
  },
  answered: {
    nl: (option: string, question: string) => `Iedereen die ‘${option}’ antwoordde op ‘${question}’`,
    en: (option: string, question: string) => `Everyone who answered ‘${option}’ to ‘${question}’`,
  },
  hasPlace: {
    nl: (question: string) => `Iedereen die een plaats heeft bij ‘${question}’`,
    en: (question: string) => `Everyone who has a place at ‘${question}’`,
  },
  waits: {
    nl: (question: string) => `Iedereen die op de wachtlijst staat bij ‘${question}’`,
    en: (question: string) => `Everyone on the waiting list of ‘${question}’`,
  },
  yes: { nl: 'Ja', en: 'Yes' },
  no: { nl: 'Nee', en: 'No' },
  list: {
    nl: (names: string[]) => listed(names, 'nl'),
    en: (names: string[]) => listed(names, 'en'),
  },
  except: {
    nl: (all: string, some: string) => `${all}, behalve ${some}`,
    en: (all: string, some: string) => `${all}, except ${some}`,
  },
  unknownGroup: { nl: 'een onbekende groep', en: 'an unknown group' },
  unknownPerson: { nl: 'een onbekende persoon', en: 'an unknown person' },
  unknownMessage: { nl: 'een onbekend bericht', en: 'an unknown message' },
})
