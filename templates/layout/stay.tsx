import type { Trial } from '../../src/schools/trial.ts'
import { useReader, useWords } from '../ui/reader.tsx'
import { dayText } from '../ui/time.tsx'
import { Notice } from '../ui/toast.tsx'
import { stayTexts } from './texts.ts'

type Props = {
  trial: Trial
  /** Whether the reader decides about the school. */
  admin: boolean
  overview: boolean
}

/** From here on it stands on every page, before that on the overview alone. */
const pressing = 14

/** How long a school on trial still has (A2): for its admins, and for everybody once it can only be read. */
export const Stay = ({ trial, admin, overview }: Props) => {
  const say = useWords(stayTexts)
  const reader = useReader()
  /** The last day before an instant at which a day begins. */
  const lastDay = (at: Date) => dayText(new Date(at.getTime() - 1), reader)
  if (trial.is === 'over') {
    return (
      <Notice kind="late" id="stay">
        {say.over}
        {admin ? ` ${say.kept(lastDay(trial.keptUntil))}` : null}
      </Notice>
    )
  }
  if (trial.is === 'none' || !admin || !(overview || trial.daysLeft <= pressing)) return null
  return (
    <Notice kind={trial.daysLeft <= pressing ? 'late' : 'info'} id="stay">
      {say.running(trial.daysLeft, lastDay(trial.endsAt))}
      {trial.daysLeft <= pressing ? ` ${say.afterwards}` : null}
    </Notice>
  )
}

/** In a demo, on every page: that it is one, and the way to another pair of eyes (A3). */
export const DemoStay = ({ endsAt, href }: { endsAt: Date; href: string }) => {
  const say = useWords(stayTexts)
  return (
    <Notice kind="info" id="stay">
      {say.demo(dayText(endsAt, useReader()))} <a href={href}>{say.lookAsOther}</a>
    </Notice>
  )
}
