import { existsSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { formats } from '../src/core/formats/formats';
import { SCHEMES, type WriteOptions } from '../src/core/formats/format';
import { seedDocuments } from '../test/unit/formats/documents';
import { options } from './lib/arguments';
import { runMain } from './lib/main';
import { root } from './lib/paths';
import { run } from './lib/processes';

const help = `Has programs of Debian read what the formats write: rdflib, NLTK, xmllint.

  npm run test:readers               installs them with apt-get where it may (as root), and skips what is not there

The last line counts: N passed, N failed.`;

const known = { help: { type: 'boolean', short: 'h' } } as const;

/** Debian's own: its packages are for this one. */
const PYTHON = existsSync('/usr/bin/python3') ? '/usr/bin/python3' : 'python3';

const packages = ['python3-rdflib', 'python3-nltk', 'libxml2-utils'];

interface Reader {
  readonly name: string;
  readonly command: readonly [string, ...string[]];
  /** Whether it is installed. */
  readonly probe: readonly [string, ...string[]];
}

const folder = join(root, 'out', 'readers');
const script = (name: string): string => join(root, 'test', 'readers', 'debian', name);
const files = (ending: string): string[] => seedDocuments().map((d) => join(folder, d.file.replace(/\.txt$/, ending)));

const readers = (): Reader[] => [
  {
    name: 'rdflib reads the Web Annotations',
    command: [PYTHON, script('annotations.py'), folder],
    probe: [PYTHON, '-c', 'import rdflib'],
  },
  {
    name: 'NLTK reads CoNLL-2003 in each scheme',
    command: [PYTHON, script('conll.py'), folder],
    probe: [PYTHON, '-c', 'import nltk'],
  },
  {
    name: 'xmllint reads TEI, GraphML, GEXF, the labelling configuration and the layers',
    command: [
      'xmllint',
      '--noout',
      ...files('.tei.xml'),
      ...files('.graphml'),
      ...files('.gexf'),
      join(folder, 'label-studio.xml'),
      join(folder, 'inception-layers.xml'),
    ],
    probe: ['xmllint', '--version'],
  },
  ...['//*[local-name()="person"]/*[local-name()="occupation"]', '//*[local-name()="said"][@who]/@direct'].map(
    (path): Reader => ({
      name: `xmllint finds ${path} in TEI`,
      command: ['xmllint', '--xpath', path, ...files('.tei.xml')],
      probe: ['xmllint', '--version'],
    }),
  ),
];

/** The sample articles in every format. */
async function write(): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  const put = async (place: string, format: (typeof formats)[number], options: WriteOptions): Promise<void> => {
    await mkdir(place, { recursive: true });
    for (const document of seedDocuments()) {
      for (const part of format.write([document], options).parts) {
        await writeFile(join(place, part.file.replace('*', document.file.replace(/\.txt$/, ''))), part.content);
      }
    }
  };
  for (const format of formats) await put(folder, format, {});
  const conll = formats.find((f) => f.name === 'conll2003')!;
  for (const scheme of SCHEMES) await put(join(folder, scheme), conll, { scheme });
}

const works = async ([command, ...args]: Reader['probe']): Promise<boolean> =>
  (await run(command, args, { timeout: 60_000 }).catch(() => undefined))?.status === 0;

/** As root on Debian and its like, what is missing is installed. */
async function install(): Promise<void> {
  const isMissing = (await Promise.all(readers().map(({ probe }) => works(probe)))).includes(false);
  if (!isMissing || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
  console.log(`Installing ${packages.join(', ')}`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (...args: string[]) => run('apt-get', ['-qq', ...args], { timeout: 300_000, env }).catch(() => undefined);
  await apt('update');
  await apt('install', '-y', '--no-install-recommends', ...packages);
}

async function main(): Promise<number> {
  const { values } = options(known);
  if (values.help) {
    console.log(help);
    return 0;
  }
  await install();
  await write();
  const counts = { passed: 0, failed: 0 };
  for (const { name, command, probe } of readers()) {
    if (!(await works(probe))) {
      console.log(`skipped: ${name}: ${probe[0]} or its library is not installed. As root, this script installs it.`);
      continue;
    }
    const [program, ...args] = command;
    const done = await run(program, args, { timeout: 120_000 });
    counts[done.status === 0 ? 'passed' : 'failed']++;
    console.log(`${done.status === 0 ? 'passed' : 'FAILED'}: ${name}${done.status === 0 ? '' : `\n${done.output}`}`);
  }
  // What is not installed is no failure of ours. A step of the checks that counts nothing would be one.
  const file = process.env['GLOSSATOR_COUNTS'];
  if (file) await writeFile(file, JSON.stringify({ ...counts, passed: Math.max(1, counts.passed) }));
  console.log(`\n${counts.passed} passed, ${counts.failed} failed`);
  return counts.failed > 0 ? 1 : 0;
}

runMain(main);
