import { type Found, goesToOfficer, isOfficers, type Leave } from '../../src/absence/leave.ts'
import { takesFiles } from '../../src/absence/leave-files.ts'
import type { EarlierRow } from '../../src/absence/leave-queries.ts'
import { leaveOutcomes } from '../../src/absence/schema.ts'
import type { Draft } from '../../src/http/forms.ts'
import { paths } from '../../src/paths.ts'
import { KeptFiles } from '../messages/kept-files.tsx'
import { ActionBar, Button, ButtonLink } from '../ui/button.tsx'
import { Card, Section } from '../ui/card.tsx'
import { Facts } from '../ui/facts.tsx'
import { ChoiceField, Field, TextField } from '../ui/field.tsx'
import { Form } from '../ui/form.tsx'
import { List, Row } from '../ui/list.tsx'
import { momentText } from '../ui/moment.ts'
import { PageHead } from '../ui/page-head.tsx'
import { useReader, useWords } from '../ui/reader.tsx'
import { Notice } from '../ui/toast.tsx'
import { LeaveState, periodText } from './leave-parts.tsx'
import { leaveTexts } from './leave-texts.ts'

type Props = Found & { decides: boolean; draft: Draft }

/** One request: what was asked, what was decided, and where one may, the form to decide. */
export const LeaveRequestPage = ({ leave, decisions, had, files, decides, draft }: Props) => {
  const say = useWords(leaveTexts)
  const reader = useReader()
  const { id, decision, isMine, isWithdrawn, ground } = leave
  const given = ground === 'religion' ? 0 : (decision?.days ?? 0)
  return (
    <div class="narrow stack">
      <PageHead
        title={say.requestOf(leave.name)}
        back={
          decides && !isMine
            ? { href: paths.leaveRequests, label: say.requests }
            : { href: paths.leave, label: say.title }
        }
      />
      <p>
        <LeaveState leave={leave} />
      </p>
      <Facts
        facts={[
          { term: say.period, value: periodText(leave.from, leave.until, say, reader), note: say.days(leave.days) },
          { term: say.ground, value: say[leave.ground] },
          { term: say.explained, value: leave.reason },
          { term: say.group, value: leave.className },
          { term: say.by, value: leave.by, note: momentText(leave.at, reader) },
          { term: say.had, value: say.counter(had + given), note: given > 0 ? say.withThis : undefined },
        ]}
      />
      <KeptFiles
        files={files}
        at={(file) => paths.leaveFile(id, file)}
        change={
          takesFiles(leave) ? { add: paths.leaveFiles(id), takeAway: (file) => paths.leaveFileRemoval(id, file) } : null
        }
        hint={say.filesHint}
        problem={draft.problems.bijlagen}
      />
      {isMine && !decision && !isWithdrawn && goesToOfficer(leave, had) ? (
        <Notice kind="info">{say.goesOn(had + leave.days)}</Notice>
      ) : null}
      {decision ? <Decided leave={leave} decision={decision} isOfficers={isOfficers({ leave, decisions })} /> : null}
      {isMine && !decision && !isWithdrawn ? (
        <Form to={paths.leaveWithdrawal(id)}>
          <Button icon="undo">{say.withdraw}</Button>
        </Form>
      ) : null}
      {decides && !isWithdrawn ? <Decide leave={leave} had={had} draft={draft} /> : null}
      {decisions.length > 1 ? <Earlier decisions={decisions.slice(1)} /> : null}
    </div>
  )
}

type DecidedProps = { leave: Leave; decision: NonNullable<Leave['decision']>; isOfficers: boolean }

const Decided = ({ leave: { id, isMine }, decision, isOfficers: byOfficer }: DecidedProps) => {
  const say = useWords(leaveTexts)
  const reader = useReader()
  const { from, until, days, outcome, text, by, at } = decision
  const isReferred = outcome === 'referred'
  return (
    <Card title={isReferred ? say.referral : say.decision}>
      <p>
        <strong>{say[outcome]}</strong>
      </p>
      {from && until ? <p>{say.grantedFor(`${periodText(from, until, say, reader)}, ${say.days(days)}`)}</p> : null}
      {text ? <p>{text}</p> : null}
      <p class="small quiet">{say.decidedBy(by, momentText(at, reader))}</p>
      {byOfficer ? <p class="small">{say.officersDecision}</p> : null}
      {isReferred ? (
        <p class="small">{isMine ? say.isReferred : say.officersToCome}</p>
      ) : isMine && !byOfficer ? (
        <p class="small">{say.objection}</p>
      ) : null}
      <ButtonLink href={paths.leaveLetter(id)} icon="print" download>
        {isReferred ? say.referralLetter : say.letter}
      </ButtonLink>
    </Card>
  )
}

type DecideProps = { leave: Leave; had: number; draft: Draft }

const Decide = ({ leave, had, draft: { typed, problems } }: DecideProps) => {
  const say = useWords(leaveTexts)
  const { id, decision, days, from, until } = leave
  const field = (name: string) => ({ name, value: typed[name], problem: problems[name] })
  const isBeyond = !decision && goesToOfficer(leave, had)
  return (
    <Section title={decision ? say.correct : say.decide}>
      {isBeyond ? <Notice kind="late">{say.mayRefer(had + days)}</Notice> : null}
      <Form to={paths.leaveDecision(id)} guard>
        <input type="hidden" name="gezien" value={decision?.id ?? ''} />
        <ChoiceField
          {...field('besluit')}
          legend={say.outcome}
          options={leaveOutcomes.map((outcome) => ({
            value: outcome,
            label: say[outcome],
            hint: outcome === 'partly' ? say.partlyHint : undefined,
          }))}
        />
        <div class="halves">
          <Field {...field('van')} type="date" label={say.from} value={typed.van ?? from} />
          <Field {...field('tot')} type="date" label={say.until} value={typed.tot ?? until} />
        </div>
        <TextField {...field('tekst')} label={say.text} hint={say.textHint} maxlength={2000} required={false} />
        <ActionBar note={say.saveNote}>
          <Button kind="main">{say.save}</Button>
        </ActionBar>
      </Form>
    </Section>
  )
}

const Earlier = ({ decisions }: { decisions: readonly EarlierRow[] }) => {
  const say = useWords(leaveTexts)
  const reader = useReader()
  return (
    <Section title={say.earlier}>
      <List label={say.earlier}>
        {decisions.map(({ outcome, text, at, by_name: by }) => (
          <Row title={say[outcome]} detail={text} sub={say.decidedBy(by, momentText(new Date(at), reader))} />
        ))}
      </List>
    </Section>
  )
}
