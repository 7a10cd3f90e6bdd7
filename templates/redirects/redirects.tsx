import type { Draft } from '../../src/http/forms.ts'
import { paths } from '../../src/paths.ts'
import type { Leading } from '../../src/redirects/queries.ts'
import type { Refused } from '../../src/redirects/redirects.ts'
import { ActionBar, Button } from '../ui/button.tsx'
import { FileField, TextField } from '../ui/field.tsx'
import { Form } from '../ui/form.tsx'
import { List, Row } from '../ui/list.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { useText, useWords } from '../ui/reader.tsx'
import { Notice } from '../ui/toast.tsx'
import { redirectTexts } from './texts.ts'

type Props = {
  redirects: readonly Leading[]
  /** Of their new addresses, where no visitor finds anything. */
  nowhere: readonly string[]
  draft: Draft
  outcome?: { kept: number; refused: readonly Refused[] } | undefined
}

export const RedirectsPage = ({ redirects, nowhere, draft: { typed, problems }, outcome }: Props) => {
  const say = useWords(redirectTexts)
  return (
    <div class="reading stack">
      <PageHead title={say.title} back={{ href: paths.sitePages, label: say.website }} />
      <p>{say.about}</p>
      {outcome && outcome.kept > 0 ? <Notice kind="good">{say.kept(outcome.kept)}</Notice> : null}
      <Form to={paths.siteRedirects} multipart guard>
        <TextField
          name="regels"
          label={say.lines}
          hint={say.linesHint}
          value={typed.regels}
          problem={problems.regels}
          rows={6}
          required={false}
        />
        {outcome && outcome.refused.length > 0 ? <NotKept refused={outcome.refused} /> : null}
        <FileField
          name="bestand"
          label={say.file}
          accept=".csv,.txt,text/csv,text/plain"
          problem={problems.bestand}
          required={false}
        />
        <ActionBar>
          <Button kind="main">{say.add}</Button>
        </ActionBar>
      </Form>
      {redirects.length === 0 ? <p class="quiet">{say.none}</p> : <Known redirects={redirects} nowhere={nowhere} />}
    </div>
  )
}

const NotKept = ({ refused }: { refused: readonly Refused[] }) => {
  const say = useWords(redirectTexts)
  const text = useText()
  return (
    <ul>
      {refused.slice(0, 50).map(({ line, typed, problem }) => (
        <li>
          {say.line(line)} ({typed}): {text(problem)}
        </li>
      ))}
    </ul>
  )
}

const Known = ({ redirects, nowhere }: Pick<Props, 'redirects' | 'nowhere'>) => {
  const say = useWords(redirectTexts)
  return (
    <List>
      {redirects.map(({ from, to }) => (
        <Row
          title={from}
          sub={nowhere.includes(to) ? `→ ${to} (${say.notThere})` : `→ ${to}`}
          trail={
            <Form to={paths.siteRedirectRemoval}>
              <Button name="van" value={from} label={say.removeNamed(from)}>
                {say.remove}
              </Button>
            </Form>
          }
        />
      ))}
    </List>
  )
}
