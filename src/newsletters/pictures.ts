import { key as keyName, originalName } from '../albums/copies.ts'
import { NotFound } from '../errors.ts'
import { keyedFingerprint } from '../ids.ts'
import { paths } from '../paths.ts'
import type { SchoolScope } from '../scope.ts'
import { photosIn } from './blocks.ts'
import { type PhotoRow, photosNamed } from './live-queries.ts'
import { newsletterById } from './queries.ts'

/** In a mail, which its reader has; or on a page that anybody may read. */
export const pictureKinds = ['mail', 'web'] as const
export type PictureKind = (typeof pictureKinds)[number]

/** Proves that a letter of ours showed it: nobody makes such an address who was not given it. */
const sealOf = async ({ school, secret }: SchoolScope, kind: PictureKind, letter: string, photo: string) =>
  (await keyedFingerprint(secret, `newsletter picture ${kind} ${school.schoolId} ${letter} ${photo}`)).slice(0, 22)

export const picturePath = async (school: SchoolScope, kind: PictureKind, letter: string, photo: string) =>
  paths.newsletterPicture(letter, photo, await sealOf(school, kind, letter, photo))

/** What must be agreed to where it stands (C9). */
export const channelsOf = (kind: PictureKind) =>
  kind === 'web' ? (['newsletter', 'website'] as const) : (['newsletter'] as const)

type Asked = { letter: string; photo: string; seal: string }

/** The photo as mailboxes read it, as long as its letter is there and every child in it may be shown (C9). */
export async function newsletterPicture(school: SchoolScope, { letter, photo, seal }: Asked) {
  const seals = await Promise.all(pictureKinds.map((kind) => sealOf(school, kind, letter, photo)))
  const kind = pictureKinds[seals.indexOf(seal)]
  if (!kind) throw new NotFound()
  const [[found], [shown]] = await school.db.batch([
    newsletterById(school, letter),
    photosNamed(school, [photo], channelsOf(kind)),
  ])
  const isThere = found && (photosIn(found.letter.blocks).includes(photo) || isSentIn(shown, kind, letter))
  if (!isThere || !shown || (kind === 'web' && !(found.letter.isPublic && found.letter.outAt))) throw new NotFound()
  const file =
    (await school.files.get(keyName(photo, '800.jpg'))) ?? (await school.files.get(keyName(photo, originalName)))
  if (!file) throw new NotFound()
  return file
}

/** Its maker chooses from those that were sent in for the letter, also where no part of it has them. */
const isSentIn = (photo: PhotoRow | undefined, kind: PictureKind, letter: string) =>
  kind === 'mail' && photo?.album_id === letter
