import * as z from 'zod';
import { lineOf, pathText, readJson } from '../sidecar/json';
import { SidecarError } from '../sidecar/errors';

/**
 * The workspace's file of people, `.glossator/people.json`, version 1: what the reader knows about who is who in all
 * articles. Unknown keys are allowed at every level and survive a round trip.
 */
const words = z.string().min(1).max(10_000);

const selector = z
  .looseObject({
    name: words.meta({ description: 'As an article has it; titles and middle names don’t matter.' }),
    organization: words.optional().meta({ description: 'Only where an article gives this affiliation.' }),
    article: words.optional().meta({ description: 'Only in this article: its path in the workspace, with slashes.' }),
  })
  .meta({ description: 'People of this name in the articles; affiliation and article narrow it down.' });

const peopleSchema = z
  .looseObject({
    version: z.literal(1),
    same: z
      .array(
        z.looseObject({
          name: words.optional().meta({ description: 'How to call the person.' }),
          people: z.array(selector).min(2).max(10_000),
        }),
      )
      .max(100_000)
      .default([])
      .meta({ description: 'Who is one person, though names or affiliations differ.' }),
    apart: z
      .array(selector)
      .max(100_000)
      .default([])
      .meta({ description: 'Who is not linked to others of the name, unless “same” says so.' }),
  })
  .meta({ title: 'People of a workspace', description: 'Who is who in all articles, as the reader decided.' });

export type PersonSelector = Readonly<z.output<typeof selector>>;
export type PeopleFile = z.output<typeof peopleSchema>;

export const noPeople: PeopleFile = { version: 1, same: [], apart: [] };

/**
 * Reads the file.
 * @throws SidecarError that names the line and the path of what is wrong.
 */
export function parsePeople(content: string): PeopleFile {
  const text = content.startsWith('\ufeff') ? content.slice(1) : content;
  const json = readJson(text);
  const { version } = (typeof json === 'object' && json !== null ? json : {}) as { version?: unknown };
  if (typeof version === 'number' && version > 1) {
    throw new SidecarError('newer', `This file has version ${version}; this program reads version 1.`, null, 'version');
  }
  const result = peopleSchema.safeParse(json);
  if (result.success) return result.data;
  const issue = result.error.issues[0]!;
  const path = issue.path.filter((key): key is string | number => typeof key !== 'symbol');
  throw new SidecarError('invalid', issue.message, lineOf(text, path), pathText(path));
}

export const serializePeople = (file: PeopleFile): string => `${JSON.stringify(file, null, 2)}\n`;

/** The same rules as a JSON Schema, draft-07, for editors. */
export function peopleJsonSchema(): object {
  return { $id: 'people.schema.json', ...z.toJSONSchema(peopleSchema, { target: 'draft-7', io: 'input' }) };
}
