import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { root } from './paths';

/** The strings that the editor's sources show to the reader. */
export interface Found {
  /** What is passed to `l10n.t`: the keys of the bundles. */
  readonly translated: ReadonlySet<string>;
  /** What looks like words for a reader and is not: `file:line: words`. */
  readonly bare: readonly string[];
}

/** Two words with a space between. */
const WORDS = /\p{L}[,:;.!?…]*\s+[\p{L}“]/u;
/** One that begins like a sentence. */
const WORD = /^\p{Lu}\p{Ll}+[….!?:]*$/u;

/** HTML, also where a value splits a tag. */
const TAGS = /^[^<>]*>|<[^>]*(?:>|$)/g;

/** Names that VS Code gives to states, of the product and of a key, and CSS. */
const NO_WORDS = new Set(['None', 'Expanded', 'Collapsed', 'Glossator', 'Esc', '1px dashed']);

export function editorStrings(): Found {
  const translated = new Set<string>();
  const bare: string[] = [];
  for (const file of readdirSync(join(root, 'src/editor'), { recursive: true, encoding: 'utf8' })) {
    if (!/\.tsx?$/.test(file)) continue;
    const source = ts.createSourceFile(
      file,
      readFileSync(join(root, 'src/editor', file), 'utf8'),
      ts.ScriptTarget.Latest,
      true,
    );
    const walk = (node: ts.Node): void => {
      if (ts.isImportDeclaration(node) || ts.isTypeNode(node)) return;
      if (ts.isCallExpression(node) && node.expression.getText() === 'l10n.t') {
        const [message, ...args] = node.arguments;
        if (message && ts.isStringLiteral(message)) translated.add(message.text);
        else bare.push(`${at(source, node)}: l10n.t needs a string literal`);
        return args.forEach(walk);
      }
      if (isShown(node)) bare.push(`${at(source, node)}: ${node.text}`);
      ts.forEachChild(node, walk);
    };
    walk(source);
  }
  return { translated, bare };
}

function isShown(node: ts.Node): node is ts.StringLiteralLike | ts.TemplateLiteralLikeNode | ts.JsxText {
  if (ts.isJsxText(node)) return /\p{L}/u.test(node.text);
  if (ts.isStringLiteralLike(node)) {
    return (WORDS.test(node.text) || WORD.test(node.text)) && !NO_WORDS.has(node.text) && !isCompared(node);
  }
  const isPart = ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node);
  return isPart && WORDS.test(node.text.replace(TAGS, ' '));
}

/** What is compared with a value, the name of a key say, is not shown. */
const isCompared = ({ parent }: ts.Node): boolean =>
  ts.isBinaryExpression(parent) && parent.operatorToken.kind === ts.SyntaxKind.EqualsEqualsEqualsToken;

const at = (source: ts.SourceFile, node: ts.Node): string =>
  `src/editor/${source.fileName}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
