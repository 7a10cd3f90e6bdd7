import { letterTexts } from '../../templates/newsletters/texts.ts'
import { type Move, markOf, markOfBlock, moved, withBlock } from '../blocks.ts'
import { Refused } from '../errors.ts'
import type { Problems } from '../http/forms.ts'
import { newId } from '../ids.ts'
import type { Scope } from '../scope.ts'
import { blockFrom, type Typed } from './block-forms.ts'
import { type BlockKind, emptyBlock, type LetterBlock, mostBlocks, mostPeriods, periodsIn } from './blocks.ts'
import { blockOf, changeDraft, comingDays, isTooLong } from './newsletters.ts'
import type { Newsletter } from './schema.ts'

/** `changed`: somebody else was here first, and nothing that either of them wrote is lost. */
export type Saved =
  | { kind: 'saved' }
  | { kind: 'wrong'; problems: Problems; block: LetterBlock }
  | { kind: 'changed'; theirs: LetterBlock | undefined }

export type Saving = { seen: string; kind: BlockKind; typed: Typed }

/** The block as it was typed, unless it is another than the one that was seen. */
export async function saveBlock(scope: Scope, id: string, blockId: string, saving: Saving): Promise<Saved> {
  let outcome: Saved = { kind: 'saved' }
  await changeDraft(scope, id, async (letter) => {
    const now = blockOf(letter, blockId)
    const before = now ?? emptyBlock(saving.kind, blockId, comingDays(scope))
    const { block, problems } = blockFrom(before, saving.typed)
    if (Object.keys(problems).length > 0) outcome = { kind: 'wrong', problems, block }
    else if ((await markOfBlock(now)) !== saving.seen) outcome = { kind: 'changed', theirs: now }
    else outcome = { kind: 'saved' }
    return outcome.kind === 'saved' ? within(withBlock(letter.blocks, block)) : null
  })
  return outcome
}

function within(blocks: LetterBlock[]) {
  if (blocks.length > mostBlocks || periodsIn(blocks).length > mostPeriods || isTooLong(blocks))
    throw new Refused(letterTexts.tooLong)
  return { blocks }
}

export async function addBlock(scope: Scope, id: string, kind: BlockKind) {
  const block = emptyBlock(kind, newId(scope.now), comingDays(scope))
  await changeDraft(scope, id, ({ blocks }) => within(withBlock(blocks, block)))
  return block.id
}

export async function moveBlock(scope: Scope, id: string, blockId: string, move: Move) {
  await changeDraft(scope, id, (letter) => {
    const blocks = moved(letter.blocks, blockId, move)
    return blocks && { blocks }
  })
}

export type Settings = Pick<Newsletter, 'title' | 'parents' | 'groupIds' | 'staff' | 'subscribers' | 'isPublic'>
export const settingsOf = ({ title, parents, groupIds, staff, subscribers, isPublic }: Newsletter): Settings => ({
  title,
  parents,
  groupIds,
  staff,
  subscribers,
  isPublic,
})

/** False where somebody else changed them since they were seen. */
export async function saveSettings(scope: Scope, id: string, seen: string, settings: Settings) {
  let isSeen = false
  await changeDraft(scope, id, async (letter) => {
    isSeen = (await markOf(settingsOf(letter))) === seen
    return isSeen ? settings : null
  })
  return isSeen
}
