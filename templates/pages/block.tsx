import { asset } from '../../src/http/assets.ts'
import type { Draft } from '../../src/http/forms.ts'
import { type SiteBlock, wordsOf } from '../../src/pages/blocks.ts'
import type { FoundPage } from '../../src/pages/pages.ts'
import { paths } from '../../src/paths.ts'
import { ActionBar, Button } from '../ui/button.tsx'
import { Field } from '../ui/field.tsx'
import { Form } from '../ui/form.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { useText, useWords } from '../ui/reader.tsx'
import { BlockFields, type Choosable } from './block-fields.tsx'
import { ChangedNotice } from './changed.tsx'
import { blockTexts, pageTexts } from './texts.ts'

type Props = {
  found: FoundPage
  block: SiteBlock
  draft: Draft
  /** What this form saw of the block. */
  seen: string
  changed?: { theirs: SiteBlock | undefined } | undefined
  staff: readonly Choosable[]
}

/** One block in a form of its own. */
export const BlockPage = ({ found, block, draft, seen, changed, staff }: Props) => {
  const say = useWords(pageTexts)
  const { page } = found
  const takesFiles = block.kind === 'pictures' || block.kind === 'documents'
  return (
    <div class="reading stack">
      <PageHead
        title={useText()(blockTexts[block.kind])}
        back={{ href: paths.sitePageDraft(page.id), label: page.draft.title }}
      />
      {changed ? (
        <ChangedNotice
          found={found}
          theirs={changed.theirs ? wordsOf(changed.theirs) : null}
          typed={Object.values(draft.typed).join('\n')}
        />
      ) : null}
      <Form to={paths.siteBlock(page.id, block.id)} multipart={takesFiles} guard>
        <input type="hidden" name="soort" value={block.kind} />
        <input type="hidden" name="gezien" value={seen} />
        <Field
          name="kop"
          label={say.blockHeading}
          value={draft.typed.kop}
          problem={draft.problems.kop}
          maxlength={120}
          required={false}
        />
        <BlockFields block={block} draft={draft} staff={staff} />
        <ActionBar>
          <Button kind="main">{say.save}</Button>
        </ActionBar>
      </Form>
      {block.kind === 'text' ? <script src={asset('js/editor.js')} defer /> : null}
    </div>
  )
}
