import type { About } from '../../src/audit/schema.ts'
import type { Language, Text } from '../../src/language.ts'
import { answerTexts, custodyTexts } from '../families/texts.ts'
import { kindTexts } from '../groups/managed-texts.ts'
import { languageNames } from '../layout/language.tsx'
import { roleTexts } from '../people/role-texts.ts'
import { moduleTexts } from '../settings/module-texts.ts'
import { permissionTexts } from '../settings/permission-texts.ts'
import { auditTexts, detailTexts, exportTexts, factTexts, importKindTexts } from './texts.ts'

type Words = Readonly<Record<string, Text | string | undefined>>

/** The codes that stand in the log, in words; a fact that is not here says what it says. */
const codes: Readonly<Record<string, Words>> = {
  permission: permissionTexts,
  what: exportTexts,
  language: languageNames,
  languages: languageNames,
  role: roleTexts,
  kind: { ...kindTexts, ...answerTexts, ...importKindTexts },
  changed: detailTexts,
  before: custodyTexts,
  after: custodyTexts,
  ...Object.fromEntries(Object.keys(permissionTexts).map((permission) => [permission, roleTexts])),
  modulesOff: Object.fromEntries(Object.entries(moduleTexts).map(([module, { name }]) => [module, name])),
}
const yes: Text = { nl: 'ja', en: 'yes' }
const no: Text = { nl: 'nee', en: 'no' }
const none: Text = { nl: 'niets', en: 'nothing' }

/** What the line points at for the product alone. */
const unspoken = ['request']

/** "naam: De Eik · plaats: Bosdorp": what stands beside an action. */
export const factsText = (about: About, language: Language) =>
  Object.entries(about)
    .filter(([fact]) => !unspoken.includes(fact))
    .map(([fact, value]) => `${factName(fact, language)}: ${valueText(fact, value, language)}`)
    .join(' · ')

const names: Readonly<Record<string, Text | undefined>> = { ...permissionTexts, ...factTexts }
const factName = (fact: string, language: Language) => names[fact]?.[language] ?? fact

function valueText(fact: string, value: About[string], language: Language): string {
  if (typeof value === 'boolean') return (value ? yes : no)[language]
  if (fact === 'pupil' && value === '') return auditTexts.gone[language]
  if (value === null || value === '' || value === '[]') return none[language]
  const words = codes[fact]
  return words
    ? partsOf(String(value))
        .map((part) => wordOf(words[part] ?? part, language))
        .join(', ')
    : String(value)
}

/** A list of codes is kept as JSON; the name of a group may look like the beginning of one. */
const partsOf = (value: string): string[] =>
  /^\["[\w.-]+"(?:,"[\w.-]+")*\]$/.test(value) ? (JSON.parse(value) as string[]) : [value]

const wordOf = (word: Text | string, language: Language) => (typeof word === 'string' ? word : word[language])
