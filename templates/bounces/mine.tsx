import type { Reason } from '../../src/bounces/reasons.ts'
import { paths } from '../../src/paths.ts'
import { Button } from '../ui/button.tsx'
import { Form } from '../ui/form.tsx'
import { Icon } from '../ui/icon.tsx'
import { useWords } from '../ui/reader.tsx'
import { Notice } from '../ui/toast.tsx'
import { bounceTexts, reasonTexts } from './texts.ts'

/** One's own address, with a sign beside it where no mail goes there (E3). */
export const MarkedAddress = ({ email }: { email: string }) => (
  <span class="cluster">
    {email} <Icon name="warning" label={useWords(bounceTexts).blocked} />
  </span>
)

/** Why, and what to do about it. */
export const MyBlock = ({ reason }: { reason: Reason }) => {
  const say = useWords(bounceTexts)
  const reasons = useWords(reasonTexts)
  return (
    <Notice kind="wrong">
      <p>{say.noMail(reasons[reason])}</p>
      <p>{say.howToGoOn}</p>
      <Form to={paths.myUnblocking}>
        <div>
          <Button>{say.unblock}</Button>
        </div>
      </Form>
    </Notice>
  )
}
