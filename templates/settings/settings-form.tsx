import type { Child, PropsWithChildren } from 'hono/jsx'
import { ActionBar, Button } from '../ui/button.tsx'
import { Form } from '../ui/form.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { useWords } from '../ui/reader.tsx'
import { useManagement } from './management.tsx'
import { settingsTexts } from './texts.ts'

type Props = PropsWithChildren<{
  to: string
  title: string
  intro: string
  /** It takes a file. */
  multipart?: boolean
  /** For a table, which takes the whole page. */
  wide?: boolean
  /** What the button says, where it does more than keep what was chosen. */
  label?: string
  /** What belongs to it and is not to be changed. */
  below?: Child
}>

/** One purpose: what it is for, what there is to choose, and one button. */
export const SettingsForm = ({ to, title, intro, wide, multipart, label, below, children }: Props) => (
  <>
    <PageHead title={title} sub={intro} back={useManagement()} />
    <div class={wide ? 'stack' : 'stack reading'}>
      <Form to={to} guard={!multipart} multipart={multipart}>
        {children}
        <ActionBar>
          <Button kind="main">{label ?? useWords(settingsTexts).save}</Button>
        </ActionBar>
      </Form>
      {below}
    </div>
  </>
)
