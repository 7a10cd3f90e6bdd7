import { Impossible } from '../impossible.ts'

/** Out of the environment, where no list of processes shows it. */
export function operatorKey() {
  const key = process.env.OPERATOR_KEY
  if (!key) throw new Impossible('OPERATOR_KEY must be the key of the installation that is asked.')
  return key
}
