export { searchable } from '../searching.ts'

/** "Anna de Vries" */
export const fullName = ({ firstName, infix, lastName }: { firstName: string; infix: string; lastName: string }) =>
  [firstName, infix, lastName].filter(Boolean).join(' ')

/** The same of a row as a statement names its columns. */
export const nameOf = (row: { first_name: string; infix: string; last_name: string }) =>
  fullName({ firstName: row.first_name, infix: row.infix, lastName: row.last_name })
