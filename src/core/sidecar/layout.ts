import * as z from 'zod';

/** The order of the keys that a schema gives to an object, and what its values look like in turn. */
export interface Layout {
  readonly keys: ReadonlyMap<string, Key>;
  /** Of a list. */
  readonly items?: Layout | undefined;
}

/** A key of an object. */
export interface Key {
  /** Its place in the order. */
  readonly rank: number;
  /** Of its value, where that has keys in turn. */
  readonly layout: Layout | undefined;
}

/** Reads the order of keys off a schema, so that it is said in one place. */
export function layoutOf(schema: z.core.$ZodType): Layout {
  return layout(schema) ?? { keys: new Map() };
}

function layout(schema: z.core.$ZodType): Layout | undefined {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault) {
    return layout(schema.def.innerType);
  }
  if (schema instanceof z.ZodArray) {
    const items = layout(schema.def.element);
    return items && { keys: new Map(), items };
  }
  if (!(schema instanceof z.ZodObject)) return undefined;
  const shape = schema.shape as Record<string, z.core.$ZodType>;
  return { keys: new Map(Object.entries(shape).map(([key, value], rank) => [key, { rank, layout: layout(value) }])) };
}
