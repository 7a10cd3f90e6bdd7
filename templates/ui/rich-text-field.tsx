import { paths } from '../../src/paths.ts'
import { acceptedPictures } from '../../src/photos/pictures.ts'
import { longestAlt } from '../../src/richtext/pictures.ts'
import { textFromPlain } from '../../src/richtext/plain.ts'
import type { RichText } from '../../src/richtext/tree.ts'
import { pictureTexts } from '../pictures/texts.ts'
import { type FieldProps, fieldId, Labelled, tied } from './labelled.tsx'
import { useWords } from './reader.tsx'
import { htmlOf } from './rich-text.tsx'
import { richTextTexts } from './rich-text-texts.ts'

type Props = FieldProps & {
  /** Of the field in which the editor gives its HTML. */
  htmlName: string
  value: string
  rich: RichText | null
  rows?: number
  /** Whether it takes pictures. */
  pictures?: boolean
}

/** A text with headings, lists and links where js/editor.js takes the plain field's place; without scripts that field. */
export const RichTextField = ({ htmlName, value, rich, rows = 8, pictures = true, ...field }: Props) => {
  const say = useWords(richTextTexts)
  const id = fieldId(field)
  return (
    <div class="rich" data-rich>
      <Labelled field={{ ...field, hint: <span data-plain>{say.plainHint}</span> }}>
        <Tools field={id} pictures={pictures} />
        <textarea {...tied({ ...field, hint: say.plainHint })} rows={rows}>
          {value}
        </textarea>
        <input type="hidden" name={htmlName} value={htmlOf(rich ?? textFromPlain(value))} />
      </Labelled>
    </div>
  )
}

const tools = ['bold', 'italic', 'heading', 'subheading', 'bullets', 'numbers', 'link', 'picture'] as const
const keys: Partial<Record<(typeof tools)[number], string>> = { bold: 'Ctrl+B', italic: 'Ctrl+I', link: 'Ctrl+K' }

/** Shown once there is an editor to work with. */
const Tools = ({ field, pictures }: { field: string; pictures: boolean }) => {
  const say = useWords(richTextTexts)
  return (
    <div data-tools hidden>
      <div role="toolbar" aria-label={say.formatting} aria-controls={`${field}-editor`} class="rich-tools">
        {tools
          .filter((tool) => pictures || tool !== 'picture')
          .map((tool) => (
            <button
              type="button"
              data-tool={tool}
              aria-pressed="false"
              title={[say[tool], keys[tool]].filter(Boolean).join(', ')}
            >
              {say[tool]}
            </button>
          ))}
      </div>
      <div class="rich-link" data-link hidden>
        <label for={`${field}-link`}>{say.linkAddress}</label>
        <input
          type="text"
          inputmode="url"
          id={`${field}-link`}
          autocomplete="url"
          aria-describedby={`${field}-link-wrong`}
        />
        <p class="problem" id={`${field}-link-wrong`} role="alert" data-wrong={say.linkWrong} />
        <div class="cluster">
          <button type="button" class="button quiet" data-link-make>
            {say.linkMake}
          </button>
          <button type="button" class="button quiet" data-link-remove>
            {say.linkRemove}
          </button>
        </div>
      </div>
      {pictures ? <PicturePanel field={field} /> : null}
    </div>
  )
}

/** What a picture shows is asked where it is chosen; its fields have no names, since the editor sends them by themselves. */
const PicturePanel = ({ field }: { field: string }) => {
  const say = useWords(pictureTexts)
  return (
    <div
      class="rich-link"
      data-picture-panel
      data-at={paths.pictures}
      data-failed={say.failed}
      data-busy={say.busy}
      hidden
    >
      <div data-choose>
        <label for={`${field}-picture`}>{say.choose}</label>
        <p class="hint">{say.chooseHint}</p>
        <input type="file" id={`${field}-picture`} accept={acceptedPictures} />
      </div>
      <label for={`${field}-alt`}>{say.alt}</label>
      <p class="hint" id={`${field}-alt-hint`}>
        {say.altHint}
      </p>
      <input type="text" id={`${field}-alt`} maxlength={longestAlt} aria-describedby={`${field}-alt-hint`} />
      <p class="problem" role="alert" />
      <p class="quiet small" role="status" />
      <div class="cluster">
        <button type="button" class="button quiet" data-put>
          {say.put}
        </button>
        <button type="button" class="button quiet" data-keep>
          {say.keepAlt}
        </button>
        <button type="button" class="button quiet" data-remove>
          {say.remove}
        </button>
        <button type="button" class="button quiet" data-close>
          {say.close}
        </button>
      </div>
    </div>
  )
}
