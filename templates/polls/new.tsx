import { paths } from '../../src/paths.ts'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { Form } from '../ui/form.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { useText, useWords } from '../ui/reader.tsx'
import { makingTexts } from './making-texts.ts'
import { startingPoints } from './starting-points.ts'
import { pollTexts } from './texts.ts'

type Choice = { key: string; title: string; about: string }

/** With nothing, or with questions that are ready. */
export const NewPollPage = ({ id }: { id: string }) => {
  const say = useWords(makingTexts)
  const asked = useWords(pollTexts)
  const word = useText()
  const choices: Choice[] = [
    { key: 'poll', title: say.emptyPoll, about: say.emptyPollAbout },
    { key: 'survey', title: say.emptySurvey, about: say.emptySurveyAbout },
    ...startingPoints.map(({ key, title, questions, kind, anonymous }) => ({
      key,
      title: word(title),
      about: [asked[kind], say.questionsReady(questions.length), ...(anonymous ? [asked.anonymous] : [])].join(' · '),
    })),
  ]
  return (
    <div class="reading stack">
      <PageHead title={say.newTitle} sub={say.newIntro} back={{ href: paths.polls, label: asked.title }} />
      <Form to={paths.newPoll}>
        <input type="hidden" name="id" value={id} />
        {choices.map(({ key, title, about }) => (
          <Card title={title}>
            <p class="quiet">{about}</p>
            <div>
              <Button name="begin" value={key} label={`${say.begin}: ${title}`}>
                {say.begin}
              </Button>
            </div>
          </Card>
        ))}
      </Form>
    </div>
  )
}
