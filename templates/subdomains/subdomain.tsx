import type { Draft } from '../../src/http/forms.ts'
import { paths } from '../../src/paths.ts'
import { useManagement } from '../settings/management.tsx'
import { SettingsForm } from '../settings/settings-form.tsx'
import { settingsTexts } from '../settings/texts.ts'
import { Card, Section } from '../ui/card.tsx'
import { Field } from '../ui/field.tsx'
import { List, Row } from '../ui/list.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { useReader, useWords } from '../ui/reader.tsx'
import { dayText } from '../ui/time.tsx'
import { Notice } from '../ui/toast.tsx'
import { subdomainTexts } from './texts.ts'

type Former = { slug: string; until: Date }
type Props = { draft: Draft; domain: string; formers: readonly Former[]; isDemo: boolean }

export const SubdomainPage = ({ isDemo, ...props }: Props) => (isDemo ? <Kept /> : <Changing {...props} />)

/** What it brings about stands before the button (A4). */
const Changing = ({ draft: { typed, problems }, domain, formers }: Omit<Props, 'isDemo'>) => {
  const title = useWords(settingsTexts).subdomain
  const say = useWords(subdomainTexts)
  const below = formers.length > 0 ? <Formers formers={formers} domain={domain} /> : null
  return (
    <SettingsForm to={paths.subdomain} title={title} intro={say.intro} label={say.change} below={below}>
      <Field
        name="subdomein"
        label={say.subdomain}
        hint={say.hint(domain)}
        value={typed.subdomein}
        problem={problems.subdomein}
        maxlength={63}
        autocomplete="off"
        required
      />
      <Card title={say.warning}>
        <ul>
          <li>{say.leadsOn}</li>
          <li>{say.loggedIn}</li>
          <li>{say.printed}</li>
        </ul>
      </Card>
    </SettingsForm>
  )
}

const Formers = ({ formers, domain }: Pick<Props, 'formers' | 'domain'>) => {
  const say = useWords(subdomainTexts)
  const reader = useReader()
  return (
    <Section title={say.formers}>
      <List label={say.formers}>
        {formers.map(({ slug, until }) => (
          <Row title={`${slug}.${domain}`} sub={say.until(dayText(until, reader))} />
        ))}
      </List>
    </Section>
  )
}

const Kept = () => {
  const say = useWords(subdomainTexts)
  return (
    <>
      <PageHead title={useWords(settingsTexts).subdomain} sub={say.intro} back={useManagement()} />
      <div class="stack reading">
        <Notice kind="info">{say.demo}</Notice>
      </div>
    </>
  )
}
