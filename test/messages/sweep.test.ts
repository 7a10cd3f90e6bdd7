import { beforeAll, expect, it } from 'vitest'
import { messages } from '../../src/messages/schema.ts'
import { sweepDispatches } from '../../src/messages/sweep.ts'
import { type Cast, cast, platform } from '../cast.ts'

let them: Cast
beforeAll(async () => {
  them = await cast()
})

const second = 1000

it('starts within two minutes what was sent and not begun, since its process was killed in between (check 28)', async () => {
  const sentAt = new Date()
  const started: string[] = []
  const startDispatch = async (schoolId: string, messageId: string) => void started.push(`${schoolId} ${messageId}`)
  const { db, school } = them.linde
  const sent = { senderId: 'ines', subject: 'Reis', body: '', audience: { include: [], except: [] }, sentAt }
  await db.insert(messages, { ...sent, id: 'lost' })
  await db.insert(messages, { ...sent, id: 'there', deliveredAt: sentAt })
  const tickAfter = (seconds: number) =>
    sweepDispatches({ ...platform, startDispatch, now: () => new Date(sentAt.getTime() + seconds * second) }, '1')
  await tickAfter(20) // its object may well be at work
  expect(started).toEqual([])
  await tickAfter(60)
  expect(started).toEqual([`${school.schoolId} lost`])
})
