import type { publicAgenda } from '../../src/agenda/public.ts'
import { paths } from '../../src/paths.ts'
import type { School } from '../../src/schools/schema.ts'
import { Head } from '../layout/head.tsx'
import { ButtonLink } from '../ui/button.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { useReader, useWords } from '../ui/reader.tsx'
import { DayList } from './day-list.tsx'
import { agendaTexts } from './texts.ts'

type Shown = Awaited<ReturnType<typeof publicAgenda>>

/** What the school lets anyone know. */
export const PublicAgendaPage = ({ agenda, feed }: { agenda: Shown; feed: string }) => {
  const say = useWords(agendaTexts)
  return (
    <>
      <PageHead
        title={say.title}
        action={
          <ButtonLink href={feed.replace(/^https?:/, 'webcal:')} icon="calendar">
            {say.followPublic}
          </ButtonLink>
        }
      />
      <DayList agenda={agenda} marks={[]} nothing={say.nothingPublic} />
    </>
  )
}

type EmbeddedProps = { agenda: Shown; school: Pick<School, 'name' | 'hue'>; at: string }

/** The same on the page of somebody else. */
export const EmbeddedAgenda = ({ agenda, school, at }: EmbeddedProps) => {
  const say = useWords(agendaTexts)
  const { language } = useReader()
  return (
    <html lang={language}>
      <Head title={`${say.title} · ${school.name}`} about={say.title} hue={school.hue} hidden />
      <body>
        <main id="main">
          <h1 class="sr">{say.title}</h1>
          <DayList agenda={agenda} marks={[]} nothing={say.nothingPublic} />
          <p>
            <a href={`${at}${paths.publicCalendar}`} target="_blank" rel="noopener">
              {say.whole(school.name)}
            </a>
          </p>
        </main>
      </body>
    </html>
  )
}
