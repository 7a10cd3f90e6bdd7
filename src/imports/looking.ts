import { NotFound } from '../errors.ts'
import type { SchoolScope } from '../scope.ts'
import { type Preview, previewKept } from './keeping.ts'
import { type AskedDoubt, type Entry, type PartName, parts, questionsIn } from './planning/difference.ts'
import { leftOut, sameAs, type Way, ways } from './planning/lines.ts'
import { linesAPage, partWords, questionsAPage, wayWords } from './planning/words.ts'
import { choicesOf, runById } from './queries.ts'
import type { ImportRun } from './schema.ts'

/** A part of a preview, some lines at a time. */
export type LinesQuery = { part: PartName; way: Way; from: number }

/** What somebody looks at: lines with their latest decision, though the file is still being compared with it. */
export async function linesShown(scope: SchoolScope, id: string, query: LinesQuery) {
  const { run, preview, choices } = await lookedAt(scope, id)
  const all = preview.difference[query.part][query.way]
  const lines = all
    .slice(query.from, query.from + linesAPage)
    .map((entry): Entry => ({ ...entry, isLeft: choices.get(entry.line) === leftOut }))
  return { run, query, lines, total: all.length }
}

export async function questionsShown(scope: SchoolScope, id: string, from: number) {
  const { run, preview, choices } = await lookedAt(scope, id)
  const all = questionsIn(preview.difference)
  const doubts = all.slice(from, from + questionsAPage).map(({ question, ...doubt }) => ({
    ...doubt,
    question: { ...question, answer: choices.get(question.line) ?? null },
  }))
  return { run, from, doubts, total: all.length, simple: all.filter(isSimple).length }
}

async function lookedAt(
  scope: SchoolScope,
  id: string,
): Promise<{ run: ImportRun; preview: Preview; choices: Map<string, string> }> {
  const [[run], chosen] = await scope.db.batch([runById(scope, id), choicesOf(scope, id)])
  const preview = run && !run.discardedAt ? await previewKept(scope, id) : null
  if (!run || !preview) throw new NotFound()
  return { run, preview, choices: new Map(chosen.map(({ line, choice }) => [line, choice])) }
}

/** One here and one in the file, of whom "the same" is an answer that needs no choosing between. */
const isSimple = ({ question }: AskedDoubt) => question.candidates.length === 1

type Decisions = Map<string, string | null>

/** The lines of a page of which the reader ticked these to be taken over; or all that there are of the kind. */
export async function decisionsOnLines(
  scope: SchoolScope,
  id: string,
  { part, way }: Pick<LinesQuery, 'part' | 'way'>,
  said: { shown: readonly string[]; taken: readonly string[]; all: string | undefined },
): Promise<Decisions> {
  const { preview } = await lookedAt(scope, id)
  const known = preview.difference[part][way].map(({ line }) => line)
  const [shown, taken] = [new Set(said.shown), new Set(said.taken)]
  if (said.all) return new Map(known.map((line) => [line, said.all === 'weg' ? leftOut : null]))
  return new Map(known.filter((line) => shown.has(line)).map((line) => [line, taken.has(line) ? null : leftOut]))
}

/** Who is who, as far as the reader said it; or the same, wherever there is one who could be. */
export async function decisionsOnQuestions(
  scope: SchoolScope,
  id: string,
  said: { answers: ReadonlyMap<string, string>; all: boolean },
): Promise<Decisions> {
  const { preview } = await lookedAt(scope, id)
  const questions = questionsIn(preview.difference)
  if (said.all)
    return new Map(
      questions.filter(isSimple).map(({ question: { line, candidates } }) => [line, sameAs(candidates[0]!.personId)]),
    )
  return new Map(
    questions.flatMap(({ question: { line, candidates } }): [string, string | null][] => {
      const answer = said.answers.get(line)
      const isKnown = answer === 'new' || candidates.some(({ personId }) => sameAs(personId) === answer)
      return answer === undefined ? [] : [[line, isKnown ? answer : null]]
    }),
  )
}

export function linesAsked(words: { deel: string; soort: string }, from = ''): LinesQuery {
  const part = parts.find((one) => partWords[one] === words.deel)
  const way = ways.find((one) => wayWords[one] === words.soort)
  if (!part || !way) throw new NotFound()
  return { part, way, from: fromAsked(from) }
}

export const fromAsked = (written = '') => (/^\d{1,5}$/.test(written) ? Number(written) : 0)
