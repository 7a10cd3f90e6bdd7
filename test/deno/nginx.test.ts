import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:https'
import { tmpdir } from 'node:os'
import { afterAll, expect, it } from 'vitest'
import { killAll, runCommand } from '../faults/process.ts'
import { product } from './product.ts'

const [port, tlsPort, plainPort] = [8731, 8732, 8733]
const folder = mkdtempSync(`${tmpdir()}/pleinpost-nginx-`)
const installed = ['nginx', 'openssl'].every((name) => spawnSync('sh', ['-c', `command -v ${name}`]).status === 0)
afterAll(async () => {
  await killAll()
  rmSync(folder, { recursive: true, force: true })
})

/** The README's own, with this test's names and ports. */
function configuration() {
  const block = /```nginx\n([\s\S]*?)```/.exec(readFileSync('README.md', 'utf8'))?.[1] ?? ''
  const server = block
    .replaceAll('pleinpost.example', 'localhost')
    .replaceAll('/etc/letsencrypt/live/localhost', folder)
    .replace('listen 443', `listen 127.0.0.1:${tlsPort}`)
    .replace('listen 80', `listen 127.0.0.1:${plainPort}`)
    .replace('127.0.0.1:8787', `127.0.0.1:${port}`)
  const paths = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${folder}/temp;`)
  return `daemon off; pid ${folder}/pid; error_log stderr notice; events {} http { access_log off; ${paths.join(' ')} ${server} }`
}

const ask = (path: string, headers: Record<string, string>, method = 'GET') =>
  new Promise<{ status: number; headers: NodeJS.Dict<string | string[]>; body: string }>((resolve, reject) => {
    const how = { host: '127.0.0.1', port: tlsPort, path, method, headers, rejectUnauthorized: false }
    request(how, async (answer) => {
      let body = ''
      for await (const part of answer) body += part
      resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body })
    })
      .on('error', reject)
      .end()
  })

it.skipIf(!installed)(
  'is served by nginx as the README sets it up, over TLS, and believes no host that a client made up (needs nginx and openssl)',
  async () => {
    mkdirSync(`${folder}/temp`)
    const subject = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost,DNS:*.localhost']
    const keys = ['-keyout', `${folder}/privkey.pem`, '-out', `${folder}/fullchain.pem`]
    spawnSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '1', ...keys, ...subject])
    writeFileSync(`${folder}/nginx.conf`, configuration())
    const host = `localhost:${tlsPort}`
    await product(
      `${folder}/state`,
      port,
      { SITE_DOMAIN: host, SMTP_URL: 'smtp://127.0.0.1:25', MAIL_FROM: 'b@post.example', TRUSTED_PROXY: '127.0.0.1' },
      'Pleinpost serves',
    )
    await runCommand('nginx', ['-c', `${folder}/nginx.conf`, '-e', 'stderr'], { sign: 'start worker process' })

    const apex = await ask('/', { Host: host, 'Accept-Encoding': 'gzip' })
    expect([apex.status, apex.headers['content-encoding']]).toEqual([200, 'gzip'])
    expect((await ask('/', { Host: `nowhere.${host}` })).status).toBe(404)
    expect((await ask('/', { Host: `nowhere.${host}`, 'X-Forwarded-Host': host })).status).toBe(404)
    // A form is of our own origin only when the protocol of the browser is known.
    const post = (origin: string) => ask('/inloggen', { Host: host, Origin: origin, 'Content-Length': '0' }, 'POST')
    expect((await post(`https://${host}`)).status).not.toBe(403)
    expect((await post(`http://${host}`)).status).toBe(403)
    expect(JSON.parse((await ask('/healthz', { Host: host })).body)).toMatchObject({ ok: true })
  },
)
