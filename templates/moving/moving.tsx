import { paths } from '../../src/paths.ts'
import { useManagement } from '../settings/management.tsx'
import { Button } from '../ui/button.tsx'
import { Form } from '../ui/form.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { useWords } from '../ui/reader.tsx'
import { Moment } from '../ui/time.tsx'
import { movingTexts } from './texts.ts'

/** That the school agrees to be taken to another installation, and until when (N5). */
export const MovingPage = ({ until }: { until: Date | null }) => {
  const say = useWords(movingTexts)
  return (
    <div class="reading stack">
      <PageHead title={say.title} back={useManagement()} />
      <p>{say.intro}</p>
      <p>{say.who}</p>
      <p>{say.stays}</p>
      {until ? (
        <>
          <p>
            {say.agreedUntil} <Moment at={until} />.
          </p>
          <Form to={paths.schoolMoveEnd}>
            <Button>{say.takeBack}</Button>
          </Form>
        </>
      ) : (
        <Form to={paths.schoolMove}>
          <Button>{say.agree}</Button>
        </Form>
      )}
    </div>
  )
}
