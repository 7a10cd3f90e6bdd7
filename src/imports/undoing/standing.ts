import type { undoTexts } from '../../../templates/imports/undo-texts.ts'
import type { SchoolScope } from '../../scope.ts'
import type { ImportApplication, ImportUndoing } from '../schema.ts'

/** How long a file can be taken back (ms); after that what stood there before is forgotten. */
export const undoable = 14 * 24 * 60 * 60 * 1000

type Newest = { application: ImportApplication; undoing: ImportUndoing | null } | undefined

export const isUndoable = ({ now }: SchoolScope, newest: Newest, runId: string) =>
  newest !== undefined &&
  newest.application.runId === runId &&
  newest.undoing === null &&
  newest.application.undoableUntil !== null &&
  now < newest.application.undoableUntil

/** What somebody changed since, and of whom or what. */
export type InTheWay = { name: string; what: keyof typeof undoTexts.changed }
