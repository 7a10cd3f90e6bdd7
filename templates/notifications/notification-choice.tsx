import type { Text } from '../../src/language.ts'
import { paths } from '../../src/paths.ts'
import type { MailChoice, PostChoice } from '../../src/people/schema.ts'
import type { School } from '../../src/schools/schema.ts'
import { Button } from '../ui/button.tsx'
import { CheckField, ChoiceField } from '../ui/field.tsx'
import { Form } from '../ui/form.tsx'
import { useWords } from '../ui/reader.tsx'
import { Notice } from '../ui/toast.tsx'
import { notificationTexts } from './texts.ts'

type Props = {
  school: Pick<School, 'morningSummary' | 'afternoonSummary'>
  choice?: MailChoice | undefined
  problem?: Text | undefined
  /** Where the school has blogs. */
  posts?: { mail: PostChoice; push: boolean } | undefined
  postProblem?: Text | undefined
  saved?: boolean | undefined
}

const id = 'notification-choice'

/** How often its reader gets mail (E1); stands on My details, and takes its own place when it is saved. */
export const NotificationChoice = ({ school, choice, problem, posts, postProblem, saved }: Props) => {
  const t = useWords(notificationTexts)
  const { morningSummary, afternoonSummary } = school
  const options = [
    { value: 'each', label: t.each, hint: t.eachHint },
    { value: 'summary', label: t.summary, hint: t.summaryHint(morningSummary, afternoonSummary) },
    { value: 'none', label: t.none, hint: t.noneHint },
  ]
  return (
    <section class="section" id={id}>
      <h2>{t.mail}</h2>
      {saved ? <Notice kind="good">{t.saved}</Notice> : null}
      <Form to={paths.notificationChoice} swap={`#${id}`}>
        <ChoiceField name="keuze" legend={t.how} options={options} value={choice} problem={problem} />
        {posts || postProblem ? <PostFields posts={posts} problem={postProblem} /> : null}
        <Button>{t.save}</Button>
      </Form>
    </section>
  )
}

/** Blogs and news can wait for the next summary, unless somebody wants otherwise (I1). */
const PostFields = ({ posts, problem }: Pick<Props, 'posts' | 'problem'>) => {
  const t = useWords(notificationTexts)
  const options = [
    { value: 'summary', label: t.postsSummary, hint: t.postsSummaryHint },
    { value: 'each', label: t.postsEach },
    { value: 'none', label: t.postsNone },
  ]
  return (
    <>
      <ChoiceField name="blogs" legend={t.posts} options={options} value={posts?.mail} problem={problem} />
      <CheckField name="blogmelding" label={t.postsPush} hint={t.postsPushHint} checked={posts?.push ?? false} />
    </>
  )
}
