/** Something the user can do something about: its message is shown alone, without a stack. */
export class Problem extends Error {}

const SYSTEM: Record<string, string> = {
  ENOENT: 'There is no such file.',
  EACCES: 'Permission denied.',
  EPERM: 'Permission denied.',
  EISDIR: 'This is a folder.',
  ENOTDIR: 'A part of this path is not a folder.',
  EROFS: 'The disk is read-only.',
  ENOSPC: 'The disk is full.',
  EMFILE: 'Too many files are open.',
  ENAMETOOLONG: 'The name is too long.',
  ELOOP: 'The links go round in a circle.',
};

/** What went wrong, as a sentence. */
export function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = (error as NodeJS.ErrnoException).code;
  return (code && SYSTEM[code]) ?? error.message;
}

/** Why a text got no answer at all, as when the memory for it did not suffice. */
export const endedUnexpectedly = (error: unknown): string =>
  `The analysis ended unexpectedly. ${messageOf(error).split('\n')[0]}`;
