import { vi } from 'vitest'
import { logInAgain } from '../cast.ts'

vi.useFakeTimers({ toFake: ['Date'] })

/** It is this moment, by the clock at school; whoever was logged in logs in again when next asked. */
export function itIs(day: string, time: string) {
  const offset = day < '2026-10-25' || day >= '2027-03-28' ? '+02:00' : '+01:00'
  vi.setSystemTime(new Date(`${day}T${time}:00${offset}`))
  logInAgain()
}
