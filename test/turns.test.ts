import { expect, it } from 'vitest'
import { turns } from '../src/turns.ts'

const pause = (time: number) => new Promise((done) => setTimeout(done, time))

it('lets no more of it be done at once than it says, and everybody in the end (check 24)', async () => {
  const oneOfTwo = turns(2)
  let [now, most] = [0, 0]
  const act = async (place: number) => {
    now += 1
    most = Math.max(most, now)
    await pause(10)
    now -= 1
    if (place === 3) throw new Error('this one failed')
    return place
  }
  const done = await Promise.allSettled([0, 1, 2, 3, 4, 5, 6].map((place) => oneOfTwo(() => act(place))))
  expect([most, done.map(({ status }) => status === 'fulfilled')]).toEqual([
    2,
    [true, true, true, false, true, true, true],
  ])
})

it('waits no longer than that for one who never comes back', async () => {
  const alone = turns(1, 60)
  void alone(() => new Promise(() => {}))
  const started = Date.now()
  expect(await alone(async () => 'done')).toBe('done')
  expect(Date.now() - started).toBeGreaterThan(50)
})
