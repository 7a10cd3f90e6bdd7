import { beforeAll, describe, expect, it } from 'vitest'
import { app, school } from '../../src/app.tsx'
import { paths } from '../../src/paths.ts'
import { staff } from '../../src/people/schema.ts'
import { permitted, type Role } from '../../src/permissions.ts'
import type { Platform } from '../../src/platform/ports.ts'
import { foundSchool } from '../../src/schools/founding.ts'
import { settings } from '../../src/schools/schema.ts'
import { platform } from '../cast.ts'
import { everythingOf } from '../checksum.ts'
import { ask, bytesOf, enter, type Filled, fill } from './filled.ts'

const host = 'voorbij.pleinpost.test'
const hour = 3_600_000
const endsAt = new Date(Date.now() + hour)
const later: Platform = { ...platform, now: () => new Date(Date.now() + 2 * hour) }
const at = (given: Platform) => ({ platform: given, clientAddress: '192.0.2.1' })

let there: Filled
const roles = ['admin', 'parent', 'teacher', 'pupil'] as const
const cookies = new Map<string, string>()
beforeAll(async () => {
  const about = {
    name: 'Voorbij',
    slug: 'voorbij',
    town: 'X',
    welcome: '',
    hue: 1,
    shard: '1',
    trialEndsAt: endsAt,
    pupilsLogIn: true,
  }
  there = await fill(await foundSchool(platform, about), 'V')
  // What only the management may do is done by somebody who teaches besides.
  await there.scope.db.insert(staff, { personId: there.id.teacher, role: 'management', since: there.scope.now })
  for (const role of roles) cookies.set(role, (await enter(there.scope, there.id[role])).cookie)
})

const sentence = 'De proefperiode van deze school is voorbij.'
/** Coming and going, and how one does so; one's language and devices, and leaving a mailing. */
const open: string[] = [
  paths.login,
  paths.handOver(':token'),
  paths.loginStep,
  paths.loginStepPasskey,
  paths.passkeyQuestion,
  paths.loginPasskey,
  paths.logout,
  paths.forgotten,
  paths.forgottenName,
  paths.newPassword(':token'),
  paths.myUserName,
  paths.myPassword,
  paths.myEmail,
  paths.secondStep,
  paths.secondStepTaken,
  paths.secondStepPasskey,
  paths.secondStepOff,
  paths.newPasskey,
  paths.passkeys,
  paths.passkey(':id'),
  paths.passkeyRemoval(':id'),
  paths.recoveryCodes,
  paths.confirmEmail(':token'),
  paths.objectEmail(':token'),
  paths.language,
  paths.unsubscribe(':token'),
  paths.newsletterLeaving(':token'),
  paths.deviceLogout(':id'),
  paths.devicesLogout,
  paths.feedback,
]
const posted = school.declared.filter(({ method }) => method === 'POST')
/** Somebody who may do this as long as anything may be done. */
function cookieFor(permission: (typeof posted)[number]['permission']) {
  const able = (role: Role) => permission === 'anyone' || permitted(new Set([role]), permission, there.scope.school)
  return cookies.get(roles.find(able) ?? 'teacher') ?? ''
}
const press = ({ path, permission }: (typeof posted)[number], given: Platform) => {
  const cookie = cookieFor(permission)
  const body = new URLSearchParams({ a: 'b' })
  return ask(host, path.replaceAll(/:\w+/g, 'missing'), { cookie, method: 'POST', body }, at(given))
}

describe('a school whose trial is over (A2)', () => {
  it.each(
    posted.filter(({ path }) => !open.includes(path)),
  )('changes nothing by $path, and says why', async (route) => {
    // An empty form, sent below while that is still taken, turns all of them off.
    await there.scope.db.update(settings, undefined, { modulesOff: [] })
    const before = await everythingOf(there.scope)
    const answer = await press(route, later)
    const bytes = await bytesOf(answer)
    expect([answer.status, bytes.includes(sentence)]).toEqual([403, true])
    expect(await everythingOf(there.scope)).toEqual(before)
    expect(await bytesOf(await press(route, platform))).not.toContain(sentence)
  })

  it.each(open)('still takes %s', async (path) => {
    const entered = (await enter(there.scope, there.id.pupil)).cookie
    const body = new URLSearchParams({ language: 'nl' })
    const asking = { cookie: entered, method: 'POST', body }
    const bytes = await bytesOf(await ask(host, path.replaceAll(/:\w+/g, 'missing'), asking, at(later)))
    expect(bytes).not.toContain(sentence)
  })

  it('can be read as before, by everybody', async () => {
    // The forms that were sent before it was over may have ended pupils' log-in.
    await there.scope.db.update(settings, undefined, { pupilsLogIn: true })
    for (const role of roles) {
      const { cookie: theirs } = await enter(there.scope, there.id[role])
      const answer = await ask(host, paths.overview, { cookie: theirs }, at(later))
      expect([role, answer.status]).toEqual([role, 200])
      const page = await answer.text()
      expect([role, page.includes('De proefperiode is voorbij'), page.includes('wordt er niets verwijderd')]).toEqual([
        role,
        true,
        role === 'admin',
      ])
    }
  })

  it('answers a form that htmx sends in the page’s own place for problems', async () => {
    const headers = { 'HX-Request': 'true', 'HX-Request-Type': 'partial' }
    const cookie = cookies.get('parent') ?? ''
    const asking = { cookie, method: 'POST', body: new URLSearchParams({ keuze: 'none' }), headers }
    const answer = await ask(host, paths.notificationChoice, asking, at(later))
    expect([answer.status, answer.headers.get('HX-Retarget')]).toEqual([403, '#flash'])
    expect(await answer.text()).toContain(sentence)
  })
})

describe('a school on trial', () => {
  const page = async (role: 'admin' | 'parent', path: string, daysBefore: number) => {
    const given: Platform = { ...platform, now: () => new Date(endsAt.getTime() - daysBefore * 24 * hour) }
    const { cookie: theirs } = await enter(there.scope, there.id[role])
    return (await ask(host, path, { cookie: theirs }, at(given))).text()
  }

  it('tells its admins how long, on every page in the last two weeks and before that on the overview (A2)', async () => {
    expect(await page('admin', paths.overview, 0.5)).toContain('Proefperiode: nog 1 dag')
    expect(await page('admin', paths.more, 13.5)).toContain('Proefperiode: nog 14 dagen')
    expect(await page('admin', paths.overview, 20)).toContain('Proefperiode: nog 20 dagen')
    expect(await page('admin', paths.more, 20)).not.toContain('Proefperiode')
  })

  it('troubles nobody else with it', async () => {
    expect(await page('parent', paths.overview, 0.5)).not.toContain('Proefperiode')
  })
})

it('asks the directory nothing more to know it (check 38)', async () => {
  let asked = 0
  const cookie = cookies.get('teacher') ?? ''
  const prepare = (sql: string) => {
    asked++
    return platform.directory.prepare(sql)
  }
  const directory = { batch: platform.directory.batch.bind(platform.directory), prepare } as typeof platform.directory
  const watched: Platform = { ...platform, directory }
  await app.fetch(new Request(`https://${host}${paths.overview}`, { headers: { cookie } }), at(watched))
  const before = asked
  await app.fetch(new Request(`https://${host}${paths.overview}`, { headers: { cookie } }), at(watched))
  expect(asked - before).toBe(0)
})
