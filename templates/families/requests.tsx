import type { ListedRequest, RequestView } from '../../src/families/information.ts'
import { answerKinds } from '../../src/families/schema.ts'
import type { Draft } from '../../src/http/forms.ts'
import { paths } from '../../src/paths.ts'
import { MessageBody } from '../messages/body.tsx'
import { Badge } from '../ui/badge.tsx'
import { ActionBar, Button } from '../ui/button.tsx'
import { Section } from '../ui/card.tsx'
import { Empty } from '../ui/empty.tsx'
import { Facts } from '../ui/facts.tsx'
import { ChoiceField, SelectField, TextField } from '../ui/field.tsx'
import { Form } from '../ui/form.tsx'
import { List, Row } from '../ui/list.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { Pager } from '../ui/pager.tsx'
import { useWords } from '../ui/reader.tsx'
import { Moment } from '../ui/time.tsx'
import { answerTexts, familyTexts } from './texts.ts'

type ListProps = { requests: readonly ListedRequest[]; next: string | null }

export const RequestsPage = ({ requests, next }: ListProps) => {
  const say = useWords(familyTexts)
  const older = next ? `${paths.informationRequests}?${new URLSearchParams({ voor: next })}` : undefined
  return (
    <>
      <PageHead title={say.requests} back={{ href: paths.families, label: say.title }} />
      <div class="stack reading">
        <p>{say.law}</p>
        <p>
          <a href={paths.informationForm}>{say.publicForm}</a>
        </p>
        {requests.length === 0 ? <Empty icon="mail">{say.noRequests}</Empty> : null}
        {requests.length > 0 ? (
          <List label={say.requests}>
            {requests.map((request) => (
              <RequestRow request={request} />
            ))}
          </List>
        ) : null}
        <Pager older={older} />
      </div>
    </>
  )
}

const RequestRow = ({ request }: { request: ListedRequest }) => {
  const say = useWords(familyTexts)
  const answers = useWords(answerTexts)
  return (
    <Row
      title={request.name}
      href={paths.informationRequest(request.id)}
      sub={say.aboutChild(request.child)}
      state={
        request.answered ? (
          <Badge kind="good">{answers[request.answered]}</Badge>
        ) : (
          <Badge kind="late">{say.open}</Badge>
        )
      }
      trail={<Moment at={request.at} short />}
    />
  )
}

export const RequestPage = ({ view, draft }: { view: RequestView; draft: Draft }) => {
  const say = useWords(familyTexts)
  const { request, answer } = view
  return (
    <>
      <PageHead title={request.name} back={{ href: paths.informationRequests, label: say.requests }} />
      <div class="stack reading">
        <Facts
          facts={[
            { term: say.child, value: request.child },
            { term: say.reach, value: request.contact },
            { term: say.received, value: <Moment at={request.at} /> },
          ]}
        />
        <Section title={say.asks}>
          <MessageBody text={request.question} />
        </Section>
        {answer ? <Answered answer={answer} /> : <AnswerForm view={view} draft={draft} />}
      </div>
    </>
  )
}

const Answered = ({ answer }: { answer: NonNullable<RequestView['answer']> }) => {
  const say = useWords(familyTexts)
  const answers = useWords(answerTexts)
  return (
    <Section title={answers[answer.kind]}>
      <MessageBody text={answer.text} />
      <p class="hint">
        {say.answeredBy(answer.by)}, <Moment at={answer.at} />. {say.print}
      </p>
    </Section>
  )
}

const AnswerForm = ({
  view: { request, candidates },
  draft: { typed, problems },
}: {
  view: RequestView
  draft: Draft
}) => {
  const say = useWords(familyTexts)
  const answers = useWords(answerTexts)
  const options = candidates.map(({ value, name, pupil }) => ({ value, label: say.of(name, pupil) }))
  return (
    <Form to={paths.informationRequest(request.id)} guard>
      <p class="hint">{say.law}</p>
      <SelectField
        name="wie"
        label={say.whoIs}
        hint={say.whoHint}
        options={options}
        value={typed.wie}
        problem={problems.wie}
      />
      <ChoiceField
        name="soort"
        legend={say.whatKind}
        options={answerKinds.map((value) => ({ value, label: answers[value] }))}
        value={typed.soort}
        problem={problems.soort}
      />
      <TextField
        name="tekst"
        label={say.answerText}
        hint={say.answerHint}
        rows={8}
        value={typed.tekst}
        maxlength={20_000}
        problem={problems.tekst}
      />
      <ActionBar note={say.othersTold}>
        <Button kind="main">{say.saveAnswer}</Button>
      </ActionBar>
    </Form>
  )
}
