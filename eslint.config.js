import js from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** What a folder may not import, and why. Dependencies point one way: app → components → lib. */
const noApp = { group: ['@/app/*', '**/app/**'], message: 'Dependencies point one way: app → components → lib.' };
const noComponents = { group: ['@/components/*'], message: 'Dependencies point one way: app → components → lib.' };
const noPayload = {
  group: ['payload', 'payload/*', '@payloadcms/*', '@payload-config', '@/lib/payload/*', '@/payload.config'],
  message: 'Readers never see Payload: ask lib/content, which returns our own values.',
};
const noParentPaths = { group: ['../../*'], message: 'Import from another folder by its name: @/lib/…, @/components/….' };

const restrict = (...patterns) => ({ 'no-restricted-imports': ['error', { patterns }] });

export default tseslint.config(
  {
    ignores: [
      '**/.next/**',
      'node_modules/**',
      'data/**',
      'public/**',
      'next-env.d.ts',
      'lib/payload/generated-types.ts',
      'lib/payload/migrations/**',
      'app/(payload)/admin/importMap.js',
      'test-results/**',
      'playwright-report/**',
    ],
  },
  js.configs.recommended,
  ...tseslint.configs.strict,
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    languageOptions: { globals: { process: 'readonly', console: 'readonly', URL: 'readonly' } },
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      eqeqeq: 'error',
      // Cleaning foreign text is naming its control characters.
      'no-control-regex': 'off',
    },
  },
  { files: ['**/*.{ts,tsx}'], plugins: { 'react-hooks': reactHooks }, rules: reactHooks.configs.recommended.rules },
  { files: ['app/**/*.{ts,tsx}'], rules: restrict(noPayload) },
  // The admin is Payload's own application inside ours.
  { files: ['app/(payload)/**/*.{ts,tsx}'], rules: { 'no-restricted-imports': 'off' } },
  { files: ['components/**/*.{ts,tsx}'], rules: restrict(noApp, noPayload, noParentPaths) },
  // The newsroom's own parts of the admin.
  { files: ['components/newsroom/**/*.{ts,tsx}'], rules: restrict(noApp, noParentPaths) },
  // A block's config stands beside its component, and is Payload's by nature; only lib/payload reads it.
  { files: ['components/blocks/configs.ts', 'components/blocks/*/config.ts'], rules: restrict(noApp) },
  { files: ['lib/**/*.{ts,tsx}'], rules: restrict(noApp, noComponents, noParentPaths) },
  {
    files: ['lib/payload/article-editor.ts'],
    rules: restrict(noApp, { ...noComponents, group: ['@/components/*', '!@/components/blocks', '!@/components/blocks/configs'] }),
  },
);
