import { signOnProblems } from '../../templates/signon/texts.ts'
import { auditEntry } from '../audit/queries.ts'
import type { Problems } from '../http/forms.ts'
import { sealText } from '../http/sealing.ts'
import type { Scope } from '../scope.ts'
import { updateSettings } from '../settings/queries.ts'
import { discover, isReachable, NoProvider } from './discovery.ts'
import { deleteProvider, providerHere, setProvider } from './queries.ts'

export type Wanted = {
  label: string
  issuer: string
  clientId: string
  /** Left empty to keep the one that is there. */
  secret: string
  domain: string
  secondStep: boolean
}
type Kept = { ok: true } | { ok: false; problems: Problems }

export const ownProvider = async (scope: Scope) => (await providerHere(scope))[0] ?? null

/** Kept once the provider answers as one does, so that no colleague stands before a button that leads nowhere (B9). */
export async function keepProvider(scope: Scope, wanted: Wanted): Promise<Kept> {
  const before = await ownProvider(scope)
  const typos = wrongIn(scope, wanted, before !== null)
  const problems = Object.keys(typos).length > 0 ? typos : await wrongThere(scope, wanted)
  if (Object.keys(problems).length > 0) return { ok: false, problems }
  const { secret: typed, domain, ...provider } = wanted
  const secret = typed ? await sealText(typed, scope) : (before?.secret ?? '')
  await scope.db.batch([
    setProvider(scope, { ...provider, secret, domain: domain.toLowerCase().replace(/^@/, ''), at: scope.now }),
    updateSettings(scope, { signOnLabel: provider.label }),
    auditEntry(scope, 'signon.changed', { about: { issuer: provider.issuer } }),
  ])
  return { ok: true }
}

/** From now on everybody logs in with a password or a passkey again. */
export async function removeProvider(scope: Scope) {
  await scope.db.batch([
    deleteProvider(scope),
    updateSettings(scope, { signOnLabel: null }),
    auditEntry(scope, 'signon.changed', { about: { issuer: null } }),
  ])
}

/** An issuer for all the world's schools would let anyone make an account with a colleague's address. */
const forAnyone = /^https:\/\/login\.microsoftonline\.com\/(common|organizations|consumers)(\/|$)/
export const ofGoogle = 'https://accounts.google.com'

function wrongIn({ development }: Scope, { issuer, secret, domain }: Wanted, hasSecret: boolean): Problems {
  const isDomain = domain === '' || /^@?[a-z0-9-]+(\.[a-z0-9-]+)+$/i.test(domain)
  return {
    ...(isReachable(issuer, development) ? {} : { uitgever: signOnProblems.noIssuer }),
    ...(forAnyone.test(issuer) ? { uitgever: signOnProblems.forAnyone } : {}),
    ...(secret || hasSecret ? {} : { geheim: signOnProblems.secretNeeded }),
    ...(isDomain ? {} : { domein: signOnProblems.noDomain }),
    ...(issuer === ofGoogle && domain === '' ? { domein: signOnProblems.domainNeeded } : {}),
  }
}

async function wrongThere(scope: Scope, { issuer }: Wanted): Promise<Problems> {
  try {
    await discover(issuer, scope.now, scope.development)
    return {}
  } catch (error) {
    if (!(error instanceof NoProvider)) throw error
    return { uitgever: signOnProblems.noAnswer }
  }
}
