import neo4j from 'neo4j-driver';
import type { Plan, ResultSummary } from 'neo4j-driver';
import type { Parameters, Row } from './question.ts';

export interface Ran {
  readonly rows: readonly Row[];
  /** `Expand(All)`, `Filter` ...: of the plan, from the result down. */
  readonly operators: readonly string[];
  /** What the server remarks: deprecated, unknown names, cartesian products, no index. */
  readonly remarks: readonly string[];
}

export interface Runner {
  run(cypher: string, parameters: Parameters): Promise<Ran>;
  close(): Promise<void>;
}

/** Runs and explains queries that only read. */
export function createRunner(uri: string): Runner {
  const { protocol, host, pathname } = new URL(uri);
  const driver = neo4j.driver(`${protocol}//${host}`, undefined, {
    disableLosslessIntegers: true,
    telemetryDisabled: true,
    notificationFilter: { minimumSeverityLevel: 'INFORMATION' },
  });
  const session = driver.session({ database: pathname.slice(1), defaultAccessMode: neo4j.session.READ });
  return {
    run: (cypher, parameters) =>
      session.executeRead(async (transaction) => {
        const explained = await transaction.run(`EXPLAIN ${cypher}`, parameters);
        const { records, summary } = await transaction.run(cypher, parameters);
        return {
          rows: records.map((record): Row => record.toObject()),
          operators: listOperators(explained.summary.plan),
          remarks: [...listRemarks(explained.summary), ...listRemarks(summary)],
        };
      }),
    async close() {
      await session.close();
      await driver.close();
    },
  };
}

const listRemarks = ({ notifications }: ResultSummary): readonly string[] =>
  notifications.map(({ code, description }) => `${code}: ${description}`);

/** Operators carry the name of the database: `Filter@neo4j`. */
function listOperators(plan: Plan | false): readonly string[] {
  const operators: string[] = [];
  const left = plan === false ? [] : [plan];
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    operators.push(next.operatorType.split('@')[0] ?? '');
    left.push(...next.children);
  }
  return operators;
}
