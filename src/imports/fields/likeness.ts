/** Equal but for one or two letters that were mistyped, left out or turned around; of short names, one. */
export function isAlmost(a: string, b: string) {
  if (a === b) return true
  const allowed = Math.min(a.length, b.length) < 8 ? 1 : 2
  return Math.abs(a.length - b.length) <= allowed && distance(a, b) <= allowed
}

/** The steps from one to the other: a letter more, less, or another, or two turned around. */
function distance(a: string, b: string) {
  let [beforeLast, last]: number[][] = [[], Array.from({ length: b.length + 1 }, (_, at) => at)]
  for (let row = 1; row <= a.length; row++) {
    const next = [row]
    for (let at = 1; at <= b.length; at++) {
      const isSame = a[row - 1] === b[at - 1]
      const isTurned = row > 1 && at > 1 && a[row - 1] === b[at - 2] && a[row - 2] === b[at - 1]
      const steps = [last![at]! + 1, next[at - 1]! + 1, last![at - 1]! + (isSame ? 0 : 1)]
      next.push(Math.min(...steps, isTurned ? beforeLast![at - 2]! + 1 : Number.POSITIVE_INFINITY))
    }
    ;[beforeLast, last] = [last!, next]
  }
  return last![b.length]!
}
