import neo4j from 'neo4j-driver';
import type { Plan, QueryResult, ResultSummary } from 'neo4j-driver';
import type { Parameters, Row } from './question.ts';

/** What the server remarks: deprecated, unknown names, cartesian products, no index. */
type Remarks = readonly string[];

export interface Runner {
  run(
    cypher: string,
    parameters: Parameters,
  ): Promise<{ readonly rows: readonly Row[]; readonly remarks: Remarks }>;
  /** Operators of the plan, `Expand(All)`, `Filter` ..., from the result down. */
  explain(
    cypher: string,
    parameters: Parameters,
  ): Promise<{ readonly operators: readonly string[]; readonly remarks: Remarks }>;
  close(): Promise<void>;
}

/** Connects for queries that only read. */
export function createRunner(uri: string): Runner {
  const { protocol, host, pathname } = new URL(uri);
  const driver = neo4j.driver(`${protocol}//${host}`, undefined, {
    disableLosslessIntegers: true,
    telemetryDisabled: true,
    notificationFilter: { minimumSeverityLevel: 'INFORMATION' },
  });
  const session = driver.session({ database: pathname.slice(1), defaultAccessMode: neo4j.session.READ });
  const read = (cypher: string, parameters: Parameters): Promise<QueryResult> =>
    session.executeRead((transaction) => transaction.run(cypher, parameters));
  return {
    async run(cypher, parameters) {
      const { records, summary } = await read(cypher, parameters);
      return { rows: records.map((record): Row => record.toObject()), remarks: listRemarks(summary) };
    },
    async explain(cypher, parameters) {
      const { summary } = await read(`EXPLAIN ${cypher}`, parameters);
      return { operators: listOperators(summary.plan), remarks: listRemarks(summary) };
    },
    async close() {
      await session.close();
      await driver.close();
    },
  };
}

const listRemarks = ({ notifications }: ResultSummary): Remarks =>
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
