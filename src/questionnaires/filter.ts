/** Which of its recipients the sender wants to see; `open` are those who still owe an answer, or have not read what asks none. */
export type Filter = { kind: 'open' | 'unread' | 'all' } | { kind: 'answer'; question: string; value: string }

/** From the address: "?toon=alles", "?vraag=<question>&antwoord=<value>". What is still owed comes first. */
export function filterIn({ toon, vraag, antwoord }: Record<string, string | undefined>): Filter {
  if (vraag && antwoord) return { kind: 'answer', question: vraag, value: antwoord }
  if (toon === 'alles') return { kind: 'all' }
  return { kind: toon === 'ongelezen' ? 'unread' : 'open' }
}

/** The same as an address. */
export const filterQuery = (filter: Filter) => {
  if (filter.kind === 'answer')
    return new URLSearchParams({ vraag: filter.question, antwoord: filter.value }).toString()
  return `toon=${{ all: 'alles', unread: 'ongelezen', open: 'open' }[filter.kind]}`
}
