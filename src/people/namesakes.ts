import { fullName } from './names.ts'

type Named = { id: string; firstName: string; infix: string; lastName: string }

/**
 * A child is called by its first name, and of two with one first name each gets as much of the last name as tells them apart:
 * "Emma Vo." and "Emma Vr.". Two of one whole name are numbered; nothing else about them is anybody's to know.
 */
export function calledAmong(child: Named, all: readonly Named[]) {
  const namesakes = all.filter(({ id, firstName }) => id !== child.id && firstName === child.firstName)
  if (namesakes.length === 0) return child.firstName
  return withLetters(child, namesakes) ?? inFull(child, namesakes)
}

/** Null where all of the last name is not enough. */
function withLetters({ firstName, lastName }: Named, namesakes: readonly Named[]) {
  const letters = [...lastName]
  const begins = (size: number) => letters.slice(0, size).join('')
  const shared = (size: number) =>
    namesakes.some((other) => [...other.lastName].slice(0, size).join('') === begins(size))
  const enough = letters.findIndex((_, place) => !shared(place + 1)) + 1
  if (enough === 0) return null
  return `${firstName} ${begins(enough)}${enough < letters.length ? '.' : ''}`
}

function inFull(child: Named, namesakes: readonly Named[]) {
  const name = fullName(child)
  const same = namesakes.filter((other) => fullName(other) === name)
  return same.length === 0 ? name : `${name} (${same.filter(({ id }) => id < child.id).length + 1})`
}
