import eslint from '@eslint/js';
import tseslint from 'typescript-eslint';

/** What the engine may not know of: it runs the same in VS Code, in a browser, in a worker and on the command line. */
const hosts = {
  paths: [{ name: 'vscode', message: 'src/core is pure: only src/editor imports vscode.' }],
  patterns: [
    {
      group: [
        'node:*',
        'fs',
        'path',
        'os',
        'crypto',
        'worker_threads',
        '**/editor/**',
        '**/cli/**',
        '**/worker/**',
        '**/node/**',
      ],
      message: 'src/core is pure: no Node module and no host.',
    },
  ],
};

export default tseslint.config(
  { ignores: ['dist', 'out', 'node_modules', 'media', '.vscode-test'] },
  eslint.configs.recommended,
  tseslint.configs.strict,
  {
    files: ['**/*.{ts,tsx}'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      // Indices into typed arrays and token lists are in range by construction.
      '@typescript-eslint/no-non-null-assertion': 'off',
      eqeqeq: ['error', 'always'],
      curly: ['error', 'multi-line'],
      // { left, ...rest } is how a key is left out.
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
    },
  },
  {
    files: ['src/core/**/*.ts'],
    rules: {
      'no-restricted-imports': ['error', hosts],
      'no-restricted-globals': ['error', 'process', 'Buffer', 'window', 'document', 'fetch', 'require'],
    },
  },
  {
    files: ['src/cli/**/*.ts', 'src/worker/**/*.ts'],
    rules: { 'no-restricted-imports': ['error', { paths: hosts.paths }] },
  },
  { files: ['test/**/*.ts'], rules: { '@typescript-eslint/no-unused-expressions': 'off' } },
);
