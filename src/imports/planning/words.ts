import type { PartName } from './difference.ts'
import type { Way } from './lines.ts'

/** As they stand in a URL. */
export const partWords: Record<PartName, string> = {
  groups: 'groepen',
  pupils: 'leerlingen',
  staff: 'medewerkers',
  guardians: 'ouders',
}
export const wayWords: Record<Way, string> = { added: 'nieuw', changed: 'gewijzigd', gone: 'weg' }

export const linesAPage = 100
export const questionsAPage = 20
