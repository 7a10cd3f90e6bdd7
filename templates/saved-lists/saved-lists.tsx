import { paths } from '../../src/paths.ts'
import type { SavedList } from '../../src/saved-lists/saved-lists.ts'
import { ButtonLink } from '../ui/button.tsx'
import { Empty } from '../ui/empty.tsx'
import { Icon } from '../ui/icon.tsx'
import { List, Row } from '../ui/list.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { useWords } from '../ui/reader.tsx'
import { savedListTexts } from './texts.ts'

export const SavedListsPage = ({ lists }: { lists: readonly SavedList[] }) => {
  const say = useWords(savedListTexts)
  const whose = useWhose()
  return (
    <div class="reading stack">
      <PageHead title={say.title} back={{ href: paths.messages, label: say.messages }} />
      {lists.length === 0 ? (
        <Empty icon="people" action={<ButtonLink href={paths.newMessage}>{say.newMessage}</ButtonLink>}>
          {say.none}
        </Empty>
      ) : (
        <List label={say.title}>
          {lists.map((list) => (
            <Row lead={<Icon name="people" />} title={list.name} href={paths.savedList(list.id)} sub={whose(list)} />
          ))}
        </List>
      )}
    </div>
  )
}

/** "Van u, gedeeld met collega’s" */
export function useWhose() {
  const say = useWords(savedListTexts)
  return ({ ownerName, isShared }: SavedList) =>
    ownerName === null ? (isShared ? say.mineShared : say.mine) : say.of(ownerName)
}
