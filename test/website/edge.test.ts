import { describe, expect, it, vi } from 'vitest'
import { edgeCache } from '../../src/platform/cloudflare/edge-cache.ts'

describe('at Cloudflare’s edge', () => {
  const zone = edgeCache({ id: 'zone1', token: 'secret' })
  const about = { now: new Date('2026-11-30T10:00:00Z'), since: 0 }

  it('gives back what it kept, with the moment', async () => {
    const headers = { 'Cache-Control': 'public, max-age=60', 'Content-Type': 'text/html', Vary: 'Cookie', ETag: '"a"' }
    await zone.keep('https://linde.pleinpost.test/x', new Response('tekst', { headers }), about)
    const found = await zone.find('https://linde.pleinpost.test/x')
    expect([found?.keptAt, await found?.answer.text()]).toEqual([about.now.getTime(), 'tekst'])
    expect(found?.answer.headers.get('ETag')).toBe('"a"')
    expect(found?.answer.headers.has('X-Kept-At')).toBe(false)
    expect(await zone.find('https://linde.pleinpost.test/y')).toBeNull()
  })

  it('asks the zone to forget by host name, and says when it would not', async () => {
    const asked: Request[] = []
    let answer = Response.json({ success: true, errors: [], messages: [], result: { id: 'zone1' } })
    const spy = vi.spyOn(globalThis, 'fetch').mockImplementation((input, init) => {
      asked.push(new Request(input as string, init))
      return Promise.resolve(answer)
    })
    await zone.forget(['linde.pleinpost.test', 'www.linde.example'])
    const [request] = asked
    expect([request?.method, request?.url, request?.headers.get('authorization')]).toEqual([
      'POST',
      'https://api.cloudflare.com/client/v4/zones/zone1/purge_cache',
      'Bearer secret',
    ])
    expect(await request?.json()).toEqual({ hosts: ['linde.pleinpost.test', 'www.linde.example'] })
    answer = Response.json({ success: false, errors: [{ code: 10000 }] }, { status: 429 })
    await expect(zone.forget(['linde.pleinpost.test'])).rejects.toThrow('429')
    answer = new Response('<html>Bad gateway</html>', { status: 502 })
    await expect(zone.forget(['linde.pleinpost.test'])).rejects.toThrow('502')
    spy.mockRestore()
  })
})
