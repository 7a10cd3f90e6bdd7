import type { Me } from '../people/me.ts'

/** Whoever sees to absence for the whole school; a teacher does so for the own groups. */
export const keepsRegister = ({ roles }: Pick<Me, 'roles'>) => roles.has('management') || roles.has('administration')
