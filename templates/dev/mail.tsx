import type { KeptMail } from '../../src/dev/mail.ts'
import { paths } from '../../src/paths.ts'
import { Button, ButtonLink } from '../ui/button.tsx'
import { Section } from '../ui/card.tsx'
import { Empty } from '../ui/empty.tsx'
import { Form } from '../ui/form.tsx'
import { List, Row } from '../ui/list.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { Moment } from '../ui/time.tsx'

const recipients = ({ to = [] }: KeptMail['mail']) => to.map(({ address }) => address).join(', ')

/** What was sent from this machine, newest first. A page for developers, so no catalogue. */
export const MailsPage = ({ mails }: { mails: readonly KeptMail[] }) => (
  <div class="narrow stack">
    <PageHead title="Verstuurde mail" sub="Alleen op deze machine: deze mails gaan nergens heen." />
    {mails.length === 0 ? <Empty icon="mail">Nog geen mail. Verstuur een bericht, dan staat het hier.</Empty> : null}
    <List label="Mails">
      {mails.map(({ id, mail }) => (
        <Row
          title={mail.subject}
          href={paths.devMailItem(id)}
          sub={`Aan ${recipients(mail)} · ${mail.from?.name}`}
          trail={mail.date ? <Moment at={new Date(mail.date)} exact short /> : null}
        />
      ))}
    </List>
  </div>
)

export const MailPage = ({ id, raw, mail }: KeptMail) => (
  <div class="stack">
    <PageHead
      title={mail.subject}
      sub={`Aan ${recipients(mail)}`}
      back={{ href: paths.devMail, label: 'Verstuurde mail' }}
      action={
        <ButtonLink href={paths.devMailRaw(id)} download>
          Bewaar als .eml
        </ButtonLink>
      }
    />
    <Section title="Zoals een mailprogramma het toont">
      <iframe title={mail.subject} sandbox="" srcdoc={mail.html} width="100%" height="600" />
    </Section>
    <Section title="Laat terugkomen">
      <Form to={paths.devMailReturn(id)} class="cluster">
        <Button name="hoe" value="onbekend">
          Adres bestaat niet
        </Button>
        <Button name="hoe" value="vol">
          Postvak vol
        </Button>
      </Form>
    </Section>
    <Section title="Als tekst">
      <pre class="scroll">{mail.text}</pre>
    </Section>
    <Section title="Kopregels">
      <pre class="scroll">{raw.slice(0, raw.indexOf('\r\n\r\n'))}</pre>
    </Section>
  </div>
)
