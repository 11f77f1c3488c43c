import { env, l10n, Uri, type Webview } from 'vscode';

/** Scripts of the page's own alone, its own styles, and pictures that it has drawn itself; nothing from a network. */
export function html(webview: Webview, extensionUri: Uri): string {
  const nonce = crypto.randomUUID();
  const source = (file: string): string => String(webview.asWebviewUri(Uri.joinPath(extensionUri, 'dist', file)));
  const policy = Object.entries({
    'default-src': "'none'",
    'script-src': `'nonce-${nonce}'`,
    'style-src': webview.cspSource,
    'img-src': 'data:',
  });
  return `<!DOCTYPE html>
<html lang="${env.language.replace(/[^\w-]/g, '')}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy.map((rule) => rule.join(' ')).join('; ')}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${l10n.t('Article Map')}</title>
<link rel="stylesheet" href="${source('map.css')}">
</head>
<body>
<main id="map"></main>
<script nonce="${nonce}" src="${source('map.js')}"></script>
</body>
</html>`;
}
