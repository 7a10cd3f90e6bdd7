import type { Action } from '../../src/audit/actions.ts'
import { catalogue, type Text } from '../../src/language.ts'

/** What was done, as the log's reader should read it: an action without its words does not compile. */
export const actionTexts = catalogue({
  'import.applied': { nl: 'Bestand ingelezen', en: 'File imported' },
  'settings.changed': { nl: 'Instellingen gewijzigd', en: 'Settings changed' },
  'modules.changed': { nl: 'Onderdelen aan of uit gezet', en: 'Modules switched on or off' },
  'password.renewed': { nl: 'Nieuw wachtwoord gekozen via de mail', en: 'New password chosen by mail' },
  'custody.changed': { nl: 'Gezag gewijzigd', en: 'Custody changed' },
  'household.changed': { nl: 'Gezin gewijzigd', en: 'Household changed' },
  'household.decided': { nl: 'Keuze van een gezin gewijzigd', en: 'A family’s choice changed' },
  'details.changed': { nl: 'Gegevens van de partner gewijzigd', en: 'The partner’s details changed' },
  'information.asked': { nl: 'Informatieverzoek binnengekomen', en: 'Information request received' },
  'information.answered': { nl: 'Informatieverzoek beantwoord', en: 'Information request answered' },
} satisfies Record<Action, Text>)
