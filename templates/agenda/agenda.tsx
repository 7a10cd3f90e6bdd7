import type { Agenda } from '../../src/agenda/agenda.ts'
import type { Event } from '../../src/calendar/schema.ts'
import { paths } from '../../src/paths.ts'
import { Removed } from '../calendar/removed.tsx'
import type { May } from '../layout/menu.tsx'
import { ButtonLink } from '../ui/button.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { useWords } from '../ui/reader.tsx'
import { Tabs } from '../ui/tabs.tsx'
import { DayList } from './day-list.tsx'
import { Filter } from './filter.tsx'
import { Leafing, pathTo } from './leafing.tsx'
import { MonthGrid } from './month.tsx'
import { useMarks } from './sign.tsx'
import { agendaTexts } from './texts.ts'

/** `removed`: what was just taken out, where it can be put back. */
type Props = { agenda: Agenda; may: May; removed: Event | null }

/** What comes, from every side: a list first, and the same as a week or a month. */
export const AgendaPage = ({ agenda, may, removed }: Props) => {
  const say = useWords(agendaTexts)
  const marks = useMarks(agenda.groups)
  const { view } = agenda
  return (
    <>
      <PageHead title={say.title} action={<Actions may={may} />} />
      <div class="stack">
        {removed ? <Removed event={removed} /> : null}
        <Tabs
          label={say.views}
          tabs={(['lijst', 'week', 'maand'] as const).map((one) => ({
            href: pathTo({ ...agenda, view: one }),
            label: say[one],
          }))}
          current={pathTo(agenda)}
        />
        <Filter agenda={agenda} marks={marks} />
        {view === 'lijst' ? null : <Leafing agenda={agenda} />}
        {view === 'lijst' ? <DayList agenda={agenda} marks={marks} /> : <MonthGrid agenda={agenda} marks={marks} />}
        {view === 'lijst' ? <Leafing agenda={agenda} /> : null}
      </div>
    </>
  )
}

const Actions = ({ may }: { may: May }) => {
  const say = useWords(agendaTexts)
  return (
    <>
      <ButtonLink href={paths.calendarYear} icon="print" class="brief">
        <span>{say.year}</span>
      </ButtonLink>
      {may('calendar.subscribe') ? (
        <ButtonLink href={paths.calendarFeeds} icon="link" class="brief">
          <span>{say.follow}</span>
        </ButtonLink>
      ) : null}
      {may('calendar.own') ? (
        <ButtonLink href={paths.newEvent} icon="plus">
          {say.add}
        </ButtonLink>
      ) : null}
    </>
  )
}
