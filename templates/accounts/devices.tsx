import type { Device } from '../../src/accounts/security.ts'
import { paths } from '../../src/paths.ts'
import { Badge } from '../ui/badge.tsx'
import { Button } from '../ui/button.tsx'
import { Section } from '../ui/card.tsx'
import { Form } from '../ui/form.tsx'
import { List, Row } from '../ui/list.tsx'
import { useWords } from '../ui/reader.tsx'
import { Moment } from '../ui/time.tsx'
import { browserAndSystem } from './browser-names.ts'
import { securityTexts } from './security-texts.ts'

type Props = { devices: readonly Device[]; here: string | undefined }

/** Every browser that is logged in, and the way out of each. */
export const Devices = ({ devices, here }: Props) => {
  const say = useWords(securityTexts)
  return (
    <Section title={say.devices} id="devices">
      <List>
        {devices.map((device) => (
          <DeviceRow device={device} here={device.id === here} />
        ))}
      </List>
      <Form to={paths.devicesLogout} class="section">
        <p class="hint">{say.logOutEverywhereNote}</p>
        <div>
          <Button icon="logout">{say.logOutEverywhere}</Button>
        </div>
      </Form>
    </Section>
  )
}

const DeviceRow = ({ device, here }: { device: Device; here: boolean }) => {
  const say = useWords(securityTexts)
  const { browser = say.someBrowser, system } = browserAndSystem(device.browser)
  const where = system ? say.on(browser, system) : browser
  const name = device.installed ? say.app(where) : where
  return (
    <Row
      title={name}
      sub={
        <>
          {say.lastUsed} <Moment at={device.lastUsed} exact />, {say.since.toLowerCase()} <Moment at={device.since} />
        </>
      }
      state={here ? <Badge icon="check">{say.thisOne}</Badge> : undefined}
      trail={
        <Form to={here ? paths.logout : paths.deviceLogout(device.id)} class="cluster">
          <button type="submit" class="link">
            {say.logOut}
            <span class="sr">{say.logOutOf(name)}</span>
          </button>
        </Form>
      }
    />
  )
}
