import 'vitest'

declare module 'vitest' {
  interface ProvidedContext {
    apex: string
    school: string
  }
}
