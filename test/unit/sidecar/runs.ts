/** How often a life is lived: more in the long test. */
export const RUNS = Number(process.env['GLOSSATOR_RUNS'] ?? 1_000);

/** The everyday run is the same each time, so that a red one is the change's doing; the long one draws new lives. */
const SEED = process.env['GLOSSATOR_SEED'] ?? (process.env['GLOSSATOR_RUNS'] ? undefined : '2026');
export const lives = { numRuns: RUNS, ...(SEED !== undefined && { seed: Number(SEED) }) };
