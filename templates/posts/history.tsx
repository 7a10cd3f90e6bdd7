import { paths } from '../../src/paths.ts'
import type { History } from '../../src/posts/managing.ts'
import { MessageBody } from '../messages/body.tsx'
import { Card } from '../ui/card.tsx'
import { momentText } from '../ui/moment.ts'
import { PageHead } from '../ui/page-head.tsx'
import { useReader, useWords } from '../ui/reader.tsx'
import { postTexts } from './texts.ts'

/** What it said before, and who published it so: for those who may change it. */
export const PostHistoryPage = ({ history: { id, title, versions } }: { history: History }) => {
  const say = useWords(postTexts)
  const reader = useReader()
  return (
    <div class="reading stack">
      <PageHead title={say.history} back={{ href: paths.post(id), label: title }} />
      {versions.length === 0 ? <p class="quiet">{say.noHistory}</p> : null}
      {versions.map((version) => (
        <Card title={<bdi>{version.title}</bdi>}>
          <p class="quiet small">{say.versionOf(version.by, momentText(version.at, reader))}</p>
          <MessageBody text={version.body} />
        </Card>
      ))}
    </div>
  )
}
