import { useWords } from '../ui/reader.tsx'
import { Notice } from '../ui/toast.tsx'
import { detailsTexts } from './texts.ts'

/** What one just did was kept: the address says so. */
export const Saved = ({ saved }: { saved: boolean }) =>
  saved ? <Notice kind="good">{useWords(detailsTexts).saved}</Notice> : null
