import { acceptedEndings } from '../../src/files/kinds.ts'
import { largestFile } from '../../src/files/naming.ts'
import type { Text } from '../../src/language.ts'
import type { AskedSection } from '../../src/questionnaires/asked.ts'
import {
  type AnswerDraft,
  drawingField,
  fieldOf,
  fileField,
  removalField,
  tickField,
  waitingField,
} from '../../src/questionnaires/forms.ts'
import { fileIn, signedIn } from '../../src/questionnaires/handed-in.ts'
import type { Question } from '../../src/questionnaires/schema.ts'
import { attachmentTexts } from '../messages/attachment-texts.ts'
import { CheckField, Field, FileField, type Room } from '../ui/field.tsx'
import { useWords } from '../ui/reader.tsx'
import { Shown } from './handed.tsx'
import { handedTexts } from './handed-texts.ts'

type Props = {
  question: Question
  section: AskedSection
  draft: AnswerDraft | undefined
  hint: string | undefined
  problem: Text | undefined
}

/** What was handed in before stays until another is chosen, or it is taken away. */
export const FileQuestion = ({ question, section, draft, hint, problem }: Props) => {
  const say = useWords(handedTexts)
  const room = useRoom()
  const values = section.given?.values[question.id]
  const removal = removalField(section.subject, question.id)
  const name = waitingField(section.subject, question.id)
  const waiting = draft?.typed[name]?.[0]
  const waits = fileIn(waiting)
  const hints = [hint, say.fileHint, values || waits ? say.another : '']
  return (
    <div class="stack tight">
      <FileField
        name={fileField(section.subject, question.id)}
        label={question.label}
        hint={hints.filter(Boolean).join(' ')}
        required={question.required}
        problem={problem}
        accept={acceptedEndings}
        room={room}
      />
      {waits ? (
        <p>
          <input type="hidden" name={name} value={waiting} />
          <bdi>{say.keptFile(waits.name)}</bdi>
        </p>
      ) : null}
      {values ? (
        <p>
          {say.handedIn} <Shown question={question} values={values} />
        </p>
      ) : null}
      {(values || waits) && !question.required ? (
        <CheckField name={removal} label={say.takeAway} checked={Boolean(draft?.typed[removal]?.[0])} />
      ) : null}
    </div>
  )
}

/** Said before anything is sent, where there are scripts. */
function useRoom(): Room {
  const say = useWords(attachmentTexts)
  const tooLarge = say.fileTooLarge('{}')
  return { each: largestFile, together: largestFile, tooLarge, tooMuch: tooLarge }
}

/** The words that are signed, a name, and a tick; js/sign.js adds a place to draw. */
export const SignatureQuestion = ({ question, section, draft, hint, problem }: Props) => {
  const say = useWords(handedTexts)
  const { subject, given, holder } = section
  const [whose, signs] = holder === undefined ? [say.yourName, say.agree] : [say.signersName, say.signedOnPaper]
  const name = fieldOf(subject, question.id)
  const tick = tickField(subject, question.id)
  const values = given?.values[question.id]
  const typed = draft ? draft.typed[name]?.[0] : signedIn(values?.[0])?.name
  return (
    <fieldset class="field">
      <legend>{question.label}</legend>
      <div class="signed-text">
        {question.options.map((text) => (
          <p>
            <bdi>{text}</bdi>
          </p>
        ))}
      </div>
      {values ? (
        <p>
          <Shown question={question} values={values} />
        </p>
      ) : null}
      <Field
        name={name}
        label={whose}
        hint={hint}
        value={typed}
        problem={problem}
        required={question.required}
        autocomplete={holder === undefined ? 'name' : 'off'}
      />
      <CheckField name={tick} label={signs} checked={Boolean(draft?.typed[tick]?.[0])} />
      {holder === undefined ? <Drawing subject={subject} question={question} draft={draft} /> : null}
    </fieldset>
  )
}

const Drawing = ({ subject, question, draft }: Pick<Props, 'question' | 'draft'> & { subject: string }) => {
  const say = useWords(handedTexts)
  const name = drawingField(subject, question.id)
  return (
    <div data-sign={tickField(subject, question.id)} data-label={say.draw} data-wipe={say.wipe}>
      <input type="hidden" name={name} value={draft?.typed[name]?.[0] ?? ''} />
    </div>
  )
}
