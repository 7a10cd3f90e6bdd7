import { listed } from '../../src/language.ts'
import { useReader, useWords } from '../ui/reader.tsx'
import { reachingTexts } from './texts.ts'

/** By their children a teacher knows them. */
export const ParentOf = ({ names }: { names: readonly string[] }) => {
  const say = useWords(reachingTexts)
  const { language } = useReader()
  return <span translate="no">{say.parentOf(listed(names, language))}</span>
}
