import type { deletions } from '../../src/retention/schema.ts'
import { useManagement } from '../settings/management.tsx'
import { Empty } from '../ui/empty.tsx'
import { List, Row } from '../ui/list.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { useText, useWords } from '../ui/reader.tsx'
import { Moment } from '../ui/time.tsx'
import { kindTexts, retentionTexts } from './texts.ts'

type Deletion = typeof deletions.$inferSelect

/** What went since its time was over: of which kind, how many, when, and on what ground (N6). */
export const DeletionsPage = ({ deletions }: { deletions: readonly Deletion[] }) => {
  const say = useWords(retentionTexts)
  const word = useText()
  return (
    <div class="reading stack">
      <PageHead title={say.title} sub={say.intro} back={useManagement()} />
      {deletions.length === 0 ? (
        <Empty icon="check">{say.nothing}</Empty>
      ) : (
        <List label={say.title}>
          {deletions.map(({ id, kind, count, at }) => (
            <Row
              id={id}
              title={`${word(kindTexts[kind].what)}: ${count}`}
              sub={word(kindTexts[kind].ground)}
              trail={<Moment at={at} />}
            />
          ))}
        </List>
      )}
    </div>
  )
}
