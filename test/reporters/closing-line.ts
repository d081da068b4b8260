import type { Reporter, TestModule, TestCase } from 'vitest/node';

/**
 * Prints `N passed, N failed, N skipped` as the very last line of a run, after vitest's own summary.
 * A module that throws before its tests are known counts as one failure: vitest would show it as skipped.
 */
export class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const counts = { passed: 0, failed: 0, skipped: 0, pending: 0 };
    const reasons = new Set<string>();
    for (const module of modules) {
      const broken = [module, ...module.children.allSuites()].filter((part) => part.errors().length > 0);
      counts.failed += broken.length;
      for (const test of module.children.allTests()) {
        counts[test.result().state] += 1;
        const reason = skipReason(test);
        if (reason !== null) reasons.add(reason);
      }
    }
    process.on('exit', () => {
      for (const reason of reasons) process.stdout.write(`skipped: ${reason}\n`);
      process.stdout.write(
        `${counts.passed} passed, ${counts.failed} failed, ${counts.skipped + counts.pending} skipped\n`,
      );
    });
  }
}

function skipReason(test: TestCase): string | null {
  const result = test.result();
  return result.state === 'skipped' ? (result.note ?? 'no reason given') : null;
}
