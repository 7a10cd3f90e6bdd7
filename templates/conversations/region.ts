/** Where a conversation stands on its page. */
export const talkRegion = 'gesprek'
