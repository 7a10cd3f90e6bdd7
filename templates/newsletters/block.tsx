import { asset } from '../../src/http/assets.ts'
import type { Problems } from '../../src/http/forms.ts'
import type { Typed } from '../../src/newsletters/block-forms.ts'
import { type LetterBlock, wordsOf } from '../../src/newsletters/blocks.ts'
import type { FoundLetter } from '../../src/newsletters/newsletters.ts'
import { paths } from '../../src/paths.ts'
import { ActionBar, Button } from '../ui/button.tsx'
import { Field } from '../ui/field.tsx'
import { Form } from '../ui/form.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { useText, useWords } from '../ui/reader.tsx'
import { BlockFields, type Choices } from './block-fields.tsx'
import { ChangedNotice } from './changed.tsx'
import { blockTexts, letterTexts } from './texts.ts'

type Props = {
  found: FoundLetter
  block: LetterBlock
  typed: Typed
  problems: Problems
  /** What this form saw of the block. */
  seen: string
  changed?: { theirs: LetterBlock | undefined } | undefined
  choices: Choices
  /** So that photos are added once, however often the button is pressed. */
  nonce: string
}

/** One part in a form of its own, so that two people can be at one letter. */
export const BlockPage = ({ found, block, typed, problems, seen, changed, choices, nonce }: Props) => {
  const say = useWords(letterTexts)
  const { letter } = found
  return (
    <div class="reading stack">
      <PageHead
        title={useText()(blockTexts[block.kind])}
        back={{ href: paths.newsletterDraft(letter.id), label: letter.title }}
      />
      {changed ? <ChangedNotice found={found} theirs={changed.theirs ? wordsOf(changed.theirs) : null} /> : null}
      {block.kind === 'photos' ? <Albums letter={letter.id} block={block.id} choices={choices} /> : null}
      <Form to={paths.newsletterBlock(letter.id, block.id)} multipart={block.kind === 'photos'} guard>
        <input type="hidden" name="soort" value={block.kind} />
        <input type="hidden" name="gezien" value={seen} />
        {block.kind === 'photos' ? <input type="hidden" name="nonce" value={nonce} /> : null}
        <Field
          name="kop"
          label={say.heading}
          value={typed.kop?.[0]}
          problem={problems.kop}
          maxlength={120}
          required={block.kind === 'heading'}
        />
        <BlockFields letter={letter.id} block={block} typed={typed} problems={problems} choices={choices} />
        <ActionBar>
          <Button kind="main">{say.save}</Button>
        </ActionBar>
      </Form>
      {block.kind === 'text' ? <script src={asset('js/editor.js')} defer /> : null}
    </div>
  )
}

/** Whose photos are shown below: another page, which keeps nothing. */
const Albums = ({ letter, block, choices }: { letter: string; block: string; choices: Choices }) => {
  const say = useWords(letterTexts)
  if (choices.albums.length === 0) return <p class="quiet">{say.noPhotos}</p>
  return (
    <form method="get" action={paths.newsletterBlock(letter, block)} class="cluster">
      <label for="blog">{say.fromBlog}</label>
      <select id="blog" name="blog">
        {choices.albums.map(({ post_id, title }) => (
          <option value={post_id} selected={post_id === choices.album}>
            {title}
          </option>
        ))}
      </select>
      <Button>{say.showPhotos}</Button>
    </form>
  )
}
