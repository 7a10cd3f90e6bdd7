import type { Mailed } from '../../src/mailed-answers/mailed.ts'
import { paths } from '../../src/paths.ts'
import type { Asked, AskedSection } from '../../src/questionnaires/asked.ts'
import { fieldOf, seenField } from '../../src/questionnaires/forms.ts'
import type { Said } from '../../src/questionnaires/said.ts'
import { choicesOf } from '../../src/questionnaires/simple.ts'
import { sectionName, valuesText, valueText } from '../questionnaires/value.ts'
import { Button, ButtonLink } from '../ui/button.tsx'
import { Form } from '../ui/form.tsx'
import { momentText } from '../ui/moment.ts'
import { Named } from '../ui/named.tsx'
import { useReader, useWords } from '../ui/reader.tsx'
import { Moment } from '../ui/time.tsx'
import { Notice } from '../ui/toast.tsx'
import { mailedAnswerTexts } from './texts.ts'

type Props = {
  mailed: Mailed
  token: string
  nonce: string
  said?: Said | undefined
  /** The button that was pressed in the mail. */
  chosen?: string | undefined
}

/** One question, a button for each answer, and what stands now: for whoever comes from a mail and is not logged in (D14). */
export const MailedAnswerPage = ({ mailed, said, ...rest }: Props) => {
  const t = useWords(mailedAnswerTexts)
  if (mailed.kind === 'gone')
    return (
      <div class="narrow stack">
        <h1>{t.gone}</h1>
        <p>{t.goneText}</p>
      </div>
    )
  if (mailed.kind === 'withdrawn')
    return (
      <div class="narrow stack">
        <h1>{t.withdrawn}</h1>
        <p>
          <Named say={t.withdrawnBy} names={[mailed.sender]} /> <Moment at={mailed.at} exact />.{' '}
          {said ? t.notSavedNow : null} <Named say={t.noMoreAnswers} names={[mailed.sender]} />
        </p>
      </div>
    )
  return (
    <div class="narrow stack">
      <hgroup>
        <h1>{mailed.subject}</h1>
        <p class="quiet">
          <Named say={t.from} names={[mailed.sender]} />
        </p>
      </hgroup>
      {mailed.kind === 'elsewhere' ? (
        <>
          <p>{t.elsewhere}</p>
          <p>
            <ButtonLink kind="main" href={paths.message(mailed.messageId)}>
              {t.toMessage}
            </ButtonLink>
          </p>
        </>
      ) : (
        <>
          <SaidHere asked={mailed.asked} said={said} closed={mailed.kind === 'closed'} />
          {mailed.asked.sections.map((section) => (
            <Section {...rest} asked={mailed.asked} section={section} closed={mailed.kind === 'closed'} />
          ))}
          <p>
            <a href={paths.message(mailed.messageId)}>{t.whole}</a>
          </p>
        </>
      )}
    </div>
  )
}

const SaidHere = ({ asked: { deadline }, said, closed }: { asked: Asked; said: Said | undefined; closed: boolean }) => {
  const t = useWords(mailedAnswerTexts)
  const reader = useReader()
  const until = deadline ? momentText(deadline, reader, { exact: true }) : ''
  if (closed) return <Notice kind="late">{t.closed(until)}</Notice>
  if (said === 'saved')
    return (
      <Notice kind="good">
        {t.saved} {deadline ? t.changeUntil(until) : t.changeAlways}
      </Notice>
    )
  if (said) return <Notice kind="late">{said === 'overtaken' ? t.overtaken : t.notSaved}</Notice>
  return <p class="quiet">{t.press}</p>
}

type SectionProps = Omit<Props, 'mailed' | 'said'> & { asked: Asked; section: AskedSection; closed: boolean }

const Section = ({ asked, section, closed, token, nonce, chosen }: SectionProps) => {
  const t = useWords(mailedAnswerTexts)
  const reader = useReader()
  const [question] = asked.questions as [Asked['questions'][number]] // safe: a simple form has one
  const name = sectionName(section)
  const values = section.given?.values[question.id]
  const now = valuesText(question, values, reader)
  const proposed = section.given ? undefined : chosen
  return (
    <Form to={paths.mailedAnswer(token)}>
      <input type="hidden" name="nonce" value={nonce} />
      <Others asked={asked} section={section} />
      <fieldset class="stack" disabled={closed}>
        <legend>
          {name ? <span translate="no">{name}: </span> : null}
          {question.label}
        </legend>
        {section.given ? <p>{section.given.mine ? t.answered(now) : t.byOther(section.given.firstName, now)}</p> : null}
        {closed ? null : (
          <div class="cluster">
            {choicesOf(question).map((value) => (
              <Button
                kind={value === proposed ? 'main' : 'quiet'}
                name={fieldOf(section.subject, question.id)}
                value={value}
                label={name ? t.answerFor(valueText(question, value, reader), name) : undefined}
              >
                {valueText(question, value, reader)}
              </Button>
            ))}
          </div>
        )}
      </fieldset>
    </Form>
  )
}

/** What stands in the other sections goes along as it is, so that a button for one child leaves the others' answers be. */
const Others = ({ asked, section }: { asked: Asked; section: AskedSection }) => (
  <>
    {asked.sections.map(({ subject, given }) => (
      <input type="hidden" name={seenField(subject)} value={given?.id ?? ''} />
    ))}
    {asked.sections
      .filter(({ subject }) => subject !== section.subject)
      .flatMap(({ subject, given }) =>
        Object.entries(given?.values ?? {}).flatMap(([id, values]) =>
          values.map((value) => <input type="hidden" name={fieldOf(subject, id)} value={value} />),
        ),
      )}
  </>
)
