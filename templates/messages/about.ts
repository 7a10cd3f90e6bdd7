import { words } from '../../src/language.ts'
import type { About } from '../../src/messages/messages.ts'
import type { Reader } from '../ui/reader.tsx'
import { messageTexts } from './texts.ts'

/** "Ada, Bo en Gijs" */
export function enumerated(names: readonly string[], { language }: Reader) {
  const last = names.at(-1) ?? ''
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} ${words(messageTexts, language).and} ${last}`
}

/** The children, and their groups where these are not too many: "Ada en Bo · Groep 5a". */
export function aboutText(about: readonly About[], reader: Reader) {
  const groups = [...new Set(about.map(({ group }) => group))]
  return [
    enumerated(
      about.map(({ firstName }) => firstName),
      reader,
    ),
    ...(groups.length < 3 ? groups : []),
  ]
    .filter(Boolean)
    .join(' · ')
}
