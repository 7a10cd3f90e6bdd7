import type { Draft } from '../../src/http/forms.ts'
import type { Branch } from '../../src/pages/arranging.ts'
import { layouts } from '../../src/pages/blocks.ts'
import type { FoundPage } from '../../src/pages/pages.ts'
import { paths } from '../../src/paths.ts'
import { ActionBar, Button } from '../ui/button.tsx'
import { CheckField, ChoiceField, Field, TextField } from '../ui/field.tsx'
import { Form } from '../ui/form.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { useText, useWords } from '../ui/reader.tsx'
import { ChangedNotice } from './changed.tsx'
import { ParentField } from './pages.tsx'
import { layoutNames, pageTexts } from './texts.ts'

type HeadingProps = { found: FoundPage; draft: Draft; seen: string; changed: boolean }

export const HeadingPage = ({ found, draft: { typed, problems }, seen, changed }: HeadingProps) => {
  const say = useWords(pageTexts)
  const text = useText()
  const { page } = found
  const tongues = [
    { value: 'nl', label: 'Nederlands' },
    { value: 'en', label: 'English' },
  ]
  return (
    <div class="reading stack">
      <PageHead title={say.heading} back={{ href: paths.sitePageDraft(page.id), label: page.draft.title }} />
      {changed ? (
        <ChangedNotice
          found={found}
          theirs={[page.draft.title, page.draft.about].join('\n')}
          typed={[typed.titel, typed.over].join('\n')}
        />
      ) : null}
      <Form to={paths.sitePageHeading(page.id)} guard>
        <input type="hidden" name="gezien" value={seen} />
        <Field name="titel" label={say.pageTitle} value={typed.titel} problem={problems.titel} maxlength={120} />
        <TextField
          name="over"
          label={page.slug === '' ? say.descriptionHome : say.description}
          hint={say.descriptionHint}
          value={typed.over}
          problem={problems.over}
          rows={2}
          maxlength={300}
          required={false}
        />
        <ChoiceField
          name="taal"
          legend={say.language}
          options={tongues}
          value={typed.taal}
          problem={problems.taal}
          inline
        />
        <ChoiceField
          name="indeling"
          legend={say.layout}
          value={typed.indeling}
          problem={problems.indeling}
          options={layouts.map((layout) => ({
            value: layout,
            label: text(layoutNames[layout].name),
            hint: text(layoutNames[layout].about),
          }))}
        />
        <ActionBar>
          <Button kind="main">{say.save}</Button>
        </ActionBar>
      </Form>
    </div>
  )
}

type PlaceProps = { found: FoundPage; draft: Draft; tree: readonly Branch[] }

export const PlacePage = ({ found: { page }, draft: { typed, problems }, tree }: PlaceProps) => {
  const say = useWords(pageTexts)
  const back = { href: paths.sitePageDraft(page.id), label: page.draft.title }
  if (page.slug === '')
    return (
      <div class="reading stack">
        <PageHead title={say.place} back={back} />
        <p>{say.placeHome}</p>
      </div>
    )
  return (
    <div class="reading stack">
      <PageHead title={say.place} back={back} />
      <Form to={paths.sitePagePlace(page.id)}>
        <ParentField tree={tree} value={typed.onder ?? ''} problem={problems.onder} but={page.id} />
        <Field
          name="adres"
          label={say.address}
          hint={say.addressHint}
          value={typed.adres}
          problem={problems.adres}
          maxlength={60}
          plain
        />
        <CheckField name="menu" label={say.inMenu} checked={typed.menu !== undefined} />
        <ActionBar>
          <Button kind="main">{say.save}</Button>
        </ActionBar>
      </Form>
    </div>
  )
}
