import { blockKinds, type SiteBlock, wordsOf } from '../../src/pages/blocks.ts'
import type { FoundPage } from '../../src/pages/pages.ts'
import { paths, sitePage } from '../../src/paths.ts'
import { fullName } from '../../src/people/names.ts'
import { AddBlock, BlockList, type ListedBlock } from '../ui/block-list.tsx'
import { ActionBar, Button, ButtonLink } from '../ui/button.tsx'
import { Form } from '../ui/form.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { useWords } from '../ui/reader.tsx'
import { Moment } from '../ui/time.tsx'
import { Notice } from '../ui/toast.tsx'
import { blockTexts, pageTexts } from './texts.ts'

type Props = { found: FoundPage; ahead: boolean; missing: readonly string[]; told: string | undefined }

/** What is being written, beside what visitors read. */
export const DraftPage = ({ found, ahead, missing, told }: Props) => {
  const say = useWords(pageTexts)
  const { page, by } = found
  const { draft } = page
  return (
    <div class="reading stack">
      <PageHead
        title={draft.title}
        back={{ href: paths.sitePages, label: say.title }}
        sub={
          <>
            {say.changedBy} {fullName(by)}, <Moment at={page.draftAt} />
          </>
        }
        action={
          <ButtonLink href={paths.sitePagePreview(page.id)} icon="globe">
            {say.preview}
          </ButtonLink>
        }
      />
      {told === 'publiceren' ? <Notice kind="good">{say.published}</Notice> : null}
      {told === 'verbergen' ? <Notice kind="good">{say.hidden}</Notice> : null}
      {told === 'anders' ? (
        <Notice kind="info">
          {say.otherAddress(sitePage(page.slug))} <a href={paths.sitePagePlace(page.id)}>{say.place}</a>
        </Notice>
      ) : null}
      {missing.length > 0 ? <Notice kind="late">{say.linksNowhere(missing.join(', '))}</Notice> : null}
      <PublicState found={found} ahead={ahead} />
      <BlockList say={say} blocks={draft.blocks.map((block) => listed(page.id, block))} />
      <AddBlock say={say} to={paths.siteBlocks(page.id)} kinds={blockKinds.map((kind) => [kind, blockTexts[kind]])} />
      <More id={page.id} isHome={page.slug === ''} isPublic={page.publishedId !== null} />
      {ahead ? (
        <Form to={paths.sitePageState(page.id)}>
          <ActionBar note={say.publishNote}>
            <Button kind="main" name="actie" value="publiceren">
              {say.publish}
            </Button>
          </ActionBar>
        </Form>
      ) : null}
    </div>
  )
}

const PublicState = ({ found: { page }, ahead }: { found: FoundPage; ahead: boolean }) => {
  const say = useWords(pageTexts)
  if (!page.publishedAt) return <p class="quiet">{say.draft}</p>
  return (
    <p>
      {say.publicSince} <Moment at={page.publishedAt} />: <a href={sitePage(page.slug)}>{sitePage(page.slug)}</a>.{' '}
      {ahead ? say.isAhead : say.upToDate}
    </p>
  )
}

const listed = (pageId: string, block: SiteBlock): ListedBlock => ({
  anchor: `blok-${block.id}`,
  kind: blockTexts[block.kind],
  heading: block.heading,
  words: wordsOf({ ...block, heading: '' }),
  href: paths.siteBlock(pageId, block.id),
  placeAt: paths.siteBlockPlace(pageId, block.id),
})

const More = ({ id, isHome, isPublic }: { id: string; isHome: boolean; isPublic: boolean }) => {
  const say = useWords(pageTexts)
  return (
    <div class="cluster">
      <ButtonLink href={paths.sitePageHeading(id)}>{say.heading}</ButtonLink>
      {isHome ? null : <ButtonLink href={paths.sitePagePlace(id)}>{say.place}</ButtonLink>}
      <ButtonLink href={paths.sitePageVersions(id)}>{say.versions}</ButtonLink>
      {isPublic ? (
        <Form to={paths.sitePageState(id)} class="cluster">
          <Button name="actie" value="verbergen">
            {say.hide}
          </Button>
        </Form>
      ) : null}
      <ButtonLink href={paths.sitePageRemoval(id)} kind="danger">
        {say.removePage}
      </ButtonLink>
    </div>
  )
}
