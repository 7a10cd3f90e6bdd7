import { blank } from '../drafts/content.ts'
import { keepDraft } from '../drafts/drafts.ts'
import { schedule } from '../drafts/scheduled-queries.ts'
import { newId } from '../ids.ts'
import type { SchoolScope } from '../scope.ts'
import { daysLater, instantAt, localDay } from '../time.ts'
import { asPerson } from './history.ts'

/** What a teacher wrote for later this week (D1). */
export async function planLetter(scope: SchoolScope, teacherId: string) {
  const writer = await asPerson(scope, teacherId)
  const [group] = writer.me.teaches
  const day = daysLater(localDay(scope.now, scope.school.zone), 5)
  const content = {
    ...blank,
    include: group ? [`ouders:${group}`] : [],
    subject: 'Volgende week: gym in de grote zaal',
    body: 'Beste ouders,\n\nVolgende week gymmen we in de grote zaal. Geeft u schone gymschoenen mee?\n\nHartelijke groet,\nde juf',
    sendDay: day,
  }
  const id = newId(scope.now)
  await keepDraft(writer, id, content, { standing: { page: '', seen: 0 } })
  await schedule(writer, id, instantAt(day, content.sendTime, scope.school.zone))
}
