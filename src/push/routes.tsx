import * as v from 'valibot'
import { PushChoice } from '../../templates/push/push-choice.tsx'
import { pushTexts } from '../../templates/push/texts.ts'
import type { SchoolRouter, SiteRouter } from '../http/bindings.ts'
import { line, readForm } from '../http/forms.ts'
import { paths } from '../paths.ts'
import { turnOff, turnOn } from './devices.ts'
import { pushHere, saidAt } from './here.ts'
import { myPushDevices } from './queries.ts'

const deviceForm = v.object({ endpoint: line(1000), p256dh: line(200), auth: line(100) })

export function pushRoutes(people: SchoolRouter) {
  people.post(paths.pushDevices, 'details.change', async (c) => {
    const { scope, session } = c.var
    const form = await readForm(c, deviceForm)
    if (form.ok && (await turnOn(scope, session.fingerprint, form.value))) return c.redirect(saidAt('aan'), 303)
    c.status(422)
    const devices = await myPushDevices(scope)
    const choice = <PushChoice devices={devices} {...pushHere({}, scope, session)} problem={pushTexts.notTaken} />
    return c.render(choice, { title: pushTexts.title, current: 'myDetails' })
  })

  people.post(paths.pushDeviceOff(':id'), 'details.change', async (c) => {
    await turnOff(c.var.scope, c.req.param('id'))
    return c.redirect(saidAt('uit'), 303)
  })
}

/** At the root, so that it serves the whole site; asked for anew each time, so that a change comes at once. */
export function pushWorkerRoutes(site: SiteRouter) {
  site.get(paths.pushWorker, async (c) => {
    const file = await c.var.school.asset('js/push-worker.js')
    return c.body(file as Uint8Array<ArrayBuffer>, 200, {
      'Content-Type': 'text/javascript; charset=utf-8',
      'Cache-Control': 'no-cache',
    })
  })
}
