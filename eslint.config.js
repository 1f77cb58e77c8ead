import js from '@eslint/js';
import noUnsanitized from 'eslint-plugin-no-unsanitized';
import reactHooks from 'eslint-plugin-react-hooks';
import regexp from 'eslint-plugin-regexp';
import tseslint from 'typescript-eslint';

/** The page's and the browser's globals that core may not touch; compiled without their types, too. */
const noPage = ['document', 'window', 'browser', 'chrome', 'fetch', 'localStorage', 'indexedDB', 'process'];
/** A test that lives on today's date is another test tomorrow, and code that asks the clock cannot be tested at all. */
const noClock = [
  'NewExpression[callee.name="Date"][arguments.length=0]',
  'CallExpression[callee.name="Date"]',
  'MemberExpression[object.name="Date"][property.name="now"]',
].map((selector) => ({ selector, message: '`now` is a parameter; the one clock is lib/clock/now.ts.' }));
/** Where the clock is read: once in the extension, once in the command line. */
const CLOCKS = ['lib/clock/now.ts', 'cli/cuecard.mjs'];
/** What ships, or is written by people who ship it. */
const PRODUCT = ['{lib,components,entrypoints,cli}/**/*.{ts,tsx}', '*.ts'];
const noPostMessage = {
  selector: 'CallExpression[callee.property.name="postMessage"]',
  message: 'No postMessage: the page could read or forge it. Use lib/messages.',
};

export default tseslint.config(
  { ignores: ['.output', '.wxt', '.test-results', 'coverage', 'node_modules', 'tests/demo-helpdesk/public'] },
  js.configs.recommended,
  noUnsanitized.configs.recommended,
  regexp.configs['flat/recommended'],
  {
    files: ['**/*.{ts,tsx}'],
    extends: [...tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unnecessary-condition': ['error', { allowConstantLoopConditions: true }],
      '@typescript-eslint/no-invalid-void-type': 'off', // messages that answer with nothing are typed `void`
      'no-restricted-syntax': ['error', noPostMessage, ...noClock],
      eqeqeq: 'error',
    },
  },
  {
    files: ['**/*.tsx'],
    plugins: { 'react-hooks': reactHooks },
    rules: reactHooks.configs.recommended.rules,
  },
  {
    files: PRODUCT,
    rules: {
      'max-lines': ['error', { max: 300 }],
      'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    files: ['lib/{policy,ticket,match,reply,pack}/**/*.ts'],
    rules: {
      'no-restricted-globals': ['error', ...noPage],
    },
  },
  { files: ['cli/**/*.mjs'], rules: { 'no-restricted-syntax': ['error', ...noClock] } },
  { files: CLOCKS, rules: { 'no-restricted-syntax': ['error', noPostMessage] } },
  {
    files: ['tests/**/*.{ts,tsx}'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off', // what is not there fails the test, by its own line
      '@typescript-eslint/no-unsafe-assignment': 'off', // what a browser answers to a script is untyped
      '@typescript-eslint/no-unsafe-member-access': 'off', // and so is what is taken from such an answer
      '@typescript-eslint/no-unsafe-argument': 'off', // and so is what is taken from such an answer
      '@typescript-eslint/no-unsafe-return': 'off', // and so is what is taken from such an answer
      '@typescript-eslint/no-unsafe-call': 'off', // and so is what is taken from such an answer
    },
  },
  {
    files: ['**/*.{js,mjs}'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        URL: 'readonly',
        setTimeout: 'readonly',
        clearTimeout: 'readonly',
        setInterval: 'readonly',
        clearInterval: 'readonly',
        Buffer: 'readonly',
        fetch: 'readonly',
        document: 'readonly',
        window: 'readonly',
      },
    },
  },
);
