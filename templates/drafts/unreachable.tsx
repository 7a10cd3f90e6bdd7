import type { Unreachable } from '../../src/drafts/unreachable.ts'
import { paths } from '../../src/paths.ts'
import { ButtonLink } from '../ui/button.tsx'
import { Empty } from '../ui/empty.tsx'
import { List } from '../ui/list.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { PersonRow } from '../ui/person.tsx'
import { useWords } from '../ui/reader.tsx'
import { draftTexts } from './texts.ts'

/** Whom the message would not reach, each with the reason (D15). */
export const UnreachablePage = ({ unreachable: { draftId, people, after } }: { unreachable: Unreachable }) => {
  const say = useWords(draftTexts)
  return (
    <div class="reading stack">
      <PageHead title={say.unreachable} back={{ href: paths.draftPreview(draftId), label: say.preview }} />
      {people.length > 0 ? (
        <List label={say.unreachable}>
          {people.map((person) => (
            <PersonRow person={person} sub={say.noWay} />
          ))}
        </List>
      ) : (
        <Empty icon="check">{say.everyoneReachable}</Empty>
      )}
      {after ? (
        <p>
          <ButtonLink href={`${paths.draftUnreachable(draftId)}?${new URLSearchParams({ na: after })}`}>
            {say.next}
          </ButtonLink>
        </p>
      ) : null}
    </div>
  )
}
