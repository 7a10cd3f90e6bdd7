import type { Text } from '../../src/language.ts'

const text = (nl: string, en: string): Text => ({ nl, en })

export const undoTexts = {
  tooLate: text(
    'Dit bestand kan niet meer worden teruggedraaid. Dat kan alleen met het laatste bestand, en twee weken lang.',
    'This file can no longer be taken back. That is possible for the last file only, and for two weeks.',
  ),
  changed: {
    details: text('naam of e-mailadres', 'name or email address'),
    contact: text('telefoon of adres', 'telephone or address'),
    custody: text('gezag of relatie', 'custody or relation'),
    household: text('het gezin', 'the household'),
    place: text('plaats in een groep', 'place in a group'),
    role: text('rol', 'role'),
    pupil: text('gegevens als leerling', 'details as a pupil'),
    group: text('de groep', 'the group'),
  },
} as const
