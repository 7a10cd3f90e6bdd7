import { expect, it } from 'vitest'
import { app } from '../../src/app.tsx'
import { asset } from '../../src/http/assets.ts'
import { bindings, platform } from '../cast.ts'

it.each([404, 500, 304])('keeps no file for ever that was answered with %i', async (status) => {
  const assets = () => Promise.resolve(new Response(status === 304 ? null : 'not the file', { status }))
  const request = new Request(`https://linde.pleinpost.test${asset('app.css')}`)
  const answer = await app.fetch(request, { ...bindings, platform: { ...platform, assets, log: () => undefined } })
  expect([answer.status, answer.headers.get('cache-control')]).toEqual([500, 'private, no-store'])
})
