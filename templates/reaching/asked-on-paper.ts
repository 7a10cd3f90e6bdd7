import { words } from '../../src/language.ts'
import type { Question } from '../../src/questionnaires/schema.ts'
import type { AskedOnPaper } from '../../src/reaching/letters.ts'
import type { School } from '../../src/schools/schema.ts'
import { questionnaireTexts } from '../questionnaires/texts.ts'
import { deadlineText } from '../ui/time.tsx'
import { letterTexts } from './letter-texts.ts'

type At = { school: Pick<School, 'language' | 'zone'> }

const blank = '_'.repeat(40)
const box = (label: string) => `[   ]  ${label}`

/** What the message asks, to be filled in with a pen: for each child where it is asked of each, so that the office can enter it (D16). */
export function askedOnPaper({ deadline, questions, subjects }: AskedOnPaper, { school }: At) {
  const t = words(letterTexts, school.language)
  const reader = { language: school.language, zone: school.zone, now: new Date(0) }
  const asked = questions.map((question, place) => questionText(question, place, questions, school)).join('\n\n')
  const forEach = subjects.length > 0 ? subjects.map((name) => `${t.about(name)}\n\n${asked}`) : [asked]
  return [t.asked, deadline ? t.before(deadlineText(deadline, reader)) : '', ...forEach].filter(Boolean).join('\n\n')
}

function questionText(question: Question, place: number, all: readonly Question[], school: Pick<School, 'language'>) {
  const t = words(letterTexts, school.language)
  const earlier = all.findIndex(({ id }) => id === question.conditionQuestionId)
  const notes = [
    question.required ? '' : t.mayBeLeftOut,
    earlier === -1 ? '' : t.onlyIf(earlier + 1, conditionOf(all[earlier], question.conditionValue ?? '', school)),
  ]
  return [[`${place + 1}. ${question.label}`, ...notes].filter(Boolean).join(' '), ...roomFor(question, school)].join(
    '\n',
  )
}

function conditionOf(earlier: Question | undefined, value: string, school: Pick<School, 'language'>) {
  const { yes, no } = words(questionnaireTexts, school.language)
  return earlier?.kind === 'yesNo' ? (value === 'yes' ? yes : no) : value
}

/** Where the answer is written. */
function roomFor({ kind, options }: Question, school: Pick<School, 'language'>) {
  const t = words(letterTexts, school.language)
  const { yes, no } = words(questionnaireTexts, school.language)
  switch (kind) {
    case 'yesNo':
      return [box(yes), box(no)]
    case 'single':
    case 'multiple':
      return options.map(box)
    case 'longText':
      return [blank, blank, blank]
    case 'places':
      return [`${t.howMany} ${blank.slice(0, 10)}`]
    case 'signature':
      return [...options, `${t.signName} ${blank}`, `${t.sign} ${blank}`]
    case 'file':
      return [t.fileOnSite]
    default:
      return [blank]
  }
}
