/** Why mail came back, as far as it can be told; each has its words in both languages. */
export const reasons = [
  'unknown',
  'noDomain',
  'moved',
  'full',
  'disabled',
  'refused',
  'tooLarge',
  'unavailable',
  'complaint',
  'suppressed',
  'other',
] as const
export type Reason = (typeof reasons)[number]

/** Hard: no later mail fares better. Soft: one might. */
export type Failure = { address: string | null; kind: 'hard' | 'soft'; reason: Reason }

/** These say that nobody is there, or that the whole domain is not; all others may pass by (RFC 3463; standards.md, 3b). */
const hardReasons: ReadonlySet<Reason> = new Set(['unknown', 'noDomain', 'moved', 'suppressed'])

/** `said` of this address, in all that the report says. */
export const failureOf = (address: string | null, status: string, said: string, whole: string): Failure => {
  const reason = reasonOf(status, said, whole)
  return { address, reason, kind: hardReasons.has(reason) ? 'hard' : 'soft' }
}

/**
 * What a server says in words is nearer to the truth than its code: many send 5.1.1 for a mailbox that is full, or 5.7.1 for one
 * that is not there. The order is from what is said of this mailbox to what is said of the mail or of us.
 */
const phrases: readonly (readonly [Reason, RegExp])[] = [
  // What is said of who sent it, and of what is in it, is no news of who should have got it.
  ['refused', /sender address|in reply to MAIL FROM|5\.7\.\d[^\n]*access denied|\b[45]\.1\.[78]\b/i],
  ['other', /procmail|local configuration error/i],
  ['unavailable', /host not\s+found,?\s+try again/i],
  [
    'full',
    /(mailbox|inbox|quota|storage|disk|account|size limit).{0,40}(full|exceed|over ?quota|over limit|out of|over the (maximum|allowed))|over ?quota|quota exceed|exceed(s|ed)?.{0,30}(quota|storage|mailbox)|mailbox (is )?full|not enough (disk|storage)|insufficient (system )?storage|OverQuotaTemp|postvak.{0,20}vol/i,
  ],
  [
    'disabled',
    /(account|mailbox|user|address|recipient).{0,40}(disabled|suspended|inactive|deactivated|not active|locked|discontinued|frozen)|(disabled|suspended|inactive|expired) (account|mailbox|user|recipient)/i,
  ],
  [
    'moved',
    /(user|recipient|account|mailbox|address).{0,40}(has moved|no longer (with|works|employed))|user has moved|5\.1\.6/i,
  ],
  [
    'tooLarge',
    /message (size|is too (big|large)|too (big|large))|exceed(s|ed)?.{0,30}(message )?size|too large|5\.3\.4|5\.2\.3/i,
  ],
  [
    'noDomain',
    /host (or domain name )?(unknown|not found|name lookup)|(unknown|no such|non-?existent|illegal) (host|domain)|domain (name )?(not found|does not exist|doesn't exist|isn't)|NXDOMAIN|no such domain|name or service not known|DNS Error.{0,40}(not found|NXDOMAIN)|couldn'?t find (any host|a mail exchanger)|cannot find your destination|no route found|null ?mx|does not accept mail|name service error|not accepting (network )?messages|DNS lookup failure|host \S+ not found|domain may not exist|\b55\d [\w-]+(\.[\w-]+)+ does not exist/i,
  ],
  [
    'unknown',
    /(user|recipient|mailbox|address|account|addressee|destinataire|adresse|alias|local ?part|name|username)\W{0,3}.{0,45}(unknown|not found|not exist|n'existe|doesn'?t exist|no longer|unavailable or|invalid|not known|not listed|inconnu|isn'?t (available|listed)|not a valid|not our|not local|bestaat niet)|(unknown|no such|invalid|non-?existent|unrouteable|undeliverable|bad) (user|recipient|mailbox|address|account|local|destination|alias|person)|no mailbox|not a known user|RecipientNotFound|no such person|User ?unknown|couldn'?t be found|wasn'?t found|check (if|whether|that) (the )?address/i,
  ],
  [
    'refused',
    /spam|blocked|black ?list|block ?list|denied|policy|reputation|DMARC|DKIM|SPF|unauthenticated|virus|malicious|reject|refused|not allowed|not permitted|relay/i,
  ],
  ['unavailable', /timed? ?out|time.?out|temporar|connection|unreachable|try again|retry|delayed|loop|too many|busy/i],
]

const byCode: Readonly<Record<string, Reason>> = {
  '1.0': 'unknown',
  '1.1': 'unknown',
  '1.2': 'noDomain',
  '1.3': 'unknown',
  '1.6': 'moved',
  '1.10': 'noDomain',
  '3.2': 'noDomain',
  '4.1': 'unknown',
  '4.4': 'noDomain',
  '2.1': 'disabled',
  '2.2': 'full',
  '2.3': 'tooLarge',
  '3.4': 'tooLarge',
}

/** That a mailbox was taken, and the mail then refused once it was read, comes from a filter, whatever it says of the user. */
const afterContent = /in reply to (end of )?DATA|>>> (DATA|\.)\s*<<< [45]/i

/** In free words "user unknown" is said for many things: what shows that it was the mailbox itself that was asked for. */
const ofMailbox = /RCPT|\b550.{0,4}5\.1|address book|user not exist|check (if|whether) (the )?address/i

function reasonOf(status: string, said: string, whole: string): Reason {
  const [, kind, detail = ''] = /^([245])\.(\d+\.\d+)/.exec(status) ?? []
  const told = toldIn(said) ?? toldIn(whole)
  const coded = byCode[detail]
  // A passing trouble is no proof that nobody is there.
  if (kind === '4') return told === 'full' ? told : 'unavailable'
  if (told === 'unknown' && !(coded && hardReasons.has(coded))) {
    const all = `${said}\n${whole}`
    if (!ofMailbox.test(all) || afterContent.test(all)) return 'refused'
  }
  // "Address rejected" says no more than its code does.
  if (told === 'refused' && coded && /(address|recipient) rejected/i.test(said)) return coded
  return told ?? coded ?? (detail.startsWith('7.') ? 'refused' : 'other')
}

const toldIn = (said: string) => phrases.find(([, words]) => words.test(said))?.[0]
