import { listed } from '../../src/language.ts'
import type { About } from '../../src/messages/messages.ts'
import type { Reader } from '../ui/reader.tsx'

/** The children, and their groups where these are not too many: "Ada en Bo · Groep 5a". */
export function aboutText(about: readonly About[], { language }: Reader) {
  const groups = [...new Set(about.map(({ group }) => group))]
  return [
    listed(
      about.map(({ firstName }) => firstName),
      language,
    ),
    ...(groups.length < 3 ? groups : []),
  ]
    .filter(Boolean)
    .join(' · ')
}
