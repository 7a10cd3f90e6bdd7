import type { Days } from '../calendar/seeing-queries.ts'
import type { Answers, Statement } from '../db/batch.ts'
import type { Scope } from '../scope.ts'
import type { AgendaItem } from './items.ts'

/**
 * Where items of an agenda come from. A feature joins by a file of its own, `<feature>-source.ts`, that says `source({…})`, and a
 * place in the list of sources.ts: its statements go in the page's one batch, so that a page stays at two round trips, and it
 * turns their rows to items. It reads by the days asked, at most some 60 rows for a month. It says with `inFeeds`
 * whether its items leave for other programs (F2): their titles are then read outside the school.
 */
export type Source = {
  inFeeds: boolean
  statements: (scope: Scope, days: Days) => readonly Statement[]
  items: (scope: Scope, answers: readonly unknown[], days: Days) => AgendaItem[]
}

type Given<S extends readonly Statement[]> = Pick<Source, 'inFeeds'> & {
  statements: (scope: Scope, days: Days) => S
  items: (scope: Scope, answers: Answers<S>, days: Days) => AgendaItem[]
}

/** Safe cast: a source is handed what its own statements answered. */
export const source = <const S extends readonly Statement[]>(given: Given<S>) => given as unknown as Source
