import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { transformSync } from 'esbuild';
import manifest from '../../../package.json';
import words from '../../../package.nls.json';

const root = join(__dirname, '../../..');
const { contributes } = manifest;

/** All sources of the editor part as one text. */
const source = readdirSync(join(root, 'src/editor'), { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => readFileSync(join(root, 'src/editor', file), 'utf8'))
  .join('\n');

const properties = contributes.configuration.flatMap((group) => Object.entries(group.properties));

/** Registered by its whole name or, where many are registered alike, by the name without the prefix. */
const isRegistered = (command: string): boolean =>
  source.includes(`'${command}'`) ||
  new RegExp(`'${command.replace('glossator.', '')}'|\\b${command.replace('glossator.', '')}: '`).test(source);

describe('manifest', () => {
  it('says each thing once, since of two equal keys the first is lost', () => {
    for (const file of ['package.json', 'package.nls.json', 'package.nls.zh-cn.json', 'l10n/bundle.l10n.zh-cn.json']) {
      const { warnings } = transformSync(`(${readFileSync(join(root, file), 'utf8')})`, { loader: 'js' });
      assert.deepEqual(
        warnings.map((w) => w.text),
        [],
        file,
      );
    }
  });

  it('has a handler, a title and the category for every command', () => {
    for (const { command, title, category } of contributes.commands) {
      assert.ok(isRegistered(command), `${command} has no handler`);
      assert.match(title, /^%.+%$/, command);
      assert.equal(category, 'Glossator', command);
    }
  });

  it('shows its commands where they make sense only', () => {
    for (const [menu, items] of Object.entries(contributes.menus)) {
      for (const item of items) assert.ok(item.when, `${JSON.stringify(item)} in ${menu} has no condition`);
    }
    const shown = contributes.menus.commandPalette.map((item) => item.command).sort();
    assert.deepEqual(shown, contributes.commands.map((item) => item.command).sort());
  });

  it('binds keys to its own commands, in its own texts', () => {
    const commands = new Set(contributes.commands.map((item) => item.command));
    for (const { command, when } of contributes.keybindings) {
      assert.ok(commands.has(command), command);
      assert.match(when, /glossator\.(available|comparing)/, command);
    }
  });

  it('describes every setting, gives it a scope and reads it', () => {
    for (const [name, setting] of properties) {
      assert.match(setting.markdownDescription, /^%.+%$/, name);
      assert.ok(setting.scope, `${name} has no scope`);
      assert.notEqual(setting.default, undefined, `${name} has no default`);
      const key = name.replace('glossator.', '');
      const uses = source.split(`'${key}'`).length - 1;
      // Once where its type is declared, and at least once where it is read.
      assert.ok(uses + source.split(`  ${key}:`).length - 1 >= 2, `${name} is not read`);
    }
  });

  it('gives every colour a value for each kind of theme', () => {
    for (const { id, defaults } of contributes.colors) {
      assert.deepEqual(Object.keys(defaults).sort(), ['dark', 'highContrast', 'highContrastLight', 'light'], id);
    }
  });

  it('has all its words in package.nls.json, and no others', () => {
    const used = new Set([...JSON.stringify(manifest).matchAll(/"%([^"%]+)%"/g)].map((match) => match[1]!));
    assert.deepEqual([...used].sort(), Object.keys(words).sort());
  });

  it('has a test in the real VS Code for every command, view and setting', () => {
    const suite = readdirSync(join(root, 'test/vscode/suite'))
      .map((file) => readFileSync(join(root, 'test/vscode/suite', file), 'utf8'))
      .join('\n');
    const ids = [
      ...contributes.commands.map(({ command }) => command),
      ...Object.values(contributes.views).flatMap((views) => views.map(({ id }) => id)),
      ...properties.map(([name]) => name),
    ];
    const isNamed = (id: string): boolean =>
      suite.includes(id) || ["'", '"', '`'].some((mark) => suite.includes(mark + id.replace('glossator.', '') + mark));
    assert.deepEqual(
      ids.filter((id) => !isNamed(id)),
      [],
    );
  });

  it('asks for no condition that nothing sets', () => {
    const conditions = [...readFileSync(join(root, 'package.json'), 'utf8').matchAll(/"when": "((?:[^"\\]|\\.)*)"/g)];
    const keys = new Set(conditions.flatMap(([, when]) => when!.match(/(?<![\w.=/] ?)\bglossator\.\w+/g) ?? []));
    const views = new Set(Object.values(contributes.views).flatMap((list) => list.map(({ id }) => id)));
    for (const key of keys) assert.ok(views.has(key) || source.includes(`'${key}'`), `${key} is never set`);
    assert.ok(keys.has('glossator.available'));
  });

  it('takes at most six first steps, each with a picture that is there and words for those who do not see it', () => {
    for (const { steps } of contributes.walkthroughs) {
      assert.ok(steps.length <= 6);
      for (const { id, media, completionEvents } of steps) {
        assert.ok(readFileSync(join(root, media.svg), 'utf8').startsWith('<svg'), id);
        assert.match(media.altText, /^%.+%$/, id);
        assert.ok(completionEvents.length > 0, id);
      }
    }
  });

  it('activates for the languages of articles and for a map that was open, and for nothing else', () => {
    const events = ['onLanguage:plaintext', 'onLanguage:markdown', 'onWebviewPanel:glossator.map'];
    assert.deepEqual(manifest.activationEvents, events);
  });
});

/** Backgrounds of VS Code's default themes. */
const BACKGROUNDS = { dark: '#1f1f1f', light: '#ffffff', highContrast: '#000000', highContrastLight: '#ffffff' };

describe('colours', () => {
  for (const [theme, background] of Object.entries(BACKGROUNDS)) {
    const least = theme.startsWith('highContrast') ? 4.5 : 3;
    it(`can be told from the background of the ${theme} theme: ${least} : 1 or more`, () => {
      for (const { id, defaults } of contributes.colors) {
        const ratio = contrast(defaults[theme as keyof typeof defaults], background);
        assert.ok(ratio >= least, `${id}: ${ratio.toFixed(2)}`);
      }
    });
  }
});

/** The contrast ratio of WCAG 2.1. */
function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const part = parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
