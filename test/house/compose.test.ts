import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { readNeo4jVersion } from '../neo4j/resolve-jars.ts';

interface Service {
  readonly image: string;
  readonly command?: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly ports: readonly string[];
  readonly volumes: readonly string[];
  readonly healthcheck?: { readonly test: readonly string[] };
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
}

interface Compose {
  readonly services: { readonly neo4j: Service; readonly app: Service };
  readonly volumes: Readonly<Record<string, null>>;
}

/** What Docker would read. Docker itself is not asked: it needs images from a registry. */
const { services, volumes }: Compose = parse(readFileSync('compose.yaml', 'utf8'));

it('names the Neo4j that the tests run on', () => {
  const [major, minor] = readNeo4jVersion().split('.');
  expect(services.neo4j.image).toBe(`neo4j:${major}.${minor}-community`);
});

it('starts the app on the Node.js that package.json asks for, when Neo4j answers', () => {
  const { engines }: { engines: { node: string } } = JSON.parse(readFileSync('package.json', 'utf8'));
  const major = /\d+/.exec(engines.node)?.[0];
  expect(services.app.image).toBe(`node:${major}-slim`);
  expect(services.app.command).toMatch(
    /^sh -c "npm ci && npm run build && exec node cli\/bin\/stemma\.js start /,
  );
  expect(services.app.depends_on).toEqual({ neo4j: { condition: 'service_healthy' } });
  expect(services.neo4j.healthcheck?.test).toEqual(['CMD-SHELL', expect.stringContaining('cypher-shell')]);
  expect(services.app.environment['STEMMA_STORE']).toBe('neo4j://neo4j:7687/neo4j');
});

it('opens ports to this machine only, writes no password down, and declares its volumes', () => {
  const all = [services.neo4j, services.app];
  const passwords = [services.neo4j.environment['NEO4J_AUTH'], services.app.environment['NEO4J_PASSWORD']];
  for (const password of passwords) expect(password).toMatch(/^(?:neo4j\/)?\$\{NEO4J_PASSWORD:\?[^}]+\}$/);
  for (const port of all.flatMap((service) => service.ports)) expect(port).toMatch(/^127\.0\.0\.1:(\d+):\1$/);
  const named = all.flatMap((service) => service.volumes).filter((volume) => !volume.startsWith('.'));
  expect(named.map((volume) => volume.split(':')[0])).toEqual(Object.keys(volumes));
});
