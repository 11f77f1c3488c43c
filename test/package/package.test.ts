import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import manifest from '../../package.json';

const root = join(__dirname, '../..');
const TEXT = 'Maria Jensen, chair of Nordic Bank, said that the rules come too early. 😀 “We wait,” she said.\n';

/** What a program of its own prints, with the packed package installed beside it. */
let folder: string;
function run(name: string, source: string): string {
  writeFileSync(join(folder, name), source);
  return execFileSync(process.execPath, [name], { cwd: folder, encoding: 'utf8' });
}

const npm = (args: readonly string[], cwd: string): string =>
  execFileSync('npm', [...args], {
    cwd,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    shell: process.platform === 'win32',
  });

describe('the npm package', function () {
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'glossator-package-'));
    npm(['pack', '--pack-destination', folder], root);
    const [tarball] = readdirSync(folder);
    writeFileSync(join(folder, 'package.json'), '{ "name": "user", "private": true }');
    // Offline: the package must need no other.
    npm(['install', '--offline', '--no-audit', '--no-fund', `./${tarball!}`], folder);
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('holds the command line, the engine, its types and its model, and no part of the extension', () => {
    const files = readdirSync(join(folder, 'node_modules/glossator'), { recursive: true, encoding: 'utf8' });
    for (const file of ['dist/api/index.d.mts', 'dist/cli/main.mjs', 'media/names.bin', 'API.md', 'LICENSE']) {
      assert.ok(files.includes(join(file)), `${file} is missing`);
    }
    const foreign = files.filter((file) => /extension|worker|^src|^test|\.vsix|screenshots/.test(file));
    assert.deepEqual(foreign, []);
    assert.deepEqual(
      readdirSync(join(folder, 'node_modules')).filter((name) => !name.startsWith('.')),
      ['glossator'],
    );
  });

  const use = `
    const { entities, statements } = analyze(${JSON.stringify(TEXT)});
    const sidecar = annotate(${JSON.stringify(TEXT)}, { file: 'a.txt' });
    const again = annotate(${JSON.stringify(`New. ${TEXT}`)}, { sidecar: parseSidecar(serializeSidecar(sidecar)) });
    console.log(JSON.stringify({
      people: entities.filter((e) => e.type === 'person').map((e) => [e.name, e.roles[0].title]),
      said: statements.length,
      file: again.document.file,
      moved: again.annotations[0].target.start - sidecar.annotations[0].target.start,
      kappa: compare(sidecar, sidecar, ${JSON.stringify(TEXT)}).marks.kappa,
    }));`;
  const expected = { people: [['Maria Jensen', 'chair']], said: 2, file: 'a.txt', moved: 5, kappa: 1 };
  const names = '{ analyze, annotate, compare, loadEngine, parseSidecar, serializeSidecar }';

  it('is imported as an ECMAScript module', () => {
    const source = `import ${names} from 'glossator'; import assert from 'node:assert';
      assert.equal((await loadEngine()).analyze('').entities.length, 0); ${use}`;
    assert.deepEqual(JSON.parse(run('use.mjs', source)), expected);
  });

  it('is required as a CommonJS module', () => {
    assert.deepEqual(JSON.parse(run('use.cjs', `const ${names} = require('glossator'); ${use}`)), expected);
  });

  it('is read by a browser’s bundler, with the model as bytes', () => {
    const source = `
      import { loadEngine } from './node_modules/glossator/dist/api/browser.mjs';
      import { readFileSync } from 'node:fs';
      const engine = await loadEngine(readFileSync(new URL(import.meta.resolve('glossator/names.bin'))));
      console.log(engine.analyze(${JSON.stringify(TEXT)}).entities.length > 1);`;
    assert.equal(run('browser.mjs', source), 'true\n');
    const bundle = readFileSync(join(folder, 'node_modules/glossator/dist/api/browser.mjs'), 'utf8');
    assert.doesNotMatch(bundle, /node:|require\(/);
  });

  it('has types for modules of both kinds, and for bundlers', () => {
    const source = `
      import ${names}, type Analysis, type Sidecar from 'glossator';
      const analysis: Analysis = analyze('text');
      const sidecar: Sidecar = annotate('text', { file: 'a.txt' });
      const kappa: number | null = compare(sidecar, sidecar, 'text').marks.kappa;
      // @ts-expect-error: offsets are numbers
      const wrong: string = analysis.mentions[0]!.start;
      export { kappa, wrong, loadEngine, parseSidecar, serializeSidecar };`.replace(
      `import ${names}, type Analysis, type Sidecar`,
      `import ${names.replace('}', ', type Analysis, type Sidecar }')}`,
    );
    writeFileSync(join(folder, 'types.mts'), source);
    writeFileSync(join(folder, 'types.cts'), source);
    const tsc = join(root, 'node_modules/typescript/bin/tsc');
    const strict = ['--noEmit', '--strict', '--target', 'es2022', '--lib', 'es2022,dom'];
    for (const [module, resolution] of [
      ['nodenext', 'nodenext'],
      ['esnext', 'bundler'],
    ] as const) {
      const files = module === 'nodenext' ? ['types.mts', 'types.cts'] : ['types.mts'];
      const how = ['--module', module, '--moduleResolution', resolution];
      execFileSync(process.execPath, [tsc, ...strict, ...how, ...files], {
        cwd: folder,
        encoding: 'utf8',
        stdio: 'pipe',
      });
    }
  });

  it('has a command that annotates with several threads', () => {
    for (let n = 0; n < 10; n++) writeFileSync(join(folder, `${n}.txt`), `${TEXT}${n}\n`);
    const program = join(folder, 'node_modules/glossator', manifest.bin.glossator);
    const args = [program, 'annotate', '--jobs', '2', '*.txt'];
    execFileSync(process.execPath, args, { cwd: folder, stdio: 'pipe' });
    assert.equal(readdirSync(folder).filter((name) => name.endsWith('.txt.annotations.json')).length, 10);
    const version = execFileSync(process.execPath, [program, '--version'], { encoding: 'utf8' });
    assert.equal(version, `${manifest.version}\n`);
  });
});
