import { words } from '../../src/language.ts'
import type { Managed } from '../../src/polls/reading.ts'
import type { Reader } from '../ui/reader.tsx'
import { makingTexts } from './making-texts.ts'
import { valueText } from './value.ts'

/** For a spreadsheet: under names a row for each person, and otherwise each answer with how many gave it. */
export const pollSheet = (managed: Managed, reader: Reader) =>
  managed.participants.length > 0 ? byPerson(managed, reader) : byAnswer(managed, reader)

function byPerson({ poll, participants }: Managed, reader: Reader) {
  const say = words(makingTexts, reader.language)
  return [
    [say.person, ...poll.questions.map(({ label }) => label)],
    ...participants.map(({ name, answers }) => [
      name,
      ...poll.questions.map((question) =>
        (answers?.[question.id] ?? []).map((value) => valueText(question, value, reader)).join(', '),
      ),
    ]),
  ]
}

function byAnswer({ result }: Managed, reader: Reader) {
  const say = words(makingTexts, reader.language)
  return [
    [say.questionHead, say.answerHead, say.countHead],
    ...(result.questions ?? []).flatMap(({ question, said }) =>
      said.map(({ value, count }) => [question.label, valueText(question, value, reader), String(count)]),
    ),
  ]
}
