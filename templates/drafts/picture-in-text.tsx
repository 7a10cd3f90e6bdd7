import type { DraftContent } from '../../src/drafts/content.ts'
import { textOf } from '../../src/drafts/placing.ts'
import type { Text } from '../../src/language.ts'
import { acceptedPictures } from '../../src/photos/pictures.ts'
import { longestAlt } from '../../src/richtext/pictures.ts'
import { plainOf } from '../../src/richtext/plain.ts'
import { pictureTexts } from '../pictures/texts.ts'
import { Button } from '../ui/button.tsx'
import { Field, FileField, SelectField } from '../ui/field.tsx'
import { useWords } from '../ui/reader.tsx'

type Props = { content: Pick<DraftContent, 'body' | 'rich'>; problem: Text | undefined }

/** In a longer text the line of the picture is moved. */
const mostPlaces = 40

/** Without scripts: a picture, what it shows, and after which part of the text it goes. The editor has its own way. */
export const PictureInText = ({ content, problem }: Props) => {
  const say = useWords(pictureTexts)
  const text = textOf(content)
  const parts = text.slice(0, Math.min(mostPlaces, text.length - 1)).map((block, place) => ({
    value: String(place + 1),
    label: say.after(shortened(plainOf([block]))),
  }))
  const places = [{ value: '', label: say.atEnd }, { value: '0', label: say.atStart }, ...parts]
  return (
    <details open={problem !== undefined} data-without-editor>
      <summary class="link">{say.inText}</summary>
      <div class="stack">
        <FileField
          name="foto"
          label={say.choose}
          hint={say.chooseHint}
          accept={acceptedPictures}
          problem={problem}
          required={false}
        />
        <Field name="foto-tekst" label={say.alt} hint={say.altHint} value="" maxlength={longestAlt} required={false} />
        {text.length > 0 ? <SelectField name="foto-plaats" label={say.place} options={places} value="" /> : null}
        <p class="hint">{say.lineHint}</p>
        <Button name="actie" value="foto">
          {say.put}
        </Button>
      </div>
    </details>
  )
}

const shortened = (words: string) => (words.length > 40 ? `${words.slice(0, 40).trimEnd()}…` : words)
