/** Of one file that somebody sends, in bytes. */
export const largestFile = 10 * 1024 * 1024

const longestName = 200
/** In characters; what stands before is no part of a name that anybody gave. */
const mostRead = 1000

/** The sender's name for it, fit to show and to save: no path, no control or direction marks that make it read as another (check 23). */
export function fileName(given: string) {
  const plain = given
    .slice(-mostRead)
    .normalize('NFC')
    .replace(/^.*[/\\]/s, '')
    .replaceAll(/%(22|0D|0A)/gi, '') // as browsers write quotes and line ends in a form
    .replaceAll(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029"<>|:*?]/gu, '')
    .replace(/^[.\s]+|[.\s]+$/g, '')
  const dot = plain.lastIndexOf('.')
  const ending = dot > 0 ? plain.slice(dot).slice(0, 20) : ''
  const points = [...plain.slice(0, dot > 0 ? dot : undefined)]
  return (points.slice(0, longestName - ending.length).join('') || 'bestand') + ending
}
