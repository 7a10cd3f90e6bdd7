import type { Sitter } from '../../src/details/portraits.ts'
import { asset } from '../../src/http/assets.ts'
import type { Text } from '../../src/language.ts'
import { paths } from '../../src/paths.ts'
import { type Focus, focuses } from '../../src/platform/ports.ts'
import { detailsTexts } from '../details/texts.ts'
import { ActionBar, Button } from '../ui/button.tsx'
import { ChoiceField, FileField } from '../ui/field.tsx'
import { Form } from '../ui/form.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { Face, type Portrait } from '../ui/person.tsx'
import { useWords } from '../ui/reader.tsx'
import { photoTexts } from './texts.ts'

type Props = {
  sitter: Sitter
  focus?: Focus | undefined
  problem?: Text | undefined
}

const accepted = 'image/jpeg,image/png,image/webp,image/heic,image/heif,.heic,.heif'

/** Chooses a photo and which part of it is kept, or takes it away. */
export const PhotoPage = ({ sitter, focus = 'center', problem }: Props) => {
  const say = useWords(photoTexts)
  const { myDetails } = useWords(detailsTexts)
  const back =
    sitter.is === 'partner'
      ? { href: paths.detailsOf(sitter.id), label: sitter.name }
      : { href: paths.myDetails, label: myDetails }
  const options = focuses.map((value) => ({ value, label: say[value] }))
  return (
    <>
      <PageHead title={say.photoOf(sitter.name)} sub={say[sitter.seen]} back={back} />
      <div class="stack narrow">
        <div class="cluster">
          <Face person={sitter} size="large" />
          {sitter.photo ? <Remove sitter={sitter} /> : null}
        </div>
        <Form to={paths.photoOf(sitter.id)} multipart photo={say.preview}>
          <FileField name="foto" label={say.choose} hint={say.chooseHint} accept={accepted} problem={problem} />
          <ChoiceField name="deel" legend={say.focus} options={options} value={focus} inline />
          <ActionBar>
            <Button kind="main">{say.save}</Button>
          </ActionBar>
        </Form>
      </div>
      <script src={asset('js/photo.js')} defer />
    </>
  )
}

const Remove = ({ sitter }: { sitter: Portrait }) => (
  <Form to={paths.photoOf(sitter.id)}>
    <Button kind="danger" name="actie" value="weghalen">
      {useWords(photoTexts).remove}
    </Button>
  </Form>
)

/** The way there from somebody's details; a photo is its own button. */
export const PhotoLink = ({ sitter }: { sitter: Portrait }) => {
  const say = useWords(photoTexts)
  return (
    <p class="cluster">
      <Face person={sitter} size="large" />
      <a href={paths.photoOf(sitter.id)}>{sitter.photo ? say.changePhoto : say.addPhoto}</a>
    </p>
  )
}
