import type { Draft } from '../../src/http/forms.ts'
import { paths } from '../../src/paths.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { TextField } from '../ui/field.tsx'
import { Form } from '../ui/form.tsx'
import { Icon } from '../ui/icon.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { useWords } from '../ui/reader.tsx'
import { Notice } from '../ui/toast.tsx'
import { feedbackTexts } from './texts.ts'

type Props = { draft: Draft; page: string }

/** Where the button leads without scripts, and how it is tried again after a mistake. */
export const FeedbackPage = ({ given, ...form }: Props & { given: boolean }) => (
  <div class="narrow stack">
    <PageHead title={useWords(feedbackTexts).title} />
    {given ? <FeedbackThanks /> : <FeedbackForm {...form} />}
  </div>
)

export const FeedbackForm = ({ draft, page }: Props) => {
  const say = useWords(feedbackTexts)
  return (
    <Form to={paths.feedback} swap="#feedback-form" id="feedback-form">
      <TextField
        name="tekst"
        id="feedback-text"
        label={say.what}
        hint={say.goesTo}
        value={draft.typed.tekst}
        problem={draft.problems.tekst}
        required
      />
      <input type="hidden" name="pagina" value={page} />
      <div>
        <Button kind="main">{say.send}</Button>
      </div>
    </Form>
  )
}

export const FeedbackThanks = () => (
  <div id="feedback-form">
    <Notice kind="good">{useWords(feedbackTexts).thanks}</Notice>
  </div>
)

const nothing: Draft = { typed: {}, problems: {} }

/** On every page of whoever is logged in: a link that opens the form over the page, where scripts run. */
export const FeedbackButton = ({ page }: { page: string }) => (
  <a class="feedback" href={`${paths.feedback}?pagina=${encodeURIComponent(page)}`} data-dialog="feedback">
    <Icon name="feedback" />
    {useWords(feedbackTexts).title}
  </a>
)

export const FeedbackDialog = ({ page }: { page: string }) => (
  <Dialog id="feedback" title={useWords(feedbackTexts).title}>
    <FeedbackForm draft={nothing} page={page} />
  </Dialog>
)
