import type { Problem } from '../../templates/ui/problems.ts'
import { searchable } from '../searching.ts'

/** A label of DNS holds 63 characters; an address that is to be read out holds fewer. */
const shortest = 3
const longest = 40

/** What is ours, what the internet expects at such a name, and what could pass for us. */
const reserved = new Set(
  `www ww w3 web mail email smtp imap pop pop3 mx mta webmail autoconfig autodiscover ftp sftp ssh vpn ns ns1 ns2 ns3 dns
  api app apps admin administrator beheer beheerder root system systeem sysadmin operator console staff team
  dev development test testing staging acceptance acceptatie beta alpha demo demos proef probeer localhost local internal intern
  static assets cdn files bestanden media img images fotos upload uploads download downloads
  account accounts auth login inloggen log-in logout uitloggen signin signup aanmelden registreren sso oauth oidc id
  pleinpost plein post school scholen schools parents ouders support help hulp helpdesk service contact info feedback
  status health healthz monitor metrics stats statistiek security beveiliging abuse postmaster hostmaster webmaster noreply no-reply
  bounce bounces unsubscribe afmelden billing payments betalen betaling facturen invoice shop
  blog nieuws news docs documentatie legal privacy voorwaarden terms about over pers press jobs vacatures
  directory shard db database queue wpad isatap _dmarc`.split(/\s+/),
)

/** As it is kept and compared: DNS knows no capitals. */
export const asSubdomain = (typed: string) => typed.trim().toLowerCase()

/**
 * What is wrong with a school's part of its address, if anything: ASCII letters, digits and single hyphens alone, so that no
 * letter of another alphabet can look like one of these, nor a punycode label ("xn--…") bring one in.
 */
export function subdomainProblem(subdomain: string): Problem | null {
  if (!/^[a-z0-9-]*$/.test(subdomain)) return 'subdomainLetters'
  if (subdomain.length < shortest || subdomain.length > longest) return 'subdomainLength'
  if (subdomain.startsWith('-') || subdomain.endsWith('-') || subdomain.includes('--')) return 'subdomainHyphens'
  if (!/[a-z]/.test(subdomain)) return 'subdomainDigits'
  return reserved.has(subdomain) || reserved.has(subdomain.replaceAll('-', '')) ? 'subdomainReserved' : null
}

/** Words in which schools' names are alike. */
const common =
  /^(de|het|t|een|obs|cbs|rkbs|pcbs|pcb|rk|sbo|so|ikc|kc|basisschool|school|openbare|christelijke|katholieke)$/

/** What a school of this name may be called: "De Regenboog" is "regenboog". Nothing where its name gives nothing usable. */
export function suggestedSubdomain(name: string) {
  const words = searchable(name).match(/[a-z0-9]+/g) ?? []
  const telling = words.filter((word) => !common.test(word))
  const candidates = [telling, words, [...words, 'school']].map((parts) => shortened(parts))
  return candidates.find((candidate) => subdomainProblem(candidate) === null) ?? ''
}

/** As many whole words as fit. */
function shortened(words: readonly string[]) {
  const fitting = words.reduce((text, word) => {
    const longer = text ? `${text}-${word}` : word
    return longer.length > longest ? text : longer
  }, '')
  return fitting || (words[0] ?? '').slice(0, longest)
}
