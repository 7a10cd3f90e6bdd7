import type { Context } from 'hono'
import { BehalfPage } from '../../templates/conferences/behalf.tsx'
import { FamiliesPage } from '../../templates/conferences/families.tsx'
import { noteTexts } from '../../templates/conferences/note-texts.ts'
import { PrintPage } from '../../templates/conferences/print.tsx'
import { printTexts } from '../../templates/conferences/print-texts.ts'
import { roundTexts } from '../../templates/conferences/round-texts.ts'
import { SchedulePage } from '../../templates/conferences/schedule.tsx'
import { scheduleTexts } from '../../templates/conferences/schedule-texts.ts'
import type { SchoolEnv, SchoolRouter } from '../http/bindings.ts'
import { emptyDraft, textOfField } from '../http/forms.ts'
import { paths } from '../paths.ts'
import { addTimes } from './more-times.ts'
import { textIn } from './notes.ts'
import { printed, prints } from './printing.ts'
import { callOff } from './repairing-plans.ts'
import { familyViews } from './schedule-queries.ts'
import {
  behalf,
  bookOnBehalf,
  cancelOnBehalf,
  changeTalk,
  families,
  markSchedule,
  pupilOf,
  type Schedule,
  schedule,
  writeDown,
} from './schedules.ts'

const current = 'conferences'
const titled = ({ desk, round }: Schedule) => ({ title: `${desk.name}: ${round.title}`, current }) as const

/** What those do who hold the talks, or plan them for others. */
export function conferenceScheduleRoutes(people: SchoolRouter) {
  people.get(paths.conferenceSchedule(':id', ':desk'), 'conferences.hold', async (c) => {
    const { id, desk } = c.req.param()
    const found = await schedule(c.var.scope, id, desk)
    const called = /^(\d+)\.(\d+)\.(\d+)$/
      .exec(c.req.query('vervallen') ?? '')
      ?.slice(1)
      .map(Number)
    const page = <SchedulePage schedule={found} called={called} draft={emptyDraft} added={c.req.query('erbij')} />
    return c.render(page, titled(found))
  })

  people.post(paths.conferenceSchedule(':id', ':desk'), 'conferences.hold', async (c) => {
    const { id, desk } = c.req.param()
    const { dicht, open, kwam, 'kwam-niet': absent, tijden, toch } = await c.req.parseBody()
    if (typeof tijden === 'string') {
      const added = await addTimes(c.var.scope, id, desk, { typed: tijden, read: textOfField(toch) })
      if (typeof added === 'number') return c.redirect(`${paths.conferenceSchedule(id, desk)}?erbij=${added}`, 303)
      c.status(422)
      const found = await schedule(c.var.scope, id, desk)
      return c.render(
        <SchedulePage schedule={found} draft={{ typed: { tijden, toch: tijden }, problems: added }} />,
        titled(found),
      )
    }
    await markSchedule(c.var.scope, id, desk, { shut: dicht, open, came: kwam, absent })
    return c.redirect(paths.conferenceSchedule(id, desk), 303)
  })

  people.post(paths.conferenceIllness(':id', ':desk'), 'conferences.hold', async (c) => {
    const { id, desk } = c.req.param()
    const { dag } = await c.req.parseBody()
    const { lost, moved, loose } = await callOff(c.var.scope, id, desk, textOfField(dag))
    return c.redirect(`${paths.conferenceSchedule(id, desk)}?vervallen=${lost}.${moved}.${loose}`, 303)
  })

  people.get(paths.conferenceBehalf(':id', ':talk'), 'conferences.hold', (c) => {
    const { id, talk } = c.req.param()
    return showBehalf(c, id, talk)
  })

  people.post(paths.conferenceBehalf(':id', ':talk'), 'conferences.hold', async (c) => {
    const { id, talk } = c.req.param()
    const { plek, terug, dubbel, gevraagd, notities, onderwerp, afspraak } = await c.req.parseBody()
    if (typeof notities === 'string') {
      await writeDown(c.var.scope, id, talk, { topic: textIn(onderwerp), agreement: textIn(afspraak) })
      return c.redirect(`${paths.conferenceBehalf(id, talk)}?klaar=notities`, 303)
    }
    if (typeof plek === 'string' && !(await bookOnBehalf(c.var.scope, id, talk, plek))) {
      c.status(409)
      return showBehalf(c, id, talk, true)
    }
    if (typeof terug === 'string') await cancelOnBehalf(c.var.scope, id, talk)
    else if (typeof plek !== 'string')
      await changeTalk(c.var.scope, id, talk, { slots: dubbel === undefined ? 1 : 2, wanted: gevraagd !== undefined })
    const done = typeof terug === 'string' ? 'vervallen' : typeof plek === 'string' ? 'gepland' : 'gesprek'
    return c.redirect(`${paths.conferenceBehalf(id, talk)}?klaar=${done}`, 303)
  })

  people.get(paths.conferencePrint(':id'), 'conferences.hold', async (c) => {
    const print = prints.find((one) => one === c.req.query('wat')) ?? 'leerkracht'
    const paper = await printed(c.var.scope, c.req.param('id'), print, c.req.query('tafel') ?? null)
    return c.render(<PrintPage printed={paper} />, { title: printTexts.title, current })
  })

  people.get(paths.conferenceFamilies(':id'), 'conferences.manage', async (c) => {
    const view = familyViews.find((one) => one === c.req.query('toon')) ?? 'open'
    const found = await families(c.var.scope, c.req.param('id'), view)
    return c.render(<FamiliesPage {...found} />, { title: roundTexts.families, current })
  })
}

const said = {
  notities: noteTexts.allSaved,
  gepland: scheduleTexts.given,
  vervallen: scheduleTexts.takenBack,
  gesprek: scheduleTexts.talkSaved,
} as const

async function showBehalf(c: Context<SchoolEnv>, id: string, talkId: string, isLost = false) {
  const found = await behalf(c.var.scope, id, talkId)
  const text = isLost ? undefined : said[c.req.query('klaar') as keyof typeof said]
  const page = <BehalfPage found={found} isLost={isLost} />
  return c.render(page, { title: pupilOf(found.talk), current, flash: text && { text } })
}
