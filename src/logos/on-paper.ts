import { type Picture, pictureOfPng } from '../pdf/picture.ts'
import type { SchoolScope } from '../scope.ts'
import { keyFor } from './logos.ts'

/** The logo as a letter has it, for all its pages; none where the school shows none, and a file that went missing stops no letter. */
export async function logoOnPaper({ school, files }: SchoolScope): Promise<Picture | null> {
  const file = school.logoKey ? await files.get(keyFor(school.logoKey, 'mail')) : null
  return file && pictureOfPng(new Uint8Array(await new Response(file.body).arrayBuffer()))
}
