import { expect, it } from 'vitest'
import { behind } from '../../src/platform/deno/proxy.ts'

const asked = (remote: string, headers: Record<string, string>) => {
  const { request, clientAddress } = behind(
    ['127.0.0.1'],
    new Request('http://inside:8787/inloggen?a=b', { headers }),
    remote,
  )
  return [request.url, clientAddress]
}
const said = {
  'X-Forwarded-Host': 'linde.post.example',
  'X-Forwarded-Proto': 'https',
  'X-Forwarded-For': '203.0.113.9, 198.51.100.7',
}

it('takes host, protocol and client from the proxy: of several clients the one that it saw itself (check 17, 4.1.3)', () => {
  expect(asked('127.0.0.1', said)).toEqual(['https://linde.post.example/inloggen?a=b', '198.51.100.7'])
  expect(asked('::ffff:127.0.0.1', said)).toEqual(['https://linde.post.example/inloggen?a=b', '198.51.100.7'])
})

it('takes nothing of anybody else, and no nonsense (check 17, 4.1.3)', () => {
  expect(asked('198.51.100.7', said)).toEqual(['http://inside:8787/inloggen?a=b', '198.51.100.7'])
  const nonsense = { 'X-Forwarded-Host': 'a/../b', 'X-Forwarded-Proto': 'javascript' }
  expect(asked('127.0.0.1', nonsense)).toEqual(['http://inside:8787/inloggen?a=b', '127.0.0.1'])
})
