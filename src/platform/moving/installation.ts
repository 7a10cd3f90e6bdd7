import { paths } from '../../paths.ts'
import { Impossible } from '../impossible.ts'

/** How often something is asked for again when the line breaks, and the pause before the first of these (ms), each twice as long. */
const tries = 5
const firstPause = 500

type Asked = { method?: 'POST'; body?: string | Uint8Array<ArrayBuffer>; type?: string }

export type Installation = ReturnType<typeof installation>

/** An installation of Pleinpost, as whoever runs it speaks to it about one school. */
export function installation(address: string, key: string, school: string) {
  if (!URL.canParse(address)) throw new Impossible(`"${address}" is no address, such as https://pleinpost.example.`)
  const { origin } = new URL(address)

  async function ask(path: string, asked: Asked = {}, turn = 1): Promise<Response> {
    const answer = await once(path, asked).catch((error: Error) => error)
    const isBroken = answer instanceof Error || answer.status >= 500
    if (isBroken && turn < tries) {
      await new Promise((resolve) => setTimeout(resolve, firstPause * 2 ** (turn - 1)))
      return ask(path, asked, turn + 1)
    }
    if (answer instanceof Error) throw new Impossible(`${origin} cannot be reached: ${reasonOf(answer)}`)
    if (answer.status === 404) throw new Impossible(nothing(origin, school))
    if (answer.status === 409) throw new Impossible(((await answer.json()) as { problem: string }).problem)
    if (!answer.ok) throw new Impossible(`${origin} answered ${answer.status} to ${path}.`)
    return answer
  }

  const once = (path: string, { method, body, type = 'application/octet-stream' }: Asked) =>
    fetch(`${origin}${path}`, {
      method: method ?? 'GET',
      headers: {
        Authorization: `Bearer ${key}`,
        Origin: origin,
        ...(body === undefined ? {} : { 'Content-Type': type }),
      },
      redirect: 'manual',
      ...(body === undefined ? {} : { body }),
    })

  return {
    about: async () => (await (await ask(paths.movingSchool(school))).json()) as unknown,
    /** The lines of a table, part by part. */
    rows: async function* (table: string) {
      for (let after: string | null = ''; after !== null; ) {
        const answer: Response = await ask(
          `${paths.movingRows(school, table)}${after && `?na=${encodeURIComponent(after)}`}`,
        )
        yield await answer.text()
        const next = answer.headers.get('Pleinpost-Next')
        after = next && decodeURIComponent(next)
      }
    },
    files: async function* () {
      for (let after: string | undefined = ''; after !== undefined; ) {
        const answer: Response = await ask(`${paths.movingFiles(school)}${after && `?na=${encodeURIComponent(after)}`}`)
        const keys = (await answer.text())
          .split('\n')
          .filter(Boolean)
          .map((line) => JSON.parse(line) as string)
        yield* keys
        after = keys.at(-1)
      }
    },
    file: async (key: string) => {
      const answer = await ask(`${paths.movingFile(school)}?sleutel=${encodeURIComponent(key)}`)
      const about = JSON.parse(decodeURIComponent(answer.headers.get('Pleinpost-About') ?? '{}')) as {
        type: string
        name: string
      }
      return { about, body: answer.body }
    },
    begin: (manifest: unknown, slug: string) =>
      ask(`${paths.movingSchool(school)}?subdomein=${encodeURIComponent(slug)}`, {
        method: 'POST',
        body: JSON.stringify(manifest),
        type: 'application/json',
      }),
    putRows: (table: string, lines: string) =>
      ask(paths.movingRows(school, table), { method: 'POST', body: lines, type: 'application/x-ndjson' }),
    putPart: (about: Record<string, string>, bytes: Uint8Array<ArrayBuffer>) =>
      ask(`${paths.movingFile(school)}?${new URLSearchParams(about)}`, { method: 'POST', body: bytes }),
    finish: () => ask(paths.movingArrived(school), { method: 'POST', body: '' }),
    breakOff: async () =>
      (await (await ask(paths.movingBrokenOff(school), { method: 'POST', body: '' })).json()) as { done: boolean },
    leave: () => ask(paths.movingLeft(school), { method: 'POST', body: '' }),
  }
}

const nothing = (origin: string, school: string) =>
  `${origin} has no school "${school}" that may be taken, or OPERATOR_KEY is not its key. A school agrees under Management, Moving.`

const reasonOf = ({ message, cause }: Error) => (cause instanceof Error ? cause.message : message)
