/** Text has no NUL character; a file of another kind has one early. */
export const isBinary = (text: string): boolean => text.slice(0, 8000).includes('\0');
