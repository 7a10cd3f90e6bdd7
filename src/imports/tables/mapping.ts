import { fileTexts } from '../../../templates/imports/file-texts.ts'
import { fingerprint } from '../../ids.ts'
import type { Text } from '../../language.ts'
import { folded } from '../fields/fields.ts'
import { type Column, columnsOf, columnsOfStaff, isSameColumn } from './columns.ts'
import { fieldsOf, type Whose } from './fields.ts'
import type { Table } from './table.ts'

/** What a list is of: pupils, with whoever is in no row gone or not; parents of pupils who are here; or staff. */
export const lists = ['pupils', 'allPupils', 'guardians', 'staff'] as const
export type ListKind = (typeof lists)[number]

/** What each column of a list is taken for, in order, as a person agreed to. */
export type Mapping = { list: ListKind; columns: Column[] }

export const kindsIn = (list: ListKind): readonly Whose[] => (list === 'staff' ? ['staff'] : ['pupil', 'guardian'])

/** As far as the heads tell; a person sees it before anything is done with it. */
export function guessed({ headers }: Table, hasPupils: boolean): Mapping {
  const columns = columnsOf(headers)
  const has = (whose: Whose) => columns.some((column) => column?.of === whose)
  if (has('staff') && !has('pupil') && !has('guardian')) return { list: 'staff', columns }
  return { list: has('guardian') && hasPupils ? 'guardians' : 'pupils', columns }
}

/** As the heads would be read for such a list. */
export const guessedFor = ({ headers }: Table, list: ListKind): Mapping => ({
  list,
  columns: (list === 'staff' ? columnsOfStaff : columnsOf)(headers),
})

/** The same for every file with these heads, in this order. */
export const signatureOf = ({ headers }: Table) => fingerprint(headers.map(folded).join('\n'))

export const codeOf = (column: Column) =>
  column === null ? '' : `${column.of}${column.of === 'guardian' ? column.nth : ''}.${column.field}`

/** How many parents a row can name. */
export const mostGuardians = 4

/** All that a column of such a list can be. */
export function columnsFor(list: ListKind): NonNullable<Column>[] {
  const nths = Array.from({ length: mostGuardians }, (_, at) => at + 1)
  return kindsIn(list).flatMap((of): NonNullable<Column>[] =>
    of === 'guardian'
      ? nths.flatMap((nth) => fieldsOf[of].map((field) => ({ of, nth, field })))
      : fieldsOf[of].map((field) => ({ of, field })),
  )
}

const known = new Map(lists.flatMap(columnsFor).map((column) => [codeOf(column), column]))

export const columnOf = (code: string): Column => known.get(code) ?? null

/** Why a list cannot be read so, beside which column; none when it can. */
export function mappingProblems({ list, columns }: Mapping): { column: number | null; text: Text }[] {
  const has = (of: Whose, ...fields: string[]) =>
    columns.some((column) => column?.of === of && fields.includes(column.field))
  const named = (of: Whose, ...more: string[]) =>
    has(of, 'name', ...more) || (has(of, 'firstName') && has(of, 'lastName'))
  const twice = columns.flatMap((column, at) =>
    column && columns.slice(0, at).some((one) => one && column.field !== 'phone' && isSameColumn(one, column))
      ? [{ column: at, text: fileTexts.sameColumn }]
      : [],
  )
  const missing = (isThere: boolean, text: Text) => (isThere ? [] : [{ column: null, text }])
  if (list === 'staff') return [...twice, ...missing(named('staff'), fileTexts.noStaffColumn)]
  if (list === 'guardians')
    return [
      ...twice,
      ...missing(named('pupil', 'key'), fileTexts.noChildColumn),
      ...missing(has('guardian', 'name', 'lastName', 'email'), fileTexts.noGuardianColumn),
    ]
  return [...twice, ...missing(named('pupil'), fileTexts.noPupilColumn)]
}
