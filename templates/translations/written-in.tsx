import { type Tongue, tongueNames } from '../../src/tongues.ts'
import { ChoiceField } from '../ui/field.tsx'
import { useReader, useWords } from '../ui/reader.tsx'
import { translationTexts } from './texts.ts'

type Props = { chosen: string | undefined; usual: 'pages' | 'reading' }

/** Whoever may be read in another language than theirs says which they write in (D13): first stands what they last chose. */
export const WrittenIn = ({ chosen, usual }: Props) => {
  const { writingIn } = useWords(translationTexts)
  const { translation, written, language } = useReader()
  if (!translation || !written) return null
  const { own, last } = translation
  const offered = new Set<Tongue>([last, own, language, written].filter((tongue) => tongue !== null))
  if (offered.size < 2) return null
  const options = [...offered].map((value) => ({ value, label: tongueNames[value] }))
  const value = chosen ?? last ?? (usual === 'reading' ? own : null) ?? language
  return <ChoiceField name="taal" legend={writingIn} options={options} value={value} inline />
}
