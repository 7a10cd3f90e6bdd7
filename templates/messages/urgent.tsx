import { Badge } from '../ui/badge.tsx'
import { useWords } from '../ui/reader.tsx'
import { messageTexts } from './texts.ts'

/** Beside a message that does not wait (E5). */
export const Urgent = () => <Badge kind="late">{useWords(messageTexts).urgent}</Badge>
