import { Refused } from './errors.ts'
import type { Text } from './language.ts'
import type { Scope } from './scope.ts'

declare const proof: unique symbol

/** A `Thing` with the proof that the asker may do `Verb` to it. Only `rule` makes one. */
export type May<Verb extends string, Thing> = Thing & { readonly [proof]: Verb }

/** One rule, two readers: views ask `allows`, domain verbs take what `demand` returns. */
export function rule<Verb extends string, Thing>(
  _verb: Verb,
  otherwise: Text,
  allows: (scope: Scope, thing: Thing) => boolean,
) {
  function demand<T extends Thing>(scope: Scope, thing: T) {
    if (!allows(scope, thing)) throw new Refused(otherwise)
    return thing as May<Verb, T> // safe: the line above is the proof
  }
  return { allows, demand }
}
