import { paths } from '../../src/paths.ts'
import { Badge } from '../ui/badge.tsx'
import { Bar, BarTable } from '../ui/bar.tsx'
import { Card, Section } from '../ui/card.tsx'
import { Dialog, DialogButton } from '../ui/dialog.tsx'
import { Empty } from '../ui/empty.tsx'
import { Facts } from '../ui/facts.tsx'
import { Icon, iconNames } from '../ui/icon.tsx'
import { List, Row } from '../ui/list.tsx'
import { Pager } from '../ui/pager.tsx'
import { Face, PersonRow } from '../ui/person.tsx'
import { Progress, Steps } from '../ui/progress.tsx'
import { useReader } from '../ui/reader.tsx'
import { Tabs } from '../ui/tabs.tsx'
import { Deadline, Moment } from '../ui/time.tsx'
import { Notice } from '../ui/toast.tsx'

const anna = { id: 'anna', name: 'Anna de Boer' }
const people = ['Anna de Boer', 'Youssef El Amrani', 'Fenna', "Thijs van 't Hof", 'Işıl Yılmaz', 'Gijs Bakker']
const hours = (count: number) => count * 3_600_000

export const Looking = () => (
  <Section title="Lijsten en kaarten">
    <Card tone="todo" title="Schoolreisje Efteling" level={3} href={paths.messages}>
      <p>Ada, Bo en Gijs</p>
    </Card>
    <Card title="Morgen" level={3}>
      <p>Ada: gymkleren mee.</p>
    </Card>
    <Tabs
      label="Berichten"
      current="#in"
      tabs={[
        { href: '#in', label: 'Ontvangen', count: 3 },
        { href: '#uit', label: 'Verzonden' },
      ]}
    />
    <List>
      <Row
        lead={<Face person={anna} />}
        title="Schoolreisje"
        sub="Juf Anna · Groep 5a"
        href={paths.messages}
        unread
        trail="14:05"
      />
      <Row lead={<Icon name="paperclip" />} title="Rooster" sub="PDF, 120 kB" href={paths.messages} trail="gisteren" />
      {people.map((name, index) => (
        <PersonRow person={{ id: `p${index}`, name }} sub="Leerkracht groep 5a" writeTo={paths.newMessage} />
      ))}
    </List>
    <Pager newer={paths.messages} older={paths.messages} />
    <Facts
      facts={[
        { term: 'Telefoon', value: '06 1234 5678', note: 'Te zien voor ouders van de groep' },
        { term: 'Adres', value: 'Plein 1' },
      ]}
    />
    <Empty title="U bent bij." icon="check">
      Nog geen berichten. Zodra de school iets stuurt, staat het hier.
    </Empty>
  </Section>
)

export const Signals = () => (
  <Section title="Meldingen">
    <div class="cluster">
      <Badge>Concept</Badge>
      <Badge kind="good">Beantwoord</Badge>
      <Badge kind="late">Vandaag</Badge>
      <Badge kind="wrong">Geen mail</Badge>
      <Badge kind="info">Nieuw</Badge>
    </div>
    <Notice kind="good">Antwoord bewaard. U kunt het tot vrijdag 12:00 wijzigen.</Notice>
    <Notice kind="late">Dit bericht is gewijzigd op maandag 23 november.</Notice>
    <Notice kind="wrong">Deze plaats is net vergeven. Vrij zijn nog: 15:20 en 15:40.</Notice>
    <Notice kind="info">Alleen u en de school lezen dit.</Notice>
    <p>
      <DialogButton opens="voorbeeld">Toon een venster</DialogButton>
    </p>
    <Dialog id="voorbeeld" title="Voorbeeld">
      <p>Zo ziet een ouder het bericht.</p>
    </Dialog>
  </Section>
)

export const Moments = () => {
  const { now } = useReader()
  return (
    <Section title="Tijd">
      <List>
        {[-24 * 400, -24 * 9, -24, 0, 1, 24, 24 * 4, 24 * 30].map((away) => {
          const at = new Date(now.getTime() + hours(away))
          return <Row title={<Moment at={at} />} sub={<Moment at={at} short exact />} state={<Deadline at={at} />} />
        })}
      </List>
    </Section>
  )
}

export const Numbers = () => (
  <Section title="Getallen">
    <Bar label="Beantwoord" value={31} total={43} number="31 van 43 · 72 %" />
    <BarTable
      caption="Mag uw kind mee?"
      total={31}
      rows={[
        { label: 'Ja', value: 27 },
        { label: 'Nee', value: 4 },
        { label: 'Weet nog niet', value: 0 },
      ]}
    />
    <Progress label="Ouders uitnodigen" value={120} total={450} />
    <Steps steps={['Bestand', 'Controle', 'Klaar']} current={2} />
  </Section>
)

export const Icons = () => (
  <Section title="Tekens">
    <div class="cluster">
      {iconNames.map((name) => (
        <Icon name={name} label={name} />
      ))}
    </div>
  </Section>
)
