/** `neo4j.conf` of a server in `folder` that listens on one loopback port only and tells nobody of itself. */
export function formatConf(folder: string, port: number, hasPassword: boolean): string {
  return [
    `server.bolt.listen_address=127.0.0.1:${port}`,
    `server.bolt.advertised_address=127.0.0.1:${port}`,
    'server.http.enabled=false',
    'server.https.enabled=false',
    `dbms.security.auth_enabled=${hasPassword}`,
    // Tests of wrong passwords try more than three: each is to be told that it is wrong, not to wait.
    'dbms.security.auth_max_failed_attempts=0',
    'dbms.usage_report.enabled=false',
    'client.allow_telemetry=false',
    ...['data', 'logs', 'run', 'import', 'plugins'].map(
      (name) => `server.directories.${name}=${folder}/${name}`,
    ),
    'server.memory.pagecache.size=512m',
    // Nobody's requests are waited for at the end: 10 s of silence less.
    'internal.server.bolt.thread_pool_shutdown_wait_time=100ms',
    'db.tx_log.preallocate=false',
    'db.tx_log.rotation.retention_policy=2 files',
    'db.lock.acquisition.timeout=10s',
    'db.transaction.timeout=300s',
    '',
  ].join('\n');
}
