import { useWords } from './reader.tsx'
import { uiTexts } from './texts.ts'

type ProgressProps = { label: string; value: number; total: number; id?: string | undefined }

/** Long work: what is being done and how far it is. */
export const Progress = ({ label, value, total, id = 'progress' }: ProgressProps) => {
  const say = useWords(uiTexts)
  return (
    <div class="progress">
      <label for={id}>{label}</label>
      <span class="number">{say.outOf(value, total)}</span>
      <progress id={id} value={value} max={total} />
    </div>
  )
}

/** Where one is in a task of a few screens. */
export const Steps = ({ steps, current }: { steps: readonly string[]; current: number }) => {
  const say = useWords(uiTexts)
  return (
    <ol class="steps" aria-label={say.step(current, steps.length)}>
      {steps.map((step, index) => (
        <li class={index + 1 < current ? 'done' : undefined} aria-current={index + 1 === current ? 'step' : undefined}>
          {step}
        </li>
      ))}
    </ol>
  )
}
