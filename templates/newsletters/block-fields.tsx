import type { Problems } from '../../src/http/forms.ts'
import { type Typed, textFrom } from '../../src/newsletters/block-forms.ts'
import type { LetterBlock, PhotosBlock, TextBlock } from '../../src/newsletters/blocks.ts'
import type { AlbumRow, PhotoRow, PostRow } from '../../src/newsletters/live-queries.ts'
import { paths } from '../../src/paths.ts'
import { acceptedPictures } from '../../src/photos/pictures.ts'
import { longestAlt } from '../../src/richtext/pictures.ts'
import { CheckField, ChoiceField, Field, FileField } from '../ui/field.tsx'
import { Problem } from '../ui/labelled.tsx'
import { useReader, useWords } from '../ui/reader.tsx'
import { RichTextField } from '../ui/rich-text-field.tsx'
import { momentText } from '../ui/time.tsx'
import { letterTexts } from './texts.ts'

/** What there is to choose from. */
export type Choices = {
  posts: readonly PostRow[]
  albums: readonly AlbumRow[]
  /** The one whose photos are shown. */
  album: string
  photos: readonly { photo: PhotoRow; src: string }[]
  /** Of the letter's own photos, those that may be shown now, each with its address. */
  own: readonly { photo: PhotoRow; src: string }[]
  /** Those that were sent in for the letter, where who is in them is asked. */
  toName: readonly string[]
}

type Props<Block extends LetterBlock = LetterBlock> = {
  letter: string
  block: Block
  typed: Typed
  problems: Problems
  choices: Choices
}

/** The fields of each kind of part. */
export const BlockFields = ({ letter, block, typed, problems, choices }: Props) => {
  const say = useWords(letterTexts)
  switch (block.kind) {
    case 'text':
      return <TextFields block={block} typed={typed} problems={problems} />
    case 'news':
      return <PostsField typed={typed} problems={problems} choices={choices} />
    case 'events':
      return (
        <>
          <p class="hint">{say.eventsHint}</p>
          <div class="cluster">
            <Field name="van" type="date" label={say.from} value={typed.van?.[0]} problem={problems.van} />
            <Field name="tot" type="date" label={say.until} value={typed.tot?.[0]} problem={problems.tot} />
          </div>
        </>
      )
    case 'photos':
      return <PhotoFields letter={letter} block={block} typed={typed} problems={problems} choices={choices} />
    case 'heading':
      return null
  }
}

const TextFields = ({ block, typed, problems }: Pick<Props<TextBlock>, 'block' | 'typed' | 'problems'>) => {
  const say = useWords(letterTexts)
  return (
    <>
      <RichTextField
        name="tekst"
        htmlName="tekst-html"
        label={say.text}
        value={typed.tekst?.[0] ?? ''}
        rich={typed['tekst-html'] === undefined ? block.text : textFrom(typed)}
        rows={14}
        problem={problems.tekst}
        required={false}
        pictures={false}
      />
      <p class="hint">{say.textHint}</p>
    </>
  )
}

const PostsField = ({ typed, problems, choices: { posts } }: Omit<Props, 'block' | 'letter'>) => {
  const say = useWords(letterTexts)
  const reader = useReader()
  if (posts.length === 0) return <p class="quiet">{say.noPosts}</p>
  return (
    <ChoiceField
      name="berichten"
      legend={say.posts}
      hint={say.postsHint}
      multiple
      value={typed.berichten}
      problem={problems.berichten}
      required={false}
      options={posts.map(({ id, title, visibility, published_at }) => ({
        value: id,
        label: title,
        hint: [momentText(new Date(published_at), reader), ...(visibility === 'public' ? [say.isPublicPost] : [])].join(
          ' · ',
        ),
      }))}
    />
  )
}

const PhotoFields = ({ letter, block: { photos }, typed, problems, choices }: Props<PhotosBlock>) => (
  <>
    <p class="hint">{useWords(letterTexts).photosHint}</p>
    {photos.map(({ id }, at) => (
      <OwnPhoto
        id={id}
        number={at + 1}
        typed={typed}
        src={choices.own.find(({ photo }) => photo.id === id)?.src}
        nameAt={choices.toName.includes(id) ? paths.newsletterPhoto(letter, id) : null}
      />
    ))}
    <div class="cluster">
      {choices.photos
        .filter(({ photo }) => !photos.some(({ id }) => id === photo.id))
        .map(({ photo, src }, at) => (
          <ChoosePhoto photo={photo} src={src} number={at + 1} checked={typed.fotos?.includes(photo.id)} />
        ))}
    </div>
    <Problem id="fotos" problem={problems.fotos} />
    <NewPhotos typed={typed} problems={problems} />
  </>
)

/** From the writer's own device, into the letter itself. */
const NewPhotos = ({ typed, problems }: Pick<Props, 'typed' | 'problems'>) => {
  const say = useWords(letterTexts)
  return (
    <>
      <FileField
        name="foto"
        label={say.addPhotos}
        hint={say.addPhotosHint}
        accept={acceptedPictures}
        multiple
        problem={problems.foto}
        required={false}
      />
      <Field
        name="foto-woorden"
        label={say.alt}
        hint={say.altHint}
        value={typed['foto-woorden']?.[0]}
        maxlength={longestAlt}
        required={false}
      />
    </>
  )
}

type OwnProps = { id: string; number: number; typed: Typed; src: string | undefined; nameAt: string | null }

const OwnPhoto = ({ id, number, typed, src, nameAt }: OwnProps) => {
  const say = useWords(letterTexts)
  return (
    <div class="card">
      {src ? <img src={src} alt="" class="thumb" loading="lazy" /> : <p class="quiet">{say.hiddenNow}</p>}
      <Field
        name={`woorden-${id}`}
        label={say.alt}
        hint={say.altHint}
        value={typed[`woorden-${id}`]?.[0]}
        maxlength={longestAlt}
        required={false}
      />
      <CheckField
        name="houden"
        id={`houden-${id}`}
        value={id}
        label={`${say.keepPhoto}: ${say.photoNumber(number)}`}
        checked={typed.houden?.includes(id)}
      />
      {nameAt ? (
        <p>
          <a href={nameAt}>{say.whoInNth(number)}</a>
        </p>
      ) : null}
    </div>
  )
}

type ChooseProps = { photo: PhotoRow; src: string; number: number; checked: boolean | undefined }

const ChoosePhoto = ({ photo, src, number, checked }: ChooseProps) => {
  const say = useWords(letterTexts)
  const name = photo.caption || photo.alt || say.photoNumber(number)
  return (
    <div class="card">
      <img src={src} alt={photo.alt} class="thumb" loading="lazy" />
      <CheckField
        name="fotos"
        id={`fotos-${photo.id}`}
        value={photo.id}
        label={say.choosePhoto(name)}
        checked={checked ?? false}
        required={false}
      />
    </div>
  )
}
