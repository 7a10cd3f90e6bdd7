import { actions } from '../../src/audit/actions.ts'
import { addressOf, type Question } from '../../src/audit/asking.ts'
import { type LogEntry, type LogPage, type Mentioned, mostExported } from '../../src/audit/log.ts'
import type { Problems } from '../../src/http/forms.ts'
import { paths } from '../../src/paths.ts'
import { localMoment } from '../../src/time.ts'
import { useManagement } from '../settings/management.tsx'
import { Button, ButtonLink } from '../ui/button.tsx'
import { Section } from '../ui/card.tsx'
import { Empty } from '../ui/empty.tsx'
import { Field, SelectField } from '../ui/field.tsx'
import { Form } from '../ui/form.tsx'
import { Icon } from '../ui/icon.tsx'
import { List, Row } from '../ui/list.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { Pager } from '../ui/pager.tsx'
import { useReader, useWords } from '../ui/reader.tsx'
import { Moment } from '../ui/time.tsx'
import { factsText } from './facts.ts'
import { actionTexts, auditTexts } from './texts.ts'

type Props = { question: Question; problems: Problems; page: LogPage }

export const AuditLogPage = ({ question, problems, page }: Props) => {
  const say = useWords(auditTexts)
  const { person, called } = page
  return (
    <>
      <PageHead
        title={say.title}
        sub={person ? say.about(person.name || say.gone) : say.intro}
        back={useManagement()}
      />
      <div class="stack reading">
        <Search question={question} problems={problems} />
        {called ? <Called called={called} question={question} /> : <Entries page={page} question={question} />}
        <Export question={question} />
      </div>
    </>
  )
}

const linkTo = (question: Question, more: Record<string, string> = {}) =>
  `${paths.auditLog}?${addressOf(question, more)}`

/** Names are told apart by a click, so that a search reads no more of the log than a page of one person's. */
const Called = ({ called, question }: { called: readonly Mentioned[]; question: Question }) => {
  const say = useWords(auditTexts)
  if (called.length === 0) return <Empty icon="search">{say.nobodyCalled}</Empty>
  return (
    <Section title={say.whoIsMeant}>
      <List>
        {called.map(({ id, name }) => (
          <Row title={name} href={linkTo({ ...question, person: id })} />
        ))}
      </List>
    </Section>
  )
}

const Entries = ({ page: { entries, newer, older }, question }: { page: LogPage; question: Question }) => {
  const say = useWords(auditTexts)
  if (entries.length === 0) return <Empty icon="search">{say.nothing}</Empty>
  return (
    <div>
      <List label={say.title}>
        {entries.map((entry) => (
          <Entry entry={entry} />
        ))}
      </List>
      <Pager
        newer={newer ? linkTo(question, { na: newer }) : undefined}
        older={older ? linkTo(question, { voor: older }) : undefined}
      />
    </div>
  )
}

const Entry = ({ entry: { at, action, by, to, about } }: { entry: LogEntry }) => {
  const say = useWords(auditTexts)
  const { language, zone } = useReader()
  const facts = factsText(about, language)
  return (
    <Row
      title={useWords(actionTexts)[action]}
      detail={
        <>
          {by ? <Person person={by} /> : say.product}
          {to ? (
            <>
              {' → '}
              <Person person={to} />
            </>
          ) : null}
          {facts ? <span class="row-sub said">{facts}</span> : null}
        </>
      }
      trail={
        <>
          <Moment at={at} exact />
          <span class="row-sub number">{localMoment(at, zone)}</span>
        </>
      }
    />
  )
}

/** Leads to all that is logged of this person. */
const Person = ({ person: { id, name } }: { person: Mentioned }) => {
  const say = useWords(auditTexts)
  return <a href={`${paths.auditLog}?${new URLSearchParams({ persoon: id })}`}>{name ? <bdi>{name}</bdi> : say.gone}</a>
}

/** Folded until something is asked, since most come to see what happened last. */
const Search = ({ question, problems }: { question: Question; problems: Problems }) => {
  const say = useWords(auditTexts)
  const action = useWords(actionTexts)
  const { person, name, from, until } = question
  const options = [
    { value: 'alles', label: say.anything },
    ...actions.map((value) => ({ value, label: action[value] })),
  ]
  return (
    <details open={addressOf(question) !== '' || name !== ''}>
      <summary class="button quiet">
        <Icon name="search" />
        {say.search}
      </summary>
      <form method="get" action={paths.auditLog} class="card">
        {person ? <input type="hidden" name="persoon" value={person} /> : null}
        <Field name="wie" type="search" label={say.person} hint={say.personHint} value={name} maxlength={100} />
        <SelectField name="wat" label={say.action} options={options} value={question.action || 'alles'} />
        <div class="cluster">
          <Field name="van" type="date" label={say.from} value={from} problem={problems.van} />
          <Field name="tot" type="date" label={say.until} value={until} problem={problems.tot} />
        </div>
        <div class="cluster">
          <Button>{say.show}</Button>
          <ButtonLink href={paths.auditLog}>{say.all}</ButtonLink>
        </div>
      </form>
    </details>
  )
}

const Export = ({ question }: { question: Question }) => {
  const say = useWords(auditTexts)
  const most = useReader().language === 'nl' ? mostExported.toLocaleString('nl') : mostExported.toLocaleString('en')
  return (
    <Form to={`${paths.auditLogExport}?${addressOf(question)}`} class="stack tight">
      <div>
        <Button icon="download">{say.download}</Button>
      </div>
      <p class="hint">{say.downloadHint(most)}</p>
    </Form>
  )
}
