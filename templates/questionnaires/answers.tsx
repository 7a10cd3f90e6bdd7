import { asset } from '../../src/http/assets.ts'
import { paths } from '../../src/paths.ts'
import { type Asked, type AskedSection, isOpen, openSections } from '../../src/questionnaires/asked.ts'
import { type AnswerDraft, fieldOf, freeField, isMet, seenField } from '../../src/questionnaires/forms.ts'
import type { Said } from '../../src/questionnaires/said.ts'
import { ActionBar, Button } from '../ui/button.tsx'
import { Form } from '../ui/form.tsx'
import { deadlineText, momentText } from '../ui/moment.ts'
import { type Reader, useReader, useWords } from '../ui/reader.tsx'
import { Notice } from '../ui/toast.tsx'
import { claimText } from './question-field.tsx'
import { SectionAnswers, SectionFields, sectionId } from './section.tsx'
import { questionnaireTexts } from './texts.ts'
import { sectionName, valuesText } from './value.ts'

export type AnswersProps = {
  asked: Asked
  nonce: string
  draft?: AnswerDraft | undefined
  said?: Said | undefined
  /** Fields whose places were given to others while the form was open. */
  wentMeanwhile?: readonly string[] | undefined
  /** Whose answer it is, where the school enters it for somebody. */
  onBehalf?: string | undefined
}

/** What is asked, and what was answered: a form until the deadline, and facts after it. */
export const Answers = ({ asked, nonce, draft, said, wentMeanwhile, onBehalf }: AnswersProps) => {
  const { now } = useReader()
  return (
    <section id={regionOf(asked)} class="stack" aria-label={useWords(questionnaireTexts).questions}>
      {said ? (
        <SaidNotice said={said} asked={asked} draft={draft} wentMeanwhile={wentMeanwhile} onBehalf={onBehalf} />
      ) : null}
      {isOpen(asked, now) || onBehalf ? (
        <AnswerForm asked={asked} nonce={nonce} draft={draft} onBehalf={onBehalf} />
      ) : (
        <Closed asked={asked} draft={draft} />
      )}
    </section>
  )
}

const regionOf = ({ messageId }: Asked) => `answers-${messageId}`

const AnswerForm = ({ asked, nonce, draft, onBehalf }: Omit<AnswersProps, 'said' | 'wentMeanwhile'>) => {
  const say = useWords(questionnaireTexts)
  const { sections } = asked
  const left = openSections(asked).length
  const holder = sections[0]?.holder
  return (
    <Form
      to={onBehalf ? paths.onBehalf(asked.messageId, onBehalf) : paths.answers(asked.messageId)}
      swap={`#${regionOf(asked)}`}
      multipart={asked.questions.some(({ kind }) => kind === 'file')}
      guard
    >
      <input type="hidden" name="nonce" value={nonce} />
      {sections.map(({ subject, given }) => (
        <input type="hidden" name={seenField(subject)} value={given?.id ?? ''} />
      ))}
      {asked.questions.map(({ id, kind }) =>
        kind === 'places' ? <input type="hidden" name={freeField(id)} value={asked.free[id]} /> : null,
      )}
      {sections.map((section) => (
        <SectionFields asked={asked} section={section} draft={draft} />
      ))}
      {asked.questions.some(({ kind }) => kind === 'signature') ? (
        <script type="module" src={asset('js/sign.js')} />
      ) : null}
      <ActionBar note={isWrong(draft) ? say.nothingSaved : <Until asked={asked} onBehalf={onBehalf} />}>
        <Button kind="main">
          {holder
            ? left === 0
              ? say.changeFor(holder)
              : say.enterFor(holder)
            : left === 0
              ? say.change
              : left > 1
                ? say.answerFor(left)
                : say.answer}
        </Button>
      </ActionBar>
    </Form>
  )
}

const Until = ({ asked, onBehalf }: Pick<AnswersProps, 'asked' | 'onBehalf'>) => {
  const say = useWords(questionnaireTexts)
  const reader = useReader()
  if (onBehalf) return <>{changeableByParent(asked, say, reader)}</>
  const left = openSections(asked).length
  if (left === 0) return <>{changeable(asked, say, reader)}</>
  const before = asked.deadline ? say.answerBefore(deadlineText(asked.deadline, reader)) : say.changeAlways
  return <>{left > 1 ? `${before} ${say.forSeparately}` : before}</>
}

type Say = ReturnType<typeof useWords<typeof questionnaireTexts>>

const changeable = ({ deadline }: Asked, say: Say, reader: Reader) =>
  deadline ? say.changeUntil(momentText(deadline, reader, { exact: true })) : say.changeAlways

const changeableByParent = ({ deadline }: Asked, say: Say, reader: Reader) => {
  if (!deadline) return say.parentMayChange
  const moment = momentText(deadline, reader, { exact: true })
  return deadline > reader.now ? say.parentMayChangeUntil(moment) : say.closed(moment)
}

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

type SaidProps = Pick<AnswersProps, 'asked' | 'draft' | 'wentMeanwhile' | 'onBehalf'> & { said: Said }

const SaidNotice = ({ said, asked, draft, wentMeanwhile = [], onBehalf }: SaidProps) => {
  const say = useWords(questionnaireTexts)
  if (said === 'saved' || said === 'fewer')
    return <Saved asked={asked} fewer={said === 'fewer'} wentMeanwhile={wentMeanwhile} onBehalf={onBehalf} />
  return (
    <div data-announce>
      <Notice kind={said === 'wrong' ? 'wrong' : 'late'}>
        {{ wrong: say.mend, closed: say.tooLate, gone: say.gone, overtaken: say.overtaken }[said]}
        {said === 'overtaken' ? <Meanwhile asked={asked} /> : null}
        {said === 'wrong' && draft ? <ToMend asked={asked} draft={draft} /> : null}
      </Notice>
    </div>
  )
}

const isWrong = (draft: AnswerDraft | undefined) => draft !== undefined && Object.keys(draft.problems).length > 0

/** Each section with something to mend, and which questions those are. */
const ToMend = ({ asked, draft }: { asked: Asked; draft: AnswerDraft }) => {
  const say = useWords(questionnaireTexts)
  const wrong = asked.sections.flatMap((section) => {
    const questions = asked.questions.filter(({ id }) => draft.problems[fieldOf(section.subject, id)])
    return questions.length > 0 ? [{ section, labels: questions.map(({ label }) => label).join(', ') }] : []
  })
  return (
    <>
      {wrong.map(({ section, labels }) => (
        <p>
          <a href={`#${sectionId(section)}`}>{sectionName(section) || say.questions}</a>: {labels}
        </p>
      ))}
    </>
  )
}

type SavedProps = {
  asked: Asked
  fewer: boolean
  wentMeanwhile: readonly string[]
  onBehalf: string | undefined
}

/** Also what is waited for, and why: it can be long ago that the places went, or there are some and too few. */
const Saved = ({ asked, fewer, wentMeanwhile, onBehalf }: SavedProps) => {
  const say = useWords(questionnaireTexts)
  const reader = useReader()
  const left = openSections(asked).map(sectionName)
  const waits = asked.sections.flatMap((section) =>
    asked.questions.flatMap(({ id }) => {
      const claim = section.claims[id]
      if (claim?.state !== 'waiting') return []
      const free = asked.free[id] ?? 0
      const went = wentMeanwhile.includes(fieldOf(section.subject, id))
      const why = went ? say.wentMeanwhile(claim.amount) : free > 0 ? say.tooFewFree(free) : say.allTaken
      return [`${why} ${claimText(claim, section, say)}`]
    }),
  )
  return (
    <div class="stack tight" data-announce data-focus>
      <Notice kind="good">
        {say.saved} {(onBehalf ? changeableByParent : changeable)(asked, say, reader)}{' '}
        {left.length > 0 ? say.stillOpen(left.join(', ')) : ''}
      </Notice>
      {fewer ? <Notice kind="late">{say.noMorePlaces}</Notice> : null}
      {waits.map((text) => (
        <Notice kind="late">{text}</Notice>
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
      .filter((question) => isMet(question, given?.values ?? {}))
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
