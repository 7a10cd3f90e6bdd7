export { searchable } from '../searching.ts'

/** "Anna de Vries" */
export const fullName = ({ firstName, infix, lastName }: { firstName: string; infix: string; lastName: string }) =>
  [firstName, infix, lastName].filter(Boolean).join(' ')
