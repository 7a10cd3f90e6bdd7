import type { Standing } from '../../src/reaching/reaching.ts'
import { reasonTexts } from '../bounces/texts.ts'
import type { Signal } from '../ui/badge.tsx'
import { momentText } from '../ui/moment.ts'
import { useReader, useWords } from '../ui/reader.tsx'
import { reachingTexts } from './texts.ts'

export const signalOf = ({ is }: Standing): Signal =>
  is === 'read' ? 'good' : is === 'delivered' || is === 'noMail' ? 'late' : 'wrong'

/** "Mail kwam terug: de mailbox is vol" */
export function useStanding() {
  const say = useWords(reachingTexts)
  const reasons = useWords(reasonTexts)
  const reader = useReader()
  return (standing: Standing) => {
    if (standing.is === 'read') return say.isRead(momentText(standing.at, reader))
    if (standing.is === 'returned') return say.isReturned(reasons[standing.reason])
    return { unreachable: say.isUnreachable, noMail: say.isNoMail, delivered: say.isDelivered }[standing.is]
  }
}
