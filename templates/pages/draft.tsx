import { blockKinds, type SiteBlock, wordsOf } from '../../src/pages/blocks.ts'
import type { FoundPage } from '../../src/pages/pages.ts'
import { paths, sitePage } from '../../src/paths.ts'
import { fullName } from '../../src/people/names.ts'
import { ActionBar, Button, ButtonLink } from '../ui/button.tsx'
import { Section } from '../ui/card.tsx'
import { SelectField } from '../ui/field.tsx'
import { Form } from '../ui/form.tsx'
import { List, Row } from '../ui/list.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { useText, useWords } from '../ui/reader.tsx'
import { Moment } from '../ui/time.tsx'
import { Notice } from '../ui/toast.tsx'
import { blockTexts, pageTexts } from './texts.ts'

type Props = { found: FoundPage; ahead: boolean; told: string | undefined }

/** What is being written, beside what visitors read. */
export const DraftPage = ({ found, ahead, told }: Props) => {
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
      <PublicState found={found} ahead={ahead} />
      <Blocks id={page.id} blocks={draft.blocks} />
      <AddBlock id={page.id} />
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

const Blocks = ({ id, blocks }: { id: string; blocks: readonly SiteBlock[] }) => {
  const say = useWords(pageTexts)
  return (
    <Section title={say.blocks}>
      {blocks.length === 0 ? (
        <p class="quiet">{say.noBlocks}</p>
      ) : (
        <List>
          {blocks.map((block, at) => (
            <BlockRow id={id} block={block} number={at + 1} />
          ))}
        </List>
      )}
    </Section>
  )
}

const shortened = (words: string) => (words.length > 140 ? `${words.slice(0, 140).toWellFormed()}…` : words)

const BlockRow = ({ id, block, number }: { id: string; block: SiteBlock; number: number }) => {
  const say = useWords(pageTexts)
  const kind = useText()(blockTexts[block.kind])
  const name = `${number}. ${kind}${block.heading ? `: ${block.heading}` : ''}`
  return (
    <Row
      id={`blok-${block.id}`}
      title={name}
      href={paths.siteBlock(id, block.id)}
      sub={shortened(wordsOf(block).replace(block.heading, ''))}
      state={
        <Form to={paths.siteBlockPlace(id, block.id)} class="cluster">
          <Button name="actie" value="omhoog" label={say.upNamed(name)}>
            ↑
          </Button>
          <Button name="actie" value="omlaag" label={say.downNamed(name)}>
            ↓
          </Button>
          <Button name="actie" value="weg" label={say.removeNamed(name)}>
            {say.remove}
          </Button>
        </Form>
      }
    />
  )
}

const AddBlock = ({ id }: { id: string }) => {
  const say = useWords(pageTexts)
  const text = useText()
  return (
    <Section title={say.addBlock}>
      <Form to={paths.siteBlocks(id)}>
        <SelectField
          name="soort"
          label={say.addBlock}
          value="text"
          options={blockKinds.map((kind) => ({ value: kind, label: text(blockTexts[kind]) }))}
        />
        <div>
          <Button icon="plus">{say.add}</Button>
        </div>
      </Form>
    </Section>
  )
}

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
