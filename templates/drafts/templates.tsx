import type { Template } from '../../src/drafts/templates.ts'
import { paths } from '../../src/paths.ts'
import { Badge } from '../ui/badge.tsx'
import { ButtonLink } from '../ui/button.tsx'
import { Empty } from '../ui/empty.tsx'
import { Icon } from '../ui/icon.tsx'
import { List, Row } from '../ui/list.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { useWords } from '../ui/reader.tsx'
import { templateTexts } from './template-texts.ts'
import { draftTexts } from './texts.ts'

export const TemplatesPage = ({ templates }: { templates: readonly Template[] }) => {
  const say = useWords(templateTexts)
  const { newMessage } = useWords(draftTexts)
  return (
    <>
      <PageHead title={say.title} back={{ href: paths.newMessage, label: newMessage }} />
      {templates.length === 0 ? (
        <Empty icon="pencil" action={<ButtonLink href={paths.newMessage}>{newMessage}</ButtonLink>}>
          {say.none}
        </Empty>
      ) : (
        <List label={say.title}>
          {templates.map(({ id, name, ownerName, isShared }) => (
            <Row
              lead={<Icon name="pencil" />}
              title={name}
              href={paths.template(id)}
              sub={ownerName === null ? say.mine : say.ownedBy(ownerName)}
              state={isShared && ownerName === null ? <Badge>{say.shared}</Badge> : undefined}
            />
          ))}
        </List>
      )}
    </>
  )
}
