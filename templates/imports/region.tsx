import type { Child, PropsWithChildren } from 'hono/jsx'
import type { ImportRun } from '../../src/imports/schema.ts'
import { paths } from '../../src/paths.ts'
import { Button } from '../ui/button.tsx'
import { Form } from '../ui/form.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { useWords } from '../ui/reader.tsx'
import { importTexts } from './texts.ts'

type Props = PropsWithChildren<{ run: ImportRun; title: string; sub?: Child; polls?: boolean }>

/** All of a run's page, its title included: what it says while the work goes on is replaced by what comes of it. */
export const Region = ({ run, title, sub, polls, children }: Props) => {
  const say = useWords(importTexts)
  return (
    <div id={regionOf(run)} class="stack" {...(polls ? poll(run) : {})}>
      <PageHead title={title} sub={sub ?? run.fileName} back={{ href: paths.imports, label: say.title }} />
      <div class="stack reading">{children}</div>
    </div>
  )
}

const regionOf = ({ id }: ImportRun) => `import-${id}`

const poll = (run: ImportRun) => ({
  'hx-get': paths.importRun(run.id),
  'hx-trigger': 'every 1s',
  'hx-select': `#${regionOf(run)}`,
  'hx-swap': 'outerHTML',
})

/** To throw away what was read, before the day is over in which that happens by itself. */
export const Removal = ({ run }: { run: ImportRun }) => {
  const say = useWords(importTexts)
  return (
    <Form to={paths.importRemoval(run.id)}>
      <p class="hint">{say.removalNote}</p>
      <div class="cluster">
        <Button icon="cross">{say.remove}</Button>
      </div>
    </Form>
  )
}
