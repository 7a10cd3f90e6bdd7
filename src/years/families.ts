import { byText } from '../searching.ts'

export type Child = { name: string; from: string; to: string | null }
/** What the new year means for those who share a household. */
export type Family = { adults: string[]; children: Child[] }

type Mover = Child & { pupilId: string }
type Row = { pupil_id: string; household_id: string; adult: string }

/** By the adults' names; a child of two households stands in both, and one without any by itself. */
export function familiesIn(movers: readonly Mover[], rows: readonly Row[]): Family[] {
  const byPupil = new Map(movers.map((mover) => [mover.pupilId, mover]))
  const homes = [...Map.groupBy(rows, ({ household_id }) => household_id).values()]
    .map((home) => ({
      adults: [...new Set(home.map(({ adult }) => adult))],
      children: [...new Set(home.map(({ pupil_id }) => pupil_id))].flatMap((id) => byPupil.get(id) ?? []).map(toChild),
    }))
    .filter(({ children }) => children.length > 0)
  const housed = new Set(rows.map(({ pupil_id }) => pupil_id))
  const alone = movers
    .filter(({ pupilId }) => !housed.has(pupilId))
    .map((mover) => ({ adults: [], children: [toChild(mover)] }))
  return [...homes, ...alone].sort((one, other) => byText(one.adults[0] ?? '', other.adults[0] ?? ''))
}

const toChild = ({ name, from, to }: Mover): Child => ({ name, from, to })
