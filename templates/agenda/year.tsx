import type { AgendaItem } from '../../src/agenda/items.ts'
import type { YearSheet } from '../../src/agenda/public.ts'
import { paths } from '../../src/paths.ts'
import { Button, ButtonLink } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { useReader, useWords } from '../ui/reader.tsx'
import { months, shortMonths, shortWeekdays } from '../ui/texts.ts'
import { agendaTexts } from './texts.ts'

type Paper = 'a4' | 'a3'
type Props = { sheet: YearSheet; paper: Paper; school: string }

/** More than this in a month does not fit on the smaller sheet as large as it is. */
const many = 14

/** A school year on one sheet of paper: twelve months, each with what the school does. */
export const YearPage = ({ sheet: { start, months: all }, paper, school }: Props) => {
  const say = useWords(agendaTexts)
  const isDense = all.some(({ items }) => items.length > many)
  const at = (year: number, of: Paper) => `${paths.calendarYear}?jaar=${year}&papier=${of}`
  return (
    <>
      <PageHead
        title={`${school} ${start}-${start + 1}`}
        back={{ href: paths.calendar, label: say.title }}
        action={
          <>
            <Button icon="print" type="button" print>
              {say.print}
            </Button>
            <ButtonLink href={at(start, paper === 'a4' ? 'a3' : 'a4')}>
              {paper === 'a4' ? say.onA3 : say.onA4}
            </ButtonLink>
          </>
        }
      />
      <p class="screen quiet">{paper === 'a4' ? say.printA4 : say.printA3}</p>
      <div class={`year ${paper}${isDense ? ' dense' : ''}`}>
        {all.map(({ month, items }) => (
          <Month month={month} items={items} />
        ))}
      </div>
      <nav class="pager" aria-label={say.leaf}>
        <ButtonLink href={at(start - 1, paper)} icon="back">
          {`${start - 1}-${start}`}
        </ButtonLink>
        <ButtonLink href={at(start + 1, paper)}>
          {`${start + 1}-${start + 2}`}
          <Icon name="next" />
        </ButtonLink>
      </nav>
    </>
  )
}

const Month = ({ month, items }: { month: string; items: readonly AgendaItem[] }) => {
  const { language } = useReader()
  const [year, number] = month.split('-').map(Number)
  return (
    <section>
      <h2>{`${months[language][(number ?? 1) - 1]} ${year}`}</h2>
      {items.length > 0 ? (
        <ul>
          {items.map((item) => (
            <Line item={item} />
          ))}
        </ul>
      ) : null}
    </section>
  )
}

/** "wo 12 Sportdag", "ma 21 t/m vr 1 jan Kerstvakantie" */
const Line = ({ item: { kind, firstDay, lastDay, title } }: { item: AgendaItem }) => {
  const say = useWords(agendaTexts)
  const { language } = useReader()
  const name = (day: string) =>
    `${shortWeekdays[language][new Date(`${day}T12:00:00Z`).getUTCDay()]} ${Number(day.slice(8))}`
  const other =
    lastDay.slice(0, 7) === firstDay.slice(0, 7) ? '' : ` ${shortMonths[language][Number(lastDay.slice(5, 7)) - 1]}`
  const isFree = kind === 'holiday' || kind === 'studyDay'
  return (
    <li>
      <b>{lastDay > firstDay ? `${name(firstDay)} ${say.until(`${name(lastDay)}${other}`)}` : name(firstDay)}</b>{' '}
      {isFree ? <i>{title}</i> : title}
    </li>
  )
}
