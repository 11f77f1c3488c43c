import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { peopleJsonSchema } from '../src/core/index/peopleFile';
import { jsonSchema as sidecarSchema } from '../src/core/sidecar/schema';
import { jsonSchema as glossarySchema } from '../src/core/terms/glossary';

/** The JSON Schemas that editors and other programs use, made from the rules that the program itself uses; by file. */
const schemas = {
  'annotations.schema.json': sidecarSchema,
  'glossary.schema.json': glossarySchema,
  'people.schema.json': peopleJsonSchema,
};
export type SchemaFile = keyof typeof schemas;
export const schemaFiles = Object.keys(schemas) as readonly SchemaFile[];

export const schemaPath = (file: SchemaFile): string => join(__dirname, '../media', file);

export const schemaText = async (file: SchemaFile): Promise<string> =>
  format(JSON.stringify(schemas[file]()), {
    ...(await resolveConfig(schemaPath(file))),
    filepath: schemaPath(file),
  });

/** Writes the schemas that are not current. */
export async function writeSchemas(): Promise<void> {
  for (const file of schemaFiles) {
    const text = await schemaText(file);
    const path = schemaPath(file);
    if ((await readFile(path, 'utf8').catch(() => '')) === text) continue;
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
  }
}
