import type { PropsWithChildren } from 'hono/jsx'
import type { Draft } from '../../src/http/forms.ts'
import { ActionBar, Button } from '../ui/button.tsx'
import { ChoiceField, Field, TextField } from '../ui/field.tsx'
import { Form } from '../ui/form.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { useWords } from '../ui/reader.tsx'
import { WideImage } from '../ui/rich-text.tsx'
import { Picture } from './gallery.tsx'
import type { InText, WorkAddresses, Worked } from './manage.tsx'
import { albumTexts } from './texts.ts'

export const longestCaption = 300
export const longestAlt = 300

/** A pupil who may be chosen as being in it; `mayBe` says whether that leaves it to be seen. */
export type Taggable = { id: string; name: string; mayBe: boolean; isTagged: boolean }

type Choice = {
  pupils: readonly Taggable[]
  /** Where everybody of the school can be chosen, by name: what was looked for. */
  sought: string | null
}

type Props = Choice & {
  worked: Worked
  place: number
  total: number
  draft: Draft
  /** What it was when the form was opened. */
  seen: string
  at: WorkAddresses
}

/** Caption, what it shows, its place, who is in it; or away with it. */
export const EditItemPage = ({ worked: { item, blocked }, place, total, pupils, sought, draft, seen, at }: Props) => {
  const say = useWords(albumTexts)
  return (
    <>
      <PageHead title={say.editNth(place)} back={{ href: at.album, label: say.manage }} />
      <figure class="viewer">
        <Picture item={item} at={at} sizes="(min-width: 60rem) 40rem, 100vw" alt={item.alt} load="first" />
      </figure>
      {blocked.length > 0 ? <p class="problem">{say.heldBackFor(blocked.join(', '))}</p> : null}
      <Form to={at.edit(item.id)} guard>
        <input type="hidden" name="gezien" value={seen} />
        <TextField
          label={say.alt}
          hint={say.altHint}
          name="tekst"
          rows={2}
          maxlength={longestAlt}
          value={draft.typed.tekst ?? item.alt}
          problem={draft.problems.tekst}
        />
        <TextField
          label={say.caption}
          name="bijschrift"
          rows={2}
          maxlength={longestCaption}
          value={draft.typed.bijschrift ?? item.caption}
          problem={draft.problems.bijschrift}
        />
        <Field
          label={say.place}
          name="plaats"
          type="number"
          required
          value={draft.typed.plaats ?? String(place)}
          problem={draft.problems.plaats}
        />
        <Who pupils={pupils} sought={sought} />
        <ActionBar>
          {place < total ? (
            <Button kind="main" name="actie" value="volgende">
              {say.saveAndNext}
            </Button>
          ) : null}
          <Button kind={place < total ? 'quiet' : 'main'} name="actie" value="bewaren">
            {say.save}
          </Button>
        </ActionBar>
        <p class="quiet small">{say.removeHint}</p>
        <Button kind="danger" name="actie" value="weg">
          {say.remove}
        </Button>
      </Form>
    </>
  )
}

/** Who is in it: of its group, or of the school by name. */
const Who = ({ pupils, sought }: Choice) => {
  const say = useWords(albumTexts)
  return (
    <>
      {sought === null ? null : (
        <div class="cluster">
          <Field
            label={say.findPupil}
            hint={pupils.length === 0 && sought ? say.noPupil : say.findPupilHint}
            name="naam"
            type="search"
            value={sought}
            autocomplete="off"
            required={false}
          />
          <Button name="actie" value="zoeken" icon="search">
            {say.find}
          </Button>
        </div>
      )}
      {pupils.length > 0 ? (
        <ChoiceField
          legend={say.who}
          hint={say.whoHint}
          name="wie"
          multiple
          inline
          value={pupils.filter(({ isTagged }) => isTagged).map(({ id }) => id)}
          options={pupils.map(({ id, name, mayBe }) => ({
            value: id,
            label: name,
            hint: mayBe ? undefined : say.mayNot,
          }))}
        />
      ) : null}
    </>
  )
}

type WhoProps = PropsWithChildren<
  Choice & {
    title: string
    back: { href: string; label: string }
    /** Where the form goes. */
    to: string
    blocked: readonly string[]
  }
>

/** Who is in a picture of which all else is said elsewhere; it stands above the form, where it may be shown. */
export const WhoPage = ({ title, back, to, blocked, children, ...choice }: WhoProps) => {
  const say = useWords(albumTexts)
  return (
    <div class="stack">
      <PageHead title={title} back={back} />
      <figure class="viewer">{children}</figure>
      {blocked.length > 0 ? <p class="problem">{say.heldBackFor(blocked.join(', '))}</p> : null}
      <Form to={to} guard>
        <Who {...choice} />
        <ActionBar>
          <Button kind="main" name="actie" value="bewaren">
            {say.save}
          </Button>
        </ActionBar>
      </Form>
    </div>
  )
}

/** The same of a picture in the text. */
export const WhoInTextPage = ({
  inText: { picture, blocked },
  at,
  ...choice
}: Choice & { inText: InText; at: WorkAddresses }) => {
  const say = useWords(albumTexts)
  return (
    <WhoPage
      {...choice}
      title={say.whoInText}
      back={{ href: at.album, label: say.manage }}
      to={at.who(picture.id)}
      blocked={blocked}
    >
      <WideImage picture={picture} first />
    </WhoPage>
  )
}
