import { nameKey } from '../accounts/user-names.ts'

const longest = 36

/** A user name that reads as its owner's name and that nobody has: "mia.jansen", else "mia.jansen2". */
export function suggestedName(
  { firstName, lastName }: { firstName: string; lastName: string },
  taken: readonly string[],
) {
  const plain = (name: string) => nameKey(name).replace(/[^\p{L}\p{N}]/gu, '')
  const name = [plain(firstName), plain(lastName)].filter(Boolean).join('.').slice(0, longest)
  const used = new Set(taken)
  const free = [name, ...Array.from({ length: taken.length + 1 }, (_, place) => `${name}${place + 2}`)]
  return free.find((one) => one.length > 2 && !used.has(one)) ?? ''
}
