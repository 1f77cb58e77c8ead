import { mkdirSync, writeFileSync } from 'node:fs';
import type { Reporter, TestCase } from 'vitest/node';

/** Says which tests held only at their second try: one that needs it again and again is broken, or its subject is. */
export default class SecondTries implements Reporter {
  private readonly names: string[] = [];

  onTestCaseResult(test: TestCase): void {
    if (test.diagnostic()?.flaky) this.names.push(`${test.module.relativeModuleId}: ${test.fullName}`);
  }

  onTestRunEnd(): void {
    mkdirSync('.test-results', { recursive: true });
    writeFileSync(
      `.test-results/${process.env['E2E_BROWSER'] ?? 'chromium'}.second-tries.json`,
      JSON.stringify(this.names),
    );
    for (const name of this.names) console.log(`held at the second try: ${name}`);
  }
}
