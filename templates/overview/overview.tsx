import type { RegisterToDo } from '../../src/absence/to-do.ts'
import type { NamedGroup } from '../../src/groups/groups.ts'
import type { AskedByMe, MovedUp, Overview, Unread } from '../../src/overview/overview.ts'
import { paths } from '../../src/paths.ts'
import { dayTexts } from '../absence/day-texts.ts'
import { leaveTexts } from '../absence/leave-texts.ts'
import { MissedCard } from '../absence/missed-card.tsx'
import { officeTexts } from '../absence/office-texts.ts'
import { ReportCard } from '../absence/report-card.tsx'
import { absenceTexts } from '../absence/texts.ts'
import { TomorrowCard } from '../agenda/tomorrow.tsx'
import { bookingTexts } from '../conferences/booking-texts.ts'
import { consentTexts } from '../consents/texts.ts'
import { safetyTexts } from '../conversations/safety-texts.ts'
import { conversationTexts } from '../conversations/texts.ts'
import { correctionTexts } from '../corrections/texts.ts'
import { GroupPeopleList } from '../groups/people.tsx'
import { noticeTexts } from '../mail/notice-texts.ts'
import { messageTexts } from '../messages/texts.ts'
import { postTexts } from '../posts/texts.ts'
import { ButtonLink } from '../ui/button.tsx'
import { Card, Section } from '../ui/card.tsx'
import { Icon } from '../ui/icon.tsx'
import { List, Row } from '../ui/list.tsx'
import { Named } from '../ui/named.tsx'
import { useWords } from '../ui/reader.tsx'
import { Deadline, Moment } from '../ui/time.tsx'
import { overviewTexts } from './texts.ts'

type Props = { firstName: string; overview: Overview }

/** What is asked first, then what is new, then who is in the groups. */
export const OverviewPage = ({ firstName, overview }: Props) => {
  const { askedByMe, movedUp, unread, posts, groups, otherGroups, absent, seesAbsent, tomorrow } = overview
  const say = useWords(overviewTexts)
  return (
    <>
      <header class="page-head split">
        <h1>{say.hello(firstName)}</h1>
        <div class="cluster">
          {seesAbsent ? <ButtonLink href={paths.absentees}>{useWords(dayTexts).title}</ButtonLink> : null}
          {absent ? <ButtonLink href={paths.absenceReport}>{useWords(absenceTexts).report}</ButtonLink> : null}
        </div>
      </header>
      <div class="columns">
        <div class="stack">
          {absent?.missed.map((child) => (
            <MissedCard child={child} />
          ))}
          <ToDo {...overview} />
          {movedUp.map((place) => (
            <MovedUpCard place={place} />
          ))}
          {absent?.reports.map((report) => (
            <ReportCard report={report} />
          ))}
          {tomorrow ? <TomorrowCard tomorrow={tomorrow} /> : null}
          {askedByMe.length > 0 ? <Asking asked={askedByMe} /> : null}
          {unread.length > 0 ? <Fresh unread={unread} /> : null}
          {posts.length > 0 ? <FreshPosts posts={posts} /> : null}
        </div>
        <div class="stack">
          {groups.map((group) => (
            <Section title={<a href={paths.group(group.id)}>{group.name}</a>}>
              <GroupPeopleList group={group} />
            </Section>
          ))}
          {otherGroups.length > 0 ? <OtherGroups groups={otherGroups} /> : null}
        </div>
      </div>
    </>
  )
}

type ToDoProps = Pick<
  Overview,
  'asked' | 'conferences' | 'polls' | 'consentFor' | 'registers' | 'leaveWaiting' | 'reportsWaiting' | 'warningsWaiting'
>

/** What is due soonest stands first, whatever it is; what is due on no day comes last. */
const ToDo = ({ asked, conferences, polls, consentFor, registers, ...counts }: ToDoProps) => {
  const say = useWords(overviewTexts)
  const { title: consent } = useWords(consentTexts)
  const leave = useWords(leaveTexts)
  const safety = useWords(safetyTexts)
  const { toSettle } = useWords(bookingTexts)
  const office = useWords(officeTexts)
  const { leaveWaiting, reportsWaiting, warningsWaiting } = counts
  const waiting = [
    { count: leaveWaiting, title: leave.requests, href: paths.leaveRequests, says: leave.waitingCount(leaveWaiting) },
    {
      count: warningsWaiting,
      title: office.warnings,
      href: paths.absenceOffice,
      says: office.waitingCount(warningsWaiting),
    },
    { count: reportsWaiting, title: safety.reports, href: paths.reports, says: safety.waitingCount(reportsWaiting) },
  ].filter(({ count }) => count > 0)
  const dated = [
    ...conferences.map(({ id, title, closesAt, settles }) => ({
      title,
      href: paths.conference(id),
      due: closesAt,
      about: [],
      also: settles ? toSettle : null,
    })),
    ...asked.map(({ messageId, subject, deadline, about }) => ({
      title: subject,
      href: paths.message(messageId),
      due: deadline,
      about,
      also: null,
    })),
    ...polls.map(({ id, title, closesAt }) => ({ title, href: paths.poll(id), due: closesAt, about: [], also: null })),
  ].sort((one, other) => (one.due?.getTime() ?? Infinity) - (other.due?.getTime() ?? Infinity) || 0)
  return (
    <Section title={say.todo}>
      {registers.map((register) => (
        <RegisterCard register={register} />
      ))}
      {waiting.map(({ title, href, says }) => (
        <Card tone="todo" level={3} title={title} href={href}>
          <p>{says}</p>
        </Card>
      ))}
      {dated.map(({ title, href, due, about, also }) => (
        <Card tone="todo" level={3} title={<bdi>{title}</bdi>} href={href}>
          {due ? <Deadline at={due} /> : <p class="small">{say.noDeadline}</p>}
          {about.length > 0 ? <p translate="no">{say.about(about)}</p> : null}
          {also ? <p>{also}</p> : null}
        </Card>
      ))}
      {consentFor.length > 0 ? (
        <Card tone="todo" level={3} title={consent} href={paths.consents}>
          <p translate="no">{say.about(consentFor)}</p>
        </Card>
      ) : null}
      {dated.length + consentFor.length + registers.length + waiting.length === 0 ? (
        <p class="cluster quiet">
          <Icon name="check" />
          {say.done}
        </p>
      ) : null}
    </Section>
  )
}

/** From a waiting list to a place: whose it is, one reads in the message. */
const MovedUpCard = ({ place: { messageId, subject, amount, isOfChild } }: { place: MovedUp }) => {
  const { placeOfChild, placeOfYours } = useWords(noticeTexts)
  return (
    <Card title={<bdi>{subject}</bdi>} href={paths.message(messageId)}>
      <p>{(isOfChild ? placeOfChild : placeOfYours)(amount)}</p>
    </Card>
  )
}

const RegisterCard = ({ register: { id, name, missed, isOpen } }: { register: RegisterToDo }) => {
  const say = useWords(dayTexts)
  return (
    <Card tone="todo" level={3} title={say.checkOf(name)} href={paths.register(id)}>
      {isOpen ? <p>{say.open}</p> : null}
      {missed.length > 0 ? <p>{say.stillMissed(missed)}</p> : null}
    </Card>
  )
}

/** What one asked oneself, with how it goes; each leads to its results. */
const Asking = ({ asked }: { asked: readonly AskedByMe[] }) => {
  const say = useWords(overviewTexts)
  const { receivedBy, answers } = useWords(messageTexts)
  return (
    <Section title={say.asking} action={<a href={paths.sentMessages}>{say.allSent}</a>}>
      <List label={say.asking}>
        {asked.map(({ id, subject, deadline, received, answered }) => (
          <Row
            title={subject}
            href={paths.results(id)}
            sub={`${answers(answered)} · ${receivedBy(received)}`}
            state={deadline ? <Deadline at={deadline} /> : undefined}
          />
        ))}
      </List>
    </Section>
  )
}

const Fresh = ({ unread }: { unread: readonly Unread[] }) => {
  const say = useWords(overviewTexts)
  const { repliedBy } = useWords(conversationTexts)
  const { withdrawn } = useWords(correctionTexts)
  return (
    <Section title={say.fresh} action={<a href={paths.messages}>{say.allMessages}</a>}>
      <List>
        {unread.map(({ id, withId, subject, sender, sentAt }) => (
          <Row
            title={subject || withdrawn}
            href={withId ? paths.conversation(id, withId) : paths.message(id)}
            sub={<Named say={(who) => (withId ? repliedBy(who) : who)} names={[sender]} />}
            trail={<Moment at={sentAt} short />}
            unread
          />
        ))}
      </List>
    </Section>
  )
}

/** What the reader can look at, and need not. */
const FreshPosts = ({ posts }: Pick<Overview, 'posts'>) => {
  const say = useWords(postTexts)
  return (
    <Section title={say.title} action={<a href={paths.posts}>{say.all}</a>}>
      <List label={say.title}>
        {posts.map(({ id, title, whose, isNews, publishedAt }) => (
          <Row
            lead={<Icon name={isNews ? 'file' : 'picture'} />}
            title={<bdi>{title}</bdi>}
            href={paths.post(id)}
            sub={isNews ? say.news : (whose ?? say.ofSchool)}
            trail={<Moment at={publishedAt} short />}
          />
        ))}
      </List>
    </Section>
  )
}

const OtherGroups = ({ groups }: { groups: readonly NamedGroup[] }) => (
  <Section title={useWords(overviewTexts).otherGroups}>
    <List>
      {groups.map(({ id, name }) => (
        <Row lead={<Icon name="people" />} title={name} href={paths.group(id)} />
      ))}
    </List>
  </Section>
)
