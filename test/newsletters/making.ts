import { newId } from '../../src/ids.ts'
import type { LetterBlock } from '../../src/newsletters/blocks.ts'
import { type Newsletter, newsletterSubscribers, newsletters } from '../../src/newsletters/schema.ts'
import { textFromPlain } from '../../src/richtext/plain.ts'
import type { SchoolScope } from '../../src/scope.ts'

export const textBlock = (words: string, heading = 'Vooraf'): LetterBlock => ({
  id: newId(new Date()),
  kind: 'text',
  heading,
  text: textFromPlain(words),
})

/** A draft of Hedda's to everybody, unless said otherwise. */
export async function layLetter({ db, now }: SchoolScope, fields: Partial<Newsletter> = {}) {
  const letter = {
    ...{
      id: newId(now),
      byId: 'hedda',
      changedById: 'hedda',
      createdAt: now,
      changedAt: now,
      title: 'Nieuws van de school',
    },
    ...{
      blocks: [textBlock('Beste lezers')],
      parents: true,
      groupIds: [],
      staff: true,
      subscribers: true,
      isPublic: false,
    },
    ...fields,
  }
  await db.insert(newsletters, letter)
  return letter.id
}

/** An address outside the school that wants it. */
export async function subscribed({ db, now }: SchoolScope, email: string, confirmedAt: Date | null = now) {
  const id = newId(now)
  await db.insert(newsletterSubscribers, { id, email, language: 'nl', askedAt: now, confirmedAt, network: null })
  return id
}
