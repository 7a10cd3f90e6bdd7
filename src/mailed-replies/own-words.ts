/** More than anybody types in an answer, so that nothing that follows keeps us busy (characters). */
const longest = 40_000

/**
 * What somebody wrote themselves in an answer, without the mail that it answers and without what a mail program adds. By lines,
 * each looked at a few times only: libraries for this use patterns that a made-up mail keeps busy for seconds.
 *
 * What was there before begins where a program says so ("Op … schreef …:", "On … wrote:", a block with "Van:" and "Verzonden:",
 * "-----Oorspronkelijk bericht-----"), in any language where the line names an address and quoted lines follow. Who answered
 * between the quoted lines keeps those words; the quoted lines themselves go. Words are rather kept than lost.
 */
export function ownWords(text: string) {
  const lines = text.slice(0, longest).replace(/\r\n?/g, '\n').split('\n')
  const end = cutAt(lines)
  const kept = withoutIntroductions(lines.slice(0, end))
    .filter((line) => !isQuoted(line))
    .map((line) => line.replace(/[\u200b\ufeff]/g, '').trimEnd())
  return withoutSignature(kept)
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

const isQuoted = (line: string) => /^[\s\u200b\ufeff]{0,3}>/.test(line)
const isBlank = (line: string | undefined) => line !== undefined && line.trim() === ''

/** The first line of all that is not theirs. */
function cutAt(lines: readonly string[]) {
  const at = lines.findIndex(
    (_, place) => isDivider(lines, place) || isHeaderBlock(lines, place) || isLastWord(lines, place),
  )
  return at === -1 ? lines.length : at
}

const dividers =
  /^[\s>]*[-_]{2,30} ?(original message|oorspronkelijk bericht|oorspronkelijke bericht|doorgestuurd bericht|forwarded message|ursprüngliche nachricht|message d.origine|mensaje original|wiadomość oryginalna|orijinal ileti) ?[-_]{2,30}\s*$/i

const isDivider = (lines: readonly string[], place: number) =>
  dividers.test((lines[place] ?? '').slice(0, 120)) ||
  (/^\s*_{20,80}\s*$/.test((lines[place] ?? '').slice(0, 120)) && isHeaderBlock(lines, nextFull(lines, place + 1)))

const from = /^[\s>]*\*?(van|from|von|de|od|kimden|expéditeur)\s?:?\*?\s?:\*?\s/i
const rest =
  /^[\s>]*\*?(verzonden|datum|sent|date|gesendet|envoyé|wysłano|gönderildi|aan|to|an|à|do|kime|onderwerp|subject|betreff|objet|temat|konu)\s?:?\*?\s?:\*?\s?/i

/** As Outlook and many telephones begin what was there before: two more of its lines within the next four. */
const isHeaderBlock = (lines: readonly string[], place: number) =>
  from.test((lines[place] ?? '').slice(0, 200)) &&
  lines.slice(place + 1, place + 6).filter((line) => rest.test(line.slice(0, 200))).length >= 2

const wrote =
  /\b(schreef|geschreven|wrote|schrieb|écrit|escribió|scritto|escreveu|skrev)\b|pisze|napisał|yazdı|пише|كتب/i
const begins = /^(op|on|am|le|el|il|em|den|w dniu|dnia)\s/i

/** "Op ma 30 nov 2026 om 09:12 schreef De Linde <…>:", also broken over three lines; its length, or 0. */
function introduction(lines: readonly string[], place: number) {
  if (isBlank(lines[place])) return 0
  for (let length = 1; length <= 3; length++) {
    const said = lines
      .slice(place, place + length)
      .join(' ')
      .replace(/^[\s>]+/, '')
      .slice(0, 500)
    if (isBlank(lines[place + length - 1])) return 0
    if (!/[:：]\s*$/.test(said)) continue
    const named = /<[^<>]{3,300}>|\[mailto:/.test(said)
    const quotes = isQuoted(lines[nextFull(lines, place + length)] ?? '')
    const clear = begins.test(said) && wrote.test(said) && /\d/.test(said)
    return (clear && (named || quotes || isQuoted(lines[place] ?? ''))) || (named && quotes) ? length : 0
  }
  return 0
}

/** It introduces all that follows: quoted lines, or lines that are not marked as such. */
function isLastWord(lines: readonly string[], place: number) {
  const length = introduction(lines, place)
  if (length === 0) return false
  const after = lines.slice(place + length).filter((line) => !isBlank(line))
  return !after.some(isQuoted) || after.every(isQuoted)
}

function withoutIntroductions(lines: readonly string[]) {
  const kept: string[] = []
  for (let place = 0; place < lines.length; place++) {
    const length = introduction(lines, place)
    if (length === 0) kept.push(lines[place]!)
    else place += length - 1
  }
  return kept
}

function nextFull(lines: readonly string[], from: number) {
  let place = from
  while (place < lines.length && place < from + 5 && isBlank(lines[place])) place++
  return place
}

const added =
  /^(verstuurd vanaf|verzonden vanaf|verstuurd met|verzonden met|verstuurd via|verzonden via|sent from|sent with|sent via|gesendet von|von meinem .{1,40} gesendet|envoyé de|outlook voor .{1,40} (downloaden|ophalen)|get outlook for|download outlook|ontvang outlook voor|haal outlook voor|yahoo mail:|wysłane z)\b/i

/** From the mark that begins a signature (RFC 3676, 4.3); and the line that a telephone puts below everything. */
function withoutSignature(lines: readonly string[]) {
  const mark = lines.findIndex((line) => line === '--' || line === '-- ')
  const signed = mark > 0 ? lines.slice(0, mark) : [...lines]
  while (signed.length > 0 && (isBlank(signed.at(-1)) || added.test((signed.at(-1) ?? '').trim().slice(0, 100))))
    signed.pop()
  return signed
}
