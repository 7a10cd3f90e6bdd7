/** While this is there, pages are served and nothing is sent, delivered or swept: a restored installation may have sent it before. */
export const paused = (state: string) => `${state}/paused`
