import { correctionTexts } from '../corrections/texts.ts'
import { MessageBody } from '../messages/body.tsx'
import { messageTexts } from '../messages/texts.ts'
import { ActionBar, Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { Form } from '../ui/form.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { useWords } from '../ui/reader.tsx'
import { safetyTexts } from './safety-texts.ts'

type Props = { piece: { subject: string; body: string }; at: string; back: string; replyId: string }

/** What management will read, before it is shown to them. */
export const ReportPage = ({ piece, at, back, replyId }: Props) => {
  const say = useWords(safetyTexts)
  const { messages } = useWords(messageTexts)
  const { withdrawn } = useWords(correctionTexts)
  return (
    <div class="reading stack">
      <PageHead title={say.report} back={{ href: back, label: messages }} />
      <p>{say.reportThis}</p>
      <Card title={<bdi>{piece.subject || withdrawn}</bdi>}>
        <MessageBody text={piece.body} />
      </Card>
      <Form to={at}>
        <input type="hidden" name="antwoord" value={replyId} />
        <ActionBar>
          <Button kind="main">{say.send}</Button>
        </ActionBar>
      </Form>
    </div>
  )
}
