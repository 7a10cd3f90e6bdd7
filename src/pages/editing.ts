import { pageTexts } from '../../templates/pages/texts.ts'
import { type Move, markOf, markOfBlock, moved, withBlock } from '../blocks.ts'
import { Refused } from '../errors.ts'
import type { Problems } from '../http/forms.ts'
import { newId } from '../ids.ts'
import type { Text } from '../language.ts'
import type { Scope } from '../scope.ts'
import { blockFrom, type Typed } from './block-forms.ts'
import { type BlockKind, emptyBlock, mostBlocks, type PageContent, type PageHeading, type SiteBlock } from './blocks.ts'
import { keepDocuments, keepPictures } from './files.ts'
import { blockOf, changeDraft, isTooLong, pageFor } from './pages.ts'

export type Saving = { seen: string; kind: BlockKind; typed: Typed; files: readonly File[] }
/** `changed`: somebody else was here first, and nothing that either of them wrote is lost. */
export type Saved =
  | { kind: 'saved' }
  | { kind: 'wrong'; problems: Problems; block: SiteBlock }
  | { kind: 'changed'; theirs: SiteBlock | undefined }

/**
 * The block as it was typed, unless it is another than the one that was seen. Files that came along are added whatever else
 * happens, since a browser would not send them again.
 */
export async function saveBlock(scope: Scope, id: string, blockId: string, saving: Saving): Promise<Saved> {
  await pageFor(scope, id)
  const brought = await bring(scope, id, saving)
  let outcome: Saved = { kind: 'saved' }
  await changeDraft(scope, id, async (draft) => {
    const now = blockOf(draft, blockId)
    const isSeen = (await markOfBlock(now)) === saving.seen
    const before = now ?? emptyBlock(saving.kind, blockId)
    const { block, problems } = blockFrom(before, saving.typed)
    const wrong = { ...problems, ...(brought.problem ? { bestand: brought.problem } : {}) }
    const isRight = Object.keys(wrong).length === 0
    const kept = brought.into(isSeen && isRight ? block : before)
    outcome = isSeen
      ? isRight
        ? { kind: 'saved' }
        : { kind: 'wrong', problems: wrong, block: kept }
      : { kind: 'changed', theirs: now && kept }
    if (outcome.kind !== 'saved' && !brought.any) return null
    return within(draft, now || outcome.kind === 'saved' ? withBlock(draft.blocks, kept) : draft.blocks)
  })
  return outcome
}

type Brought = { problem: Text | undefined; any: boolean; into: (block: SiteBlock) => SiteBlock }

async function bring(scope: Scope, pageId: string, { kind, typed, files }: Saving): Promise<Brought> {
  // A browser sends a file of no name where none was chosen.
  const sent = files.filter(({ size, name }) => size > 0 || name !== '')
  if (kind === 'pictures') {
    const { kept, problem } = await keepPictures(scope, sent, typed['bestand-woorden'] ?? '')
    const into = (block: SiteBlock) =>
      block.kind === 'pictures' ? { ...block, pictures: [...block.pictures, ...kept] } : block
    return { problem, any: kept.length > 0, into }
  }
  if (kind === 'documents') {
    const { kept, problem } = await keepDocuments(scope, pageId, sent)
    const into = (block: SiteBlock) =>
      block.kind === 'documents' ? { ...block, documents: [...block.documents, ...kept] } : block
    return { problem, any: kept.length > 0, into }
  }
  return { problem: undefined, any: false, into: (block) => block }
}

function within(before: PageContent, blocks: readonly SiteBlock[]): PageContent {
  const draft = { ...before, blocks }
  if (blocks.length > mostBlocks || isTooLong(draft)) throw new Refused(pageTexts.tooLong)
  return draft
}

export async function addBlock(scope: Scope, id: string, kind: BlockKind) {
  const block = emptyBlock(kind, newId(scope.now))
  await changeDraft(scope, id, (draft) => within(draft, withBlock(draft.blocks, block)))
  return block.id
}

export async function moveBlock(scope: Scope, id: string, blockId: string, move: Move) {
  await changeDraft(scope, id, (draft) => {
    const blocks = moved(draft.blocks, blockId, move)
    return blocks && { ...draft, blocks }
  })
}

export const headingOf = ({ title, about, language, layout }: PageContent): PageHeading => ({
  title,
  about,
  language,
  layout,
})

/** False where somebody else changed it since it was seen. */
export async function saveHeading(scope: Scope, id: string, seen: string, heading: PageHeading) {
  let isSeen = false
  await changeDraft(scope, id, async (draft) => {
    isSeen = (await markOf(headingOf(draft))) === seen
    return isSeen ? { ...draft, ...heading } : null
  })
  return isSeen
}
