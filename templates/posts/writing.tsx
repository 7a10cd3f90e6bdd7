import type { GroupToActFor } from '../../src/groups/queries.ts'
import { asset } from '../../src/http/assets.ts'
import type { Problems } from '../../src/http/forms.ts'
import { paths } from '../../src/paths.ts'
import { asNews, chosenOf, ofSchool } from '../../src/posts/post-form.ts'
import { longestTitle } from '../../src/posts/publishing.ts'
import type { Writing } from '../../src/posts/writing.ts'
import { albumTexts } from '../albums/texts.ts'
import { Autosave, AutosaveAnswer, ElsewhereNotice } from '../drafts/autosave.tsx'
import { PictureInText } from '../drafts/picture-in-text.tsx'
import { AskedAgain } from '../ui/asked-again.tsx'
import { ActionBar, Button } from '../ui/button.tsx'
import { ChoiceField, Field, SelectField } from '../ui/field.tsx'
import { Form } from '../ui/form.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { useReader, useWords } from '../ui/reader.tsx'
import { RichTextField } from '../ui/rich-text-field.tsx'
import { timeText } from '../ui/time.tsx'
import { Notice } from '../ui/toast.tsx'
import { postTexts } from './texts.ts'

type Props = {
  writing: Writing
  /** This page's own name. */
  page: string
  problems?: Problems | undefined
  /** When another page kept it, where this one shows what it did not write over. */
  elsewhereAt?: Date | undefined
}

/** One form for all of it, so that each button takes along what was typed. */
export const PostWritingPage = (props: Props) => {
  const say = useWords(postTexts)
  const { id, post, content } = props.writing
  const back = post?.publishedAt ? { href: paths.post(id), label: post.title } : { href: paths.posts, label: say.title }
  return (
    <div class="reading">
      <PageHead
        title={post?.publishedAt ? say.change : content.kind === 'news' ? say.writeNews : say.write}
        back={back}
      />
      <WritingForm {...props} />
      <script src={asset('js/editor.js')} defer />
    </div>
  )
}

const WritingForm = ({ writing, page, problems = {}, elsewhereAt }: Props) => {
  const say = useWords(postTexts)
  const { id, content, draft, version } = writing
  return (
    <Form to={paths.postWriting(id)} id="opstellen" multipart>
      <button type="submit" class="sr" name="actie" value="bewaren" tabindex={-1}>
        {say.save}
      </button>
      <input type="hidden" name="pagina" value={page} />
      <input type="hidden" name="gezien" value={String((elsewhereAt ?? draft?.updatedAt)?.getTime() ?? '')} />
      <input type="hidden" name="versie" value={String(version)} />
      {elsewhereAt ? <KeptElsewhere id={id} at={elsewhereAt} /> : null}
      {Object.values(problems).some(Boolean) ? <Notice kind="wrong">{say.mend}</Notice> : null}
      <Whose writing={writing} problems={problems} />
      <Field
        name="titel"
        label={say.postTitle}
        value={content.title}
        problem={problems.titel}
        maxlength={longestTitle}
        required
      />
      <RichTextField
        name="tekst"
        htmlName="opmaak"
        label={say.text}
        rows={12}
        value={content.body}
        rich={content.rich}
        problem={problems.tekst}
        required={false}
      />
      <PictureInText content={content} problem={problems.foto} />
      <Readers writing={writing} problems={problems} />
      <Actions writing={writing} isElsewhere={elsewhereAt !== undefined} />
    </Form>
  )
}

type Part = { writing: Writing; problems: Problems }

/** A club of an earlier year can last beside its namesake of this one. */
const named = ({ name, school_year }: GroupToActFor, groups: readonly GroupToActFor[]) =>
  groups.filter((one) => one.name === name).length > 1 ? `${name} (${school_year})` : name

const Whose = ({ writing: { content, groups, mayPublish }, problems }: Part) => {
  const say = useWords(postTexts)
  const options = [
    ...groups.map((group) => ({ value: group.id, label: say.blogOf(named(group, groups)) })),
    ...(mayPublish
      ? [
          { value: ofSchool, label: say.blogOfSchool },
          { value: asNews, label: say.newsOfSchool },
        ]
      : []),
  ]
  return (
    <SelectField
      name="van"
      label={say.of}
      options={options}
      value={chosenOf(content)}
      problem={problems.van}
      required
    />
  )
}

/** What follows from the choice stands beside it, before anything is published. */
const Readers = ({ writing: { content }, problems }: Part) => {
  const say = useWords(postTexts)
  const options = [
    { value: 'group', label: say.readersGroup, hint: say.readersGroupHint },
    { value: 'parents', label: say.readersParents, hint: say.readersParentsHint },
    { value: 'users', label: say.readersUsers, hint: say.readersUsersHint },
    { value: 'public', label: say.readersPublic, hint: say.readersPublicHint },
  ]
  return (
    <ChoiceField
      name="zichtbaar"
      legend={say.readers}
      options={options}
      value={content.visibility}
      problem={problems.zichtbaar}
      required
    />
  )
}

const Actions = ({ writing, isElsewhere }: { writing: Writing; isElsewhere: boolean }) => {
  const say = useWords(postTexts)
  const isOut = Boolean(writing.post?.publishedAt)
  const discard = isOut ? say.throwChangesAway : say.throwAway
  return (
    <>
      <div class="cluster">
        <Button name="actie" value="bewaren">
          {say.save}
        </Button>
        <Button name="actie" value="fotos" icon="upload">
          {useWords(albumTexts).manage}
        </Button>
      </div>
      <AskedAgain label={discard} note={isOut ? say.throwChangesAwayNote : say.throwAwayNote}>
        <Button kind="danger" name="actie" value="weggooien">
          {discard}
        </Button>
      </AskedAgain>
      {isElsewhere ? null : (
        <Autosave at={paths.postWriting(writing.id)}>
          {writing.draft ? <Kept at={writing.draft.updatedAt} /> : null}
        </Autosave>
      )}
      <ActionBar>
        <Button kind="main" name="actie" value="voorbeeld">
          {say.look}
        </Button>
      </ActionBar>
    </>
  )
}

const Kept = ({ at }: { at: Date }) => <>{useWords(postTexts).kept(timeText(at, useReader()))}</>

export const KeptNow = ({ at }: { at: Date }) => (
  <AutosaveAnswer>
    <Kept at={at} />
  </AutosaveAnswer>
)

/** Another page of the same writer kept something else since. */
export const KeptElsewhere = ({ id, at }: { id: string; at: Date }) => {
  const say = useWords(postTexts)
  const text = say.keptElsewhere(timeText(at, useReader()))
  return <ElsewhereNotice at={paths.postWriting(id)} text={text} see={say.seeOther} />
}
