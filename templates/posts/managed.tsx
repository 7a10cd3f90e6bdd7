import { paths } from '../../src/paths.ts'
import type { School } from '../../src/schools/schema.ts'
import { useManagement } from '../settings/management.tsx'
import { ActionBar, Button } from '../ui/button.tsx'
import { CheckField } from '../ui/field.tsx'
import { Form } from '../ui/form.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { useWords } from '../ui/reader.tsx'
import { reactionTexts } from './reaction-texts.ts'

/** What a school allows below its blogs and news (I1). */
export const PostsManagedPage = ({ school }: { school: Pick<School, 'postComments' | 'postHearts'> }) => {
  const say = useWords(reactionTexts)
  return (
    <div class="reading stack">
      <PageHead title={say.managed} back={useManagement()} />
      <Form to={paths.postsManaged}>
        <CheckField name="reacties" label={say.mayComment} hint={say.mayCommentHint} checked={school.postComments} />
        <CheckField name="hartjes" label={say.mayGiveHearts} hint={say.mayGiveHeartsHint} checked={school.postHearts} />
        <ActionBar>
          <Button kind="main">{say.save}</Button>
        </ActionBar>
      </Form>
    </div>
  )
}
