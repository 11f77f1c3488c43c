import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { jsonSchema } from '../src/core/sidecar/schema';

/** The JSON Schema of sidecars that editors and other programs use; made from the rules that the program itself uses. */
export const schemaPath = join(__dirname, '../media/annotations.schema.json');

export const schemaText = async (): Promise<string> =>
  format(JSON.stringify(jsonSchema()), { ...(await resolveConfig(schemaPath)), filepath: schemaPath });

/** Writes the schema where it is not current. */
export async function writeSchema(): Promise<void> {
  const text = await schemaText();
  if ((await readFile(schemaPath, 'utf8').catch(() => '')) === text) return;
  await mkdir(dirname(schemaPath), { recursive: true });
  await writeFile(schemaPath, text);
}
