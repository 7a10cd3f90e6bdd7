import type { SchoolScope } from '../scope.ts'
import { readFont } from './font.ts'
import type { Fonts } from './page.ts'

let known: Fonts | undefined

/** Noto Sans, with the letters of every language written in Latin, Greek or Cyrillic; read once, however many pages are set. */
export async function fontsOf({ asset }: Pick<SchoolScope, 'asset'>): Promise<Fonts> {
  if (known) return known
  const [regular, bold] = await Promise.all([asset('fonts/noto-sans.ttf'), asset('fonts/noto-sans-bold.ttf')])
  known = { regular: readFont(regular), bold: readFont(bold) }
  return known
}
