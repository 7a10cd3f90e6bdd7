/** How often one that waits looks again, in ms. */
const looking = 40

/**
 * No more than `most` at once in one process do this; the others wait, holding nothing yet. Whoever is given up (a browser that
 * closes its line ends its request where it is, without a word) keeps its turn no longer than `longest` ms. Each looks by its own
 * clock, since a runtime takes a request that waits for another one's promise for one that hangs.
 */
export function turns(most: number, longest = 30_000) {
  const taken = new Map<object, number>()
  const isFree = () => {
    for (const [one, since] of taken) if (Date.now() - since > longest) taken.delete(one)
    return taken.size < most
  }
  return async <T>(act: () => Promise<T>): Promise<T> => {
    while (!isFree()) await new Promise((again) => setTimeout(again, looking))
    const mine = {}
    taken.set(mine, Date.now())
    try {
      return await act()
    } finally {
      taken.delete(mine)
    }
  }
}
