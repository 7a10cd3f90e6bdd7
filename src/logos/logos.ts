import { logoTexts } from '../../templates/logos/texts.ts'
import { auditEntry } from '../audit/queries.ts'
import { NotFound } from '../errors.ts'
import { newId } from '../ids.ts'
import type { Text } from '../language.ts'
import { headerOf } from '../photos/pictures.ts'
import { barePng } from '../photos/png.ts'
import { pictureIn, pictureProblem } from '../photos/taking.ts'
import { bareWebp } from '../photos/webp.ts'
import type { Fitted } from '../platform/ports.ts'
import type { SchoolScope, Scope } from '../scope.ts'
import { updateSettings } from '../settings/queries.ts'
import { insertLogo, logosDown, markEmpty, showOnly } from './queries.ts'

/** What a logo is kept as: for the top bar, three pixels for each of the largest it is shown at, and for mails, where not everything reads WebP. */
const sizes = {
  screen: { type: 'image/webp', width: 360, height: 108 },
  mail: { type: 'image/png', width: 480, height: 160 },
} as const satisfies Record<string, Fitted>
export type Size = keyof typeof sizes

const mostADay = 20
export const keyFor = (id: string, size: Size) => `logos/${id}/${size}`

/**
 * What was wrong with the picture, if anything; else the school shows it, and no other. As with photos its row is there before
 * its files, and says that they are to go until it is shown, so that whatever breaks off leaves nothing behind.
 */
export async function showLogo(scope: Scope, file: File): Promise<Text | null> {
  const bytes = await pictureIn(file)
  const problem = pictureProblem(file, bytes)
  if (problem) return logoTexts[problem]
  const id = newId(scope.now)
  const [place] = await insertLogo(scope, id, mostADay)
  if (!place) return logoTexts.tooOften
  const made = await scope.images.fitted(bytes, [sizes.screen, sizes.mail])
  const [screen, mail] = made ?? []
  const header = screen && headerOf(screen)
  if (!screen || !mail || !header) return logoTexts.unreadable
  await scope.files.put(keyFor(id, 'screen'), bareWebp(screen), { type: sizes.screen.type, name: '' })
  await scope.files.put(keyFor(id, 'mail'), barePng(mail), { type: sizes.mail.type, name: '' })
  await change(scope, { logoKey: id, logoWidth: header.width, logoHeight: header.height })
  return null
}

/** Gone at once everywhere, also from mails that were sent; a second press finds nothing to do. */
export async function removeLogo(scope: Scope) {
  if (scope.school.logoKey) await change(scope, { logoKey: null, logoWidth: 0, logoHeight: 0 })
}

async function change(scope: Scope, shown: { logoKey: string | null; logoWidth: number; logoHeight: number }) {
  await scope.db.batch([
    ...showOnly(scope, shown.logoKey),
    updateSettings(scope, shown),
    auditEntry(scope, 'logo.changed', { about: { shown: shown.logoKey !== null } }),
  ])
  const down = await logosDown(scope)
  await Promise.all(down.map(({ id }) => emptyLogo(scope, id)))
}

export async function emptyLogo(scope: SchoolScope, id: string) {
  await Promise.all([scope.files.delete(keyFor(id, 'screen')), scope.files.delete(keyFor(id, 'mail'))])
  await markEmpty(scope, id)
}

/** The one that the school shows: any other is nobody's to see. */
export async function logoFile({ school, files }: SchoolScope, id: string, size: Size) {
  const file = school.logoKey === id ? await files.get(keyFor(id, size)) : null
  if (!file) throw new NotFound()
  return file
}
