import { useWords } from './reader.tsx'
import { uiTexts } from './texts.ts'

type BarProps = { label: string; value: number; total: number; number?: string | undefined }

/** A share with its number beside it; the drawing repeats what the words say. */
export const Bar = ({ label, value, total, number }: BarProps) => {
  const say = useWords(uiTexts)
  return (
    <div class="bar">
      <span class="bar-label">{label}</span>
      <span class="bar-number">{number ?? say.outOf(value, total)}</span>
      <BarDrawing value={value} total={total} />
    </div>
  )
}

const percent = (value: number, total: number) => (total > 0 ? Math.round((100 * Math.min(value, total)) / total) : 0)

const BarDrawing = ({ value, total }: { value: number; total: number }) => (
  <svg class="bar-drawing" width="100%" height="10" aria-hidden="true">
    <rect class="bar-track" width="100%" height="10" rx="5" />
    {value > 0 ? <rect class="bar-fill" width={`${Math.max(2, percent(value, total))}%`} height="10" rx="5" /> : null}
  </svg>
)

type BarTableProps = {
  caption: string
  rows: readonly { label: string; value: number; href?: string | undefined }[]
  total: number
}

/** Answers to one question: a table for whoever listens, bars for whoever looks. */
export const BarTable = ({ caption, rows, total }: BarTableProps) => (
  <table class="bars">
    <caption>{caption}</caption>
    <tbody>
      {rows.map((row) => (
        <tr>
          <th scope="row">{row.href ? <a href={row.href}>{row.label}</a> : row.label}</th>
          <td class="bars-drawing">
            <BarDrawing value={row.value} total={total} />
          </td>
          <td class="number">{row.value}</td>
        </tr>
      ))}
    </tbody>
  </table>
)
