import { paths } from '../../src/paths.ts'
import { type Asked, type AskedSection, isOpen, openSections } from '../../src/questionnaires/asked.ts'
import { type AnswerDraft, seenField } from '../../src/questionnaires/forms.ts'
import type { Said } from '../../src/questionnaires/said.ts'
import { ActionBar, Button } from '../ui/button.tsx'
import { Form } from '../ui/form.tsx'
import { deadlineText, momentText } from '../ui/moment.ts'
import { type Reader, useReader, useWords } from '../ui/reader.tsx'
import { Notice } from '../ui/toast.tsx'
import { SectionAnswers, SectionFields } from './section.tsx'
import { questionnaireTexts } from './texts.ts'
import { sectionName, valuesText } from './value.ts'

export type AnswersProps = { asked: Asked; nonce: string; draft?: AnswerDraft | undefined; said?: Said | undefined }

/** What is asked, and what was answered: a form until the deadline, and facts after it. */
export const Answers = ({ asked, nonce, draft, said }: AnswersProps) => {
  const { now } = useReader()
  return (
    <section id={regionOf(asked)} class="stack" aria-label={useWords(questionnaireTexts).questions}>
      {said ? <SaidNotice said={said} asked={asked} /> : null}
      {isOpen(asked, now) ? (
        <AnswerForm asked={asked} nonce={nonce} draft={draft} />
      ) : (
        <Closed asked={asked} draft={draft} />
      )}
    </section>
  )
}

const regionOf = ({ messageId }: Asked) => `answers-${messageId}`

const AnswerForm = ({ asked, nonce, draft }: Omit<AnswersProps, 'said'>) => {
  const say = useWords(questionnaireTexts)
  const { sections } = asked
  const left = openSections(asked).length
  return (
    <Form to={paths.answers(asked.messageId)} swap={`#${regionOf(asked)}`} guard>
      <input type="hidden" name="nonce" value={nonce} />
      {sections.map(({ subject, given }) => (
        <input type="hidden" name={seenField(subject)} value={given?.id ?? ''} />
      ))}
      {sections.map((section) => (
        <SectionFields asked={asked} section={section} draft={draft} />
      ))}
      <ActionBar note={<Until asked={asked} />}>
        <Button kind="main">{left === 0 ? say.change : left > 1 ? say.answerFor(left) : say.answer}</Button>
      </ActionBar>
    </Form>
  )
}

const Until = ({ asked }: { asked: Asked }) => {
  const say = useWords(questionnaireTexts)
  const reader = useReader()
  const left = openSections(asked).length
  if (left === 0) return <>{changeable(asked, say, reader)}</>
  const before = asked.deadline ? say.answerBefore(deadlineText(asked.deadline, reader)) : say.changeAlways
  return <>{left > 1 ? `${before} ${say.forSeparately}` : before}</>
}

type Say = ReturnType<typeof useWords<typeof questionnaireTexts>>

const changeable = ({ deadline }: Asked, say: Say, reader: Reader) =>
  deadline ? say.changeUntil(momentText(deadline, reader, { exact: true })) : say.changeAlways

/** Nothing can be sent; what was typed too late stays to be read. */
const Closed = ({ asked, draft }: { asked: Asked; draft: AnswerDraft | undefined }) => {
  const say = useWords(questionnaireTexts)
  const reader = useReader()
  return (
    <>
      {asked.deadline ? <p class="quiet">{say.closed(momentText(asked.deadline, reader, { exact: true }))}</p> : null}
      {asked.sections.map((section) =>
        draft ? (
          <SectionFields asked={asked} section={section} draft={draft} />
        ) : (
          <SectionAnswers asked={asked} section={section} />
        ),
      )}
    </>
  )
}

const SaidNotice = ({ said, asked }: { said: Said; asked: Asked }) => {
  const say = useWords(questionnaireTexts)
  if (said === 'saved' || said === 'fewer') return <Saved asked={asked} fewer={said === 'fewer'} />
  return (
    <div data-announce>
      <Notice kind={said === 'wrong' ? 'wrong' : 'late'}>
        {{ wrong: say.mend, closed: say.tooLate, gone: say.gone, overtaken: say.overtaken }[said]}
        {said === 'overtaken' ? <Meanwhile asked={asked} /> : null}
      </Notice>
    </div>
  )
}

/** Also when one waits, and why: it can be long ago that the places went, or there are some and too few. */
const Saved = ({ asked, fewer }: { asked: Asked; fewer: boolean }) => {
  const say = useWords(questionnaireTexts)
  const reader = useReader()
  const left = openSections(asked).map(sectionName)
  const waits = asked.questions.flatMap(({ id, capacity, taken }) =>
    asked.sections.flatMap(({ claims }) =>
      claims[id]?.state === 'waiting' ? [{ free: (capacity ?? 0) - taken, rank: claims[id].rank }] : [],
    ),
  )
  return (
    <div class="stack tight" data-announce data-focus>
      <Notice kind="good">
        {say.saved} {changeable(asked, say, reader)} {left.length > 0 ? say.stillOpen(left.join(', ')) : ''}
      </Notice>
      {fewer ? <Notice kind="late">{say.noMorePlaces}</Notice> : null}
      {waits.map(({ free, rank }) => (
        <Notice kind="late">{free > 0 ? say.tooFewFree(free, rank) : say.allTaken(rank)}</Notice>
      ))}
    </div>
  )
}

/** What the answers are that came in between, each with whose it is. */
const Meanwhile = ({ asked }: { asked: Asked }) => {
  const say = useWords(questionnaireTexts)
  const reader = useReader()
  const valuesOf = ({ given }: AskedSection) =>
    asked.questions
      .map((question) => `${question.label} ${valuesText(question, given?.values[question.id], reader)}`)
      .join('; ')
  return (
    <>
      {asked.sections.map((section) =>
        section.given ? (
          <p>
            {[
              section.pupil ?? section.group,
              say.overtakenBy(section.given.mine ? say.you : section.given.firstName, valuesOf(section)),
            ]
              .filter(Boolean)
              .join(': ')}
          </p>
        ) : null,
      )}
    </>
  )
}
