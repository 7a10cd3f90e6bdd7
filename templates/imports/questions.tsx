import type { questionsShown } from '../../src/imports/looking.ts'
import type { AskedDoubt, Described } from '../../src/imports/planning/difference.ts'
import { sameAs, somebodyNew } from '../../src/imports/planning/lines.ts'
import { questionsAPage } from '../../src/imports/planning/words.ts'
import { paths } from '../../src/paths.ts'
import { ActionBar, Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { Facts } from '../ui/facts.tsx'
import { ChoiceField } from '../ui/field.tsx'
import { Form } from '../ui/form.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { useText, useWords } from '../ui/reader.tsx'
import { shownValue } from './difference.tsx'
import { Leafing } from './leafing.tsx'
import { importTexts } from './texts.ts'

type Props = { shown: Awaited<ReturnType<typeof questionsShown>> }

/** Who is who: somebody of the file beside those of ours it may be. */
export const QuestionsPage = ({ shown: { run, from, doubts, total, simple } }: Props) => {
  const say = useWords(importTexts)
  const here = paths.importQuestions(run.id)
  return (
    <>
      <PageHead title={say.questions} sub={run.fileName} back={{ href: paths.importRun(run.id), label: say.preview }} />
      <div class="stack reading">
        <p class="hint">{say.questionsNote}</p>
        {simple > 1 ? (
          <Form to={here} class="cluster">
            <Button name="alles" value="zelfde">
              {say.allSame(simple)}
            </Button>
          </Form>
        ) : null}
        <Form to={here}>
          {doubts.map((doubt) => (
            <Question doubt={doubt} />
          ))}
          <Leafing at={here} from={from} size={questionsAPage} total={total} />
          <ActionBar>
            <Button kind="main">{say.keepChoices}</Button>
          </ActionBar>
        </Form>
      </div>
    </>
  )
}

const Question = ({ doubt: { name, text, question } }: { doubt: AskedDoubt }) => {
  const say = useWords(importTexts)
  const inWords = useText()
  const { line, said, candidates, answer } = question
  const same = candidates.map((one) => ({ value: sameAs(one.personId), label: say.sameAs(one.name) }))
  return (
    <Card title={name}>
      <p>{inWords(text)}</p>
      <div class="pair">
        <Side title={say.inFile} person={said} />
        {candidates.map((one) => (
          <Side title={say.here} person={one} />
        ))}
      </div>
      <ChoiceField
        name={`wie.${line}`}
        legend={say.who}
        options={[{ value: '', label: say.undecided }, ...same, { value: somebodyNew, label: say.somebodyNew }]}
        value={answer ?? ''}
      />
    </Card>
  )
}

const Side = ({ title, person }: { title: string; person: Described }) => {
  const say = useWords(importTexts)
  return (
    <section>
      <h3>{title}</h3>
      <Facts
        facts={[
          { term: say.name, value: person.name },
          ...person.facts.map(({ field, value }) => ({
            term: say[field],
            value: shownValue(say, field, value),
          })),
        ]}
      />
    </section>
  )
}
