import type { Mode } from '../../src/audiences/audience.ts'
import { deliveries, deliveryPupils, messages } from '../../src/messages/schema.ts'
import { questionnaires, responses } from '../../src/questionnaires/schema.ts'
import type { SchoolScope } from '../../src/scope.ts'

type Letter = {
  id: string
  subject?: string
  from?: string
  to: readonly string[]
  /** Of whom, each with the group that covered it. */
  about?: readonly (readonly [pupilId: string, groupId: string])[]
  named?: boolean
  read?: boolean
  asks?: { mode: Mode; deadline: Date | null }
  sentAt?: Date
}

export const inDays = (days: number) => new Date(Date.now() + days * 86_400_000)

/** A letter as it lies in mailboxes when it has been delivered. */
export async function lay({ db, now }: SchoolScope, letter: Letter) {
  const {
    id,
    to,
    subject = `Over ${id}`,
    from = 'ines',
    about = [],
    named = false,
    read = false,
    asks,
    sentAt = now,
  } = letter
  const audience = { include: [], except: [] }
  await db.batch([
    db.insert(messages, { id, subject, senderId: from, body: 'Beste ouders', audience, sentAt, deliveredAt: sentAt }),
    ...(asks ? [db.insert(questionnaires, { messageId: id, ...asks })] : []),
    ...to.map((personId) =>
      db.insert(deliveries, { messageId: id, personId, named, sentAt, readAt: read ? now : null }),
    ),
    ...to.flatMap((personId) =>
      about.map(([pupilId, groupId]) => db.insert(deliveryPupils, { messageId: id, personId, pupilId, groupId })),
    ),
  ])
}

export const answer = ({ db, now }: SchoolScope, messageId: string, personId: string, subjectId: string) =>
  db.insert(responses, { id: `${messageId}-${personId}-${subjectId}`, messageId, personId, subjectId, at: now })
