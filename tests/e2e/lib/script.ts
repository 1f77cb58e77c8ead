/** A function that runs in a document of the browser, or an expression as text. */
export type PageScript = string | ((...args: never[]) => unknown);

/**
 * One expression that any browser can evaluate. A function must not use what stands around it: only its own text
 * and the arguments, as JSON, travel.
 */
export function toExpression(script: PageScript, args: readonly unknown[] = []): string {
  if (typeof script === 'string') return script;
  const values = args.map((value) => (value === undefined ? 'undefined' : JSON.stringify(value))).join(', ');
  return callExpression(script, values);
}

/** A call of a function by its text; `values` is the text between its brackets. */
export function callExpression(script: (...args: never[]) => unknown, values: string): string {
  // Compilers that keep function names wrap inner functions in a helper which the document does not have.
  return `(() => { const __name = (target) => target; return (${script.toString()})(${values}); })()`;
}

/** For the document: resolves after so many of its next frames. A tab that is not in front draws none: not for long. */
export async function framesDrawn(count: number): Promise<void> {
  for (let frame = 0; frame < count; frame += 1) {
    await new Promise((resolve) => {
      requestAnimationFrame(resolve);
      setTimeout(resolve, 100);
    });
  }
}
