import { largestFilm } from '../../src/albums/parts.ts'
import type { Item } from '../../src/albums/schema.ts'
import { asset } from '../../src/http/assets.ts'
import type { Text } from '../../src/language.ts'
import { paths } from '../../src/paths.ts'
import { largestPicture } from '../../src/photos/taking.ts'
import type { PostVisibility } from '../../src/posts/schema.ts'
import type { Picture as TextPicture } from '../../src/richtext/tree.ts'
import { ActionBar, Button, ButtonLink } from '../ui/button.tsx'
import { Empty } from '../ui/empty.tsx'
import { FileField } from '../ui/field.tsx'
import { Form } from '../ui/form.tsx'
import { Icon } from '../ui/icon.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { useText, useWords } from '../ui/reader.tsx'
import { WideImage } from '../ui/rich-text.tsx'
import { Notice } from '../ui/toast.tsx'
import { Picture } from './gallery.tsx'
import { albumTexts } from './texts.ts'

/** Where an album is worked on. */
export type WorkAddresses = {
  album: string
  films: string
  edit: (id: string) => string
  who: (pictureId: string) => string
  file: (id: string, shape: string) => string
}

/** Who is tagged in it, and whose consent is missing where it is to stand. */
export type Tagged = { tagged: number; blocked: readonly string[] }
export type Worked = Tagged & { item: Item }
/** The same of a picture in the text. */
export type InText = Tagged & { picture: TextPicture }

/** Something that was wrong with one of the files that were sent. */
export type FileProblem = { name: string; problem: Text }

/** Who of the group may not be shown where this is to stand; null where the school asks nothing. */
export type Consenting = { channel: 'app' | 'website'; names: readonly string[] } | null

type Props = {
  title: string
  back: string
  items: readonly Worked[]
  inText: readonly InText[]
  consenting: Consenting
  readBy: PostVisibility | null
  nonce: string
  at: WorkAddresses
  problems: readonly FileProblem[]
  isTooMuch: boolean
}

/** Where photos come in, and what there is: for who writes. */
export const ManageAlbumPage = ({
  title,
  back,
  items,
  inText,
  consenting,
  readBy,
  nonce,
  at,
  problems,
  isTooMuch,
}: Props) => {
  const say = useWords(albumTexts)
  const without = items.filter(({ item }) => item.alt === '').length
  return (
    <div class="stack">
      <PageHead title={say.manage} back={{ href: back, label: title }} />
      {readBy ? <Notice kind="late">{readBy === 'public' ? say.seenAtOnceByAll : say.seenAtOnce}</Notice> : null}
      <Consent consenting={consenting} />
      <UploadForm at={at} nonce={nonce} problems={problems} isTooMuch={isTooMuch} />
      {without > 0 ? (
        <p class="quiet" data-without>
          {say.withoutAlt(without)}
        </p>
      ) : null}
      <ul class="gallery working" id="album" aria-label={say.photos}>
        {items.map((worked, place) => (
          <WorkedItem worked={worked} place={place + 1} at={at} />
        ))}
      </ul>
      <InTexts inText={inText} at={at} />
      {items.length + inText.length === 0 ? <Empty icon="upload">{say.none}</Empty> : null}
      <ActionBar>
        <ButtonLink kind="main" href={back}>
          {say.goOn}
        </ButtonLink>
      </ActionBar>
      <script src={asset('js/album-upload.js')} type="module" />
    </div>
  )
}

const Consent = ({ consenting }: { consenting: Consenting }) => {
  const say = useWords(albumTexts)
  if (!consenting) return null
  const { channel, names } = consenting
  if (names.length === 0) return <p class="quiet">{say.everybodyMay}</p>
  return (
    <Notice kind="info">
      <p>{channel === 'app' ? say.askedForApp : say.askedForWebsite}</p>
      <p>
        <strong>{say.notInChannel(names.join(', '))}</strong>
      </p>
      <p class="small">{say.consentHint}</p>
    </Notice>
  )
}

/** One as it stands in the grid; also what the browser is given for each that it sent (js/album-upload.js). */
export const WorkedItem = ({ worked, place, at }: { worked: Worked; place: number; at: WorkAddresses }) => {
  const say = useWords(albumTexts)
  const { item, tagged, blocked } = worked
  return (
    <li data-item={item.id} data-place={item.position}>
      <a href={at.edit(item.id)} class={item.kind === 'film' ? 'film' : undefined} aria-label={say.editNth(place)}>
        <Picture item={item} at={at} sizes="(min-width: 60rem) 190px, 33vw" alt={item.alt} load="later" />
      </a>
      <TaggedBadge tagged={tagged} blocked={blocked} />
    </li>
  )
}

const TaggedBadge = ({ tagged, blocked }: Tagged) => {
  const say = useWords(albumTexts)
  return (
    <>
      {blocked.length > 0 ? (
        <span class="badge wrong">
          <Icon name="cross" />
          {say.heldBack}
        </span>
      ) : null}
      {tagged > 0 ? <span class="quiet small">{say.tagged(tagged)}</span> : null}
    </>
  )
}

/** Pictures stand in the text itself; here is said who is in them. */
const InTexts = ({ inText, at }: { inText: readonly InText[]; at: WorkAddresses }) => {
  const say = useWords(albumTexts)
  if (inText.length === 0) return null
  return (
    <section class="stack" aria-labelledby="in-de-tekst">
      <h2 id="in-de-tekst">{say.inText}</h2>
      <p class="quiet">{say.inTextHint}</p>
      <ul class="gallery working">
        {inText.map(({ picture, tagged, blocked }, place) => (
          <li>
            <a href={at.who(picture.id)} aria-label={say.whoInNth(place + 1)}>
              <WideImage picture={picture} />
            </a>
            <TaggedBadge tagged={tagged} blocked={blocked} />
          </li>
        ))}
      </ul>
    </section>
  )
}

type UploadProps = Pick<Props, 'at' | 'nonce' | 'problems' | 'isTooMuch'>

/** Several at once from a plain form; with the script each goes by itself, is kept until it is there, and goes on by itself. */
const UploadForm = ({ at, nonce, problems, isTooMuch }: UploadProps) => {
  const say = useWords(albumTexts)
  const word = useText()
  return (
    <Form to={at.album} multipart id="fotos-erbij">
      <input type="hidden" name="nonce" value={nonce} />
      <FileField label={say.choose} hint={say.chooseHint} name="foto" accept={accepted} multiple />
      <p class="quiet small" data-plain>
        {say.plainHint}
      </p>
      <div data-plain>
        <Button icon="upload">{say.send}</Button>
      </div>
      {isTooMuch ? (
        <p class="problem" role="alert">
          {say.tooMuchAtOnce}
        </p>
      ) : null}
      {problems.map(({ name, problem }) => (
        <p class="problem" role="alert">
          {say.ofFile(name, word(problem))}
        </p>
      ))}
      <div
        data-uploads={at.album}
        data-films={at.films}
        data-sent={say.sent}
        data-offline={say.waitingForLine}
        data-going-on={say.goingOn}
        data-logged-out={say.loggedOut}
        data-log-in={say.logIn}
        data-log-in-at={`${paths.login}?naar=${encodeURIComponent(at.album)}`}
        data-all-sent={say.allSent}
        data-some-refused={say.someRefused}
        data-largest={largestPicture}
        data-largest-film={largestFilm}
        data-drop={say.drop}
        data-too-large={say.tooLarge}
        data-sending={say.sending}
        data-nth={say.editNth('{}')}
      />
    </Form>
  )
}

const accepted = 'image/jpeg,image/png,image/webp,image/heic,image/heif,image/gif,video/mp4,video/quicktime,video/webm'

/** What the script shows beside one that is refused. */
export const RefusedFile = ({ problem }: { problem: Text }) => <p data-problem>{useText()(problem)}</p>
