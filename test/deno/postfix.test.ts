import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { DatabaseSync } from 'node:sqlite'
import { text } from 'node:stream/consumers'
import { createTransport } from 'nodemailer'
import PostalMime from 'postal-mime'
import { SMTPServer } from 'smtp-server'
import { afterAll, expect, it } from 'vitest'
import { killAll, runCommand } from '../faults/process.ts'
import { product } from './product.ts'

// Mail out and in by a real mail server (Debian's postfix), set up as the README says, with the rest of the world beyond it.

const [port, postfixPort, worldPort, lmtpPort] = [8734, 8735, 8736, 8737]
const folder = mkdtempSync(`${tmpdir()}/pleinpost-postfix-`)
const installed = process.getuid?.() === 0 && spawnSync('sh', ['-c', 'command -v postfix']).status === 0
const state = `${folder}/state`
const ours = 'post.example'

type Arrived = { to: string; raw: string }
const arrived: Arrived[] = []
/** Who answers: a parent of the demo school. */
const mia = 'mia.jansen@example.nl'
/** The first other whom mail is for has no mailbox any more; everybody else has one. */
let gone = ''
const world = new SMTPServer({
  disabledCommands: ['AUTH', 'STARTTLS'],
  logger: false,
  onRcptTo: ({ address }, _, answer) => {
    if (address !== mia) gone ||= address
    const refusal = Object.assign(new Error('5.1.1 no such mailbox'), { responseCode: 550 })
    answer(address === gone ? refusal : null)
  },
  onData: (stream, session, done) =>
    text(stream).then((raw) => {
      for (const { address } of session.envelope.rcptTo) arrived.push({ to: address, raw })
      done()
    }),
})

afterAll(async () => {
  spawnSync('postfix', ['-c', `${folder}/config`, 'stop'])
  await killAll()
  await new Promise<void>((done) => world.close(() => done()))
  rmSync(folder, { recursive: true, force: true })
})

/** Every service that a mail server is made of, none in a cage of its own. */
const services = [
  `127.0.0.1:${postfixPort} inet n - n - - smtpd`,
  ...['pickup unix n - n 60 1 pickup', 'cleanup unix n - n - 0 cleanup', 'qmgr unix n - n 300 1 qmgr'],
  ...['rewrite unix - - n - - trivial-rewrite', 'bounce unix - - n - 0 bounce', 'defer unix - - n - 0 bounce'],
  ...['trace unix - - n - 0 bounce', 'verify unix - - n - 1 verify', 'flush unix n - n 1000? 0 flush'],
  ...['proxymap unix - - n - - proxymap', 'smtp unix - - n - - smtp', 'error unix - - n - - error'],
  ...['retry unix - - n - - error', 'local unix - n n - - local', 'virtual unix - n n - - virtual'],
  ...['lmtp unix - - n - - lmtp', 'anvil unix - - n - 1 anvil', 'scache unix - - n - 1 scache'],
  'postlog unix-dgram n - n - 1 postlogd',
]

/** The README's own lines, with this test's names and ports. */
const told = () =>
  (/```ini\n *# \/etc\/postfix\/main\.cf\n([\s\S]*?)```/.exec(readFileSync('README.md', 'utf8'))?.[1] ?? '')
    .replaceAll(/^ +/gm, '')
    .replaceAll('pleinpost.example', ours)
    .replace('127.0.0.1:8024', `127.0.0.1:${lmtpPort}`)

async function startPostfix() {
  const [config, queue, data] = ['config', 'queue', 'data'].map((name) => `${folder}/${name}`) as [
    string,
    string,
    string,
  ]
  for (const path of [config, queue, data]) mkdirSync(path)
  chmodSync(folder, 0o755)
  spawnSync('chown', ['postfix', data])
  const settings = {
    compatibility_level: '3.6',
    queue_directory: queue,
    data_directory: data,
    maillog_file: '/dev/stdout',
    inet_interfaces: '127.0.0.1',
    inet_protocols: 'ipv4',
    mynetworks: '127.0.0.0/8',
    myhostname: `mail.${ours}`,
    mydestination: '',
    alias_maps: '',
    alias_database: '',
    smtputf8_enable: 'no',
    relayhost: `[127.0.0.1]:${worldPort}`,
  }
  const lines = Object.entries(settings).map(([name, value]) => `${name} = ${value}`)
  writeFileSync(`${config}/main.cf`, `${lines.join('\n')}\n${told()}`)
  writeFileSync(`${config}/master.cf`, `${services.join('\n')}\n`)
  // What it tells goes through a pipe of the shell's: it opens its output once more, which Node's own does not allow.
  await runCommand('sh', ['-c', `postfix -c ${config} start-fg | cat`], { sign: 'daemon started' })
}

const rows = (sql: string, ...values: string[]) => {
  const database = new DatabaseSync(`${state}/shard-1.sqlite`, { readOnly: true, timeout: 5000 } as object)
  try {
    return database.prepare(sql).all(...values)
  } finally {
    database.close()
  }
}

it.skipIf(!installed)(
  'sends by a real mail server, takes answers from it, and learns from it whose mailbox is gone (D8, E3; needs postfix and root)',
  async () => {
    await new Promise<void>((ready, failed) => world.on('error', failed).listen(worldPort, '127.0.0.1', () => ready()))
    await startPostfix()
    await product(state, port, {
      SMTP_URL: `smtp://127.0.0.1:${postfixPort}`,
      LMTP_PORT: String(lmtpPort),
      MAIL_FROM: `bericht@${ours}`,
    })

    // What the demo school told its people went through it, each to one address.
    const answerable = ({ to, raw }: Arrived) =>
      to === mia && /^Reply-To:.*bericht\+m/im.test(raw.replaceAll(/\r?\n[ \t]+/g, ' '))
    await expect.poll(() => arrived.filter(answerable).length, { timeout: 120_000, interval: 500 }).toBeGreaterThan(0)
    const { to, raw } = arrived.find(answerable) as Arrived // safe: waited for
    const mail = await PostalMime.parse(raw)
    expect(mail.to?.map(({ address }) => address)).toEqual([to])
    expect(mail.headers.find(({ key }) => key === 'list-unsubscribe-post')?.value).toBe('List-Unsubscribe=One-Click')

    // An answer from there, with what the address says behind its plus sign.
    const back = mail.replyTo?.[0]?.address ?? ''
    expect(back).toMatch(new RegExp(`^bericht\\+.+@${ours}$`))
    const outside = createTransport({ host: '127.0.0.1', port: postfixPort, ignoreTLS: true })
    const said = `Wij komen graag, ${Date.now()}.`
    await outside.sendMail({ from: to, to: back, subject: `Re: ${mail.subject}`, text: said })
    await expect
      .poll(() => rows('select body from replies where body like ?', `%${said}%`).length, { timeout: 60_000 })
      .toBe(1)

    // The server's own report of a mail that it could not deliver.
    await expect
      .poll(() => rows('select reason from blocked_addresses where address = lower(?) and lifted_at is null', gone), {
        timeout: 60_000,
      })
      .toMatchObject([{ reason: 'unknown' }])
    outside.close()
  },
)
