import { blockKinds, type LetterBlock, wordsOf } from '../../src/newsletters/blocks.ts'
import type { FoundLetter } from '../../src/newsletters/newsletters.ts'
import { paths } from '../../src/paths.ts'
import { fullName } from '../../src/people/names.ts'
import { ActionBar, Button, ButtonLink } from '../ui/button.tsx'
import { Section } from '../ui/card.tsx'
import { SelectField } from '../ui/field.tsx'
import { Form } from '../ui/form.tsx'
import { List, Row } from '../ui/list.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { useText, useWords } from '../ui/reader.tsx'
import { Moment } from '../ui/time.tsx'
import { blockTexts, letterTexts } from './texts.ts'

/** What is being written, part by part. */
export const DraftPage = ({ found: { letter, by } }: { found: FoundLetter }) => {
  const say = useWords(letterTexts)
  return (
    <div class="reading stack">
      <PageHead
        title={<bdi>{letter.title}</bdi>}
        back={{ href: paths.newsletters, label: say.title }}
        sub={
          <>
            {say.changedBy} {fullName(by)}, <Moment at={letter.changedAt} />
          </>
        }
        action={
          <ButtonLink href={paths.newsletterPreview(letter.id)} icon="mail">
            {say.preview}
          </ButtonLink>
        }
      />
      <Blocks id={letter.id} blocks={letter.blocks} />
      <AddBlock id={letter.id} />
      <Form to={paths.newsletterRemoval(letter.id)} class="cluster">
        <ButtonLink href={paths.newsletterSettings(letter.id)}>{say.settings}</ButtonLink>
        <Button kind="danger">{say.discard}</Button>
      </Form>
      <ActionBar>
        <ButtonLink kind="main" href={paths.newsletterCheck(letter.id)}>
          {say.check}
        </ButtonLink>
      </ActionBar>
    </div>
  )
}

const Blocks = ({ id, blocks }: { id: string; blocks: readonly LetterBlock[] }) => {
  const say = useWords(letterTexts)
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

const BlockRow = ({ id, block, number }: { id: string; block: LetterBlock; number: number }) => {
  const say = useWords(letterTexts)
  const kind = useText()(blockTexts[block.kind])
  const name = `${number}. ${kind}${block.heading ? `: ${block.heading}` : ''}`
  return (
    <Row
      id={`deel-${block.id}`}
      title={<bdi>{name}</bdi>}
      href={paths.newsletterBlock(id, block.id)}
      sub={shortened(wordsOf({ ...block, heading: '' }))}
      state={
        <Form to={paths.newsletterBlockPlace(id, block.id)} class="cluster">
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
  const say = useWords(letterTexts)
  const text = useText()
  return (
    <Section title={say.addBlock}>
      <Form to={paths.newsletterBlocks(id)}>
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
