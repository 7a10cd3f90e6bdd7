import { blockKinds, type LetterBlock, wordsOf } from '../../src/newsletters/blocks.ts'
import type { FoundLetter } from '../../src/newsletters/newsletters.ts'
import { paths } from '../../src/paths.ts'
import { fullName } from '../../src/people/names.ts'
import { AskedAgain } from '../ui/asked-again.tsx'
import { AddBlock, BlockList, type ListedBlock } from '../ui/block-list.tsx'
import { ActionBar, Button, ButtonLink } from '../ui/button.tsx'
import { Form } from '../ui/form.tsx'
import { localDayText } from '../ui/moment.ts'
import { PageHead } from '../ui/page-head.tsx'
import { type Reader, useReader, useWords } from '../ui/reader.tsx'
import { Moment } from '../ui/time.tsx'
import { blockTexts, letterTexts } from './texts.ts'

/** What is being written, part by part. */
export const DraftPage = ({ found: { letter, by } }: { found: FoundLetter }) => {
  const say = useWords(letterTexts)
  const reader = useReader()
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
      <BlockList say={say} blocks={letter.blocks.map((block) => listed(letter.id, block, reader))} />
      <AddBlock
        say={say}
        to={paths.newsletterBlocks(letter.id)}
        kinds={blockKinds.map((kind) => [kind, blockTexts[kind]])}
      />
      <p>
        <ButtonLink href={paths.newsletterSettings(letter.id)}>{say.settings}</ButtonLink>
      </p>
      <AskedAgain label={say.discard} note={say.discardNote}>
        <Form to={paths.newsletterRemoval(letter.id)}>
          <Button kind="danger">{say.discard}</Button>
        </Form>
      </AskedAgain>
      <ActionBar>
        <ButtonLink kind="main" href={paths.newsletterCheck(letter.id)}>
          {say.check}
        </ButtonLink>
      </ActionBar>
    </div>
  )
}

const listed = (letterId: string, block: LetterBlock, reader: Reader): ListedBlock => ({
  anchor: `deel-${block.id}`,
  kind: blockTexts[block.kind],
  heading: block.heading,
  words:
    block.kind === 'events'
      ? `${localDayText(block.from, reader)} – ${localDayText(block.until, reader)}`
      : wordsOf({ ...block, heading: '' }),
  href: paths.newsletterBlock(letterId, block.id),
  placeAt: paths.newsletterBlockPlace(letterId, block.id),
})
