import type { PrintedSlotRow, PrintedTalkRow, PrintedTopicRow } from '../../src/conferences/print-queries.ts'
import { type Print, type Printed, prints, type Sheet, type Slip } from '../../src/conferences/printing.ts'
import { pupilOf } from '../../src/conferences/schedules.ts'
import { paths } from '../../src/paths.ts'
import { Empty } from '../ui/empty.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { PrintButton } from '../ui/print-button.tsx'
import { useReader, useWords } from '../ui/reader.tsx'
import { Table } from '../ui/table.tsx'
import { Tabs } from '../ui/tabs.tsx'
import { dayText, timeText } from '../ui/time.tsx'
import { printTexts } from './print-texts.ts'
import { scheduleTexts } from './schedule-texts.ts'

/** On screen what comes out of the printer, sheet by sheet (G4). */
export const PrintPage = ({ printed }: { printed: Printed }) => {
  const say = useWords(printTexts)
  const { round, desk, mayManage, print } = printed
  const at = (one: Print) => `${paths.conferencePrint(round.id)}?wat=${one}${desk ? `&tafel=${desk}` : ''}`
  const shown = prints.filter((one) => one !== 'gezin' || (mayManage && !desk))
  const back = desk
    ? { href: paths.conferenceSchedule(round.id, desk), label: useWords(scheduleTexts).schedule }
    : { href: paths.conferenceManaged(round.id), label: round.title }
  return (
    <>
      <PageHead title={say.title} sub={say.hints(print)} back={back} action={<PrintButton />} />
      <Tabs
        label={say.title}
        current={at(print)}
        tabs={shown.map((one) => ({ href: at(one), label: say.prints(one) }))}
      />
      {print === 'gezin' ? <Slips slips={printed.slips} title={round.title} /> : <Sheets printed={printed} />}
    </>
  )
}

/** As it is read on paper, on any day: never "tomorrow". */
const usePaper = () => ({ ...useReader(), now: new Date(0) })

const Sheets = ({ printed }: { printed: Exclude<Printed, { print: 'gezin' }> }) => {
  const say = useWords(printTexts)
  const paper = usePaper()
  const dayOf = ({ starts_at: at }: PrintedSlotRow) => dayText(new Date(at), paper)
  const sheets = printed.sheets.flatMap((sheet) =>
    [...Map.groupBy(sheet.slots, dayOf)]
      .filter(([, slots]) => slots.some(({ taken }) => taken))
      .map(([day, slots]) => ({ ...sheet, day, slots })),
  )
  if (sheets.length === 0) return <Empty icon="clock">{say.nobodyYet}</Empty>
  return (
    <div class={printed.print === 'deur' ? 'sheets doors stack' : 'sheets stack'}>
      {sheets.map((sheet) => (
        <OneSheet
          sheet={sheet}
          title={printed.round.title}
          topics={printed.print === 'leerkracht' ? printed.topics : null}
        />
      ))}
    </div>
  )
}

type Topics = ReadonlyMap<string, readonly PrintedTopicRow[]> | null
type OneProps = { sheet: Sheet & { day: string }; title: string; topics: Topics }

/** A day at a desk: what a door shows, and what a teacher has at hand. */
const OneSheet = ({ sheet: { desk, room, teachers, day, slots }, title, topics }: OneProps) => (
  <section class="section">
    <div>
      <h2>{[desk, ...(room ? [room] : [])].join(' · ')}</h2>
      <p>
        <strong>{day}</strong>
      </p>
      <p>{[teachers, title].filter(Boolean).join(' · ')}</p>
    </div>
    {topics ? (
      <OfTeacher caption={`${desk}, ${day}`} slots={slots} topics={topics} />
    ) : (
      <OnDoor caption={`${desk}, ${day}`} slots={slots} />
    )}
  </section>
)

type DayProps = { caption: string; slots: readonly PrintedSlotRow[] }

const OfTeacher = ({ caption, slots, topics }: DayProps & { topics: NonNullable<Topics> }) => {
  const say = useWords(printTexts)
  const state = useWords(scheduleTexts)
  return (
    <Table caption={caption}>
      <thead>
        <tr>
          {[say.time, say.child, say.who, say.about].map((head) => (
            <th scope="col">{head}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {slots.map((slot) => (
          <tr>
            <Time slot={slot} />
            <td>{slot.talk_id ? pupilOf(slot) : <Nobody slot={slot} />}</td>
            <td>
              {slot.talk_id ? (slot.who ?? state.nobody) : ''}
              {slot.interpreter ? <div>{state.interpreter(slot.interpreter)}</div> : null}
              {slot.by === 'school' ? <div class="quiet">{state.bySchool}</div> : null}
            </td>
            <td>{slot.part === 1 ? state.second : <About topics={topics.get(slot.talk_id ?? '') ?? []} />}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

const Time = ({ slot }: { slot: PrintedSlotRow }) => {
  const paper = usePaper()
  return (
    <th scope="row">
      {timeText(new Date(slot.starts_at), paper)}–{timeText(new Date(slot.ends_at), paper)}
    </th>
  )
}

const Nobody = ({ slot }: { slot: PrintedSlotRow }) => {
  const say = useWords(scheduleTexts)
  return <span class="quiet">{slot.taken ? say.taken : slot.shut ? say.shut : say.free}</span>
}

const About = ({ topics }: { topics: readonly PrintedTopicRow[] }) => {
  const say = useWords(printTexts)
  return (
    <>
      {topics.map(({ voice, text }) => (
        <div class="said">
          {say.voices(voice)}: {text}
        </div>
      ))}
    </>
  )
}

/** Whoever passes by reads it: first names, and nothing else. */
const OnDoor = ({ caption, slots }: DayProps) => {
  const say = useWords(printTexts)
  return (
    <Table caption={caption}>
      <thead>
        <tr>
          <th scope="col">{say.time}</th>
          <th scope="col">{say.child}</th>
        </tr>
      </thead>
      <tbody>
        {slots.map((slot) => (
          <tr>
            <Time slot={slot} />
            <td>{slot.talk_id ? slot.first_name : <Nobody slot={slot} />}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

const Slips = ({ slips, title }: { slips: readonly Slip[] | null; title: string }) => {
  const say = useWords(printTexts)
  if (!slips) return <Empty icon="clock">{say.notPublished}</Empty>
  return (
    <ul class="list slips" aria-label={say.prints('gezin')}>
      {slips.map(({ who, talks }) => (
        <li>
          <strong>{say.for(who)}</strong>
          <p class="quiet">{title}</p>
          <ul>
            {talks.map((talk) => (
              <li>
                <TalkLine talk={talk} />
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  )
}

const TalkLine = ({ talk }: { talk: PrintedTalkRow }) => {
  const say = useWords(printTexts)
  const paper = usePaper()
  const { pupil, desk, room, link, teachers, starts_at: from, ends_at: until } = talk
  const where = room || (link ? say.video : '')
  if (from === null || until === null) return <>{`${pupil}, ${desk}: ${say.noTime}`}</>
  const time = `${timeText(new Date(from), paper)}–${timeText(new Date(until), paper)}`
  return (
    <>
      <strong>{`${dayText(new Date(from), paper)} ${time}`}</strong>
      {` ${[`${pupil}, ${desk}`, where, teachers].filter(Boolean).join(' · ')}`}
    </>
  )
}
