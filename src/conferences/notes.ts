import { cleanText } from '../cleaning.ts'
import type { NoteRow } from './note-queries.ts'

export type Agreement = { text: string; at: number; confirmed: boolean }
/** What was said of one talk. */
export type Notes = {
  guardian: string
  pupil: string
  teacher: string
  agreement: Agreement | null
  before: Agreement | null
}

export function notesIn(rows: readonly NoteRow[], talkId: string): Notes {
  const own = rows.filter(({ talk_id }) => talk_id === talkId)
  // Who holds a talk of two households reads what each wrote.
  const text = (kind: NoteRow['kind']) => own.flatMap((row) => (row.kind === kind ? [row.text] : [])).join('\n\n')
  const agreed = (kind: NoteRow['kind']) => {
    const row = own.find((one) => one.kind === kind)
    return row ? { text: row.text, at: row.at, confirmed: row.home_at !== null } : null
  }
  return {
    guardian: text('guardian'),
    pupil: text('pupil'),
    teacher: text('teacher'),
    agreement: agreed('agreement'),
    before: agreed('before'),
  }
}

const mostSigns = 2000

/** What was typed, as far as anybody reads on. */
export const textIn = (sent: unknown) =>
  typeof sent === 'string' ? [...cleanText(sent)].slice(0, mostSigns).join('').trim() : ''
