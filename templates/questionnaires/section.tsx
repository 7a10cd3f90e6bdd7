import type { Asked, AskedSection } from '../../src/questionnaires/asked.ts'
import { type AnswerDraft, fieldOf, isMet } from '../../src/questionnaires/forms.ts'
import { QuestionHere } from '../translations/question-here.tsx'
import { Facts } from '../ui/facts.tsx'
import { Icon } from '../ui/icon.tsx'
import { momentText } from '../ui/moment.ts'
import { useReader, useWords } from '../ui/reader.tsx'
import { Shown } from './handed.tsx'
import { claimText, QuestionField } from './question-field.tsx'
import { questionnaireTexts } from './texts.ts'

type Props = { asked: Asked; section: AskedSection; draft?: AnswerDraft | undefined }

/** The questions for one child, one group, or once, as fields. */
export const SectionFields = ({ asked, section, draft }: Props) => (
  <SectionCard
    section={section}
    wrong={asked.questions.some(({ id }) => draft?.problems[fieldOf(section.subject, id)])}
  >
    {asked.questions.map((question) => {
      const name = fieldOf(section.subject, question.id)
      const field = (
        <div>
          <QuestionHere question={question.id} field={name} />
          <QuestionField
            question={question}
            questions={asked.questions}
            section={section}
            values={(draft ? draft.typed[name] : section.given?.values[question.id]) ?? []}
            free={asked.free[question.id] ?? 0}
            problem={draft?.problems[name]}
            draft={draft}
          />
        </div>
      )
      const { conditionQuestionId: earlier, conditionValue } = question
      return earlier === null ? (
        field
      ) : (
        <div data-asked-if={fieldOf(section.subject, earlier)} data-asked-value={conditionValue}>
          {field}
        </div>
      )
    })}
  </SectionCard>
)

/** The same once it cannot be changed any more. */
export const SectionAnswers = ({ asked, section }: Omit<Props, 'draft'>) => {
  const say = useWords(questionnaireTexts)
  const values = section.given?.values ?? {}
  const facts = asked.questions
    .filter((question) => isMet(question, values))
    .map((question) => {
      const claim = section.claims[question.id]
      return {
        term: question.label,
        value: <Shown question={question} values={values[question.id]} />,
        note: claim ? claimText(claim, section, say) : undefined,
      }
    })
  return (
    <SectionCard section={section}>
      <Facts facts={facts} />
    </SectionCard>
  )
}

export const sectionId = ({ subject }: Pick<AskedSection, 'subject'>) => `section-${subject || 'once'}`

type CardProps = { section: AskedSection; wrong?: boolean; children?: unknown }

const SectionCard = ({ section, wrong, children }: CardProps) => {
  const say = useWords(questionnaireTexts)
  const heading = sectionId(section)
  const title = useSectionTitle(section)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset in a card would put its legend outside
    <div class="card" role="group" aria-labelledby={heading}>
      <div>
        <h2 id={heading} translate={section.pupil || section.group ? 'no' : undefined}>
          {title}
        </h2>
        <GivenBy section={section} />
        {wrong ? (
          <p class="problem">
            <Icon name="warning" />
            <span>{say.sectionWrong}</span>
          </p>
        ) : null}
      </div>
      {children}
    </div>
  )
}

function useSectionTitle({ pupil, group }: AskedSection) {
  const say = useWords(questionnaireTexts)
  return [pupil, group].filter(Boolean).join(' · ') || say.questions
}

export const GivenBy = ({ section: { given } }: { section: Pick<AskedSection, 'given'> }) => {
  const say = useWords(questionnaireTexts)
  const reader = useReader()
  if (!given) return null
  const at = momentText(given.at, reader, { exact: true })
  const who = given.enteredBy
    ? say.enteredBy(given.enteredBy, at)
    : given.mine
      ? say.answeredByYou(at)
      : say.answeredBy(given.firstName, at)
  return <p class="quiet small">{who}</p>
}
