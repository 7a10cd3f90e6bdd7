/** Back where one was, with the word that it was kept. */
export const savedAt = (path: string) => `${path}?bewaard=ja`
export const isSaved = ({ bewaard }: Readonly<Record<string, string>>) => bewaard === 'ja'
