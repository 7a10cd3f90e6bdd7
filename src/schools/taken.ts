import { rootOf } from '../errors.ts'

/** Whether a write failed because the directory has a school of this subdomain, or of this id. */
export const isTaken = (error: unknown) => /constraint failed: schools\./.test(String(rootOf(error)))
