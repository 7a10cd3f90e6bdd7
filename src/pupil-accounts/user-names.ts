import { nameKey } from '../accounts/user-names.ts'

type Named = { firstName: string; lastName: string }

/** As much of a name as any keyboard has. */
const plain = (name: string) => nameKey(name).replace(/[^a-z0-9]/g, '')
const longest = 20

/** What a pupil's user name begins with; nobody's birthday and no number of any administration ever stands in one (N8). */
export const beginningOf = ({ firstName }: Pick<Named, 'firstName'>) => plain(firstName).slice(0, longest) || 'leerling'

/** The first name; of two who share one, with the last name's first letter, and then with a number: "ada", "adaj", "ada2". */
export function freeName(pupil: Named, taken: ReadonlySet<string>) {
  const name = beginningOf(pupil)
  const initial = plain(pupil.lastName).slice(0, 1)
  const isFree = (one: string) => one.length > 2 && !taken.has(one)
  for (const one of [name, `${name}${initial}`]) if (isFree(one)) return one
  let number = 2
  while (!isFree(`${name}${number}`)) number++
  return `${name}${number}`
}
