import { paths } from '../../src/paths.ts'
import { fileIn, signedIn } from '../../src/questionnaires/handed-in.ts'
import type { Question } from '../../src/questionnaires/schema.ts'
import { useReader, useWords } from '../ui/reader.tsx'
import { handedTexts } from './handed-texts.ts'
import { valuesText } from './value.ts'

type Props = { question: Pick<Question, 'kind' | 'id' | 'messageId'>; values: readonly string[] | undefined }

/** An answer as people say it; a file to open, a signature to see. */
export const Shown = ({ question, values }: Props) => {
  const reader = useReader()
  const text = <bdi>{valuesText(question, values, reader)}</bdi>
  const file = question.kind === 'file' ? fileIn(values?.[0]) : null
  const signed = question.kind === 'signature' ? signedIn(values?.[0]) : null
  if (file) return <a href={paths.answerFile(file.fileId)}>{text}</a>
  return signed ? (
    <>
      {text} <Version question={question} version={signed.version} />
      {signed.fileId ? <Drawing fileId={signed.fileId} name={signed.name} /> : null}
    </>
  ) : (
    text
  )
}

/** By which one sees whether two signed the same words, and reads which. */
const Version = ({ question: { id, messageId }, version }: Pick<Props, 'question'> & { version: string }) => (
  <a class="small" href={paths.signedText(messageId, id, version)}>
    {useWords(handedTexts).version(version.slice(0, 8))}
  </a>
)

const Drawing = ({ fileId, name }: { fileId: string; name: string }) => (
  <img
    class="drawing"
    src={paths.answerFile(fileId)}
    alt={useWords(handedTexts).drawingOf(name)}
    width="300"
    height="100"
    loading="lazy"
  />
)
