import type { Images } from '../ports.ts'
import type { Asked, Made } from './image-worker.ts'
import { type Thread, threadOf } from './thread.ts'

/** The library keeps what it once took (some 200 MB): after this time without a picture it goes (ms). */
const idle = 60_000

type Waiting = { resolve: (made: Made['pictures']) => void; reject: (error: Error) => void }

/** Pictures are worked on in a thread of their own, one after another, so that nobody's page waits for them. */
export function images(): Images & { close: () => void } {
  let worker: Thread | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  const waiting = new Map<number, Waiting>()
  let count = 0

  function started() {
    const made: Thread = threadOf(import.meta.resolve('./image-worker.ts'), {
      message: (message) => {
        const { id, pictures } = message as Made // safe: the thread sends nothing else
        waiting.get(id)?.resolve(pictures)
        waiting.delete(id)
        if (waiting.size === 0) timer = setTimeout(close, idle)
      },
      failed: (error) => fail(made, error),
    })
    return made
  }

  /** Whoever waits hears so; the next picture gets a new thread. */
  function fail(made: Thread, error: unknown) {
    if (worker !== made) return
    worker = null
    made.end()
    for (const one of waiting.values()) one.reject(new Error('a picture could not be made', { cause: error }))
    waiting.clear()
  }

  function close() {
    const ending = worker
    clearTimeout(timer)
    worker = null
    ending?.end()
  }

  function ask(asked: Omit<Asked, 'id'>) {
    clearTimeout(timer)
    worker ??= started()
    const id = ++count
    return new Promise<Made['pictures']>((resolve, reject) => {
      waiting.set(id, { resolve, reject })
      worker?.send({ ...asked, id } satisfies Asked)
    })
  }

  return {
    fitted: (picture, wanted) => ask({ picture, wanted: wanted.map((one) => ({ ...one, focus: null })) }),
    squares: (picture, focus, widths) =>
      ask({
        picture,
        wanted: widths.map((width) => ({ type: 'image/webp', width, height: width, quality: 82, focus })),
      }),
    close,
  }
}
