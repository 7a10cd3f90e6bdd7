import type { FoundPage } from '../../src/pages/pages.ts'
import type { versionsOf } from '../../src/pages/queries.ts'
import { paths } from '../../src/paths.ts'
import { fullName } from '../../src/people/names.ts'
import { Badge } from '../ui/badge.tsx'
import { ActionBar, Button } from '../ui/button.tsx'
import { Form } from '../ui/form.tsx'
import { List, Row } from '../ui/list.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { useWords } from '../ui/reader.tsx'
import { Moment } from '../ui/time.tsx'
import { pageTexts } from './texts.ts'

type Props = { found: FoundPage; versions: Awaited<ReturnType<typeof versionsOf>> }

export const VersionsPage = ({ found: { page }, versions }: Props) => {
  const say = useWords(pageTexts)
  return (
    <div class="reading stack">
      <PageHead
        title={say.versions}
        back={{ href: paths.sitePageDraft(page.id), label: page.draft.title }}
        sub={say.takeUpNote}
      />
      {versions.length === 0 ? (
        <p class="quiet">{say.noVersions}</p>
      ) : (
        <List>
          {versions.map(({ id, at, by }) => (
            <Row
              title={<Moment at={at} />}
              sub={fullName(by)}
              state={
                <>
                  {id === page.publishedId ? <Badge kind="good">{say.now}</Badge> : null}
                  <Form to={paths.sitePageVersions(page.id)}>
                    <Button name="versie" value={id}>
                      {say.takeUp}
                    </Button>
                  </Form>
                </>
              }
            />
          ))}
        </List>
      )}
    </div>
  )
}

export const RemovalPage = ({ found: { page } }: Pick<Props, 'found'>) => {
  const say = useWords(pageTexts)
  return (
    <div class="reading stack">
      <PageHead title={say.removePage} back={{ href: paths.sitePageDraft(page.id), label: page.draft.title }} />
      <p>{say.removePageNote}</p>
      <Form to={paths.sitePageRemoval(page.id)}>
        <ActionBar>
          <Button kind="danger">{say.removePage}</Button>
        </ActionBar>
      </Form>
    </div>
  )
}
