/** What a person did that we cannot do; said in one sentence, without a trace of our own. */
export class Impossible extends Error {}
