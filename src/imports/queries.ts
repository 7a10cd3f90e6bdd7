import { and, desc, eq, isNull, sql } from 'drizzle-orm'
import { joined, type Values } from '../db/school-db.ts'
import { people, pupils } from '../people/schema.ts'
import type { SchoolScope } from '../scope.ts'
import {
  type ImportRun,
  importApplications,
  importChoices,
  importMappings,
  importRuns,
  importUndoings,
} from './schema.ts'

export const insertRun = ({ db }: SchoolScope, run: Values<typeof importRuns>) => db.insert(importRuns, run)
export const runById = ({ db }: SchoolScope, id: string) => db.from(importRuns, eq(importRuns.id, id)).limit(1)
export const applicationOf = ({ db }: SchoolScope, runId: string) =>
  db
    .pick(
      { application: importApplications, undoing: importUndoings },
      importApplications,
      eq(importApplications.runId, runId),
    )
    .leftJoin(
      importUndoings,
      joined(importUndoings, importApplications, eq(importUndoings.turn, importApplications.turn)),
    )
    .limit(1)
export const insertApplication = ({ db }: SchoolScope, application: Values<typeof importApplications>) =>
  db.insert(importApplications, application)
export const markDiscarded = ({ db, now }: SchoolScope, id: string) =>
  db.update(importRuns, eq(importRuns.id, id), { discardedAt: now })

/** Newest first; a school imports some times a year. */
export const newestRuns = ({ db }: SchoolScope) =>
  db
    .pick({ run: importRuns, appliedAt: importApplications.at, undoneAt: importUndoings.at, by: people }, importRuns)
    .leftJoin(importApplications, joined(importApplications, importRuns, eq(importApplications.runId, importRuns.id)))
    .leftJoin(
      importUndoings,
      joined(importUndoings, importApplications, eq(importUndoings.turn, importApplications.turn)),
    )
    .leftJoin(people, joined(people, importRuns, eq(people.id, importRuns.byId)))
    .orderBy(desc(importRuns.at), desc(importRuns.id))
    .limit(20)

export const choicesOf = ({ db }: SchoolScope, runId: string) =>
  db.from(importChoices, eq(importChoices.runId, runId)).orderBy(importChoices.line)
export const choicesStatements = ({ db }: SchoolScope, rows: Values<typeof importChoices>[]) =>
  db.insertMany(importChoices, rows, sql`on conflict do update set choice = excluded.choice`)
export const forgetChoices = ({ db }: SchoolScope, runId: string, lines: readonly string[]) =>
  db.delete(
    importChoices,
    and(
      eq(importChoices.runId, runId),
      sql`${importChoices.line} in (select value from json_each(${JSON.stringify(lines)}))`,
    ),
  )

export const forgetAllChoices = ({ db }: SchoolScope, runId: string) =>
  db.delete(importChoices, eq(importChoices.runId, runId))

type Move = Partial<Pick<ImportRun, 'kind' | 'stage' | 'done' | 'meaning' | 'consent' | 'refusal'>>

/** On to another stage of its work; one that was thrown away meanwhile stays so. */
export const moveRun = ({ db, now }: SchoolScope, id: string, move: Move) =>
  db.update(importRuns, and(eq(importRuns.id, id), isNull(importRuns.discardedAt)), { ...move, movedAt: now })

export const mappingOf = ({ db }: SchoolScope, signature: string) =>
  db.from(importMappings, eq(importMappings.signature, signature)).limit(1)
export const rememberMapping = ({ db }: SchoolScope, row: Values<typeof importMappings>) =>
  db.insert(importMappings, row).onConflictDoUpdate({
    target: [importMappings.schoolId, importMappings.signature],
    set: { mapping: row.mapping, byId: row.byId ?? null, at: row.at },
  })
export const anyPupil = ({ db }: SchoolScope) => db.pick({ id: pupils.personId }, pupils).limit(1)
