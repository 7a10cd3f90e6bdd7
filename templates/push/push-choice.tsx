import { asset } from '../../src/http/assets.ts'
import type { Text } from '../../src/language.ts'
import { paths } from '../../src/paths.ts'
import { type PushHere, pushRegion } from '../../src/push/here.ts'
import type { PushDevice } from '../../src/push/queries.ts'
import { browserAndSystem } from '../accounts/browser-names.ts'
import { securityTexts } from '../accounts/security-texts.ts'
import { Badge } from '../ui/badge.tsx'
import { Button } from '../ui/button.tsx'
import { Section } from '../ui/card.tsx'
import { Form } from '../ui/form.tsx'
import { List, Row } from '../ui/list.tsx'
import { useText, useWords } from '../ui/reader.tsx'
import { Moment } from '../ui/time.tsx'
import { Notice } from '../ui/toast.tsx'
import { pushTexts } from './texts.ts'

type Props = PushHere & { devices: readonly PushDevice[]; problem?: Text | undefined }

/** Which devices tell of news at once, and the way to make this one do so. */
export const PushChoice = ({ devices, here, offer, said, problem }: Props) => {
  const say = useWords(pushTexts)
  const text = useText()
  if (!offer && devices.length === 0) return null
  return (
    <Section title={say.title} id={pushRegion}>
      {said ? <Notice kind="good">{text(said)}</Notice> : null}
      {problem ? <Notice kind="wrong">{text(problem)}</Notice> : null}
      <p class="hint">{say.what}</p>
      {devices.length > 0 ? (
        <List>
          {devices.map((device) => (
            <DeviceRow device={device} isHere={device.session === here} />
          ))}
        </List>
      ) : null}
      {offer && !devices.some(({ session }) => session === here) ? <TurnOn offer={offer} /> : null}
    </Section>
  )
}

const DeviceRow = ({ device, isHere }: { device: PushDevice; isHere: boolean }) => {
  const say = useWords(pushTexts)
  const name = useDeviceName(device.browser)
  return (
    <Row
      title={name}
      sub={
        <>
          {say.on} <Moment at={device.since} />
        </>
      }
      state={isHere ? <Badge icon="check">{say.here}</Badge> : undefined}
      trail={
        <Form to={paths.pushDeviceOff(device.session)} class="cluster">
          <button type="submit" class="link">
            {say.turnOff}
            <span class="sr">{say.turnOffOf(name)}</span>
          </button>
        </Form>
      }
    />
  )
}

function useDeviceName(described: string) {
  const say = useWords(securityTexts)
  const { browser = say.someBrowser, system } = browserAndSystem(described)
  return system ? say.on(browser, system) : browser
}

/** js/push.js shows the form where the browser can, and fills it in after it was pressed. */
const TurnOn = ({ offer }: { offer: string }) => {
  const say = useWords(pushTexts)
  return (
    <>
      <p class="hint">
        {say.instead} {say.onIphone}
      </p>
      <Form to={paths.pushDevices} push={{ key: offer, worker: paths.pushWorker, refused: say.refused }}>
        {['endpoint', 'p256dh', 'auth'].map((name) => (
          <input type="hidden" name={name} value="" />
        ))}
        <div>
          <Button>{say.turnOn}</Button>
        </div>
        <p class="hint" role="status" data-push-said />
      </Form>
      <script src={asset('js/push.js')} defer />
    </>
  )
}
