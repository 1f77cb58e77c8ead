export type PageHeaders = Record<string, string | string[]>;

const OWN_FILES_ONLY =
  "style-src 'self'; connect-src 'self'; img-src 'self'; frame-src 'none'; base-uri 'none'; form-action 'none'";

/** What `?csp=` may ask for. Nothing of a request ever gets into a header: it only chooses from here. */
function contentPolicies(params: URLSearchParams, nonce: string): string[] {
  const policies: string[] = [];
  if (params.get('csp') === 'strict') {
    policies.push(`default-src 'none'; script-src 'self'; ${OWN_FILES_ONLY}`);
  }
  if (params.get('csp') === 'nonce') {
    policies.push(`default-src 'none'; script-src 'nonce-${nonce}'; ${OWN_FILES_ONLY}`);
  }
  if (params.get('tt') === '1') policies.push("require-trusted-types-for 'script'; trusted-types 'none'");
  if (params.get('sandbox') === '1') policies.push('sandbox allow-scripts allow-same-origin');
  return policies;
}

/** `?coep=`: the page takes in only frames and files that agree to it, or those without their cookies. */
function embedding(asked: string | null): PageHeaders {
  const policy = { '1': 'require-corp', credentialless: 'credentialless' }[asked ?? ''];
  if (policy === undefined) return {};
  return { 'cross-origin-embedder-policy': policy, 'cross-origin-opener-policy': 'same-origin' };
}

/** The headers of the page for the hostile modes that its URL names. */
export function pageHeaders(params: URLSearchParams, nonce: string): PageHeaders {
  const policies = contentPolicies(params, nonce);
  return {
    ...(policies.length > 0 && { 'content-security-policy': policies }),
    ...embedding(params.get('coep')),
    ...(params.get('permissions') === '1' && {
      'permissions-policy': 'clipboard-write=(), clipboard-read=()',
    }),
  };
}
