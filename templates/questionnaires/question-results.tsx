import { paths } from '../../src/paths.ts'
import { filterQuery } from '../../src/questionnaires/filter.ts'
import type { Contradiction, QuestionResult, Results } from '../../src/questionnaires/results.ts'
import { relationText, relationTexts } from '../people/relation-texts.ts'
import { Bar, BarTable } from '../ui/bar.tsx'
import { ButtonLink } from '../ui/button.tsx'
import { Section } from '../ui/card.tsx'
import { List, Row } from '../ui/list.tsx'
import { useReader, useWords } from '../ui/reader.tsx'
import { handedTexts } from './handed-texts.ts'
import { resultTexts } from './result-texts.ts'
import { valueText } from './value.ts'

export const QuestionResults = ({ results }: { results: Results }) => {
  const say = useWords(resultTexts)
  return (
    <Section title={say.perQuestion}>
      {results.questions.map((result) => (
        <div class="card">
          <Outcome messageId={results.message.id} result={result} total={results.figures.answered} />
        </div>
      ))}
    </Section>
  )
}

type OutcomeProps = { messageId: string; result: QuestionResult; total: number }

/** What there was to choose stands there also when nobody did; a number or a date only once somebody gave it. */
const isTable = ({ question: { kind }, tallies }: QuestionResult) =>
  kind === 'yesNo' ||
  kind === 'single' ||
  kind === 'multiple' ||
  (tallies.length > 0 && (kind === 'number' || kind === 'date'))

const Outcome = ({ messageId, result, total }: OutcomeProps) => {
  const say = useWords(resultTexts)
  const { question } = result
  return (
    <>
      {question.kind === 'places' ? (
        <PlacesOutcome result={result} />
      ) : isTable(result) ? (
        <ValueTable messageId={messageId} result={result} total={total} />
      ) : (
        <h3>{question.label}</h3>
      )}
      {question.kind === 'number' ? <Sum result={result} /> : null}
      <HandedIn result={result} />
      {result.tallies.length > 0 ? (
        <div class="cluster">
          <ToClaims messageId={messageId} result={result} />
          <ToAnswers messageId={messageId} result={result} />
        </div>
      ) : isTable(result) || question.kind === 'places' ? null : (
        <p class="quiet">{say.noAnswers}</p>
      )}
    </>
  )
}

const countOf = ({ tallies }: QuestionResult) => tallies.reduce((sum, { count }) => sum + count, 0)

/** How many files came, or signatures. */
const HandedIn = ({ result }: Pick<OutcomeProps, 'result'>) => {
  const say = useWords(handedTexts)
  const count = countOf(result)
  const { kind } = result.question
  if (count === 0 || (kind !== 'file' && kind !== 'signature')) return null
  return <p>{kind === 'file' ? say.received(count) : say.signed(count)}</p>
}

/** To who has a place and who waits for one, each to be written to (D6). */
const ToClaims = ({ messageId, result: { question } }: Omit<OutcomeProps, 'total'>) => {
  const say = useWords(resultTexts)
  const lists = [
    { value: 'taken', places: question.taken, label: say.whoHasPlaces },
    { value: 'waiting', places: question.waiting, label: say.whoWaits },
  ]
  return (
    <>
      {lists.map(({ value, places, label }) =>
        places > 0 ? (
          <ButtonLink
            href={`${paths.results(messageId)}?${filterQuery({ kind: 'answer', question: question.id, value })}#wie`}
          >
            {label}
            <span class="sr">: {question.label}</span>
          </ButtonLink>
        ) : null,
      )}
    </>
  )
}

/** To who answered what, in words. */
const ToAnswers = ({ messageId, result }: Omit<OutcomeProps, 'total'>) => {
  const say = useWords(resultTexts)
  const handed = useWords(handedTexts)
  const { question } = result
  const labels: Partial<Record<QuestionResult['question']['kind'], string>> = {
    text: say.readAnswers(countOf(result)),
    longText: say.readAnswers(countOf(result)),
    file: handed.seeFiles,
    signature: handed.seeSigned,
  }
  return (
    <ButtonLink href={`${paths.results(messageId)}?${filterQuery({ kind: 'said', question: question.id })}#wie`}>
      {labels[question.kind] ?? say.whoSaidWhat}
      <span class="sr">: {question.label}</span>
    </ButtonLink>
  )
}

const PlacesOutcome = ({ result: { question } }: { result: QuestionResult }) => {
  const say = useWords(resultTexts)
  const { taken, waiting } = question
  return (
    <>
      <h3>{question.label}</h3>
      <Bar label={say.places(taken, question.capacity ?? 0)} value={taken} total={question.capacity ?? 0} />
      {waiting > 0 ? <p>{say.waiting(waiting)}</p> : null}
    </>
  )
}

/** Every option, also those that nobody chose; each leads to who chose it. */
const ValueTable = ({ messageId, result: { question, tallies }, total }: OutcomeProps) => {
  const say = useWords(resultTexts)
  const reader = useReader()
  const given = tallies.flatMap(({ value }) => (value === null ? [] : [value]))
  const values =
    { yesNo: ['yes', 'no'], single: question.options, multiple: question.options }[question.kind as 'yesNo'] ?? given
  const countOf = (wanted: string | null) => tallies.find(({ value }) => value === wanted)?.count ?? 0
  const rows = values.map((value) => ({
    label: valueText(question, value, reader),
    value: countOf(value),
    href: `${paths.results(messageId)}?${filterQuery({ kind: 'answer', question: question.id, value })}#wie`,
  }))
  const differing = countOf(null)
  const all = differing > 0 ? [...rows, { label: say.differs, value: differing }] : rows
  return <BarTable caption={question.label} rows={all} total={total} />
}

const Sum = ({ result: { tallies } }: { result: QuestionResult }) => {
  const say = useWords(resultTexts)
  const { language } = useReader()
  const counted = tallies.filter(({ value }) => value !== null)
  const count = counted.reduce((all, tally) => all + tally.count, 0)
  const sum = counted.reduce((all, { value, count: times }) => all + Number(value) * times, 0)
  const text = (amount: number) => String(Math.round(amount * 100) / 100).replace('.', language === 'nl' ? ',' : '.')
  return count > 0 ? <p>{say.total(text(sum), text(sum / count))}</p> : null
}

/** "Dio: moeder: ja, vader: nee" */
export const Contradictions = ({ contradictions }: { contradictions: readonly Contradiction[] }) => {
  const say = useWords(resultTexts)
  const relations = useWords(relationTexts)
  const reader = useReader()
  return (
    <Section title={`${say.differs} (${contradictions.length})`}>
      <p class="quiet">{say.differing}</p>
      <List label={say.differs}>
        {contradictions.map(({ question, child, answers }) => (
          <Row
            title={child}
            sub={`${question.label} ${answers.map(({ relation, person, value }) => `${isShared(relation, answers) ? person : relationText(relations, relation)}: ${valueText(question, value, reader).toLowerCase()}`).join(', ')}`}
          />
        ))}
      </List>
    </Section>
  )
}

/** Then their names say whose is which. */
const isShared = (relation: string, answers: Contradiction['answers']) =>
  answers.filter((answer) => answer.relation === relation).length > 1
