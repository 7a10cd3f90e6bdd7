import { useWords } from '../ui/reader.tsx'
import { Notice } from '../ui/toast.tsx'
import { useWhom } from './reach.tsx'
import { draftTexts } from './texts.ts'

type Props = { query: Readonly<Record<string, string>> }

/** On the message, just after it was sent: the address says to how many. */
export const JustSent = ({ query }: Props) => {
  const say = useWords(draftTexts)
  const whom = useWhom()
  const people = Number(/^\d{1,6}$/.exec(query.verstuurd ?? '')?.[0] ?? 0)
  if (people === 0) return null
  return <Notice kind="good">{say.sent(whom({ people, allParents: query.ouders === 'ja' }))}</Notice>
}
