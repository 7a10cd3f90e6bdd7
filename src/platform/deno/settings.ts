import { generateKeyPairSync, randomBytes } from 'node:crypto'
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { isIP } from 'node:net'
import { Impossible } from '../impossible.ts'

/** Every name of the environment that is read, and nothing else of it may be. */
export const names = [
  'PORT',
  'HOST',
  'SITE_DOMAIN',
  'MAIL_FROM',
  'SMTP_URL',
  'LMTP_PORT',
  'MAIL_RECEIVER',
  'OPERATOR_EMAIL',
  'OPERATOR_KEY',
  'TRUSTED_PROXY',
  'SHARDS',
] as const
export type Environment = Readonly<Partial<Record<(typeof names)[number], string>>>

export type Settings = ReturnType<typeof settingsFrom>

/** What an installation says of itself. Without a SITE_DOMAIN it is a local run, with a demo school and nothing sent. */
export function settingsFrom(env: Environment) {
  const port = numberIn('PORT', env.PORT ?? '8787', 65_535)
  const development = !env.SITE_DOMAIN
  const siteDomain = env.SITE_DOMAIN ? domain(env.SITE_DOMAIN) : `localhost${port === 80 ? '' : `:${port}`}`
  if (!development && !env.SMTP_URL)
    throw new Impossible(
      'SMTP_URL must say where mail is handed in, such as smtp://127.0.0.1:25, since SITE_DOMAIN is set.',
    )
  if (!development && !env.MAIL_FROM)
    throw new Impossible('MAIL_FROM must be the address that mail is sent from, since SITE_DOMAIN is set.')
  return {
    port,
    host: address('HOST', env.HOST ?? '127.0.0.1'),
    development,
    siteDomain,
    mailFrom: mailAddress('MAIL_FROM', env.MAIL_FROM ?? 'bericht@localhost'),
    smtpUrl: env.SMTP_URL ? smtp(env.SMTP_URL) : null,
    lmtpPort: env.LMTP_PORT ? numberIn('LMTP_PORT', env.LMTP_PORT, 65_535) : null,
    mailReceiver: (env.MAIL_RECEIVER ?? '').toLowerCase(),
    operatorKey: env.OPERATOR_KEY ? longKey(env.OPERATOR_KEY) : '',
    operatorEmail: env.OPERATOR_EMAIL ? mailAddress('OPERATOR_EMAIL', env.OPERATOR_EMAIL) : '',
    proxies: (env.TRUSTED_PROXY ?? '')
      .split(',')
      .flatMap((one) => one.trim() || [])
      .map((one) => address('TRUSTED_PROXY', one)),
    shards: numberIn('SHARDS', env.SHARDS ?? '1', 100),
  }
}

function numberIn(name: string, text: string, most: number) {
  const value = Number(text)
  if (Number.isInteger(value) && value > 0 && value <= most) return value
  throw new Impossible(`${name} must be a number from 1 to ${most}, not "${text}".`)
}

function address(name: string, text: string) {
  if (isIP(text)) return text
  throw new Impossible(`${name} must be a network address such as 127.0.0.1, not "${text}".`)
}

function domain(text: string) {
  if (/^([a-z0-9-]+\.)*[a-z0-9-]+(:\d{1,5})?$/.test(text)) return text
  throw new Impossible(`SITE_DOMAIN must be a bare domain such as pleinpost.example, in small letters, not "${text}".`)
}

function mailAddress(name: string, text: string) {
  if (/^[^\s@<>]+@[^\s@<>]+$/.test(text)) return text
  throw new Impossible(`${name} must be one mail address, not "${text}".`)
}

/** It opens whole schools. */
function longKey(text: string) {
  if (text.length >= 32) return text
  throw new Impossible('OPERATOR_KEY must be at least 32 characters long, such as openssl rand -base64 33 makes.')
}

/** Its password is nobody's to read in a log. */
function smtp(text: string) {
  if (URL.canParse(text) && ['smtp:', 'smtps:'].includes(new URL(text).protocol)) return text
  throw new Impossible('SMTP_URL must look like smtp://name:password@mail.example:587 or smtps://….')
}

/** One per state folder, so that sessions and browsers outlive a restart. */
export const secretsIn = (state: string) => ({
  secret: keptIn(`${state}/secret`, () => randomBytes(32).toString('base64url')),
  pushKey: keptIn(`${state}/push-key`, newPushKey),
})

function keptIn(file: string, make: () => string) {
  if (!existsSync(file)) {
    writeFileSync(`${file}.new`, make(), { mode: 0o600, flush: true })
    renameSync(`${file}.new`, file)
  }
  return readFileSync(file, 'utf8')
}

const newPushKey = () =>
  JSON.stringify(generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ format: 'jwk' }))
