import { acceptedEndings } from '../../src/files/kinds.ts'
import type { Draft } from '../../src/http/forms.ts'
import { mostLinks, textFrom } from '../../src/pages/block-forms.ts'
import {
  type DocumentsBlock,
  type LinksBlock,
  type NewsBlock,
  newsChoices,
  type PicturesBlock,
  type SiteBlock,
  type TextBlock,
} from '../../src/pages/blocks.ts'
import { paths } from '../../src/paths.ts'
import { nameOf } from '../../src/people/names.ts'
import { acceptedPictures } from '../../src/photos/pictures.ts'
import { longestAlt } from '../../src/richtext/pictures.ts'
import { CheckField, ChoiceField, Field, FileField, TextField } from '../ui/field.tsx'
import { useText, useWords } from '../ui/reader.tsx'
import { RichTextField } from '../ui/rich-text-field.tsx'
import { newsChoiceNames, pageTexts } from './texts.ts'

export type Choosable = { id: string; first_name: string; infix: string; last_name: string; agreed: 0 | 1 }
type Props<Block extends SiteBlock = SiteBlock> = { block: Block; draft: Draft }

/** The fields of each kind of block. */
export const BlockFields = ({ block, draft, staff }: Props & { staff: readonly Choosable[] }) => {
  const say = useWords(pageTexts)
  const { typed } = draft
  switch (block.kind) {
    case 'text':
      return <TextFields block={block} draft={draft} />
    case 'pictures':
      return <PictureFields block={block} draft={draft} />
    case 'documents':
      return <DocumentFields block={block} draft={draft} />
    case 'links':
      return <LinkFields block={block} draft={draft} />
    case 'news':
      return <NewsFields block={block} draft={draft} />
    case 'calendar':
      return (
        <Field
          name="aantal"
          type="number"
          label={say.count}
          hint={say.calendarHint}
          value={typed.aantal}
          problem={draft.problems.aantal}
        />
      )
    case 'people':
      return <PeopleField chosen={typed.personen ?? ''} staff={staff} />
    case 'contact':
      return <TextField name="tekst" label={say.intro} value={typed.tekst} maxlength={1000} required={false} />
    case 'map':
      return (
        <Field
          name="plaats"
          label={say.mapPlace}
          hint={say.mapHint}
          value={typed.plaats}
          maxlength={200}
          required={false}
        />
      )
  }
}

const TextFields = ({ block, draft: { typed, problems } }: Props<TextBlock>) => (
  <RichTextField
    name="tekst"
    htmlName="tekst-html"
    label={useWords(pageTexts).text}
    value={typed.tekst ?? ''}
    rich={typed['tekst-html'] === undefined ? block.text : textFrom(typed)}
    rows={14}
    problem={problems.tekst}
  />
)

const NewsFields = ({ block, draft: { typed, problems } }: Props<NewsBlock>) => {
  const say = useWords(pageTexts)
  const text = useText()
  return (
    <>
      <ChoiceField
        name="welk"
        legend={say.whichNews}
        hint={say.newsHint}
        value={typed.welk ?? block.which}
        options={newsChoices.map((value) => ({ value, label: text(newsChoiceNames[value]) }))}
      />
      <Field name="aantal" type="number" label={say.count} value={typed.aantal} problem={problems.aantal} />
    </>
  )
}

type ThingProps = { id: string; draft: Draft; label: string; hint?: string; name: string }

/** What stands there already: its words, its place among the others, and whether it goes. */
const Thing = ({ id, draft: { typed }, label, hint, name }: ThingProps) => {
  const say = useWords(pageTexts)
  return (
    <>
      <Field
        name={`woorden-${id}`}
        label={label}
        hint={hint}
        value={typed[`woorden-${id}`]}
        maxlength={longestAlt}
        required={false}
      />
      <div class="cluster">
        <Field name={`plek-${id}`} type="number" label={say.order} value={typed[`plek-${id}`]} />
        <CheckField name={`weg-${id}`} label={say.removeNamed(name)} checked={typed[`weg-${id}`] !== undefined} />
      </div>
    </>
  )
}

const PictureFields = ({ block: { pictures }, draft }: Props<PicturesBlock>) => {
  const say = useWords(pageTexts)
  return (
    <>
      {pictures.map(({ id, width, height, alt }, at) => (
        <div class="card">
          <img
            src={`${paths.picture(id)}?maat=640`}
            width={width}
            height={height}
            alt={alt}
            loading="lazy"
            class="thumb"
          />
          <Thing id={id} draft={draft} label={say.alt} hint={say.altHint} name={alt || String(at + 1)} />
        </div>
      ))}
      <FileField
        name="bestand"
        label={say.addPhotos}
        hint={say.photosHint}
        accept={acceptedPictures}
        multiple
        problem={draft.problems.bestand}
        required={false}
      />
      <Field
        name="bestand-woorden"
        label={say.alt}
        hint={say.altHint}
        value={draft.typed['bestand-woorden']}
        maxlength={longestAlt}
        required={false}
      />
    </>
  )
}

const DocumentFields = ({ block: { documents }, draft }: Props<DocumentsBlock>) => {
  const say = useWords(pageTexts)
  return (
    <>
      {documents.map(({ id, name }) => (
        <div class="card">
          <a href={paths.siteFile(id)}>{name}</a>
          <Thing id={id} draft={draft} label={say.documentTitle} name={name} />
        </div>
      ))}
      <FileField
        name="bestand"
        label={say.addDocuments}
        hint={say.documentsHint}
        accept={acceptedEndings}
        multiple
        problem={draft.problems.bestand}
        required={false}
      />
    </>
  )
}

const LinkFields = ({ block: { links }, draft: { typed, problems } }: Props<LinksBlock>) => {
  const say = useWords(pageTexts)
  const manners = [
    { value: 'lijst', label: say.asList },
    { value: 'knoppen', label: say.asButtons },
  ]
  const shown = Math.min(mostLinks, links.length + 3)
  return (
    <>
      <p class="hint">{say.linkHint}</p>
      {Array.from({ length: shown }, (_, at) => (
        <fieldset class="card">
          <legend class="sr">{say.linkNumber(at + 1)}</legend>
          <Field
            name={`naam-${at}`}
            label={say.linkLabel}
            value={typed[`naam-${at}`]}
            problem={problems[`naam-${at}`]}
            maxlength={120}
            required={false}
          />
          <Field
            name={`adres-${at}`}
            label={say.linkAddress}
            value={typed[`adres-${at}`]}
            problem={problems[`adres-${at}`]}
            inputmode="url"
            required={false}
          />
        </fieldset>
      ))}
      <ChoiceField name="vorm" legend={say.manner} options={manners} value={typed.vorm ?? 'lijst'} inline />
    </>
  )
}

const PeopleField = ({ chosen, staff }: { chosen: string; staff: readonly Choosable[] }) => {
  const say = useWords(pageTexts)
  return (
    <ChoiceField
      name="personen"
      legend={say.who}
      hint={say.whoHint}
      multiple
      value={chosen.split(' ')}
      options={staff.map((person) => ({
        value: person.id,
        label: nameOf(person),
        hint: person.agreed ? say.agrees : undefined,
      }))}
    />
  )
}
