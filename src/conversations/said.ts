/** What an address says came of the press before it. */
export const addressed = { sent: 'beantwoord', reported: 'gemeld' } as const
export type SaidByAddress = keyof typeof addressed

export const saidIn = (query: Record<string, string>): SaidByAddress | undefined =>
  addressed.sent in query ? 'sent' : addressed.reported in query ? 'reported' : undefined
