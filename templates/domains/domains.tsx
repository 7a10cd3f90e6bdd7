import type { Text } from '../../src/language.ts'
import { paths } from '../../src/paths.ts'
import { SettingsForm } from '../settings/settings-form.tsx'
import { Button } from '../ui/button.tsx'
import { Section } from '../ui/card.tsx'
import { Field } from '../ui/field.tsx'
import { Form } from '../ui/form.tsx'
import { List, Row } from '../ui/list.tsx'
import { useWords } from '../ui/reader.tsx'
import { domainTexts } from './texts.ts'

type Props = {
  typed: string
  problem: Text | undefined
  /** What must be in DNS, once it is known for which name. */
  proof: { name: string; text: string } | null
  domains: readonly string[]
  subdomain: string
}

export const DomainsPage = ({ typed, problem, proof, domains, subdomain }: Props) => {
  const say = useWords(domainTexts)
  const below = (
    <>
      {proof ? <Proof proof={proof} subdomain={subdomain} /> : null}
      <Domains domains={domains} />
    </>
  )
  return (
    <SettingsForm to={paths.domains} title={say.title} intro={say.intro} label={say.check} below={below}>
      <Field name="domein" label={say.name} hint={say.nameHint} value={typed} problem={problem} maxlength={253} plain />
    </SettingsForm>
  )
}

const Proof = ({ proof: { name, text }, subdomain }: { proof: NonNullable<Props['proof']>; subdomain: string }) => {
  const say = useWords(domainTexts)
  return (
    <Section title={say.proofTitle}>
      <p>{say.proof}</p>
      <dl class="facts">
        <div>
          <dt>{say.recordName}</dt>
          <dd>
            <code>{name}</code>
          </dd>
        </div>
        <div>
          <dt>{say.recordText}</dt>
          <dd>
            <code>{text}</code>
          </dd>
        </div>
      </dl>
      <h3>{say.pointTitle}</h3>
      <p>{say.point(subdomain)}</p>
    </Section>
  )
}

const Domains = ({ domains }: Pick<Props, 'domains'>) => {
  const say = useWords(domainTexts)
  return (
    <Section title={say.yours}>
      {domains.length === 0 ? (
        <p class="quiet">{say.none}</p>
      ) : (
        <List>
          {domains.map((host) => (
            <Row
              title={host}
              trail={
                <Form to={paths.domainRemoval}>
                  <Button name="domein" value={host} label={say.removeNamed(host)}>
                    {say.remove}
                  </Button>
                </Form>
              }
            />
          ))}
        </List>
      )}
    </Section>
  )
}
