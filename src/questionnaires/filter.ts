/**
 * Which of its recipients the sender wants to see; `open` are those who still owe an answer, or have not read what asks none,
 * `unreachable` who has neither an address nor an account,
 * `said` those who gave an answer to a question, whatever it was.
 */
export type Filter =
  | { kind: 'open' | 'unread' | 'unreachable' | 'all' }
  | { kind: 'said'; question: string }
  | { kind: 'answer'; question: string; value: string }

/** From the address: "?toon=alles", "?vraag=<question>", "?vraag=<question>&antwoord=<value>". What is still owed comes first. */
export function filterIn({ toon, vraag, antwoord }: Record<string, string | undefined>): Filter {
  if (vraag) return antwoord ? { kind: 'answer', question: vraag, value: antwoord } : { kind: 'said', question: vraag }
  const kind = (Object.keys(shown) as Shown[]).find((one) => shown[one] === toon) // safe: its keys are these
  return { kind: kind ?? 'open' }
}

const shown = { all: 'alles', unread: 'ongelezen', unreachable: 'onbereikbaar', open: 'open' } as const
type Shown = keyof typeof shown

/** The same as an address. */
export const filterQuery = (filter: Filter) => {
  if (filter.kind === 'answer')
    return new URLSearchParams({ vraag: filter.question, antwoord: filter.value }).toString()
  if (filter.kind === 'said') return new URLSearchParams({ vraag: filter.question }).toString()
  return `toon=${shown[filter.kind]}`
}
