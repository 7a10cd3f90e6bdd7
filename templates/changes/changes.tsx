import type { EarlierExport, ChangesPage as Page } from '../../src/changes/changes.ts'
import type { Draft } from '../../src/http/forms.ts'
import { paths } from '../../src/paths.ts'
import { useManagement } from '../settings/management.tsx'
import { Button } from '../ui/button.tsx'
import { Section } from '../ui/card.tsx'
import { Field } from '../ui/field.tsx'
import { Form } from '../ui/form.tsx'
import { List, Row } from '../ui/list.tsx'
import { localDayText, momentText } from '../ui/moment.ts'
import { PageHead } from '../ui/page-head.tsx'
import { problems } from '../ui/problems.ts'
import { useReader, useWords } from '../ui/reader.tsx'
import { SheetButtons } from '../ui/sheet-buttons.tsx'
import { Notice } from '../ui/toast.tsx'
import { changeTexts } from './texts.ts'

type Props = { page: Page; asked: string; draft: Draft; nothing: boolean }

/** What there is to take over, how much of it, and what was taken before. */
export const ChangesPage = ({ page, asked, draft, nothing }: Props) => {
  const say = useWords(changeTexts)
  const management = useManagement()
  const wrong = draft.problems.vanaf ?? (asked && !page.since ? problems.notADate : undefined)
  return (
    <>
      <PageHead title={say.title} sub={say.intro} back={management} />
      <div class="stack reading">
        {nothing ? <Notice kind="info">{say.nothing}</Notice> : null}
        <Section title={say.fresh}>
          <p>{say.freshCount(page.fresh)}</p>
          {page.fresh > 0 ? (
            <Form to={paths.changes} class="cluster">
              <Formats main />
            </Form>
          ) : null}
        </Section>
        <Section title={say.since}>
          <form method="get" action={paths.changes} class="stack">
            <Field name="vanaf" label={say.day} hint={say.dayHint} value={asked} problem={wrong} maxlength={20} />
            <div>
              <Button>{say.count}</Button>
            </div>
          </form>
          {page.since ? <Since {...page.since} /> : null}
        </Section>
        {page.exports.length > 0 ? <Earlier exports={page.exports} /> : null}
      </div>
    </>
  )
}

const Formats = ({ main }: { main?: boolean }) => {
  const say = useWords(changeTexts)
  return <SheetButtons excel={say.excel} csv={say.csv} main={main} />
}

const Since = ({ day, count }: { day: string; count: number }) => {
  const say = useWords(changeTexts)
  const reader = useReader()
  return (
    <>
      <p role="status">{say.sinceCount(count, localDayText(day, reader))}</p>
      {count > 0 ? (
        <>
          <p class="hint">{say.sinceNote}</p>
          <Form to={paths.changesSince} class="cluster">
            <input type="hidden" name="vanaf" value={day} />
            <Formats />
          </Form>
        </>
      ) : null}
    </>
  )
}

const Earlier = ({ exports }: { exports: readonly EarlierExport[] }) => {
  const say = useWords(changeTexts)
  return (
    <Section title={say.earlier}>
      <List>
        {exports.map((one) => (
          <EarlierRow earlier={one} />
        ))}
      </List>
      <p class="hint">{say.earlierHint}</p>
    </Section>
  )
}

const EarlierRow = ({ earlier: { id, at, by, count } }: { earlier: EarlierExport }) => {
  const say = useWords(changeTexts)
  const reader = useReader()
  const when = momentText(at, reader, { exact: true })
  return (
    <Row
      title={when}
      sub={
        <>
          {say.changes(count)}, <bdi>{say.by(by)}</bdi>
        </>
      }
      state={
        count > 0 ? (
          <Form to={paths.changesExport(id)} class="cluster">
            <Button name="soort" value="xlsx" label={say.againOf(when)}>
              {say.again}
            </Button>
            <Button name="soort" value="csv" label={say.againCsvOf(when)}>
              {say.againCsv}
            </Button>
          </Form>
        ) : undefined
      }
    />
  )
}
