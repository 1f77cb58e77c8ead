import { describe, expect, test } from 'vitest';
import { pageHeaders } from '@/tests/demo-helpdesk/http/headers';

const headers = (query: string) => pageHeaders(new URLSearchParams(query), 'nonce-of-this-page');
const policies = (query: string) => headers(query)['content-security-policy'];

describe('the headers of the page', () => {
  test('are none where the address asks for nothing', () => {
    expect(headers('editor=textarea&layout=b')).toEqual({});
  });

  test('csp=strict allows own files alone', () => {
    expect(policies('csp=strict')).toEqual([
      "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; frame-src 'none'; base-uri 'none'; form-action 'none'",
    ]);
  });

  test('csp=nonce allows the scripts of this one answer', () => {
    expect(policies('csp=nonce')?.[0]).toContain("script-src 'nonce-nonce-of-this-page';");
  });

  test('tt=1 allows no Trusted Types policy at all', () => {
    expect(policies('tt=1')).toEqual(["require-trusted-types-for 'script'; trusted-types 'none'"]);
  });

  test('sandbox=1', () => {
    expect(policies('sandbox=1')).toEqual(['sandbox allow-scripts allow-same-origin']);
  });

  test.each([
    ['coep=1', 'require-corp'],
    ['coep=credentialless', 'credentialless'],
  ])('%s isolates the page', (query, policy) => {
    expect(headers(query)).toEqual({
      'cross-origin-embedder-policy': policy,
      'cross-origin-opener-policy': 'same-origin',
    });
  });

  test('permissions=1 takes the clipboard away', () => {
    expect(headers('permissions=1')).toEqual({
      'permissions-policy': 'clipboard-write=(), clipboard-read=()',
    });
  });

  test('modes add up', () => {
    const all = headers('csp=strict&tt=1&sandbox=1&coep=1&permissions=1');
    expect(all['content-security-policy']).toHaveLength(3);
    expect(Object.keys(all)).toHaveLength(4);
  });

  test.each(['csp=lax', 'csp=', 'tt=yes', 'coep=true', "csp=strict'; script-src *"])(
    '%s is not known',
    (query) => {
      expect(headers(query)).toEqual({});
    },
  );
});
