import { blank, type DraftContent } from '../drafts/content.ts'
import { keepDraft } from '../drafts/drafts.ts'
import { schedule } from '../drafts/scheduled-queries.ts'
import { changeTemplate, saveTemplate } from '../drafts/templates.ts'
import { newId } from '../ids.ts'
import type { SchoolScope } from '../scope.ts'
import { daysLater, instantAt, localDay } from '../time.ts'
import { asPerson } from './history.ts'

/** What teachers ask every year, for all of them to begin with (D3). */
export async function keepTemplateOf(scope: SchoolScope, teacherId: string) {
  const writer = await asPerson(scope, teacherId)
  const id = newId(scope.now)
  const question = {
    id: newId(scope.now),
    kind: 'yesNo',
    label: 'Mag uw kind mee?',
    required: true,
    options: '',
  } as const
  const content: DraftContent = {
    ...blank,
    subject: 'Op excursie',
    body: 'Beste ouders,\n\nOp … gaan we met de groep naar … We vertrekken om … en zijn om … terug. Geeft u eten en drinken mee?\n\nHartelijke groet,',
    mode: 'perChild',
    questions: [{ ...question, positive: 'yes', capacity: '', condition: '' }],
  }
  await saveTemplate(writer, id, content)
  await changeTemplate(writer, id, { name: 'Toestemming voor een excursie', shared: true })
}

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
  await keepDraft(writer, id, content, { standing: { page: '', seen: 0, byItself: false } })
  await schedule(writer, id, instantAt(day, content.sendTime, scope.school.zone))
}
