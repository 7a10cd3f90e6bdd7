import { byPlace, type Pair } from '../questionnaires/sections.ts'
import type { FamiliarRow } from './queries.ts'

type Covered = [pupilId: string, groupId: string]
export type Familiar = ReadonlyMap<string, FamiliarRow>

/** What a row of a mailbox is about, in the order of every screen (model.md, Recipients 6). */
export const pairsIn = ({ covered }: { covered: string }, familiar: Familiar): Pair[] =>
  (JSON.parse(covered) as Covered[]) // safe: the query made it so
    .map(([pupilId, groupId]) => ({
      pupilId,
      firstName: familiar.get(pupilId)?.name ?? '',
      groupId,
      groupName: familiar.get(groupId)?.name ?? '',
      year: familiar.get(groupId)?.year ?? 0,
    }))
    .sort(byPlace)
