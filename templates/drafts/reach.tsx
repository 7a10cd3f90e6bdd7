import type { Reach } from '../../src/audiences/recipients.ts'
import { Unreached } from '../audiences/unreached.tsx'
import { Button } from '../ui/button.tsx'
import { useReader, useWords } from '../ui/reader.tsx'
import { draftTexts } from './texts.ts'

type Whom = Pick<Reach, 'people' | 'allParents'>

/** "43 ouders", where they all are; else "43 mensen". */
export function useWhom() {
  const say = useWords(draftTexts)
  return ({ people, allParents }: Whom) => (allParents ? say.toParents(people) : say.toPeople(people))
}

/** The main button says how many people get it. */
export const SendButton = ({ reach, now = false }: { reach: Reach | null; now?: boolean }) => {
  const say = useWords(draftTexts)
  const whom = useWhom()
  if (now)
    return (
      <Button name="actie" value="versturen">
        {say.sendNow}
      </Button>
    )
  return (
    <Button kind="main" name="actie" value="versturen">
      {reach && reach.people > 0 ? say.sendTo(whom(reach)) : say.send}
    </Button>
  )
}

/** What is worth knowing before one presses: how full their week is, and whom it cannot reach. */
export const ReachNote = ({ reach }: { reach: Reach }) => {
  const say = useWords(draftTexts)
  const average = useAverage()
  if (reach.people === 0) return null
  return (
    <div class="small">
      {reach.weekMost > 0 ? <p class="quiet">{`${say.thisWeek} ${average(reach)}.`}</p> : null}
      {reach.unreachable > 0 ? (
        <Unreached
          summary={say.unreachableCount(reach.unreachable)}
          names={reach.unreached}
          count={reach.unreachable}
          why={say.noWay}
        />
      ) : null}
    </div>
  )
}

/** "Wim Bakker, Els de Vries en nog 3" */
export function useUnreached() {
  const say = useWords(draftTexts)
  return ({ unreached, unreachable }: Reach) =>
    say.unreachableNote(unreached.join(', '), unreachable - unreached.length)
}

export function useAverage() {
  const say = useWords(draftTexts)
  const { language } = useReader()
  return ({ weekAverage, weekMost }: Reach) =>
    weekMost === 0 ? say.noMessages : say.averageMessages(weekAverage.toLocaleString(language), weekMost)
}
